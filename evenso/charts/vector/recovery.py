"""The recovery chart on paper: days as dots, the level as a line with its band, setbacks shaded with their way back.

It reads in grey print: form carries the meaning, and setbacks have the numbers under which they are told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from math import ceil, isfinite
from typing import Final

from evenso.charts.columns import Columns
from evenso.charts.curve import Piece, pieces_of, thinned
from evenso.charts.scene import shown_setbacks
from evenso.charts.ticks import date_ticks, last_day
from evenso.charts.vector.frame import STRIP, Frame
from evenso.charts.vector.legend import Entry, legend_rows, legend_shapes
from evenso.charts.vector.shapes import Anchor, Dots, Ink, Line, Path, Rect, Ring, Scene, Shape, Size, Strokes, Words
from evenso.recovery.findings import Recovery, Setback
from evenso.recovery.series import ONE_DAY

LEVELS: Final = (1, 4, 7, 10)
_STRAIGHT: Final = 0.03
"""Points of mood by which a straight line may miss the level: less than can be seen."""

_QUARTERS: Final = 4
MOST_SIGNED: Final = 12
"""Setbacks that all have edges and a mark of the return; of more only those have that are told one by one."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands on the chart beside the mood: sessions, marked days with their letters, setbacks' numbers."""

    sessions: tuple[date, ...] = ()
    events: tuple[tuple[date, str], ...] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)
    """The sign of each setback that is told, by its id."""
    logged: bool = True
    """Whether the days that were logged have a strip of their own."""


def draw(recovery: Recovery, size: Size, marks: Marks, alt: str) -> Scene:
    """Draw a recovery; `alt` is what is said of it where it is not seen."""
    setbacks = shown_setbacks(recovery)
    below = bool(marks.sessions or marks.events)
    frame = Frame.of(size, recovery.start, recovery.end, marks=below, legend_rows=1)
    crowded = frame.columns.dense
    pieces = pieces_of(recovery.line, frame.columns)
    valleys = any(True for setback in setbacks for _ in _valley(setback, pieces, frame))
    drawn = Drawn(bool(pieces), any(len(piece) > 1 for piece in pieces), valleys, crowded)
    entries = _entries(setbacks, marks, drawn)
    frame = Frame.of(size, recovery.start, recovery.end, marks=below, legend_rows=legend_rows(entries, frame))
    signed = setbacks if len(setbacks) <= MOST_SIGNED else [one for one in setbacks if one.id in marks.numbers]
    shapes: list[Shape] = [
        *(shape for setback in setbacks for shape in _shade(setback, frame, edges=setback in signed)),
        *_scale(frame),
        *(Path(_outline(piece, frame), Ink.BAND, fill=True) for piece in pieces if len(piece) > 1),
        *(shape for setback in setbacks for shape in _valley(setback, pieces, frame)),
        *(_spread(recovery, frame) if crowded else _dots(recovery, frame)),
        *(_level(piece, frame) for piece in pieces),
        *_returns(signed, recovery, frame),
        *_numbers(setbacks, marks.numbers, frame),
        *(_strip(recovery, frame) if marks.logged else ()),
        *_below(marks, frame),
        *legend_shapes(entries, frame),
    ]
    return Scene(size.width, size.height, alt, tuple(shapes))


@dataclass(frozen=True, slots=True)
class Drawn:
    """What there is of a line to be named: the line, its band, valleys under the usual; and whether days are many."""

    line: bool
    band: bool
    valleys: bool
    crowded: bool


def _entries(setbacks: list[Setback], marks: Marks, drawn: Drawn) -> list[Entry]:
    entries = [Entry.DAYS if drawn.crowded else Entry.DAY]
    entries += [Entry.LEVEL] if drawn.line else []
    entries += [Entry.BAND] if drawn.band else []
    entries += [Entry.SETBACK] if setbacks else []
    entries += [Entry.VALLEY] if drawn.valleys else []
    entries += [Entry.RETURN] if any(one.recovered for one in setbacks) else []
    entries += [Entry.SESSION] if marks.sessions else []
    entries += [Entry.EVENT] if marks.events else []
    return [*entries, *([Entry.LOGGED] if marks.logged else [])]


def _scale(frame: Frame) -> Iterable[Shape]:
    """Moods from 1 to 10 and the dates, with fine lines."""
    size = frame.size.text
    for level in LEVELS:
        y = frame.y(level)
        yield Line((frame.left, y), (frame.right, y), Ink.AXIS if level == LEVELS[0] else Ink.GRID)
        yield Words((frame.left - 0.5 * size, y + 0.35 * size), str(level), size, Anchor.END)
    cells = max(1, int((frame.right - frame.left) / frame.size.wide("0")))
    columns = Columns(frame.columns.start, frame.columns.days, cells)
    ticks, free = date_ticks(columns), frame.left
    for tick in ticks:
        x = frame.edge(tick.day)
        if x > frame.left:
            yield Line((x, frame.top), (x, frame.strip + STRIP + 2), Ink.GRID)
        if x + 2 + frame.size.wide(tick.label) <= frame.size.width:
            yield Words((x + 2, frame.dates), tick.label, size)
            free = x + 2 + frame.size.wide(tick.label) + size
    label = last_day(columns, ticks)
    if label and frame.right - frame.size.wide(label) >= free:
        yield Words((frame.right, frame.dates), label, size, Anchor.END)


def _shade(setback: Setback, frame: Frame, *, edges: bool) -> Iterable[Shape]:
    """The days of a setback, between dashed edges that a grey print shows too."""
    left, right = frame.edge(setback.start), frame.edge(setback.end + ONE_DAY)
    if right <= left:
        return
    yield Rect(left, frame.top, right - left, frame.bottom - frame.top, Ink.SETBACK)
    for x in (left, right) if edges else ():
        yield Line((x, frame.top - 3), (x, frame.bottom), Ink.EDGE, dashed=True)


def _outline(piece: Piece, frame: Frame) -> tuple[tuple[float, float], ...]:
    """The band around a piece of the line: its upper edge, and its lower one back."""
    kept = thinned(piece, _STRAIGHT)
    upper = [frame.point(sample.at, sample.high) for sample in kept]
    return (*upper, *(frame.point(sample.at, sample.low) for sample in reversed(kept)))


def _valley(setback: Setback, pieces: Iterable[Piece], frame: Frame) -> Iterable[Shape]:
    """The depth of a setback: from the usual it is measured from down to the level."""
    if not isfinite(setback.baseline):
        return
    columns = frame.columns
    first, last = columns.at(columns.number(setback.start)), columns.at(columns.number(setback.end))
    for piece in pieces:
        inside = [sample for sample in piece if first <= sample.at <= last]
        if len(inside) > 1 and any(sample.level < setback.baseline for sample in inside):
            kept = thinned(tuple(inside), _STRAIGHT)
            under = [frame.point(one.at, min(one.level, setback.baseline)) for one in kept]
            usual = [frame.point(at, setback.baseline) for at in (kept[-1].at, kept[0].at)]
            yield Path((*under, *usual), Ink.VALLEY, fill=True)


def _dots(recovery: Recovery, frame: Frame) -> Iterable[Shape]:
    """A dot for each day."""
    wide = (frame.right - frame.left) / frame.columns.days
    centres = tuple((frame.x(item.day), frame.y(item.mood)) for item in recovery.days if isfinite(item.mood))
    if centres:
        yield Dots(centres, min(2.2, max(0.75, 0.4 * wide)), Ink.DAY)


def _spread(recovery: Recovery, frame: Frame) -> Iterable[Shape]:
    """Where many days share a place: from the lowest day to the highest, so that what is told is seen as well."""
    columns = frame.columns
    moods: dict[int, list[float]] = {}
    for item in recovery.days:
        if isfinite(item.mood):
            moods.setdefault(columns.column(columns.number(item.day)), []).append(item.mood)
    strokes = []
    for column, found in sorted(moods.items()):
        top, bottom = frame.y(max(found)), frame.y(min(found))
        strokes.append((frame.across(column + 0.5), min(top, bottom - 1), bottom))
    if strokes:
        yield Strokes(tuple(strokes), Ink.SPREAD, 1.1)


def _level(piece: Piece, frame: Frame) -> Shape:
    """A piece of the line; a single day of it is a short dash."""
    points = [frame.point(sample.at, sample.level) for sample in thinned(piece, _STRAIGHT)]
    if len(points) == 1:
        (x, y) = points[0]
        points = [(x - 1.5, y), (x + 1.5, y)]
    return Path(tuple(points), Ink.LEVEL, 1.5)


def _returns(setbacks: Iterable[Setback], recovery: Recovery, frame: Frame) -> Iterable[Shape]:
    """An open mark where the person came back: on the line, or at the usual they came back towards."""
    levels = {point.day: point.level for point in recovery.line}
    for setback in setbacks:
        if setback.recovered is None or not recovery.start <= setback.recovered <= recovery.end:
            continue
        level = levels.get(setback.recovered, setback.baseline)
        if isfinite(level):
            yield Ring((frame.x(setback.recovered), frame.y(level)), 2.8, Ink.MARK, 1.2)


def _numbers(setbacks: Iterable[Setback], numbers: Mapping[str, str], frame: Frame) -> Iterable[Shape]:
    """The numbers of setbacks over their shade, moved on where two would touch."""
    size, free = frame.size.text, 0.0
    for setback in setbacks:
        if setback.id in numbers:
            middle = (frame.edge(setback.start) + frame.edge(setback.end + ONE_DAY)) / 2
            x = max(middle, free)
            free = x + size * (0.5 + 0.6 * len(numbers[setback.id]))
            yield Words((x, frame.top - 0.4 * size), numbers[setback.id], size, Anchor.MIDDLE, Ink.MARK, bold=True)


def _strip(recovery: Recovery, frame: Frame) -> Iterable[Shape]:
    """Which days were logged: a bar under each, in quarters of its height where days share a place."""
    columns = frame.columns
    logged = sorted({columns.number(item.day) for item in recovery.days})
    if columns.dense:
        yield from _shares(logged, frame)
        return
    for _, run in groupby(enumerate(logged), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        left, right = frame.edge_of(numbers[0]), frame.edge_of(numbers[-1] + 1)
        yield Rect(left, frame.strip, right - left, STRIP, Ink.DAY)


def _shares(logged: Iterable[int], frame: Frame) -> Iterable[Shape]:
    columns = frame.columns
    filled = Counter(columns.column(number) for number in logged)
    heights = []
    for column in range(columns.width):
        first, last = columns.numbers(column)
        heights.append(min(_QUARTERS, ceil(_QUARTERS * filled[column] / (last - first + 1))))
    for height, group in groupby(enumerate(heights), key=lambda pair: pair[1]):
        at = [column for column, _ in group]
        if height:
            left, high = frame.across(at[0]), STRIP * height / _QUARTERS
            yield Rect(left, frame.strip + STRIP - high, frame.across(at[-1] + 1) - left, high, Ink.DAY)


def _below(marks: Marks, frame: Frame) -> Iterable[Shape]:
    """Sessions as triangles that point at their day, marked days as diamonds with their letters."""
    y, size = frame.bottom + 2.5, frame.size.text
    for day in marks.sessions:
        x = frame.x(day)
        yield Path(((x, y), (x + 2.4, y + 4.6), (x - 2.4, y + 4.6)), Ink.MARK, fill=True)
    free = [0.0, 0.0]
    for day, letters in _by_day(marks.events):
        x = frame.x(day)
        yield Line((x, frame.top), (x, frame.bottom), Ink.EDGE, 0.6)
        yield Path(((x, y), (x + 2.8, y + 3), (x, y + 6), (x - 2.8, y + 3)), Ink.MARK, fill=True)
        wide = frame.size.wide(letters)
        left = x - 3 - wide if x + 3 + wide > frame.right else x + 3
        row = 0 if left >= free[0] else 1
        free[row] = left + wide + 1
        yield Words((left, frame.top + (0.8 + row) * size), letters, size, Anchor.START, Ink.MARK)


def _by_day(events: Iterable[tuple[date, str]]) -> Iterable[tuple[date, str]]:
    """Put the letters of one day side by side: `a, b`."""
    for day, group in groupby(sorted(events, key=lambda event: event[0]), key=lambda event: event[0]):
        yield day, ", ".join(letter for _, letter in group)
