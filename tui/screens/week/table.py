"""The table of a week: days across, moods as bars and digits, skills and trackers down; narrow panes, narrow columns.

Pure functions of the review and a layout; what stands around the table is left to `drawing`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from textual.content import Content, Span
from textual.style import Style

from evenso.annotations.trackers import Scale
from evenso.charts.strip import value_mark
from evenso.charts.styles import AWAY, AWAY_ASCII, ChartStyle
from evenso.documents.week_text import cell_mark
from evenso.language import tr, tr_as
from evenso.practised import GridCell, GridRow
from evenso.records import PracticeState
from evenso.text import visible
from evenso.tracked import TrackerRow
from evenso.week import WeekDay, WeekReview
from evenso.wording import weeks
from evenso.wording.dates import SHORT_WEEKDAYS
from evenso.wording.entries import AREA_WORDS
from evenso.wording.goals.standing import say_practised_in
from evenso.wording.scales.moods import level_signs
from evenso.wording.scales.trackers import say_number
from evenso.wording.summaries import say_areas
from evenso.wording.trends import say_mood
from tui.screens.week.model import WeekData
from tui.shown import show_line

INDENT: Final = "   "
TALL: Final = 3
"""Rows of the week's bars."""

BARS: Final = " ▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class View:
    """A week's data and the day one is at (0 Monday to 6 Sunday; None: none)."""

    data: WeekData
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Cells of the names down the side, and of a day."""

    name: int
    day: int

    @property
    def width(self) -> int:
        """Cells of the table without its margin."""
        return self.name + 7 * self.day

    def across(self, name: Content, cells: list[Content]) -> Content:
        """Draw one row."""
        return Content("").join([Content(INDENT), name.pad_right(max(0, self.name - name.cell_length)), *cells])

    def centred(self, text: str, style: str) -> Content:
        """Draw a word of ours in the middle of a day's cells."""
        return _centred(self.day, text, style)

    @property
    def blank(self) -> Content:
        """A day that lies ahead."""
        return Content(" " * self.day)


FULL: Final = Layout(25, 7)


@lru_cache(maxsize=512)
def _centred(cells: int, text: str, style: str) -> Content:
    """Draw one cell of the table; there are hundreds of them on a page, and only a few that differ."""
    left = max(0, (cells - len(text)) // 2)
    spans = [Span(left, left + len(text), style)] if text else []
    return Content(" " * left + text + " " * (cells - len(text) - left), spans)


def layout_for(width: int) -> Layout:
    """Return the columns that fit into a page of so many cells."""
    room = width - len(INDENT) - 1
    if room >= FULL.width:
        return FULL
    day = 5 if room >= 16 + 35 else 4
    return Layout(max(6, min(FULL.name, room - 7 * day)), day)


def lines_of(words: str, width: int, style: str = "$ink") -> list[Content]:
    """Wrap a sentence under the margin, by cells; a person's words in it are made safe."""
    room = max(20, width - len(INDENT) - 2)
    parts = visible(words).split("\n")
    wrapped = [
        line.plain.rstrip() for part in parts for line in (Content(part).wrap(room) if part.strip() else [Content("")])
    ]
    return [Content(INDENT) + Content.styled(line, style) for line in wrapped]


def strip(layout: Layout, view: View, review: WeekReview, *, beside: str = "") -> list[Content]:
    """Draw the seven days: their names, their moods as bars and digits, blanks as a mark of their own.

    The usual range stands below them, but where the sentence `beside` the strip names it.
    """
    plain, hidden = view.data.plain, view.data.hidden
    digits = [_digit(layout, one, plain=plain, hidden=hidden) for one in review.days]
    bars = (
        []
        if plain
        else [layout.across(Content(""), [_bar(layout, one, row) for one in review.days]) for row in range(TALL, 0, -1)]
    )
    mark = f"{AWAY_ASCII if plain else AWAY} {weeks.AWAY_WORD}" if any(one.away for one in review.days) else ""
    named = review.usual is not None and weeks.say_range(review.usual) in beside
    band = "   ".join(part for part in ("" if hidden or named else weeks.say_usual_band(review.usual), mark) if part)
    label = Content.styled(weeks.MOOD, "bold")
    inset = layout.name if len(band) <= 7 * layout.day else 0
    usual = [Content(INDENT) + Content.styled(band, "$faint").pad_left(inset)] if band else []
    return [days(layout, view, review), *bars, layout.across(label, digits), *usual, Content("")]


def days(layout: Layout, view: View, review: WeekReview) -> Content:
    """Draw the names of the seven days, above whatever has a column for each."""
    return layout.across(Content(""), [_name(layout, view, one, number) for number, one in enumerate(review.days)])


def _name(layout: Layout, view: View, one: WeekDay, number: int) -> Content:
    name = SHORT_WEEKDAYS[one.day.weekday()]
    said = f"{name} {one.day.day:>2}" if layout.day > 6 else name[: layout.day - 1]
    cell = Content.styled(said, _name_style(view, one, number)) + Content(" " * (layout.day - len(said)))
    return cell.stylize(Style.from_meta({"@click": f"screen.open_on({number})"}))


def _name_style(view: View, one: WeekDay, number: int) -> str:
    if view.day == number:
        return "reverse bold $accent"
    if one.day == view.data.today:
        return "bold $accent"
    return "$quiet" if one.counts else "$faint"


def _digit(layout: Layout, one: WeekDay, *, plain: bool, hidden: bool) -> Content:
    if one.away:
        return layout.centred(AWAY_ASCII if plain else AWAY, "$faint")
    if not one.counts:
        return layout.blank
    if one.mood is None:
        return layout.centred("." if plain else "·", "$faint")
    if hidden:  # the bars say it, or signs where there are no bars
        return layout.centred(level_signs(one.mood.mood) if plain else "", "$ink")
    return layout.centred(say_mood(one.mood.mood), "bold $ink")


def _bar(layout: Layout, one: WeekDay, row: int) -> Content:
    """Draw one row of a day's bar, row 1 lowest."""
    if one.mood is None:
        return layout.blank
    eighths = round(one.mood.mood / 10 * TALL * 8) - (row - 1) * 8
    return layout.centred(BARS[min(8, max(0, eighths))] * min(3, layout.day - 2), "$accent-quiet")


# The grid


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line of the grid: one of its rows, or words around them."""

    drawn: Content
    row: bool = False


def grid(layout: Layout, view: View, review: WeekReview, *, headed: bool) -> list[Content]:
    """Draw days × skills by area, with how often each area was practised."""
    return at_day(layout, view.day, grid_lines(layout, view, review, headed=headed))


def at_day(layout: Layout, day: int | None, lines: list[GridLine]) -> list[Content]:
    """Lay the ground of the day chosen under the rows of a grid."""
    if day is None:
        return [line.drawn for line in lines]
    return [
        line.drawn.stylize("on $ground", *_cell_of(layout, line.drawn, day)) if line.row else line.drawn
        for line in lines
    ]


def _cell_of(layout: Layout, row: Content, day: int) -> tuple[int, int]:
    """Return where in a row the ground of a day begins and ends: a sign of ours in each cell, names before them."""
    start = len(row.plain) - (7 - day) * layout.day
    return start + 1, start + layout.day - 1


def grid_lines(layout: Layout, view: View, review: WeekReview, *, headed: bool) -> list[GridLine]:
    """Draw the grid without a day chosen."""
    counted = f"   {weeks.COUNTED}" if headed and review.areas else ""
    title = Content(INDENT) + Content.styled(weeks.PRACTICE, "bold") + Content.styled(counted, "$faint")
    above = [title]
    if not review.areas:
        above += lines_of(weeks.NO_PRACTICE, layout.width + 5, "$quiet")
    repeating = say_practised_in(review.goals)
    if repeating:
        above += lines_of(repeating, layout.width + 5, "$quiet")
    counts = dict(review.areas)
    if not headed and counts:
        above += lines_of(re.sub(r" (?=\d)", "\u00a0", say_areas(review.areas)), layout.width + 5, "$quiet")
    lines = [GridLine(line) for line in above]
    area = None
    for row in review.grid:
        if headed and row.area is not area:
            area = row.area
            times = counts.get(row.area, 0) if row.area is not None else 0
            words = AREA_WORDS[area] if area is not None else tr_as("an area", "other")
            head = words[:1].upper() + words[1:]
            lines.append(
                GridLine(Content(INDENT) + Content.styled(f"{head} {times}" if times else head, "bold $quiet"))
            )
        lines.append(GridLine(_grid_row(layout, view, review, row), row=True))
    legend = weeks.GRID_LEGEND_ASCII if view.data.plain else weeks.GRID_LEGEND
    below = lines_of(legend, layout.width + 5, "$faint") if review.grid else []
    return [*lines, *(GridLine(line) for line in below), GridLine(Content(""))]


def _grid_row(layout: Layout, view: View, review: WeekReview, row: GridRow) -> Content:
    cells = [
        layout.blank if (day.away or not day.counts) and cell is None else _mark(layout, cell, plain=view.data.plain)
        for cell, day in zip(row.cells, review.days, strict=True)
    ]
    return layout.across(Content("  ") + show_line(row.skill, "$ink", layout.name - 4), cells)


def _mark(layout: Layout, cell: GridCell | None, *, plain: bool) -> Content:
    mark = cell_mark(cell, plain=plain)
    if cell is None:
        return layout.centred(mark, "$faint")
    strong = cell.state is PracticeState.DONE
    return layout.centred(mark, "bold $accent" if strong else "$accent-quiet" if cell.times else "$quiet")


def trackers(layout: Layout, view: View, review: WeekReview) -> list[Content]:
    """Draw the person's own trackers under the grid, a row each; without any nothing."""
    if not view.data.trackers:
        return []
    lines = [Content(INDENT) + Content.styled(tr("Trackers"), "bold")]
    for row in view.data.trackers:
        cells = [
            layout.blank if (day.away or not day.counts) and value is None else _value(layout, view, row, value)
            for value, day in zip(row.cells, review.days, strict=True)
        ]
        if view.day is not None:
            cells[view.day] = cells[view.day].stylize("on $ground", 1, layout.day - 1)
        lines.append(layout.across(Content("  ") + show_line(row.name, "$ink", layout.name - 4), cells))
    return [*lines, Content("")]


def _value(layout: Layout, view: View, row: TrackerRow, value: float | None) -> Content:
    plain = view.data.plain
    if value is None:
        return layout.centred("." if plain else "·", "$faint")
    if row.scale is Scale.YES_NO and 0 < value < 1:
        return layout.centred(tr_as("yes and no in a cell", "y/n"), "$ink")
    if row.scale is Scale.TEN and view.data.hidden:
        return layout.centred(
            level_signs(value, 0, 10) if plain else value_mark(value, ChartStyle(color=False)), "$ink"
        )
    return layout.centred(say_number(value, row.scale), "$ink")
