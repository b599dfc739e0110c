"""The list of exercises in lines: under each heading what serves it, with its digit and a line of why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.content import Content

from evenso.language import tr
from evenso.wording.exercises.saying import LISTED, SERVES
from tui.screens.exercises.written import AnyExercise
from tui.shown import at_the_edge, press, say_more

INDENT: Final = "   "
NAME: Final = 17
WHOLE: Final = 80
"""Cells from which every exercise's line stands beside its name; on less the chosen one's stands at the foot."""

TOLD: Final = 3
"""Rows at the foot for the chosen one's line."""

Line = int | str
"""An exercise by its place, or a heading; "" is air."""


@dataclass(frozen=True, slots=True)
class ListView:
    """The exercises in order, and the place of the cursor."""

    items: tuple[AnyExercise, ...] = ()
    cursor: int = 0
    plain: bool = False


def _lines(view: ListView, room: int) -> list[Line]:
    """Return the lines of the list: with air between the groups where there is room for it."""
    lines: list[Line] = []
    heading = ""
    groups = len({item.serves for item in view.items})
    airy = len(view.items) + 2 * groups - 1 <= room
    for number, item in enumerate(view.items):
        if SERVES[item.serves] != heading:
            heading = SERVES[item.serves]
            lines += ["", heading] if lines and airy else [heading]
        lines.append(number)
    return lines


def _in_sight(view: ListView, width: int, height: int) -> list[Line]:
    """Return the lines around the cursor, as many as there is room for."""
    room = max(1, height - 2 - (TOLD if width < WHOLE else 0))
    lines = _lines(view, room)
    at = lines.index(view.cursor) if view.cursor in lines else 0
    top = max(0, min(at - 1 - room // 2, len(lines) - room))
    return lines[top : top + room]


def item_at(view: ListView, width: int, height: int, y: int) -> int | None:
    """Return the place of the exercise that stands on a row; None where there is none."""
    lines = _in_sight(view, width, height)
    found = lines[y - 2] if 2 <= y < len(lines) + 2 else None
    return found if isinstance(found, int) else None


def draw_list(view: ListView, width: int, height: int) -> Content:
    """Draw the title, as much of the list as fits around the cursor, and the chosen one's line in full."""
    title = Content.styled(" " + tr("Exercises"), "bold") + Content.styled(f"   {LISTED}", "$quiet")
    shown = [
        _row(view, line, width) if isinstance(line, int) else Content.styled(f" {line}", "bold $quiet")
        for line in _in_sight(view, width, height)
    ]
    there = [line for line in _in_sight(view, width, height) if isinstance(line, int)]
    above, below = (there[0], len(view.items) - 1 - there[-1]) if there else (0, 0)
    up, down = (say_more(count, up=up, plain=view.plain) for count, up in ((above, True), (below, False)))
    lines = [title, Content(INDENT) + press(up, "home"), *shown]
    if view.items and width < WHOLE:
        told = Content.styled(view.items[view.cursor].why, "$quiet").wrap(max(20, width - 2 * len(INDENT)))
        lines += [Content(INDENT) + press(down, "end"), *(Content(INDENT) + line for line in told[: TOLD - 1])]
    elif shown:
        lines[-1] = at_the_edge(lines[-1], down, width)
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines[:height]])


def _row(view: ListView, number: int, width: int) -> Content:
    item, here = view.items[number], number == view.cursor
    mark = Content.styled(f" {'›' if here else ' '} ", "bold $accent")
    digit = Content.styled(f"{(number + 1) % 10} " if number < 10 else "  ", "bold $accent")
    name = Content.styled(item.title, "bold $ink" if here else "$ink")
    if width < WHOLE:
        return mark + digit + name
    why = Content.styled(item.why, "$ink" if here else "$faint")
    return mark + digit + name.pad_right(max(1, NAME - name.cell_length)) + why
