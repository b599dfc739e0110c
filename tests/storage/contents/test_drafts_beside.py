"""Two programs type in one place: neither's half-written words are written over, and they are offered in turn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.journal import Journal
from storage.problems import JournalProblem
from tests.storage.entries import Ticking, note, raw


@pytest.fixture
def other(journal: Journal, path: Path, clock: Ticking) -> Iterator[Journal]:
    """The journal as another program has it open."""
    assert journal.path == path
    with Journal.open(path, clock=clock) as opened:
        yield opened


def _left(path: Path, clock: Ticking, *closing_it: Journal) -> list[str]:
    """Return what a program that begins now is offered, one after the other, once these have closed what they had."""
    found = []
    for one in closing_it:
        one.keep_open(())
    with Journal.open(path, clock=clock) as fresh:
        while fresh.drafts():
            assert [one.slot for one in fresh.drafts()] == ["line"]
            assert fresh.drafts()[0].text == fresh.take_draft("line")
            found.append(fresh.take_draft("line"))
            fresh.drop_draft("line")
    return found


def test_both_are_kept_and_offered_in_turn(journal: Journal, other: Journal, path: Path, clock: Ticking) -> None:
    """Each writes over its own words only; afterwards the one that was there first comes first."""
    for words in ("mine", "mine and more"):
        journal.save_draft("line", words)
        other.save_draft("line", f"not {words}")
    assert journal.drafts()[0].text == "mine and more"
    assert other.drafts()[0].text == "not mine and more"
    assert _left(path, clock, journal, other) == ["mine and more", "not mine and more"]


def test_a_save_ends_its_own_draft_only(journal: Journal, other: Journal, path: Path, clock: Ticking) -> None:
    """Whoever saves the line, and however soon, leaves what the other one has half-written."""
    journal.save_draft("line", "mine")
    with other.finishing("line"):
        other.add(note("typed so quickly that no draft was kept"))
    assert other.drafts() == []
    assert other.draft_elsewhere("line") == "mine"
    other.save_draft("line", "not mine")
    with journal.finishing("line"):
        journal.add(note("mine, saved"))
    journal.save_draft("line", "once more")
    other.drop_draft("line")
    assert _left(path, clock, journal, other) == ["once more"]


def test_what_one_goes_on_with_is_ones_own(journal: Journal, other: Journal, path: Path, clock: Ticking) -> None:
    """A draft that was offered is written over by who goes on with it; who wrote it and is still there keeps both."""
    journal.save_draft("line", "begun")
    journal.keep_open(())
    assert other.take_draft("line") == "begun"
    other.save_draft("line", "begun, gone on with")
    assert [one.text for one in other.drafts()] == ["begun, gone on with"]
    journal.save_draft("line", "begun, and else")
    assert _left(path, clock, journal, other) == ["begun, gone on with", "begun, and else"]


def test_only_what_was_shown_is_taken(journal: Journal, other: Journal) -> None:
    """A draft that came since a line was opened is none that one goes on with."""
    journal.save_draft("line", "mine")
    assert other.take_draft("line", "") == other.take_draft("line", "something else") == ""
    other.save_draft("line", "theirs")
    assert journal.drafts()[0].text == "mine"
    assert other.take_draft("line", "theirs") == "theirs"
    assert other.take_draft("another line") == ""


def test_a_slot_that_begins_like_another(journal: Journal, other: Journal) -> None:
    """Places are told apart, also where the name of one begins as that of another."""
    for slot in ("line", "line.a", "line 2", "lin"):
        journal.save_draft(slot, f"mine of {slot}")
        other.save_draft(slot, f"theirs of {slot}")
    for slot in ("line", "line.a", "line 2", "lin"):
        assert other.take_draft(slot) == f"theirs of {slot}"
        other.drop_draft(slot)
    journal.keep_open(())
    assert sorted(one.text for one in other.drafts()) == [
        *("mine of lin", "mine of line", "mine of line 2", "mine of line.a"),
    ]


def test_a_draft_stays_ones_own_where_saving_it_failed(journal: Journal, path: Path) -> None:
    """What could not be written leaves the draft that was there, which the next try takes the place of."""
    journal.save_draft("line", "mine")
    with closing(raw(path)) as broken:
        broken.execute("CREATE TRIGGER stuck BEFORE UPDATE ON drafts BEGIN SELECT RAISE(ABORT, 'stuck'); END")
    with pytest.raises(JournalProblem):
        journal.save_draft("line", "mine and more")
    with closing(raw(path)) as broken:
        broken.execute("DROP TRIGGER stuck")
    journal.save_draft("line", "mine and more")
    assert [one.text for one in journal.drafts()] == ["mine and more"]


def test_a_file_that_is_opened_anew(journal: Journal, path: Path, clock: Ticking) -> None:
    """A program that closes and opens its journal goes on with its own draft, whatever stands beside it."""
    known: dict[str, tuple[str, int]] = {}
    journal.own_drafts(known)
    with Journal.open(path, clock=clock) as other:
        other.save_draft("line", "theirs")
    journal.save_draft("line", "mine")
    journal.close()
    with Journal.open(path, clock=clock) as again:
        again.own_drafts(known)
        again.save_draft("line", "mine and more")
        assert again.take_draft("line") == "mine and more"
    assert _left(path, clock) == ["theirs", "mine and more"]
