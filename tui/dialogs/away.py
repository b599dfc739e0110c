"""Days away, asked for in a form and saved; and coming back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from evenso.daily.away import Away, away_on
from evenso.daily.reading import read_away
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.wording.daily.away import ASKED, UNTIL_HINT, say_back, say_said
from tui.dialogs.forms import Field, Form, RefusedField
from tui.intents import Intent, Outcome

if TYPE_CHECKING:
    from storage.journal import Journal

SLOT: Final = "away.new"


@dataclass(frozen=True, slots=True)
class SayAway:
    """Save days away, and let their draft go."""

    away: Away
    today: date

    def run(self, journal: Journal) -> Outcome:
        """Save them."""
        was = away_on(journal.away(self.away.since, self.away.since), self.away.since)
        with journal.finishing(SLOT):
            saved = journal.say_away(self.away)
        return Outcome(say_said(saved, self.today, was))


@dataclass(frozen=True, slots=True)
class ComeBack:
    """End the stretch that today lies in."""

    today: date

    def run(self, journal: Journal) -> Outcome:
        """End it before today."""
        was = journal.come_back(self.today)
        return Outcome("" if was is None else say_back(self.today), undoable=was is not None)


def away_form(today: date) -> Form:
    """Ask for the first and the last day away."""

    def finish(words: Mapping[str, str]) -> Intent:
        field = "until"
        try:
            read_away("", words["since"], today)
        except InvalidRecord as problem:
            raise RefusedField(str(problem), "since") from None
        try:
            return SayAway(read_away(words["until"], words["since"], today), today)
        except InvalidRecord as problem:
            raise RefusedField(str(problem), field) from None

    fields = (
        Field("until", tr("Until, included"), "", UNTIL_HINT),
        Field("since", tr("From"), tr("today"), tr("today, yesterday, 20 Nov")),
    )
    return Form(ASKED, SLOT, fields, finish, first="until", new=True)
