"""A journal driven at random against a simple model of it."""
