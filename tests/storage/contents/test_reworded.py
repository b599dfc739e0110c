"""Starter skills in another language: one undo step, every practice keeps its skill, and what comes in finds it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from evenso.records import Practice
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.carrying.test_round_trip import bring as bring_file
from tests.storage.carrying.test_round_trip import out
from tests.storage.entries import Ticking, moment
from tests.storage.merging.two import bring, copy_of, later

COLD, KALT = "cold water", "kaltes Wasser"


def practise(journal: Journal) -> Practice:
    """Practise cold water, whatever it is called."""
    at = moment()
    skill = journal.find_skill(COLD)
    saved = journal.add(Practice(at=at, day=at.local.date(), skill_id=skill.id, note="a basin"))
    assert isinstance(saved, Practice)
    return saved


def test_it_is_one_step_and_practices_keep_their_skill(journal: Journal) -> None:
    """Practices and their search show the new name, ids stay, a name of before still finds it; undo brings all back."""
    practice = practise(journal)
    before = journal.skills(archived=True)
    changed = journal.reword_skills("de")
    assert len(changed) > 30
    assert [one.id for one in journal.skills(archived=True)] == [one.id for one in before]
    (read,) = journal.entries()
    assert isinstance(read, Practice)
    assert (read.id, read.skill, read.skill_id) == (practice.id, KALT, practice.skill_id)
    assert journal.find_skill(COLD).name == KALT
    with pytest.raises(NotFound):
        journal.find_skill("hot water bottle")
    assert journal.check() == []
    assert journal.reword_skills("de") == []
    done = journal.undo()
    assert done is not None
    assert done.label == "skills in Deutsch"
    assert journal.skills(archived=True) == before
    assert journal.redo() is not None
    assert journal.find_skill(KALT).name == KALT


def test_an_export_of_before_comes_back_without_twins(journal: Journal) -> None:
    """A file in English, taken into the journal that speaks German since, adds neither a skill nor a practice."""
    practise(journal)
    file = out(journal)
    journal.reword_skills("de")
    before = journal.skills(archived=True), journal.entries()
    bring_file(journal, file)
    assert (journal.skills(archived=True), journal.entries()) == before


def test_copies_of_one_journal_agree(journal: Journal, clock: Ticking, tmp_path: Path) -> None:
    """Where one copy speaks German, the merge does on both sides; own words of the other copy are not run over."""
    practise(journal)
    with copy_of(journal, tmp_path / "laptop", clock) as laptop:
        later(clock)
        journal.reword_skills("de")
        later(clock)
        own = laptop.change_skill(replace(laptop.find_skill("moved my body"), favourite=False, how="Round the block."))
        practise(laptop)
        later(clock)
        bring(journal, laptop)
        bring(laptop, journal)
        for one in (journal, laptop):
            assert {e.skill for e in one.entries() if isinstance(e, Practice)} == {KALT}
            assert "Round the block." in {skill.how for skill in one.skills(archived=True)}
            assert one.check() == []
        assert journal.skills(archived=True) == laptop.skills(archived=True)
        assert len(journal.skills(archived=True)) == len(laptop.skills(archived=True))
        assert own.how == "Round the block."


def test_both_copies_said_it_in_german(journal: Journal, clock: Ticking, tmp_path: Path) -> None:
    """Done on two machines it is done once."""
    with copy_of(journal, tmp_path / "laptop", clock) as laptop:
        journal.reword_skills("de")
        later(clock)
        laptop.reword_skills("de")
        before = journal.skills(archived=True)
        bring(journal, laptop)
        assert journal.skills(archived=True) == before
