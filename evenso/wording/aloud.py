"""What charts and grids hold, in words for ears: each day by its name, what is blank said as blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from evenso import language
from evenso.language import tr, tr_as
from evenso.practised import GridCell, GridRow
from evenso.records import AnyEntry, CheckIn
from evenso.text import one_line
from evenso.wording.dates import names_from, say_counted, say_day
from evenso.wording.entries import STATE_WORDS, entry_gist, kind_word
from evenso.wording.trends import say_mood
from evenso.wording.weeks import AWAY_WORD

NOT_LOGGED: Final = tr("not logged")
BETWEEN: Final = tr_as("between figures", ", ")
"""What parts figures that may have a decimal comma."""


def spoken(text: str) -> str:
    """Put a word in the place of an arrow between two numbers."""
    return re.sub(r"(?<=\d) → (?=\d)", tr_as("between two numbers", " to "), text)


def day_by_day(
    days: Iterable[tuple[date, float | None]], today: date, away: frozenset[date] = frozenset()
) -> list[str]:
    """Say each day of a strip on a line of its own, in order."""
    return [f"{say_day(day, today)}: {_mood(mood, away=day in away)}" for day, mood in days]


def _mood(mood: float | None, *, away: bool) -> str:
    if mood is None:
        return AWAY_WORD if away else NOT_LOGGED
    return say_mood(mood)


def entry_sentence(entry: AnyEntry) -> str:
    """Say an entry whole: its moment, its mood or kind, its words; the id, which only a command needs, at the end."""
    if isinstance(entry, CheckIn):
        what = kind_word(entry) if entry.mood is None else tr("mood {mood}", mood=entry.mood)
    else:
        what = kind_word(entry)
    words = entry_gist(entry).removeprefix(f"{what}: ")
    when = say_counted(entry.day, entry.at)
    return f"{when}, {what}{f': {words}' if words else ''}{f' ({entry.id})' if entry.id else ''}"


def moods_of_week(moods: Sequence[float | None], away: Sequence[bool], first: date) -> str:
    """Say the moods of a week's days so far, from its first day on."""
    told = [
        f"{name} {_mood(mood, away=gone)}" for name, mood, gone in zip(names_from(first), moods, away, strict=False)
    ]
    return tr("Moods: {moods}.", moods=BETWEEN.join(told))


def practised_on(row: GridRow, first: date) -> str:
    """Say on which days of a week a skill was practised, and how."""
    told = [
        f"{name} {_said(cell)}" for name, cell in zip(names_from(first), row.cells, strict=False) if cell is not None
    ]
    said = ", ".join(told) or tr("nothing written down this week")
    return f"{one_line(row.skill)}: {said}."


def _said(cell: GridCell) -> str:
    state = STATE_WORDS[cell.state]
    if cell.times == 2:
        return tr("{state} twice", state=state)
    return tr("{state} {times} times", state=state, times=cell.times) if cell.times > 2 else state


def table_row(heads: Sequence[str], cells: Sequence[str], blanks: Iterable[str] = ("", "·", ".")) -> str:
    """Say a row of figures: its name, then each figure after the head of its column; blank ones are left out."""
    empty = set(blanks)
    name, *figures = cells
    told = [
        f"{_inside(head)} {figure}"
        for head, figure in zip(heads[1:], figures, strict=True)
        if figure.strip() not in empty
    ]
    said = BETWEEN.join(told) or tr("nothing")
    return f"{name}: {said}."


def _inside(head: str) -> str:
    """Return a heading as it stands inside a sentence: English writes it small there, another language as it is."""
    return head[:1].lower() + head[1:] if language.spoken() == language.ENGLISH else head
