"""The few shapes a chart on paper is made of, in points, the origin at the top left. Colours are left to documents.

An `Ink` says what a shape is, so that a page in light, dark or grey print can choose how it looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]


class Ink(StrEnum):
    """What a shape is for; each document has a colour for each."""

    PAPER = "paper"
    GRID = "grid"
    AXIS = "axis"
    WORD = "word"
    DAY = "day"
    SPREAD = "spread"
    BAND = "band"
    LEVEL = "level"
    SETBACK = "setback"
    VALLEY = "valley"
    EDGE = "edge"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke; `dashed` ones are edges rather than data."""

    start: Point
    end: Point
    ink: Ink
    width: float = 0.5
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """Points joined by straight lines: a stroke, or with `fill` an area without one."""

    points: tuple[Point, ...]
    ink: Ink
    width: float = 1.0
    fill: bool = False


@dataclass(frozen=True, slots=True)
class Strokes:
    """Many upright strokes of one ink: (x, top, bottom)."""

    strokes: tuple[tuple[float, float, float], ...]
    ink: Ink
    width: float


@dataclass(frozen=True, slots=True)
class Dots:
    """Many filled circles of one size."""

    centres: tuple[Point, ...]
    radius: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Ring:
    """An open mark: the paper's colour inside a stroke."""

    centre: Point
    radius: float
    ink: Ink
    width: float = 1.0


class Anchor(StrEnum):
    """Which end of a text stands at its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Words:
    """Text on one line; `at` is on its baseline."""

    at: Point
    text: str
    size: float
    anchor: Anchor = Anchor.START
    ink: Ink = Ink.WORD
    bold: bool = False


Shape = Rect | Line | Path | Strokes | Dots | Ring | Words


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture of `width` × `height` points, drawn in order, and the words that stand for it where it is not seen."""

    width: float
    height: float
    alt: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """The room for a picture and the height of its letters, in points."""

    width: float
    height: float
    text: float = 8.0

    def wide(self, words: str) -> float:
        """Estimate the width of some words: fonts differ, so it is on the safe side."""
        return self.text * 0.56 * len(words)
