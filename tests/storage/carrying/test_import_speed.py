"""What an import costs for each line, in calls and bytes drawn: counts that are the same on every machine."""

from __future__ import annotations

import os
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

import pytest

from evenso.formats.coming import Wishes
from evenso.formats.daylio.reading import read_daylio
from storage.journal import Journal
from tests.benchmarks import imports

MOST_CALLS = 135
"""Calls of functions, Python's own among them, for each entry of an export: 119 on Python 3.11, and once 203."""


def test_an_import_asks_little_of_each_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred more entries cost the same each time, and the system is not asked for each one's id."""
    _spent(tmp_path / "first", 60, monkeypatch)  # what is only loaded once
    spent = {rows: _spent(tmp_path / str(rows), rows, monkeypatch) for rows in (200, 400, 600)}
    calls = [spent[rows]["calls"] for rows in (200, 400, 600)]
    first, second = (calls[1] - calls[0]) / 200, (calls[2] - calls[1]) / 200
    assert first <= MOST_CALLS
    assert second == pytest.approx(first, rel=0.1)
    assert spent[600]["urandom"] < 60


def _spent(folder: Path, rows: int, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    monkeypatch.setattr(imports, "ROWS", rows)
    folder.mkdir()
    imports.write_export(folder / "export.csv")
    data, counts = (folder / "export.csv").read_bytes(), Counter[str]()

    def count(_frame: FrameType, event: str, what: object) -> None:
        counts["calls"] += event in {"call", "c_call"}
        counts["urandom"] += what is os.urandom and event == "c_call"

    with Journal.open(folder / "journal.db", clock=lambda: datetime(2026, 11, 22, tzinfo=UTC), create=True) as journal:
        sys.setprofile(count)
        try:
            entries = read_daylio(data, Wishes(zone=UTC)).entries
            assert journal.merge_import(entries, source="daylio", label="an import").added == rows
        finally:
            sys.setprofile(None)
    return counts
