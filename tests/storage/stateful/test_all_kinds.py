"""Two copies of a journal with things of every kind, written and changed at random, undone, merged, carried over JSON.

No model of what they should say: what must hold of any journal is asked instead. Of notes alone `test_driven` knows
exactly what they should say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from evenso.records import InvalidRecord
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.carrying.test_round_trip import bring as bring_json
from tests.storage.carrying.test_round_trip import out
from tests.storage.entries import Ticking
from tests.storage.merging.two import bring, content, copy_of, later
from tests.storage.stateful.days import DAYS
from tests.storage.stateful.hand import Hand
from tests.storage.stateful.twins import TWINS
from tests.storage.stateful.work import WORK

_OWN: dict[str, set[str]] = {
    "entries": {"written", "imported"},
    "sessions": {"series_id"},
    "links": {"root_id", "grown_id"},
}
"""Columns in which copies may differ: which of two equal imports came first, a series that is gone."""


def _do_something(hand: Hand) -> None:
    """Do one thing; a refusal changes nothing, and undo and redo lead exactly there and back."""
    later(hand.clock)
    before, last = out(hand.journal), hand.journal.last_change()
    with suppress(LookupError, InvalidRecord, NotFound):
        hand.one_of((*DAYS, *WORK, *TWINS))(hand)
    after = out(hand.journal)
    if hand.journal.last_change() == last:
        assert after == before
    elif hand.perhaps():
        hand.journal.undo()
        assert out(hand.journal) == before
        hand.journal.redo()
        assert out(hand.journal) == after


def _merge(journal: Journal, other: Journal) -> None:
    """Merge; nothing is unreadable, a second time changes nothing, undo and redo lead exactly there and back."""
    before = out(journal)
    report = bring(journal, other)
    after = out(journal)
    assert not report.unreadable
    assert journal.check() == []
    if report.touched:
        journal.undo()
        assert out(journal) == before
        journal.redo()
    bring(journal, other)
    assert out(journal) == after


def _said(journal: Journal) -> dict[str, list[dict[str, Any]]]:
    """Return what a copy says, each thing under what it says itself instead of the ids it has in this copy.

    What a merge wrote down of words that do not stand is kept in one copy only.
    """
    tables = content(journal.path)
    names = {row["id"]: table for table, rows in tables.items() for row in rows if "uid" in row}
    word = re.compile("|".join(map(re.escape, names)) or "$^")

    def plain(value: Any) -> Any:
        if not isinstance(value, str) or re.fullmatch("[0-9a-f]{32}", value):
            return value if not isinstance(value, str) else "uid"
        if value in names:
            return names[value]
        return word.sub(lambda found: names[found[0]], value) if value.startswith("[{") else value

    said = {}
    for table, rows in tables.items():
        skipped = {"id", "uid"} | _OWN.get(table, set())
        told = [{name: plain(value) for name, value in row.items() if name not in skipped} for row in rows]
        said[table] = sorted((row for row in told if row.get("tags") != '["merge"]'), key=repr)
    del said["entry_versions"]  # each copy keeps its own of what both said
    del said["links"]  # one whose end is gone does not go over
    return said


def _as_json(journal: Journal) -> list[str]:
    """Return a journal's export without what it loses: the series that a session had, once that is gone."""
    return [re.sub(r'"(written|series_id)": ("[^"]*"|null)', "", line) for line in out(journal).split("\n")]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8, 16))
def test_whatever_is_done_to_it(seed: int, tmp_path: Path) -> None:
    """After every step and every merge all holds that must; both copies then say the same, and so does a third."""
    _drive(seed, tmp_path, copy_of)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(16, 22))
def test_whatever_is_done_to_one_that_was_imported(seed: int, tmp_path: Path) -> None:
    """The same of a journal that was carried over by an export, where nothing has the uid that it had."""
    _drive(seed, tmp_path, _imported)


def _imported(journal: Journal, folder: Path, clock: Ticking) -> Journal:
    """Return a journal on another machine into which this one's export was brought: a merge finds nothing to do."""
    made = Journal.open(folder / "journal.db", clock=clock, create=True)
    bring_json(made, out(journal))
    later(clock)
    assert not bring(made, journal).touched
    return made


def _drive(seed: int, tmp_path: Path, carry: Callable[[Journal, Path, Ticking], Journal]) -> None:
    clock, chance = Ticking(datetime(2026, 11, 22, 8, tzinfo=UTC)), Random(seed)
    with ExitStack() as stack:
        one = stack.enter_context(Journal.open(tmp_path / "one" / "journal.db", clock=clock, create=True))
        hand = Hand(one, chance, clock)
        for _ in range(chance.randrange(10, 40)):
            _do_something(hand)
        other = stack.enter_context(carry(one, tmp_path / "other", clock))
        for _ in range(2):
            for journal in (one, other):
                for _ in range(chance.randrange(15)):
                    _do_something(Hand(journal, chance, clock))
            _merge(one, other)
            _merge(other, one)
            assert _said(one) == _said(other)
        third = stack.enter_context(Journal.open(tmp_path / "third" / "journal.db", clock=clock, create=True))
        bring_json(third, out(one))
        assert _as_json(third) == _as_json(one)
        assert third.check() == []
