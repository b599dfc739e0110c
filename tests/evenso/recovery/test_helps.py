"""What seems to help: each answer on its own, against numpy and scipy, and the trap of skills used on bad days."""

from __future__ import annotations

import random
from datetime import timedelta

import numpy as np
import pytest
from scipy import stats

from evenso.recovery.findings import HelpVerdict
from evenso.recovery.helps import SkillUse, always_together, coin_flip, next_day, right_after, what_helps
from evenso.recovery.series import DaySeries
from tests.evenso.recovery.journals import FIRST, day, series_of


def journal(seed: int, length: int = 120, effect: float = 0.0) -> tuple[DaySeries, set[int]]:
    """An AR(1) journal whose skill is used mostly on low days and lifts the next day by `effect`."""
    rng = random.Random(seed)
    moods: dict[int, float] = {}
    used: set[int] = set()
    error = 0.0
    for number in range(length):
        error = 0.4 * error + rng.gauss(0, 1.2)
        mood = round(6 + error + effect * (number - 1 in used))
        moods[number] = float(min(10, max(1, mood)))
        if rng.random() < (0.7 if moods[number] <= 5 else 0.15):
            used.add(number)
    return series_of(moods), used


def test_right_after_needs_five() -> None:
    """Four rated practices say nothing yet; five say the median change and the share eased, as early figures."""
    assert right_after([(8, 5)] * 4) is None
    found = right_after([(8, 5), (7, 5), (6, 6), (9, 4), (5, 4)])
    assert found is not None
    assert (found.n, found.median_change, found.eased, found.early) == (5, -2, 0.8, True)
    assert (found.low, found.high) == pytest.approx((0.376, 0.964), abs=5e-4)
    later = right_after([(8, 5)] * 15)
    assert later is not None
    assert not later.early


def test_next_day_is_least_squares() -> None:
    """The effect is the coefficient that numpy's least squares gives to the skill."""
    series, used = journal(3)
    found = next_day(series, {day(number) for number in used})
    moods = series.moods
    rows = [
        [1.0, moods[number], float(number in used), float(day(number + 1).weekday() >= 5)]
        for number in range(len(moods) - 1)
    ]
    solved = np.linalg.lstsq(np.array(rows), np.array(moods[1:]), rcond=None)[0]
    assert found.effect == pytest.approx(float(solved[2]))
    assert found.days_with + found.days_without == len(moods) - 1


def test_shifts_are_regressions() -> None:
    """The interval is the spread of what every circular shift finds in the residuals, at the skill's own size."""
    series, used = journal(8, length=60)
    found = next_day(series, {day(number) for number in used})
    assert found.effect is not None
    assert found.low is not None
    moods = np.array(series.moods)
    skill = np.array([float(number in used) for number in range(59)])
    weekend = np.array([float(day(number + 1).weekday() >= 5) for number in range(59)])
    others = np.column_stack([np.ones(59), moods[:-1], weekend])
    full = np.column_stack([others, skill])
    errors = moods[1:] - full @ np.linalg.lstsq(full, moods[1:], rcond=None)[0]
    project = np.eye(59) - others @ np.linalg.pinv(others)
    own = project @ skill
    effects: list[float] = []
    for shift in range(1, 59):
        moved = project @ np.roll(skill, -shift)
        effects.append(float((59 / 55) ** 0.5 * errors @ moved / np.sqrt((moved @ moved) * (own @ own))))
    assert found.low == pytest.approx(found.effect - float(np.quantile(effects, 0.975)))
    assert found.high == pytest.approx(found.effect - float(np.quantile(effects, 0.025)))


def test_too_few_days_cannot_tell() -> None:
    """Nine days with the skill have no effect to show."""
    series, _ = journal(5)
    found = next_day(series, {day(number) for number in range(0, 90, 10)})
    assert found.verdict is HelpVerdict.CANNOT_TELL
    assert found.effect is None
    assert found.days_with == 9


def test_a_skill_of_no_effect_used_on_bad_days() -> None:
    """Its interval covers 0 in at least nine of ten journals, and hardly ever is it called better."""
    found = [next_day(series, {day(number) for number in used}) for series, used in map(journal, range(100))]
    covered = sum(item.low is not None and item.high is not None and item.low <= 0 <= item.high for item in found)
    assert covered >= 90
    assert sum(item.verdict is HelpVerdict.BETTER for item in found) <= 5


def test_a_real_effect_is_seen() -> None:
    """One and a half points on the next day are seen in most journals of four months."""
    found = [
        next_day(series, {day(number) for number in used})
        for series, used in (journal(seed, effect=1.5) for seed in range(20))
    ]
    assert sum(item.verdict is HelpVerdict.BETTER for item in found) >= 15


def test_ranking_and_company() -> None:
    """Better comes first; skills of the very same days cannot be told apart, so neither is called better."""
    series, used = journal(4, effect=2.5)
    uses = [SkillUse("walk", day(number)) for number in used]
    uses += [SkillUse("tea", day(number)) for number in range(0, 118, 3)]
    best = what_helps(series, uses)[0]
    assert (best.skill, best.next_day.verdict) == ("walk", HelpVerdict.BETTER)
    uses += [SkillUse("call", day(number)) for number in used]
    found = {item.skill: item for item in what_helps(series, uses)}
    assert found["walk"].always_with == ("call",)
    assert found["walk"].next_day.verdict is HelpVerdict.CANNOT_TELL
    assert found["tea"].always_with == ()


def test_few_shared_days_are_no_company() -> None:
    """Skills that shared three days merely by chance are not said to be inseparable."""
    days = {FIRST + timedelta(days=number) for number in range(3)}
    assert always_together({"a": days, "b": days}) == {}


def test_coin_flip_is_exact() -> None:
    """The sign-flip p is that of scipy's exact permutation test, and impossible inputs are refused."""
    differences = [1.0, 0.5, -0.5, 2.0, 1.0, 0.0, 1.5, -1.0]
    found = coin_flip(differences)
    theirs = stats.permutation_test((np.array(differences),), np.mean, permutation_type="samples", n_resamples=10**5)
    assert found.difference == pytest.approx(np.mean(differences))
    assert found.p == pytest.approx(float(theirs.pvalue))
    with pytest.raises(ValueError, match="1 to 16"):
        coin_flip([])
