"""Bearable's long format: moods, slots of a day, symptoms, gratitudes, ratings as trackers, both layouts."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from evenso.formats.bearable import NotBearable, read_bearable
from evenso.formats.coming import AmbiguousDates, Reading, Wishes

BERLIN = ZoneInfo("Europe/Berlin")
OLD = "date,weekday,time of day,category,rating/amount,detail,notes\n"
NEW = "date,date formatted,weekday,time of day,category,rating/amount,detail,notes\n"
DAY = '"22nd Sep 2020","Tuesday",'


def read(text: str, **wishes: Any) -> Reading:
    """Read a file as a person in Berlin would."""
    return read_bearable(text.encode(), Wishes(zone=BERLIN, **wishes))


def rows(*cells: str) -> str:
    """Return rows of one day in the older layout."""
    return OLD + "".join(f"{DAY}{cell}\n" for cell in cells)


def test_a_mood_is_a_check_in_with_feelings() -> None:
    """The rating is the mood, details are feelings, before four it is the evening before."""
    (entry,) = read(rows('"03:00","Mood","6","Meh | Anxious","before the exam"')).check_ins
    assert (entry.mood, entry.feelings, entry.note, entry.label) == (6, ("Meh", "Anxious"), "before the exam", "")
    assert (entry.at.iso, entry.day.isoformat()) == ("2020-09-22T03:00:00+02:00", "2020-09-21")


def test_both_layouts_say_the_same() -> None:
    """Newer exports have a plain date beside the written one."""
    new = NEW + '"22nd Sep 2020","2020-09-22","Tuesday","03:00","Mood","6","Meh",""\n'
    assert read(new).entries == read(rows('"03:00","Mood","6","Meh",""')).entries


def test_rows_of_one_time_become_one_check_in() -> None:
    """Factors and symptoms are tags, ratings lines; a part of the day keeps its day whatever the hour, and is said."""
    reading = read(
        rows(
            '"pm","Symptom","1","Stress (Mild)",""',
            '"pm","Symptom","2","Headache","left side"',
            '"pm","Factors","","With friends | Walk",""',
            '"pm","Energy","4","Good",""',
            '"","Sleep","7:15","Asleep 00:30 - 07:45",". "',
            '"3:04","Meds/Supplements","50","Hydroxyzine (mg)",""',
        )
    )
    night, noon, evening = reading.check_ins
    assert night.note == "Meds/Supplements: Hydroxyzine (mg) 50"
    assert noon.note == "Sleep: 7:15, Asleep 00:30 - 07:45"
    assert evening.tags == ("Stress (Mild)", "Headache (2)", "With friends", "Walk")
    assert evening.note == "Headache: left side\nEnergy: 4, Good"
    assert evening.at.local.hour == 19
    assert "pm 19:00" in reading.notices[0]


def test_gratitudes_are_one_note() -> None:
    """What one was grateful for at one time is a note."""
    (note,) = read(rows('"23:32","Gratitudes","","a walk",""', '"23:32","Gratitudes","","rain","at last"')).notes
    assert (note.text, note.tags) == ("a walk\nrain at last", ("gratitude",))


def test_a_rating_becomes_a_tracker_where_it_is_wished() -> None:
    """Severities and steps of five come on a scale from 0 to 10, visibly, and stand nowhere else."""
    reading = read(
        rows(
            '"am","Symptom","1","Back (lower) pain (Mild)",""',
            '"pm","Symptom","4","Back (lower) pain (Unbearable)",""',
            '"pm","Energy","3","OK",""',
        ),
        trackers=("back (lower) pain", "energy", "gone"),
    )
    assert [(one.tracker_id, one.value) for one in reading.values] == [
        ("back (lower) pain", 3),
        ("back (lower) pain", 10),
        ("energy", 6),
    ]
    assert [tracker.name for tracker in reading.trackers] == ["Back (lower) pain", "Energy"]
    assert reading.entries == ()
    assert "1 is 3, 4 is 10" in " ".join(reading.notices)
    assert reading.unused_skills == ("gone",)


def test_a_factor_can_be_a_practice() -> None:
    """A mapped factor becomes a practice; the tag stays."""
    reading = read(rows('"pm","Factors","","Walk",""'), skills={"walk": "went outside"})
    assert [one.skill for one in reading.practices] == ["went outside"]
    assert reading.check_ins[0].tags == ("Walk",)


def test_wrong_weekdays_and_odd_rows_are_told() -> None:
    """A weekday that does not fit is counted; damaged rows are told by their lines."""
    text = rows(
        '"12:00","Mood","11","",""',
        '"12:00","Mood","x","",""',
        '"25:00","Mood","5","",""',
        '"am","Factors","","",""',
        '"12:00","Mood","5"',
        '"12:00","Mood","5.5","Good",""',
    ).replace('"Tuesday","12:00","Mood","5.5"', '"Monday","12:00","Mood","5.5"')
    reading = read(text)
    assert [one.line for one in reading.skipped] == [2, 3, 4, 5, 6]
    assert (reading.check_ins[0].mood, reading.check_ins[0].label, reading.moods) == (6, "5.5", {"5.5": 6})
    assert "1 row has a weekday" in " ".join(reading.notices)


def test_dates_of_two_readings_are_asked() -> None:
    """Days that are only numbers are asked about."""
    with pytest.raises(AmbiguousDates):
        read(OLD + '"5/9/2020","","12:00","Mood","5","",""\n')


def test_other_files_are_refused() -> None:
    """What is no export of Bearable is named so, with the way to one."""
    for text in ("", "date,category\n", "category,rating/amount,detail\n"):
        with pytest.raises(NotBearable, match="Nothing was imported"):
            read(text)
