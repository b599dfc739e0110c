"""Reading a thing and writing it back as one: nobody saves between the two, and all of it is saved or nothing."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest

from evenso.records import InvalidRecord, Note
from storage.engine import Error
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.storage.entries import check_in, note, raw


def test_nobody_saves_between_reading_and_writing(journal: Journal) -> None:
    """As long as the block lasts another program cannot begin to save; then it can."""
    other = raw(journal.path)
    with journal.as_one():
        with pytest.raises(Error, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        journal.add(note("ours"))
        with pytest.raises(Error, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.execute("ROLLBACK")
    other.close()
    assert journal.count() == 1


def test_all_of_it_or_nothing(journal: Journal) -> None:
    """What is refused at the end takes what was saved before it in the block back, and the drafts come back."""
    journal.save_draft("note", "half")
    before, stamps = journal.last_change(), []

    def refused() -> None:
        with journal.as_one():
            with journal.finishing("note"):
                journal.add(note("one"))
            journal.add(check_in(5))
            stamps.append(journal.stamp())
            raise InvalidRecord("no")

    with pytest.raises(InvalidRecord):
        refused()
    assert (journal.count(), journal.last_change(), [one.text for one in journal.drafts()]) == (0, before, ["half"])
    assert journal.stamp() not in stamps, "what was read of it inside would be taken to hold"


def test_a_part_that_fails_leaves_nothing_of_itself(journal: Journal) -> None:
    """A save that is refused in the middle of the block is undone alone; the block can go on."""
    with journal.as_one(), journal.as_one():
        journal.add(note("kept"))
        with suppress(InvalidRecord), journal.as_one():
            journal.add(note("not kept"))
            raise InvalidRecord("no")
        journal.add(check_in(5))
    assert sorted(getattr(one, "text", "a mood") for one in journal.entries()) == ["a mood", "kept"]
    assert journal.check() == []


def test_a_draft_goes_with_the_part_it_became(journal: Journal) -> None:
    """Inside a block a draft goes with what it became, as it does alone; one write is one undo step."""
    journal.save_draft("note", "half")
    with journal.as_one():
        saved = journal.add(note("half"))
        with journal.finishing("note"):
            journal.change(replace(saved, text="half and whole") if isinstance(saved, Note) else saved)
    assert journal.drafts() == []
    journal.undo()
    assert [getattr(one, "text", "") for one in journal.entries()] == ["half"]


def test_what_is_only_read_is_read_as_ever(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a journal that cannot be written the block reads, and only what would be saved is refused, in its words."""
    journal.add(note("here"))
    monkeypatch.setattr(journal._file, "read_only", True)
    with journal.as_one():
        assert journal.count() == 1
    with pytest.raises(JournalProblem, match="reading only"), journal.as_one():
        journal.add(note("more"))
