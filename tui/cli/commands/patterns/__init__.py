"""Patterns from the shell: listed, shown, written down, noticed, taken out."""
