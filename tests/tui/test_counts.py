"""Guards of speed that no clock is in: what each screen asks of the journal, and what that costs the database.

SQLite counts its own steps, the same on every machine. Times are measured by `make bench` (docs/performance.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, Final

import pytest

from evenso.records import AnyEntry, CheckIn, Moment, Note
from storage.database import OpenFile
from storage.journal import Journal
from tui.places import PLACES
from tui.screens.base import JournalScreen

NOW: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
SHORT, LONG = 60, 600
GRAIN: Final = 50
"""Steps of the database after which it counts one."""

STATEMENTS: Final = {
    "today": 15,
    "journal": 10,
    "skills": 9,
    "patterns": 7,
    "goals": 9,
    "trends": 18,
    "week": 19,
    "sessions": 11,
    "card": 15,
    "exercises": 6,
    "perspective": 10,
    "settings": 18,
}
"""The most statements that a screen may ask when it opens, two or three above what it asks now."""
WHOLE: Final = {"journal", "trends", "perspective"}
"""Screens that read the whole journal on purpose, or count it: their first opening grows with it."""


@dataclass
class Cost:
    """What a piece of reading cost: statements, rows that came back, steps of the database."""

    statements: int = 0
    rows: int = 0
    steps: int = 0


Counted = Callable[[Journal, Callable[[Journal], object]], Cost]


@pytest.fixture(scope="module")
def journals(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Journal, Journal]]:
    """Two journals with the same last days, many moods in each: sixty days, and ten times as many."""
    made = []
    for days in (SHORT, LONG):
        path = tmp_path_factory.mktemp("counts") / "journal.db"
        made.append(Journal.open(path, clock=lambda: NOW, create=True))
        made[-1].add_all([entry for back in range(days, -1, -1) for entry in _day(back)], label="days")
    yield made[0], made[1]
    for journal in made:
        journal.close()


def _day(back: int) -> Iterator[AnyEntry]:
    at = Moment.of(NOW - timedelta(days=back))
    for mood in range(1, 9 if back <= SHORT else 2):
        yield CheckIn(at=at, day=at.entry_day(), mood=mood, feelings=("calm",), note="a line")
    yield Note(at=at, day=at.entry_day(), text="Walked along the river. " * 5)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """What counts the cost of some reading."""
    cost = Cost()
    whole = OpenFile.rows

    def rows(file: OpenFile, *asked: Any) -> list[Any]:
        found = whole(file, *asked)
        cost.rows += len(found)
        return found

    def step() -> int:
        cost.steps += GRAIN
        return 0

    def statement(_sql: str) -> None:
        cost.statements += 1

    def count(journal: Journal, work: Callable[[Journal], object]) -> Cost:
        connection = journal._file.connection
        cost.statements = cost.rows = cost.steps = 0
        connection.set_trace_callback(statement)
        connection.set_progress_handler(step, GRAIN)
        try:
            work(journal)
        finally:
            connection.set_trace_callback(None)
            connection.set_progress_handler(None, GRAIN)
        return Cost(cost.statements, cost.rows, cost.steps)

    monkeypatch.setattr(OpenFile, "rows", rows)
    return count


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_screen_asks_few_questions(
    place: Any, journals: tuple[Journal, Journal], counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening a screen asks the journal no more than so often, however long it is; most cost the same at any length."""
    monkeypatch.setattr(JournalScreen, "own_app", SimpleNamespace(config=None))  # Settings reads its file of keys
    wants = place.make().wants(NOW)
    short, long = (counted(journal, wants) for journal in journals)
    assert 0 < short.statements == long.statements <= STATEMENTS[place.name]
    if place.name not in WHOLE:
        assert long.rows <= short.rows + 2
        assert long.steps <= short.steps * 1.1 + 1_000


def test_the_first_paint_of_today_reads_no_more_on_a_long_journal(
    journals: tuple[Journal, Journal], counted: Counted
) -> None:
    """Today's first reading takes the same rows and steps from a journal that is ten times as long."""
    from tui.screens.today.model import read_today

    short, long = (counted(one, lambda journal: read_today(journal, NOW, None, first=True)) for one in journals)
    assert 0 < short.rows == long.rows < 120
    assert 0 < long.steps <= short.steps * 1.1


def test_the_count_sees_a_query_that_reads_everything(journals: tuple[Journal, Journal], counted: Counted) -> None:
    """A question that looks at every entry is seen in the steps, also when hardly any row comes back."""
    short, long = (
        counted(one, lambda journal: journal._file.value("SELECT count(*) FROM notes WHERE text LIKE '%river%'"))
        for one in journals
    )
    assert long.steps > 5 * short.steps > 0
