"""F16: a journal that was here once and is gone is told, with the way back; nothing is made in its place in silence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from storage.backups import ledger
from storage.database import OpenFile
from storage.journal import Journal
from storage.problems import JournalVanished, NoJournal
from tests.storage.entries import Ticking, check_in


@pytest.mark.fault("F16")
@pytest.mark.parametrize("how", ["begun", "backed up", "only its backups"])
@pytest.mark.parametrize("create", [True, False])
def test_a_journal_that_vanished_is_not_begun_anew(path: Path, clock: Ticking, how: str, create: bool) -> None:
    """Whether it had backups yet or only a beginning, and whether one wants to read or to write."""
    with Journal.open(path, clock=clock, create=True) as journal:
        journal.add(check_in(5))
        kept = None if how == "begun" else journal.backup()
    if how == "only its backups":
        (path.parent / "backups" / ledger.NAME).unlink()
    path.unlink()
    with pytest.raises(JournalVanished) as told:
        Journal.open(path, clock=clock, create=create)
    assert "is gone" in str(told.value)
    assert "evenso --new" in str(told.value)
    assert (str(kept) in str(told.value)) is (kept is not None)
    assert not path.exists()
    with Journal.open(path, clock=clock, create=True, anew=True) as journal:
        assert journal.count() == 0


@pytest.mark.fault("F16")
def test_one_that_never_was_begins_as_ever(tmp_path: Path, clock: Ticking) -> None:
    """Another journal's backups in the same folder, or a stranger's files, keep nobody from beginning."""
    with Journal.open(tmp_path / "journal.db", clock=clock, create=True) as journal:
        journal.backup()
    (tmp_path / "backups" / "holiday.db").write_text("?")
    for name in ("j.db", "other.db"):
        with pytest.raises(NoJournal):
            Journal.open(tmp_path / name, clock=clock)
        Journal.open(tmp_path / name, clock=clock, create=True).close()


@pytest.mark.parametrize("create", [True, False])
def test_one_that_another_program_just_began_is_not_gone(
    path: Path, clock: Ticking, monkeypatch: pytest.MonkeyPatch, create: bool
) -> None:
    """It was not there at the first look, and is known by the second: it is opened, or was not there yet."""

    def begun_meanwhile(*args: Any, **kwargs: Any) -> OpenFile:
        monkeypatch.undo()
        with Journal.open(path, clock=clock, create=True) as other:
            other.add(check_in(5))
        raise NoJournal("")

    monkeypatch.setattr("storage.journal.open_file", begun_meanwhile)
    if create:
        with Journal.open(path, clock=clock, create=True) as journal:
            assert journal.count() == 1
    else:
        with pytest.raises(NoJournal):
            Journal.open(path, clock=clock)
