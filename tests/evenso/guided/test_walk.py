"""Walking through a form: no answer is lost, whatever is skipped, swapped, left and come back to."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.guided.drafts import pack, slot_for, unpack
from evenso.guided.forms import FORMS
from evenso.guided.parts import GuidedForm, Part
from evenso.guided.talks import REHEARSAL, SAYING
from evenso.guided.text import read_parts, write_parts
from evenso.guided.thought import THOUGHT
from evenso.guided.walk import Walk, begin, moved_to
from evenso.links import Ref, Thing
from evenso.text import clean, is_blank

forms = st.sampled_from(list(FORMS.values()))
words = st.text(max_size=40).map(lambda text: clean(text).strip())
lines = st.one_of(words, st.sampled_from(["## You", "\\## You", "# You", "## with whom\n##", "a\n\n## Them\nb"]))


@st.composite
def answers(draw: st.DrawFn, said: st.SearchStrategy[str] = words) -> tuple[GuidedForm, list[tuple[str, str]]]:
    """A form with answers under its names and under others, in any order."""
    form = draw(forms)
    names = st.sampled_from([*(part.name for part in form.parts), "odd"])
    return form, draw(st.lists(st.tuples(names, said), max_size=8))


def answered(walk: Walk, *said: str) -> Walk:
    """Answer one question after another."""
    for one in said:
        walk = walk.answered(one).on()
    return walk


@given(answers())
def test_no_answer_is_lost_by_going_through_it_again(case: tuple[GuidedForm, list[tuple[str, str]]]) -> None:
    """What was there before is there after, each as often; the turns of a talk keep their order."""
    form, given_parts = case
    walk = begin(form, given_parts)
    for _ in range(len(walk.steps) + 3):
        walk = walk.on()
    wanted = [pair for pair in given_parts if not is_blank(pair[1])]
    assert Counter(walk.parts) == Counter(wanted)
    turns = {part.name for part in form.turns}
    assert [pair for pair in walk.parts if pair[0] in turns] == [pair for pair in wanted if pair[0] in turns]


@given(answers(), st.integers(-3, 20))
def test_a_draft_comes_back_where_it_was(case: tuple[GuidedForm, list[tuple[str, str]]], at: int) -> None:
    """Packed and unpacked, a walk has the same answers, the same question, and what it grew out of."""
    walk = moved_to(begin(*case), at)
    root = Ref(Thing.PATTERN, "abcd")
    begun = unpack(pack(walk, root))
    if not walk.parts:
        assert begun is None
        return
    assert begun is not None
    assert begun.walk.parts == walk.parts
    assert begun.walk.here.part == walk.here.part
    assert begun.root == root


@given(answers(lines))
def test_an_editor_sees_all_and_gives_it_back(case: tuple[GuidedForm, list[tuple[str, str]]]) -> None:
    """Written as a text with labels and read again, answers are the same, also those that look like labels."""
    form, given_parts = case
    before = begin(form, given_parts).parts
    assert read_parts(form, write_parts(form, before), [name for name, _ in before]) == before


@pytest.mark.parametrize(
    "draft",
    ["", "[]", "{", '"x"', '{"form": "none"}', '{"form": 3}', "[" * 5000, '{"form": []}'],
)
def test_a_draft_that_is_none_is_none(draft: str) -> None:
    """Whatever stands in a draft's place, reading it never fails."""
    assert unpack(draft) is None


def test_a_damaged_draft_gives_what_can_be_read() -> None:
    """Answers that are none are left out; a root that is none is no root."""
    draft = {"form": "past", "at": "x", "parts": [["happened", "a"], ["x"], 3, [1, 2]], "root": ["nothing", "x"]}
    begun = unpack(json.dumps(draft))
    assert begun is not None
    assert (begun.walk.parts, begun.walk.at, begun.root) == ((("happened", "a"),), 0, None)


def test_turns_alternate_until_one_is_left_empty() -> None:
    """You, them, you, them; an empty turn leads on to what one wants to stay with, and back works too."""
    walk = answered(begin(REHEARSAL), "Ana", "", "one", "two", "three")
    assert (walk.here.part.name, walk.here.part.turn) == ("them", True)
    walk = walk.on()
    assert walk.here.part.name == "stay"
    assert walk.parts == (("who", "Ana"), ("me", "one"), ("them", "two"), ("me", "three"))
    assert walk.back().here.part.name == "them"
    assert answered(walk.back(), "four").here.part.name == "me"


def test_the_other_side_can_begin() -> None:
    """A turn can be given to the other side; what is no turn stays."""
    walk = answered(begin(REHEARSAL), "Ana", "")
    assert answered(walk.swapped(), "so?").here.part.name == "me"
    first = begin(REHEARSAL)
    assert first.swapped() is first


def test_stopping_after_the_thought_is_whole() -> None:
    """Once the thought is written and gone by, the form says that it may end here; before it does not."""
    walk = answered(begin(THOUGHT), "train", "")
    assert not walk.answered("they laugh").caught
    assert answered(walk, "they laugh").caught
    assert not answered(walk, "").caught


def test_afterwards_is_asked_when_it_is_wanted_and_kept_when_it_was() -> None:
    """A new entry does not ask how it went; later it begins there, and an answer is never dropped."""
    assert [step.part.name for step in begin(SAYING).steps][-1] == "offer"
    later = begin(SAYING, (("ask", "x"),), afterwards=True)
    assert later.here.part.name == "asked"
    assert ("heard", "3") in begin(SAYING, (("ask", "x"), ("heard", "3"))).parts


def test_facts_are_asked_last_and_are_no_answers() -> None:
    """What is asked about the entry itself stands behind its answers and among none of them."""
    when = Part(name=":when", label="When", asks="When?", fact=True)
    walk = begin(THOUGHT, (("odd", "kept"), (":when", "noon")), facts=(when,))
    assert [step.part.name for step in walk.steps][-2:] == ["odd", ":when"]
    assert walk.parts == (("odd", "kept"),)
    assert walk.fact(":when") == "noon"
    assert walk.fact("situation") is None


def test_drafts_of_one_form_are_told_apart_by_what_they_grow_out_of() -> None:
    """Begun from two patterns and from nothing, three drafts are kept."""
    roots = (None, Ref(Thing.PATTERN, "aaaa"), Ref(Thing.ENTRY, "aaaa"))
    assert len({slot_for(THOUGHT, root) for root in roots}) == 3
