"""What is said before and after a journal is put under a passphrase, another one, or none: in the shell and the app."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.language import tr, tr_many

MISSING: Final = tr("Passphrases need the package sqlcipher3, which is not installed. Nothing was changed.")
REMAINS: Final = tr(
    "Not reached: copies you made elsewhere, and what a disk may keep of the old file (an SSD for long). Only"
    " encryption of the whole disk covers that."
)
STILL_OPEN: Final = tr("They can be read without a passphrase; `evenso encrypt --backups encrypt` protects them.")
CHANGED: Final = tr("The journal opens with the new passphrase now.")
OFTEN_FROM_BEFORE: Final = tr("Those open with a passphrase from before that.")
KEYRING_LEFT: Final = tr("The keyring still holds the passphrase; it could not be taken out.")
KEYRING_TAKEN_ALONG: Final = tr("The keyring holds the new passphrase.")
KEYRING_EMPTIED: Final = tr("The keyring could not take the new passphrase, so it holds none now; you will be asked.")
KEYRING_OLD: Final = tr("The keyring still holds the old passphrase and could not be changed; you will be asked.")

ASKED_OF_PLAIN: Final = tr("A passphrase for this journal")
WARNED: Final = tr(
    "Without it nobody can read the journal or its backups. There is no other key and no way around it: if it is"
    " forgotten, what you wrote is lost. Four or five words that do not belong together are a good one. It is kept"
    " nowhere: write it down where you keep what matters, or into a password manager."
)
LAST_TOLD: Final = tr(
    "With this third time the journal is written anew with it, and compared entry by entry; only then the old file"
    " goes. Until then nothing is changed."
)
ASKED_OF_SEALED: Final = tr("The passphrase of this journal")
CHANGE: Final = tr("Change it")
CHANGE_TOLD: Final = tr("A backup is made first. Backups open with the passphrase of their day.")
CHANGE_ALL: Final = tr("Change it, for the backups too")
CHANGE_ALL_TOLD: Final = tr("For when somebody may know the one until now. Copies you made elsewhere keep it.")
TAKE_OFF: Final = tr("Take it off")
TAKE_OFF_TOLD: Final = tr(
    "Whoever uses this account, or gets a copy of the file, can read it then. Backups stay protected."
)
UNTIL_NOW: Final = tr("The passphrase until now")
UNTIL_NOW_TOLD: Final = tr("Whoever finds the computer open may read the journal, but not shut you out.")
NOT_IT: Final = tr("That is not the passphrase of this journal. Nothing was changed.")
WORKING: Final = tr("Writing the journal anew and comparing it …")


def say_sealed(number: int) -> str:
    """Say that a journal has a passphrase now, and how many entries were compared."""
    return tr_many(
        "The journal is protected now: {n} entry written anew and compared with what was there.",
        "The journal is protected now: {n:,} entries written anew and compared with what was there.",
        number,
    )


def say_backups_sealed(number: int) -> str:
    """Say that backups were protected with the journal."""
    return tr_many("{n:,} backup was protected too.", "{n:,} backups were protected too.", number)


def say_backups_rewritten(number: int) -> str:
    """Say that backups open with the new passphrase."""
    return tr_many("{n:,} backup was given the new passphrase.", "{n:,} backups were given the new passphrase.", number)


def say_left(names: Sequence[str]) -> str:
    """Say which backups could not be done."""
    shown = ", ".join(names[:3])
    if len(names) > 3:
        shown = tr("{shown} and {more} more", shown=shown, more=len(names) - 3)
    return tr_many(
        "{n:,} backup stayed as before: {names}.", "{n:,} backups stayed as before: {names}.", len(names), names=shown
    )


def say_away(folder: str) -> str:
    """Say that nothing was done in the second place, which is not there."""
    return tr("The second place for backups, {away}, is not there just now; what lies in it is as it was.", away=folder)


def say_beside(names: Sequence[str]) -> str:
    """Say which open copies lie beside the journal."""
    shown = ", ".join(names[:3])
    if len(names) > 3:
        shown = tr("{shown} and {more} more", shown=shown, more=len(names) - 3)
    return tr(
        "Beside the journal lie copies of it without a passphrase ({names}). They were left as they are.", names=shown
    )


def say_of_their_day(number: int, places: str) -> str:
    """Say how many backups open with the passphrase from before."""
    return tr_many(
        "{n:,} backup in {where} still opens with the one before.",
        "{n:,} backups in {where} still open with the one before.",
        number,
        where=places,
    )


def say_taken_off(path: str) -> str:
    """Say that a journal has none any more."""
    return tr("The passphrase is off: whoever can read {path} can read the journal now.", path=path)


def say_stay_protected(number: int, newest: str) -> str:
    """Say that backups keep theirs, and the name of the newest ("" for none)."""
    told = tr(" The newest is {name}.", name=newest) if newest else ""
    return tr_many(
        "{n:,} backup stays protected, with the passphrase of its day.{newest}",
        "{n:,} backups stay protected, each with the passphrase of its day.{newest}",
        number,
        newest=told,
    )
