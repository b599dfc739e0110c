"""The weekly review: the right days, the right setbacks, and no word about what is not real."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.documents.week_text import week_text
from evenso.formats.week_json import week_document
from evenso.records import AnyEntry
from evenso.recovery.findings import Setback, SetbackStatus
from evenso.recovery.series import DayMood
from evenso.reviews.steps import Part
from evenso.week import WeekReview, review_week
from evenso.wording import weeks
from evenso.wording.daily import here
from evenso.wording.entries import entry_body
from evenso.wording.reviews.saying import facts
from evenso.wording.trends import LEARNING
from tests.evenso.week.diary import BREATH, MONDAY, SKILLS, SUNDAY, check_in, moods, moods_of, note, practice

STEADY = (6, 7, 6, 5, 6, 7, 6)


def review(entries: list[AnyEntry], before: Sequence[float | None] = (), today: date = SUNDAY) -> WeekReview:
    """Review the week of the diary with `before` as the moods of the days before it."""
    history = [*moods(MONDAY - timedelta(days=len(before)), before), *moods_of(entries)]
    return review_week(today, today=today, history=history, entries=entries, skills=SKILLS)


def week_of_moods(*values: int | None) -> list[AnyEntry]:
    """One check-in a day from Monday on; None is a blank day."""
    return [check_in(MONDAY + timedelta(days=n), mood) for n, mood in enumerate(values) if mood is not None]


def test_days_before_the_journal_are_not_missing() -> None:
    """A journal that began on Wednesday was there on all of its days, in words, in JSON, for ears, in the review."""
    first = MONDAY + timedelta(days=2)
    found = review_week(first, today=first, history=[DayMood(first, 6, 6, 6)], entries=[], skills=(), first=first)
    told = week_text(found)
    assert "You were here on 1 of 1 day so far, with any entry." in told
    assert "·" not in told
    assert "Moods: Wed 6." in week_text(found, aloud=True)
    assert facts(Part.DAYS, found)[0] == "Wed 6."
    document = week_document(found)
    assert (document["days_here"], document["days_so_far"]) == (1, 1)
    later = review_week(first, today=SUNDAY, history=[DayMood(first, 6, 6, 6)], entries=[], skills=(), first=first)
    assert facts(Part.HERE, later) == ["You were here on 1 of 5 days, with any entry."]
    empty = review_week(first, today=first, history=[], entries=[], skills=(), first=date.max)
    assert facts(Part.HERE, empty) == [here.NOT_BEGUN]


def test_an_empty_journal_has_a_quiet_week() -> None:
    """Nothing was written yet: seven blank days, one kind sentence, nothing fails."""
    found = review([])
    assert (found.days_here, found.days_logged, found.mood) == (0, 0, None)
    assert found.sentence == weeks.NO_MOODS
    assert found.hardest is None
    assert [day.mood for day in found.days] == [None] * 7


def test_the_week_runs_from_monday_to_sunday() -> None:
    """Any day of the week gives the same week, and entries of other weeks stay out."""
    entries = [*week_of_moods(6), note(MONDAY - timedelta(days=1), "before"), note(SUNDAY + timedelta(days=1), "after")]
    for step in range(7):
        found = review_week(
            MONDAY + timedelta(days=step), today=SUNDAY + timedelta(days=9), history=[], entries=entries, skills=()
        )
        assert (found.start, found.end) == (MONDAY, SUNDAY)
        assert found.days_here == 1


def test_days_ahead_are_not_blank_days() -> None:
    """On a Wednesday four days still lie ahead: neither logged nor missing."""
    found = review(week_of_moods(6, None, 7), today=MONDAY + timedelta(days=2))
    assert found.days_so_far == 3
    assert [day.ahead for day in found.days] == [False] * 3 + [True] * 4
    assert here.say_here(found.days_here, found.days_so_far) == "You were here on 2 of 3 days so far, with any entry."


def test_a_note_alone_counts_as_being_here() -> None:
    """A day with words and no number is a day on which the person was here, and not a logged mood."""
    found = review([note(MONDAY, "words")])
    assert (found.days_here, found.days_logged) == (1, 0)


def test_the_first_weeks_are_for_learning() -> None:
    """Before five weeks nothing is compared."""
    assert review(week_of_moods(*STEADY), list(STEADY)).sentence == LEARNING


@pytest.mark.parametrize("days", [23, 27, 28])
def test_a_usual_range_is_shown_or_still_learned(days: int) -> None:
    """Never both on one page: the line under the strip and the sentence are of one mind."""
    found = review(week_of_moods(*STEADY), (list(STEADY) * 4)[:days])
    shown = week_text(found)
    assert ("usual, 5 to 7" in shown or "sual before this week: 5 to 7" in shown) is (days >= 28)
    assert (found.usual is None) is (LEARNING in " ".join(shown.split())) is (days < 28)


def test_an_ordinary_week_lies_within_the_usual() -> None:
    """With a usual range to compare with, an ordinary week is said to be one."""
    found = review(week_of_moods(*STEADY), list(STEADY) * 8)
    assert found.usual is not None
    assert found.sentence == weeks.say_within_usual(found.usual)


def test_a_better_week_than_last_is_not_spoken_of() -> None:
    """One point more than last week is noise; nothing in the review compares the two (`science.md` 0.2)."""
    before: list[float | None] = [*STEADY * 8]
    before[-7:] = [5, 5, 5, 6, 5, 5, 5]
    found = review(week_of_moods(6, 6, 6, 7, 6, 6, 6), before)
    assert "last week" not in found.sentence
    assert found.sentence in {weeks.NOTHING_STANDS_OUT, weeks.say_within_usual(found.usual) if found.usual else ""}


def test_four_weeks_beyond_noise_are_said() -> None:
    """A change of two points between two spells of four weeks is real and is said with its noise level."""
    before: list[float | None] = [*STEADY * 8, *[mood + 2 for mood in STEADY * 3]]
    found = review(week_of_moods(*(mood + 2 for mood in STEADY)), before)
    assert found.sentence.startswith("Your last 4 weeks lie about 2 above the 4 before")


def test_a_setback_in_the_week_is_said_and_listed() -> None:
    """A week of clearly lower days is part of a possible setback."""
    before: list[float | None] = [*STEADY * 8, 2, 2, 3, 2, 2, 2, 3]
    found = review(week_of_moods(2, 2, 3, 2, 2, 2, 2), before)
    assert len(found.setbacks) == 1
    assert "still working through" in found.sentence
    assert found.hard_stretch


def test_a_dismissed_setback_is_not_spoken_of() -> None:
    """What the person dismissed has no say in the week."""
    before: list[float | None] = [*STEADY * 8]
    dismissed = Setback(
        "s1", MONDAY, MONDAY, 2, 6, 4, None, SUNDAY, 7, 20, 7, status=SetbackStatus.DISMISSED, name=None
    )
    entries = week_of_moods(*STEADY)
    history = [*moods(MONDAY - timedelta(days=56), before), *moods_of(entries)]
    found = review_week(SUNDAY, today=SUNDAY, history=history, entries=entries, skills=SKILLS, setbacks=(dismissed,))
    assert found.setbacks == ()
    assert not found.hard_stretch
    assert "setback" not in found.sentence


def test_an_older_week_knows_how_it_went_on() -> None:
    """Looked at later, a week inside a setback says when the person came back."""
    values: list[float | None] = [*STEADY * 8, *([2.0] * 14), *([6.0] * 21)]
    start = MONDAY - timedelta(days=56)
    history = moods(start, values)
    today = history[-1].day
    found = review_week(MONDAY, today=today, history=history, entries=[], skills=())
    assert "you came back on" in found.sentence


def test_later_days_do_not_change_the_usual_of_a_week() -> None:
    """The band behind an older week is the usual range before it, whatever came afterwards."""
    early = moods(MONDAY - timedelta(days=56), [*STEADY * 9])
    later = moods(MONDAY - timedelta(days=56), [*STEADY * 9, *[9.0] * 40])
    reviews = [
        review_week(MONDAY, today=history[-1].day, history=history, entries=[], skills=()) for history in (early, later)
    ]
    assert reviews[0].usual == reviews[1].usual


def test_right_after_looks_back_ninety_days() -> None:
    """Ratings of the last 90 days stand behind a skill of this week; older ones and other skills' do not."""
    ratings: list[AnyEntry] = [practice(MONDAY - timedelta(days=n * 10), BREATH, rated=(8, 5)) for n in range(20)]
    (found,) = review([*ratings]).right_after
    assert found.n == 9
    assert review([*ratings[1:]]).right_after == ()


def test_notes_for_the_session_are_to_bring() -> None:
    """Exactly the week's marked notes are offered for the session, in order."""
    entries: list[AnyEntry] = [
        note(SUNDAY, "second", for_session=True),
        note(MONDAY, "first", for_session=True),
        note(MONDAY, "other"),
        note(MONDAY - timedelta(days=1), "earlier", for_session=True),
    ]
    assert [entry_body(item) for item in review(entries).bring] == ["first", "second"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.none() | st.integers(1, 10), min_size=0, max_size=80), st.integers(0, 80))
def test_any_history_can_be_reviewed(values: list[int | None], back: int) -> None:
    """Whatever was logged or not, each week has a review with a sentence."""
    today = MONDAY + timedelta(days=len(values))
    found = review_week(
        today - timedelta(days=back), today=today, history=moods(MONDAY, values), entries=[], skills=SKILLS
    )
    assert found.sentence
    assert 0 <= found.days_logged <= found.days_so_far <= 7


@pytest.mark.parametrize("shift", [1, 3, 365])
def test_shifting_all_dates_by_weeks_changes_nothing(shift: int) -> None:
    """The same days a number of weeks later give the same sentence but for its dates."""
    values = [*STEADY * 8, 4, 5, 6, 7, 5, 6, 6]
    plain = review_week(SUNDAY, today=SUNDAY, history=moods(MONDAY - timedelta(days=56), values), entries=[], skills=())
    weeks_on = timedelta(days=7 * shift)
    moved = review_week(
        SUNDAY + weeks_on,
        today=SUNDAY + weeks_on,
        history=moods(MONDAY - timedelta(days=56) + weeks_on, values),
        entries=[],
        skills=(),
    )
    assert moved.sentence == plain.sentence
    assert moved.usual == plain.usual
