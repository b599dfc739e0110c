"""The terminal: what it sends, and how it is given back."""
