"""A questionnaire's totals in lines: what may be said of them, the chart, its legend, a chosen total."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from textual.content import Content
from textual.style import Style

from evenso.charts.scores.chart import BENEATH, FEWEST_ROWS, ScoreChart, draw_scores, signs_of
from evenso.language import tr
from evenso.scores.courses import Course
from evenso.text import visible
from evenso.wording.scores import saying
from tui.screens.trends.scores.model import ScoresData
from tui.shown import press, show, show_line

ADD: Final = "  " + tr("writes down a total")
_TALLEST: Final = 16
_LOW: Final = 7
"""Rows of a chart from which sentences stand above it; in less room they follow it, to be read on."""


def course_line(data: ScoresData, number: int, width: int) -> Content:
    """Draw a questionnaire on one line: its name, its last totals."""
    course = data.courses[number]
    told = saying.say_course_line(course, data.today)
    if course.asked.archived:
        told = tr("put away; {totals}", totals=told)
    style = "$ink" if course.scores and not course.asked.archived else "$quiet"
    name = show_line(course.asked.name, style, max(6, min(20, width // 3)))
    room = max(4, width - 22)
    return name.pad_right(max(2, 22 - name.cell_length)) + show_line(_plain(told, data), "$quiet", room)


def course_detail(data: ScoresData, number: int, width: int, room: int) -> list[Content]:
    """Draw what may be said of a questionnaire and its chart in so many lines."""
    course = data.courses[number]
    figures = _wrapped(saying.say_figures(course.asked), width, "$quiet", data)
    if not course.scores:
        add = press(Content.assemble(("a", "bold $accent"), (ADD, "$quiet")), "a")
        return [*figures, Content(""), add]
    first, *more = (
        _wrapped(words, width, "$quiet" if place else "$ink", data)
        for place, words in enumerate(saying.say_course(course, data.today))
    )
    others = [line for lines in more for line in lines]
    chosen = _chosen(data, number, width)
    foot = [*chosen, *_wrapped(_legend(data, course), width, "$faint", data)]
    tall = room - len(first) - len(foot) - 2
    roomy = tall - len(others) >= _LOW
    chart = _chart(data, number, width, min(_TALLEST, tall - len(others) if roomy else tall + 1))
    rest = [Content(""), *figures, *_wrapped(saying.NOT_A_JUDGEMENT, width, "$faint", data)]
    if not chart:
        return [*first, *others, *chosen, *rest]
    if roomy:
        return _as_far(room, [*first, *others, Content(""), *chart, *foot], rest)
    return [*first, *chart, *foot, *others, *rest]


def _as_far(room: int, lines: list[Content], rest: list[Content]) -> list[Content]:
    """Add what is of less weight where it has room whole."""
    return [*lines, *rest] if len(lines) + len(rest) <= room else lines


def _legend(data: ScoresData, course: Course) -> str:
    signs = signs_of(data.style)
    band = signs.band if data.plain or not data.style.color else tr("shaded")
    return saying.say_legend(course.asked, band=band, line=signs.cutoff, dot=signs.dot)


def _chosen(data: ScoresData, number: int, width: int) -> list[Content]:
    score = data.chosen(number)
    if score is None:
        return []
    told = saying.say_total(score, data.today)
    return [show_line(f"{told}: {score.note}" if score.note else told, "bold $accent", max(1, width))]


def _chart(data: ScoresData, number: int, width: int, height: int) -> list[Content]:
    course = data.courses[number]
    end = min(data.today, course.scores[-1].day + timedelta(days=56))
    drawn = draw_scores(course, end, width, height, data.style) if height >= FEWEST_ROWS + BENEATH else None
    if drawn is None:
        return []
    score = data.chosen(number)
    at = course.scores.index(score) if score is not None else None
    return [_row(drawn, place, data, at) for place in range(len(drawn.rows))]


def _row(drawn: ScoreChart, place: int, data: ScoresData, at: int | None) -> Content:
    """Colour a row: its axis quiet, its line in the accent, the band shaded, the dots strong, the chosen one turned."""
    row, left, end = drawn.rows[place], drawn.left, len(drawn.rows[place])
    line = Content(row).stylize("$faint", 0, left if place < len(drawn.rows) - BENEATH else end)
    if place >= len(drawn.rows) - BENEATH:
        return line
    line = line.stylize("$accent-quiet", left, end)
    signs = signs_of(data.style)
    for cell in range(left, end):
        if row[cell] in {signs.cutoff, signs.band}:
            line = line.stylize("$faint", cell, cell + 1)
    if place in drawn.band and data.style.color and not data.style.ascii:
        red, green, blue = data.style.palette.band
        line = line.stylize(f"on rgb({red},{green},{blue})", left, end)
    for number, (column, dot_row) in enumerate(drawn.dots):
        if dot_row == place:
            cell = left + column
            style = "bold reverse $accent" if number == at else "bold $accent"
            line = line.stylize(style, cell, cell + 1)
            line = line.stylize(Style.from_meta({"@click": f"screen.choose({number})"}), cell, cell + 1)
    return line


def _wrapped(words: str, width: int, style: str, data: ScoresData) -> list[Content]:
    lines = Content(visible(_plain(words, data))).wrap(max(12, width))
    return [show(line.plain.rstrip(), style) for line in lines]


def _plain(words: str, data: ScoresData) -> str:
    """Return a sentence with the plain twins of its signs."""
    if not data.plain:
        return words
    for sign, twin in (("→", "->"), ("–", "-"), ("−", "-"), ("±", "+-"), ("·", "-"), ("…", "...")):
        words = words.replace(sign, twin)
    return words
