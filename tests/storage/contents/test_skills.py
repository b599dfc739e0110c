"""The person's skills: found by what one types, renamed, put away, never lost under their history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from evenso.catalogue import STARTER_SKILLS
from evenso.records import Area, InvalidRecord, Practice, Skill
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.entries import moment


def practised(journal: Journal, skill: Skill) -> Practice:
    """Save one practice of a skill."""
    saved = journal.add(Practice(at=moment(), day=date(2026, 11, 22), skill_id=skill.id))
    assert isinstance(saved, Practice)
    return saved


def test_the_starter_skills_stand_by_area_in_their_order(journal: Journal) -> None:
    """A new journal shows the catalogue as it was written, each with an id."""
    skills = journal.skills()
    assert [replace(skill, id="") for skill in skills] == list(STARTER_SKILLS)
    areas = list(Area)
    assert [areas.index(skill.area) for skill in skills] == sorted(areas.index(skill.area) for skill in skills)


def test_a_new_skill_comes_last_in_its_area(journal: Journal) -> None:
    """Skills stay where one looks for them."""
    saved = journal.add_skill(Skill(name="the long way home", area=Area.GROUNDING))
    grounding = [skill for skill in journal.skills() if skill.area is Area.GROUNDING]
    assert grounding[-1] == saved
    moved = journal.change_skill(replace(saved, area=Area.HABITS))
    assert [skill for skill in journal.skills() if skill.area is Area.HABITS][-1] == moved


def test_a_skill_is_found_by_id_name_start_or_part(journal: Journal) -> None:
    """What a person types on the command line is enough when only one skill fits."""
    for name in ("walking the dog", "walk", "talk to Ana"):
        journal.add_skill(Skill(name=name, area=Area.HABITS))
    talk = journal.find_skill("TALK to ana")
    assert journal.find_skill(talk.id) == talk
    assert journal.find_skill("  talk   to  Ana ") == talk
    assert journal.find_skill("talk t") == talk
    assert journal.find_skill("o ana") == talk
    assert journal.find_skill("Walk").name == "walk"
    assert journal.find_skill("walki").name == "walking the dog"


def test_a_name_that_fits_several_or_none_is_asked_back(journal: Journal) -> None:
    """The sentence names what was near; odd input finds nothing and breaks nothing."""
    for name in ("walking the dog", "walking alone"):
        journal.add_skill(Skill(name=name, area=Area.HABITS))
    with pytest.raises(NotFound, match="Several skills fit “walking”: walking the dog, walking alone"):
        journal.find_skill("walking")
    with pytest.raises(NotFound, match="Near it: walking alone"):
        journal.find_skill("wakling alone")
    for odd in ("", "   ", "%", "x'--", "\0"):
        with pytest.raises(NotFound):
            journal.find_skill(odd)


def test_two_skills_of_one_name_are_refused(journal: Journal) -> None:
    """A second skill of a name, however capitalised, would split its history."""
    saved = journal.add_skill(Skill(name="Straße", area=Area.HABITS))
    with pytest.raises(InvalidRecord, match="already a skill “Straße”"):
        journal.add_skill(Skill(name="STRASSE", area=Area.GROUNDING))
    journal.change_skill(replace(saved, archived=True))
    with pytest.raises(InvalidRecord, match="put away; bring it back"):
        journal.add_skill(Skill(name="straße", area=Area.HABITS))
    other = journal.add_skill(Skill(name="other", area=Area.HABITS))
    with pytest.raises(InvalidRecord):
        journal.change_skill(replace(other, name="straße"))


def test_a_skill_put_away_keeps_what_was_practised(journal: Journal) -> None:
    """An archived or renamed skill leaves the list of today, not the past; search follows the new name."""
    skill = journal.find_skill("slow breath")
    practice = practised(journal, skill)
    journal.change_skill(replace(skill, name="long breath", archived=True))
    assert skill.id not in {kept.id for kept in journal.skills()}
    assert skill.id in {kept.id for kept in journal.skills(archived=True)}
    read = journal.entry(practice.id)
    assert isinstance(read, Practice)
    assert read.skill == "long breath"
    assert [hit.id for hit in journal.search("long breath")] == [practice.id]
    assert journal.search("slow breath") == []
    assert journal.find_skill("long breath").archived
    journal.undo()
    assert [hit.id for hit in journal.search("slow breath")] == [practice.id]
    assert journal.check() == []


def test_changes_of_skills_are_undone_and_said(journal: Journal) -> None:
    """Every change of the catalogue is a step with a name of its own."""
    saved = journal.add_skill(Skill(name="cooking", area=Area.SELF_CARE))
    renamed = journal.change_skill(replace(saved, name="cooking soup"))
    away = journal.change_skill(replace(renamed, archived=True))
    back = journal.change_skill(replace(away, archived=False))
    journal.change_skill(replace(back, favourite=True))
    labels = []
    while (step := journal.undo()) is not None:
        labels.append(step.label)
    assert labels == [
        "edit of the skill cooking soup",
        "bringing back of the skill cooking soup",
        "putting away of the skill cooking soup",
        "renaming of the skill cooking to cooking soup",
        "new skill cooking",
    ]
    assert len(journal.skills(archived=True)) == len(STARTER_SKILLS)
    while journal.redo() is not None:
        pass
    assert journal.find_skill("cooking soup") == replace(back, favourite=True)


def test_an_unchanged_or_unknown_skill_is_no_step(journal: Journal) -> None:
    """Saving a form without a change leaves nothing to undo; a skill of another journal is refused."""
    skill = journal.skills()[0]
    assert journal.change_skill(skill) == skill
    assert journal.last_change() is None
    with pytest.raises(NotFound):
        journal.change_skill(replace(skill, id="zz99"))
