"""What a form changed and what somebody else changed meanwhile, kept from both sides."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime

import pytest

from evenso.daily.templates import Template
from evenso.goals.records import GoalVersion, Measure
from evenso.journal.both import SETS, WORDS, keep_both
from evenso.links import Ref, Thing
from evenso.patterns.records import Pattern
from evenso.records import Area, Moment, Skill
from evenso.reviews.records import Review
from evenso.reviews.steps import Part, with_link, with_words
from evenso.sessions.preparing import with_topic_of
from evenso.sessions.records import Session, Topic
from evenso.support.planning import read_plan, with_lines_of, write_plan
from evenso.support.records import PlanLine, PlanPart

DAY = date(2026, 11, 22)


@pytest.mark.parametrize("kind", WORDS)
def test_the_table_names_fields_there_are(kind: type) -> None:
    """Each field of the table is one of its record."""
    assert {*WORDS[kind], *SETS.get(kind, ())} <= {one.name for one in fields(kind)}


def test_different_fields() -> None:
    """What each side changed stands, and what nobody changed stays."""
    base = Pattern(name="pleasing", noticed="a call", costs="sleep", id="a")
    both = keep_both(base, replace(base, costs="my sleep"), replace(base, protects="peace", archived=True))
    assert both == replace(base, costs="my sleep", protects="peace", archived=True)


def test_the_same_words() -> None:
    """Words that both changed are both there; of another value ours stands."""
    base = Skill(name="cold water", area=Area.GROUNDING, what="wet hands", how="one")
    ours = replace(base, what="wet hands, slowly", how="ours", name="water")
    both = keep_both(base, ours, replace(base, what="wet hands, twice", how="theirs", name="ice"))
    assert (both.name, both.what, both.how) == ("water", "wet hands, twice, slowly", "theirs\n\nours")


def test_nobody_else() -> None:
    """Where nobody else changed anything, ours is taken as it is, also what it empties."""
    base = GoalVersion(day=DAY, title="calls", value="people")
    ours = replace(base, value="", measure=Measure.OWN)
    assert keep_both(base, ours, base) is ours
    assert keep_both(base, ours, ours) == ours


def test_sets() -> None:
    """Of tags and the like each side's additions and removals count."""
    base = Template(name="bad night", tags=("a", "b"))
    assert keep_both(base, replace(base, tags=("a", "c")), replace(base, tags=("a", "b", "d"))).tags == ("a", "d", "c")


def test_an_answer_of_the_review() -> None:
    """Two answers to the same question are both kept, with the link that one of them made."""
    review = Review(at=Moment(datetime(2026, 11, 22, 12), 60), day=DAY, week=date(2026, 11, 16))  # noqa: DTZ001  # a wall time
    theirs = with_link(with_words(review, Part.NOTICED, "theirs"), Part.NOTICED, Ref(Thing.PATTERN, "abcd"))
    both = with_words(theirs, Part.NOTICED, "mine", "")
    assert both.said_in(Part.NOTICED) == "theirs / mine"
    assert both.answers[0].about == Ref(Thing.PATTERN, "abcd")
    assert with_words(both, Part.NOTICED, "anew", "theirs / mine").said_in(Part.NOTICED) == "anew"


def test_a_topic() -> None:
    """A topic is reworded where it stands by then; one that somebody else reworded or wrote stays beside it."""
    session = Session(day=DAY, topics=(Topic(text="theirs"), Topic(text="sleep")))
    assert _topics(with_topic_of(session, Topic(text="sleep, mine"), "sleep")) == ["theirs", "sleep, mine"]
    assert _topics(with_topic_of(session, Topic(text="mine"), "what it was")) == ["theirs", "sleep", "mine"]
    assert _topics(with_topic_of(session, Topic(text="new"), "")) == ["theirs", "sleep", "new"]


def _topics(session: Session) -> list[str]:
    return [one.text for one in session.topics]


def test_lines_of_the_plan() -> None:
    """A plan that is typed as one text keeps the lines that came meanwhile, under their headings."""
    began = [PlanLine(part=PlanPart.SIGNS, text="I stop eating"), PlanLine(part=PlanPart.ASK, text="Ana")]
    now = [*began, PlanLine(part=PlanPart.SIGNS, text="theirs"), PlanLine(part=PlanPart.SAFER, text="theirs too")]
    typed = read_plan(write_plan(began).replace("Ana", "Ana\nBea"), now)
    assert [one.text for one in with_lines_of(began, typed, now)] == [
        "I stop eating",
        "theirs",
        "Ana",
        "Bea",
        "theirs too",
    ]
    assert with_lines_of(began, typed, began) == typed
    assert [one.text for one in with_lines_of(began, typed, began[:1])] == ["I stop eating", "Bea"]
