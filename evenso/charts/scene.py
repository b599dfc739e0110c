"""The recovery chart as plain cells and points, before anything is drawn.

From a `Recovery` and a size it works out which cells lie in a setback or in the band, where each dot and return stands,
and the pieces of the smooth line. Glyphs are left to `canvas`, colours to `painting`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor, isfinite
from typing import Final

from evenso.charts.columns import Columns
from evenso.charts.curve import HIGH, LOW, Piece, Sample, clip, pieces_of
from evenso.charts.styles import Glyphs
from evenso.charts.ticks import Tick, date_ticks
from evenso.recovery.findings import Recovery, Setback, SetbackStatus


class Ground:
    """What lies under a cell, as bits: several may hold at once."""

    PLAIN: Final = 0
    BAND_ABOVE: Final = 1
    BAND_BELOW: Final = 2
    BAND: Final = 3
    SETBACK: Final = 4
    VALLEY: Final = 8
    SPREAD: Final = 16
    CURSOR: Final = 32
    RIM: Final = 64
    """Where a setback shows its sign, so that no shade alone tells it: across its days, in the plot's highest row."""


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
        return floor((HIGH - clip(mood)) / self.step + 0.5)

    def half(self, mood: float) -> int:
        """Half row of a mood, counted from the top: two to each row."""
        return floor((HIGH - clip(mood)) / self.step * 2 + 1)

    def mood(self, row: int) -> float:
        """Mood in the middle of a row."""
        return HIGH - row * self.step


Cell = tuple[int, int]
"""Column, row."""

Day = tuple[int, float]
"""Day number, mood."""

CROWD: Final = 5
"""So many days in one column are drawn as two bounds rather than as a bar."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a recovery chart shows, in cells; `ground` holds a row of `Ground` bits for each row of the plot."""

    columns: Columns
    rows: Rows
    ground: list[list[int]]
    head: list[int]
    """The ground above the plot, where valleys begin and carry their names."""
    dots: tuple[Cell, ...]
    line: tuple[Piece, ...]
    returns: tuple[Cell, ...]
    logged: tuple[bool, ...]
    away: tuple[bool, ...]
    date_ticks: tuple[Tick, ...]

    def strip(self, glyphs: Glyphs) -> str:
        """Return which columns hold a logged day, and which of the others a day away."""
        pairs = zip(self.logged, self.away, strict=True)
        return "".join(glyphs.logged if logged else glyphs.away if away else " " for logged, away in pairs)


def shown_setbacks(recovery: Recovery) -> list[Setback]:
    """The setbacks a chart shows: those of the window that the person has not dismissed, in order."""
    found = (item for item in recovery.setbacks if item.status is not SetbackStatus.DISMISSED)
    kept = (item for item in found if item.start <= recovery.end and item.end >= recovery.start)
    return sorted(kept, key=lambda item: item.start)


def make_scene(recovery: Recovery, width: int, rows: int, cursor: int | None = None) -> Scene:
    """Lay a recovery out over `width` columns and `rows` rows; `cursor` is a column."""
    columns, scale = Columns.between(recovery.start, recovery.end, width), Rows(rows)
    days = _days(recovery, columns)
    line = pieces_of(recovery.line, columns)
    head = _head(recovery, columns, cursor)
    ground = [list(head) for _ in range(rows)]
    ground[0] = [under | Ground.RIM if under & Ground.SETBACK else under for under in head]
    samples = {min(floor(sample.at), width - 1): sample for piece in line for sample in piece}
    _lay_valleys(ground, recovery, columns, scale, samples)
    _lay_band(ground, scale, samples)
    dots = _lay_spread(ground, days, columns, scale, samples) if columns.dense else _dots(days, columns, scale)
    return Scene(
        columns=columns,
        rows=scale,
        ground=ground,
        head=head,
        dots=dots,
        line=line,
        returns=tuple(_returns(recovery, columns, scale, samples)),
        logged=_logged([number for number, _ in days], columns),
        away=_logged(sorted(columns.number(day) for day in recovery.series.blank_away), columns),
        date_ticks=tuple(date_ticks(columns)),
    )


def _days(recovery: Recovery, columns: Columns) -> list[Day]:
    first = columns.start.toordinal()
    return [
        (number, item.mood)
        for item in recovery.days
        if 0 <= (number := item.day.toordinal() - first) < columns.days and isfinite(item.mood)
    ]


def _head(recovery: Recovery, columns: Columns, cursor: int | None) -> list[int]:
    head = [Ground.PLAIN] * columns.width
    for setback in shown_setbacks(recovery):
        for column in columns.span(columns.number(setback.start), columns.number(setback.end)):
            head[column] = Ground.SETBACK
    if cursor is not None and 0 <= cursor < columns.width:
        head[cursor] |= Ground.CURSOR
    return head


def _lay_valleys(
    ground: list[list[int]], recovery: Recovery, columns: Columns, scale: Rows, samples: Mapping[int, Sample]
) -> None:
    """Mark the depth of each setback: the cells from the usual (its frozen baseline) down to the line."""
    for setback in shown_setbacks(recovery):
        if not isfinite(setback.baseline):
            continue
        top = scale.row(setback.baseline)
        for column in columns.span(columns.number(setback.start), columns.number(setback.end)):
            if column in samples and samples[column].level < setback.baseline:
                for row in range(top, scale.row(samples[column].level) + 1):
                    ground[row][column] |= Ground.VALLEY


def _lay_band(ground: list[list[int]], scale: Rows, samples: Mapping[int, Sample]) -> None:
    """Mark the band, half a row fine, so that its edge follows the line."""
    for column, sample in samples.items():
        for half in range(scale.half(sample.high), scale.half(sample.low) + 1):
            row = min(half // 2, scale.count - 1)
            ground[row][column] |= Ground.BAND_BELOW if half % 2 else Ground.BAND_ABOVE


def _dots(days: Iterable[Day], columns: Columns, scale: Rows) -> tuple[Cell, ...]:
    """A dot for each day."""
    return tuple({(columns.column(number), scale.row(mood)): None for number, mood in days})


def _lay_spread(
    ground: list[list[int]], days: Sequence[Day], columns: Columns, scale: Rows, samples: Mapping[int, Sample]
) -> tuple[Cell, ...]:
    """Mark the spread of the days that share a column; a dot at their mean where no line says it.

    A few days are marked each where it lies: bars from lowest to highest would claim moods that nobody had, and hang
    before the line like a curtain. Of many only the bounds of their middle four fifths are.
    """
    dots: list[Cell] = []
    for column, inside in columns.shared_out([mood for _, mood in days], [number for number, _ in days]):
        found = sorted(inside)
        outside = 0 if len(found) < CROWD else max(1, len(found) // 10)
        top, bottom = scale.row(found[-1 - outside]), scale.row(found[outside])
        for row in {scale.row(mood) for mood in found} if len(found) < CROWD else {top, bottom}:
            ground[row][column] |= Ground.SPREAD
        if column not in samples:
            dots.append((column, scale.row(sum(map(clip, found)) / len(found))))
    return tuple(dots)


def _returns(recovery: Recovery, columns: Columns, scale: Rows, samples: Mapping[int, Sample]) -> Iterable[Cell]:
    """Where the person came back: on the line, or, where it is broken, at the usual they came back towards."""
    for setback in shown_setbacks(recovery):
        if setback.recovered is None or not columns.inside(number := columns.number(setback.recovered)):
            continue
        column = columns.column(number)
        level = samples[column].level if column in samples else setback.baseline
        if isfinite(level):
            yield column, scale.row(level)


def _logged(numbers: Sequence[int], columns: Columns) -> tuple[bool, ...]:
    if columns.days < columns.width:
        found = set(numbers)
        return tuple(columns.numbers(column)[0] in found for column in range(columns.width))
    filled = {column for column, _ in columns.shared_out(numbers, numbers)}
    return tuple(column in filled for column in range(columns.width))
