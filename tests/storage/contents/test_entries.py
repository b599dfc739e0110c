"""Saving, reading, changing and deleting entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from evenso.records import (
    AnyEntry,
    CheckIn,
    InvalidRecord,
    Kind,
    Moment,
    NoteForm,
    Practice,
    PracticeState,
    is_entry_id,
)
from evenso.recovery.series import DayMood
from storage.journal import Journal
from storage.problems import JournalProblem, NotFound
from tests.storage.entries import Ticking, check_in, moment, note, raw


def test_every_kind_comes_back_as_it_went_in(journal: Journal) -> None:
    """All fields of all kinds survive the file, with an id and the moment they were written added."""
    skill = journal.find_skill("slow breath")
    went_in: list[AnyEntry] = [
        check_in(3, feelings=("tired", "Grüße 🌧"), note="a\nline\twith ‘signs’", label="meh", tags=("work", "café")),
        check_in(None, hour=10, feelings=("calm",)),
        Practice(
            at=moment(hour=11),
            day=date(2026, 11, 22),
            skill_id=skill.id,
            state=PracticeState.TRIED,
            before=8,
            after=0,
            minutes=3,
            use=6,
            note="helped?",
        ),
        note("a long text " * 500, hour=12, form=NoteForm.SESSION, tags=("ana",), for_session=True),
    ]
    saved = [journal.add(record) for record in went_in]
    read = journal.entries(oldest_first=True)
    assert read == saved
    assert all(is_entry_id(entry.id) for entry in read)
    assert [entry.written for entry in read] == [datetime(2026, 11, 22, 8, tzinfo=UTC)] * 4
    practice = read[2]
    assert isinstance(practice, Practice)
    assert (practice.skill, practice.area) == ("slow breath", skill.area)
    went_in[2] = replace(practice, id="", written=None)
    assert [replace(entry, id="", written=None) for entry in read] == went_in
    assert [journal.entry(entry.id.upper()) for entry in read] == read


def test_entries_come_newest_first_by_instant_whatever_the_zone(journal: Journal) -> None:
    """An evening in Los Angeles comes after the same evening in Tokyo, and its day is the day as written."""
    night = datetime(2026, 3, 1, 23, 30)  # noqa: DTZ001  # a wall time has no zone
    tokyo = journal.add(CheckIn(at=Moment(night, 540), day=date(2026, 3, 1), mood=4))
    angeles = journal.add(CheckIn(at=Moment(night, -480), day=date(2026, 3, 1), mood=6))
    assert [entry.id for entry in journal.entries()] == [angeles.id, tokyo.id]
    assert [day.entries for day in journal.day_moods()] == [2]


def test_the_repeated_hour_of_autumn_keeps_its_order(journal: Journal) -> None:
    """02:30 comes twice when summer time ends; both entries stay, in the order of what happened."""
    at = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001  # a wall time has no zone
    winter = journal.add(CheckIn(at=Moment(at, 60), day=date(2026, 10, 24), mood=5))
    summer = journal.add(CheckIn(at=Moment(at, 120), day=date(2026, 10, 24), mood=5))
    assert [entry.id for entry in journal.entries()] == [winter.id, summer.id]


@pytest.mark.fault("F64")
def test_a_clock_going_back_overwrites_and_reorders_nothing(journal: Journal, clock: Ticking) -> None:
    """Entries of one moment stay in the order in which they were saved, even when the clock jumps back."""
    first = journal.add(check_in(5))
    clock.now -= timedelta(days=365)
    second = journal.add(check_in(6))
    assert [entry.id for entry in journal.entries()] == [second.id, first.id]
    assert journal.undo() is not None
    assert [entry.id for entry in journal.entries()] == [first.id]


def test_entries_are_chosen_by_day_kind_form_and_tag(journal: Journal) -> None:
    """Every filter narrows, and they narrow together."""
    journal.add(check_in(5, date(2026, 1, 1), tags=("Sport",)))
    journal.add(check_in(6, date(2026, 1, 2)))
    journal.add(note("one", date(2026, 1, 2), form=NoteForm.THOUGHT, tags=("sport", "x")))
    journal.add(note("two", date(2026, 1, 3)))
    assert len(journal.entries(start=date(2026, 1, 2))) == 3
    assert len(journal.entries(end=date(2026, 1, 1))) == 1
    assert len(journal.entries(start=date(2026, 1, 2), end=date(2026, 1, 2))) == 2
    assert len(journal.entries(kinds=[Kind.NOTE])) == 2
    assert len(journal.entries(kinds={Kind.NOTE, Kind.CHECK_IN})) == 4
    assert len(journal.entries(form=NoteForm.THOUGHT)) == 1
    assert len(journal.entries(tag="SPORT")) == 2
    assert len(journal.entries(tag="SPORT", kinds=[Kind.CHECK_IN])) == 1
    assert len(journal.entries(tag="%")) == 0
    assert [entry.day.day for entry in journal.entries(limit=2)] == [3, 2]
    assert journal.entries(limit=0) == []
    assert (journal.first_day(), journal.last_day(), journal.count()) == (date(2026, 1, 1), date(2026, 1, 3), 4)


def test_an_empty_journal_answers(journal: Journal) -> None:
    """Nothing written yet is no error anywhere."""
    assert journal.entries() == []
    assert journal.day_moods() == []
    assert journal.feelings() == []
    assert journal.search("anything") == []
    assert journal.first_day() is None
    assert journal.last_day() is None
    assert journal.undo() is None
    assert journal.redo() is None
    assert journal.drafts() == []


def test_private_check_ins_stay_out_of_the_days_unless_they_are_named(journal: Journal) -> None:
    """A summary asks for the days without what is marked as private, or with those of its ids."""
    day = date(2026, 11, 20)
    journal.add(check_in(8, day))
    private = journal.add(replace(check_in(2, day, 20), private=True))
    assert [item.mood for item in journal.day_moods()] == [5]
    assert [item.mood for item in journal.day_moods(private=())] == [8]
    assert [item.mood for item in journal.day_moods(day, day, private=[private.id])] == [5]


def test_a_days_mood_is_the_mean_with_its_lowest_and_highest(journal: Journal) -> None:
    """Days without a mood are missing, never zero; what was written more than a day late is counted."""
    day = date(2026, 11, 20)
    journal.add(check_in(4, day))
    journal.add(check_in(7, day, 20))
    journal.add(check_in(None, date(2026, 11, 21), feelings=("tired",)))
    journal.add(check_in(8))
    journal.merge_import([check_in(2, date(2020, 1, 1), source_key="1")], source="other", label="import")
    assert journal.day_moods() == [
        DayMood(date(2020, 1, 1), 2.0, 2.0, 2.0, entries=1, late=0),
        DayMood(day, 5.5, 4.0, 7.0, entries=2, late=2),
        DayMood(date(2026, 11, 22), 8.0, 8.0, 8.0, entries=1, late=0),
    ]
    assert [item.day for item in journal.day_moods(day, day)] == [day]


def test_feelings_are_the_persons_words_most_used_lately_first(journal: Journal) -> None:
    """Words count once however they are capitalised; equally used ones come by how lately."""
    journal.add(check_in(5, date(2026, 1, 1), feelings=("calm", "angry")))
    journal.add(check_in(5, date(2026, 1, 2), feelings=("Calm", "hopeful")))
    assert [word.lower() for word in journal.feelings()] == ["calm", "hopeful", "angry"]
    assert len(journal.feelings(limit=1)) == 1


def test_a_changed_entry_keeps_its_id_day_of_writing_and_origin(journal: Journal, clock: Ticking) -> None:
    """Changing says what is different and nothing else, and nothing at all when nothing is."""
    was = journal.add(check_in(5, note="before"))
    assert isinstance(was, CheckIn)
    clock.now += timedelta(hours=5)
    step = journal.last_change()
    assert journal.change(was) == was
    assert journal.last_change() == step
    now = journal.change(replace(was, mood=6, note="after", written=None, source="elsewhere"))
    assert now == replace(was, mood=6, note="after")
    assert journal.entries() == [now]
    assert journal.search("before") == []
    with pytest.raises(InvalidRecord, match="cannot become another kind"):
        journal.change(note("x", id=was.id))


def test_what_is_not_there_is_said(journal: Journal) -> None:
    """An id that nothing has is a sentence, and odd ids are not repeated to the terminal."""
    for wanted in ("k3f9", "", "\ud800", "x'; DROP TABLE entries", "\x1b[31m"):
        with pytest.raises(NotFound) as problem:
            journal.entry(wanted)
        assert str(problem.value) in {
            "There is no entry k3f9 in this journal.",
            "There is no entry of that id in this journal.",
        }
    with pytest.raises(NotFound, match="no entry"):
        journal.delete("k3f9")
    with pytest.raises(NotFound, match="skill is not in this journal"):
        journal.add(Practice(at=moment(), day=date(2026, 11, 22), skill_id="nope"))
    assert journal.count() == 0


def test_an_id_that_an_entry_brings_is_kept_when_nobody_has_it(journal: Journal) -> None:
    """An entry coming back from an export keeps its id; a second one of that id gets its own."""
    first = journal.add(check_in(5, id="k3f9", written=datetime(2020, 1, 1, tzinfo=UTC)))
    second = journal.add(check_in(6, id="k3f9"))
    assert first.id == "k3f9"
    assert first.written == datetime(2020, 1, 1, tzinfo=UTC)
    assert second.id != "k3f9"


def test_ids_hold_a_digit_and_a_letter(journal: Journal) -> None:
    """No id is a word or a number, so that none is taken for a skill or a mood."""
    saved = journal.add_all([check_in(5, hour=number % 24) for number in range(400)], label="many")
    ids = {entry.id for entry in saved}
    assert len(ids) == 400
    assert all(any(c.isdigit() for c in word) and any(c.isalpha() for c in word) for word in ids)


@pytest.mark.fault("F57")
def test_damaged_text_is_shown_with_marks_and_never_quoted(journal: Journal) -> None:
    """Letters that are not UTF-8 are replaced when read; the list and the search go on."""
    entry = journal.add(note("whole"))
    connection = raw(journal.path)
    connection.execute("UPDATE notes SET text = CAST(x'ff41' AS TEXT)")
    connection.close()
    assert [read.text for read in journal.entries() if read.kind is Kind.NOTE] == ["\ufffdA"]  # type: ignore[union-attr]
    assert journal.search("") != []
    assert any(entry.id in problem for problem in journal.check())


@pytest.mark.fault("F65")
def test_the_tables_refuse_what_no_record_can_hold(journal: Journal) -> None:
    """A mood outside 1 to 10, an empty check-in or a second row for one import key cannot get in by any way."""
    entry = journal.add(check_in(5, source="o", source_key="1"))
    for sql in (
        "UPDATE check_ins SET mood = 0",
        "UPDATE check_ins SET mood = 11",
        "UPDATE check_ins SET mood = 7.5",
        "UPDATE check_ins SET mood = 'x'",
        "UPDATE check_ins SET mood = NULL",
        "UPDATE check_ins SET feelings = '{}'",
        "UPDATE entries SET day = '2026-1-1'",
        "UPDATE entries SET kind = 'other'",
        "INSERT INTO practices (seq, skill, state) SELECT seq, 999, 'done' FROM entries",
        "DELETE FROM entries",
    ):
        with pytest.raises(JournalProblem) as problem, journal._file.writing():
            journal._file.run(sql)
        assert "refused a value" in str(problem.value)
        assert problem.value.__cause__ is None
        assert problem.value.__suppress_context__
    assert journal.entries() == [entry]
