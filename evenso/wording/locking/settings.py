"""What Settings says of the passphrase and of locking."""

from __future__ import annotations

from typing import Final

from evenso.language import tr, tr_as, tr_many

PROTECTED: Final = tr("asked for")
PLAIN: Final = tr_as("no passphrase", "none")
PROTECTED_TOLD: Final = tr(
    "enter changes it or takes it off; in a shell `evenso passphrase` and `evenso decrypt` do. ctrl+l locks now, ctrl+g"
    " hides the screen."
)
PLAIN_TOLD: Final = tr(
    "enter puts one on, as `evenso encrypt` does in a shell: without it nobody can read the journal or its backups;"
    " forgotten, it is lost. ctrl+g hides the screen."
)
CANNOT_TOLD: Final = tr(
    "One needs the package sqlcipher3, which is not installed here. Where it is, enter puts one on, and so does"
    " `evenso encrypt` in a shell. ctrl+g hides the screen."
)
LOCK_TOLD: Final = tr(
    "What is half-written is kept in the journal first and comes back. An exercise that goes by itself is not cut off."
)
OUTSIDE: Final = tr(
    "ctrl+o on the page one writes on. While it is open, your words lie outside the protected journal, in a file that"
    " this account can read; an editor may keep copies of its own."
)
OUTSIDE_SHELL: Final = tr(
    "`evenso note` alone opens it, and so does the app. While it is open, your words lie outside the protected journal,"
    " in a file that this account can read; an editor may keep copies of its own."
)


def say_minutes(minutes: int) -> str:
    """Say after how long it locks."""
    if not minutes:
        return tr_as("locking by itself", "never")
    return tr_many("after a minute", "after {n} minutes", minutes)


def say_locks(minutes: int) -> str:
    """Say what was chosen."""
    return (
        tr("It locks {minutes} without a key", minutes=say_minutes(minutes))
        if minutes
        else tr("It does not lock by itself; ctrl+l locks")
    )
