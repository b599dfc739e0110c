"""What becomes of backups when the journal's protection changes: chosen with an option, or asked; kept otherwise."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from evenso.language import tr, tr_as, tr_many
from evenso.wording.locking.protecting import WORKING, say_away, say_left
from tui.cli.failures import Refused
from tui.cli.streams.output import is_terminal, say, tell
from tui.cli.streams.words import ask, someone_is_there

if TYPE_CHECKING:
    from storage.journal import Journal
    from storage.sealing.copies import Outcome
    from storage.sealing.places import Places

KEEP = "keep"


def say_unknown(where: Places) -> None:
    """Say which files lie open and cannot be shown to be this journal's: they are somebody's, and are left."""
    from evenso.wording.backups.saying import say_unknown as said

    if found := where.unknown():
        tell(said(found))


def say_second_place(where: Places) -> None:
    """Say that nothing was done in the second place, where it is not there."""
    if where.away is not None:
        tell(say_away(str(where.away)))


def places(journal: Journal) -> Places:
    """Return where the backups of an open journal lie."""
    from storage.sealing.places import Places

    return Places(journal.path, *journal.places_of_copies())


def many(number: int) -> str:
    """Return `1 backup` or `3 backups`."""
    return tr_many("{n:,} backup", "{n:,} backups", number)


_WAYS: Final = {
    "encrypt": tr_as("an answer", "encrypt"),
    "remove": tr_as("an answer", "remove"),
    "rewrite": tr_as("an answer", "rewrite"),
    KEEP: tr_as("an answer", "keep"),
}
"""The ways as they are shown to a person who is asked; the word of the option is taken too."""


def choose(chosen: str | None, question: str, ways: tuple[str, ...]) -> str:
    """Return the way chosen by option, or by a person who is asked (the first way is the proposal); else `keep`.

    Refused when none of three answers is a way: nobody said that the backups are to stay as they are.
    """
    if chosen is not None:
        return chosen
    if not someone_is_there():
        return KEEP
    tell(question)
    shown = [_WAYS[way] for way in ways]
    for _ in range(3):
        asked = tr("{ways} or {last}? ({usual}): ", ways=", ".join(shown[:-1]), last=shown[-1], usual=shown[0])
        answer = ask(asked).casefold() or ways[0]
        fitting = [way for way, said in zip(ways, shown, strict=True) if said.startswith(answer) or way == answer]
        if len(fitting) == 1:
            return fitting[0]
        tell(tr("One of {ways}; enter alone is {usual}.", ways=", ".join(shown), usual=shown[0]))
    raise Refused(tr("None of {ways} was answered, so nothing was changed.", ways=", ".join(shown)))


def say_done(outcome: Outcome, done: Callable[[int], str], *, aloud: bool) -> None:
    """Say how many backups were done, in the sentence for that, and which were left as they are."""
    if outcome.done:
        (say if aloud else tell)(done(len(outcome.done)))
    if outcome.left:
        tell(say_left([path.name for path in outcome.left]))


def say_working() -> None:
    """Give a sign of life before a journal is written anew: a long one takes a while."""
    if is_terminal(sys.stderr):
        tell(WORKING)


__all__ = ["KEEP", "choose", "many", "places", "say_done", "say_second_place", "say_unknown", "say_working"]
