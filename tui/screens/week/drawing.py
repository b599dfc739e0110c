"""The weekly review in lines: the grid of days and skills is the hero, everything else stands around it.

Pure functions of the review and a width: one column in the order of `science.md` 16, two where there is room.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from textual.content import Content
from textual.style import Style

from evenso.annotations.trackers import Scale
from evenso.charts.strip import value_mark
from evenso.charts.styles import ChartStyle
from evenso.documents.week_text import cell_mark
from evenso.practised import GridCell, GridRow
from evenso.records import PracticeState
from evenso.text import visible
from evenso.tracked import TrackerRow
from evenso.week import WeekDay, WeekReview
from evenso.wording import weeks
from evenso.wording.dates import SHORT_WEEKDAYS, say_near_day, say_span
from evenso.wording.scales.moods import level_signs
from evenso.wording.scales.trackers import say_number
from evenso.wording.scales.weeks import say_hard_moment_in_words, say_week_in_words, say_what_was_there_in_words
from evenso.wording.trends import say_mood
from tui.screens.week.model import WeekData
from tui.shown import show_line

INDENT: Final = "   "
WIDE: Final = 112
"""Cells from which the review stands in two columns."""

NAME: Final = 22
DAY: Final = 7
TALL: Final = 3
"""Rows of the week's bars."""

BARS: Final = " ▁▂▃▄▅▆▇█"
INVITATION: Final = "The first week fills itself as you write; Sunday evening is a good time to read it."
INVITATION_KEY: Final = "g t  goes to Today, where a digit is a mood"


@dataclass(frozen=True, slots=True)
class View:
    """A week's data and the day one is at (0 Monday to 6 Sunday; None: none)."""

    data: WeekData
    day: int | None = None


def draw_week(view: View, width: int) -> Content:
    """Draw the review at a width."""
    review = view.data.review
    if not view.data.loaded or review is None:
        return Content("")
    if view.data.empty:
        return Content("\n").join(
            [Content(""), *_said(INVITATION, width), Content(""), *_said(INVITATION_KEY, width, "$quiet")]
        )
    if width < WIDE:
        lines = [
            *_head(view, review),
            *_strip(view, review),
            *_sentence(view, review, width),
            *_grid(view, review, headed=False),
            *_trackers(view, review),
        ]
        lines += _beside(view, review, width)
    else:
        left = 2 + NAME + 7 * DAY + 6
        lines = _head(view, review)
        columns = [*_strip(view, review), *_sentence(view, review, left), *_grid(view, review, headed=True)]
        columns += _trackers(view, review)
        lines += _side_by_side(columns, [*_beside(view, review, width - left - 1)], left)
    return Content("\n").join(lines)


def _side_by_side(left: list[Content], right: list[Content], width: int) -> list[Content]:
    rows = max(len(left), len(right))
    left += [Content("")] * (rows - len(left))
    right += [Content("")] * (rows - len(right))
    return [
        a.truncate(width - 1, ellipsis=True).pad_right(max(0, width - a.cell_length)) + b
        for a, b in zip(left, right, strict=True)
    ]


def _said(words: str, width: int, style: str = "$ink", inset: str = INDENT) -> list[Content]:
    """Wrap a sentence, a person's words in it made safe, under the margin."""
    room = max(20, width - len(inset) - 2)
    return [Content(inset) + Content.styled(line, style) for line in wrap(visible(words), room)]


def _head(view: View, review: WeekReview) -> list[Content]:
    here = weeks.say_here(review.days_here, review.days_so_far)
    span = say_span(review.start, review.end, view.data.today)
    title = Content.styled(f" Week of {span.replace('–', '-') if view.data.plain else span}", "bold")
    return [title + Content.styled(f"   {here}", "$quiet"), Content("")]


# The strip


def _across(name: Content, cells: list[Content]) -> Content:
    return Content(INDENT) + name.pad_right(max(0, NAME - name.cell_length)) + Content("").join(cells)


def _centred(text: str, style: str) -> Content:
    left = (DAY - len(text)) // 2
    return Content(" " * left) + Content.styled(text, style) + Content(" " * (DAY - len(text) - left))


def _strip(view: View, review: WeekReview) -> list[Content]:
    """Draw the seven days: their names, their moods as bars and digits, blanks as a mark of their own."""
    plain, hidden = view.data.plain, view.data.hidden
    names = [_name(view, one, number) for number, one in enumerate(review.days)]
    digits = [_digit(one, plain=plain, hidden=hidden) for one in review.days]
    bars = (
        [] if plain else [_across(Content(""), [_bar(one, row) for one in review.days]) for row in range(TALL, 0, -1)]
    )
    band = "" if hidden else weeks.say_usual_band(review.usual)
    label = Content.styled("Mood", "bold")
    usual = [Content(INDENT) + Content.styled(band, "$faint").pad_left(NAME)] if band else []
    return [_across(Content(""), names), *bars, _across(label, digits), *usual, Content("")]


def _name(view: View, one: WeekDay, number: int) -> Content:
    said = f"{SHORT_WEEKDAYS[number]} {one.day.day:>2}"
    cell = Content.styled(said, _name_style(view, one, number)) + Content(" " * (DAY - len(said)))
    return cell.stylize(Style.from_meta({"@click": f"screen.open_on({number})"}))


def _name_style(view: View, one: WeekDay, number: int) -> str:
    if view.day == number:
        return "reverse bold $accent"
    if one.day == view.data.today:
        return "bold $accent"
    return "$faint" if one.ahead else "$quiet"


def _digit(one: WeekDay, *, plain: bool, hidden: bool) -> Content:
    if one.ahead:
        return Content(" " * DAY)
    if one.mood is None:
        return _centred("." if plain else "·", "$faint")
    if hidden:  # the bars say it, or signs where there are no bars
        return _centred(level_signs(one.mood.mood) if plain else "", "$ink")
    return _centred(say_mood(one.mood.mood), "bold $ink")


def _bar(one: WeekDay, row: int) -> Content:
    """Draw one row of a day's bar, row 1 lowest; three cells wide."""
    if one.mood is None:
        return Content(" " * DAY)
    eighths = round(one.mood.mood / 10 * TALL * 8) - (row - 1) * 8
    return _centred(BARS[min(8, max(0, eighths))] * 3, "$accent-quiet")


def _sentence(view: View, review: WeekReview, width: int) -> list[Content]:
    said = _said(say_week_in_words(review) if view.data.hidden else review.sentence, width)
    return [*said, Content("")] if said else []


# The grid


def _grid(view: View, review: WeekReview, *, headed: bool) -> list[Content]:
    """Draw days × skills by area, with how often each area was practised."""
    lines = [Content(INDENT) + Content.styled(weeks.PRACTICE, "bold")]
    if not review.areas:
        lines += _said(weeks.NO_PRACTICE, NAME + 7 * DAY, "$quiet")
    counts = dict(review.areas)
    if not headed and counts:
        lines += _said(
            ", ".join(f"{area.value}\u00a0{times}" for area, times in counts.items()), NAME + 7 * DAY, "$quiet"
        )
    area = None
    for row in review.grid:
        if headed and row.area is not area:
            area = row.area
            times = counts.get(row.area, 0) if row.area is not None else 0
            title = (area.value if area is not None else "other").capitalize()
            lines.append(Content(INDENT) + Content.styled(f"{title} {times}" if times else title, "$faint"))
        lines.append(_grid_row(view, review, row))
    legend = weeks.GRID_LEGEND_ASCII if view.data.plain else weeks.GRID_LEGEND
    return [*lines, *(_said(legend, NAME + 7 * DAY + 8, "$faint") if review.grid else []), Content("")]


def _grid_row(view: View, review: WeekReview, row: GridRow) -> Content:
    cells = [
        Content(" " * DAY) if day.ahead and cell is None else _mark(cell, plain=view.data.plain)
        for cell, day in zip(row.cells, review.days, strict=True)
    ]
    if view.day is not None:
        cells[view.day] = cells[view.day].stylize("on $ground", 1, DAY - 1)
    return _across(Content("  ") + show_line(row.skill, "$ink", NAME - 4), cells)


def _mark(cell: GridCell | None, *, plain: bool) -> Content:
    mark = cell_mark(cell, plain=plain)
    if cell is None:
        return _centred(mark, "$faint")
    strong = cell.state is PracticeState.DONE
    return _centred(mark, "bold $accent" if strong else "$accent-quiet" if cell.times else "$quiet")


def _trackers(view: View, review: WeekReview) -> list[Content]:
    """Draw the person's own trackers under the grid, a row each; without any nothing."""
    if not view.data.trackers:
        return []
    lines = [Content(INDENT) + Content.styled("Trackers", "bold")]
    for row in view.data.trackers:
        cells = [
            Content(" " * DAY) if day.ahead and value is None else _value(view, row, value)
            for value, day in zip(row.cells, review.days, strict=True)
        ]
        if view.day is not None:
            cells[view.day] = cells[view.day].stylize("on $ground", 1, DAY - 1)
        lines.append(_across(Content("  ") + show_line(row.name, "$ink", NAME - 4), cells))
    return [*lines, Content("")]


def _value(view: View, row: TrackerRow, value: float | None) -> Content:
    plain = view.data.plain
    if value is None:
        return _centred("." if plain else "·", "$faint")
    if row.scale is Scale.YES_NO and 0 < value < 1:
        return _centred("y/n", "$ink")
    if row.scale is Scale.TEN and view.data.hidden:
        return _centred(level_signs(value, 0, 10) if plain else value_mark(value, ChartStyle(color=False)), "$ink")
    return _centred(say_number(value, row.scale), "$ink")


# What stands beside it


def _beside(view: View, review: WeekReview, width: int) -> list[Content]:
    lines: list[Content] = []
    if review.right_after:
        lines.append(_title("Right after"))
        for found in review.right_after:
            lines += _said(weeks.say_right_after(found), width)
        lines += [*_said(weeks.EASES_ANYWAY, width, "$quiet"), Content("")]
    if review.hardest is not None:
        hidden = view.data.hidden
        hard = say_hard_moment_in_words if hidden else weeks.say_hard_moment
        there = say_what_was_there_in_words if hidden else weeks.say_what_was_there
        lines += [_title(weeks.HARDEST), *_said(hard(review.hardest), width)]
        lines += [*_said(there(review.hardest), width, "$quiet"), Content("")]
    if review.noticed is not None:
        when = say_near_day(review.noticed.day, review.today)
        said = _said(review.noticed.text.strip(), width)
        lines += [_title(weeks.NOTICED) + Content.styled(f"   {when}", "$faint"), *said[:6], Content("")]
    lines.append(_title(weeks.BRING))
    if review.hard_stretch:
        lines += _said(weeks.HARD_STRETCH, width)
    lines += _said(weeks.say_bring(len(review.bring)), width, "$quiet")
    for note in review.bring:
        lines.append(Content(INDENT) + show_line(f"▲ {note.text}", "$ink", width - len(INDENT) - 2))
    return lines


def _title(words: str) -> Content:
    return Content(INDENT) + Content.styled(words, "bold")
