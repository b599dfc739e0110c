"""The urge wave drawn as it happens: ten minutes across, 0 to 10 up, filled like water, each rating above its crest."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from textual.content import Content

from evenso.exercises.course import Stage
from evenso.exercises.records import Way
from evenso.exercises.urge import HIGHEST, Wave
from evenso.language import tr
from tui.screens.exercises.doing.view import View

MARGIN: Final = 6
TALLEST: Final = 12
WIDEST: Final = 73
_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_WATER: Final = "$accent 55%"
_CREST: Final = "$accent 75%"


def draw_below(view: View, width: int, height: int) -> Content:
    """Draw what stands below the words: the curve of an urge wave, else nothing."""
    if view.way is not Way.WAVE or view.course.stage not in {Stage.DOING, Stage.NOTE} or height < 5:
        return Content("")
    return Content("\n").join(draw_wave(view.course.wave, view.seconds, width, height - 1, plain=view.look.plain))


def draw_wave(wave: Wave, seconds: float, width: int, height: int, *, plain: bool) -> list[Content]:
    """Draw the wave in at most `height` lines of a width in cells: ratings, water, axis and minutes."""
    across = max(11, min(WIDEST, width - MARGIN - 6))
    rows = max(2, min(TALLEST, height - 3))
    levels = [wave.level(column / (across - 1) * wave.end) for column in range(across)]
    marks = {round(minute / wave.end * (across - 1)): rating for minute, rating in wave.points}
    for column, rating in marks.items():
        levels[column] = float(rating)
    lines = [_row(levels, marks, row, rows, plain=plain) for row in range(rows, -1, -1)]
    return [*lines, *_axis(wave.end, seconds, across, plain=plain)]


def _row(levels: list[float | None], marks: dict[int, int], row: int, rows: int, *, plain: bool) -> Content:
    """Draw a row, 0 being the lowest; the one above the highest holds ratings only."""
    label = {rows - 1: str(HIGHEST), 0: "0"}.get(row, "")
    edge = Content.styled(f"{label:>{MARGIN - 1}}{'|' if plain else '│'}", "$faint")
    cells = [_cell(level, marks.get(column), row, rows, plain=plain) for column, level in enumerate(levels)]
    runs = [("".join(sign for sign, _ in run), style) for style, run in groupby(cells, key=lambda cell: cell[1])]
    return edge + Content.assemble(*runs)


def _cell(level: float | None, rating: int | None, row: int, rows: int, *, plain: bool) -> tuple[str, str]:
    if level is None:
        return " ", ""
    eighths = round(level / HIGHEST * rows * 8)
    filled = min(8, max(0, eighths - row * 8))
    crest = -(-eighths // 8)
    if rating is not None and row == crest:
        return ("x" if rating == HIGHEST else str(rating)), "bold $ink"
    style = _CREST if rating is not None else _WATER
    if plain:
        return ("#" if filled >= 4 else " "), style
    return _EIGHTHS[filled], style


def _axis(end: int, seconds: float, across: int, *, plain: bool) -> list[Content]:
    """Draw the line under the water with the moment one is at, and the minutes below it."""
    line, here = ("-", "^") if plain else ("─", "▲")
    now = round(min(1.0, seconds / 60 / end) * (across - 1))
    corner = "+" if plain else "└"
    axis = Content.styled(" " * (MARGIN - 1) + corner + line * now, "$faint")
    axis += Content.styled(here, "bold $accent") + Content.styled(line * (across - 1 - now), "$faint")
    labels = [" "] * (across + 6)
    step = max(1, round(end / 5))
    for minute in range(0, end + 1, step):
        column = round(minute / end * (across - 1))
        for place, sign in enumerate(tr("{minute} min", minute=minute) if minute + step > end else str(minute)):
            labels[column + place] = sign
    return [axis, Content.styled(" " * MARGIN + "".join(labels).rstrip(), "$faint")]
