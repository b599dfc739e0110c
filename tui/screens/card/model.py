"""What the diary card shows: one week of it, read on the journal's thread. What a key does is left to `screen`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from evenso.card.records import Target
from evenso.card.week import CardWeek, card_week
from evenso.records import Moment
from storage.contents.filling import kept_in
from tui.shown import numbers_hidden, signs_are_plain

if TYPE_CHECKING:
    from storage.answers import Draft
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class CardData:
    """A week of the card and its targets; `first` is the journal's first day, `hidden` asks for marks, not numbers."""

    today: date
    week: CardWeek | None = None
    targets: tuple[Target, ...] = ()
    first: date | None = None
    plain: bool = False
    hidden: bool = False
    drafts: tuple[Draft, ...] = ()
    loaded: bool = False
    starts: int = 0
    """The weekday that weeks begin on."""

    def target(self, target_id: str) -> Target | None:
        """Return a row's target by its id."""
        return next((one for one in self.targets if one.id == target_id), None)

    def draft(self, slot: str) -> str:
        """Return the half-written text of a slot."""
        return next((draft.text for draft in self.drafts if draft.slot == slot), "")


def read_card(journal: Journal, *, of: date | None, now: datetime) -> CardData:
    """Read the week in which a day lies (None: the one of `now`, aware)."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    monday, sunday = journal.week_of(of or today)
    kept = kept_in(journal, monday, sunday)
    return CardData(
        today,
        card_week(kept, monday, today=today),
        tuple(kept.targets),
        journal.first_day(),
        signs_are_plain(journal),
        numbers_hidden(journal),
        tuple(journal.drafts()),
        loaded=True,
        starts=monday.weekday(),
    )
