"""Kills at any moment, and file calls that fail one after another: what was reported saved is there, whole."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from tests.faults.conftest import Victim
from tests.faults.counting import Tried
from tests.faults.victims import READ, SYNC, UNLINK, WRITE, Told, opened, words


def lost(found: list[list[str]]) -> int:
    """Return how many of the cases ended wrongly."""
    return sum(bool(wrong) for wrong in found)


@pytest.mark.slow
@pytest.mark.fault("F01")
def test_five_hundred_kills(victim: Victim, tried: Tried) -> None:
    """Killed at 500 chance moments of opening, adding, changing, deleting, taking back: all that was reported is so."""
    found = victim("killed", "500")
    assert found["within"] > 50, "the kills fell between the saves only"
    tried(len(found["wrong"]), lost=lost(found["wrong"]))


@pytest.mark.slow
@pytest.mark.fault("F01")
def test_a_hundred_kills_of_a_protected_journal(victim: Victim, tried: Tried, sealed: Path) -> None:
    """The same with a passphrase."""
    found = victim("killed", "100", "open sesame", start=sealed)
    tried(len(found["wrong"]), lost=lost(found["wrong"]))


@pytest.mark.fault("F01")
def test_a_few_kills(victim: Victim, tried: Tried) -> None:
    """The quick part of it."""
    found = victim("killed", "4")
    tried(len(found["wrong"]), lost=lost(found["wrong"]))


def test_the_judge_would_notice(blank: Path, tmp_path: Path) -> None:
    """A note that was reported and is not there, or not as reported, is found; half a line is no report."""
    path = tmp_path / "journal.db"
    shutil.copy(blank, path)
    with opened(path) as journal:
        kept, gone = journal.add(words(1)), journal.add(words(2))
        journal.delete(gone.id)
    said = f'{{"id": "{kept.id}", "text": "otherwise"}}\n{{"id": "{gone.id}", "text": "there"}}\n{{"id": "x", "te'
    told = Told()
    told.hear(said.encode())
    assert told.wrong(path) == [kept.id, gone.id]
    told.open = {kept.id, gone.id}
    assert told.wrong(path) == []


@pytest.mark.fault("F03")
@pytest.mark.slow
def test_a_kill_at_every_step_of_cleaning_up(victim: Victim, tried: Tried, faultio: Path) -> None:
    """Whoever opens a journal with a save left half done is killed at every file call; the next one finishes."""
    found = victim("recovering", library=faultio)
    assert len(found["wrong"]) > 100
    tried(len(found["wrong"]), lost=lost(found["wrong"]))


@pytest.mark.fault("F06")
@pytest.mark.slow
@pytest.mark.parametrize("again", ["once", "again"])
@pytest.mark.parametrize("kind", [WRITE, SYNC, UNLINK, READ], ids=["write", "sync", "unlink", "read"])
def test_every_call_of_a_save_fails_in_turn(victim: Victim, tried: Tried, faultio: Path, kind: int, again: str) -> None:
    """All of the save is there or none of it, as was said; nothing written is quoted; the next save works."""
    found = victim("failing", str(kind), str(errno.EIO), again, library=faultio)
    assert found["wrong"]
    tried(len(found["wrong"]), lost=lost(found["wrong"]))


@pytest.mark.fault("F04")
@pytest.mark.slow
@pytest.mark.parametrize("again", ["once", "again"])
def test_the_disk_is_full_at_every_write_of_a_save(victim: Victim, tried: Tried, faultio: Path, again: str) -> None:
    """Wherever in a save the room ends: none of it is there, that is said, and it works when there is room again."""
    found = victim("failing", str(WRITE), str(errno.ENOSPC), again, library=faultio)
    assert len(found["wrong"]) > 20
    tried(len(found["wrong"]), lost=lost(found["wrong"]))
