"""`evenso week` as plain text: the weekly review in its order, read from top to bottom, also by a screen reader."""

from __future__ import annotations

from itertools import dropwhile
from typing import Final

from evenso.cells import pad, shorten, width_of
from evenso.charts.styles import AWAY, AWAY_ASCII, ChartStyle
from evenso.documents.goals_text import write_goals
from evenso.documents.paper import Paper, to_ascii
from evenso.practised import GridCell, GridRow
from evenso.text import one_line
from evenso.week import WeekReview
from evenso.wording import weeks
from evenso.wording.aloud import moods_of_week, practised_on
from evenso.wording.daily import here
from evenso.wording.dates import names_from
from evenso.wording.entries import entry_body
from evenso.wording.goals.standing import say_practised_in
from evenso.wording.scales.practices import day_mark
from evenso.wording.summaries import say_areas
from evenso.wording.trends import say_mood

_COLUMN: Final = 5
_WIDEST_NAME: Final = 24


def week_text(review: WeekReview, *, width: int = 80, style: ChartStyle | None = None, aloud: bool = False) -> str:
    """Return the review as lines of at most `width` cells (never narrower than 60: the grid needs them).

    With `aloud` days and skills are told in words, where otherwise a grid stands.
    """
    plain = style is not None and style.ascii
    paper = Paper(max(60, width), ascii=plain)
    paper.line(weeks.say_week_title(review.start, review.end))
    paper.gap()
    paper.say(here.say_here(review.days_here, review.days_so_far, review.days_away, over=review.is_over))
    _strip(paper, review, aloud=aloud)
    paper.say(review.sentence)
    _practice(paper, review, aloud=aloud)
    _hardest(paper, review)
    if review.noticed is not None:
        paper.heading(weeks.NOTICED)
        paper.say(weeks.say_noticed(review.noticed), 2)
    write_goals(paper, review.goals, review.today)
    _bring(paper, review)
    return paper.text()


def _strip(paper: Paper, review: WeekReview, *, aloud: bool) -> None:
    blank = "." if paper.ascii else "·"
    away = AWAY_ASCII if paper.ascii else AWAY
    none = [away if day.away else blank if day.counts else " " for day in review.days]
    marks = [none[number] if day.mood is None else say_mood(day.mood.mood) for number, day in enumerate(review.days)]
    name = max(_name_width(review, plain=paper.ascii), len(weeks.MOOD))
    if aloud:
        so_far = [day for day in dropwhile(lambda day: day.before, review.days) if not day.ahead]
        moods = [None if day.mood is None else day.mood.mood for day in so_far]
        if so_far:
            paper.say(moods_of_week(moods, [day.away for day in so_far], so_far[0].day))
    else:
        paper.gap()
        paper.line(pad("", name) + _row(list(names_from(review.start))))
        paper.line(pad(weeks.MOOD, name) + _row(marks) + (f"   {away} {weeks.AWAY_WORD}" if away in none else ""))
        paper.gap()
    told = review.usual is not None and review.sentence == weeks.say_within_usual(review.usual)
    band = "" if told else weeks.say_usual_band(review.usual)
    if band:
        paper.say(band[:1].upper() + band[1:] + ".")


def _name_width(review: WeekReview, *, plain: bool) -> int:
    return min(_WIDEST_NAME, max((width_of(_name(row, plain=plain)) for row in review.grid), default=0))


def _name(row: GridRow, *, plain: bool) -> str:
    name = one_line(row.skill)
    return to_ascii(name) if plain else name


def _row(cells: list[str]) -> str:
    return "".join(cell.rjust(_COLUMN) for cell in cells)


def _practice(paper: Paper, review: WeekReview, *, aloud: bool) -> None:
    paper.heading(weeks.PRACTICE)
    paper.say(say_areas(review.areas) or weeks.NO_PRACTICE, 2, hang=2)
    paper.say(say_practised_in(review.goals), 2, hang=2)
    if review.right_after:
        paper.list(weeks.say_right_after(found) + "." for found in review.right_after)
        paper.say(weeks.EASES_ANYWAY, 2)
    if review.grid and aloud:
        paper.list(practised_on(row, review.start) for row in review.grid)
    elif review.grid:
        paper.gap()
        width = _name_width(review, plain=paper.ascii)
        paper.line(pad("", width) + _row(list(names_from(review.start))))
        for row in review.grid:
            paper.line(grid_line(row, width, plain=paper.ascii))
        paper.say(weeks.GRID_LEGEND_ASCII if paper.ascii else weeks.GRID_LEGEND)


def grid_line(row: GridRow, width: int, *, plain: bool) -> str:
    """Return one skill of the grid: its name on `width` cells, then five cells a day."""
    return pad(_name(row, plain=plain), width) + _row([cell_mark(cell, plain=plain) for cell in row.cells])


def cell_mark(cell: GridCell | None, *, plain: bool) -> str:
    """Return the mark of one cell: a sign, or how often when more than once; blank has a mark of its own."""
    if cell is None:
        return "." if plain else "·"
    return day_mark(cell.state, cell.times, plain=plain)


def _hardest(paper: Paper, review: WeekReview) -> None:
    if review.hardest is None:
        return
    paper.heading(weeks.HARDEST)
    paper.say(weeks.say_hard_moment(review.hardest), 2)
    paper.say(weeks.say_what_was_there(review.hardest), 2)


def _bring(paper: Paper, review: WeekReview) -> None:
    paper.heading(weeks.BRING)
    if review.hard_stretch:
        paper.say(weeks.HARD_STRETCH, 2)
    paper.say(weeks.say_bring(len(review.bring)), 2)
    for note in review.bring:
        first = next((line for line in entry_body(note).split("\n") if line.strip()), "")
        mark = f"{note.id}  " if note.id else ""
        paper.line("    " + shorten(one_line(mark + first), paper.width - 4))
