"""Daylio's backups: packed, or base64 as old versions wrote them; the same keys as a CSV export."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from time import process_time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from evenso.formats.coming import Reading, UnknownMoods, Wishes
from evenso.formats.daylio import read_daylio
from evenso.formats.daylio.rich_notes import plain_note
from evenso.records import InvalidRecord

BERLIN = ZoneInfo("Europe/Berlin")
MOODS = [
    {"id": 1, "custom_name": "", "mood_group_id": 1, "predefined_name_id": 1},
    {"id": 6, "custom_name": "meh+", "mood_group_id": 2, "predefined_name_id": -1},
    {"id": 9, "custom_name": "", "mood_group_id": -1, "predefined_name_id": -1},
]
ENTRY = {
    "id": 1,
    "datetime": 1720171800000,
    "mood": 1,
    "note": "<div>Good <b>morning</b> &amp; more</div><div>then</div><ul><li>one</li><li>two</li></ul>",
    "note_title": "A title",
    "year": 2024,
    "month": 6,
    "day": 5,
    "hour": 12,
    "minute": 30,
    "assets": [401],
    "tags": [201, 777],
    "timeZoneOffset": 10800000,
}


def backup(*entries: dict[str, Any], form: str = "packed", **more: Any) -> bytes:
    """Return a backup of some entries, newest first as Daylio keeps them."""
    document = {"version": 19, "customMoods": MOODS, "tags": [{"id": 201, "name": "friends"}], "dayEntries": [*entries]}
    data = base64.b64encode(json.dumps(document | more).encode())
    if form == "base64":
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("backup.daylio", data)
        archive.writestr("assets/photos/2024/7/x", b"\x89PNG")
    return out.getvalue()


def read(data: bytes | str, **wishes: Any) -> Reading:
    """Read a file as a person in Berlin would."""
    return read_daylio(data, Wishes(zone=BERLIN, **wishes))


@pytest.mark.parametrize("form", ["packed", "base64"])
def test_an_entry_keeps_everything(form: str) -> None:
    """The wall time with the phone's own offset, mood, activities by name, title and note as plain lines."""
    reading = read(backup(ENTRY, form=form))
    (entry,) = reading.check_ins
    assert entry.at.iso == "2024-07-05T12:30:00+03:00"
    assert (entry.mood, entry.label, entry.tags) == (10, "rad", ("friends", "activity 777"))
    assert entry.note == "A title\nGood morning & more\nthen\n- one\n- two"
    assert "Pictures and recordings are not taken in" in reading.notices[0]


def test_a_backup_after_a_csv_export_doubles_nothing() -> None:
    """Both give the same keys, also for several entries of one minute, which stand newest first in both."""
    second, third = ENTRY | {"note": "second"}, ENTRY | {"note": "third", "minute": 31}
    rows = ["2024-07-05,,,12:31,rad,,,third", "2024-07-05,,,12:30,rad,,,second", "2024-07-05,,,12:30,rad,,,first"]
    csv = "full_date,date,weekday,time,mood,activities,note_title,note\n" + "\n".join(rows)
    keys = {one.note: one.source_key for one in read(csv).check_ins}
    found = {one.note.split("\n")[-1]: one.source_key for one in read(backup(third, second, ENTRY)).check_ins}
    assert (found["third"], found["second"]) == (keys["third"], keys["second"])


def test_daylio_knows_the_step_of_a_name_of_ones_own() -> None:
    """A mood made by the person stands in one of Daylio's five groups, which is its number; --map comes first."""
    own = ENTRY | {"mood": 6}
    assert read(backup(own)).moods == {"meh+": 8}
    assert read(backup(own), moods={"meh+": "6"}).moods == {"meh+": 6}
    with pytest.raises(UnknownMoods) as asked:
        read(backup(ENTRY | {"mood": 9}))
    assert asked.value.counts == {"mood 9": 1}


@pytest.mark.parametrize(
    ("change", "iso"),
    [
        ({"timeZoneOffset": 180}, "2024-07-05T12:30:00+03:00"),
        ({"timeZoneOffset": None}, "2024-07-05T12:30:00+02:00"),
        ({"year": None}, "2024-07-05T12:30:00+03:00"),
        ({"year": None, "timeZoneOffset": None}, "2024-07-05T11:30:00+02:00"),
    ],
)
def test_moments_of_every_version(change: dict[str, Any], iso: str) -> None:
    """Offsets in minutes or milliseconds, days in numbers or only an instant."""
    (entry,) = read(backup(ENTRY | change)).check_ins
    assert entry.at.iso == iso


def test_damaged_entries_are_told() -> None:
    """An impossible day, a wrong type and an empty entry are left out, each with its line."""
    empty = {"year": 2024, "month": 0, "day": 1}
    reading = read(
        backup(ENTRY | {"month": 12}, ENTRY | {"mood": "x"}, empty, ENTRY | {"timeZoneOffset": 10**9}, ENTRY)
    )
    assert (len(reading.check_ins), len(reading.skipped)) == (1, 4)


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("plain <3 and a < b", "plain <3 and a < b"),
        ("one\ntwo", "one\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ol><li>a</li><li>b</li></ol>c", "1. a\n2. b\nc"),
        ("<p>a</p><script>alert(1)</script><p>b</p>", "a\nb"),
        ("caf&eacute; &nbsp;x", "café x"),
    ],
)
def test_notes_become_plain_lines(note: str, words: str) -> None:
    """Only what is HTML is read as HTML, and nothing in it acts."""
    assert plain_note(note) == words


def test_broken_backups_are_refused() -> None:
    """Another packed file, broken base64, another document: one sentence, nothing imported."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("other.txt", "x")
    for data in (out.getvalue(), b"PK\x03\x04rest", b"eyJ" + b"A" * 50, base64.b64encode(b'{"x": 1}')):
        with pytest.raises(InvalidRecord, match=r"[Nn]othing was"):
            read(data)


@pytest.mark.fault("F72")
@pytest.mark.parametrize("start", ["<!--", "<!", "<b ", "&#", "<li>"])
def test_no_note_takes_long(start: str) -> None:
    """Markup that never ends is read in a time that grows with its length only; odd numbers of letters stay words."""
    before = process_time()
    assert plain_note("<b>" + start * 50_000)
    assert plain_note("<b>&#" + "9" * 5_000 + ";").startswith("&#")
    assert process_time() - before < 1
