"""Everything taken along from Settings: asked for, written for the person alone, never over anything."""

from __future__ import annotations

import stat
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from evenso.records import InvalidRecord
from storage.journal import Journal
from tests.storage.entries import Ticking, check_in
from tui.screens.settings.safe.leaving import TakeAlong, everything_form


def test_everything_goes_into_a_new_folder_and_over_none(tmp_path: Path) -> None:
    """The folder is private and has all formats; the same place again, no place and a missing one are refused."""
    form = everything_form(date(2026, 11, 22), tmp_path)
    target = tmp_path / "even-so-2026-11-22"
    assert form.values == {"folder": str(target)}
    intent = form.finish(form.values)
    assert intent == TakeAlong(str(target))
    with Journal.open(
        tmp_path / "j" / "j.db", clock=Ticking(datetime(2026, 11, 22, tzinfo=UTC)), create=True
    ) as journal:
        journal.add(check_in(6))
        outcome = intent.run(journal)
        assert "only you can read" in outcome.sentence
        assert not outcome.undoable
        assert {"journal.json", "tables", "pages"} <= {path.name for path in target.iterdir()}
        assert stat.S_IMODE(target.stat().st_mode) == 0o700
        for bad in (str(target), str(tmp_path / "nowhere" / "x"), "/dev/null/x", "a\0b"):
            with pytest.raises(InvalidRecord) as refusal:
                TakeAlong(bad).run(journal)
            assert "--" not in str(refusal.value)
            assert str(refusal.value).endswith(".")
        empty = tmp_path / "own"
        empty.mkdir(mode=0o700)
        before = empty.stat().st_ino
        TakeAlong(str(empty)).run(journal)
        assert empty.stat().st_ino == before  # it is filled, and stays the folder that it was
        assert sorted(path.name for path in empty.iterdir()) == sorted(path.name for path in target.iterdir())
        assert stat.S_IMODE((empty / "journal.json").stat().st_mode) == 0o600
    with pytest.raises(InvalidRecord, match="needed"):
        form.finish({"folder": "  "})
