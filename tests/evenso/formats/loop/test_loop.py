"""Loop's export: packed in its versions, the file of all habits, marks that nobody made, amounts."""

from __future__ import annotations

import io
import zipfile
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from evenso.annotations.trackers import Scale
from evenso.formats.coming import Reading, Wishes
from evenso.formats.loop import NotLoop, read_loop
from evenso.records import InvalidRecord, PracticeState

BERLIN = ZoneInfo("Europe/Berlin")
OLD_HABITS = (
    "Position,Name,Question,Description,NumRepetitions,Interval,Color\n001,Meditate,Did you?,calm,1,1,#FF8F00\n"
)
NEW_HABITS = """Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,\
Target Type,Target Value,Archived?
001,"Meditate, briefly",YES_NO,Did you?,,1,1,#FF8F00,,,,false
002,Run,NUMERICAL,How far?,,1,1,#E64A19,km,AT_LEAST,2.0,false
003,Wake up early every single day,YES_NO,,,2,3,#AFB42B,,,,true
"""
MARKS = "Date,Value,Notes\n2024-05-03,YES_AUTO,\n2024-05-02,NO,too tired\n2024-05-01,YES_MANUAL,\n2024-04-30,UNKNOWN,\n"


def packed(**files: str) -> bytes:
    """Return a packed file; `__` in a name stands for a slash."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/"), text)
    return out.getvalue()


def read(data: bytes | str, **wishes: Any) -> Reading:
    """Read a file as a person in Berlin would."""
    return read_loop(data if isinstance(data, bytes) else data.encode(), Wishes(zone=BERLIN, **wishes))


def new_export(run: str = "2024-05-01,5200,\n") -> bytes:
    """Return a packed export of a newer version."""
    return packed(
        **{
            "Habits.csv": NEW_HABITS,
            "001 Meditate briefly__Checkmarks.csv": MARKS,
            "001 Meditate briefly__Scores.csv": "Date,Score\n2024-05-01,0.5\n",
            "002 Run__Checkmarks.csv": "Date,Value,Notes\n" + run,
            "003 Wake__Checkmarks.csv": "Date,Value,Notes\n2024-05-01,SKIP,\n",
            "Checkmarks.csv": "Date,Meditate, briefly,Run,\n2024-05-01,YES_MANUAL,5200,SKIP,\n",
        }
    )


def test_a_habit_is_a_tracker_of_what_was_marked() -> None:
    """Yes and no are values; days filled in by a rule and days without answer stay missing, and that is said."""
    reading = read(new_export())
    assert [(one.day.isoformat(), one.value) for one in reading.values] == [("2024-05-01", 1), ("2024-05-02", 0)]
    assert [(one.name, one.scale) for one in reading.trackers] == [
        ("Meditate briefly", Scale.YES_NO),
        ("Wake up early every sin…", Scale.YES_NO),
    ]
    assert reading.trackers[1].archived
    assert [one.note for one in reading.check_ins] == ["Run: 5.2 km", "Meditate, briefly: too tired"]
    said = " ".join(reading.notices)
    assert "Not taken: 1 day that Loop filled in" in said
    assert "“Run”: 5200 in the file is 5.2 km." in said


def test_older_versions_have_numbers_and_no_names_over_them() -> None:
    """2 was marked; 1 was filled in, 0 and -1 are what every unmarked day has."""
    data = packed(
        **{
            "Loop__Habits.csv": OLD_HABITS,
            "Loop__001 Meditate__Checkmarks.csv": (
                "2015-01-25,2\n2015-01-24,1\n2015-01-23,0\n2015-01-22,-1\n2015-01-21,3\n"
            ),
        }
    )
    reading = read(data)
    assert [(one.day.day, one.value) for one in reading.values] == [(25, 1)]


@pytest.mark.parametrize("yes", ["2", "YES_MANUAL"])
def test_the_file_of_all_habits_is_read_alone(yes: str) -> None:
    """Each column is a habit; two of one name stay two."""
    reading = read(f"Date,Read,Read,\n2024-05-01,{yes},0,\n2024-05-02,,{yes},\n")
    assert [tracker.name for tracker in reading.trackers] == ["Read", "Read #2"]
    assert [(one.tracker_id, one.day.day) for one in reading.values] == [("read", 1), ("read #2", 2)]


def test_a_mapped_habit_is_practised() -> None:
    """Done and skipped by choice are practices; there is no tracker then."""
    skills = {"meditate, briefly": "slow breath", "wake up early every single day": "up", "Run": "moved", "gone": "x"}
    reading = read(new_export(), skills=skills)
    assert [(one.skill, one.state) for one in reading.practices] == [
        ("slow breath", PracticeState.DONE),
        ("moved", PracticeState.DONE),
        ("up", PracticeState.SKIPPED),
    ]
    assert reading.practices[1].note == "5.2 km"
    assert (reading.trackers, reading.values, reading.unused_skills) == ((), (), ("gone",))


def test_amounts_with_a_point_are_as_they_are() -> None:
    """Versions that write `5.2` do not mean thousandths; whole numbers below a thousand are amounts too."""
    assert read(new_export("2024-05-01,5.2,\n")).check_ins[0].note == "Run: 5.2 km"
    assert read(new_export("2024-05-01,30,\n")).check_ins[0].note == "Run: 30 km"


def test_amounts_can_be_a_tracker() -> None:
    """Whole amounts from 0 to 10 can; others are told by their line."""
    reading = read(new_export("2024-05-01,5000,\n2024-05-02,5200,\n2024-05-03,NO,\n"), trackers=("run",))
    assert [one.value for one in reading.values if one.tracker_id == "run"] == [5, 0]
    assert "no whole number from 0 to 10" in reading.skipped[0].why


def test_damaged_marks_are_told() -> None:
    """Marks that are none and days that are none are left out with their lines."""
    reading = read("Date,Read,\n2024-05-01,maybe,\n2024-13-01,2,\nwords\n" + "2024-05-02,2,\n" * 9 + "")
    assert [one.line for one in reading.skipped] == [2, 3, 4]
    assert len(reading.values) == 1


def test_a_day_that_stands_twice_counts_once() -> None:
    """The same mark again is nothing new, another one is told."""
    reading = read("Date,Read,\n2024-05-01,2,\n2024-05-01,2,\n2024-05-01,NO,\n")
    assert [one.value for one in reading.values] == [1]
    assert [one.line for one in reading.skipped] == [4]


def test_more_than_eight_habits_are_told() -> None:
    """There is room for eight trackers in use; what becomes of the others is said."""
    names = ",".join(f"habit {number}" for number in range(9))
    reading = read(f"Date,{names},\n2024-05-01,{'2,' * 9}\n")
    assert len(reading.trackers) == 9
    assert "8 trackers are in use at a time" in reading.notices[0]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no column named Date"),
        (b"Date,Value,Notes\n2024-05-01,2,\n", "does not say which"),
        (b"Date,Score\n2024-05-01,0.5\n", "scores"),
        (b"Date,a, b,\n2024-05-01,2,\n", "another number of columns"),
        (b"Date,price\n2024-05-01,cheap\n", "most of its cells are no marks"),
        (b"Date,category,amount,detail\n2024-05-01,Mood,6,Meh\n", "most of its cells are no marks"),
        (packed(**{"x.csv": "Date\n"}), "holds no Habits.csv"),
    ],
)
def test_other_files_are_refused(data: bytes, why: str) -> None:
    """What is no export of Loop, and what lacks a habit's name, is refused with the way to what is read."""
    with pytest.raises(NotLoop, match=why):
        read(data)


def test_a_damaged_packed_file_is_refused() -> None:
    """Half a packed file brings nothing."""
    with pytest.raises(InvalidRecord, match="damaged; nothing was imported"):
        read(new_export()[:200])
