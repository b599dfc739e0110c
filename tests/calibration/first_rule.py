"""The rule of `science.md` 4 as it stands there, kept to be measured against: a threshold on the 3-day EWMA."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from evenso.recovery.findings import Setback
from evenso.recovery.measures import median
from evenso.recovery.series import DaySeries
from evenso.recovery.setbacks import SETTLED_AFTER, is_learning

Episode = tuple[list[tuple[int, float]], float, bool]
"""The line from start to end, the frozen baseline, whether it was recovered."""


MAD_TO_SD: Final = 1.4826


def ewma(days: Sequence[int], values: Sequence[float], half_life: float) -> list[float]:
    """Return the time-aware exponentially weighted mean after each entry; `half_life` in days."""
    line: list[float] = []
    weighted = weight = 0.0
    last = days[0] if days else 0
    for day, value in zip(days, values, strict=True):
        fade = 2.0 ** (-(day - last) / half_life)
        weighted = weighted * fade + value
        weight = weight * fade + 1.0
        line.append(weighted / weight)
        last = day
    return line


def robust_spread(values: Sequence[float]) -> float:
    """Return 1.4826 · median absolute deviation: the standard deviation, were the values normal."""
    centre = median(values)
    return MAD_TO_SD * median(abs(value - centre) for value in values)


def find_by_threshold(series: DaySeries) -> list[Setback]:
    """Find setbacks by the threshold rule (without merging, which would only lower its count)."""
    if is_learning(series):
        return []
    return [_report(*episode) for episode in _episodes(series.numbers, series.moods)]


def _calendar(days: Sequence[int], moods: Sequence[float]) -> list[tuple[int, float, bool]]:
    """Every calendar day with the line, which holds between entries, and whether it was logged."""
    line = ewma(days, moods, 3.0)
    filled: list[tuple[int, float, bool]] = []
    for (day, after), level in zip(pairwise([*days, days[-1] + 1]), line, strict=True):
        filled += [(between, level, between == day) for between in range(day, after)]
    return filled


def _threshold(days: Sequence[int], moods: Sequence[float], day: int) -> tuple[float, float] | None:
    window = moods[bisect_left(days, day - 34) : bisect_right(days, day - 7)]
    if len(window) < 10:
        return None
    return median(window), max(1.5, robust_spread(window))


def _episodes(days: Sequence[int], moods: Sequence[float]) -> list[Episode]:
    found: list[Episode] = []
    open_episode: list[tuple[int, float]] = []
    run: list[tuple[int, float, bool]] = []
    frozen: tuple[float, float] | None = None
    inside = False
    for day, level, logged in _calendar(days, moods):
        if inside and frozen is not None:
            open_episode.append((day, level))
            back = level >= frozen[0] - frozen[1] / 2
            if back or day - open_episode[0][0] >= SETTLED_AFTER:
                found.append((open_episode, frozen[0], back))
                inside, open_episode = False, []
            continue
        if not run:
            frozen = _threshold(days, moods, day)
        if frozen is None or level > frozen[0] - frozen[1]:
            run = []
            continue
        run.append((day, level, logged))
        if len(run) >= 4 and sum(seen for _, _, seen in run) >= 2:
            inside, open_episode, run = True, [(when, value) for when, value, _ in run], []
    if inside and frozen is not None:
        found.append((open_episode, frozen[0], False))
    return found


def _report(line: list[tuple[int, float]], baseline: float, recovered: bool) -> Setback:
    trough, mood = min(line, key=lambda point: (point[1], point[0]))
    start, end = (date.fromordinal(line[place][0]) for place in (0, -1))
    return Setback(
        id=f"s{start:%Y%m%d}",
        start=start,
        trough=date.fromordinal(trough),
        trough_mood=mood,
        baseline=baseline,
        depth=baseline - mood,
        recovered=end if recovered else None,
        end=end,
        length=len(line),
        area=0.0,
        entries=0,
    )
