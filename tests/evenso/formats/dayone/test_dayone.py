"""Day One exports: bare and packed, zones, escapes, pictures, entries without words."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from evenso.formats.coming import Reading, Wishes
from evenso.formats.dayone import NotDayOne, read_dayone
from evenso.formats.dayone.words import words_of
from evenso.records import InvalidRecord

BERLIN = ZoneInfo("Europe/Berlin")
ENTRY = {
    "uuid": "1546F37361264E129200B2CA6A885855",
    "creationDate": "2017-06-28T15:38:37Z",
    "timeZone": "Asia/Taipei",
    "starred": True,
    "tags": ["sea", "hot spring"],
    "text": "![](dayone-moment://AD6F2A6EC10C41AEA35E94BAD169936D)\n\nA walk by the sea\\. It was good\\!",
    "photos": [{"identifier": "AD6F2A6EC10C41AEA35E94BAD169936D", "type": "jpeg"}],
    "location": {"placeName": "somewhere"},
    "weather": {"temperatureCelsius": 26},
}


def document(*entries: dict[str, Any]) -> bytes:
    """Return an export of some entries, with slashes escaped as Day One writes them."""
    text = json.dumps({"metadata": {"version": "1.0"}, "entries": list(entries)}, indent=2)
    return text.replace("Asia/Taipei", "Asia\\/Taipei").encode()


def packed(**files: bytes) -> bytes:
    """Return a packed file with some members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def read(data: bytes, **wishes: Any) -> Reading:
    """Read a file as a person in Berlin would."""
    return read_dayone(data, Wishes(zone=BERLIN, **wishes))


def test_an_entry_stands_on_the_wall_it_was_written_at() -> None:
    """The moment is the instant in the entry's own zone, the key its own id; the star is a tag."""
    (note,) = read(document(ENTRY)).notes
    assert note.at.iso == "2017-06-28T23:38:37+08:00"
    assert note.text == "A walk by the sea. It was good!"
    assert (note.tags, note.source_key) == (("sea", "hot spring", "starred"), ENTRY["uuid"])


def test_what_is_not_taken_is_said() -> None:
    """Pictures, places and the weather are told of once, with counts."""
    said = " ".join(read(document(ENTRY)).notices)
    assert "Pictures and recordings are not taken in: 1 entry had some" in said
    assert "Places and the weather of 1 entry" in said


def test_a_packed_export_is_read_whole() -> None:
    """Every journal in the packed file comes in; pictures and foreign folders are passed over."""
    other = ENTRY | {"uuid": "B" * 32, "text": "from the other journal"}
    data = packed(
        **{
            "Journal.json": document(ENTRY),
            "Dreams.json": document(other, ENTRY),
            "photos__x.jpeg": b"\xff\xd8",
            "__MACOSX__._Journal.json": b"\x00",
        }
    )
    assert {note.source_key for note in read(data).notes} == {ENTRY["uuid"], "B" * 32}


@pytest.mark.parametrize("zone", ["", "Nowhere/City", "../../etc/passwd", "/etc/localtime", "Europe", 7, None])
def test_an_unknown_zone_is_this_computers_and_told(zone: object) -> None:
    """No name of a zone leads anywhere but to a zone; what is none is told, or the entry is left out."""
    reading = read(document(ENTRY | {"timeZone": zone}))
    if isinstance(zone, int):
        assert [one.line for one in reading.skipped] == [6]
        return
    assert reading.notes[0].at.iso == "2017-06-28T17:38:37+02:00"
    assert any("did not say in which time zone" in notice for notice in reading.notices)


def test_words_are_found_in_rich_text_too() -> None:
    """Newer exports may hold the words only there."""
    rich = json.dumps({"contents": [{"text": "All packed\n"}, {"embeddedObjects": []}, {"text": "gone"}]})
    (note,) = read(document({name: ENTRY[name] for name in ("uuid", "creationDate")} | {"richText": rich})).notes
    assert note.text == "All packed\ngone"


def test_entries_without_words_are_told() -> None:
    """A picture alone, broken rich text and an entry without a day are left out, each with its line."""
    picture = ENTRY | {"text": "![](dayone-moment://X)"}
    reading = read(
        document(picture, {"creationDate": "2020-01-01T00:00:00Z", "richText": "{"}, ENTRY | {"creationDate": 1})
    )
    assert [one.why for one in reading.skipped][:2] == ["it has pictures and no words", "it has no words"]
    assert len(reading.skipped) == 3
    assert not any("time zone" in notice or "Pictures" in notice for notice in reading.notices)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1\\. not a list", "1\\. not a list"),
        ("\\- not a list", "\\- not a list"),
        ("a\\-b, c\\.", "a-b, c."),
        ("\\*not bold\\*", "\\*not bold\\*"),
        ("see ![](dayone-moment:/video/AB) here", "see here"),
        ("[" * 2_000, "[" * 2_000),
    ],
)
def test_protecting_signs_go_where_they_protect_nothing(text: str, words: str) -> None:
    """A backslash stays where the words would read differently without it."""
    assert words_of(text) == words


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"words",
        b'{"entries": []',
        b'{"entries": [{"title": "x"}]}',
        packed(**{"notes.txt": b"x"}),
        packed(**{"Journal.json": b"{}"}),
        b"PK\x03\x04rest",
    ],
)
def test_other_files_are_refused(data: bytes) -> None:
    """What is no export of Day One is refused in one sentence."""
    with pytest.raises(InvalidRecord, match=r"[Nn]othing was"):
        read(data)


def test_the_refusal_says_where_an_export_comes_from() -> None:
    """The sentence says why and what to do."""
    with pytest.raises(NotDayOne, match=r"it is empty\. Nothing was imported.*Export → JSON"):
        read(b"")


def test_an_empty_journal_is_empty() -> None:
    """An export without entries brings nothing and is no error."""
    assert read(document()).entries == ()


def test_entries_without_an_id_are_found_by_their_instant() -> None:
    """Two of one minute stay two, with keys that no zone of a computer changes; an id with other words is told."""
    plain = {"creationDate": "2017-06-28T15:38:37Z", "text": "one"}
    data = document(plain, plain | {"text": "two"})
    assert [note.source_key for note in read(data).notes] == ["2017-06-28T15:38Z#1", "2017-06-28T15:38Z#2"]
    other = document(ENTRY, ENTRY, ENTRY | {"text": "other words"})
    assert [one.why for one in read(other).skipped] == ["an entry with its id and other words was read already"]
