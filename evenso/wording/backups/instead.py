"""What is said where a journal cannot be opened: that nothing is lost by it, which backups there are, what they do."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr
from evenso.wording.backups.restoring import say_entries
from evenso.wording.dates import say_day

TITLE: Final = tr("The journal cannot be opened just now")
CHOOSE: Final = tr("Its backups, the newest first:")
NONE: Final = tr("No backup of it lies beside it or in a second place that is there now.")
NONE_TOLD: Final = tr(
    "The file stays as it is. A backup on a stick or on another computer comes back with `evenso restore FILE`;"
    " `evenso rescue -o NEW.db` takes what can still be read of the file into a new journal."
)
PROVEN: Final = tr("When it was made it was opened, counted and read entry by entry.")
NOT_PROVEN: Final = tr("Nothing is known of what is in it yet.")
HOW: Final = tr("enter looks through it, o opens it to read.")
PUTS: Final = tr("V puts it in the journal's place; the file that is there now is put aside whole, and where is told.")
PASSPHRASE: Final = tr("This backup opens with a passphrase:")
LOOKING: Final = tr("It is opened and counted …")
PUTTING: Final = tr("It is put in the journal's place …")
NOT_READ: Final = tr("Look through it first: enter, then V.")
MAYBE_DAMAGED: Final = tr("If you are sure of it, the file may be damaged: esc, then b shows its backups.")

NEVER_SEALED: Final = tr(
    "Its newest backup needs no passphrase. If you never set one, the file is damaged: esc, then b shows its backups."
)
SEEMS_SEALED: Final = tr(
    "Its file looks as if it had a passphrase, and its newest backup has none: the file may be damaged."
)


def say_chosen(entries: int, last: date | None, aside: str | None) -> str:
    """Return what was done, and where the file lies that could not be opened."""
    holds = (
        say_entries(entries)
        if last is None
        else tr("{entries}, the last of {day}", entries=say_entries(entries), day=say_day(last))
    )
    if aside is None:
        return tr("The journal is that backup now: {holds}.", holds=holds)
    return tr(
        "The journal is that backup now: {holds}. The file that could not be opened lies whole in {aside} now.",
        holds=holds,
        aside=aside,
    )


def say_reading(when: str) -> str:
    """Return what is said over a backup that is only read."""
    return tr(
        "This is the backup of {when}, open to be read: nothing is saved into it, and the journal's file is as it was."
        " q and opening the program again leads back to the choice.",
        when=when,
    )


__all__ = [
    "CHOOSE",
    "HOW",
    "LOOKING",
    "MAYBE_DAMAGED",
    "NEVER_SEALED",
    "NONE",
    "NONE_TOLD",
    "NOT_PROVEN",
    "NOT_READ",
    "PASSPHRASE",
    "PROVEN",
    "PUTS",
    "PUTTING",
    "SEEMS_SEALED",
    "TITLE",
    "say_chosen",
    "say_reading",
]
