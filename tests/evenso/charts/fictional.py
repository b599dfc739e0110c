"""A fictional recovery for the chart tests: a slow climb with three setbacks, blank days and one long gap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from math import exp
from random import Random

from evenso.recovery.findings import Direction, LinePoint, Recovery, Setback, SetbackStatus, Verdict
from evenso.recovery.series import DayMood, DaySeries

START = date(2026, 3, 1)
SENTENCE = "Since March your usual day went from about 4 to about 5½ (likely +0.6 to +2.1)."


def recovery_of(
    days: Sequence[DayMood],
    start: date,
    end: date,
    *,
    line: Sequence[LinePoint] = (),
    setbacks: Sequence[Setback] = (),
) -> Recovery:
    """Wrap hand-made days, line and setbacks into a Recovery."""
    return Recovery(
        series=DaySeries(start, end, tuple(days)),
        line=tuple(line),
        usual=None,
        direction=Direction(Verdict.UNCLEAR, None, None, None, len(days)),
        setbacks=tuple(setbacks),
        improvement=None,
        learning=False,
        sentence=SENTENCE,
    )


def setback_of(start: date, trough: date, recovered: date | None, end: date, name: str | None = None) -> Setback:
    """Make a setback from its dates."""
    return Setback(
        id=start.isoformat(),
        start=start,
        trough=trough,
        trough_mood=2.8,
        baseline=5.5,
        depth=2.7,
        recovered=recovered,
        end=end,
        length=(end - start).days + 1,
        area=20.0,
        entries=10,
        status=SetbackStatus.CONFIRMED if name else SetbackStatus.POSSIBLE,
        name=name,
    )


def smooth(days: Sequence[DayMood], *, longest_gap: int = 10) -> list[LinePoint]:
    """Draw a line and a band through days, broken at long gaps; good enough to look at."""
    points: list[LinePoint] = []
    for one, two in zip(days, [*days[1:], days[-1]], strict=True):
        gap = (two.day - one.day).days
        for step in range(1 if gap == 0 or gap > longest_gap else gap):
            day = one.day + timedelta(days=step)
            near = [(item.mood, exp(-(((item.day - day).days / 4.5) ** 2))) for item in _around(days, day)]
            weight = sum(share for _, share in near) or 1.0
            level = sum(mood * share for mood, share in near) / weight
            half = min(1.6, 1.28 / weight**0.5)
            points.append(LinePoint(day, level, max(1.0, level - half), min(10.0, level + half)))
    return points


def _around(days: Sequence[DayMood], day: date) -> Sequence[DayMood]:
    fortnight = timedelta(days=14)
    left = bisect_left(days, day - fortnight, key=lambda item: item.day)
    return days[left : bisect_right(days, day + fortnight, key=lambda item: item.day)]


def fictional(length: int = 120, *, seed: int = 7, start: date = START, gap: bool = True) -> Recovery:
    """A recovery of `length` days: level rising, a setback in each third, a fifth of the days blank, one long gap."""
    rng = Random(seed)
    dips = [(0.16, 0.075, 3.0, "flu"), (0.50, 0.06, 2.2, None), (0.80, 0.045, 1.8, "anniversary")]
    days: list[DayMood] = []
    for number in range(length):
        share = number / length
        low = sum(depth * exp(-(((share - middle) / width * 1.6) ** 2)) for middle, width, depth, _ in dips)
        blank = rng.random() < 0.2 or (gap and 0.62 < share < 0.72)
        mood = min(10, max(1, 4.6 + 2.4 * share - low + rng.gauss(0, 0.9)))
        if not blank:
            low_mood, high_mood = max(1, round(mood - rng.random())), min(10, round(mood + rng.random()))
            days.append(DayMood(start + timedelta(days=number), round(mood * 2) / 2, low_mood, high_mood, 2))
    setbacks = [
        setback_of(
            start + timedelta(days=round((middle - width) * length)),
            start + timedelta(days=round(middle * length)),
            start + timedelta(days=round((middle + width) * length)),
            start + timedelta(days=round((middle + width) * length)),
            name,
        )
        for middle, width, _, name in dips
    ]
    end = start + timedelta(days=length - 1)
    return recovery_of(
        days, start, end, line=smooth(days, longest_gap=max(10, length // 40)) if days else (), setbacks=setbacks
    )
