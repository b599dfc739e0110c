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
"""Days before and after that stand in for the recent usual where there are too few before."""


@dataclass(frozen=True, slots=True)
class Span:
    """The dates of an episode; `recovered` is the day it was over, None while it lasts."""

    start: date
    end: date
    recovered: date | None


def measure(series: DaySeries, setback_id: str, span: Span, *, usual: float | None = None) -> Setback | None:
    """Return the setback of a span; None when no day of it was logged.

    `usual` is the level it is measured against; without it the recent usual before its start, else the median of the
    days around it.
    """
    inside = series.window(span.start, span.end)
    if not inside.days:
        return None
    days, moods = series.numbers, series.moods
    first, last = inside.numbers[0], inside.numbers[-1]
    line = two_sided_line(days, moods, first, last)
    lowest = min(line)
    level = usual_before(series, span) if usual is None else usual
    return Setback(
        id=setback_id,
        start=span.start,
        trough=date.fromordinal(first + line.index(lowest)),
        trough_mood=lowest,
        baseline=level,
        depth=level - lowest,
        recovered=span.recovered,
        end=span.end,
        length=(span.end - span.start).days + 1,
        area=area_below(line, level),
        entries=len(inside.days),
    )


def usual_before(series: DaySeries, span: Span) -> float:
    """Return the recent usual before a span, else the median of the days around it, else of all days.

    Raises ValueError for an empty series.
    """
    level = Baselines(series.numbers, series.moods).level(span.start.toordinal())
    if level is not None:
        return level
    first, last = span.start.toordinal(), span.end.toordinal()
    pairs = list(zip(series.numbers, series.moods, strict=True))
    around = [mood for day, mood in pairs if first - _AROUND <= day < first or last < day <= last + _AROUND]
    others = [mood for day, mood in pairs if not first <= day <= last]
    return median(around if len(around) >= FEWEST else others or series.moods)
