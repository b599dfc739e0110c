"""What Journal shows: a stretch of the timeline, what a search found, or one day; read on the journal's thread.

The timeline is read as far as one has gone, twice as far each time; drawn are only the rows in sight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.records import DAY_STARTS_AT, AnyEntry, Moment
from evenso.wording.journal.prompts import prompts
from storage.reading.facts import ASKED, facts_of
from tui.dialogs.forms import Known
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from storage.answers import Draft, Hit
    from storage.journal import Journal

FIRST_PAGE: Final = 200
MOST_HITS: Final = 200
MOST_TAGS: Final = 500
"""Tags that complete what is typed."""

SHORTEST_BEGINNING: Final = 2
"""Letters of the last word from which a search also finds words that go on."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What is looked at: `day` in full, else what `query` finds (None: no search), else the first `limit` entries."""

    limit: int = FIRST_PAGE
    query: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class JournalData:
    """Entries newest first (a day's oldest first), or hits; `rows` are entries and the months between them.

    `reworded` are the entries of a day that said something else before.
    """

    ask: Ask
    today: date
    day_starts_at: int = DAY_STARTS_AT
    entries: tuple[AnyEntry, ...] = ()
    hits: tuple[Hit, ...] = ()
    rows: tuple[int | date, ...] = ()
    total: int = 0
    drafts: tuple[Draft, ...] = ()
    hidden: bool = False
    reworded: frozenset[str] = frozenset()
    loaded: bool = False

    @property
    def count(self) -> int:
        """How many things can be chosen."""
        return len(self.hits) if self.searching else len(self.entries)

    @property
    def searching(self) -> bool:
        """Whether a search is shown."""
        return self.ask.day is None and self.ask.query is not None

    def id_at(self, number: int) -> str:
        """Return the id of what stands at a place; "" when nothing does."""
        found: Sequence[Hit | AnyEntry] = self.hits if self.searching else self.entries
        return found[number].id if 0 <= number < len(found) else ""

    def day_at(self, number: int) -> date | None:
        """Return the day of what stands at a place."""
        found: Sequence[Hit | AnyEntry] = self.hits if self.searching else self.entries
        return found[number].day if 0 <= number < len(found) else None

    def draft(self, slot: str) -> str:
        """Return the half-written text of a slot."""
        return next((draft.text for draft in self.drafts if draft.slot == slot), "")


def rows_of(days: Sequence[date]) -> tuple[int | date, ...]:
    """Put a month (its first day) before the first of its entries; entries are their numbers."""
    rows: list[int | date] = []
    month = None
    for number, day in enumerate(days):
        if (day.year, day.month) != month:
            month = day.year, day.month
            rows.append(day.replace(day=1))
        rows.append(number)
    return tuple(rows)


def beyond_month(data: JournalData, cursor: int, step: int) -> int:
    """Return the first place in another month, going on by `step` (1 or -1); the end where there is none."""
    at = data.day_at(cursor)
    numbers = range(cursor, data.count) if step > 0 else range(cursor, -1, -1)
    for number in numbers:
        day = data.day_at(number)
        if at is not None and day is not None and (day.year, day.month) != (at.year, at.month):
            return number
    return data.count - 1 if step > 0 else 0


def loosely(query: str) -> str:
    """Let the last word of a query go on, while it is being typed."""
    last = query.rpartition(" ")[2]
    done = not last.isalnum() or len(last) < SHORTEST_BEGINNING or query.count('"') % 2
    return query if done else f"{query}*"


def read_journal(journal: Journal, *, ask: Ask, now: datetime) -> JournalData:
    """Read what is looked at."""
    day_starts_at = journal.day_starts_at
    today = Moment.of(now).entry_day(day_starts_at)
    hidden = numbers_hidden(journal)
    data = JournalData(ask, today, day_starts_at, drafts=tuple(journal.drafts()), hidden=hidden, loaded=True)
    if ask.day is not None:
        entries = tuple(journal.entries(start=ask.day, end=ask.day, oldest_first=True))
        reworded = frozenset(entry.id for entry in entries if journal.versions(entry.id))
        return replace(data, entries=entries, reworded=reworded)
    if ask.query:
        hits = tuple(journal.search(loosely(ask.query), limit=MOST_HITS))
        return replace(data, hits=hits, rows=rows_of([hit.day for hit in hits]))
    if ask.query is not None:
        return data
    entries = tuple(journal.entries(limit=ask.limit))
    return replace(data, entries=entries, rows=rows_of([entry.day for entry in entries]), total=journal.count())


def read_known(journal: Journal, *, day: date | None) -> Known:
    """Read what a form may offer: the person's tags, and for a new entry of a day questions to begin from."""
    tags = tuple(one.tag for one in journal.tags(MOST_TAGS))
    if day is None or not journal.setting(ASKED, default=True):
        return Known(tags)
    return Known(tags, prompts(facts_of(journal, day)))
