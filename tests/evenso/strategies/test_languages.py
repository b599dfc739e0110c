"""The program's own skills in another language: only those that nobody changed, and each under one name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evenso.catalogue import STARTERS, said_in
from evenso.catalogue import WRITTEN as WRITTEN_STARTERS
from evenso.exercises.skills import WRITTEN as OF_EXERCISES
from evenso.language.everywhere import in_each
from evenso.records import Skill
from evenso.strategies.earlier import EARLIER
from evenso.strategies.ideas import WRITTEN as IDEAS
from evenso.strategies.languages import called, reworded

ENGLISH = [replace(one, id=f"s{n:03}") for n, one in enumerate(WRITTEN_STARTERS.values())]
GERMAN = [replace(said_in(one, in_each()["de"]), id=one.id) for one in ENGLISH]


def test_every_starter_skill_goes_there_and_back() -> None:
    """In German and back in English each is to the letter what it was, under its id."""
    there = [one.now for one in reworded(ENGLISH, "de")]
    assert there == [one for one, english in zip(GERMAN, ENGLISH, strict=True) if one != english]
    assert len(there) > 30
    back = [one.now for one in reworded(there, "en")]
    assert back == [one for one in ENGLISH if one.id in {skill.id for skill in there}]
    assert {one.code for one in reworded(there, "en")} == {"de"}
    assert reworded(GERMAN, "de") == reworded(ENGLISH, "en") == []


def test_one_word_of_ones_own_keeps_a_skill_as_it_is() -> None:
    """A changed name, description or step is the person's, and so is a skill of the person's own."""
    first = next(one for one in ENGLISH if one.name != said_in(one, in_each()["de"]).name)
    changed = [replace(first, **{part: getattr(first, part) + "!"}) for part in ("name", "what", "when", "how")]
    own = Skill(name="walked the dog", area=first.area)
    assert reworded([*changed, own], "de") == []
    kept = replace(first, favourite=True, archived=True)
    (only,) = reworded([kept], "de")
    assert (only.now.favourite, only.now.archived, only.now.area) == (True, True, first.area)


def test_a_name_that_is_taken_is_not_taken_twice() -> None:
    """Where the person has a skill of the German name the English one stays; a language that is not there is none."""
    first = next(one for one in ENGLISH if one.name != said_in(one, in_each()["de"]).name)
    own = Skill(name=said_in(first, in_each()["de"]).name.upper(), area=first.area)
    assert reworded([first, own], "de") == []
    assert reworded([first], "tlh") == []


@pytest.mark.parametrize("name", list(EARLIER))
def test_an_earlier_wording_that_nobody_changed_is_said_as_today(name: str) -> None:
    """From each language in each; with a word of the person's own, or in the words of today, it stays."""
    written = next(one for one in (*WRITTEN_STARTERS.values(), *OF_EXERCISES.values()) if one.name == name)
    assert set(EARLIER[name]) == set(in_each())
    for code, how in EARLIER[name].items():
        there = said_in(written, in_each()[code])
        assert how != there.how
        assert how.split(". ")[0] == there.how.split(". ")[0]
        old = replace(there, how=how, id="s234", favourite=True)
        for wanted in in_each():
            (found,) = reworded([old], wanted)
            assert (found.code, found.now.how) == (code, said_in(written, in_each()[wanted]).how)
            assert (found.now.id, found.now.favourite) == ("s234", True)
            assert reworded([found.now], wanted) == []
            assert reworded([replace(old, how=f"{how} Mine.")], wanted) == []


def test_ideas_that_were_taken_up_are_the_programs_too() -> None:
    """An idea has the program's words as a starter skill has."""
    assert len(reworded(IDEAS.values(), "de")) == len(IDEAS)


def test_a_name_in_one_language_tells_those_in_all() -> None:
    """Small letters or not; a name that is nobody's of the program's is called nothing."""
    for english, skill in STARTERS.items():
        assert {english.casefold(), skill.name.casefold()} <= called(english.upper())
    assert called("walked the dog") == frozenset()
