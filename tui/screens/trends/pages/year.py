"""The year in days: every day a cell, readable without colour; arrows walk, enter opens a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.reactive import reactive
from textual.widget import Widget

from evenso.annotations.markers import markers_between
from evenso.charts.year.drawing import DAYS, last_year
from evenso.language import tr, tr_as
from evenso.records import Moment
from evenso.wording.recovery.years import HOW_DRAWN
from tui.colours.charts import chart_style
from tui.keys import LEFT_RIGHT, MOVE, UP_DOWN, key, ways
from tui.screens.spots import cells_of
from tui.screens.trends.intents import GOALS
from tui.screens.trends.model import words_of
from tui.screens.trends.pages.year_drawing import View, YearData, calendar_of, draw
from tui.screens.under import INDENT, UnderPlace
from tui.shown import numbers_hidden, signs_are_plain
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storage.journal import Journal

YEAR: Final = timedelta(days=DAYS)


def span_of(end: date | None, today: date) -> tuple[date, date]:
    """Return the first and last day shown: a year up to a day (None: today)."""
    return last_year(today if end is None else end)


def read_year(journal: Journal, *, end: date | None, cursor: date | None, now: datetime) -> YearData:
    """Read about a year of days."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    start, last = span_of(end, today)
    return YearData(
        today,
        start,
        last,
        tuple(journal.day_moods(start, last)),
        tuple(markers_between(journal.markers(), start, last)),
        journal.goal_marks(start, last) if journal.setting(GOALS, default=True) else (),
        journal.first_day(),
        "" if cursor is None else words_of(journal, cursor),
        cursor,
        signs_are_plain(journal),
        numbers_hidden(journal),
        journal.days_away(start, last),
        journal.week_starts_on,
    )


class YearPage(UnderPlace[YearData]):
    """About a year of days."""

    PLACE = "trends"
    EXPLAINED = HOW_DRAWN
    BINDINGS: ClassVar[list[BindingType]] = [
        *ways(LEFT_RIGHT, "step", tr("a week back, on"), (-7, 7), word=tr_as("a key", "week")),
        *ways(UP_DOWN, "step", tr("a day back, on"), word=tr_as("a key", "day")),
        key("enter", "open", tr_as("a key", "open"), tr("open the day"), MOVE, name="year.open"),
        key("t", "today", tr_as("a key", "today"), tr("back to today"), MOVE, name="year.today"),
    ]

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(self, cursor: date | None = None) -> None:
        super().__init__()
        self._cursor = cursor
        self._end: date | None = None

    def body(self) -> Iterable[Widget]:
        """Yield the year."""
        yield Sheet(draw, None, name="year")

    def wants(self, now: datetime) -> Callable[[Journal], YearData]:
        """Read the days shown."""
        end, cursor = self._end, self._cursor
        return lambda journal: read_year(journal, end=end, cursor=cursor, now=now)

    def receive(self, data: YearData) -> None:
        """Show them; the cursor begins on the last day."""
        if self._cursor is None or not data.start <= self._cursor <= data.end:
            self._cursor = data.end
        self._show(data)

    def _show(self, data: YearData) -> None:
        self.view = View(data, self._cursor, chart_style(self.app, plain=data.plain))

    def watch_view(self, view: View | None) -> None:
        """Hand the view down."""
        if self.is_mounted:
            self.query_one("#year", Sheet).model = view
            if not self.line_is_open:
                self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the year."""
        own = (
            Binding("left", "", tr_as("a key", "walk"), key_display="← → ↑ ↓"),
            Binding("enter", "", tr_as("a key", "open")),
            Binding("left_square_bracket", "", tr_as("a key", "year"), key_display="[ ]"),
        )
        nothing = self.view is not None and self.view.data.empty
        back = Binding("escape", "", tr_as("a key", "back"), key_display="esc")
        return (*(() if nothing else own), back, *super().footer()[-1:])

    def action_step(self, days: int) -> None:
        """Walk the cursor; over an edge into the year beside."""
        if self.view is None or self._cursor is None:
            return
        data, day = self.view.data, self._cursor + timedelta(days=days)
        if day > data.today or (data.first is not None and day < data.first - timedelta(days=7)):
            return
        self._cursor = day
        self.view = replace(self.view, cursor=day)
        if not data.start <= day <= data.end:
            self._turn(-1 if days < 0 else 1)
        self.wish()

    def action_earlier(self) -> None:
        """Look at the year before."""
        self._turn(-1)

    def action_later(self) -> None:
        """Look at the year after."""
        self._turn(1)

    def _turn(self, years: int) -> None:
        if self.view is None:
            return
        data = self.view.data
        end = data.end + years * YEAR
        if years < 0 and (data.first is None or data.start <= data.first):
            self.say(tr("The journal begins in this year"))
            return
        self._end = None if end >= data.today else end
        self.wish()

    def action_today(self) -> None:
        """Come back to today."""
        self._end, self._cursor = None, None
        self.wish()

    def action_open(self) -> None:
        """Open the day under the cursor."""
        if self._cursor is not None:
            self.own_app.open_day(self._cursor)

    @on(events.Click)
    def point_at(self, event: events.Click) -> None:
        """Point at a day; pointed at already, open it."""
        sheet = self.query_one("#year", Sheet)
        if self.view is None or not sheet.region.contains_point(event.screen_offset):
            return
        data = self.view.data
        x, y = event.screen_x - sheet.region.x - len(INDENT), event.screen_y - sheet.region.y - 2
        day = calendar_of(data, sheet.size.width).at(x, y)
        if day is not None and day == self._cursor:
            self.action_open()
        elif day is not None and day <= data.today:
            self._cursor = day
            self.view = replace(self.view, cursor=day)
            self.wish()

    def spots(self) -> Iterator[Offset]:
        """Yield the first day of each month, to walk on from."""
        if self.view is not None:
            sheet = self.query_one("#year", Sheet)
            at = calendar_of(self.view.data, sheet.size.width).at
            yield from cells_of(sheet, lambda x, y: (day := at(x - len(INDENT), y - 2)) and day.day == 1 and day)
