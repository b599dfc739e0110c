"""Journals of jrnl: its JSON, its text in brackets, the older text without; an encrypted one."""

from __future__ import annotations

import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from evenso.formats.coming import AmbiguousDates, DayOrder, Reading, Wishes
from evenso.formats.jrnl import NotJrnl, read_jrnl
from evenso.records import InvalidRecord

BERLIN = ZoneInfo("Europe/Berlin")
ENTRY = {
    "title": "A hard morning.",
    "body": "It went @better later. #work",
    "date": "2024-05-01",
    "time": "09:00",
    "tags": ["#work", "@better"],
    "starred": False,
}
NEW = """[2024-05-01 09:00:00 AM] A hard morning.
It went @better later. #work

[2024-05-01 09:00:00 AM] second in the minute *

[2024-05-02 09:05:30 PM] a list
[x] done
[1] a footnote, mail me@example.org
"""
OLD = """2013-06-09 15:39 My first entry.
With a body. 2013-06-09 stands in it

2013-06-10 15:40 Life is good. *
"""


def read(data: str | bytes, **wishes: Any) -> Reading:
    """Read a file as a person in Berlin would."""
    return read_jrnl(data if isinstance(data, bytes) else data.encode(), Wishes(zone=BERLIN, **wishes))


def export(*entries: dict[str, Any]) -> str:
    """Return an export of some entries, as jrnl writes it."""
    return json.dumps({"tags": {}, "entries": list(entries)}, indent=2)


def test_an_exported_entry_keeps_everything() -> None:
    """Title and body are the words, tags lose their sign and stand as in the text, the moment is the wall's."""
    (note,) = read(export(ENTRY)).notes
    assert note.text == "A hard morning.\nIt went @better later. #work"
    assert (note.tags, note.at.iso) == (("better", "work"), "2024-05-01T09:00:00+02:00")
    assert (note.source, note.source_key) == ("jrnl", "2024-05-01T09:00#1")


def test_text_and_json_say_the_same() -> None:
    """The text file gives the notes that its export gives, so that one after the other doubles nothing."""
    exported = export(ENTRY, ENTRY | {"title": "second in the minute", "body": "", "tags": [], "starred": True})
    keyed = {note.source_key: note for note in read(NEW).notes}
    for note in read(exported).notes:
        assert keyed[note.source_key] == note
    assert keyed["2024-05-01T09:00#2"].tags == ("starred",)
    assert keyed["2024-05-02T21:05#1"].text == "a list\n[x] done\n[1] a footnote, mail me@example.org"


def test_older_text_has_no_brackets() -> None:
    """Before version 2 a line began with its bare date."""
    first, second = read(OLD).notes
    assert first.text == "My first entry.\nWith a body. 2013-06-09 stands in it"
    assert (second.text, second.tags, second.at.local.hour) == ("Life is good.", ("starred",), 15)


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_marks_and_line_ends_change_nothing(change: Any) -> None:
    """A byte order mark and Windows' ends of lines are no part of any entry."""
    assert read(change(NEW)).notes == read(NEW).notes
    assert read(change(export(ENTRY))).notes == read(export(ENTRY)).notes


def test_an_export_that_went_through_powershell_is_read() -> None:
    """UTF-16 is what `>` makes of any output on Windows."""
    assert read(("\ufeff" + export(ENTRY)).encode("utf-16-le")).notes == read(export(ENTRY)).notes


@pytest.mark.parametrize("start", [b"gAAAAABlX0", b"JRNLv3\x00\x10e30="])
def test_an_encrypted_journal_is_told_how_to_come_out(start: bytes) -> None:
    """Only jrnl can open it, and the sentence has the command that does."""
    with pytest.raises(InvalidRecord, match=r"encrypted.*`jrnl --format json --file journal.json`"):
        read(start)


def test_dates_of_two_readings_are_asked() -> None:
    """`11/5/2020` is asked about; one line that can only be one order settles it for the file."""
    text = "[11/5/2020 9:00 am] one\n[11/6/2020 9:00 am] two\n"
    with pytest.raises(AmbiguousDates, match=r"--dates day-first .*11 May 2020"):
        read(text)
    assert read(text, dates=DayOrder.MONTH_FIRST).notes[0].day.isoformat() == "2020-11-05"
    assert read(text + "[25/5/2020 9:00 am] three\n").notes[0].day.isoformat() == "2020-05-11"


def test_damaged_entries_are_told_by_their_lines() -> None:
    """What cannot be read is left out with its line; the rest comes in."""
    text = export(ENTRY, ENTRY | {"date": "2024-13-45"}, ENTRY | {"title": 7}, ENTRY | {"title": "", "body": " "})
    reading = read(text)
    assert len(reading.notes) == 1
    lines = text.split("\n")
    assert [lines[one.line - 1].strip() for one in reading.skipped] == ["{"] * 3
    assert [one.line for one in reading.skipped] == [15, 26, 37]


def test_words_before_the_first_entry_are_told() -> None:
    """Nothing is dropped without a word."""
    reading = read("# my journal\n" + NEW)
    assert [(one.line, one.why) for one in reading.skipped] == [(1, "it stands before the first entry")]


def test_a_tag_can_be_a_practice() -> None:
    """A mapped tag becomes a practice beside its note; one that is not there is told."""
    reading = read(NEW, skills={"Better": "slow breath", "gone": "x"})
    (practice,) = reading.practices
    assert (practice.skill, practice.source_key) == ("slow breath", "2024-05-01T09:00#1 better")
    assert reading.unused_skills == ("gone",)


@pytest.mark.parametrize("data", [b"", b"  \n", b"some words\n", b"[]", b'{"entries": 5}', b'{"entries": [{"x": 1}]}'])
def test_other_files_are_refused(data: bytes) -> None:
    """What is no journal of jrnl is named so, with the way to one."""
    with pytest.raises(InvalidRecord):
        read(data)


def test_the_refusal_says_where_an_export_comes_from() -> None:
    """The sentence says why and what to do."""
    with pytest.raises(NotJrnl, match=r"no line begins with a date.*Nothing was imported.*jrnl --format json"):
        read("words\n")
