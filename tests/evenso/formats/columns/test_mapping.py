"""What the columns are: said in words, proposed from the file, and files that are no table."""

from __future__ import annotations

from contextlib import suppress
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.formats.columns.guessing import propose
from evenso.formats.columns.mapping import Columns, Part, Role, as_said, columns_option, read_columns
from evenso.formats.columns.numbers import read_number, read_scale
from evenso.formats.columns.reading import read_csv
from evenso.formats.columns.table import NotATable, open_table
from evenso.formats.coming import DayOrder, Wishes
from evenso.records import InvalidRecord

NAMES = ("When", "Score", "Text, long", "Score ", "=x", "", "Hours slept")


def test_columns_are_said_by_name_or_number() -> None:
    """Roles in several words, names with commas, numbers for odd or doubled names, named trackers."""
    parts = read_columns(NAMES, ["date=when, mood=#2,note=Text, long", "tracker:Sleep=hours slept"])
    assert parts == (Part(Role.DATE, 0), Part(Role.MOOD, 1), Part(Role.NOTE, 2), Part(Role.TRACKER, 6, "Sleep"))
    assert read_columns(("a", "b"), ["day=a", "text=b"]) == (Part(Role.DATE, 0), Part(Role.NOTE, 1))
    assert read_columns(("When", "=x"), ["date=When,note==x"]) == (Part(Role.DATE, 0), Part(Role.NOTE, 1))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("mood=Score", "No column is given as date"),
        ("date=When", "at least one column is needed"),
        ("date=When,mood=Score,mood=#3", "Two columns are given as mood"),
        ("date=Whem,mood=Score", "Did you mean “When”"),
        ("date=When,mod=Score", "no column “When,mod=Score”"),
        ("when", "is no pair"),
        ("colour=When", "none of date, time, mood"),
        ("date=#9,mood=Score", "the file has 3"),
        ("date=When,name=Score", "belong together"),
        ("date:X=When,mood=Score", "Only a tracker"),
        ("date=When,tracker=A column with a very long name indeed", "tracker:NAME=#3"),
        ("date=When,tracker:a=Score,tracker:A=#1", "one tracker"),
    ],
)
def test_what_makes_no_sense_is_refused(said: str, why: str) -> None:
    """One sentence says what is wrong and how it is written."""
    with pytest.raises(InvalidRecord, match=why):
        read_columns(("When", "Score", "A column with a very long name indeed"), [said])


def test_a_doubled_name_is_asked_about() -> None:
    """A name that two columns have means neither; their numbers do."""
    with pytest.raises(InvalidRecord, match="#2 or #3"):
        read_columns(("When", "x", "x"), ["date=When,note=x"])


@given(st.lists(st.text(max_size=12), min_size=2, max_size=6), st.data())
def test_what_is_proposed_can_be_copied(names: list[str], data: st.DataObject) -> None:
    """Whatever the columns are called, the ready-made words mean the same columns again."""
    shown = tuple(" ".join(name.split()) for name in names)
    note = data.draw(st.integers(1, len(names) - 1))
    parts = (Part(Role.DATE, 0), Part(Role.NOTE, note))
    assert read_columns(shown, [as_said(parts, shown)]) == parts
    assert columns_option(parts, shown).startswith("--columns '")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("When,Score,Text\n2020-01-01,7,x\n", "date=When,mood=Score,note=Text"),
        ("Datum;Uhrzeit;Stimmung;Notiz\n1.2.2020;9:00;7;x\n", "date=Datum,time=Uhrzeit,mood=Stimmung,note=Notiz"),
        (
            "date,category,value,notes\n2020-01-01,Mood,4,\n2020-01-01,Sleep,7,\n2020-01-02,Mood,4,\n",
            "date=date,note=notes,name=category,value=value",
        ),
        ("ts\tmood\tsleep\tsteps\n1600000000\t4\t7\t9000\n", "date=ts,mood=mood,tracker=sleep"),
        (
            "2020-01-01,7,I went to see a friend today\n2020-01-02,6,and then I slept well\n",
            "date=column 1,note=column 3,tracker=column 2",
        ),
        ("sep=;\nwhen;mood;\n2020-01-01;7\n", "date=when,mood=mood"),
    ],
)
def test_columns_are_proposed_from_names_and_cells(text: str, said: str) -> None:
    """Names in several languages, a rating a row, seconds since 1970, no names, a spreadsheet's own first line."""
    table = open_table(text.encode())
    proposal = propose(table)
    assert as_said(proposal.parts, table.names) == said
    assert proposal.whole


@pytest.mark.fault("F72")
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\n",
        b"one line",
        b"PK\x03\x04zip",
        b"SQLite format 3\0",
        b'{"a": 1, "b": 2}',
        b"<html>,</html>",
        b"\x00" * 99,
    ],
)
def test_other_files_are_refused_in_a_sentence(data: bytes) -> None:
    """What is no table says what it seems to be."""
    with pytest.raises(NotATable, match="Nothing was imported"):
        open_table(data)


_CELLS = st.text(st.characters(codec="utf-8") | st.sampled_from('",;\n\r\t|\0=#/'), max_size=12) | st.sampled_from(
    ["2020-01-01", "11/5/2020", "1600000000", "7", "7/10", "-1e9", '"', "", "yes", "9:00"]
)


@pytest.mark.fault("F72")
@given(
    st.binary(max_size=200)
    | st.lists(st.lists(_CELLS, max_size=5).map(",".join)).map(lambda rows: "\n".join(rows).encode())
)
def test_odd_bytes_are_read_or_refused(data: bytes) -> None:
    """Any file at all is read, or refused with a sentence; nothing else is raised on the way."""
    with suppress(InvalidRecord):
        table = open_table(data)
        parts = propose(table).parts
        assert read_columns(table.names, [as_said(parts, table.names)]) == parts
        read_csv(
            data, Wishes(zone=ZoneInfo("UTC"), dates=DayOrder.DAY_FIRST, century=2000), columns=Columns(parts=parts)
        )


def test_numbers_and_scales_in_words() -> None:
    """Decimal commas, minus signs, tops of scales; bounds in several forms."""
    assert [str(one.value) if (one := read_number(word)) else "" for word in ("7,5", "−2", "7/10", "1e3", "")] == [
        *("7.5", "-2", "7", "", ""),
    ]
    assert [read_scale(words) for words in ("1-5", "0..100", "-2..2", "0 to 7")] == [(1, 5), (0, 100), (-2, 2), (0, 7)]
    with pytest.raises(InvalidRecord):
        read_scale("5-1")
