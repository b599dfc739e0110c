"""The smooth line brought to a chart's resolution: broken where days are missing, about one sample a column.

What the level is on a day comes from the analysis; nothing is smoothed here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, inf, isfinite
from typing import Final

from evenso.charts.columns import Columns
from evenso.recovery.findings import LinePoint

LOW: Final = 1.0
HIGH: Final = 10.0


def clip(mood: float) -> float:
    """Bring a mood into 1–10."""
    return min(max(mood, LOW), HIGH)


@dataclass(frozen=True, slots=True)
class Sample:
    """The line at one place: `at` in columns (column c reaches from c to c + 1), levels in points."""

    at: float
    level: float
    low: float
    high: float

    def towards(self, other: Sample, at: float) -> Sample:
        """The sample at a place between this one and another."""
        share = (at - self.at) / (other.at - self.at)
        return Sample(
            at,
            self.level + (other.level - self.level) * share,
            self.low + (other.low - self.low) * share,
            self.high + (other.high - self.high) * share,
        )


Piece = tuple[Sample, ...]
"""One unbroken stretch of the line, from left to right."""


def pieces_of(line: Sequence[LinePoint], columns: Columns) -> tuple[Piece, ...]:
    """Bring a line to the columns of a chart; points outside the window or without finite numbers are left out."""
    first = columns.start.toordinal()
    numbers = [point.day.toordinal() - first for point in line]
    left, right = bisect_left(numbers, 0), bisect_left(numbers, columns.days)
    inside = line[left:right]
    found = _averaged(inside, numbers[left:right], columns) if columns.dense else _joined(_finite(inside), columns)
    return tuple(map(tuple, found))


def _finite(line: Iterable[LinePoint]) -> list[LinePoint]:
    return [point for point in line if isfinite(point.level + point.low + point.high)]


def _joined(line: Iterable[LinePoint], columns: Columns) -> list[list[Sample]]:
    """Every day a sample, and one in the middle of each column that lies between two days."""
    pieces: list[list[Sample]] = []
    previous = -2
    for point in line:
        number = columns.number(point.day)
        here = Sample(columns.at(number), clip(point.level), clip(point.low), clip(point.high))
        if number - previous > 1:
            pieces.append([here])
        else:
            before = pieces[-1][-1]
            middles = (column + 0.5 for column in range(floor(before.at), floor(here.at) + 1))
            pieces[-1] += [before.towards(here, at) for at in middles if before.at < at < here.at]
            pieces[-1].append(here)
        previous = number
    return pieces


def _averaged(line: Sequence[LinePoint], numbers: Sequence[int], columns: Columns) -> list[list[Sample]]:
    """One sample a column, the mean of its days; a column without any breaks the line."""
    pieces: list[list[Sample]] = []
    for column, inside in columns.shared_out(line, numbers):
        means = _means(inside)
        if not isfinite(sum(means)):
            means = _means(_finite(inside))
        if not means:
            continue
        here = Sample(column + 0.5, *map(clip, means))
        if pieces and pieces[-1][-1].at == column - 0.5:
            pieces[-1].append(here)
        else:
            pieces.append([here])
    return pieces


def _means(points: Sequence[LinePoint]) -> list[float]:
    """Return the means of level, low and high; nothing of no points."""
    _, *levels = zip(*points, strict=True) if points else ((),)
    return [sum(values) / len(points) for values in levels]


def thinned(piece: Piece, tolerance: float) -> list[Sample]:
    """Leave out samples that a straight line between kept ones misses by at most about `tolerance` points.

    Every point costs plotext time, and a smooth line is mostly straight (a swing filter: one pass).
    """
    if len(piece) < 3:
        return list(piece)
    kept, steepest, flattest = [piece[0]], inf, -inf
    for before, here in pairwise(piece[1:]):
        kept_at, kept_level = kept[-1].at, kept[-1].level
        run = before.at - kept_at
        steepest = min(steepest, (before.level + tolerance - kept_level) / run)
        flattest = max(flattest, (before.level - tolerance - kept_level) / run)
        slope = (here.level - kept_level) / (here.at - kept_at)
        if not flattest <= slope <= steepest:
            kept.append(before)
            steepest, flattest = inf, -inf
    return [*kept, piece[-1]]
