"""Setbacks as episodes: below the recent usual, a bottom, a way back (`science.md` 4).

Onset and return are each a cumulative sum of evidence (CUSUM), a rule that beat the threshold on a smooth line in the
project's own simulation: more dips found, both dates nearer, fewer slow swings taken for setbacks
(`docs/statistics.md`). The baseline stays frozen while an episode lasts. What is found is a *possible* setback: the
person has the last word.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from evenso.recovery.baselines import FEWEST, LAG, REACH, Baselines, Usual
from evenso.recovery.findings import Setback
from evenso.recovery.line import LONGEST_BRIDGE
from evenso.recovery.series import DaySeries

SLACK: Final = 1.0
SLACK_SPREADS: Final = 0.65
"""A day counts by how far it lies below the usual, less this many points or spreads, whichever is more."""
EVIDENCE: Final = 4.5
EVIDENCE_SPREADS: Final = 2.8
"""Points, or spreads, that must add up before a setback is named."""
MOST_A_DAY: Final = 4.0
ONSET_ENTRIES: Final = 3
LEAST_DEPTH: Final = 1.5
NEAR_USUAL: Final = 0.75
"""Points below the usual from which on a day counts towards the return."""
RETURN_EVIDENCE: Final = 4.0
SHALLOW_DAYS: Final = 28
SHALLOW_ENTRIES: Final = 8
"""Four weeks whose mean is not deep any more end an episode too: a season's slow slide is no setback."""
MERGE_WITHIN: Final = 5
TROUGH_HALF_LIFE: Final = 1.5
"""Days; the two-sided line on which bottom, depth and area are read."""
KERNEL_REACH: Final = 15
TIE: Final = 1e-9
"""Points within which two sums are the same: what reaches a limit exactly reaches it however it was rounded."""
LEARNING_DAYS: Final = 35
"""The first five weeks of a journal: the usual range is still being learned."""
SETTLED_AFTER: Final = 120
"""Days after which a level that did not come back is the new usual; no baseline is frozen for ever."""
SILENCE: Final = 28
"""Days without entries after which an open episode is left open at its last entry."""


@dataclass(slots=True)
class _Episode:
    usual: Usual
    start: int
    last: int
    recovered: bool = False


def is_learning(series: DaySeries) -> bool:
    """Whether fewer than five weeks lie between the first and the last logged day."""
    return not series.days or (series.days[-1].day - series.days[0].day).days + 1 < LEARNING_DAYS


def can_be_known(history: DaySeries, start: date) -> bool:
    """Whether a setback from `start` on would be seen: some days have enough logged days before them for a usual.

    It depends on the days that were logged, not on how long the journal is: one of three days tells nothing.
    """
    if is_learning(history):
        return False
    days = history.window(date.fromordinal(max(1, start.toordinal() - REACH)), history.end).numbers
    here = bisect_left(days, start.toordinal())
    known = (day for day in days[here:] if bisect_right(days, day - LAG) - bisect_left(days, day - REACH) >= FEWEST)
    return len(list(islice(known, ONSET_ENTRIES))) == ONSET_ENTRIES


def find_setbacks(series: DaySeries) -> tuple[Setback, ...]:
    """Find every possible setback of a whole history, oldest first; none while the usual range is being learned."""
    if is_learning(series):
        return ()
    days, moods = series.numbers, series.moods
    found = (_report(episode, days, moods) for episode in _merge(_episodes(days, moods)))
    return tuple(setback for setback in found if setback.depth >= LEAST_DEPTH - TIE)


def _episodes(days: Sequence[int], moods: Sequence[float]) -> list[_Episode]:
    baselines = Baselines(days, moods)
    episodes: list[_Episode] = []
    place = 0
    while place < len(days):
        onset = _onset(days, moods, place, baselines)
        if onset is None:
            break
        first, found, usual = onset
        episode, place = _follow(days, moods, first, found, usual)
        if episode.recovered:
            baselines.leave_out(episode.start, episode.last)
        episodes.append(episode)
    return episodes


def _onset(
    days: Sequence[int], moods: Sequence[float], place: int, baselines: Baselines
) -> tuple[int, int, Usual] | None:
    """Return where the next episode starts, where it is found, and its usual; None when there is no other.

    Evidence below the usual adds up from a first low day; where it is used up again, nothing had begun.
    """
    first, usual = -1, None
    evidence = slack = needed = 0.0
    for here in range(place, len(days)):
        if first >= 0 and days[here] - days[here - 1] > LONGEST_BRIDGE:
            first = -1
        if first < 0:
            level = baselines.level(days[here], mood=moods[here], slack=SLACK)
            if level is None or moods[here] >= level - SLACK - TIE:
                continue
            usual = baselines.around(level)
            slack = max(SLACK, SLACK_SPREADS * usual.spread)
            needed = max(EVIDENCE, EVIDENCE_SPREADS * usual.spread)
            first, evidence = here, 0.0
        if usual is None:
            continue
        evidence += min(usual.level - moods[here], MOST_A_DAY) - slack
        if evidence <= TIE:
            first = -1
        elif evidence >= needed - TIE and here - first + 1 >= ONSET_ENTRIES:
            return first, here, usual
    return None


def _follow(days: Sequence[int], moods: Sequence[float], first: int, found: int, usual: Usual) -> tuple[_Episode, int]:
    """Follow an episode to its return, to silence or to a settled level; the place is where the search goes on."""
    start = days[first]
    evidence, back = 0.0, found
    for here in range(found + 1, len(days)):
        if days[here] - days[here - 1] > SILENCE:
            return _Episode(usual, start, days[here - 1]), here
        step = min(MOST_A_DAY, max(-MOST_A_DAY, moods[here] - (usual.level - NEAR_USUAL)))
        if evidence <= TIE:
            evidence, back = 0.0, here
        evidence += step
        if evidence >= RETURN_EVIDENCE - TIE:
            return _Episode(usual, start, days[back], recovered=True), here + 1
        if _is_shallow(days, moods, (first, here), usual.level - LEAST_DEPTH):
            back = _turning_point(moods, (first, here), usual.level - LEAST_DEPTH)
            return _Episode(usual, start, days[back], recovered=True), here + 1
        if days[here] - start >= SETTLED_AFTER:
            return _Episode(usual, start, days[here]), here + 1
    return _Episode(usual, start, days[-1]), len(days)


def _is_shallow(days: Sequence[int], moods: Sequence[float], span: tuple[int, int], level: float) -> bool:
    """Whether an episode is four weeks old and the mean of its last four weeks lies above `level`."""
    first, last = span
    if days[last] - days[first] < SHALLOW_DAYS:
        return False
    recent = moods[bisect_right(days, days[last] - SHALLOW_DAYS) : last + 1]
    return len(recent) >= SHALLOW_ENTRIES and sum(recent) > (level + TIE) * len(recent)


def _turning_point(moods: Sequence[float], span: tuple[int, int], level: float) -> int:
    """Return the place after which the moods lie above `level` most clearly: the least cumulative sum's next."""
    first, last = span
    total = lowest = 0.0
    turn = first
    for place in range(first, last):
        total += moods[place] - level
        if total <= lowest + TIE:
            lowest, turn = total, place + 1
    return turn


def _merge(episodes: Sequence[_Episode]) -> list[_Episode]:
    """Return the episodes with those less than five days apart as one, measured against the first one's usual."""
    merged: list[_Episode] = []
    for episode in episodes:
        before = merged[-1] if merged else None
        if before and before.recovered and episode.start - before.last < MERGE_WITHIN:
            before.last, before.recovered = episode.last, episode.recovered
        else:
            merged.append(episode)
    return merged


def _report(episode: _Episode, days: Sequence[int], moods: Sequence[float]) -> Setback:
    start, end, level = episode.start, episode.last, episode.usual.level
    line = two_sided_line(days, moods, start, end)
    lowest = min(line)
    first = date.fromordinal(start)
    return Setback(
        id=f"s{first:%Y%m%d}",
        start=first,
        trough=date.fromordinal(start + line.index(lowest)),
        trough_mood=lowest,
        baseline=level,
        depth=level - lowest,
        recovered=date.fromordinal(end) if episode.recovered else None,
        end=date.fromordinal(end),
        length=end - start + 1,
        area=area_below(line, level),
        entries=bisect_right(days, end) - bisect_left(days, start),
    )


def two_sided_line(days: Sequence[int], moods: Sequence[float], start: int, end: int) -> list[float]:
    """Return the two-sided exponential mean for every calendar day from `start` to `end`, which are logged days.

    It looks both ways with a half-life of 1.5 days, so that the bottom is neither late nor a single day's chance.
    """
    left, right = bisect_left(days, start - KERNEL_REACH), bisect_right(days, end + KERNEL_REACH)
    fade = 2.0 ** (-1.0 / TROUGH_HALF_LIFE)
    logged = dict(zip(days[left:right], moods[left:right], strict=True))
    span = range(days[left], days[right - 1] + 1)
    ahead = _one_sided(logged, span, fade)
    behind = _one_sided(logged, reversed(span), fade)
    line: list[float] = []
    for day in range(start, end + 1):
        own, weight = (logged[day], 1.0) if day in logged else (0.0, 0.0)
        (before, some), (after, more) = ahead[day], behind[day]
        line.append((before + after - own) / (some + more - weight))
    return line


def _one_sided(logged: dict[int, float], span: Iterable[int], fade: float) -> dict[int, tuple[float, float]]:
    """Return the faded sum of moods and of weights on each day of a span, in its direction."""
    sums: dict[int, tuple[float, float]] = {}
    total = weight = 0.0
    for day in span:
        total, weight = total * fade, weight * fade
        if day in logged:
            total, weight = total + logged[day], weight + 1.0
        sums[day] = (total, weight)
    return sums


def area_below(line: Sequence[float], level: float) -> float:
    """Return the point-days that a daily line spends below `level`."""
    return sum(max(level - value, 0.0) for value in line)
