"""Imports that come again: nothing doubled, nothing of the person's undone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partialmethod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.records import Area, CheckIn, Moment, Note, Practice, Skill
from storage.answers import ImportCounts
from storage.database import OpenFile
from storage.journal import Journal
from storage.rows import content_print, entry_state, record_print, seal
from tests.storage.entries import check_in, imported, moment


def take_in(journal: Journal, records: list[CheckIn], *, dry_run: bool = False) -> ImportCounts:
    """Import records as the other program's."""
    return journal.merge_import(records, source="other", label="import from the other program", dry_run=dry_run)


def read(journal: Journal) -> CheckIn:
    """Return the newest entry."""
    newest = journal.entries()[0]
    assert isinstance(newest, CheckIn)
    return newest


def numbers(counts: ImportCounts) -> tuple[int, int, int, int, int]:
    """Return the counts in one row: read, added, updated, unchanged, kept."""
    return counts.read, counts.added, counts.updated, counts.unchanged, counts.kept


@pytest.mark.fault("F73")
def test_the_same_file_twice_adds_nothing(journal: Journal) -> None:
    """A second import of a file changes nothing and is no undo step."""
    records = [imported(number) for number in range(120)]
    assert take_in(journal, records) == ImportCounts(120, 120, 0, 0, date(2023, 1, 1), date(2023, 4, 30))
    step = journal.last_change()
    assert numbers(take_in(journal, records)) == (120, 0, 0, 120, 0)
    assert journal.last_change() == step
    assert journal.count() == 120
    assert journal.check() == []


def test_a_newer_export_updates_and_adds(journal: Journal) -> None:
    """What the other program changed is brought up to date under the same id, what is new is added."""
    take_in(journal, [imported(number) for number in range(10)])
    ids = {entry.source_key: entry.id for entry in journal.entries()}
    newer = [imported(number, note="more" if number == 3 else "") for number in range(5, 15)] + [imported(3, 2)]
    assert numbers(take_in(journal, newer)) == (11, 5, 1, 5, 0)
    changed = journal.entry(ids["key 3"])
    assert isinstance(changed, CheckIn)
    assert changed.mood == 2
    assert changed.source == "other"
    assert journal.undo() is not None
    assert journal.count() == 10


def test_what_the_person_edited_stays_as_it_is(journal: Journal) -> None:
    """An entry edited here is not overwritten: not by the same export, not by a newer one."""
    take_in(journal, [imported(1), imported(2)])
    mine = journal.change(replace(read(journal), note="my own words"))
    assert numbers(take_in(journal, [imported(1), imported(2)])) == (2, 0, 0, 2, 0)
    assert numbers(take_in(journal, [imported(1, 9), imported(2, 9)])) == (2, 0, 1, 0, 1)
    assert journal.entry(mine.id) == mine


def test_an_edit_that_the_other_program_made_too_is_no_conflict(journal: Journal) -> None:
    """When both sides say the same, nothing has to be done."""
    take_in(journal, [imported(1)])
    journal.change(replace(read(journal), mood=9))
    assert numbers(take_in(journal, [imported(1, 9)])) == (1, 0, 0, 1, 0)


def test_what_the_person_deleted_does_not_come_back(journal: Journal) -> None:
    """A deleted import stays deleted through later imports, unless the deletion is undone."""
    take_in(journal, [imported(1), imported(2)])
    gone = journal.entries()[0]
    journal.delete(gone.id)
    assert numbers(take_in(journal, [imported(1), imported(2)])) == (2, 0, 0, 1, 1)
    assert journal.count() == 1
    assert journal.undo() is not None
    assert journal.entry(gone.id) == gone
    assert numbers(take_in(journal, [imported(1), imported(2)])) == (2, 0, 0, 2, 0)


def test_an_import_that_was_undone_can_be_done_again(journal: Journal) -> None:
    """Undoing an import is not deleting its entries one by one: with a better map it may come again."""
    take_in(journal, [imported(number, 3) for number in range(40)])
    journal.undo()
    assert journal.count() == 0
    assert numbers(take_in(journal, [imported(number, 4) for number in range(40)])) == (40, 40, 0, 0, 0)


@pytest.mark.parametrize("count", [2, 60])
def test_no_two_entries_of_one_import_get_one_id(journal: Journal, monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """An id that chance draws twice before anything is written is given once, in a small import as in a large one."""
    drawn = (f"a{number}" for number in range(1000, 2000) for _ in range(2))
    monkeypatch.setattr("storage.contents.ids._word", lambda _: next(drawn))
    assert numbers(take_in(journal, [imported(number, 3) for number in range(count)]))[:2] == (count, count)


def test_a_dry_run_counts_and_writes_nothing(journal: Journal) -> None:
    """The counts come before the decision."""
    take_in(journal, [imported(1)])
    step = journal.last_change()
    assert numbers(take_in(journal, [imported(1, 9), imported(2)], dry_run=True)) == (2, 1, 1, 0, 0)
    assert journal.last_change() == step
    assert journal.count() == 1


def test_one_entry_twice_in_a_file_counts_once(journal: Journal) -> None:
    """A key that a file repeats is one entry."""
    assert numbers(take_in(journal, [imported(1), imported(1)])) == (2, 1, 0, 1, 0)


def test_the_fixed_day_of_an_entry_survives_a_newer_export(journal: Journal) -> None:
    """The day was fixed when the entry came; another rollover hour later moves it only when its time changed."""
    late = replace(imported(1), day=date(2022, 12, 31))
    take_in(journal, [late])
    assert numbers(take_in(journal, [imported(1)])) == (1, 0, 0, 1, 0)
    assert numbers(take_in(journal, [imported(1, 9)])) == (1, 0, 1, 0, 0)
    assert journal.entries()[0].day == date(2022, 12, 31)
    moved = replace(check_in(9, date(2023, 1, 2), 12), source_key="key 1")
    assert numbers(take_in(journal, [moved])) == (1, 0, 1, 0, 0)
    assert journal.entries()[0].day == date(2023, 1, 2)


def test_two_programs_may_use_the_same_keys(journal: Journal) -> None:
    """A key belongs to its source."""
    take_in(journal, [imported(1)])
    counts = journal.merge_import([imported(1)], source="third", label="import")
    assert counts.added == 1
    assert {entry.source for entry in journal.entries()} == {"other", "third"}


def test_own_entries_come_back_from_an_export_without_doubling(journal: Journal) -> None:
    """Entries without a key are known by id, kind and moment of writing; deleted ones are restored."""
    for number in range(3):
        journal.add(check_in(5, note=f"text {number}", hour=number))
    exported = journal.entries()
    journal.delete(exported[2].id)
    journal.change(replace(read(journal), tags=("changed",)))
    counts = journal.merge_import(exported, source="evenso", label="import")
    assert numbers(counts) == (3, 1, 0, 1, 1)
    assert {entry.id for entry in journal.entries()} == {entry.id for entry in exported}


def test_the_skills_of_an_export_come_with_it_as_one_step(journal: Journal) -> None:
    """Practices find their skill by its name here; a skill that is not here is added, and undone with the rest."""
    walk = Skill(name="a long walk", area=Area.SELF_CARE, id="w2lk")
    breath = Skill(name="SLOW breath", area=Area.GROUNDING, id="br34")
    records = [
        Practice(at=moment(hour=hour), day=date(2026, 11, 22), skill_id=skill.id, source_key=str(hour))
        for hour, skill in enumerate((walk, breath))
    ]
    before = journal.skills()
    for dry_run in (True, False, False, True):
        counts = journal.merge_import(
            records, source="own", label="import", skills=[walk, breath, walk], dry_run=dry_run
        )
        assert counts.added + counts.unchanged == 2
    assert [entry.skill for entry in journal.entries() if isinstance(entry, Practice)] == ["slow breath", "a long walk"]
    assert len(journal.skills()) == len(before) + 1
    assert journal.undo() is not None
    assert journal.skills() == before
    assert journal.count() == 0
    assert journal.undo() is None
    assert journal.redo() is not None
    assert journal.check() == []


def test_progress_is_told_as_it_goes_and_ends_at_the_whole(journal: Journal) -> None:
    """A long import can draw its bar."""
    told: list[int] = []
    records = [imported(number) for number in range(1200)]
    journal.merge_import(records, source="other", label="import", progress=told.append)
    assert told == sorted(told)
    assert len(told) >= 3
    assert told[-1] == 1200


@pytest.mark.fault("F74")
def test_an_import_that_fails_half_way_leaves_nothing(journal: Journal) -> None:
    """A failure in the middle of an import leaves neither entries nor a step."""

    def stop(_: int) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        journal.merge_import([imported(number) for number in range(600)], source="o", label="import", progress=stop)
    assert journal.count() == 0
    assert journal.last_change() is None


def test_imports_are_never_late(journal: Journal) -> None:
    """What another program knew for years was not written late."""
    take_in(journal, [imported(1)])
    entry = journal.entries()[0]
    assert entry.written == datetime(2026, 11, 22, 8, tzinfo=UTC)
    assert not entry.late


def elsewhere(record: CheckIn, minutes: int, *, instant: bool) -> CheckIn:
    """Return a record as a machine in another zone reads it: its wall time stays, or its instant."""
    away = timezone(timedelta(minutes=minutes))
    at = record.at.aware.astimezone(away) if instant else record.at.local.replace(tzinfo=away)
    return replace(record, at=Moment.of(at))


@pytest.mark.parametrize("instant", [False, True])
@pytest.mark.parametrize("minutes", [-480, 330])
@pytest.mark.fault("F73", "F63")
def test_a_file_read_again_in_another_zone_changes_nothing(journal: Journal, minutes: int, instant: bool) -> None:
    """A wall time without zone, or an instant, is the same moment wherever the machine stands by now."""
    records = [imported(number) for number in range(5)]
    take_in(journal, records)
    before = journal.entries()
    moved = [elsewhere(record, minutes, instant=instant) for record in records]
    assert numbers(take_in(journal, moved)) == (5, 0, 0, 5, 0)
    moved[2] = replace(moved[2], note="more words")
    assert numbers(take_in(journal, moved)) == (5, 0, 1, 4, 0)
    assert [(entry.at, entry.day) for entry in journal.entries()] == [(entry.at, entry.day) for entry in before]


def test_marks_stay_when_the_words_are_brought_up_to_date(journal: Journal) -> None:
    """A person's mark on an imported entry outlives a newer export of it."""
    take_in(journal, [imported(1)])
    journal.mark_entry(read(journal).id, for_session=True, private=True)
    assert numbers(take_in(journal, [imported(1, note="more")])) == (1, 0, 1, 0, 0)
    kept = read(journal)
    assert (kept.note, kept.for_session, kept.private) == ("more", True, True)


def test_an_import_asks_the_file_few_questions(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the number of entries, they go in by pieces: a guard of the speed that does not depend on a clock."""
    asked: list[str] = []
    for name in ("run", "rows", "value"):
        method = getattr(OpenFile, name)
        monkeypatch.setattr(OpenFile, name, partialmethod(_counted, method, asked))
    records = [imported(number, number % 10 + 1) for number in range(1_500)]
    take_in(journal, records)
    assert len(asked) < 60
    assert journal.count() == len(records)


def _counted(file: OpenFile, method: Callable[..., object], asked: list[str], *words: object) -> object:
    asked.append(str(words[0]))
    return method(file, *words)


@given(
    st.one_of(
        st.builds(
            CheckIn,
            at=st.just(moment()),
            day=st.just(date(2026, 11, 20)),
            mood=st.integers(1, 10),
            note=st.text(),
            label=st.text(),
            tags=st.lists(st.text(max_size=9), max_size=3).map(tuple),
            source=st.text(max_size=9),
            source_key=st.text(max_size=9),
            private=st.booleans(),
        ),
        st.builds(
            Note,
            at=st.just(moment()),
            day=st.just(date(2026, 11, 20)),
            text=st.text(min_size=1).map("x{}".format),
            for_session=st.booleans(),
        ),
    )
)
def test_the_short_way_to_a_seal_is_the_seal(record: CheckIn | Note) -> None:
    """Seal and print as an import makes them are those of the JSON they have always been made of."""
    base = {"seq": 1, "uid": "u", "written": 0, "changed": 0, "imported": "", "id": "ab2c"}
    state = entry_state(record, base, None, keyed=True)
    entry, detail = state["entries"], state["check_ins" if isinstance(record, CheckIn) else "notes"]
    said = {name: value for name, value in detail.items() if name != "seq" and value not in (None, "", "[]")}
    sealed = ("id", "uid", "kind", "utc", "local", "utc_offset", "day", "source", "source_key")
    whole: list[object] = [[entry[name] for name in sealed], said]
    marks = ["private"] if record.private else []

    def printed(content: object) -> str:
        packed = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.blake2b(packed.encode("utf-8", "replace"), digest_size=8).hexdigest()

    assert entry["seal"] == printed([*whole, marks] if marks else whole) == seal(state)
    assert entry["imported"] == printed([[entry["kind"], entry["local"], entry["utc_offset"]], said])
    assert entry["imported"] == content_print(state) == record_print(record, None)
    assert entry["utc"] == int(record.at.utc.timestamp())


def words_of(journal: Journal) -> list[str]:
    """Return the texts that are there, in order."""
    return sorted(entry.text for entry in journal.entries() if isinstance(entry, Note))


def page(text: str, number: int = 1) -> Note:
    """Return an entry of a program that has no ids, as it stands in its file."""
    at = moment(date(2020, 9, 22), 9)
    key = f"2020-09-22T09:00#{number}"
    return Note(at=at, day=date(2020, 9, 22), text=text, source="jrnl", source_key=key)


def test_two_journals_of_one_program_write_nothing_over(journal: Journal) -> None:
    """Both have an entry of one minute: each stays, finds itself again, is brought up to date, and stays deleted."""
    work, home = page("The review went badly, and I said so."), page("Mother called. We laughed.")
    for record, told in ((work, (1, 1, 0, 0, 0)), (home, (1, 1, 0, 0, 0)), (work, (1, 0, 0, 1, 0))):
        assert numbers(journal.merge_import([record], source="jrnl", label="import")) == told
    again = journal.merge_import([home], source="jrnl", label="import")
    assert (numbers(again), again.apart) == ((1, 0, 0, 1, 0), 0)
    assert words_of(journal) == [home.text, work.text]
    edited = [page("The review went badly, and I said so. It helped."), page("Mother called late. We laughed.")]
    for record in edited:
        assert numbers(journal.merge_import([record], source="jrnl", label="import")) == (1, 0, 1, 0, 0)
    assert words_of(journal) == [edited[1].text, edited[0].text]
    assert journal.check() == []
    third = page("Something else altogether")
    assert journal.merge_import([third], source="jrnl", label="import").apart == 1
    gone = next(entry for entry in journal.entries() if isinstance(entry, Note) and entry.text == third.text)
    journal.delete(gone.id)
    assert numbers(journal.merge_import([third], source="jrnl", label="import")) == (1, 0, 0, 0, 1)


def test_words_edited_here_do_not_swallow_another_journals_entry(journal: Journal) -> None:
    """The person's version stays, and the other journal's entry of that minute comes too."""
    journal.merge_import([page("Words of the first")], source="jrnl", label="import")
    mine = journal.change(replace(journal.entries()[0], private=True))
    assert isinstance(mine, Note)
    journal.change(replace(mine, text="Words of the first, gone on with here"))
    journal.merge_import([page("Quite another thing")], source="jrnl", label="import")
    assert words_of(journal) == ["Quite another thing", "Words of the first, gone on with here"]


def test_entries_that_move_up_within_a_minute_are_not_doubled(journal: Journal) -> None:
    """Where the first of a minute left the file, the second takes its number and is known all the same."""
    journal.merge_import([page("One thing"), page("Another matter", 2)], source="jrnl", label="import")
    assert numbers(journal.merge_import([page("Another matter")], source="jrnl", label="import")) == (1, 0, 0, 1, 0)
    assert words_of(journal) == ["Another matter", "One thing"]
