"""Bottom, depth and area of a setback whose dates the person gave, read from the series as for a found one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.recovery.baselines import FEWEST, LAG, REACH, Baselines
from evenso.recovery.findings import Setback
from evenso.recovery.measures import median
from evenso.recovery.series import DaySeries
from evenso.recovery.setbacks import area_below, two_sided_line

_AROUND: Final = REACH + LAG
"""Days before and after whose median the chart is drawn from where there are too few before."""

FEW: Final = 4
"""Logged days from which a line says more than the days themselves."""


@dataclass(frozen=True, slots=True)
class Span:
    """The dates of an episode; `recovered` is the day it was over, None while it lasts."""

    start: date
    end: date
    recovered: date | None


def measure(series: DaySeries, setback_id: str, span: Span, *, usual: float | None = None) -> Setback | None:
    """Return the setback of a span; None when no day of it was logged.

    `usual` is the level it is measured against; without it the recent usual before its start, else the median of the
    days around it, which is not said. Of fewer logged days than make a line the lowest is the lowest.
    """
    inside = series.window(span.start, span.end)
    if not inside.days:
        return None
    days, moods = series.numbers, series.moods
    first, last = inside.numbers[0], inside.numbers[-1]
    line = two_sided_line(days, moods, first, last)
    lowest, on = min(line), first + line.index(min(line))
    if len(inside.days) < FEW:
        lowest, on = min(zip(inside.moods, inside.numbers, strict=True))
    known = usual if usual is not None else Baselines(days, moods).level(span.start.toordinal())
    level = _around(series, span) if known is None else known
    return Setback(
        id=setback_id,
        start=span.start,
        trough=date.fromordinal(on),
        trough_mood=lowest,
        baseline=level,
        depth=level - lowest,
        recovered=span.recovered,
        end=span.end,
        length=(span.end - span.start).days + 1,
        area=area_below(line, level),
        entries=len(inside.days),
        usual_known=known is not None,
    )


def _around(series: DaySeries, span: Span) -> float:
    first, last = span.start.toordinal(), span.end.toordinal()
    pairs = list(zip(series.numbers, series.moods, strict=True))
    around = [mood for day, mood in pairs if first - _AROUND <= day < first or last < day <= last + _AROUND]
    others = [mood for day, mood in pairs if not first <= day <= last]
    return median(around if len(around) >= FEWEST else others or series.moods)
