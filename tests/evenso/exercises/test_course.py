"""Where one is in an exercise, and the practice that comes of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.exercises.begun import Begun, pack, unpack
from evenso.exercises.catalogue import COLD, EXERCISES, MUSCLES, PAUSE, SENSES, SLOW, WAVE
from evenso.exercises.course import Course, Stage
from evenso.exercises.records import Exercise, Sense
from evenso.records import Moment, Practice, PracticeState

AT = Moment.of(datetime(2026, 11, 22, 9, tzinfo=UTC))


def kept(course: Course, line: str = "") -> Practice | None:
    """The practice a course makes."""
    return course.practice(line, at=AT, day_starts_at=4, skill_id="abcd")


def test_a_pause_from_its_question_to_its_line() -> None:
    """Before, four steps, after, a line: done, with both numbers and nothing added to the line."""
    course = Course.begin(PAUSE).rated(8)
    for _ in PAUSE.steps:
        course = course.forward()
    assert course.stage is Stage.AFTER
    practice = kept(course.rated(5), "waited with the answer")
    assert practice is not None
    assert (practice.state, practice.before, practice.after) == (PracticeState.DONE, 8, 5)
    assert practice.note == "waited with the answer"


def test_a_pause_left_in_the_middle_was_tried() -> None:
    """Two of four steps: tried, and the note says how far."""
    practice = kept(Course.begin(PAUSE).rated(None).forward().forward())
    assert practice is not None
    assert (practice.state, practice.before, practice.note) == (PracticeState.TRIED, None, "2 of 4 steps")


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.name)
def test_what_was_only_looked_at_leaves_nothing(exercise: Exercise) -> None:
    """An exercise that was opened and left makes no practice; with its first number it does."""
    course = Course.begin(exercise, read=True)
    assert kept(course) is None
    assert kept(course.watched(0, 7) if exercise is WAVE else course.rated(7)) is not None


def test_words_and_things_without_a_word_count_alike() -> None:
    """Five things are seen, two of them with a word; the words stand in the note, by their sense."""
    course = Course.begin(SENSES).rated(7).count("lamp").count().count("  the  blue cup ").count().count()
    assert course.sense_here is Sense.FEEL
    practice = kept(course)
    assert practice is not None
    assert practice.note == "see: lamp, the blue cup\n5 of 15 things"


def test_a_sense_may_be_swapped() -> None:
    """Another sense is asked for as many things, and a word counts for it."""
    course = Course.begin(SENSES).rated(None).swapped().count("wool")
    assert (course.sense_here, course.here.count) == (Sense.FEEL, 5)
    assert course.words == ((Sense.FEEL, "wool"),)


def test_a_caution_is_read_once() -> None:
    """Cold water waits until its caution was read; read before, it begins with its question."""
    assert Course.begin(COLD).stage is Stage.CAUTION
    assert Course.begin(COLD).rated(3).stage is Stage.CAUTION
    assert Course.begin(COLD).acknowledged().stage is Stage.BEFORE
    assert Course.begin(COLD, read=True).stage is Stage.BEFORE


def test_a_group_of_muscles_may_be_left_out() -> None:
    """What hurts is left out, the others count, the note names what is missing."""
    course = Course.begin(MUSCLES).rated(4).forward().without().forward()
    practice = kept(course)
    assert practice is not None
    assert practice.note == "2 of 7 groups of muscles\nwithout upper arms"
    for _ in range(4):
        course = course.forward()
    whole = kept(course)
    assert whole is not None
    assert (whole.state, whole.note) == (PracticeState.DONE, "without upper arms")


def test_a_breath_keeps_its_minutes_and_breaths() -> None:
    """Three minutes are done when that was enough, eighteen breaths."""
    practice = kept(Course.begin(SLOW).rated(6).breathed(184, 18).enough().rated(4))
    assert practice is not None
    assert (practice.minutes, practice.note) == (3, "slow breath, 18 breaths")


def test_less_than_half_a_minute_is_no_minute() -> None:
    """Ten seconds of a breath are one breath and no number of minutes."""
    practice = kept(Course.begin(SLOW).rated(6).breathed(12, 1))
    assert practice is not None
    assert (practice.minutes, practice.note) == (None, "slow breath, 1 breath")


def test_a_wave_has_its_first_and_last_rating_as_before_and_after() -> None:
    """The ratings stand in the note in words that can be read."""
    course = Course.begin(WAVE)
    for minute, rating in enumerate((7, 8, 9, 8, 6, 5, 5, 4, 3, 3, 2)):
        course = course.watched(minute * 60, rating)
    assert course.stage is Stage.NOTE
    practice = kept(course)
    assert practice is not None
    assert (practice.state, practice.before, practice.after, practice.minutes) == (PracticeState.DONE, 7, 2, 10)
    assert practice.note.startswith("0 min 7, 1 min 8, 2 min 9")


def test_a_wave_with_one_rating_has_no_after() -> None:
    """One number is not two."""
    practice = kept(Course.begin(WAVE).watched(0, 7))
    assert practice is not None
    assert (practice.state, practice.before, practice.after) == (PracticeState.TRIED, 7, None)


@pytest.mark.parametrize("exercise", [one for one in EXERCISES if one.pacer], ids=lambda one: one.name)
def test_less_than_one_whole_breath_was_tried(exercise: Exercise) -> None:
    """Ended after five seconds it is tried, and a breath's note says how long; left then, without a word, nothing."""
    course = Course.begin(exercise, read=True).rated(None).breathed(5.4, 0)
    assert kept(course) is None
    rated = kept(course.enough().rated(3))
    assert rated is not None
    assert rated.state is PracticeState.TRIED
    if exercise is not MUSCLES:
        practice = kept(course.enough())
        assert practice is not None
        assert (practice.state, practice.note) == (PracticeState.TRIED, f"{exercise.title.lower()}, 5 s")


def test_an_urge_that_was_not_watched_is_not_done() -> None:
    """Ended at the first question there is nothing; after one rating it was tried; after a minute it is done."""
    course = Course.begin(WAVE)
    assert kept(course.enough()) is None
    states = [kept(one.enough()) for one in (course.watched(0, 7), course.watched(0, 7).watched(60, 6))]
    assert [one and one.state for one in states] == [PracticeState.TRIED, PracticeState.DONE]
    said = kept(course.enough().rated(4), "it was there")
    assert said is not None
    assert said.state is PracticeState.TRIED


def test_muscles_of_which_every_group_was_left_out_are_not_done() -> None:
    """Passing all of them over is not releasing them."""
    course = Course.begin(MUSCLES).rated(None)
    for _ in MUSCLES.steps:
        course = course.without()
    assert kept(course) is None
    tried = kept(course.rated(5))
    assert tried is not None
    assert tried.state is PracticeState.TRIED


COURSES = st.builds(
    lambda exercise, moves: _walk(Course.begin(exercise, read=True), moves),
    st.sampled_from(EXERCISES),
    st.lists(st.integers(0, 8), max_size=40),
)


def _walk(course: Course, moves: list[int]) -> Course:
    for number, move in enumerate(moves):
        course = (
            course.rated(number % 11),
            course.rated(None),
            course.forward(),
            course.without(),
            course.back(),
            course.count("a word" if number % 2 else ""),
            course.swapped(),
            course.watched(number * 40, number % 11),
            course.enough(),
        )[move]
    return course


@given(COURSES, st.text(max_size=30))
def test_any_way_through_an_exercise_can_be_kept(course: Course, line: str) -> None:
    """Whatever keys were pressed in whatever order, a practice can be made of it, or there is nothing to keep."""
    practice = kept(course, line)
    if practice is None:
        assert not course.is_worth_keeping
    else:
        assert practice.state is (PracticeState.DONE if course.is_done else PracticeState.TRIED)


@given(COURSES, st.text(max_size=30))
def test_a_draft_gives_back_what_was_done(course: Course, typed: str) -> None:
    """What is read back from a draft makes the same practice, and the half-typed words are there."""
    begun = Begun(course, AT, typed, "abcd")
    back = unpack(pack(begun))
    assert back is not None
    assert (back.slot, back.typed, back.skill_id) == (begun.slot, typed, "abcd")
    assert kept(back.course) == kept(course)


@given(st.one_of(st.text(), st.just("[" * 2000), st.sampled_from(['{"exercise": "pause"}', "null", "[]", "{}"])))
def test_a_draft_that_is_none_is_told_apart(text: str) -> None:
    """Nothing that somebody put into a draft breaks the reading."""
    assert unpack(text) is None
