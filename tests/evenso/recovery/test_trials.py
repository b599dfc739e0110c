"""Coin-flip months: which skills may have one, the coins, and the two days of each pair compared."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.records import Area, InvalidRecord, Moment, Practice, Skill
from evenso.recovery.trials.finding import FEWEST_PAIRS, find_trial
from evenso.recovery.trials.planning import NotOptional, plan_trial, why_not
from evenso.recovery.trials.records import DAYS, Trial, TrialState

START = date(2026, 10, 1)
SKILL = Skill(id="aaaa", name="moved my body", area=Area.SELF_CARE)
TODAY = date(2026, 11, 22)


def day(number: int) -> date:
    """The day of that number, 1 to 28."""
    return START + timedelta(days=number - 1)


def practices(count: int, before: int | None, skill: Skill = SKILL) -> list[Practice]:
    """Practices of the last days."""
    at = Moment.of(datetime(2026, 11, 20, 12, tzinfo=UTC))
    return [Practice(at=at, day=TODAY - timedelta(days=n), skill_id=skill.id, before=before) for n in range(count)]


@given(st.integers())
def test_each_pair_has_the_practice_on_exactly_one_day(seed: int) -> None:
    """Whatever the coins, of two days one has the practice; before tomorrow and after 28 days nothing is said."""
    trial = plan_trial(SKILL, START - timedelta(days=1), seed)
    assert trial == plan_trial(SKILL, START - timedelta(days=1), seed)
    said = [trial.has_practice(day(number)) for number in range(1, DAYS + 1)]
    assert all({said[n], said[n + 1]} == {True, False} for n in range(0, DAYS, 2))
    assert trial.has_practice(day(0)) is None
    assert trial.has_practice(day(DAYS + 1)) is None


def test_coins_fall_either_way() -> None:
    """Over many months about half the pairs begin with the practice."""
    heads = sum(plan_trial(SKILL, TODAY, seed).coins.count("1") for seed in range(500))
    assert 3300 < heads < 3700


@pytest.mark.parametrize("coins", ["", "1" * 13, "1" * 15, "1010101010101x"])
def test_other_coins_are_refused(coins: str) -> None:
    """Fourteen coins, each 0 or 1."""
    with pytest.raises(InvalidRecord):
        Trial(skill_id="aaaa", start=START, coins=coins)


@pytest.mark.parametrize("area", list(Area))
def test_only_optional_areas_have_a_month(area: Area) -> None:
    """What calms or asks for help is never held back by a coin."""
    found = why_not(Skill(id="aaaa", name="x", area=area), (), (), (), TODAY)
    needed = {Area.GROUNDING, Area.EMOTION_REGULATION, Area.COMMUNICATION}
    assert found == (NotOptional.AREA if area in needed else None)


@pytest.mark.parametrize(
    ("skill", "rated", "plan", "found"),
    [
        ("took my medication", [], (), NotOptional.BASIC),
        ("Slept enough", [], (), NotOptional.BASIC),
        ("ate a proper meal", [], (), NotOptional.BASIC),
        ("moved my body", [], ("Moved my body, round the block",), NotOptional.PLAN),
        ("moved my body", [], ("removed my bodyguard",), None),
        ("moved my body", practices(3, 6), (), NotOptional.HARD),
        ("moved my body", practices(2, 9) + practices(5, 3) + practices(9, None), (), None),
        ("moved my body", practices(3, 9, Skill(id="bbbb", name="x", area=Area.HABITS)), (), None),
    ],
)
def test_what_may_be_needed_is_not_held_back(
    skill: str, rated: list[Practice], plan: tuple[str, ...], found: NotOptional | None
) -> None:
    """Basics, what stands in the plan, and what was used when it was hard stay free."""
    assert why_not(Skill(id="aaaa", name=skill, area=Area.SELF_CARE), rated, plan, (), TODAY) == found


def test_one_at_a_time() -> None:
    """While one is ahead or running there is no second; after it, or once it was stopped, there is."""
    trial = plan_trial(SKILL, TODAY, 1)
    for today, trials, found in (
        (TODAY, (trial,), NotOptional.ONE_AT_A_TIME),
        (trial.end, (trial,), NotOptional.ONE_AT_A_TIME),
        (trial.end + timedelta(days=1), (trial,), None),
        (trial.start, (Trial(skill_id="aaaa", start=trial.start, coins=trial.coins, stopped=trial.start),), None),
    ):
        assert why_not(SKILL, (), (), trials, today) == found


def month(shift: float, seed: int = 1, noise: float = 0.3) -> tuple[Trial, dict[date, float]]:
    """A month in which days with the practice lie higher by a shift."""
    trial, chance = plan_trial(SKILL, START - timedelta(days=1), seed), Random(seed)
    moods = {day(n): 5 + chance.gauss(0, noise) + shift * bool(trial.has_practice(day(n))) for n in range(1, DAYS + 1)}
    return trial, moods


@pytest.mark.parametrize("shift", [-2.0, 0.0, 2.0])
def test_the_difference_is_that_of_the_days_with_it(shift: float) -> None:
    """The mean paired difference has the practice's sign; a clear one is seen, none is not."""
    trial, moods = month(shift)
    found = find_trial(trial, moods, set(), TODAY)
    assert found.state is TrialState.OVER
    assert found.result is not None
    assert found.result.difference == pytest.approx(shift, abs=0.3)
    assert found.pairs == 14
    assert found.seen == (shift != 0)


def test_nothing_is_compared_before_it_is_over() -> None:
    """While it runs there is a day and a coin, and no result to look at early."""
    trial, moods = month(2.0)
    found = find_trial(trial, moods, set(), day(21))
    assert (found.state, found.day, found.result) == (TrialState.RUNNING, 21, None)
    assert found.today_with == trial.has_practice(day(21))
    assert (found.pairs, found.lacking, found.looked_at) == (10, 0, 20)


def test_a_missing_day_makes_its_pair_missing() -> None:
    """A pair with one day that was not logged is left out, never filled."""
    trial, moods = month(2.0)
    del moods[day(3)], moods[day(10)], moods[day(9)]
    found = find_trial(trial, moods, set(), TODAY)
    assert (found.pairs, found.lacking) == (12, 2)


def test_a_month_can_be_stopped_and_keeps_what_it_had() -> None:
    """Days before the stop count, the day itself and later ones do not; too few pairs say nothing."""
    trial, moods = month(2.0)
    for number, pairs in ((15, 7), (14, 6), (9, 4), (1, 0)):
        stopped = Trial(skill_id="aaaa", start=trial.start, coins=trial.coins, stopped=day(number))
        found = find_trial(stopped, moods, set(), TODAY)
        assert (found.state, found.pairs) == (TrialState.STOPPED, pairs)
        assert (found.result is not None) == (pairs >= FEWEST_PAIRS)


def test_days_that_went_as_the_coin_said_are_counted() -> None:
    """With on days with it, without on days without it; the comparison goes by the coin all the same."""
    trial, moods = month(2.0)
    with_it = {day(n) for n in range(1, DAYS + 1) if trial.has_practice(day(n))}
    assert find_trial(trial, moods, with_it, TODAY).as_said == DAYS
    assert find_trial(trial, moods, set(), TODAY).as_said == DAYS // 2
    assert find_trial(trial, moods, set(), TODAY).result == find_trial(trial, moods, with_it, TODAY).result


@pytest.mark.parametrize(("shift", "power"), [(0.0, 0.10), (0.5, 0.22), (1.0, 0.60), (1.5, 0.87)])
def test_the_power_said_before_starting_holds(shift: float, power: float) -> None:
    """With every day logged, as many months in a hundred see a real difference as `science.md` 6 says."""
    seen, spread = 0, 1.4
    for seed in range(100):
        trial, chance = plan_trial(SKILL, START - timedelta(days=1), seed), Random(seed)
        level, moods = chance.gauss(0, spread), {}
        for number in range(1, DAYS + 1):
            level = 0.3 * level + chance.gauss(0, spread * (1 - 0.3**2) ** 0.5)
            mood = round(5.5 + level + shift * bool(trial.has_practice(day(number))))
            moods[day(number)] = float(min(10, max(1, mood)))
        seen += find_trial(trial, moods, set(), TODAY).seen
    assert seen / 100 == pytest.approx(power, abs=0.12)
