"""How entries are said: the saved line to the letter, no note on it, nothing hostile in any of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from evenso.cells import width_of
from evenso.records import AnyEntry, Area, CheckIn, Moment, Note, NoteForm, Practice, PracticeState
from evenso.wording.entries import (
    changed_line,
    deleted_line,
    entry_gist,
    entry_line,
    entry_text,
    redone_line,
    saved_line,
    undone_line,
)

AT = Moment.of(datetime.fromisoformat("2026-11-20T21:00+01:00"))
DAY = date(2026, 11, 20)
CHECK_IN = CheckIn(
    at=AT, day=DAY, id="k3f9", mood=7, feelings=("tired", "hopeful"), note="slept badly but called Ana\nand walked"
)
PRACTICE = Practice(
    at=AT,
    day=DAY,
    id="p2xx",
    skill_id="s1",
    skill="slow breath",
    area=Area.GROUNDING,
    before=6,
    after=3,
    minutes=5,
    use=5,
    note="on the stairs",
)
NOTE = Note(at=AT, day=DAY, id="n7aa", text="A long letter to nobody.\nSecond line.", tags=("ana",), for_session=True)
HOSTILE = "\x1b]52;c;aGk=\x07\x9b31m\u202eevil\u2066 [@click=app.quit]x[/] \x00\r"


def test_the_saved_line_is_the_contracts() -> None:
    """The moment and id stand there as understood, letter by letter as the contract says."""
    assert saved_line(CHECK_IN) == "Saved check-in 7 for Fri 20 Nov 2026 21:00 (k3f9)."


def test_the_other_kinds_are_saved_with_the_same_words() -> None:
    """A practice names its skill and state, a note its form; a check-in without a mood has no number."""
    assert saved_line(PRACTICE) == "Saved practice of slow breath for Fri 20 Nov 2026 21:00 (p2xx)."
    tried = Practice(at=AT, day=DAY, id="p2xx", skill_id="s1", skill="said no", state=PracticeState.SKIPPED)
    assert saved_line(tried) == "Saved practice of said no, skipped by choice for Fri 20 Nov 2026 21:00 (p2xx)."
    assert saved_line(NOTE) == "Saved note for Fri 20 Nov 2026 21:00 (n7aa)."
    assert saved_line(Note(at=AT, day=DAY, text="x", form=NoteForm.SESSION)) == (
        "Saved session note for Fri 20 Nov 2026 21:00."
    )
    assert saved_line(CheckIn(at=AT, day=DAY, feelings=("calm",))) == "Saved check-in for Fri 20 Nov 2026 21:00."


def test_changes_have_their_sentences() -> None:
    """Changed, deleted, undone and redone each say what and when."""
    assert changed_line(CHECK_IN) == "Changed check-in 7 for Fri 20 Nov 2026 21:00 (k3f9)."
    assert deleted_line(NOTE) == "Deleted note for Fri 20 Nov 2026 21:00 (n7aa). Undo brings it back."
    assert undone_line("check-in 7, Fri 20 Nov 2026 21:00") == "Undone: check-in 7, Fri 20 Nov 2026 21:00."
    assert redone_line("import of 3 entries") == "Done again: import of 3 entries."


@pytest.mark.parametrize("entry", [CHECK_IN, PRACTICE, NOTE], ids=["check-in", "practice", "note"])
def test_lines_about_changes_repeat_no_words_of_the_person(entry: AnyEntry) -> None:
    """What was written stays off the line that says that it was saved."""
    for line in (saved_line(entry), changed_line(entry), deleted_line(entry)):
        for secret in ("Ana", "tired", "stairs", "letter"):
            assert secret not in line


def test_an_entry_on_one_line_starts_with_its_id() -> None:
    """Id, moment, mood, feelings, note: in this order, cut with a mark where the width ends."""
    assert entry_line(CHECK_IN, 80) == (
        "k3f9  Fri 20 Nov 2026 21:00   7  tired, hopeful · slept badly but called Ana an…"
    )
    assert "     practice: slow breath" in entry_line(PRACTICE, 80)
    assert "     note: A long letter" in entry_line(NOTE, 80)
    assert entry_gist(PRACTICE) == "slow breath · 6 before, 3 after · 5 min · did it, helped · on the stairs"
    assert entry_gist(NOTE) == "A long letter to nobody. Second line. · #ana"


def test_an_imported_check_in_shows_its_label_and_tags() -> None:
    """The word of the other program stays visible beside the number it was mapped to."""
    imported = CheckIn(at=AT, day=DAY, mood=6, label="Solid", tags=("gaming", "prayer"), source="daylio")
    assert entry_gist(imported) == "“Solid” · gaming, prayer"


def test_an_entry_in_full_keeps_the_lines_of_its_words() -> None:
    """Facts in two columns, an empty line, the words as they were written."""
    assert entry_text(CHECK_IN) == (
        "Check-in      k3f9\n"
        "When          Fri 20 Nov 2026 21:00\n"
        "Mood          7 of 10\n"
        "Feelings      tired, hopeful\n"
        "\n"
        "slept badly but called Ana\n"
        "and walked"
    )
    assert "Distress      6 before, 3 after\n" in entry_text(PRACTICE)
    assert "Use           5, did it, helped\n" in entry_text(PRACTICE)
    assert entry_text(NOTE).endswith("\n\nA long letter to nobody.\nSecond line.")


def test_an_entry_after_midnight_says_which_day_it_counts_for() -> None:
    """Before the rollover hour the entry day is another than the date, and the text says so; late ones say so too."""
    late = CheckIn(
        at=Moment.of(datetime.fromisoformat("2026-11-21T01:30+01:00")),
        day=DAY,
        mood=4,
        written=datetime(2026, 11, 25, 9, tzinfo=UTC),
    )
    assert "When          Fri 20 Nov 2026, 01:30 after midnight\n" in entry_text(late)
    assert "Written       later, on Wed 25 Nov 2026\n" in entry_text(late)


def test_nothing_hostile_reaches_a_line() -> None:
    """Control, C1, reordering and NUL characters appear in no output, whatever field they were put into."""
    entries: list[AnyEntry] = [
        CheckIn(at=AT, day=DAY, mood=1, feelings=(HOSTILE,), note=HOSTILE, label=HOSTILE, tags=(HOSTILE,)),
        Practice(at=AT, day=DAY, skill_id="s", skill=HOSTILE, note=HOSTILE),
        Note(at=AT, day=DAY, text=HOSTILE, tags=(HOSTILE,), source=HOSTILE),
    ]
    for entry in entries:
        lines = [saved_line(entry), deleted_line(entry), entry_gist(entry), entry_line(entry, 60)]
        for said in [*lines, undone_line(HOSTILE), entry_text(entry)]:
            assert not set(said) & set("\x1b\x07\x9b\x00\r\u202e\u2066")
        assert all("\n" not in line for line in lines)
        assert "[@click=app.quit]x[/]" in entry_text(entry)


@pytest.mark.parametrize("width", [1, 20, 40, 80])
def test_a_line_never_overflows(width: int) -> None:
    """Wide letters included, a line fits the width that was asked for."""
    entry = Note(at=AT, day=DAY, id="n7aa", text="日記" * 100)
    assert width_of(entry_line(entry, width)) <= width
