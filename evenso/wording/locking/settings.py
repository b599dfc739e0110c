"""What Settings says of the passphrase and of locking."""

from __future__ import annotations

from typing import Final

PROTECTED: Final = "asked for"
PLAIN: Final = "none"
PROTECTED_TOLD: Final = (
    "`evenso passphrase` changes it, `evenso decrypt` takes it away. ctrl+l locks now, ctrl+g hides the screen."
)
PLAIN_TOLD: Final = (
    "Leave with q, then `evenso encrypt` protects the journal with a passphrase. ctrl+g hides the screen meanwhile."
)
LOCK_TOLD: Final = (
    "What is half-written is kept in the journal first and comes back. An exercise that goes by itself is not cut off."
)
OUTSIDE: Final = (
    "ctrl+o on the page one writes on. While it is open, your words lie outside the protected journal, in a file that "
    "this account can read; an editor may keep copies of its own."
)


def say_minutes(minutes: int) -> str:
    """Say after how long it locks."""
    if not minutes:
        return "never"
    return "after a minute" if minutes == 1 else f"after {minutes} minutes"


def say_locks(minutes: int) -> str:
    """Say what was chosen."""
    return f"It locks {say_minutes(minutes)} without a key" if minutes else "It does not lock by itself; ctrl+l locks"
