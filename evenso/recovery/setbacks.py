"""Setbacks as episodes: below the recent usual, a bottom, a way back (`science.md` 4).

The recent usual is a lagged median, frozen while an episode lasts; coming in and going out have different thresholds,
so that a mood near the edge does not flicker. What is found is a *possible* setback: the person has the last word.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from evenso.recovery.findings import Setback
from evenso.recovery.line import LONGEST_BRIDGE
from evenso.recovery.measures import median, robust_spread
from evenso.recovery.series import DaySeries

HALF_LIFE: Final = 3.0
BASELINE_FROM: Final = 34
BASELINE_TO: Final = 7
BASELINE_DAYS: Final = 10
LEAST_SPREAD: Final = 1.0
LEAST_DEPTH: Final = 1.5
ONSET_DAYS: Final = 4
ONSET_ENTRIES: Final = 2
MERGE_WITHIN: Final = 5
LEARNING_DAYS: Final = 35
"""The first five weeks of a journal: the usual range is still being learned."""
SETTLED_AFTER: Final = 120
"""Days after which a level that did not come back counts as the new usual; no baseline is frozen for ever."""
SILENCE: Final = 28
"""Days without entries after which an open episode is left open at its last entry."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The recent usual on one day: the lagged median, and how far below it a setback begins."""

    level: float
    drop: float


@dataclass(slots=True)
class _Episode:
    usual: Usual
    line: list[tuple[int, float]] = field(default_factory=list)
    recovered: int | None = None


def recent_usual(days: Sequence[int], moods: Sequence[float], day: int) -> Usual | None:
    """Return the baseline of `day` from the days 34 to 7 before it; None below 10 logged days."""
    window = moods[bisect_left(days, day - BASELINE_FROM) : bisect_right(days, day - BASELINE_TO)]
    if len(window) < BASELINE_DAYS:
        return None
    return Usual(median(window), max(LEAST_DEPTH, robust_spread(window), LEAST_SPREAD))


def is_learning(series: DaySeries) -> bool:
    """Whether fewer than five weeks lie between the first logged day and the end of the series."""
    return not series.days or (series.end - series.days[0].day).days + 1 < LEARNING_DAYS


def find_setbacks(series: DaySeries) -> tuple[Setback, ...]:
    """Find every possible setback of a whole history, oldest first; none while the usual range is being learned."""
    if is_learning(series):
        return ()
    days, moods = series.numbers, series.moods
    episodes = _merge(list(_episodes(days, moods)))
    return tuple(_report(episode, days) for episode in episodes)


def _line(days: Sequence[int], moods: Sequence[float]) -> Iterator[tuple[int, float, bool]]:
    """Yield every calendar day with the onset line and whether it was logged."""
    weighted = weight = 0.0
    fade = 2.0 ** (-1.0 / HALF_LIFE)
    place = 0
    for day in range(days[0], days[-1] + 1):
        weighted *= fade
        weight *= fade
        logged = days[place] == day
        if logged:
            weighted += moods[place]
            weight += 1.0
            place += 1
        yield day, weighted / weight, logged


def _episodes(days: Sequence[int], moods: Sequence[float]) -> Iterator[_Episode]:
    run: list[tuple[int, float, bool]] = []
    usual: Usual | None = None
    episode: _Episode | None = None
    silent = 0
    for day, level, logged in _line(days, moods):
        silent = 0 if logged else silent + 1
        if episode is not None:
            episode.line.append((day, level))
            back = level >= episode.usual.level - episode.usual.drop / 2
            if back:
                episode.recovered = day
            if back or silent >= SILENCE or day - episode.line[0][0] >= SETTLED_AFTER:
                yield episode
                episode = None
            continue
        if usual is None or silent > LONGEST_BRIDGE or level > usual.level - usual.drop:
            run = []
            usual = recent_usual(days, moods, day)
        if usual is None or level > usual.level - usual.drop:
            usual = None
            continue
        run.append((day, level, logged))
        if len(run) >= ONSET_DAYS and sum(seen for _, _, seen in run) >= ONSET_ENTRIES:
            episode = _Episode(usual, [(when, value) for when, value, _ in run])
            run, usual = [], None
    if episode is not None:
        yield episode


def _merge(episodes: list[_Episode]) -> list[_Episode]:
    merged: list[_Episode] = []
    for episode in episodes:
        before = merged[-1] if merged else None
        if before and before.recovered and episode.line[0][0] - before.recovered < MERGE_WITHIN:
            before.line += episode.line
            before.recovered = episode.recovered
        else:
            merged.append(episode)
    return merged


def _report(episode: _Episode, days: Sequence[int]) -> Setback:
    start, end = episode.line[0][0], episode.line[-1][0]
    trough, lowest = min(episode.line, key=lambda point: (point[1], point[0]))
    level = episode.usual.level
    first = date.fromordinal(start)
    back = None if episode.recovered is None else date.fromordinal(episode.recovered)
    return Setback(
        id=f"s{first:%Y%m%d}",
        start=first,
        trough=date.fromordinal(trough),
        trough_mood=lowest,
        baseline=level,
        depth=level - lowest,
        recovered=back,
        end=date.fromordinal(end),
        length=end - start + 1,
        area=area_below([value for _, value in episode.line], level),
        entries=bisect_right(days, end) - bisect_left(days, start),
    )


def area_below(line: Sequence[float], level: float) -> float:
    """Return the point-days that a daily line spends below `level`."""
    return sum(max(level - value, 0.0) for value in line)
