"""What Journal shows: a stretch of the timeline, what a search found, or one day; read on the journal's thread.

Of the timeline so many entries are read as lie around the cursor, however long the journal is; drawn are only the
rows in sight.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.journal.around import days_like
from evenso.journal.filters import OPEN, Filter
from evenso.records import AnyEntry, Moment
from evenso.rollover import DAY_STARTS_AT
from evenso.wording.journal.prompts import prompts
from storage.reading.facts import ASKED, facts_of
from storage.reading.pages import Near
from storage.reading.which import Which
from tui.dialogs.forms import Known
from tui.journal_thread import AsOf, as_of
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from storage.answers import Draft
    from storage.contents.search import Hit
    from storage.journal import Journal
    from storage.reading.pages import Where

STRETCH: Final = 200
"""Entries that are read at once: a cursor has a long way to go in them, and they cost next to nothing."""

MOST_ENDS: Final = 4
"""Ends of timelines that are kept read: both of all there is, and both of what was chosen last."""

MOST_HITS: Final = 200


@dataclass(frozen=True, slots=True)
class Ask:
    """What is looked at: `day` in full, else what `query` finds (None: no search), else the timeline around `where`.

    Search and timeline show what `chosen` lets through; `where` None is the newest end.
    """

    query: str | None = None
    day: date | None = None
    chosen: Filter = OPEN
    where: Where = None


@dataclass(frozen=True, slots=True)
class JournalData:
    """Entries newest first (a day's oldest first), or hits; `rows` are entries and the months between them.

    `newer` and `older` tell whether the timeline goes on beyond the entries, `total` how many it has. `reworded` are
    the entries of a day that said something else before, `links` how many links they have. `earlier` is how many
    entries this day has in earlier months and years, 0 where that is not to be said. `deleted` tells of
    an empty journal whether something deleted can be brought back.
    """

    ask: Ask
    today: date
    day_starts_at: int = DAY_STARTS_AT
    entries: tuple[AnyEntry, ...] = ()
    hits: tuple[Hit, ...] = ()
    rows: tuple[int | date, ...] = ()
    total: int = 0
    newer: bool = False
    older: bool = False
    earlier: int = 0
    deleted: bool = False
    drafts: tuple[Draft, ...] = ()
    hidden: bool = False
    reworded: frozenset[str] = frozenset()
    links: Mapping[str, int] = field(default_factory=dict)
    loaded: bool = False

    @property
    def nothing(self) -> bool:
        """Whether there is nothing at all: not in a day, a search or a filter, but in the journal."""
        return self.loaded and self.ask == Ask() and not self.total

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


@dataclass(frozen=True, slots=True)
class View:
    """The journal's data, the place of the cursor, and whether a search is being typed."""

    data: JournalData
    cursor: int = 0
    typing: bool = False

    @property
    def chosen(self) -> AnyEntry | None:
        """The entry under the cursor, where it is known in full."""
        entries = self.data.entries
        return entries[self.cursor] if not self.data.searching and 0 <= self.cursor < len(entries) else None


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
    """Let the last word of a query go on, while it is being typed: a space behind it ends it, quotes keep it whole."""
    ends = unicodedata.category(query[-1:] or " ")[0]  # a word may also end in a sign upon its last letter
    return f"{query}*" if ends in "LNM" and not query.count('"') % 2 else query


def which_of(chosen: Filter) -> Which:
    """Say in the journal's words which entries a filter lets through."""
    return Which(
        start=chosen.start,
        end=chosen.end,
        kinds=chosen.kinds,
        forms=chosen.forms,
        tag=chosen.tag or None,
        marked=chosen.marked,
        private=chosen.private,
    )


@dataclass(slots=True)
class _Known:
    """What was read last, or ahead of its key, and when: a day, and ends of timelines; it lies beside the journal."""

    at: AsOf | None = None
    day: JournalData | None = None
    ends: dict[Ask, JournalData] = field(default_factory=dict)


def read_journal(journal: Journal, *, ask: Ask, now: datetime) -> JournalData:
    """Read what is looked at.

    The day that was read last and the ends of timelines are known as long as nothing was written and the hour goes on.
    """
    known, at = journal.beside(_Known), as_of(journal.stamp(), now)
    if known.at != at:
        known.at, known.day, known.ends = at, None, {}
    if ask.day is not None:
        if known.day is None or known.day.ask != ask:
            known.day = _read(journal, ask, now)
        return known.day
    if ask.query is not None or isinstance(ask.where, Near):
        return _read(journal, ask, now)
    if ask not in known.ends:
        while len(known.ends) >= MOST_ENDS:
            del known.ends[next(iter(known.ends))]
        known.ends[ask] = _read(journal, ask, now)
    return known.ends[ask]


def _read(journal: Journal, ask: Ask, now: datetime) -> JournalData:
    day_starts_at = journal.day_starts_at
    today = Moment.of(now).entry_day(day_starts_at)
    hidden = numbers_hidden(journal)
    data = JournalData(ask, today, day_starts_at, drafts=tuple(journal.drafts()), hidden=hidden, loaded=True)
    if ask.day is not None:
        return _day(journal, data, ask.day)
    if ask.query:
        hits = tuple(journal.search(loosely(ask.query), which=which_of(ask.chosen), limit=MOST_HITS + 1))
        shown = hits[:MOST_HITS]
        return replace(data, hits=shown, rows=rows_of([hit.day for hit in shown]), older=len(hits) > MOST_HITS)
    if ask.query is not None:
        return data
    part = journal.stretch(which_of(ask.chosen), ask.where, STRETCH)
    return replace(
        data,
        entries=part.entries,
        rows=rows_of([entry.day for entry in part.entries]),
        total=part.total,
        newer=part.newer,
        older=part.older,
        earlier=_earlier(journal, today) if ask.chosen == OPEN else 0,
        deleted=not part.total and ask.chosen == OPEN and journal.has_deleted(),
    )


def is_reworded(journal: Journal, entry: AnyEntry) -> bool:
    """Whether it once said something that it does not say any more; what only grew since was not changed."""
    earlier = [said for _, said in journal.versions(entry.id)]
    if not earlier:
        return False
    from evenso.journal.rewording import was_reworded  # noqa: PLC0415 - most entries were never changed

    return was_reworded(entry, earlier)


def _day(journal: Journal, data: JournalData, day: date) -> JournalData:
    entries = tuple(journal.entries(start=day, end=day, oldest_first=True))
    reworded = frozenset(entry.id for entry in entries if is_reworded(journal, entry))
    return replace(data, entries=entries, reworded=reworded, links=journal.link_counts([one.id for one in entries]))


def _earlier(journal: Journal, today: date) -> int:
    """Return how many entries the days like today have, unless the person does not want to be told."""
    wanted = journal.setting(ASKED, default=True)
    days = [one.day for one in days_like(today, journal.first_day())] if wanted else []
    return journal.count(Which(days=days)) if days else 0


def read_known(journal: Journal, *, day: date | None) -> Known:
    """Read what a form may offer: the person's tags, and for a new entry of a day questions to begin from."""
    tags = tuple(journal.tags_of_late())
    if day is None or not journal.setting(ASKED, default=True):
        return Known(tags)
    return Known(tags, prompts(facts_of(journal, day)))
