"""The recovery chart as plain cells and points, before anything is drawn.

From a `Recovery` and a size it works out which cells lie in a setback or in the band, where each dot, bar and return
stands, and the pieces of the smooth line. Colours and glyphs are left to `canvas`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntFlag
from math import floor, isfinite
from typing import Final

from evenso.charts.columns import Columns
from evenso.charts.ticks import Tick, date_ticks
from evenso.recovery.findings import LinePoint, Recovery, Setback, SetbackStatus
from evenso.recovery.series import DayMood

LOW: Final = 1.0
HIGH: Final = 10.0


class Ground(IntFlag):
    """What lies under a cell; several may hold at once."""

    PLAIN = 0
    BAND = 1
    SETBACK = 2
    WAY_BACK = 4
    CURSOR = 8


@dataclass(frozen=True, slots=True)
class Rows:
    """The vertical scale: moods 10 to 1 over `count` rows, row 0 on top, limits in the middle of their rows."""

    count: int

    @property
    def step(self) -> float:
        """Points of mood from one row to the next."""
        return (HIGH - LOW) / max(1, self.count - 1)

    def row(self, mood: float) -> int:
        """Row of a mood; what lies outside 1–10 stands at the edge."""
        return floor((HIGH - min(max(mood, LOW), HIGH)) / self.step + 0.5)

    def mood(self, row: int) -> float:
        """Mood in the middle of a row."""
        return HIGH - row * self.step


Cell = tuple[int, int]
"""Column, row."""

Piece = tuple[tuple[float, ...], tuple[float, ...]]
"""One unbroken stretch of the line: positions along the columns, and levels."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a recovery chart shows, in cells."""

    columns: Columns
    rows: Rows
    ground: tuple[tuple[Ground, ...], ...]
    dots: tuple[Cell, ...]
    bars: tuple[Cell, ...]
    line: tuple[Piece, ...]
    returns: tuple[Cell, ...]
    logged: tuple[bool, ...]
    date_ticks: tuple[Tick, ...]


def shown_setbacks(recovery: Recovery) -> list[Setback]:
    """The setbacks a chart shows: those of the window that the person has not dismissed, in order."""
    found = (item for item in recovery.setbacks if item.status is not SetbackStatus.DISMISSED)
    kept = (item for item in found if item.start <= recovery.end and item.end >= recovery.start)
    return sorted(kept, key=lambda item: item.start)


def make_scene(recovery: Recovery, width: int, rows: int, cursor: int | None = None) -> Scene:
    """Lay a recovery out over `width` columns and `rows` rows; `cursor` is a column."""
    columns, scale = Columns.between(recovery.start, recovery.end, width), Rows(rows)
    days = [item for item in recovery.days if columns.inside(columns.number(item.day)) and isfinite(item.mood)]
    samples = _sample(recovery.line, columns)
    dots, bars = _dots(days, columns, scale)
    return Scene(
        columns=columns,
        rows=scale,
        ground=_ground(recovery, columns, scale, samples, cursor),
        dots=dots,
        bars=bars,
        line=tuple((tuple(s.at for s in piece), tuple(s.level for s in piece)) for piece in samples),
        returns=tuple(_returns(recovery, columns, scale)),
        logged=_logged(days, columns),
        date_ticks=tuple(date_ticks(columns)),
    )


@dataclass(frozen=True, slots=True)
class _Sample:
    at: float
    level: float
    low: float
    high: float

    def towards(self, other: _Sample, at: float) -> _Sample:
        share = (at - self.at) / (other.at - self.at)
        return _Sample(
            at,
            self.level + (other.level - self.level) * share,
            self.low + (other.low - self.low) * share,
            self.high + (other.high - self.high) * share,
        )


def _clip(value: float) -> float:
    return min(max(value, LOW), HIGH)


def _sample(line: Sequence[LinePoint], columns: Columns) -> list[list[_Sample]]:
    """Break the line at its gaps and bring it to about one sample a column, at most two."""
    numbered = [
        (columns.number(point.day), point)
        for point in line
        if columns.inside(columns.number(point.day)) and all(map(isfinite, (point.level, point.low, point.high)))
    ]
    if columns.dense:
        return _averaged(numbered, columns)
    pieces: list[list[_Sample]] = []
    previous: int | None = None
    for number, point in numbered:
        here = _Sample(columns.at(number), _clip(point.level), _clip(point.low), _clip(point.high))
        if previous is None or number - previous > 1:
            pieces.append([here])
        else:
            before = pieces[-1][-1]
            between = range(floor(before.at + 0.5), floor(here.at + 0.5))
            pieces[-1] += [
                before.towards(here, column + 0.5) for column in between if before.at < column + 0.5 < here.at
            ]
            pieces[-1].append(here)
        previous = number
    return pieces


def _averaged(numbered: Iterable[tuple[int, LinePoint]], columns: Columns) -> list[list[_Sample]]:
    """One sample a column, the mean of its days; a column without any breaks the line."""
    sums: dict[int, list[float]] = {}
    for number, point in numbered:
        total = sums.setdefault(columns.column(number), [0, 0.0, 0.0, 0.0])
        total[0] += 1
        total[1] += point.level
        total[2] += point.low
        total[3] += point.high
    pieces: list[list[_Sample]] = []
    for column in sorted(sums):
        count, level, low, high = sums[column]
        here = _Sample(column + 0.5, _clip(level / count), _clip(low / count), _clip(high / count))
        if column - 1 in sums:
            pieces[-1].append(here)
        else:
            pieces.append([here])
    return pieces


def _ground(
    recovery: Recovery, columns: Columns, scale: Rows, samples: Iterable[Iterable[_Sample]], cursor: int | None
) -> tuple[tuple[Ground, ...], ...]:
    upright = [Ground.PLAIN] * columns.width
    for setback in shown_setbacks(recovery):
        start, trough, end = (columns.number(day) for day in (setback.start, setback.trough, setback.end))
        for column in columns.span(start, end):
            upright[column] = Ground.SETBACK
        if setback.recovered is not None:
            for column in columns.span(trough + 1, end):
                upright[column] = Ground.WAY_BACK
    if cursor is not None and 0 <= cursor < columns.width:
        upright[cursor] |= Ground.CURSOR
    cells = [list(upright) for _ in range(scale.count)]
    for sample in (item for piece in samples for item in piece):
        column = min(floor(sample.at), columns.width - 1)
        for row in range(scale.row(sample.high), scale.row(sample.low) + 1):
            cells[row][column] |= Ground.BAND
    return tuple(map(tuple, cells))


def _dots(days: Iterable[DayMood], columns: Columns, scale: Rows) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """Each day a dot; where many share a column, their mean, and the cells from the lowest to the highest day."""
    if not columns.dense:
        return tuple({(columns.column(columns.number(item.day)), scale.row(item.mood)): None for item in days}), ()
    moods: dict[int, list[float]] = {}
    for item in days:
        moods.setdefault(columns.column(columns.number(item.day)), []).append(_clip(item.mood))
    dots = tuple((column, scale.row(sum(found) / len(found))) for column, found in moods.items())
    bars = tuple(
        (column, row)
        for (column, middle), found in zip(dots, moods.values(), strict=True)
        for row in range(scale.row(max(found)), scale.row(min(found)) + 1)
        if row != middle
    )
    return dots, bars


def _returns(recovery: Recovery, columns: Columns, scale: Rows) -> Iterable[Cell]:
    """Where the person came back: on the line at that day, else half-way up to the usual."""
    levels = {point.day: point.level for point in recovery.line if isfinite(point.level)}
    for setback in shown_setbacks(recovery):
        if setback.recovered is None or not columns.inside(number := columns.number(setback.recovered)):
            continue
        level = levels.get(setback.recovered, setback.baseline)
        if isfinite(level):
            yield columns.column(number), scale.row(level)


def _logged(days: Iterable[DayMood], columns: Columns) -> tuple[bool, ...]:
    numbers = {columns.number(item.day) for item in days}
    if columns.days < columns.width:
        return tuple(columns.numbers(column)[0] in numbers for column in range(columns.width))
    filled = {columns.column(number) for number in numbers}
    return tuple(column in filled for column in range(columns.width))
