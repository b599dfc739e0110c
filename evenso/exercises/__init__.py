"""Guided practice: the exercises of `science.md` 13, their timing, and where one is in them."""
