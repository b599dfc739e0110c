"""How a text that is being written is said: that it goes on, how many words it has, and not what that is worth."""

from __future__ import annotations

from typing import Final

GOING_ON: Final = "Going on where you left off."
GOING_ON_SAVED: Final = "Going on where you left off; ctrl+r shows it as it was saved."
AS_SAVED: Final = "As it was saved; ctrl+r again brings back what you typed."
AS_TYPED: Final = "As you typed it; ctrl+r shows it as it was saved."
LINE_GOES_ON: Final = "Going on where you left off; ctrl+r empties the line, and fills it again."
TAKEN_BACK: Final = "All of it is taken back; ctrl+r brings the words again, and until then they are kept."
KEPT: Final = "Kept as it is, unfinished"
"""What is said of a text that is not finished; "saved" is said only where something was."""


def say_words(count: int) -> str:
    """Say how many words a text has; nothing while it has none."""
    return "" if not count else "1 word" if count == 1 else f"{count:,} words"
