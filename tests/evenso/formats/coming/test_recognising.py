"""Which program a file is from; where an odd number stands in a file; on which line an item of a list begins."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from evenso.formats.coming.json_lines import item_lines
from evenso.formats.coming.recognising import recognised
from evenso.formats.safe_json import parse_json
from evenso.records import InvalidRecord


def packed(name: str) -> bytes:
    """Return a packed file with one member."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (packed("backup.daylio"), "daylio"),
        (packed("Loop/Habits.csv"), "loop"),
        (packed("Journal.json"), "dayone"),
        (packed("photo.png"), ""),
        (b"PK\x03\x04x", ""),
        (b"eyJ" + b"A" * 60, "daylio"),
        (b"gAAAAABx", "jrnl"),
        (b"\xef\xbb\xbf[2024-05-01 09:00] x", "jrnl"),
        (b"2013-06-09 15:39 x", "jrnl"),
        (b'{"tags": {}, "entries": []}', "jrnl"),
        (b'{"metadata": {}, "entries": []}', "dayone"),
        (b'{"format": "evenso", "version": 1}', "evenso"),
        (b"full_date,date,weekday,time,mood,activities,note\n", "daylio"),
        (b'"Date","Day of week","Hour","Minute","Level"\n', "imoodjournal"),
        (b"date,weekday,time of day,category,rating/amount,detail,notes\n", "bearable"),
        (b"date,mood,sleep\n", ""),
        (b"", ""),
        (b"\xff\xfe\x00", ""),
    ],
)
def test_a_file_is_known_by_its_beginning(data: bytes, word: str) -> None:
    """Programs are told apart; what could be anybody's is nobody's."""
    assert recognised(data) == word


@pytest.mark.fault("F72")
@pytest.mark.parametrize("word", ["NaN", "-Infinity", "1e999"])
def test_an_odd_number_is_told_with_its_line(word: str) -> None:
    """The line is that of the number, not of the same letters in a text."""
    with pytest.raises(InvalidRecord, match=rf"Line 3 of the file holds {word}"):
        parse_json(f'{{"a": "{word}",\n"b": 1,\n"c": {word}}}')


def test_items_of_a_list_are_found_on_their_lines() -> None:
    """Other lists, brackets in texts and items within items do not count."""
    document = {"other": [{"a": 1}], "entries": [{"x": "[{"}, {"entries": [{}]}, 5, {"y": {"z": []}}], "more": [{}]}
    assert item_lines(json.dumps(document), "entries") == [1, 1, 1]
    lines = json.dumps(document, indent=1).split("\n")
    assert [lines[line - 1].strip() for line in item_lines("\n".join(lines), "entries")] == ["{"] * 3
    assert item_lines("no document", "entries") == []
