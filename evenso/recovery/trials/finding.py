"""What came of a coin-flip month: the two days of each pair compared, and nothing before it is over.

Days are compared as the coin said, whatever was done on them: only so is chance the only thing that parts them, and
the sign-flip test exact. How many days went as the coin said is told beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from evenso.recovery.findings import CoinFlip
from evenso.recovery.helps import coin_flip
from evenso.recovery.trials.records import DAYS, PAIRS, Trial, TrialState

FEWEST_PAIRS: Final = 5
"""With four pairs no result, however clear, would be below one in ten by chance."""

ALPHA: Final = 0.10


@dataclass(frozen=True, slots=True)
class TrialFound:
    """A month as it stands on a day.

    `day` is which of its days today is (1 to 28; None outside), `today_with` what the coin said of today. `pairs` are
    those with both moods, `lacking` those that ended without one. `as_said` of `looked_at` days went as the coin said.
    `result` is None until it is over or stopped, and where fewer than five pairs are there.
    """

    trial: Trial
    state: TrialState
    day: int | None
    today_with: bool | None
    pairs: int
    lacking: int
    as_said: int
    looked_at: int
    result: CoinFlip | None = None

    @property
    def seen(self) -> bool:
        """Whether the difference is more than the coin alone often makes (p at most .10)."""
        return self.result is not None and self.result.p <= ALPHA


def find_trial(trial: Trial, moods: Mapping[date, float], used: Collection[date], today: date) -> TrialFound:
    """Return how a month stands on `today`; `moods` are logged days' means, `used` days with the practice."""
    state = trial.state(today)
    past = min(today - timedelta(days=1), trial.end)
    if trial.stopped is not None:
        past = min(past, trial.stopped - timedelta(days=1))
    days = [day for day in _days(trial) if day <= past]
    differences = [
        difference
        for first in range(0, len(days) - 1, 2)
        if (difference := _difference(trial, moods, days[first], days[first + 1])) is not None
    ]
    over = state in {TrialState.OVER, TrialState.STOPPED}
    here = (today - trial.start).days + 1 if state is TrialState.RUNNING else None
    return TrialFound(
        trial=trial,
        state=state,
        day=here,
        today_with=trial.has_practice(today) if here is not None else None,
        pairs=len(differences),
        lacking=(PAIRS if over else len(days) // 2) - len(differences),
        as_said=sum((day in used) == trial.has_practice(day) for day in days),
        looked_at=len(days),
        result=coin_flip(differences) if over and len(differences) >= FEWEST_PAIRS else None,
    )


def _days(trial: Trial) -> list[date]:
    return [trial.start + timedelta(days=step) for step in range(DAYS)]


def _difference(trial: Trial, moods: Mapping[date, float], first: date, second: date) -> float | None:
    """Return the mood of the pair's day with the practice minus that of the other; None where one is not logged."""
    if first not in moods or second not in moods:
        return None
    change = moods[first] - moods[second]
    return change if trial.has_practice(first) else -change
