"""Templates hold what is written each time, and never a mood."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from evenso.daily.templates import Template, check_in_of, from_entry, practices_of, with_words
from evenso.records import Area, InvalidRecord, Practice, Skill
from tests.storage.entries import check_in, moment

BAD_NIGHT = Template(name=" bad  night ", feelings=("tired", " tired", "foggy"), note="woke at four", skills=("aaaa",))


def test_a_template_holds_no_mood_and_its_words_once() -> None:
    """There is no field for a mood; names and words are folded as a check-in folds them."""
    assert "mood" not in {field.name for field in fields(Template)}
    assert (BAD_NIGHT.name, BAD_NIGHT.feelings) == ("bad night", ("tired", "foggy"))
    entry = check_in(3, feelings=("tired",), note="woke at four", tags=("home",))
    made = from_entry(entry, "bad night", [Practice(at=moment(), day=entry.day, skill_id="aaaa")])
    assert (made.feelings, made.note, made.tags, made.skills) == (("tired",), "woke at four", ("home",), ("aaaa",))


@pytest.mark.parametrize("given", [{"name": "  "}, {"name": "x" * 41}, {"name": "empty"}, {"name": "a", "note": " "}])
def test_one_that_could_not_be_used_is_refused(given: dict[str, Any]) -> None:
    """A name is needed, and something to write or to ask."""
    with pytest.raises(InvalidRecord):
        Template(**given)


def test_words_are_added_to_a_check_in_and_nothing_is_said_twice() -> None:
    """What stands there stays; a template used twice says nothing twice."""
    there = check_in(4, feelings=("sad", "tired"), note="rain")
    once = with_words(there, BAD_NIGHT)
    assert (once.mood, once.feelings, once.note) == (4, ("sad", "tired", "foggy"), "rain woke at four")
    assert with_words(once, BAD_NIGHT) == once


def test_what_it_writes() -> None:
    """Words make a check-in without a mood, skills a practice each where they are still there."""
    there = Skill(name="slow breath", area=Area.GROUNDING, id="aaaa")
    written = check_in_of(BAD_NIGHT, moment(), moment().local.date())
    assert written is not None
    assert (written.mood, written.note) == (None, "woke at four")
    only_skills = Template(name="walk", skills=("aaaa", "gone"))
    assert check_in_of(only_skills, moment(), written.day) is None
    assert [one.skill for one in practices_of(only_skills, moment(), written.day, [there])] == ["slow breath"]
