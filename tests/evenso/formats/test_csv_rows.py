"""CSV rows: encodings as programs write them, and damaged quotation marks that cost one line, not the file."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.formats.csv_rows import Row, Skipped, decode, read_rows, split_lines

TEXT = "name,note\nAna,café – 日記 😀\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
    ids=["utf-8", "mark", "utf-16", "big-endian", "utf-32"],
)
def test_every_encoding_with_a_mark_reads_the_same(data: bytes) -> None:
    """What a phone or a spreadsheet saves as Unicode is the same text, without its mark."""
    assert decode(data) == (TEXT, [])


def test_utf_16_without_a_mark_is_recognised() -> None:
    """Zero bytes at every other place give it away."""
    assert decode("full_date,mood\n2020-05-30,rad\n".encode("utf-16-be"))[0].startswith("full_date")


def test_windows_text_is_read_and_told() -> None:
    """Bytes that are no UTF-8 anywhere are Windows letters; the person is asked to look."""
    text, notices = decode("naïve café".encode("cp1252"))
    assert text == "naïve café"
    assert "Windows" in notices[0]


def test_damaged_utf_8_keeps_the_rest() -> None:
    """One bad byte becomes one mark, is counted, and takes nothing with it."""
    text, notices = decode("café ".encode() + b"\xff" + b" tea")
    assert text == "café � tea"
    assert notices[0].startswith("1 characters")


def test_nul_characters_go() -> None:
    """A file with NULs in it reads as if they were not there."""
    assert decode(b"a,b\x00\nc,d\n") == ("a,b\nc,d\n", [])


def rows(text: str, width: int = 3) -> list[Row | Skipped]:
    """Read a text whose records begin with a digit and have `width` cells."""
    return list(read_rows(split_lines(text), ",", lambda cells: len(cells) == width and cells[0].isdigit()))


def test_a_note_over_several_lines_is_one_record() -> None:
    """Line ends, commas and doubled marks inside quotation marks belong to the text."""
    assert rows('1,a,"one\ntwo, ""three"""\n2,b,c\n') == [
        Row(1, ["1", "a", 'one\ntwo, "three"']),
        Row(3, ["2", "b", "c"]),
    ]


def test_a_note_may_look_like_a_record() -> None:
    """A line inside a text that closes properly stays in the text, even if it could be a record itself."""
    assert rows('1,a,"look:\n2,b,c\nend"\n3,d,e\n') == [
        Row(1, ["1", "a", "look:\n2,b,c\nend"]),
        Row(4, ["3", "d", "e"]),
    ]


@pytest.mark.parametrize("note", ['"never closed', '"never closed\nsecond line', '"a ""b'])
@pytest.mark.parametrize("after", ['2,b,"c"\n3,d,e\n', "2,b,c\n3,d,e\n", '2,"b, b",""\n3,d,"e ""x"" e"\n'])
def test_an_open_mark_costs_its_own_record_only(note: str, after: str) -> None:
    """The record is told by its line; those behind it are read as if nothing had happened."""
    found = rows(f"0,z,y\n1,a,{note}\n{after}")
    assert found[0] == Row(1, ["0", "z", "y"])
    assert found[1] == Skipped(2, "a quotation mark is opened and not closed")
    assert [row.cells[0] for row in found[2:] if isinstance(row, Row)] == ["2", "3"]
    assert len(found) == 4


def test_marks_that_were_not_doubled_are_taken_as_meant() -> None:
    """`"he said "hi" today"` keeps its words and its marks."""
    assert rows('1,a,"he said "hi" today"\n2,b,c\n')[0] == Row(1, ["1", "a", 'he said "hi" today'])


def test_an_open_mark_at_the_end_of_the_file_is_told() -> None:
    """A file that was cut off loses its last record, and says so."""
    assert rows('1,a,b\n2,c,"cut o')[1:] == [Skipped(2, "a quotation mark is opened and not closed")]


def test_fields_of_a_megabyte_pass() -> None:
    """Python's own limit of 131,072 characters a cell is lifted."""
    long = "x" * 1_000_000
    assert rows(f"1,a,{long}\n") == [Row(1, ["1", "a", long])]


@given(st.lists(st.tuples(st.integers(0, 9), st.text(), st.text()), max_size=8))
def test_what_is_written_properly_is_read_exactly(records: list[tuple[int, str, str]]) -> None:
    """Any texts, written by a correct writer, come back as they were, each at its line."""
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(records)
    found = rows(out.getvalue())
    assert [row.cells for row in found if isinstance(row, Row)] == [[str(n), a, b] for n, a, b in records]


@given(st.text(st.sampled_from('1a,"\n;'), max_size=60))
def test_no_text_stops_the_reader(text: str) -> None:
    """However the marks stand, reading ends, and lines only go up."""
    lines = [row.line for row in rows(text)]
    assert lines == sorted(lines)
