"""Settings in lines: headings, a row each with its value, and what the chosen one means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.content import Content

from tui.screens.settings.model import Row, SettingsData, rows_of
from tui.shown import at_the_edge, say_more, show, show_line
from tui.themes import DARK

INDENT: Final = "   "
LABEL: Final = 28
TOLD: Final = 3
"""Rows at the foot for what the chosen setting means; more where it takes more."""

FEWEST: Final = 5
"""Rows of the list that stay whatever is told below it."""


@dataclass(frozen=True, slots=True)
class View:
    """The settings, the place of the cursor, the theme in use."""

    data: SettingsData
    cursor: int = 0
    theme: str = DARK.name

    @property
    def rows(self) -> list[Row]:
        """Everything that can be chosen."""
        return rows_of(self.data, self.theme) if self.data.loaded else []

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor."""
        rows = self.rows
        return rows[min(self.cursor, len(rows) - 1)] if rows else None


Line = int | str | None
"""A row by its number, a heading, or air."""


def _lines(rows: list[Row]) -> list[Line]:
    lines: list[Line] = []
    heading = ""
    for number, row in enumerate(rows):
        if row.heading != heading:
            lines += [None, row.heading] if lines else [row.heading]
            heading = row.heading
        lines.append(number)
    return lines


def _told(view: View, width: int, height: int) -> list[Content]:
    """Return what the chosen setting means, all of it; the list gives up rows for it while a few are left."""
    if view.chosen is None or height <= 2 * TOLD:
        return []
    return show(view.chosen.told, "$quiet").wrap(max(20, width - 6))[: max(TOLD - 1, height - FEWEST - 1)]


def _in_sight(view: View, width: int, height: int) -> tuple[list[Line], int, int]:
    """Return the lines around the cursor, as many as there is room for, and how many settings are above and below."""
    lines = _lines(view.rows)
    room = max(1, height - max(TOLD, len(_told(view, width, height)) + 1))
    at = lines.index(view.cursor) if view.cursor in lines else 0
    top = max(0, min(at - 1 - room // 2, len(lines) - room))
    seen = lines[top : top + room]
    if len(seen) > 1 and isinstance(seen[-1], str):
        seen[-1] = None  # a heading whose rows are out of sight says nothing
    return seen, _settings(lines[:top]), _settings(lines[top + room :])


def _settings(lines: list[Line]) -> int:
    return sum(isinstance(line, int) for line in lines)


def row_at(view: View, width: int, height: int, y: int) -> int | None:
    """Return the row that stands on a line; None where there is none."""
    lines = _in_sight(view, width, height)[0]
    found = lines[y] if 0 <= y < len(lines) else None
    return found if isinstance(found, int) else None


def draw_settings(view: View, width: int, height: int) -> Content:
    """Draw as many rows as fit around the cursor, and what the chosen one means below them."""
    rows, chosen = view.rows, view.chosen
    if chosen is None:
        return Content("")
    lines, above, below = _in_sight(view, width, height)
    shown = [
        _row(rows[line], width, chosen=line == view.cursor)
        if isinstance(line, int)
        else Content.styled(f" {line or ''}", "bold $quiet")
        for line in lines
    ]
    plain = view.data.plain
    if len(shown) > 1:
        shown[0] = at_the_edge(shown[0], say_more(above, up=True, plain=plain), width)
        shown[-1] = at_the_edge(shown[-1], say_more(below, up=False, plain=plain), width)
    told = _told(view, width, height)
    return Content("\n").join([*shown, Content(""), *(Content(INDENT) + line for line in told)])


def _row(row: Row, width: int, *, chosen: bool) -> Content:
    start = Content.styled(f" {'›' if chosen else ' '} ", "bold $accent")
    wide = min(LABEL, max(10, width // 2 - 4))
    away = row.tracker is not None and row.tracker.archived
    style = "$faint" if away else "bold $ink" if chosen else "$ink"
    label = show_line(row.label, style, wide - 2)
    value = show_line(row.value, "$accent" if chosen else "$quiet", max(1, width - wide - 5))
    return start + label.pad_right(wide - label.cell_length) + value
