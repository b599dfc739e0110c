"""How a text that is being written is said: how many words it has, and nothing about what that is worth."""

from __future__ import annotations


def say_words(count: int) -> str:
    """Say how many words a text has; nothing while it has none."""
    return "" if not count else "1 word" if count == 1 else f"{count:,} words"
