"""Bringing two copies of a journal together: what each copy remembers for it, and the merge itself."""
