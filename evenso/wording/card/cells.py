"""What is said of the diary card's cells and rows (`science.md` 13): facts and their words, never a sum or a worth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.card.records import Target, TargetKind
from evenso.card.week import CardRow, Cell, RowKind
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.entries import USE_WORDS
from evenso.wording.scales.moods import level_word

EMPTY: Final = "The card is empty: it asks only about what you put on it."
FIRST_FEELINGS: Final = ("sadness", "fear", "anger", "shame", "joy")
"""What a new card can begin with, when the person wants it to."""

BLANK: Final = "blank: not asked, not answered, not 0"
NOT_OPEN: Final = "This row was not on the card on that day"
AHEAD: Final = "This day lies ahead"
LOGGED: Final = "It was practised on this day; enter opens the day, where a practice can be changed or deleted"
CHANGED_ELSEWHERE: Final = "Skills are changed on Skills, trackers in Settings"
NOT_TAKEN_OFF: Final = {
    RowKind.SKILL: "A skill stands here while it is a favourite or was practised in the week; Skills changes that",
    RowKind.TRACKER: "A tracker stands here while it is asked; Settings changes that",
}
ACTED_ROW: Final = "acted on"
USE_ITEMS: Final = tuple(f"{number} {words}" for number, words in enumerate(USE_WORDS))


def say_cell(row: CardRow, day: date, cell: Cell, today: date, *, numbers: bool = True) -> str:
    """Say a cell in full: `sadness, Tue 17 Nov: 3 of 5 at its peak`."""
    return f"{_name(row)}, {say_day(day, today)}: {say_value(row, cell, numbers=numbers)}"


def say_value(row: CardRow, cell: Cell, *, numbers: bool = True) -> str:
    """Say what a cell holds; without `numbers` a word for how much."""
    if cell.blank:
        return "blank"
    number = "" if cell.value is None else f"{cell.value:g}"
    if row.kind in {RowKind.PEAK, RowKind.TRACKER} and not row.yes_no and cell.value is not None:
        much = f"{number} of {row.highest}" if numbers else level_word(cell.value, 0, row.highest)
        return f"{much} at its peak" if row.kind is RowKind.PEAK else much
    if row.kind is RowKind.ACTED:
        return "acted on" if cell.value else "not acted on"
    if row.kind is RowKind.TRACKER:
        return "yes" if cell.value else "no"
    used = USE_WORDS[int(cell.value)] if cell.value is not None else ""
    times = f"practised {cell.times} time{'' if cell.times == 1 else 's'}" if cell.times else ""
    return "; ".join(part for part in (f"{number}, {used}" if used else "", times) if part)


def _name(row: CardRow) -> str:
    name = one_line(row.name)
    return f"{name}, {ACTED_ROW}" if row.kind is RowKind.ACTED else name


def say_filled(row: CardRow, day: date, cell: Cell, today: date, *, numbers: bool = True) -> str:
    """Say what was put into a cell."""
    return f"Saved {say_cell(row, day, cell, today, numbers=numbers)}"


def say_cleared(row: CardRow, day: date, today: date) -> str:
    """Say that a cell is blank again."""
    return f"Cleared {_name(row)} on {say_day(day, today)}"


def say_change(change: tuple[date, str, str], today: date) -> str:
    """Say that a row means something else since a day."""
    day, was, now = change
    if was == now:
        return f"{one_line(now)}: what it means changed on {say_day(day, today)}"
    return f"{one_line(now)} was “{one_line(was)}” until {say_day(day, today)}"


def say_target(target: Target, today: date) -> str:
    """Say a row with its dates on one line."""
    first, last = target.versions[0].day, target.versions[-1]
    parts = [one_line(target.name), "an urge" if target.kind is TargetKind.URGE else "a feeling"]
    parts.append(f"on the card since {say_day(first, today)}")
    if len(target.versions) > 1:
        parts.append(f"changed on {say_day(last.day, today)}")
    if target.ended is not None:
        parts.append(f"taken off after {say_day(target.ended, today)}")
    return ", ".join(parts)


def say_refused(row: CardRow, word: str) -> str:
    """Say which numbers a row takes."""
    if row.yes_no:
        return f"{_name(row)} takes y or n; “{one_line(word)[:12]}” is neither"
    return f"{_name(row)} takes 0 to {row.highest}; “{one_line(word)[:12]}” is not in it"


def say_put_on(rows: Sequence[Target]) -> str:
    """Say which rows were put on the card."""
    said = one_line(rows[0].name) if len(rows) == 1 else f"{len(rows)} rows"
    return f"Put {said} on the card"


def say_changed_row(target: Target) -> str:
    """Say from when on a row is called or means something else."""
    return f"{one_line(target.name)}: changed from {say_day(target.versions[-1].day)} on"


def say_taken_off(name: str) -> str:
    """Say that a row was taken off the card."""
    return f"Took {one_line(name)} off the card; what was put into it stays"
