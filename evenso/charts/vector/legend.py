"""The legend of the chart on paper: its marks in small, each with its word, on as many rows as they need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from evenso.charts.vector.frame import Frame
from evenso.charts.vector.shapes import Dots, Ink, Line, Path, Rect, Ring, Shape, Strokes, Words
from evenso.language import tr_as


class Entry(StrEnum):
    """What a legend can name."""

    DAY = "a day"
    DAYS = "days, lowest to highest"
    LEVEL = "level"
    BAND = "likely range"
    SETBACK = "setback"
    VALLEY = "its depth"
    RETURN = "came back"
    SESSION = "session"
    EVENT = "marked day"
    LOGGED = "days logged"


WORDS: Final = {
    Entry.DAY: tr_as("chart", "a day"),
    Entry.DAYS: tr_as("chart", "days, lowest to highest"),
    Entry.LEVEL: tr_as("chart", "level"),
    Entry.BAND: tr_as("chart", "likely range"),
    Entry.SETBACK: tr_as("chart", "setback"),
    Entry.VALLEY: tr_as("chart", "its depth"),
    Entry.RETURN: tr_as("chart", "came back"),
    Entry.SESSION: tr_as("chart", "session"),
    Entry.EVENT: tr_as("chart", "marked day"),
    Entry.LOGGED: tr_as("chart", "days with a mood"),
}

_KEY = 11.0
"""Points that a mark takes."""


def _rows(entries: Sequence[Entry], frame: Frame) -> list[list[tuple[Entry, float]]]:
    """Share the entries out over rows, each with the place where it begins."""
    rows: list[list[tuple[Entry, float]]] = [[]]
    x = frame.left
    for entry in entries:
        wide = _KEY + 3 + frame.size.wide(WORDS[entry]) + frame.size.text
        if rows[-1] and x + wide > frame.right + frame.size.text:
            rows.append([])
            x = frame.left
        rows[-1].append((entry, x))
        x += wide
    return rows


def legend_rows(entries: Sequence[Entry], frame: Frame) -> int:
    """Return how many rows the legend takes."""
    return len(_rows(entries, frame))


def legend_shapes(entries: Sequence[Entry], frame: Frame) -> Iterable[Shape]:
    """Draw the legend."""
    size = frame.size.text
    for number, row in enumerate(_rows(entries, frame)):
        baseline = frame.legend + 1.5 * size * number
        for entry, x in row:
            yield from _key(entry, x, baseline - 0.32 * size)
            yield Words((x + _KEY + 3, baseline), WORDS[entry], size)


def _key(entry: Entry, x: float, y: float) -> Iterable[Shape]:
    middle, end = x + _KEY / 2, x + _KEY
    match entry:
        case Entry.DAY:
            yield Dots(((middle, y),), 1.8, Ink.DAY)
        case Entry.DAYS:
            yield Strokes(tuple((x + step, y - 3.5, y + 3.5) for step in (3.5, 5.5, 7.5)), Ink.SPREAD, 1.1)
        case Entry.LEVEL:
            yield Path(((x, y), (end, y)), Ink.LEVEL, 1.5)
        case Entry.BAND | Entry.VALLEY:
            yield Rect(x, y - 3.5, _KEY, 7, Ink.BAND if entry is Entry.BAND else Ink.VALLEY)
        case Entry.SETBACK:
            yield Rect(x, y - 3.5, _KEY, 7, Ink.SETBACK)
            yield from (Line((at, y - 3.5), (at, y + 3.5), Ink.EDGE, dashed=True) for at in (x, end))
        case Entry.RETURN:
            yield Ring((middle, y), 2.8, Ink.MARK, 1.2)
        case Entry.SESSION:
            yield Path(((middle, y - 2.3), (middle + 2.4, y + 2.3), (middle - 2.4, y + 2.3)), Ink.MARK, fill=True)
        case Entry.EVENT:
            yield Path(((middle, y - 3), (middle + 2.8, y), (middle, y + 3), (middle - 2.8, y)), Ink.MARK, fill=True)
        case Entry.LOGGED:
            yield Rect(x, y - 2, _KEY, 4, Ink.DAY)
