"""The three answers brought together: their order, what cannot be told, and the words for each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.records import Moment, Practice, PracticeState
from evenso.recovery.findings import HelpVerdict, NextDay, RightAfter
from evenso.recovery.helps import SkillUse, right_after
from evenso.recovery.series import DayMood
from evenso.recovery.trials.finding import find_trial
from evenso.recovery.trials.records import Trial
from evenso.strategies.answers import Answers, answer, uses_of
from evenso.wording import helps as short
from evenso.wording.strategies import answers as say
from evenso.wording.strategies import trials as coins
from evenso.wording.strategies.explain import explain_answers
from tests.evenso.wording.test_guards import IN_PER_CENT, NEVER

TODAY = date(2026, 11, 22)


def day(back: int) -> date:
    """A day so many days ago."""
    return TODAY - timedelta(days=back)


def moods(seed: int = 1, shift: float = 0.0, used: frozenset[date] = frozenset()) -> list[DayMood]:
    """A year of days; the day after a used one lies higher by a shift."""
    chance = Random(seed)
    found = []
    for back in range(360, -1, -1):
        mood = 5 + chance.gauss(0, 1) + (shift if day(back + 1) in used else 0)
        found.append(DayMood(day(back), mood, mood, mood))
    return found


def rated(skill: str, changes: list[int], first: int = 0) -> list[SkillUse]:
    """Uses with distress before and after."""
    return [SkillUse(skill, day(first + place), 6, 6 + change) for place, change in enumerate(changes)]


def test_right_after_is_ordered_by_what_is_sure_and_never_by_what_is_worst() -> None:
    """Surely easier first; what varies and what has too few ratings in order of use, whatever its share."""
    uses = [
        *rated("sure", [-2] * 20),
        *rated("less sure", [-2] * 6),
        *rated("seldom", [-1] * 4),
        *rated("often worse", [1] * 16),
        *rated("now and then", [-1, 1, -1, 1, 1, -1, 1]),
    ]
    found = answer(moods(), uses, (), TODAY)
    names = {use.skill for use in uses}
    assert [one.skill for one in found.eased(names)] == ["sure", "less sure"]
    assert [one.skill for one in found.varied(names)] == ["often worse", "now and then"]
    assert [one.skill for one in found.seldom_rated(names)] == ["seldom"]
    assert found.eased(names - {"sure"})[0].skill == "less sure"


def test_next_days_are_told_where_they_can_be() -> None:
    """A real difference stands first; what is used twice cannot be told; a skill never used has no numbers."""
    used = frozenset(day(back) for back in range(3, 350, 4))
    uses = [SkillUse("walk", one) for one in sorted(used)] + [SkillUse("call", day(3)), SkillUse("call", day(9))]
    found = answer(moods(2, 1.5, used), uses, (), TODAY)
    names = {"walk", "call"}
    assert [one.skill for one in found.with_verdict(HelpVerdict.BETTER, names)] == ["walk"]
    assert [one.skill for one in found.with_verdict(HelpVerdict.CANNOT_TELL, names)] == ["call"]
    assert found.of("hum").uses == 0
    assert found.of("hum").next_day.effect is None


def test_days_before_the_last_year_are_not_compared() -> None:
    """Moods of long ago change nothing about next days; ratings of long ago still count right after."""
    uses = [*rated("breath", [-1] * 12, first=700)]
    old = [DayMood(day(back), 5, 5, 5) for back in range(900, 600, -1)]
    found = answer([*old, *moods()], uses, (), TODAY).of("breath")
    assert found.right_after is not None
    assert found.next_day.days_with == 0


def test_only_what_was_done_or_tried_is_a_use() -> None:
    """Not needed and skipped by choice are facts, not uses."""
    at = Moment.of(datetime(2026, 11, 22, 12, tzinfo=UTC))
    practices = [Practice(at=at, day=TODAY, skill_id="aaaa", state=state) for state in PracticeState]
    assert len(uses_of(practices)) == 2


@pytest.mark.parametrize("numbers", [True, False])
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=40))
def test_right_after_is_said_of_any_ratings(numbers: bool, ratings: list[tuple[int, int]]) -> None:
    """Whatever was rated: a sentence that keeps the guards, “can't tell yet” below five, early below fifteen."""
    found = right_after(ratings)
    said = say.say_right_after(found, len(ratings), numbers=numbers)
    assert not NEVER.search(said)
    assert not IN_PER_CENT.search(said)
    assert (say.CANNOT_TELL in said) == (len(ratings) < 5)
    assert (say.EARLY in said) == (5 <= len(ratings) < 15)
    if found is not None and not numbers:
        assert not any(letter.isdigit() for letter in said.replace(say.EARLY, ""))


def test_the_sentences_hold_n_and_interval() -> None:
    """What is said has how many it rests on, and how sure it is."""
    eased = RightAfter(10, -2, 0.8, 0.49, 0.943, early=True)
    assert say.say_right_after(eased, 10) == (
        "Easier 8 of 10 times (likely 4.9 to 9.4 of 10); the middle change was −2. Early: fewer than 15 ratings."
    )
    better = NextDay(HelpVerdict.BETTER, 0.42, 0.1, 0.74, 80, 210, 0.4)
    assert "(+0.4, likely +0.1 to +0.7; 80 days with it, 210 without)" in say.say_next_day(better)
    assert "no proof" in say.say_next_day(better, numbers=False)
    few = NextDay(HelpVerdict.CANNOT_TELL, None, None, None, 4, 120)
    assert say.say_next_day(few).endswith("so far 4 days with it and 120 without.")


def test_no_sentence_says_otherwise_than_its_interval() -> None:
    """Lower next days are no “no difference”, and better ones that two skills share are not “now higher, now lower”."""
    lower = NextDay(HelpVerdict.NO_DIFFERENCE, -1.06, -1.44, -0.66, 47, 152, -0.98)
    alike = replace(lower, effect=-0.1, low=-0.4, high=0.2)
    shared = NextDay(HelpVerdict.CANNOT_TELL, 0.8, 0.3, 1.2, 47, 152, 0.7)
    assert "no better days were seen" in say.say_next_day(lower)
    assert "No difference seen" in say.say_next_day(alike)
    assert "tended to be higher" in say.say_next_day(shared)
    assert "never used alone" in say.say_next_day(shared)
    assert (short.say_next_day(lower), short.say_next_day(alike)) == (
        "no better next days seen",
        "no difference seen on next days",
    )
    assert say.GROUPS[HelpVerdict.NO_DIFFERENCE] == "No better next days seen"


def trial(shift: float, days: int = 28) -> tuple[Trial, dict[date, float]]:
    """A month that is over, with moods on its first days."""
    plan = Trial(skill_id="walk", start=date(2026, 10, 1), coins="10110010110100")
    chance = Random(3)
    found = {}
    for number in range(days):
        one = plan.start + timedelta(days=number)
        found[one] = 5 + chance.gauss(0, 0.4) + shift * bool(plan.has_practice(one))
    return plan, found


@pytest.mark.parametrize(
    ("shift", "days", "said"),
    [
        (2.0, 28, "points higher than the other day of their pair (14 of 14 pairs)"),
        (-2.0, 28, "points lower than the other day of their pair (14 of 14 pairs)"),
        (0.0, 28, "No difference can be told between days with it and days without"),
        (2.0, 8, "4 of 14 pairs had a mood on both days: too few to tell anything"),
    ],
)
def test_a_month_is_told_in_words_with_its_odds(shift: float, days: int, said: str) -> None:
    """What came of a month, or that it cannot be told; with and without numbers it keeps the guards."""
    plan, found = trial(shift, days)
    result = find_trial(plan, found, set(), TODAY)
    told = coins.say_result(result)
    assert said in told
    for words in (told, coins.say_result(result, numbers=False), coins.say_state(result, TODAY)):
        assert not NEVER.search(words)
        assert not IN_PER_CENT.search(words)


def test_a_running_month_says_its_coin_and_nothing_of_its_result() -> None:
    """Today's coin is said; how it looks so far is not."""
    plan, found = trial(2.0)
    today = date(2026, 10, 9)
    running = find_trial(plan, found, set(), today)
    way = "with" if plan.has_practice(today) else "without"
    assert coins.say_today("moved my body", running) == f"Today's coin: a day {way} moved my body (day 9 of 28)"
    assert coins.say_result(running) == ""
    assert coins.say_today("moved my body", find_trial(plan, found, set(), TODAY)) == ""


def test_the_power_is_said_before() -> None:
    """The figures of `science.md` 6 stand in what is read before the coins are thrown."""
    assert all(figure in coins.POWER for figure in ("22", "60", "87"))


def test_each_answer_explains_itself() -> None:
    """Three explanations, each with its rule; what is missing is said where there is no number."""
    used = frozenset(day(back) for back in range(3, 350, 4))
    uses = [SkillUse("walk", one, 6, 4) for one in sorted(used)]
    plan, month = trial(2.0)
    year = {one.day: one for one in moods(2, 1.5, used)}
    year |= {one: DayMood(one, mood, mood, mood) for one, mood in month.items()}
    full = answer([year[one] for one in sorted(year)], uses, (plan,), TODAY)
    for answers, missing in ((full, 0), (Answers(TODAY, day(364)), 3)):
        told = explain_answers(answers, "walk")
        assert len(told) == 3
        assert sum(bool(one.missing) for one in told) == missing
        assert all(not NEVER.search(line) for one in told for line in one.lines)


def test_skills_that_were_always_used_together_are_said_to_be() -> None:
    """Nothing can tell them apart, and that is said with their names."""
    days = [day(back) for back in range(0, 60, 3)]
    found = answer(moods(), [SkillUse(name, one) for one in days for name in ("tea", "walk")], (), TODAY)
    assert found.of("tea").always_with == ("walk",)
    assert say.say_together(["walk"]) == "Always used on the same days as walk: nothing can tell them apart."
    assert say.say_only_together(["tea", "walk"]).startswith("tea and walk were always used")
