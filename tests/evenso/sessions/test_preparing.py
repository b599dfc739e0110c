"""Preparing: what happened since the last session, what is proposed, what never is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.goals.records import Goal, GoalStep, GoalVersion, Repeat, RepeatMark
from evenso.links import Ref, Thing
from evenso.records import CheckIn, InvalidRecord, Moment, Note, NoteForm, Practice
from evenso.recovery.series import DayMood
from evenso.reviews.records import Review, ReviewAnswer
from evenso.scores.presets import PRESETS
from evenso.scores.records import Score
from evenso.sessions.after import felt_less
from evenso.sessions.agreements import AgreedSince, counted_since, open_agreements
from evenso.sessions.preparing import A_PAGE, Gathered, Proposal, Source, prepare, reordered, with_topic, without_topic
from evenso.sessions.records import Agreed, RaiseNext, Session, SessionState, Topic
from evenso.wording.sessions.preparing import facts_since, say_source, topic_words
from evenso.wording.sessions.saying import say_answers

TODAY = date(2026, 11, 25)
LAST = Session(
    day=date(2026, 11, 18),
    time="18:30",
    state=SessionState.HELD,
    agreed=(
        Agreed(text="say no once", goal_id="g234", repeat_id="r234"),
        Agreed(text="call them", goal_id="g234", step_id="t234"),
        Agreed(text="bring the letter"),
    ),
    missing="that I felt hurried",
    raise_next=RaiseNext.NOT_YET,
    id="l234",
)
GOAL = Goal(
    versions=(GoalVersion(day=date(2026, 9, 1), title="say no"),),
    steps=(GoalStep(goal_id="g234", text="call them", done=date(2026, 11, 20), id="t234"),),
    repeats=(
        Repeat(goal_id="g234", text="say no once", since=date(2026, 11, 18), times=7, skill_id="k234", id="r234"),
    ),
    id="g234",
)


def at(day: int, hour: int = 20) -> Moment:
    """An evening of November."""
    return Moment.of(datetime(2026, 11, day, hour, tzinfo=UTC))


def check_in(
    day: int, mood: int, note: str = "", hour: int = 20, *, private: bool = False, for_session: bool = False
) -> CheckIn:
    """A check-in with an id of its day and hour."""
    made = CheckIn(at=at(day, hour), day=date(2026, 11, day), mood=mood, note=note, id=f"c{day}{hour}")
    return replace(made, private=private, for_session=for_session)


def gathered(*entries: CheckIn | Note | Practice, **more: object) -> Gathered:
    """What was gathered since the last session."""
    marked = tuple(one for one in entries if one.for_session)
    marks = cast("Sequence[RepeatMark]", more.pop("marks", ()))
    agreed = counted_since(open_agreements([LAST], [GOAL]), [GOAL], entries, marks, TODAY)
    base = Gathered(since=LAST.day, today=TODAY, last=LAST, entries=entries, agreed=agreed, marked=marked)
    return replace(base, **more)  # type: ignore[arg-type]  # fields by name


def sources(found: Gathered) -> list[Source]:
    """Where the proposals come from, in their order."""
    return [one.source for one in prepare(found).proposals]


def test_proposals_stand_in_the_order_of_their_weight() -> None:
    """What was hard to say, the hardest moment, what is marked; what was agreed last, since it stands below anyway."""
    found = gathered(
        check_in(19, 7),
        check_in(21, 2, "the phone call"),
        check_in(22, 6, "mum's birthday", for_session=True),
    )
    assert sources(found) == [Source.RAISE, Source.HARD, Source.MARKED, *[Source.AGREED] * 3]
    prepared = prepare(found)
    words = [topic_words(one, TODAY) for one in prepared.proposals]
    assert words[0] == "that I felt hurried"
    assert words[1] == "Sat 21 Nov: the phone call"
    assert words[2] == "mum's birthday"
    assert say_source(prepared.proposals[2], TODAY) == "to bring up, Sun 22 Nov"
    assert prepared.proposals[2].about == Ref(Thing.ENTRY, "c2220")


def test_what_is_private_is_in_none_of_it() -> None:
    """Neither as a marked entry nor as the hardest moment, whatever else is said of it."""
    found = gathered(
        check_in(19, 7),
        check_in(20, 6),
        check_in(21, 1, "SECRET", private=True),
        check_in(22, 6, "SECRET too", private=True, for_session=True),
    )
    prepared = prepare(found)
    said = [topic_words(one, TODAY) for one in prepared.proposals] + facts_since(prepared, TODAY)
    assert "SECRET" not in "\n".join(said)
    assert Source.HARD not in sources(found)


def test_what_came_before_the_session_on_its_day_is_not_since_it() -> None:
    """The morning of the last session was talked about; the evening after it was not."""
    assert Source.HARD not in sources(gathered(check_in(18, 1, "morning", hour=8), check_in(19, 7)))
    assert Source.HARD in sources(gathered(check_in(18, 1, "evening", hour=22), check_in(19, 7)))


def test_what_was_agreed_is_counted_from_the_session_on() -> None:
    """Marks and practices of its skill count; a step tells its day; a line stays a line, and none is no reproach."""
    practice = Practice(at=at(20), day=date(2026, 11, 20), skill_id="k234", id="p234")
    before = Practice(at=at(10), day=date(2026, 11, 10), skill_id="k234", id="p235")
    marks = (RepeatMark(at=at(21), day=date(2026, 11, 21), repeat_id="r234"),)
    lines = facts_since(prepare(gathered(practice, before, marks=marks)), TODAY)
    assert lines[1:] == [
        "Agreed – say no once: twice since",
        "Agreed – call them: done Fri 20 Nov",
        "Agreed – bring the letter",
    ]
    assert "Agreed – say no once: none recorded since" in facts_since(prepare(gathered()), TODAY)


def test_moods_are_said_in_words_and_never_against_the_week_before() -> None:
    """How many days, from which to which; without numbers in words."""
    moods = [DayMood(date(2026, 11, day), float(mood), mood, mood, 1, 0) for day, mood in ((19, 4), (21, 7), (24, 6))]
    prepared = prepare(gathered(moods=moods))
    assert facts_since(prepared, TODAY)[0] == (
        "3 of 8 days with a mood, so this is a rough picture; the days lay from about 4 to 7."
    )
    assert facts_since(prepared, TODAY, numbers=False)[0].endswith("the days lay from about low to high.")
    assert facts_since(prepare(gathered()), TODAY)[0] == "0 of 8 days with a mood."


def test_a_score_is_proposed_when_there_is_one_before_it() -> None:
    """The newest total since the session, with the one before."""
    phq = replace(PRESETS[0], id="q234")
    scores = [
        Score(at=at(day), day=date(2026, 11, day), questionnaire_id="q234", value=value)
        for day, value in ((4, 16), (20, 9))
    ]
    found = gathered(scores=scores, questionnaires=(phq,))
    (proposal,) = [one for one in prepare(found).proposals if one.source is Source.SCORE]
    assert topic_words(proposal, TODAY) == "PHQ-9 16 → 9, Fri 20 Nov"
    assert Source.SCORE not in sources(gathered(scores=scores[1:], questionnaires=(phq,)))
    near = [scores[0], replace(scores[1], value=14)]
    assert Source.SCORE not in sources(gathered(scores=near, questionnaires=(phq,)))  # nothing but noise


def test_what_was_brought_before_is_not_proposed_again() -> None:
    """An entry that was a topic of a session stays marked, and is not offered once more."""
    entry = check_in(21, 6, "mum's birthday", for_session=True)
    assert Source.MARKED in sources(gathered(entry))
    assert Source.MARKED not in sources(gathered(entry, brought=frozenset({Ref(Thing.ENTRY, entry.id)})))


def test_an_empty_journal_makes_an_empty_preparation() -> None:
    """No last session, nothing written: one fact, nothing to pick."""
    prepared = prepare(Gathered(since=TODAY, today=TODAY))
    assert facts_since(prepared, TODAY) == ["0 of 1 day with a mood."]
    assert prepared.proposals == ()


def test_nothing_that_can_be_picked_is_cut_and_each_source_is_on_the_first_page() -> None:
    """Many marked entries crowd out neither the hardest moment nor what was agreed; the rest stands on later pages."""
    many = [check_in(19, 5, f"thing {hour}", hour=hour, for_session=True) for hour in range(23)]
    found = prepare(gathered(*many, check_in(20, 1, "BROKE DOWN"))).proposals
    assert len(found) == 1 + 1 + 23 + 3
    first = [one.source for one in found[:A_PAGE]]
    assert first == [Source.RAISE, Source.HARD, *[Source.MARKED] * 6, Source.AGREED]
    assert [topic_words(one, TODAY) for one in found[2:5]] == ["thing 22", "thing 21", "thing 20"]
    assert [one.source for one in found[A_PAGE:]] == [*[Source.MARKED] * 17, *[Source.AGREED] * 2]


def test_the_hardest_moment_that_is_marked_comes_first_of_what_is_marked() -> None:
    """It is proposed once, and newer entries do not push it onto a later page."""
    many = [check_in(22, 7, f"thing {hour}", hour=hour, for_session=True) for hour in range(12)]
    found = prepare(gathered(check_in(19, 1, "BROKE DOWN", for_session=True), *many)).proposals
    words = [topic_words(one, TODAY) for one in found]
    assert words[:3] == ["that I felt hurried", "BROKE DOWN", "thing 11"]
    assert len(words) == len(set(words))


@given(st.lists(st.integers(0, 6), min_size=4, max_size=4))
def test_the_first_page_is_shared_out_and_none_is_lost(counts: list[int]) -> None:
    """Every source has a place there while there are nine or fewer, and every proposal stands somewhere once."""
    marked, left, reviews, agreed = counts
    entries = [check_in(22, 7, f"m{number}", hour=number, for_session=True) for number in range(marked)]
    before = Session(
        day=date(2026, 11, 20), topics=tuple(Topic(text=f"l{number}") for number in range(min(left, 3))), id="l999"
    )
    week = [
        Review(
            at=at(22),
            day=date(2026, 11, 22),
            week=date(2026, 11, 16),
            answers=(ReviewAnswer(part="bring", text=f"r{number}"),),
        )
        for number in range(reviews)
    ]
    lines = [AgreedSince(Agreed(text=f"a{number}")) for number in range(agreed)]
    base = Gathered(since=LAST.day, today=TODAY, entries=entries, marked=entries, agreed=lines)
    found = prepare(replace(base, left=[before], reviews=week)).proposals
    words = [topic_words(one, TODAY) for one in found]
    assert len(words) == len(set(words)) == marked + min(left, 3) + reviews + agreed
    assert {one.source for one in found[:A_PAGE]} == {one.source for one in found}


@given(st.lists(st.sampled_from(["x", "up", "down", "add"]), max_size=30), st.integers(0, 3))
def test_topics_are_moved_about_and_none_is_lost(moves: list[str], place: int) -> None:
    """In any order of keys there are at most three, none twice, and moving keeps all of them."""
    session = Session(day=TODAY)
    for number, move in enumerate(moves):
        before = set(session.topics)
        if move == "add":
            try:
                session = with_topic(session, Topic(text=f"topic {number}"))
            except InvalidRecord:
                assert len(before) == 3
        elif move == "x":
            session = without_topic(session, place)
            assert set(session.topics) <= before
        else:
            session = reordered(session, place, 1 if move == "down" else -1)
            assert set(session.topics) == before
        assert len(set(session.topics)) == len(session.topics) <= 3


def test_an_answer_far_below_the_persons_own_median_is_told_once() -> None:
    """Three points below, with three answers before; never for few answers, and never for what came later."""
    earlier = [
        Session(day=date(2026, month, 4), state=SessionState.HELD, heard=8, id=f"e{month}23") for month in (8, 9, 10)
    ]
    today = Session(day=TODAY, heard=5, id="t234")
    assert felt_less(today, [*earlier, today])
    assert not felt_less(replace(today, heard=6), earlier)
    assert not felt_less(today, earlier[1:])
    assert not felt_less(replace(today, day=date(2026, 1, 1)), earlier)


def test_answers_are_said_one_by_one() -> None:
    """In their order, 0 as an answer, blanks left out, no sum."""
    session = Session(day=TODAY, heard=8, useful=0, missing="time", raise_next=RaiseNext.YES)
    assert say_answers(session) == [
        "8  felt heard and taken seriously",
        "0  left with something I can use",
        "Missing or hard to say (to raise next time): time",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"heard": 11},
        {"heard": True},
        {"time": "25:00"},
        {"topics": (Topic(text="x"),) * 4},
        {"day": date(1, 1, 1)},
    ],
)
def test_what_no_session_can_be_is_refused(wrong: dict[str, object]) -> None:
    """Each with a sentence."""
    with pytest.raises(InvalidRecord):
        replace(Session(day=TODAY), **wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_a_note_of_the_session_is_no_hard_moment() -> None:
    """What was said in a session is not what happened since."""
    note = Note(at=at(19), day=date(2026, 11, 19), text="spoke of calls", form=NoteForm.SESSION, id="n234")
    assert sources(gathered(note)) == [Source.RAISE, *[Source.AGREED] * 3]


def test_a_sudden_step_opens_a_conversation_once_it_can_be_seen() -> None:
    """It is proposed as a question when the totals since the session show it, and not again after the next one."""
    phq = replace(PRESETS[0], id="q234")
    days = [date(2026, 9, 30) + timedelta(weeks=place) for place in range(8)]
    made = [
        Score(
            at=Moment.of(datetime(day.year, day.month, day.day, 12, tzinfo=UTC)),
            day=day,
            questionnaire_id="q234",
            value=value,
        )
        for day, value in zip(days, (17, 18, 17, 17, 18, 17, 10, 9), strict=True)
    ]
    found = prepare(gathered(scores=made, questionnaires=(phq,)))
    (proposal,) = [one for one in found.proposals if one.source is Source.SCORE]
    assert topic_words(proposal, TODAY) == "A clear step down in PHQ-9 around 11 November – what was happening then?"
    assert facts_since(found, TODAY)[-1] == topic_words(proposal, TODAY)
    later = prepare(replace(gathered(scores=made, questionnaires=(phq,)), since=date(2026, 12, 1)))
    assert all(one.step is None for one in later.scores)


def test_a_topic_from_an_agreement_holds_no_count_that_ages() -> None:
    """What is recorded of it stands in the facts, where it is counted anew; the topic is kept as it was picked."""
    one = AgreedSince(
        Agreed(text="say no once"), Repeat(goal_id="g", text="say no once", since=TODAY, times=1), times=1
    )
    proposal = Proposal(Source.AGREED, agreed=one)
    assert topic_words(proposal, TODAY) == "say no once"
    later = replace(proposal, agreed=replace(one, times=4))
    assert topic_words(later, TODAY) == topic_words(proposal, TODAY)
