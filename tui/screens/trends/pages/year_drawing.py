"""The year in days in lines: its days, the names of their marks, what is counted of them, the day under the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from rich.text import Text
from textual.content import Content

from evenso.annotations.markers import LifeMarker
from evenso.charts.styles import ChartStyle
from evenso.charts.year.calendar import GUTTER, LEAST_WIDTH, Calendar
from evenso.charts.year.drawing import draw_year, year_legend
from evenso.language import tr
from evenso.recovery.series import DayMood, DaySeries
from evenso.text import visible
from evenso.wording.dates import say_day, say_span
from evenso.wording.goals.standing import say_mark
from evenso.wording.recovery.years import NO_DAY_YET, say_out_of_sight, tell_year
from evenso.wording.scales.trends import say_day_in_words
from evenso.wording.trend_lines import say_day_mood, say_logged
from evenso.wording.weeks import AWAY_WORD
from tui.screens.under import INDENT
from tui.shown import press, show, show_line

if TYPE_CHECKING:
    from evenso.goals.standing import GoalMark

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
    def empty(self) -> bool:
        """Whether nothing was written or marked yet, in these days or before."""
        return self.first is None and not (self.days or self.markers)

    @property
    def series(self) -> DaySeries:
        """The days shown."""
        return DaySeries.of(self.days, self.start, self.end, self.away)

    def counted(self, start: date) -> DaySeries:
        """Those from a day on that could be logged: none before the journal began."""
        begun = start if self.first is None or self.first > self.end else max(start, self.first)
        return self.series.window(begun, self.end)


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
    if data.empty:
        goes = tr("goes to Today, where a digit is a mood")
        key = press(Content.assemble(("g t", "bold $accent"), (f"  {goes}", "$quiet")), "g")
        said = [show(part, "$ink") for part in wrap(NO_DAY_YET, room)]
        return Content("\n").join([*lines, *(Content(INDENT) + part for part in (*said, Content(""), key))])
    if room < LEAST_WIDTH or calendar.height + 6 > height:
        for sentence in tell_year(data.counted(data.start), numbers=not data.hidden):
            lines += [Content(INDENT) + show(part, "$ink") for part in wrap(sentence, max(20, room))]
    else:
        moods = {one.day: one.mood for one in data.days}
        signs = view.style.glyphs
        marked = {mark.day: signs.goal for mark in data.goals} | {day: signs.event for day, _ in data.markers}
        digits = not data.hidden
        away = data.series.blank_away
        drawn = draw_year(moods, calendar, view.style, digits=digits, cursor=view.cursor, marked=marked, away=away)
        lines += [Content(INDENT) + _content(line) for line in drawn]
        lines += [Content(INDENT) + line for line in _under(view, calendar.start, room)]
    readout = _readout(view, width)
    lines = [*lines[: max(1, height - 2)], Content(""), readout] if readout is not None else lines
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines[:height]])


def _under(view: View, start: date, width: int) -> list[Content]:
    """Draw what stands under the days, as far in as they do: the names of their marks, and what is counted of them."""
    data, digits = view.data, not view.data.hidden
    named = year_legend(
        view.style,
        width,
        digits=digits,
        marked=bool(data.markers),
        goals=bool(data.goals),
        away=bool(data.series.blank_away),
    )
    told = [line.plain for line in Content(_logged(data, start)).wrap(max(1, width - GUTTER))]
    return [*map(_content, named), *(Content.styled(line.rstrip(), "$quiet").pad_left(GUTTER) for line in told)]


def _logged(data: YearData, start: date) -> str:
    """Say how many of the days shown are logged, of those that could be, and how many of the year have no room."""
    counted = data.counted(start)
    said = say_logged(len(counted.days), counted.span, len(counted.blank_away))
    hidden = data.counted(data.start).span - counted.span
    return f"{said}{say_out_of_sight(hidden)}" if hidden > 0 else said


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
