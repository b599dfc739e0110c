"""On this day: what was written a month, half a year and whole years before; shown when asked for, never by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.journal.around import Earlier, days_like, sorted_back
from evenso.language import tr
from evenso.links import Ref, Thing
from evenso.records import AnyEntry, Moment
from evenso.wording.dates import say_long_day, say_time_of
from evenso.wording.entries import entry_gist
from evenso.wording.journal.looking_back import NOTHING_THEN, WHICH_DAYS, say_earlier, say_how_long
from tui.keys import BACK, MOVE, key
from tui.screens.journal.entry_lines import LONGEST_SHOWN, in_full, mark_of
from tui.screens.under import ListPage, move_keys
from tui.shown import numbers_hidden, show_line

if TYPE_CHECKING:
    from storage.journal import Journal

AGO = 16


@dataclass(frozen=True, slots=True)
class ThisDay:
    """The day that is looked back from, and the entries of earlier days like it, each with how long ago it was."""

    day: date
    today: date
    found: tuple[tuple[Earlier, AnyEntry], ...]
    hidden: bool = False


def read_this_day(journal: Journal, now: datetime, day: date | None) -> ThisDay:
    """Read what was written on days like a day, like today where none is named."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    here = day or today
    earlier = {one.day: one for one in days_like(here, journal.first_day())}
    entries = sorted_back(journal.entries(days=list(earlier))) if earlier else []
    return ThisDay(here, today, tuple((earlier[one.day], one) for one in entries), numbers_hidden(journal))


class ThisDayPage(ListPage[ThisDay]):
    """Entries of earlier days like this one."""

    PLACE = "journal"
    LONG = True
    EXPLAINED = (
        WHICH_DAYS,
        tr("29 February is looked back at on the 28th where a year has none."),
        tr("Settings can switch off the line in the Journal that says there is something."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "choose", tr("its day"), tr("open that day"), MOVE, name="this-day.open", show=True),
    ]

    def __init__(self, day: date | None, opened: Callable[[date, str], None]) -> None:
        super().__init__()
        self._day = day
        self._opened = opened

    def wants(self, now: datetime) -> Callable[[Journal], ThisDay]:
        """Read the entries."""
        return lambda journal: read_this_day(journal, now, self._day)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        some = self.data is not None and bool(self.data.found)
        keys = (Binding("enter", "", tr("its day")), *move_keys()) if some else ()
        return (*keys, BACK, Binding("question_mark", "", tr("help")))

    def action_choose(self) -> None:
        """Open the day of the entry under the cursor."""
        if self.data is not None and self.data.found:
            entry = self.data.found[self.cursor][1]
            self.dismiss()
            self._opened(entry.day, entry.id)

    def thing(self, data: ThisDay, number: int) -> Ref | None:
        """Return the entry on a line."""
        return Ref(Thing.ENTRY, data.found[number][1].id)

    def count(self, data: ThisDay) -> int:
        """Return how many entries there are."""
        return len(data.found)

    def heading(self, data: ThisDay, width: int) -> list[Content]:
        """Draw which day is looked back from."""
        del width
        return [
            Content.styled(" " + tr("{day}, earlier", day=say_long_day(data.day, data.today)), "bold"),
            Content(""),
        ]

    def line(self, data: ThisDay, number: int, width: int) -> Content:
        """Draw an entry; how long ago it was stands at the first of its day."""
        earlier, entry = data.found[number]
        first = number == 0 or data.found[number - 1][0] != earlier
        start = Content.styled(f"{say_how_long(earlier) if first else '':<{AGO}}", "$quiet")
        start += mark_of(entry, hidden=data.hidden) + Content("  ")
        return start + show_line(entry_gist(entry), "$ink", max(1, width - start.cell_length))

    def detail(self, data: ThisDay, number: int, width: int) -> list[Content]:
        """Draw an entry in full."""
        earlier, entry = data.found[number]
        said = f"{say_earlier(earlier, data.today)}, {say_time_of(entry.day, entry.at)}"
        return [
            show_line(said, "$quiet", max(1, width)),
            *in_full(entry, width, hidden=data.hidden, most=LONGEST_SHOWN),
        ]

    def invitation(self, data: ThisDay, width: int) -> list[Content]:
        """Draw what an empty page says."""
        del data
        return [line.stylize("$quiet") for words in (NOTHING_THEN, WHICH_DAYS) for line in Content(words).wrap(width)]
