"""Goals: what a person wants, its steps and repeating practices, how close it feels, and what it said before."""
