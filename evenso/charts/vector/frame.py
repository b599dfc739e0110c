"""Where things stand in a recovery chart on paper: the plot in its frame, days and moods as points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.charts.columns import Columns
from evenso.charts.curve import HIGH, LOW, clip
from evenso.charts.vector.shapes import Point, Size

STEP: Final = 2.0
"""Points across that days share where there are so many that a line holds one sample for each step."""

STRIP: Final = 4.0
"""Height of the strip that shows which days were logged."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot of a chart inside its size; `marks` says whether a row for marks stands under it.

    From the top: a row for the numbers of setbacks, the plot, a row of marks, the strip of logged days, dates, legend.
    """

    size: Size
    columns: Columns
    marks: bool
    legend_rows: int

    @classmethod
    def of(cls, size: Size, start: date, end: date, *, marks: bool, legend_rows: int) -> Frame:
        """Lay out a chart of the days from `start` to `end`."""
        plot = size.width - 2.6 * size.text
        return cls(size, Columns.between(start, end, max(1, int(plot / STEP))), marks, legend_rows)

    @property
    def left(self) -> float:
        """Left edge of the plot."""
        return 2.2 * self.size.text

    @property
    def right(self) -> float:
        """Right edge of the plot."""
        return self.size.width - 0.4 * self.size.text

    @property
    def top(self) -> float:
        """Upper edge of the plot."""
        return 1.5 * self.size.text

    @property
    def bottom(self) -> float:
        """Lower edge of the plot."""
        below = 1.9 + 1.5 * self.legend_rows + (1.3 if self.marks else 0)
        return self.size.height - STRIP - 3 - below * self.size.text

    @property
    def strip(self) -> float:
        """Upper edge of the strip of logged days."""
        return self.bottom + 3 + (1.3 * self.size.text if self.marks else 0)

    @property
    def dates(self) -> float:
        """Baseline of the dates."""
        return self.strip + STRIP + 1.1 * self.size.text

    @property
    def legend(self) -> float:
        """Baseline of the legend's first row."""
        return self.dates + 1.7 * self.size.text

    def across(self, at: float) -> float:
        """Turn a place along the columns (column c reaches from c to c + 1) into points."""
        return self.left + at * (self.right - self.left) / self.columns.width

    def x(self, day: date) -> float:
        """Middle of a day."""
        return self.across(self.columns.at(self.columns.number(day)))

    def edge(self, day: date) -> float:
        """Left edge of a day, inside the plot."""
        return self.edge_of(self.columns.number(day))

    def edge_of(self, number: int) -> float:
        """Left edge of a day by its number, inside the plot."""
        share = number / self.columns.days
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def y(self, mood: float) -> float:
        """Height of a mood; what lies outside 1 to 10 stands at the edge."""
        return self.bottom - (clip(mood) - LOW) / (HIGH - LOW) * (self.bottom - self.top)

    def point(self, at: float, mood: float) -> Point:
        """Point of a place along the columns and a mood."""
        return self.across(at), self.y(mood)
