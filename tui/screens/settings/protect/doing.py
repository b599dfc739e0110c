"""Puts a passphrase on the journal that is open, another one, or none; returns what there is to say about it.

All of it runs on the journal's thread, and is the same that the commands do: `storage.sealing` writes and proves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from evenso.wording.backups.saying import say_unknown
from evenso.wording.locking import protecting as say
from storage.engine import CAN_ENCRYPT
from storage.sealing.copies import Outcome, rewrite_copies, seal_copies
from storage.sealing.places import Places
from tui.cli.unlocking import keyrings

if TYPE_CHECKING:
    from storage.journal import Journal

Told = tuple[str, ...]
"""Sentences about what was done, the first one the most important."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the journal is protected now, and why that cannot be changed here ("" where it can)."""

    protected: bool
    problem: str = ""


def standing(journal: Journal) -> Standing:
    """Return how it stands; raises `JournalProblem` where nothing can be saved."""
    if not CAN_ENCRYPT:
        return Standing(journal.protected, say.MISSING)
    journal.refuse_if_read_only()
    return Standing(journal.protected)


def put_on(words: str, journal: Journal) -> Told:
    """Protect the journal, and the backups that lie open."""
    where = Places(journal.path, *journal.places_of_copies())
    beside = [path.name for path in journal.open_copies_beside()]
    count, _ = journal.reseal_and_go_on(words)
    outcome = where.each(lambda folder: seal_copies(folder, where.journal, words))
    told = [say.say_sealed(count), *_of_backups(outcome, say.say_backups_sealed(len(outcome.done)))]
    told += [say.STILL_OPEN] if outcome.left else []
    told += [say_unknown(where.unknown())] if where.unknown() else []
    told += [say.say_beside(beside)] if beside else []
    return (*told, *_away(where), say.REMAINS)


def change(words: str, was: str, *, everywhere: bool, journal: Journal) -> Told:
    """Give the journal another passphrase, after a backup; the backups too where that is wanted."""
    where = Places(journal.path, *journal.places_of_copies())
    journal.reseal_and_go_on(words)
    told = [say.CHANGED]
    if everywhere:
        outcome = where.each(lambda folder: rewrite_copies(folder, where.journal, was=was, passphrase=words))
        told += _of_backups(outcome, say.say_backups_rewritten(len(outcome.done)))
        told += [say.OFTEN_FROM_BEFORE] if outcome.left else []
    else:
        told.append(say.say_of_their_day(len(where.within()), str(where)))
    kept_along = keyrings.bring_along(where.journal, words)
    return (*told, *_away(where), *([kept_along] if kept_along else []))


def take_off(journal: Journal) -> Told:
    """Take the passphrase off, after a protected backup; backups stay as they are."""
    where = Places(journal.path, *journal.places_of_copies())
    kept = journal.reseal_and_go_on(None)[1]
    newest = "" if kept is None else kept.name
    told = (say.say_taken_off(str(where.journal)), say.say_stay_protected(len(where.within()), newest))
    return told if keyrings.forget(where.journal) else (*told, say.KEYRING_LEFT)


def _of_backups(outcome: Outcome, done: str) -> list[str]:
    left = [say.say_left([path.name for path in outcome.left])] if outcome.left else []
    return [done, *left] if outcome.done else left


def _away(where: Places) -> Told:
    return () if where.away is None else (say.say_away(str(where.away)),)


__all__ = ["Standing", "Told", "change", "put_on", "standing", "take_off"]
