"""The timeline a stretch at a time: whole, in order, and at a cost that does not grow with the journal."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from evenso.records import CheckIn, Kind, Moment, NoteForm
from evenso.sample.years import years_of
from storage.journal import Journal
from storage.reading.pages import OLDEST, Near, Stretch
from storage.reading.which import Which
from tests.storage.entries import Ticking, check_in, note
from tui.cli.taking_in import take_in

CLOCK = Ticking(datetime(2026, 11, 22, 9, tzinfo=UTC))
EVERYTHING = Which()


@pytest.fixture(scope="module")
def ten_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal of ten years, made once; tests read it."""
    path = tmp_path_factory.mktemp("years") / "journal.db"
    years = years_of(10, 7)
    with Journal.open(path, clock=CLOCK, create=True) as journal:
        take_in(journal, years.skills, years.entries, label="ten years")
        journal.forget_history()
    return path


def walk(journal: Journal, which: Which, size: int) -> list[str]:
    """Go from the newest entry to the oldest, stretch by stretch, as a cursor does."""
    found: list[str] = []
    part = journal.stretch(which, None, size)
    while True:
        known = set(found)
        found += [entry.id for entry in part.entries if entry.id not in known]
        if not part.older:
            return found
        last = part.entries[-1]
        part = journal.stretch(which, Near(last.at.utc, last.id), size)


@pytest.mark.parametrize("size", [2, 3, 7, 50])
def test_no_entry_is_passed_over(journal: Journal, size: int) -> None:
    """However small the stretches, going through them meets every entry once and in order, also many of one moment."""
    at = Moment.of(CLOCK.now)
    journal.add_all([CheckIn(at=at, day=at.local.date(), mood=n % 10 + 1) for n in range(23)], label="one moment")
    journal.add_all([check_in(5, date(2026, 10, day)) for day in range(1, 20)], label="a day each")
    assert walk(journal, EVERYTHING, size) == [entry.id for entry in journal.entries()]


def test_a_stretch_knows_its_ends(journal: Journal) -> None:
    """At either end there is nothing further that way; in the middle there is, both ways."""
    journal.add_all([check_in(5, date(2026, 10, day)) for day in range(1, 21)], label="twenty")
    whole = journal.entries()

    def ends(part: Stretch) -> tuple[int, bool, bool]:
        return len(part.entries), part.newer, part.older

    assert ends(journal.stretch(EVERYTHING, None, 6)) == (6, False, True)
    assert ends(journal.stretch(EVERYTHING, OLDEST, 6)) == (6, True, False)
    middle = whole[10]
    part = journal.stretch(EVERYTHING, Near(middle.at.utc, middle.id), 6)
    assert ends(part) == (6, True, True)
    assert part.entries == tuple(whole[8:14])
    assert ends(journal.stretch(EVERYTHING, None, 100)) == (20, False, False)


def test_a_place_outlives_its_entry(journal: Journal) -> None:
    """The stretch around an entry that was deleted meanwhile is the one around its moment."""
    saved = journal.add_all([check_in(5, date(2026, 10, day)) for day in range(1, 21)], label="twenty")
    gone = journal.delete(saved[10].id)
    part = journal.stretch(EVERYTHING, Near(gone.at.utc, gone.id), 6)
    assert [entry.day.day for entry in part.entries] == [14, 13, 12, 10, 9, 8]


QUESTIONS = {
    "everything": EVERYTHING,
    "a form": Which(forms=(NoteForm.NOTE,)),
    "a kind": Which(kinds=(Kind.PRACTICE,)),
    "marked": Which(marked=True),
    "some years": Which(start=date(2018, 1, 1), end=date(2020, 12, 31)),
    "a tag nobody gave": Which(tag="nothing"),
}


class Watched:
    """The queries that a journal was asked, with how many rows each gave."""

    def __init__(self, journal: Journal) -> None:
        self.asked: list[tuple[str, Any, int]] = []
        self._rows = journal._file.rows
        journal._file.rows = self  # type: ignore[method-assign]  # the test counts what is read

    def __call__(self, sql: str, parameters: Any = ()) -> list[Any]:
        """Read, and remember."""
        found = self._rows(sql, parameters)
        self.asked.append((sql, parameters, len(found)))
        return found

    def plans(self) -> list[str]:
        """How the engine answers each query."""
        return [
            " ".join(row["detail"] for row in self._rows(f"EXPLAIN QUERY PLAN {sql}", parameters))
            for sql, parameters, _ in self.asked
        ]


PLACES = {"newest": None, "middle": Near(datetime(2021, 6, 1, tzinfo=UTC)), "oldest": OLDEST}


@pytest.mark.parametrize("which", QUESTIONS.values(), ids=QUESTIONS)
@pytest.mark.parametrize("where", PLACES)
def test_ten_years_cost_what_a_stretch_costs(ten_years: Path, which: Which, where: str) -> None:
    """Of 25,000 entries no more rows are read than are shown, wherever one looks and whatever is asked."""
    with Journal.open(ten_years, clock=CLOCK) as journal:
        assert journal.count() > 20_000
        watched = Watched(journal)
        part = journal.stretch(which, PLACES[where], 200)
    assert len(part.entries) <= 200
    assert sum(rows for _, _, rows in watched.asked) <= 202  # one beyond each end tells whether there are more


@pytest.mark.parametrize("where", PLACES)
def test_the_timeline_is_read_off_its_index(ten_years: Path, where: str) -> None:
    """Going on from a place sorts nothing: the engine walks the index of moments."""
    with Journal.open(ten_years, clock=CLOCK) as journal:
        watched = Watched(journal)
        journal.stretch(EVERYTHING, PLACES[where], 200)
        plans = watched.plans()
    assert plans
    for plan in plans:
        assert "entries_by_time" in plan
        assert "TEMP B-TREE" not in plan


def test_marks_days_and_forms_are_asked_for(journal: Journal) -> None:
    """Private and marked entries, single days and forms of notes are each found alone, and together."""
    kept = journal.add(note("kept", date(2026, 1, 1), private=True))
    thought = journal.add(note("thought", date(2026, 1, 2), form=NoteForm.THOUGHT, for_session=True))
    plain = journal.add(note("plain", date(2026, 1, 3)))

    def found(which: Which) -> set[str]:
        return {entry.id for entry in journal.stretch(which, None, 50).entries}

    assert found(Which(private=True)) == {kept.id}
    assert found(Which(private=False)) == {thought.id, plain.id}
    assert found(Which(marked=True)) == {thought.id}
    assert found(Which(forms=(NoteForm.THOUGHT, NoteForm.SAYING))) == {thought.id}
    assert found(Which(days=(date(2026, 1, 1), date(2026, 1, 3)))) == {kept.id, plain.id}
    assert found(Which(days=(date(2026, 1, 1),), marked=True)) == set()
    assert journal.stretch(Which(private=False), None, 50).total == 2
    assert [hit.id for hit in journal.search("", which=Which(private=True))] == [kept.id]


def test_tags_are_counted(journal: Journal) -> None:
    """The most used tag first; letter case makes no other tag; an entry counts once; check-ins and notes alike."""
    assert journal.tags() == []
    journal.add(check_in(5, date(2026, 1, 1), tags=("River", "run")))
    journal.add(note("a", date(2026, 1, 2), tags=("river", "RIVER")))
    journal.add(note("b", date(2026, 1, 3), tags=("[/]; DROP TABLE", "RIVER")))
    found = {one.tag.casefold(): (one.entries, one.last) for one in journal.tags()}
    assert found == {
        "river": (3, date(2026, 1, 3)),
        "[/]; drop table": (1, date(2026, 1, 3)),
        "run": (1, date(2026, 1, 1)),
    }
    assert [one.entries for one in journal.tags()] == [3, 1, 1]
    assert len(journal.tags(limit=1)) == 1
    latest = journal.latest_tagged(each=2)
    assert {tag: [entry.day.day for entry in some] for tag, some in latest.items()} == {
        one.tag: [3, 2] if one.entries == 3 else [one.last.day] for one in journal.tags()
    }
    assert journal.tags_of_late() == [one.tag for one in journal.tags()]
    assert list(journal.latest_tagged(most_tags=1)) == [journal.tags()[0].tag]
    assert {entry.day for entry in journal.entries(tag=journal.tags()[0].tag)} == {
        date(2026, 1, 1) + timedelta(days=back) for back in range(3)
    }
