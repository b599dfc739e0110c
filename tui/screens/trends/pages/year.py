"""The year in days: every day a cell, readable without colour; arrows walk, enter opens a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar, Final

from rich.text import Text
from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.reactive import reactive
from textual.widget import Widget

from evenso.annotations.markers import LifeMarker, markers_between
from evenso.charts.styles import ChartStyle
from evenso.charts.year.calendar import GUTTER, LEAST_WIDTH, Calendar
from evenso.charts.year.drawing import draw_year, last_year, year_legend
from evenso.language import tr, tr_as
from evenso.records import Moment
from evenso.recovery.series import DayMood, DaySeries
from evenso.text import visible
from evenso.wording.dates import say_day, say_span
from evenso.wording.goals.standing import say_mark
from evenso.wording.recovery.years import HOW_DRAWN, NO_DAY_YET, tell_year
from evenso.wording.scales.trends import say_day_in_words
from evenso.wording.trend_lines import say_day_mood, say_logged
from evenso.wording.weeks import AWAY_WORD
from tui.colours.charts import chart_style
from tui.keys import LEFT_RIGHT, MOVE, UP_DOWN, key, ways
from tui.screens.spots import cells_of
from tui.screens.trends.intents import GOALS
from tui.screens.trends.model import words_of
from tui.screens.under import INDENT, UnderPlace
from tui.shown import numbers_hidden, show, show_line, signs_are_plain
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from evenso.goals.standing import GoalMark
    from storage.journal import Journal

YEAR: Final = timedelta(weeks=53)
HALF_A_YEAR: Final = 26
TITLE: Final = " " + tr("The year in days")


@dataclass(frozen=True, slots=True)
class YearData:
    """The days of about a year, what is marked in them, and the words of the cursor's day."""

    today: date
    start: date
    end: date
    days: tuple[DayMood, ...] = ()
    markers: tuple[tuple[date, LifeMarker], ...] = ()
    goals: tuple[GoalMark, ...] = ()
    first: date | None = None
    words: str = ""
    words_of: date | None = None
    plain: bool = False
    hidden: bool = False
    away: frozenset[date] = frozenset()
    starts: int = 0

    @property
    def series(self) -> DaySeries:
        """The days shown."""
        return DaySeries.of(self.days, self.start, self.end, self.away)

    def counted(self, start: date) -> DaySeries:
        """Those from a day on that could be logged: none before the journal began."""
        begun = start if self.first is None or self.first > self.end else max(start, self.first)
        return self.series.window(begun, self.end)


def span_of(end: date | None, today: date, starts: int = 0) -> tuple[date, date]:
    """Return the first and last day shown: about a year up to a day (None: today)."""
    return last_year(today if end is None else end, starts)


def read_year(journal: Journal, *, end: date | None, cursor: date | None, now: datetime) -> YearData:
    """Read about a year of days."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    start, last = span_of(end, today, journal.week_starts_on)
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


@dataclass(frozen=True, slots=True)
class View:
    """The days, the cursor, and how charts look."""

    data: YearData
    cursor: date | None
    style: ChartStyle


def draw(view: View | None, width: int, height: int) -> Content:
    """Draw the year, or say it where it has no room."""
    if view is None or width < 1:
        return Content("")
    data = view.data
    room = width - len(INDENT) - 1
    calendar = calendar_of(data, width)
    span = say_span(calendar.start, data.end)
    title = Content.styled(TITLE, "bold") + Content.styled(f"   {span}", "$quiet")
    lines = [title, Content("")]
    if data.first is None and not (data.days or data.markers):
        return Content("\n").join([*lines, *(Content(INDENT) + show(part, "$ink") for part in wrap(NO_DAY_YET, room))])
    if room < LEAST_WIDTH or calendar.height + 6 > height:
        for sentence in tell_year(data.counted(data.start), numbers=not data.hidden):
            lines += [Content(INDENT) + show(part, "$ink") for part in wrap(sentence, max(20, room))]
    else:
        moods = {one.day: one.mood for one in data.days}
        marked = [*(day for day, _ in data.markers), *(mark.day for mark in data.goals)]
        digits = not data.hidden
        away = data.series.blank_away
        drawn = draw_year(moods, calendar, view.style, digits=digits, cursor=view.cursor, marked=marked, away=away)
        lines += [Content(INDENT) + _content(line) for line in drawn]
        named = year_legend(view.style, room, digits=digits, marked=bool(marked), away=bool(away))
        told = Content.styled(_logged(data, calendar.start), "$quiet").pad_left(GUTTER)  # under the days, as the names
        lines += [Content(INDENT) + line for line in (_content(named), told)]
    readout = _readout(view, width)
    lines = [*lines[: max(1, height - 2)], Content(""), readout] if readout is not None else lines
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines[:height]])


def _logged(data: YearData, start: date) -> str:
    """Say how many of the days shown are logged, of those that could be."""
    counted = data.counted(start)
    return say_logged(len(counted.days), counted.span, len(counted.blank_away))


def calendar_of(data: YearData, width: int) -> Calendar:
    """Return where the days stand on a page of so many cells: a few weeks fewer where that keeps one block."""
    room = max(LEAST_WIDTH, width - len(INDENT) - 1)
    whole = Calendar(data.start, data.end, room, data.starts)
    if whole.blocks > 1 and room - GUTTER >= HALF_A_YEAR:
        last = data.end - timedelta(days=whole.row_of(data.end))
        return Calendar(max(data.start, last - timedelta(weeks=room - GUTTER - 1)), data.end, room, data.starts)
    return whole


def _content(ansi: str) -> Content:
    return Content.from_rich_text(Text.from_ansi(ansi)).rstrip()


def _readout(view: View, width: int) -> Content | None:
    if view.cursor is None:
        return None
    data = view.data
    found = next((one for one in data.days if one.day == view.cursor), None)
    say = say_day_in_words if data.hidden else say_day_mood
    row = Content.assemble(
        (f"{INDENT}{say_day(view.cursor, data.today)}", "bold"),
        ("   ", ""),
        (AWAY_WORD if view.cursor in data.series.blank_away else say(found), "bold $accent"),
    )
    for _, marker in [item for item in data.markers if item[0] == view.cursor]:
        row += Content.styled(f"   {view.style.glyphs.event} ", "$accent") + show_line(marker.title, "$ink", 30)
    for mark in [mark for mark in data.goals if mark.day == view.cursor]:
        row += Content.styled(f"   {view.style.glyphs.goal} ", "$accent") + show_line(say_mark(mark), "$ink", 44)
    if data.words and data.words_of == view.cursor:
        row += Content("   ") + show_line(visible(data.words), "$ink", max(1, width - row.cell_length - 4))
    return row


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

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the year."""
        return (
            Binding("left", "", tr_as("a key", "walk"), key_display="← → ↑ ↓"),
            Binding("enter", "", tr_as("a key", "open")),
            Binding("left_square_bracket", "", tr_as("a key", "year"), key_display="[ ]"),
            Binding("escape", "", tr_as("a key", "back"), key_display="esc"),
            *super().footer()[-1:],
        )

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
