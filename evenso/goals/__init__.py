"""Goals: what a person wants, in versions, with steps, repeating practices and ratings; what can be said of them."""
