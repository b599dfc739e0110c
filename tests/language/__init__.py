"""The catalogues of other languages: complete, with the same places for values, and shown on every screen."""
