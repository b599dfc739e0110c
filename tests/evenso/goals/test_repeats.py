"""How often something repeats: read from words, said back, and counted by the week without a clock in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.goals.reading import read_often
from evenso.goals.records import Goal, GoalState, GoalStep, GoalVersion, Repeat, RepeatMark
from evenso.goals.repeats import RepeatWeek, count_week, days_done
from evenso.goals.rules import days_of
from evenso.goals.steps import small_step
from evenso.records import InvalidRecord, Moment, Practice, PracticeState
from evenso.wording.goals.practising import MOST_TOLD, say_brief, say_days, say_practised, say_week, week_strip
from evenso.wording.goals.rules import say_often

TODAY = date(2026, 11, 22)  # a Sunday
MONDAY = date(2026, 11, 16)


def repeat(words: str, since: date = MONDAY, *, skill: str = "", until: date | None = None) -> Repeat:
    """A repeating practice read from words."""
    often = read_often(words, since)
    return Repeat(
        goal_id="g2a3",
        text="call Ana",
        since=since,
        rule=often.rule,
        times=often.times,
        skill_id=skill,
        until=until or often.until,
        id="r2a3",
    )


def at_noon(day: date) -> Moment:
    """Noon of a day."""
    return Moment.of(datetime.combine(day, time(12), UTC))


def mark(day: date, repeat_id: str = "r2a3") -> RepeatMark:
    """A mark at noon of a day."""
    return RepeatMark(at=at_noon(day), day=day, repeat_id=repeat_id)


def practice(day: date, state: PracticeState = PracticeState.DONE, skill: str = "s2a3") -> Practice:
    """A practice of a skill at noon of a day."""
    return Practice(at=at_noon(day), day=day, skill_id=skill, state=state)


@pytest.mark.parametrize(
    ("words", "times", "rule"),
    [
        ("three times a week", 3, ""),
        ("3x a week", 3, ""),
        ("3× / week", 3, ""),
        ("Once a week.", 1, ""),
        ("weekly", 1, ""),
        ("twice weekly", 2, ""),
        ("twice a day", 14, ""),
        ("at least 4 times per week", 4, ""),
        ("5", 5, ""),
        ("every day", None, "FREQ=DAILY"),
        ("daily", None, "FREQ=DAILY"),
        ("once a day", None, "FREQ=DAILY"),
        ("every other day", None, "FREQ=DAILY;INTERVAL=2"),
        ("every 3 days", None, "FREQ=DAILY;INTERVAL=3"),
        ("mon, wed, fri", None, "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("on Mondays & Thursdays", None, "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("every weekday", None, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("mon-fri", None, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("weekends", None, "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("every other week on tuesday", None, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every second tuesday", None, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every other week", None, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("every month on the 15th", None, "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("on the last Friday of the month", None, "FREQ=MONTHLY;BYDAY=-1FR"),
        ("monthly on the last day", None, "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("rrule:freq=weekly;byday=mo,we", None, "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("FREQ=WEEKLY", None, "FREQ=WEEKLY;BYDAY=MO"),
    ],
)
def test_words_are_read(words: str, times: int | None, rule: str) -> None:
    """Ways in which people say how often become times a week, or a rule."""
    found = read_often(words, MONDAY)
    assert (found.times, found.rule) == (times, rule)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "often",
        "0",
        "30 times a week",
        "every 0 days",
        "every 100 days",
        "mon wed blursday",
        "every month on the 32nd",
        "x" * 5000,
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=DAILY;BYHOUR=3",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=99999999999",
        "FREQ=DAILY;COUNT=0",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=2MO",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=WEEKLY;UNTIL=20260230",
        "FREQ=WEEKLY;UNTIL=20200101",
        "FREQ=YEARLY;BYEASTER=1",
        "DTSTART:20260101T000000\nRRULE:FREQ=DAILY",
        "FREQ=DAILY;" + "BYMONTHDAY=" + ",".join(["1"] * 400),
    ],
)
def test_what_cannot_be_counted_is_refused_in_one_sentence(words: str) -> None:
    """Anything below a day, without end to look through, or without a meaning is refused, and quickly."""
    with pytest.raises(InvalidRecord) as refused:
        read_often(words, MONDAY)
    assert str(refused.value).endswith((".", "15th."))
    assert len(str(refused.value)) < 220
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("3x a week", "3 times a week"),
        ("1", "once a week"),
        ("daily", "every day"),
        ("every 2 days", "every other day"),
        ("mon wed fri", "every Mon, Wed and Fri"),
        ("weekdays", "every Mon to Fri"),
        ("every other week on tue thu", "every other week on Tue and Thu"),
        ("on the 31st of the month", "every month on the 31st"),
        ("first monday of the month", "every month on the first Mon"),
        ("end", None),
    ],
)
def test_words_are_said_back(words: str, said: str | None) -> None:
    """What was read is said in plain words; what is no way of repeating is refused."""
    if said is None:
        with pytest.raises(InvalidRecord):
            repeat(words)
    else:
        assert say_often(repeat(words)) == said


_RULES = st.one_of(
    st.integers(1, 21).map(lambda times: f"{times} times a week"),
    st.integers(1, 99).map(lambda step: f"FREQ=DAILY;INTERVAL={step}"),
    st.builds(
        lambda step, days: f"FREQ=WEEKLY;INTERVAL={step};BYDAY={','.join(sorted(days))}",
        st.integers(1, 99),
        st.sets(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1),
    ),
    st.builds(lambda step, day: f"every {step} months on the {day}", st.integers(2, 9), st.integers(1, 31)),
    st.builds(
        lambda place, day: f"FREQ=MONTHLY;BYDAY={place}{day}",
        st.sampled_from([1, 2, 3, 4, -1]),
        st.sampled_from(["TU"]),
    ),
    st.sampled_from(["FREQ=YEARLY", "FREQ=DAILY;COUNT=5", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=DAILY;BYMONTH=3"]),
)


@settings(deadline=None)
@given(words=_RULES, since=st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_what_is_said_is_read_back_as_the_same(words: str, since: date) -> None:
    """Words said of a practice mean the same days when they are typed again."""
    first = repeat(words, since)
    again = repeat(say_often(first), since)
    span = (since, since + timedelta(days=800))
    assert again.times == first.times
    if first.rule:
        assert days_of(again.rule, since, *span) == days_of(first.rule, since, *span)


@settings(deadline=None)
@given(words=st.text(max_size=90))
def test_any_text_is_read_or_refused(words: str) -> None:
    """Nothing that can be typed does anything else."""
    try:
        found = read_often(words, TODAY)
    except InvalidRecord:
        return
    assert (found.times is None) != (found.rule == "")


def test_the_thirty_first_is_the_last_day_of_a_short_month() -> None:
    """A day that a month does not have is its last one; nothing drifts from month to month."""
    monthly = repeat("every month on the 31st", date(2026, 1, 31))
    found = days_of(monthly.rule, monthly.since, date(2026, 1, 1), date(2026, 5, 1))
    assert found == (date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30))
    assert repeat("FREQ=MONTHLY", date(2026, 1, 31)).rule == monthly.rule


def test_a_leap_day_comes_round_every_year() -> None:
    """Yearly from 29 February is the last of February in other years."""
    yearly = repeat("FREQ=YEARLY", date(2024, 2, 29))
    found = days_of(yearly.rule, yearly.since, date(2024, 1, 1), date(2028, 12, 31))
    assert [one.isoformat() for one in found or ()] == [
        "2024-02-29",
        "2025-02-28",
        "2026-02-28",
        "2027-02-28",
        "2028-02-29",
    ]


def test_no_change_of_clocks_moves_a_day() -> None:
    """Around both changes of clocks a daily practice has seven days a week."""
    for sunday in (date(2026, 3, 29), date(2026, 10, 25)):
        assert count_week(repeat("every day", date(2026, 1, 1)), sunday).of == 7


def test_a_rule_without_days_ends_soon() -> None:
    """A rule from elsewhere that names no day is looked through and has none; one that is none is told apart."""
    assert days_of("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", TODAY, TODAY, TODAY) == ()
    assert days_of("FREQ=SECONDLY", TODAY, TODAY, TODAY) is None
    assert days_of("x" * 10_000, TODAY, TODAY, TODAY) is None


@settings(deadline=None)
@given(
    rule=st.sampled_from(["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA", "FREQ=DAILY;INTERVAL=3", "FREQ=MONTHLY;BYDAY=-1FR"]),
    since=st.dates(date(1950, 1, 1), date(2050, 1, 1)),
    ahead=st.integers(0, 2000),
)
def test_a_stretch_is_part_of_the_whole(rule: str, since: date, ahead: int) -> None:
    """The days of a week are those of the whole rule that lie in it, however the calendar is moved to find them."""
    first = since + timedelta(days=ahead)
    last = first + timedelta(days=6)
    whole = days_of(rule, since, since, last) or ()
    assert days_of(rule, since, first, last) == tuple(day for day in whole if day >= first)


def test_marks_of_the_week_count() -> None:
    """Marks of other practices and of other weeks do not; every time counts where times are wanted."""
    days = [MONDAY, MONDAY, TODAY, MONDAY - timedelta(days=1), TODAY + timedelta(days=1)]
    week = count_week(repeat("3x a week"), TODAY, [*map(mark, days), mark(TODAY, "q2a3")])
    assert (week.times, week.of, week.done) == (3, 3, (MONDAY, MONDAY, TODAY))
    assert say_week(week) == "3 of 3 this week, on 2 days"
    assert say_days(week) == "Mon and Sun"


def test_days_count_once_where_days_are_planned() -> None:
    """Twice on one day is one of the days; a day that was not planned counts as well."""
    week = count_week(repeat("mon, wed, fri"), TODAY, [mark(MONDAY), mark(MONDAY), mark(MONDAY + timedelta(days=1))])
    assert (week.times, week.of, [day.day for day in week.planned]) == (2, 3, [16, 18, 20])


def test_a_skill_counts_when_it_was_done() -> None:
    """What was only tried is said apart; not needed, skipped, other skills and days before the first do not count."""
    thursday = MONDAY + timedelta(days=3)
    practices = [
        practice(MONDAY),
        practice(thursday),
        practice(thursday, PracticeState.TRIED),
        practice(thursday, PracticeState.NOT_NEEDED),
        practice(thursday, PracticeState.SKIPPED),
        practice(thursday, skill="q2a3"),
    ]
    week = count_week(repeat("3x a week", thursday, skill="s2a3"), TODAY, (), practices)
    assert (week.times, week.tried, say_week(week)) == (1, (thursday,), "1 of 3 done since Thu, 1 tried")


def test_what_was_agreed_in_the_week_counts_from_there() -> None:
    """Three times a week agreed on Friday are told since Friday; with a mark from before it, or later, of the week."""
    friday = MONDAY + timedelta(days=4)
    agreed = repeat("3x a week", friday)
    assert say_week(count_week(agreed, TODAY, [mark(TODAY)])) == "1 of 3 since Fri"
    late = repeat("3x a week", TODAY)
    assert say_week(replace(count_week(late, TODAY, [mark(TODAY)]), begun_now=False)) == "1 of 3, begun on Sun"
    assert say_week(count_week(agreed, friday, [mark(friday)])) == "1 of 3, begun today"
    assert say_week(count_week(agreed, TODAY, [mark(MONDAY)])) == "1 of 3 this week"
    assert (
        say_week(count_week(agreed, TODAY + timedelta(days=1), [mark(TODAY + timedelta(days=1))])) == "1 of 3 this week"
    )


def named(day: date, name: str = "call Ana", state: PracticeState = PracticeState.DONE) -> Practice:
    """A practice of a skill of a name."""
    return replace(practice(day, state, "q2a3"), skill=name)


def test_practices_are_named_with_their_count() -> None:
    """Those done most often first, a few of them; nothing where none was done, and no line of its own in a name."""
    assert say_practised([]) == ""
    assert say_practised([("rest", 1), ("a\nb", 7)]) == "Repeating practices: a b (7 times), rest (once)."
    many = [(f"p{place}", 1) for place in range(MOST_TOLD + 2)]
    assert say_practised(many).endswith("p5 (once), and 2 more.")


@pytest.mark.parametrize("name", ["call Ana", "Call  ANA", " call ana"])
def test_a_skill_of_the_same_name_counts(name: str) -> None:
    """However it is written; what was only tried is told apart, and a skill of another name does not count."""
    practices = [named(MONDAY, name), named(TODAY, name, PracticeState.TRIED), named(TODAY, "call Anabel")]
    week = count_week(repeat("3x a week"), TODAY, (), practices)
    assert (week.done, week.tried, week.marked) == ((MONDAY,), (TODAY,), False)


def test_a_skill_that_was_chosen_counts_alone() -> None:
    """A practice that counts one skill does not count another one that is called like its words."""
    assert count_week(repeat("3x a week", skill="s2a3"), TODAY, (), [named(MONDAY)]).times == 0


def test_logged_and_marked_on_one_day_is_once() -> None:
    """Who logs the skill and marks the practice did it once; what was logged twice was done twice."""
    week = count_week(repeat("3x a week"), TODAY, [mark(MONDAY), mark(TODAY)], [named(MONDAY), named(TODAY)])
    assert (week.done, week.marked) == ((MONDAY, TODAY), True)
    assert count_week(repeat("3x a week"), TODAY, [mark(MONDAY)], [named(MONDAY), named(MONDAY)]).times == 2


@given(marked=st.lists(st.integers(0, 6)), logged=st.lists(st.integers(0, 6)))
def test_a_mark_never_takes_away_and_never_counts_twice(marked: list[int], logged: list[int]) -> None:
    """Of each day the larger number counts, so that neither way of saying it is lost to the other."""
    days = [MONDAY + timedelta(days=step) for step in range(7)]
    marks, practices = [mark(days[step]) for step in marked], [named(days[step]) for step in logged]
    done = days_done(repeat("3x a week"), marks, practices)
    assert [done.count(day) for day in days] == [max(marked.count(step), logged.count(step)) for step in range(7)]


@pytest.mark.parametrize(
    ("words", "since", "until", "said"),
    [
        ("3x a week", TODAY + timedelta(days=1), None, "none recorded this week"),
        ("3x a week", MONDAY - timedelta(days=30), MONDAY - timedelta(days=1), "none recorded this week"),
        ("every other week on tuesday", MONDAY - timedelta(days=7), None, "none planned this week"),
        ("every day", MONDAY, MONDAY + timedelta(days=2), "none recorded this week"),
    ],
)
def test_a_week_without_any_is_normal(words: str, since: date, until: date | None, said: str) -> None:
    """Before the first day, after the last and in a week stepped over, nothing was planned; none is never a 0."""
    assert say_week(count_week(repeat(words, since, until=until), TODAY)) == said


def test_more_than_planned_is_said_as_it_is() -> None:
    """Four times of three are four times, and a week that had none planned says so."""
    assert say_week(RepeatWeek(MONDAY, (MONDAY,) * 4, of=3)) == "4 times this week, 3 planned, on 1 day"
    assert say_brief(RepeatWeek(MONDAY, (MONDAY,) * 4, of=3)) == "4 times, 3 planned"
    assert say_week(RepeatWeek(MONDAY, (MONDAY,), of=0, by_days=True)) == "once this week, which has none planned"


@pytest.mark.parametrize(
    ("of", "said"),
    [(3, "tried twice this week, 3 planned"), (0, "tried twice this week"), (None, "tried twice this week")],
)
def test_a_week_in_which_it_was_only_tried_says_that(of: int | None, said: str) -> None:
    """Begun twice and left is neither a count nor nothing."""
    assert say_week(RepeatWeek(MONDAY, (), of=of, tried=(MONDAY, TODAY))) == said


def test_a_rule_that_nobody_can_read_still_counts() -> None:
    """What came from elsewhere with a broken rule is counted without a number to reach, and said as it is."""
    odd = Repeat(goal_id="g2a3", text="x", since=MONDAY, rule="FREQ=SECONDLY\x1b[2J", id="r2a3")
    week = count_week(odd, TODAY, [mark(TODAY)])
    assert (week.of, say_week(week)) == (None, "once this week")
    assert "\x1b" not in say_often(odd)


def test_the_strip_shows_done_and_planned_days() -> None:
    """Done, still planned, neither; a planned day that has passed is no hole."""
    friday = MONDAY + timedelta(days=4)
    week = count_week(repeat("mon wed fri sun"), TODAY, [mark(friday)])
    assert week_strip(week, TODAY) == "· · · · ● · ○"
    assert week_strip(week, TODAY, plain=True) == ". . . . x . o"


def test_the_next_step_is_the_first_one_open() -> None:
    """A first step that is only named counts as one; nothing is asked of a goal that rests."""
    named = Goal(versions=(GoalVersion(day=TODAY, title="t", first_step="find the  number"),), id="g2a3")
    offered = small_step(named)
    assert offered is not None
    assert (offered.text, offered.id) == ("find the number", "")
    done = GoalStep(goal_id="g2a3", text="Find the number.", done=TODAY, id="s2a3")
    then = GoalStep(goal_id="g2a3", text="dial", id="t2a3")
    assert small_step(Goal(versions=named.versions, steps=(done,))) is None
    assert small_step(Goal(versions=named.versions, steps=(done, then))) == then
    assert small_step(Goal(versions=named.versions, state=GoalState.PARKED, steps=(then,))) is None
