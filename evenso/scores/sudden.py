"""Sudden gains and losses between two totals, by three criteria (`science.md` 10; Tang & DeRubeis 1999).

They are openers for a conversation. Where a questionnaire has no reliable change nothing is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt
from statistics import fmean, variance
from typing import Final

from evenso.scores.change import noise_of
from evenso.scores.records import Better, Questionnaire, Score

_T: Final = {0: 2.776, 1: 3.182, 2: 4.303}
"""What the difference of the means is held against, by how many of the six totals are missing."""

_WINDOW: Final = 3
_FEWEST: Final = 2
"""Totals on each side, at least: of one alone no spread is known."""

_SHARE: Final = 0.25
_USUAL_GAP: Final = 14
_STRETCH: Final = 1.5
_ROUNDED: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Sudden:
    """A step from one total to the next: `gain` towards the easier side, else a loss; `day` is that of the second."""

    day: date
    before: float
    after: float
    gain: bool


def sudden_changes(asked: Questionnaire, scores: Sequence[Score]) -> tuple[Sudden, ...]:
    """Return the sudden gains and losses among totals in order of time; of one day the last counts.

    Two totals follow each other when no more than one and a half of the questionnaire's intervals lie between them
    (21 days where it has none); what lies further away counts as missing.
    """
    noise = noise_of(asked)
    if noise is None:
        return ()
    daily = list({one.day: one for one in scores}.values())
    reach = timedelta(days=round((asked.every or _USUAL_GAP) * _STRETCH))
    found = []
    for place in range(1, len(daily)):
        here, following = daily[place - 1], daily[place]
        if following.day - here.day > reach:
            continue
        before = [_hardness(asked, one.value) for one in _linked(daily[place - 1 :: -1], reach)]
        after = [_hardness(asked, one.value) for one in _linked(daily[place:], reach)]
        drop = before[0] - after[0]
        if noise.is_less_than(drop) and abs(drop) >= _SHARE * before[0] - _ROUNDED and _apart(before, after, drop):
            found.append(Sudden(following.day, here.value, following.value, gain=drop > 0))
    return tuple(found)


def _hardness(asked: Questionnaire, total: float) -> float:
    """Return how far a total lies from its easiest end, so that lower is easier for every questionnaire."""
    return total - asked.low if asked.better is Better.LOWER else asked.high - total


def _linked(scores: Sequence[Score], reach: timedelta) -> list[Score]:
    """Return up to three totals from the first on, as long as none is too far from the one before it."""
    kept = [scores[0]]
    for one in scores[1:_WINDOW]:
        if abs(one.day - kept[-1].day) > reach:
            break
        kept.append(one)
    return kept


def _apart(before: Sequence[float], after: Sequence[float], drop: float) -> bool:
    """Whether the means of both sides differ by more than t pooled spreads, in the direction of the step."""
    if min(len(before), len(after)) < _FEWEST:
        return False
    freedom = len(before) + len(after) - 2
    pooled = sqrt(((len(before) - 1) * variance(before) + (len(after) - 1) * variance(after)) / freedom)
    difference = (fmean(before) - fmean(after)) * (1 if drop > 0 else -1)
    return difference > _T[2 * _WINDOW - len(before) - len(after)] * pooled + _ROUNDED
