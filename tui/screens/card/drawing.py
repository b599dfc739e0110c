"""The diary card in lines: days across, rows down, the chosen cell read out below with what may be put there.

Pure functions of the view and a size; a blank cell is a mark of its own, never a 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from textual.content import Content

from evenso.card.week import CardRow, CardWeek, Cell, RowKind
from evenso.charts.strip import value_mark
from evenso.charts.styles import ChartStyle
from evenso.language import tr
from evenso.wording.card.cells import (
    ACTED_ROW,
    AHEAD,
    EMPTY,
    FIRST_FEELINGS,
    NOT_OPEN,
    USE_ITEMS,
    say_cell,
    say_change,
    say_heading,
)
from evenso.wording.dates import SHORT_WEEKDAYS, say_span
from evenso.wording.scales.practices import day_mark
from tui.screens.card.model import CardData
from tui.screens.week.table import INDENT, Layout, layout_for
from tui.shown import press, say_more, show, show_line

BELOW: Final = 5
"""Rows under the grid at the least: rows out of sight, air, the cell in words, what may be put there."""

TITLE: Final = 2
OWN_ROW: Final = tr("add a feeling")
FIRST_ROWS: Final = tr("begin with five")
HOW: Final = {
    RowKind.PEAK: tr("0–5 the strongest of the day, delete makes it blank"),
    RowKind.ACTED: tr("y acted on, n not acted on, delete makes it blank"),
    RowKind.TRACKER: tr("0–10, ten is 1 and then 0; delete makes it blank"),
    RowKind.SKILL: "  ".join(USE_ITEMS),
}
HOW_YES_NO: Final = tr("y or n, delete makes it blank")


@dataclass(frozen=True, slots=True)
class View:
    """The card, the row and the day (0 Monday to 6 Sunday) of the cursor.

    `pressed` is the row, the day and what was put there by a key, from that key until it is kept.
    """

    data: CardData
    row: int = 0
    day: int = 0
    pressed: tuple[int, int, Cell] | None = None

    def with_data(self, data: CardData) -> View:
        """Return the same place on what was read; what was pressed is in it by now."""
        last = max(0, len(data.week.rows) - 1) if data.week is not None else 0
        return View(data, min(self.row, last), self.day)

    @property
    def week(self) -> CardWeek | None:
        """The week shown."""
        return self.data.week

    @property
    def chosen(self) -> CardRow | None:
        """The row under the cursor."""
        rows = self.week.rows if self.week is not None else ()
        return rows[self.row] if 0 <= self.row < len(rows) else None

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor."""
        return self.chosen.cells[self.day] if self.chosen is not None else None

    @property
    def date(self) -> date:
        """The day under the cursor."""
        return self.week.days[self.day] if self.week is not None else self.data.today


def lines_down(week: CardWeek) -> list[str | int]:
    """Return the grid's lines: a heading as its words, a row as its number."""
    lines: list[str | int] = []
    heading = ""
    for number, row in enumerate(week.rows):
        if say_heading(row) != heading:
            heading = say_heading(row)
            lines.append(heading)
        lines.append(number)
    return lines


def _rows_below(view: View, width: int) -> int:
    """Return the rows under the grid: what the numbers of a skill mean is said whole, however narrow it is."""
    if view.chosen is None or view.chosen.kind is not RowKind.SKILL:
        return BELOW
    return max(BELOW, 3 + len(packed(USE_ITEMS, _room(width))))


def _room(width: int) -> int:
    return max(20, width - len(INDENT) - 2)


def _window(view: View, width: int, height: int) -> tuple[list[str | int], int, int]:
    """Return the lines that are seen, the cursor among them, and how many rows of the card are above and below them."""
    lines = lines_down(view.week) if view.week is not None else []
    rows = max(1, height - TITLE - 1 - _rows_below(view, width))
    at = lines.index(view.row) if view.row in lines else 0
    top = max(0, min(at - rows // 2, len(lines) - rows))
    above, below = (sum(isinstance(line, int) for line in some) for some in (lines[:top], lines[top + rows :]))
    return lines[top : top + rows], above, below


def draw_card(view: View, width: int, height: int) -> list[Content]:
    """Draw the card."""
    week = view.week
    if not view.data.loaded or week is None:
        return []
    if not week.rows:
        return _invitation(view, width)
    layout = layout_for(width)
    seen, above, below = _window(view, width, height)
    drawn = [_heading(line) if isinstance(line, str) else _row(layout, view, line) for line in seen]
    up = Content(INDENT) + say_more(above, up=True, plain=view.data.plain)
    down = [Content(INDENT) + say_more(below, up=False, plain=view.data.plain)] if below else []
    foot = [*down, Content(""), *_below(view, width)][: _rows_below(view, width)]
    lines = [_title(view, width), up, _days(layout, view), *drawn, *foot]
    return [line.truncate(max(1, width), ellipsis=True) for line in lines]


def cell_at(view: View, width: int, height: int, x: int, y: int) -> tuple[int, int] | None:
    """Return the row and day at a place of the page; None where no cell is."""
    if view.week is None or not view.week.rows:
        return None
    layout = layout_for(width)
    seen, _, _ = _window(view, width, height)
    place, day = y - TITLE - 1, (x - len(INDENT) - layout.name) // layout.day
    if not 0 <= place < len(seen) or not 0 <= day < len(view.week.days):
        return None
    row = seen[place]
    return (row, day) if isinstance(row, int) else None


def _title(view: View, width: int) -> Content:
    days = view.week.days if view.week is not None else (view.data.today,)
    span = say_span(days[0], days[-1], view.data.today)
    said = span.replace("–", "-") if view.data.plain else span
    title = Content.styled(" " + tr("Diary card"), "bold") + Content.styled(f"   {said}", "$quiet")
    if any(one.ended is None for one in view.data.targets):
        return title
    hints = [("a", f"  {OWN_ROW}"), ("s", f"  {FIRST_ROWS}")]
    for key, words in hints:
        hint = Content("   ") + press(Content.assemble((key, "bold $accent"), (words, "$quiet")), key)
        title += hint if title.cell_length + hint.cell_length <= width else Content("")
    return title


def _days(layout: Layout, view: View) -> Content:
    names = []
    for number, day in enumerate(view.week.days if view.week is not None else ()):
        name = SHORT_WEEKDAYS[day.weekday()]
        said = f"{name} {day.day:>2}" if layout.day > 6 else name[: layout.day - 1]
        here, today = number == view.day, day == view.data.today
        style = "bold $accent" if here or today else "$faint" if day > view.data.today else "$quiet"
        names.append(layout.centred(said, style))
    return layout.across(Content(""), names)


def _heading(words: str) -> Content:
    return Content(INDENT) + Content.styled(words, "bold $quiet")


def _row(layout: Layout, view: View, number: int) -> Content:
    week = view.week
    if week is None:
        return Content("")
    row, here = week.rows[number], number == view.row
    style = "bold $ink" if here else "$quiet" if row.kind is RowKind.ACTED else "$ink"
    if row.kind is RowKind.ACTED:
        name = Content.styled(f"    {ACTED_ROW}", style)
    else:
        name = Content("  ") + show_line(row.name, style, max(1, layout.name - 4))
    changed = Content.styled(" *", "$accent") if row.changed else Content("")
    cells = [_cell(layout, view, row, (number, place)) for place in range(len(row.cells))]
    return layout.across(name + changed, cells)


def _cell(layout: Layout, view: View, row: CardRow, at: tuple[int, int]) -> Content:
    pressed = view.pressed[2] if view.pressed is not None and view.pressed[:2] == at else None
    text, style = figure(row, pressed or row.cells[at[1]], plain=view.data.plain, hidden=view.data.hidden)
    if at == (view.row, view.day):
        text, style = f"[{text or ' '}]", "reverse bold $accent"
    return layout.centred(text, style if pressed is None else f"{style} underline")


def figure(row: CardRow, cell: Cell, *, plain: bool, hidden: bool) -> tuple[str, str]:
    """Return what stands in a cell and how it looks; nothing where the row was not asked."""
    if cell.blank:
        return ("." if plain else "·") if cell.open else "", "$faint"
    if cell.value is None:
        return day_mark(cell.state, cell.done, plain=plain), "$accent-quiet"
    if row.yes_no:
        return "y" if cell.value else "n", "$ink"
    if hidden and row.kind in {RowKind.PEAK, RowKind.TRACKER}:
        return value_mark(cell.value * 10 / row.highest, ChartStyle(color=False, ascii=plain)), "bold $ink"
    return f"{cell.value:g}", "bold $ink"


def _below(view: View, width: int) -> list[Content]:
    row, cell = view.chosen, view.cell
    if row is None or cell is None:
        return []
    if not cell.open and cell.blank:
        said, how = (AHEAD if view.date > view.data.today else NOT_OPEN), ""
    else:
        said = say_cell(row, view.date, cell, view.data.today, numbers=not view.data.hidden)
        how = HOW_YES_NO if row.kind is RowKind.TRACKER and row.yes_no else HOW[row.kind]
    how = how.replace("–", "-") if view.data.plain else how
    lines = [show_line(said, "$ink", max(1, width - 5)).pad_left(len(INDENT))]
    wrapped = packed(how.split("  "), _room(width)) if how else []
    lines += [Content(INDENT) + Content.styled(line, "$quiet") for line in wrapped]
    changes = [show(say_change(change, view.data.today), "$faint").pad_left(len(INDENT)) for change in row.changed]
    return [*lines, *changes]


def packed(items: Sequence[str], room: int) -> list[str]:
    """Return lines of at most `room` cells in which a number stays beside the first of its words."""
    lines = [""]
    for number, words in ((number, one.split(" ")) for number, one in enumerate(items)):
        first = " ".join(words[:2])
        gap = "  " if number else ""
        for word, space in ((first, gap), *((word, " ") for word in words[2:])):
            if lines[-1] and len(lines[-1]) + len(space) + len(word) > room:
                lines.append(word)
            else:
                lines[-1] += (space if lines[-1] else "") + word
    return lines


def _invitation(view: View, width: int) -> list[Content]:
    del view
    first = ", ".join(FIRST_FEELINGS)
    keys = [
        press(
            Content.assemble(
                ("a", "bold $accent"), ("  " + tr("puts a feeling or an urge of your own on it"), "$quiet")
            ),
            "a",
        ),
        press(Content.assemble(("A", "bold $accent"), ("  " + tr("begins with {first}", first=first), "$quiet")), "A"),
    ]
    lines = [Content(""), Content(INDENT + EMPTY), Content(""), *[Content(INDENT) + one for one in keys]]
    return [line.truncate(max(1, width), ellipsis=True) for line in lines]
