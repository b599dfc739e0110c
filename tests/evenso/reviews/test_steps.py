"""The weekly review: its order, its answers, what may be brought, what it says and never says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.documents.loop.review_text import review_text
from evenso.documents.week_text import week_text
from evenso.formats.kinds.reviews_json import review_document
from evenso.goals.records import Goal, GoalStep, GoalVersion, Repeat, RepeatMark
from evenso.goals.standing import goals_in_week
from evenso.links import Ref, Thing
from evenso.records import AnyEntry, InvalidRecord
from evenso.reviews.records import STEPS, Review
from evenso.reviews.steps import (
    PARTS,
    Part,
    begun,
    is_blank,
    moved_to,
    offers,
    part_at,
    pattern_of,
    with_link,
    with_words,
)
from evenso.week import WeekReview, review_week
from evenso.wording import weeks
from evenso.wording.reviews import saying
from evenso.wording.sessions.saying import AGREED_HOME
from tests.evenso.week.diary import MONDAY, SKILLS, SUNDAY, at, check_in, moods, note
from tui.screens.week.drawing import View, draw_week
from tui.screens.week.model import WeekData

HOSTILE = "[/] \x1b[2J \u202eabc\nsecond line"


def week(entries: list[AnyEntry] | None = None, *, hard: bool = False) -> WeekReview:
    """A week with two check-ins, and what else is given."""
    named = [replace(one, id=f"e{place}e{place}") for place, one in enumerate(entries or [])]
    history = moods(MONDAY - timedelta(days=60), [6] * 60)
    found = review_week(SUNDAY, today=SUNDAY, history=history, entries=named, skills=SKILLS)
    return replace(found, hard_stretch=hard)


def review() -> Review:
    """A review that was just begun."""
    return begun(SUNDAY, at(SUNDAY), SUNDAY)


def test_the_steps_stand_in_the_order_of_science() -> None:
    """Here, days, sentence, practice, hardest, noticed, goals, bring: eight, each with a title."""
    assert [str(part) for part in PARTS] == (
        ["here", "days", "sentence", "practice", "hardest", "noticed", "goals", "bring"]
    )
    assert len(PARTS) == STEPS
    assert set(saying.TITLES) == set(PARTS)
    assert (part_at(0), part_at(1), part_at(8), part_at(99)) == (Part.HERE, Part.HERE, Part.BRING, Part.BRING)


def test_a_review_begins_on_the_first_day_of_a_week_and_is_blank() -> None:
    """Nothing said and nothing walked is nothing to keep; a step or a word is."""
    one = review()
    assert one.week == MONDAY
    assert is_blank(one)
    assert not is_blank(moved_to(one, 2))
    assert not is_blank(with_words(one, Part.NOTICED, "x"))
    with pytest.raises(InvalidRecord):
        replace(one, week=MONDAY + timedelta(days=1))


@given(st.lists(st.tuples(st.sampled_from(PARTS), st.text(max_size=30)), max_size=12))
def test_the_last_words_of_each_part_stand_in_their_order(said: list[tuple[Part, str]]) -> None:
    """However often a part is answered, it has one answer, the last; blank words take it away."""
    one = review()
    for part, words in said:
        one = with_words(one, part, words)
    last = dict(said)
    for part in PARTS:
        kept = with_words(review(), part, last.get(part, "")).said_in(part)
        assert one.said_in(part) == kept
    places = [PARTS.index(Part(answer.part)) for answer in one.answers]
    assert places == sorted(set(places))


def test_a_pattern_stays_linked_while_the_words_change() -> None:
    """The link to a pattern and the words about it do not take each other away."""
    one = with_link(with_words(review(), Part.NOTICED, "a knot"), Part.NOTICED, Ref(Thing.PATTERN, "p2p2"))
    one = with_words(one, Part.NOTICED, "a smaller knot")
    assert (pattern_of(one), one.said_in(Part.NOTICED)) == ("p2p2", "a smaller knot")
    assert pattern_of(with_words(one, Part.NOTICED, "")) == "p2p2"


def test_what_may_be_brought_is_marked_hard_or_noticed_and_never_private() -> None:
    """The hardest moment and what was noticed are offered beside what is marked; what is private is not."""
    low = check_in(MONDAY, 2, 20, "the long night")
    tagged = note(SUNDAY, "a knot", tags=("fear",))
    marked = note(SUNDAY, "the letter", for_session=True)
    found = offers(week([check_in(MONDAY, 7, 9), low, tagged, marked]))
    assert [getattr(one, "text", "") or getattr(one, "note", "") for one in found] == ["the long night", "the letter"]
    private = week([check_in(MONDAY, 7, 9), replace(low, private=True)])
    assert offers(private) == ()


def test_the_hard_stretch_is_asked_about_once_and_only_where_it_is_due() -> None:
    """The sentence of `science.md` 15 stands once in the text of a review that is open, never in one that is over."""
    assert weeks.HARD_STRETCH not in _flat(review_text(None, week(), width=400))
    assert _flat(review_text(None, week(hard=True), width=400)).count(weeks.HARD_STRETCH) == 1
    finished = replace(moved_to(review(), 8), finished=True)
    assert weeks.HARD_STRETCH not in _flat(review_text(finished, week(hard=True), width=400))


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_the_text_has_the_questions_until_they_are_answered() -> None:
    """An open review asks; a finished one has what was said and asks no more."""
    assert all(question in _flat(review_text(None, week(), width=400)) for question in saying.QUESTIONS.values())
    done = replace(with_words(moved_to(review(), 8), Part.HARDEST, "Ana"), finished=True)
    text = _flat(review_text(done, week(), width=400))
    assert "What helped: Ana" in text
    assert not any(question in text for question in saying.QUESTIONS.values())
    assert "finished" in text


def agreed(*done: int, **more: object) -> WeekReview:
    """A week with what was agreed: a practice every day, done on some days of November, and a step done on Friday."""
    often = Repeat(goal_id="g2h3", text="say no once", since=date(2026, 11, 18), rule="FREQ=DAILY", id="r2")
    step = GoalStep(goal_id="g2h3", text="call the clinic", done=date(2026, 11, 20))
    home = Goal(versions=(GoalVersion(day=MONDAY, title=AGREED_HOME),), steps=(step,), repeats=(often,), id="g2h3")
    days = [date(2026, 11, day) for day in done]
    marks = [RepeatMark(at=at(day), day=day, repeat_id="r2") for day in days]
    stand = goals_in_week([replace(home, **more)], SUNDAY, SUNDAY, marks)  # type: ignore[arg-type]  # fields by name
    return replace(week(), goals=stand)


def test_what_was_agreed_and_done_is_not_denied() -> None:
    """Without a logged skill the practices done are named, in text and on Week; step 7 has their count and the step."""
    found = agreed(18, 20)
    assert saying.facts(Part.PRACTICE, found)[:2] == [
        "No skill was logged this week.",
        "Repeating practices: say no once (twice).",
    ]
    assert saying.facts(Part.GOALS, found) == [
        "Agreed in sessions: say no once: 2 of 5 since Wed; call the clinic: done Fri 20 Nov."
    ]
    assert "No skill was logged this week.\n  Repeating practices: say no once (twice)." in week_text(found)
    drawn = draw_week(View(WeekData(SUNDAY, found, MONDAY, loaded=True)), 80).plain
    assert "Repeating practices: say no once (twice)." in drawn
    for said in (week_text(found), drawn):
        assert "call the clinic: done Fri 20 Nov" in said
        assert not any(words in said for words in ("No practice", "not rated yet", "small step?"))


def test_what_only_collects_is_asked_nothing() -> None:
    """A goal of one's own is asked for a first step; the one that collects is not, and without anything is no goal."""
    assert saying.facts(Part.GOALS, agreed(steps=(), repeats=())) == [saying.NO_GOAL]
    own = agreed(18, versions=(GoalVersion(day=MONDAY, title="say no"),))
    assert saying.facts(Part.GOALS, own) == [
        "say no: not rated yet; say no once: 1 of 5 since Wed; call the clinic: done Fri 20 Nov; a next small step?"
    ]


def test_hostile_words_stay_on_their_line() -> None:
    """Nothing that a person wrote acts on a terminal, in text or among the offers."""
    one = with_words(review(), Part.BRING, HOSTILE)
    entries: list[AnyEntry] = [check_in(MONDAY, 8, 9), check_in(MONDAY, 2, 20, HOSTILE)]
    text = review_text(one, week(entries), pattern=HOSTILE)
    assert not set(text) & {"\x1b", "\u202e"}
    assert all(ord(letter) < 128 for letter in review_text(one, week(entries), ascii_only=True))


@given(st.integers(0, 8), st.booleans())
def test_the_document_has_every_step_and_no_zero_for_missing(step: int, kept: bool) -> None:
    """Eight steps with their questions; what was not said is null."""
    one = moved_to(review(), step) if kept else None
    document = review_document(one, week())
    assert [part["part"] for part in document["steps"]] == [str(part) for part in PARTS]
    assert all(part["answer"] is None for part in document["steps"])
    assert document["left_at"] == (max(1, step) if kept else None)
    assert (document["from"], document["saved"]) == (MONDAY.isoformat(), kept)


def test_no_week_is_praised_or_blamed() -> None:
    """The words around a week hold no praise, no blame, no streak and no cause."""
    words = " ".join([*saying.TITLES.values(), *saying.QUESTIONS.values(), saying.HOW, saying.DONE, saying.ALL_KEPT])
    for never in ("great", "well done", "streak", "fail", "should", "because", "missed"):
        assert never not in words.casefold()
