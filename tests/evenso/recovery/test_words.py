"""The sentences about level, direction and setbacks: roundings, every case, and no word that `science.md` 9 forbids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from evenso.recovery.findings import (
    Direction,
    Improvement,
    LevelBounds,
    Setback,
    SetbackStatus,
    Swings,
    SwingVerdict,
    UsualRange,
    Verdict,
)
from evenso.wording import summaries, trends
from evenso.wording.recovery import telling

LAST = date(2026, 8, 31)
SETBACK = Setback(
    id="s20260310",
    start=date(2026, 3, 10),
    trough=date(2026, 3, 15),
    trough_mood=2.8,
    baseline=5.2,
    depth=2.4,
    recovered=date(2026, 4, 5),
    end=date(2026, 4, 5),
    length=27,
    area=21.5,
    entries=20,
)
LATER = replace(SETBACK, id="s2", trough=date(2026, 8, 1), trough_mood=4.1, recovered=date(2026, 8, 10))
OPEN = replace(LATER, id="s3", recovered=None, end=LAST)
SETTLED = replace(OPEN, id="s4", end=date(2026, 7, 20), length=121)
UP = Improvement(
    since=date(2026, 3, 1),
    early_level=4.1,
    late_level=5.4,
    level_shift=1.3,
    low=0.6,
    high=2.1,
    ground_kept=0.0,
    first_trough=2.8,
    latest_trough=4.1,
    first_days_to_come_back=21,
    latest_days_to_come_back=9,
    setbacks=3,
)
SAME = replace(UP, late_level=4.2, level_shift=0.1, low=-0.4, high=0.6)
DOWN = replace(UP, early_level=6.0, late_level=5.0, level_shift=-1.0, low=-1.6, high=-0.3)
UNCLEAR = Direction(Verdict.UNCLEAR, 0.1, -0.3, 0.5, 75)
RISING = Direction(Verdict.RISING, 0.4, 0.1, 0.7, 75)


def story(improvement: Improvement | None, *setbacks: Setback, direction: Direction = UNCLEAR) -> str:
    """The sentence under the chart."""
    return telling.tell_story(direction, improvement, setbacks, last=LAST, learning=False, depends=False)


def test_the_sentence_of_the_science() -> None:
    """Up, with three setbacks: levels in halves, the interval in tenths, the first and the latest setback."""
    assert story(UP, SETBACK, LATER, LATER) == (
        "Since March your usual day went from about 4 to about 5½ (likely +0.6 to +2.1). There were 3 setbacks. "
        "The first bottomed at 2.8 and took 21 days; the latest at 4.1 and took 9."
    )


def test_the_sentence_when_the_level_is_not_up() -> None:
    """About where it was: the way back is what is said."""
    assert story(SAME, SETBACK, LATER, LATER) == (
        "Since March your usual day is about where it was. You have come back from 3 setbacks; the latest took 9 days."
    )


def test_other_sentences() -> None:
    """Lower, one setback, one that lasts, one that settled, four of them, another year, a slow direction."""
    assert story(DOWN).startswith("Since March your usual day went from about 6 to about 5 (likely −1.6 to −0.3).")
    assert story(UP, SETBACK).endswith("There was 1 setback. It bottomed at 2.8 and took 21 days.")
    assert story(UP, OPEN).endswith("There was 1 setback. Its lowest so far is 4.1; you are still working through it.")
    assert story(UP, SETBACK, OPEN).endswith(
        "The first bottomed at 2.8 and took 21 days; "
        "the lowest of the latest so far is 4.1, and you are still working through it."
    )
    assert story(UP, SETTLED).endswith("It bottomed at 4.1 and your usual day settled lower.")
    assert story(replace(UP, since=date(2025, 3, 1))).startswith("Since March 2025 your")
    assert story(replace(UP, since=date(2026, 6, 12))).startswith("Since 12 Jun your")
    assert story(None, direction=RISING) == "Rising: about +0.4 in 4 weeks (likely +0.1 to +0.7)."
    slow = Direction(Verdict.RISING, 0.02, 0.01, 0.03, 1485)
    assert story(None, direction=slow) == "Rising: about +0.3 in a year (likely +0.1 to +0.4)."
    assert story(replace(UP, late_level=4.1)).startswith("Since March your usual day is a little higher")


def test_the_medians_of_two_are_said_of_no_single_setback() -> None:
    """Of 3.5 and 3 the middle is 3.3, which none of them had; with an odd number it is said the same way."""
    halves = replace(UP, setbacks=4, first_trough=3.25, first_days_to_come_back=14.5)
    assert story(halves, *[SETBACK] * 4).endswith(
        "There were 4 setbacks. The first 2 typically bottomed at about 3.2 and took about 14½ days; "
        "the last 2 at about 4.1 and about 9."
    )
    said = [*summaries.say_numbers(halves), summaries.say_sides(halves)]
    assert "Lowest level, typically: 3.2 in the earlier setbacks, 4.1 in the later ones." in said
    assert "Time to come back, typically: 14½ days in the earlier setbacks, 9 days in the later ones." in said
    assert "typical of the first 2, “lately” of the last 2" in said[-1]
    assert not [line for line in said if "middle" in line]


def test_a_direction_beside_numbers_that_go_back_further_says_its_span() -> None:
    """Otherwise it would deny them: the shift is of more days than the direction is."""
    lately = replace(RISING, start=date(2026, 6, 3))
    assert story(SAME, direction=lately) == "Rising over the last 90 days: about +0.4 in 4 weeks (likely +0.1 to +0.7)."


def test_one_number_is_not_said_as_two() -> None:
    """Bounds that round to the same figure are one."""
    said = trends.say_bounds(LevelBounds(6.08, 6.12, 2, depends=False))
    assert said.endswith("the level would be about 6.1 either way.")


def test_the_usual_range_is_not_claimed_while_it_is_learned() -> None:
    """The first five weeks say so far; later ones what is missing."""
    assert trends.say_usual(UsualRange(3, 7), learning=True) == "So far most of your days lie between 3 and 7."
    assert trends.say_usual(None, learning=True) == trends.LEARNING
    assert trends.say_usual(None) == trends.NO_USUAL


def test_setbacks_from_before_the_window_are_told_with_their_month() -> None:
    """A reader of ninety days learns that they lie further back."""
    said = telling.tell_story(
        UNCLEAR, UP, [SETBACK, LATER], last=LAST, learning=False, depends=False, start=date(2026, 6, 3)
    )
    assert "(likely +0.6 to +2.1). Since then there were 2 setbacks. The first" in said


def test_dismissed_setbacks_are_not_told() -> None:
    """The person's word stands."""
    assert "setback" not in story(UP, replace(SETBACK, status=SetbackStatus.DISMISSED))


def test_names_are_shown_letter_by_letter() -> None:
    """A name the person gave cannot act on a terminal, nor break the line."""
    said = telling.say_setback(replace(SETBACK, name="flu\x1b[31m\nagain"), LAST, LAST)
    assert "\x1b" not in said
    assert "\n" not in said
    assert said.startswith("“flu")


@pytest.mark.parametrize(
    ("level", "said"), [(5.24, "5"), (5.25, "5½"), (5.74, "5½"), (5.75, "6"), (1.0, "1"), (0.5, "0½")]
)
def test_levels_in_halves(level: float, said: str) -> None:
    """Halves, rounded up from a quarter."""
    assert trends.say_level(level) == said


@pytest.mark.parametrize(("change", "said"), [(0.62, "+0.6"), (-0.31, "−0.3"), (0.04, "0"), (-0.04, "0")])
def test_changes_in_tenths(change: float, said: str) -> None:
    """A sign that can be read, and no +0.0."""
    assert trends.say_change(change) == said


def test_coverage() -> None:
    """Few days are said to be a rough picture, a short span is not judged."""
    assert trends.say_coverage(75, 90) == "75 of 90 days with a mood"
    assert trends.say_coverage(20, 90) == "20 of 90 days with a mood, so this is a rough picture"
    assert trends.say_coverage(1, 6) == "1 of 6 days with a mood"


def every_sentence() -> Iterator[str]:
    """Every sentence of this module, over all verdicts, statuses and cases."""
    directions = [Direction(Verdict.TOO_EARLY, None, None, None, 3), UNCLEAR, RISING]
    directions += [replace(RISING, verdict=verdict) for verdict in (Verdict.FALLING, Verdict.STEADY)]
    groups = [(), (SETBACK,), (OPEN,), (SETTLED,), (SETBACK, LATER), (SETBACK, OPEN), (SETBACK,) * 5]
    for direction, improvement, group, flag in product(directions, (None, UP, SAME, DOWN), groups, (False, True)):
        yield telling.tell_story(direction, improvement, group, last=LAST, learning=flag, depends=flag)
    for status, setback in product(SetbackStatus, (SETBACK, OPEN, SETTLED)):
        yield telling.say_setback(replace(setback, status=status), LAST, LAST)
    for verdict in SwingVerdict:
        yield trends.say_swings(Swings(verdict, 1.0, 1.2, -0.5, 0.1))
    yield trends.say_swings(None)
    yield trends.say_bounds(LevelBounds(4.6, 5.4, 12, depends=True))
    yield trends.say_usual(UsualRange(4.0, 7.0))
    yield trends.say_usual(None)
    yield trends.say_real_change(0.9)
    yield trends.say_coverage(20, 90)
    yield trends.NOTHING


def test_no_forbidden_word() -> None:
    """No blame, no alarm, no cause, no praise, no percentage of a mood, no comparison with the best."""
    forbidden = re.compile(
        r"relapse|fail|crash|deteriorat|streak|lost|best|worst|bad|great|well done|warning|alarm|dropped|depress|"
        r"because|improves|caus|should|risk|recovered|%|!",
        re.IGNORECASE,
    )
    for sentence in every_sentence():
        assert not forbidden.search(sentence), sentence
        assert sentence == sentence.strip()
        assert "  " not in sentence
        assert sentence == "" or sentence.endswith(".") or "with a mood" in sentence
