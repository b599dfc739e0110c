"""`evenso card` as plain text: the week's grid where it is asked for as one, and row by row for ears."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.card.week import CardRow, CardWeek, RowKind
from evenso.cells import shorten
from evenso.language import figures, tr, tr_as
from evenso.text import one_line
from evenso.wording.card.cells import ACTED_ROW, EMPTY, say_change, say_heading, say_value
from evenso.wording.dates import SHORT_WEEKDAYS, say_day, say_span
from evenso.wording.scales.practices import day_mark

LEGEND: Final = tr("0–5 at its peak, ✓ done, 4× four times, ~ tried, · blank; y n: acted on or not")
LEGEND_ASCII: Final = tr("0–5 at its peak, x done, 4x four times, ~ tried, . blank; y n: acted on or not")
NAME = 23
DAY = 8


def card_text(
    week: CardWeek, *, today: date, words: bool = False, numbers: bool = True, plain: bool = False
) -> list[str]:
    """Return the card in lines: a table of figures with the signs of Week, or with `words` one filled cell a line."""
    title = tr("Diary card, {days}", days=say_span(week.days[0], week.days[-1]))
    if not week.rows:
        return [title, "", EMPTY]
    legend = LEGEND_ASCII if plain else LEGEND
    in_words = words or not numbers
    body = _sentences(week, today, numbers=numbers) if in_words else [*_table(week, plain=plain), "", legend]
    changes = [say_change(change, today) for row in week.rows for change in row.changed]
    return [title, "", *body, *([""] if changes else []), *changes]


def _table(week: CardWeek, *, plain: bool) -> list[str]:
    names = "".join(f"{SHORT_WEEKDAYS[day.weekday()]} {day.day}".rjust(DAY) for day in week.days)
    lines, heading = [" " * NAME + names], ""
    for row in week.rows:
        if say_heading(row) != heading:
            heading = say_heading(row)
            lines.append(heading)
        name = f"    {ACTED_ROW}" if row.kind is RowKind.ACTED else "  " + shorten(one_line(row.name), NAME - 3)
        figures_of = (figure(row, place, plain=plain).rjust(DAY) for place in range(len(row.cells)))
        lines.append(name.ljust(NAME) + "".join(figures_of))
    return lines


def figure(row: CardRow, place: int, *, plain: bool = False) -> str:
    """Return a cell of the table: a figure, y or n; `✓`, `~` or `6×` for practised without a number, `·` for blank."""
    cell = row.cells[place]
    if cell.blank:
        return ("." if plain else "·") if cell.open else ""
    if cell.value is None:
        return day_mark(cell.state, cell.done, plain=plain)
    if row.yes_no:
        return tr_as("one letter", "y") if cell.value else tr_as("one letter", "n")
    return figures(f"{cell.value:g}")


def _sentences(week: CardWeek, today: date, *, numbers: bool) -> list[str]:
    lines: list[str] = []
    for place, day in enumerate(week.days):
        said = [
            f"  {_called(row)}: {say_value(row, row.cells[place], numbers=numbers)}"
            for row in week.rows
            if not row.cells[place].blank
        ]
        if day <= today:
            lines += [say_day(day, today), *(said or ["  " + tr("nothing on the card")])]
    return lines


def _called(row: CardRow) -> str:
    return f"{one_line(row.name)}, {ACTED_ROW}" if row.kind is RowKind.ACTED else one_line(row.name)
