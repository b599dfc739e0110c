"""Moods and trackers in words: five levels that mirror each other, sentences without figures, nothing for a blank."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.highlights import HardMoment
from evenso.records import CheckIn, Moment
from evenso.recovery.findings import Direction, Verdict
from evenso.recovery.series import DayMood
from evenso.tracked import tracker_rows
from evenso.week import review_week
from evenso.wording.capture import say_saved, say_undone
from evenso.wording.entries import entry_text
from evenso.wording.scales.moods import LEVELS, level_signs, level_word, without_figures
from evenso.wording.scales.trackers import say_number, say_saved_tracker, say_saved_value
from evenso.wording.scales.weeks import say_hard_moment_in_words, say_week_in_words, say_what_was_there_in_words
from evenso.wording.weeks import WeekFacts, say_week

AT = Moment.of(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
DAY = date(2026, 11, 22)


@pytest.mark.parametrize(("lowest", "highest"), [(1, 10), (0, 10)])
def test_words_mirror_each_other(lowest: int, highest: int) -> None:
    """As many values lie above the middle as below it, in the words' order, and the ends are their own."""
    words = [LEVELS.index(level_word(value, lowest, highest)) for value in range(lowest, highest + 1)]
    assert words == sorted(words)
    assert words == [len(LEVELS) - 1 - word for word in reversed(words)]
    assert {words[0], words[-1]} == {0, 4}
    assert level_signs(lowest, lowest, highest) == "#"
    assert level_signs(highest, lowest, highest) == "#####"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("check-in 7, Sun 22 Nov 2026 09:00", "check-in, Sun 22 Nov 2026 09:00"),
        ("sleep 10, outside yes, Sun 22 Nov 2026 09:00", "sleep, outside yes, Sun 22 Nov 2026 09:00"),
        ("edit of check-in 3 → 10, Sun 22 Nov 2026 09:00: mood", "edit of check-in, Sun 22 Nov 2026 09:00: mood"),
        ("edit of check-in – → 7, Sun 22 Nov 2026 09:00", "edit of check-in, Sun 22 Nov 2026 09:00"),
        ("import of 1,485 entries from Daylio", "import of 1,485 entries from Daylio"),
    ],
)
def test_labels_lose_values_and_keep_moments(label: str, said: str) -> None:
    """What was undone is named by its moment, without the value in it."""
    assert without_figures(label) == said
    assert said in say_undone(label, numbers=False)


def test_an_undone_number_is_said_with_the_one_that_stands_again() -> None:
    """As a number, or in a word; nothing stands again where none was replaced."""
    label = "edit of check-in 3 → 8, Sun 22 Nov 2026 09:00: mood"
    assert say_undone(label, was=3) == f"Undone: {label}. 3 stands again"
    hidden = "Undone: edit of check-in, Sun 22 Nov 2026 09:00: mood. low stands again"
    assert say_undone(label, was=3, numbers=False) == hidden
    assert say_undone("check-in 7, Sun 22 Nov 2026 09:00") == "Undone: check-in 7, Sun 22 Nov 2026 09:00"


def test_a_saved_mood_is_said_in_a_word() -> None:
    """Without numbers a mood is a word where it was saved and where it is read again."""
    check_in = CheckIn(at=AT, day=DAY, mood=7)
    assert say_saved(check_in, numbers=False) == "Saved high for Sun 22 Nov 09:00"
    assert say_saved(check_in) == "Saved 7 for Sun 22 Nov 09:00"
    assert "of 10" not in entry_text(check_in, numbers=False)


def test_after_midnight_the_day_and_its_hour_are_parted() -> None:
    """What counts for the evening before is not said to have been in its first hour."""
    at = Moment.of(datetime(2026, 11, 23, 0, 11, tzinfo=UTC))
    assert say_saved(CheckIn(at=at, day=date(2026, 11, 22), mood=7)) == "Saved 7 for Sun 22 Nov, 00:11 after midnight"


def test_values_are_said_on_their_scale() -> None:
    """A number, yes or no; a day with both is neither; zero is a value like every other."""
    value = TrackerValue(at=AT, day=DAY, tracker_id="aaaa", tracker="sleep", value=0)
    assert say_saved_value(value) == "Saved sleep 0 for Sun 22 Nov 09:00"
    assert say_saved_value(value, corrected=True, numbers=False) == "Changed sleep very low for Sun 22 Nov 09:00"
    assert [say_number(one, Scale.YES_NO) for one in (0, 1, 0.5)] == ["no", "yes", "yes and no"]
    assert say_number(5.5, Scale.TEN) == "5.5"


def test_a_tracker_says_what_became_of_it() -> None:
    """Switched on, put away, brought back, renamed: each has its own sentence."""
    before = Tracker(id="aaaa", name="sleep")
    asked = Tracker(id="aaaa", name="sleep", asked=True)
    away = Tracker(id="aaaa", name="sleep", archived=True)
    said = [say_saved_tracker(asked, before), say_saved_tracker(away, before), say_saved_tracker(before, away)]
    assert said == ["“sleep” is asked on Today: t", "Put “sleep” away; its values stay", "Brought “sleep” back"]


def test_rows_keep_blank_days_blank() -> None:
    """A day without a value is None; several values of a day are their mean; a tracker put away shows its values."""
    trackers = [
        Tracker(id="aaaa", name="sleep", asked=True),
        Tracker(id="bbbb", name="pain", archived=True),
        Tracker(id="cccc", name="not asked"),
    ]
    values = [TrackerValue(at=AT, day=DAY, tracker_id="aaaa", value=value) for value in (0, 5)]
    values.append(TrackerValue(at=AT, day=DAY, tracker_id="bbbb", value=3))
    rows = tracker_rows(trackers, values, DAY - timedelta(days=1), 3)
    assert [(row.name, row.cells) for row in rows] == [("sleep", (None, 2.5, None)), ("pain", (None, 3, None))]


def test_a_week_is_said_without_a_mood() -> None:
    """Every sentence of the review has a form in which no mood is a number."""
    days = [DAY - timedelta(days=back) for back in range(120)]
    quiet = review_week(DAY, today=DAY, history=[DayMood(day, 6, 6, 6) for day in days], entries=[], skills=[])
    moods = [(day, 2.0 if (DAY - day).days < 6 else 7.0) for day in days]
    low = review_week(
        DAY,
        today=DAY,
        history=[DayMood(day, mood, mood, mood) for day, mood in moods],
        entries=[],
        skills=[],
    )
    assert quiet.sentence.endswith("6 to 6.")
    assert say_week_in_words(quiet).endswith("your recent usual.")
    assert low.setbacks
    assert "usual of about" not in say_week_in_words(low)


@pytest.mark.parametrize(
    ("change", "verdict", "words"),
    [
        ((1.2, 0.8), Verdict.UNCLEAR, "Your last 4 weeks lie above the 4 before."),
        ((-1.2, 0.8), Verdict.UNCLEAR, "Your last 4 weeks lie below the 4 before."),
        (None, Verdict.RISING, "Rising."),
        (None, Verdict.FALLING, "Falling lately."),
    ],
)
def test_a_change_is_said_without_its_size(change: tuple[float, float] | None, verdict: Verdict, words: str) -> None:
    """A change of four weeks and a direction keep their words and lose their figures."""
    facts = WeekFacts(
        start=DAY,
        last=DAY,
        logged=5,
        middle=6.0,
        usual=None,
        setback=None,
        learning=False,
        four_weeks=change,
        direction=Direction(verdict, 0.4, 0.1, 0.7, 80),
    )
    assert say_week(facts, numbers=False) == words
    assert any(figure in say_week(facts) for figure in ("0.4", "1.2"))


def test_the_hardest_moment_is_said_in_words() -> None:
    """When it was and what stood beside it, the mood in a word; so the check-in after it."""
    low = CheckIn(at=AT, day=DAY, mood=2, note="the long night")
    moment = HardMoment(low, (), CheckIn(at=AT, day=DAY, mood=6))
    assert say_hard_moment_in_words(moment) == "Sun 22 Nov 2026 09:00: very low · the long night"
    assert say_what_was_there_in_words(moment) == "The next check-in: in the middle, Sun 22 Nov 2026 09:00."
