"""What letters did before it was known that they begin words, and taking just that back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evenso.wording.capture import say_redone, say_undone
from tui.intents import Alone, Intent, Outcome, as_one, carry_out
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from storage.answers import Change
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class Deed:
    """One step that a letter made, or one that it took back (`undone`)."""

    change: Change
    undone: bool


@dataclass(frozen=True, slots=True)
class Watched(Alone):
    """Do what a letter asks, and note which step it made or took back: nothing, where it found nothing to do."""

    intent: Intent
    deeds: list[Deed]

    def run(self, journal: Journal) -> Outcome:
        """Do it."""
        with as_one(self.intent, journal):
            before, again = journal.last_change(), journal.next_redo()
            outcome, now = carry_out(self.intent, journal)
            then = journal.next_redo()
        if before is not None and then == before != again:
            self.deeds.append(Deed(before, undone=True))
        elif now is not None and now != before:
            self.deeds.append(Deed(now, undone=False))
        return outcome


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take back what letters did that were no keys, the newest first, as far as nothing else was done since.

    It says what came back or went; with `nothing` and `some` it says the one or the other of them instead.
    """

    deeds: Sequence[Deed]
    nothing: str = ""
    some: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Bring it back to where it was, and say what came back or went."""
        said = ""
        numbers = not numbers_hidden(journal)
        for deed in reversed(self.deeds):
            if deed.undone and journal.next_redo() == deed.change:
                journal.redo()
                said = say_redone(deed.change.label, numbers=numbers)
            elif not deed.undone and journal.last_change() == deed.change:
                journal.undo()
                said = say_undone(deed.change.label, numbers=numbers, was=deed.change.was)
            else:
                break
        instead = self.some if said else self.nothing
        return Outcome(instead or said, undoable=False, fresh=bool(said))
