"""Any CSV file as entries, once its columns were said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from evenso.annotations.trackers import Scale
from evenso.formats.columns.long import UnknownNames
from evenso.formats.columns.mapping import Columns, read_columns
from evenso.formats.columns.numbers import UnknownScale
from evenso.formats.columns.reading import read_csv
from evenso.formats.columns.table import open_table
from evenso.formats.coming import AmbiguousDates, DayOrder, Reading, ShortYears, UnknownMoods, Wishes
from evenso.records import CheckIn, InvalidRecord, Note

BERLIN = ZoneInfo("Europe/Berlin")


def read(text: str | bytes, said: str, wished: dict[str, Any] | None = None, **more: Any) -> Reading:
    """Read a file with its columns said."""
    data = text if isinstance(text, bytes) else text.encode()
    columns = Columns(parts=read_columns(open_table(data).names, [said]), **more)
    return read_csv(data, Wishes(zone=BERLIN, **(wished or {})), columns=columns)


def moods(reading: Reading) -> list[tuple[str, int | None, str]]:
    """Return day, mood and label of each check-in."""
    return [(one.day.isoformat(), one.mood, one.label) for one in reading.check_ins]


def test_a_row_becomes_a_check_in_with_all_it_says() -> None:
    """Day and time from two columns, mood, texts, tags, feelings, a skill, trackers; other columns are told."""
    text = (
        "Day,Hour,Score,Title,Text,Tags,Felt,Did,Sleep,Pills,Weather\n"
        '22nd Sep 2020,9:05 PM,7,Evening,"two\nlines","walk, #friends",calm;tired,slow breath,6.5,yes,sun\n'
    )
    said = "date=Day,time=Hour,mood=Score,note=Title,note=Text,tags=Tags,feelings=Felt,skills=Did"
    reading = read(text, f"{said},tracker:Hours slept=Sleep,tracker=Pills")
    (one,) = reading.check_ins
    assert (one.at.iso, one.mood, one.note) == ("2020-09-22T21:05:00+02:00", 7, "Evening\ntwo\nlines")
    assert (one.tags, one.feelings, one.label) == (("walk", "friends"), ("calm", "tired"), "")
    assert [practice.skill for practice in reading.practices] == ["slow breath"]
    assert [(value.tracker, value.value) for value in reading.values] == [("Hours slept", 7), ("Pills", 1)]
    assert [tracker.scale for tracker in reading.trackers] == [Scale.TEN, Scale.YES_NO]
    assert reading.other_columns == ("Weather",)


def test_words_without_a_mood_are_a_journal_entry() -> None:
    """A file of texts becomes notes; a row with nothing in it is told by its line."""
    reading = read("date,text\n2020-01-01 8:00,Words\n2020-01-02, \n", "date=date,note=text")
    (one,) = reading.entries
    assert isinstance(one, Note)
    assert [(skipped.line, skipped.why) for skipped in reading.skipped] == [(3, "it has neither a mood nor words")]


@pytest.mark.parametrize(
    ("cells", "scale", "expected"),
    [
        ("7,1,10", None, [7, 1, 10]),
        ("0,10,7", None, [1, 10, 7]),
        ("0,55,100,40", None, [1, 6, 10, 4]),
        ("7/10,70%,0%", None, [7, 7, 1]),
        ("7/10,8,3", (1, 10), [7, 8, 3]),
        ("3,1,5", (1, 5), [6, 2, 10]),
        ("3,1,5", (1, 10), [3, 1, 5]),
        ("3/5,1/5,5/5", None, [6, 2, 10]),
        ("70%,0%,100%", None, [7, 1, 10]),
        ("-2,0,2", (-2, 2), [2, 6, 10]),
        ("7.5,６,7", None, [8, 6, 7]),
    ],
)
@pytest.mark.fault("F65")
def test_scales_are_given_or_proven(cells: str, scale: tuple[int, int] | None, expected: list[int]) -> None:
    """Numbers come onto the scale of ten by a rule that is said, and what stood there is kept beside it."""
    rows = "".join(f"2020-01-0{day};{cell}\n" for day, cell in enumerate(cells.split(","), 1))
    reading = read(f"date;mood\n{rows}", "date=date,mood=mood", scale=scale)
    assert [mood for _, mood, _ in moods(reading)] == expected
    for cell, (_, mood, label) in zip(cells.split(","), moods(reading), strict=True):
        assert label == ("" if cell.isdecimal() and int(cell) == mood else cell)


@pytest.mark.parametrize("form", ["wide", "long"])
def test_one_typo_turns_no_mood_into_another(form: str) -> None:
    """A number above ten among others of ten is asked about with both readings and its line, not believed."""
    if form == "wide":
        head, row, said, more = "date,mood", "", "date=date,mood=mood", {}
    else:
        head, row, said = "date,what,value", "Mood,", "date=date,name=what,value=value"
        more = {"names": {"Mood": "mood"}}
    cells = [7, 8, 3, 77, 9]
    text = f"{head}\n" + "".join(f"2020-01-0{day},{row}{cell}\n" for day, cell in enumerate(cells, 1))
    with pytest.raises(UnknownScale, match="“77” on line 5") as refused:
        read(text, said, **more)
    assert refused.value.choices == ((1, 10), (0, 100))
    assert "--scale '1-10'" in str(refused.value)
    assert "--scale '0-100'" in str(refused.value)
    reading = read(text, said, scale=(1, 10), **more)
    assert [mood for _, mood, _ in moods(reading)] == [7, 8, 3, 9]
    assert [one.line for one in reading.skipped] == [5]


def test_a_scale_that_nothing_proves_is_asked_about() -> None:
    """Ones to fives could be out of five or out of ten; both are shown with what they would make of the numbers."""
    with pytest.raises(UnknownScale, match="--scale '1-5'  makes 1 a 2 and 4 a 8") as refused:
        read("date,mood\n2020-01-01,1\n2020-01-02,4\n", "date=date,mood=mood")
    assert refused.value.choices == ((1, 5), (1, 10))
    over = "date,mood\n2020-01-01,70\n2020-01-02,101\n2020-01-03,40\n2020-01-04,55\n"
    with pytest.raises(
        UnknownScale, match="--scale '0-100'  makes 40 a 4 and leaves out what lies above 100"
    ) as refused:
        read(over, "date=date,mood=mood")
    assert refused.value.choices == ((0, 100), (0, 1000))
    with pytest.raises(UnknownScale, match="“Steps” lie between 800 and 9000"):
        read("date,Steps\n2020-01-01,800\n2020-01-02,9000\n", "date=date,tracker=Steps")
    steps = read("date,Steps\n2020-01-01,800\n", "date=date,tracker=Steps", scales={"steps": (0, 10000)})
    assert steps.values[0].value == 1


@pytest.mark.fault("F65")
@pytest.mark.parametrize(
    "cell", ["0", "11", "-3", "1e3", "NaN", "inf", "None", "", "7.49999999999", "９９", "0x7", "VII"]
)
def test_a_mood_that_is_none_is_never_scored(cell: str) -> None:
    """What is no number on the scale is left out by its line, taken as missing, or asked about as a name."""
    text = f"date,mood,note\n2020-01-01,5,a\n2020-01-02,{cell},b\n"
    if cell in {"1e3", "inf", "0x7", "VII"}:
        with pytest.raises(UnknownMoods, match=cell):
            read(text, "date=date,mood=mood,note=note", scale=(1, 10))
        return
    reading = read(text, "date=date,mood=mood,note=note", scale=(1, 10))
    scored = {one.note: one.mood for one in reading.check_ins}
    assert scored.get("b") in {None, 7}
    assert ("b" in scored) == cell.startswith("7")
    assert {one.text for one in reading.notes} | {*scored} == {"a", "b"} or [one.line for one in reading.skipped] == [3]


def test_names_of_moods_are_asked_about() -> None:
    """Words have no number until the person says one; they may stand among numbers."""
    text = "date,mood\n2020-01-01,Great\n2020-01-02,great \n2020-01-03,9\n2020-01-04,Low\n"
    with pytest.raises(UnknownMoods) as unknown:
        read(text, "date=date,mood=mood")
    assert sum(unknown.value.counts.values()) == 3
    reading = read(text, "date=date,mood=mood", {"moods": {"great": 9, "low": "2"}})
    assert [mood for _, mood, _ in moods(reading)] == [9, 9, 9, 2]
    assert reading.moods == {"great": 9, "Great": 9, "Low": 2}


LONG = (
    "date,what,value,why\n2020-01-01 9:00,Mood,4,\n2020-01-01 9:00,Sleep,7,woke once\n2020-01-01 9:00,sad,1,\n"
    "2020-01-01 9:00,Mood,5,later\n2020-01-02 9:00,sad,0,\n2020-01-02 9:00,Mood,1,\n2020-01-03,rain,heavy,\n"
)


def test_a_rating_a_row_is_gathered_by_its_moment() -> None:
    """What each name is has to be said; ratings of one moment make one check-in, a second mood a second one."""
    said = "date=date,name=what,value=value,note=why"
    with pytest.raises(UnknownNames) as unknown:
        read(LONG, said)
    assert unknown.value.counts == {"Mood": 3, "sad": 2, "Sleep": 1, "rain": 1}
    assert unknown.value.proposal == {"Mood": "mood", "sad": "tracker", "Sleep": "tracker", "rain": "tag"}
    names = {"mood": "mood", "SAD": "feeling", "sleep": "tracker:Hours", "rain": "tag"}
    reading = read(LONG, said, names=names, scale=(1, 5))
    assert [(one.mood, one.feelings, one.note, one.tags) for one in reading.check_ins] == [
        (8, ("sad",), "Sleep: woke once", ()),
        (10, (), "later", ()),
        (2, (), "", ()),
        (None, (), "", ("rain: heavy",)),
    ]
    assert [(value.tracker, value.value) for value in reading.values] == [("Hours", 7)]
    with pytest.raises(InvalidRecord, match="none of mood, tracker"):
        read(LONG, said, names={**names, "sad": "emotional"})


def test_keys_stay_when_a_newer_file_comes() -> None:
    """Newest first or oldest first, with a row more in a known minute: an entry keeps the key it had."""
    old = "date,mood\n2020-01-02,7\n2020-01-01,6\n"
    newer = "date,mood\n2020-01-03,5\n2020-01-02,9\n2020-01-02,7\n2020-01-01,6\n"
    before = {one.source_key: one.mood for one in read(old, "date=date,mood=mood").check_ins}
    after = {one.source_key: one.mood for one in read(newer, "date=date,mood=mood").check_ins}
    assert before.items() <= after.items()
    assert len(after) == 4
    own = read("date,mood,id\n2020-01-02,7,abc\n", "date=date,mood=mood,key=id")
    assert own.entries[0].source_key == "=abc"


def test_files_of_other_columns_do_not_take_each_others_place() -> None:
    """Two files with the same minute have sources of their own; a program that was named is its own source."""
    one = read("date,mood\n2020-01-02,7\n", "date=date,mood=mood").entries[0]
    other = read("date,mood,x\n2020-01-02,7,\n", "date=date,mood=mood").entries[0]
    named = read("date,mood,x\n2020-01-02,7,\n", "date=date,mood=mood", origin="Moodo").entries[0]
    assert len({one.source, other.source, named.source}) == 3
    assert named.source == "csv Moodo"
    again = read("date;mood\n2020-01-05;3\n2020-01-06;9\n", "date=date,mood=mood").entries[0]
    assert again.source == one.source


def test_dates_are_asked_about_for_the_file() -> None:
    """One order holds for all rows; years of two digits need their century; a wrong weekday is told once."""
    text = "date,mood\n11/5/2020,7\n12/5/2020,6\n"
    with pytest.raises(AmbiguousDates, match="on line 2"):
        read(text, "date=date,mood=mood")
    assert moods(read(text + "13/5/2020,5\n", "date=date,mood=mood"))[0][0] == "2020-05-11"
    assert moods(read(text, "date=date,mood=mood", {"dates": DayOrder.MONTH_FIRST}))[0][0] == "2020-11-05"
    with pytest.raises(ShortYears):
        read("date,mood\n11/5/20,7\n", "date=date,mood=mood")
    short = read("date,mood\n11/5/20,7\n", "date=date,mood=mood", {"dates": DayOrder.DAY_FIRST, "century": 2000})
    assert short.first == date(2020, 5, 11)
    wrong = read('date,mood\n"Fri, September 5, 2015",7\n', "date=date,mood=mood")
    assert any("line 2" in notice for notice in wrong.notices)


@pytest.mark.fault("F72")
def test_damaged_lines_are_told_by_their_numbers() -> None:
    """A quotation mark that is not closed, a line of another width, a bad day: the others come in."""
    lines = ["date,mood,note", '2020-01-01,7,"open', '2020-01-02,6,"a ""b"" c"', "2020-01-03", "2020-13-01,5,x"]
    text = "\r\n".join([*lines, "2020-01-04,8,y", ""])
    reading = read(b"\xef\xbb\xbf" + text.encode(), "date=date,mood=mood,note=note")
    assert [one.line for one in reading.skipped] == [2, 4, 5]
    assert [one.note for one in reading.check_ins] == ['a "b" c', "y"]


@pytest.mark.slow
@pytest.mark.fault("F53", "F72")
def test_a_cell_of_ten_megabytes_is_refused_by_its_line() -> None:
    """More than an entry holds is said, never cut; the rows around it come in."""
    text = f'date,mood,note\n2020-01-01,7,a\n2020-01-02,6,"{"long " * 2_000_000}"\n2020-01-03,5,b\n'
    reading = read(text, "date=date,mood=mood,note=note")
    assert [one.note for one in reading.check_ins] == ["a", "b"]
    assert [one.line for one in reading.skipped] == [3]
    assert "10,000,000 characters" in reading.skipped[0].why.replace("9,999,999", "10,000,000")


@pytest.mark.fault("F72")
def test_two_thousand_columns_and_bytes_of_nothing() -> None:
    """Wide files, NULs, another encoding: the columns that were said are read, the others told."""
    names = ",".join(f"c{number}" for number in range(2_000))
    row = ",".join(["2020-01-01", "7", *["x"] * 1_998])
    reading = read(f"{names}\n{row}\n", "date=c0,mood=c1")
    assert (moods(reading), len(reading.other_columns)) == ([("2020-01-01", 7, "")], 1_998)
    odd = "date;mood;note\n2020-01-01;7;caf\xe9\0\n".encode("latin-1")
    assert [one.note for one in read(odd, "date=date,mood=mood,note=note").check_ins] == ["café"]
    wide = "date\tmood\n2020-01-01\t7\n".encode("utf-16")
    assert [one.mood for one in read(wide, "date=date,mood=mood").check_ins] == [7]


def test_a_record_keeps_its_kind() -> None:
    """Tags alone are a check-in, tags beside words belong to the journal entry."""
    reading = read("date,tags,note\n2020-01-01,a|b,\n2020-01-02,a|b,words\n", "date=date,tags=tags,note=note")
    assert [type(one) for one in reading.entries] == [CheckIn, Note]
    assert {one.tags for one in reading.entries if isinstance(one, CheckIn | Note)} == {("a", "b")}


def test_numbers_never_leave_their_scale() -> None:
    """The top of a cell's own scale bounds it: `11/10` is no mood."""
    reading = read("date,mood\n2020-01-01,11/10\n2020-01-02,8/10\n", "date=date,mood=mood")
    assert [mood for _, mood, _ in moods(reading)] == [8]
    assert [one.why for one in reading.skipped] == ["its mood is not on a scale from 1 to 10"]
    assert Decimal(11) > Decimal(10)


def test_a_cell_of_a_tracker_that_is_no_value_costs_only_itself() -> None:
    """One `x` among numbers, or among yes and no, is left out and told with its line; its row's mood and words stay."""
    text = "date,mood,sleep,out,note\n2020-01-01,5,7,yes,a\n2020-01-02,6,x,no,b\n2020-01-03,7,8,often,c\n"
    found = read(text, "date=date,mood=mood,tracker=sleep,tracker=out,note=note")
    assert [mood for _, mood, _ in moods(found)] == [5, 6, 7]
    assert [(one.tracker, one.value) for one in found.values] == [
        *(("sleep", 7), ("out", 1)),
        ("out", 0),
        ("sleep", 8),
    ]
    assert found.skipped == ()
    assert [one for one in found.notices if "left out" in one] == [
        "One cell of “sleep” could not be read and was left out: “x” on line 3.",
        "One cell of “out” could not be read and was left out: “often” on line 4.",
    ]
    with pytest.raises(InvalidRecord, match="most of its cells are words"):
        read("date,sleep\n2020-01-01,well\n2020-01-02,badly\n2020-01-03,7\n", "date=date,tracker=sleep")
