"""Daylio exports as check-ins: every layout, damaged lines, keys that hold when a newer export comes."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from evenso.formats.coming import Reading, Wishes
from evenso.formats.daylio import Skipped, UnknownMoods, read_daylio
from evenso.records import CheckIn

BERLIN = ZoneInfo("Europe/Berlin")
HEADER = "full_date,date,weekday,time,mood,activities,note_title,note\n"
ROW = "2020-05-30,30 May,Saturday,6:50 pm,rad,friends | gaming,A title,A note\n"


def read(data: bytes | str, **moods: int) -> Reading:
    """Read an export as a person in Berlin would."""
    return read_daylio(data, Wishes(zone=BERLIN, moods=moods))


def only(data: bytes | str, **moods: int) -> CheckIn:
    """Read an export that holds one entry and no damage."""
    reading = read(data, **moods)
    assert reading.skipped == ()
    (entry,) = reading.check_ins
    return entry


def test_an_entry_keeps_everything() -> None:
    """Moment, day, number, the original name, activities, title and note all arrive."""
    entry = only(HEADER + ROW)
    assert entry.at.iso == "2020-05-30T18:50:00+02:00"
    assert entry.day == date(2020, 5, 30)
    assert (entry.mood, entry.label) == (10, "rad")
    assert entry.tags == ("friends", "gaming")
    assert entry.note == "A title\nA note"
    assert (entry.source, entry.source_key) == ("daylio", "2020-05-30T18:50#1")


@pytest.mark.parametrize(
    "text",
    [
        HEADER + ROW,
        ROW,
        "\ufeff" + HEADER + ROW,
        HEADER.upper() + ROW,
        (HEADER + ROW).replace("\n", "\r\n"),
        (HEADER + ROW).replace("\n", "\r"),
        "\n" + HEADER + "\n" + ROW + "\n\n",
        (HEADER + ROW).replace(",", ";"),
        (HEADER + ROW).replace(",", "\t"),
        HEADER + ROW.replace(" | ", "|"),
        HEADER + ROW.replace("6:50 pm", "18:50"),
        HEADER + ROW.replace("6:50 pm", "6:50\u202fPM"),
        HEADER + ROW.replace("Saturday", "Monday"),
        '"' + HEADER.strip().replace(",", '","') + '"\n"' + ROW.strip().replace(",", '","') + '"\n',
        HEADER.replace("full_date", "year") + ROW.replace("2020-05-30", "2020"),
        "note,note_title,mood,time,activities,full_date\nA note,A title,rad,18:50,friends | gaming,2020-05-30\n",
        HEADER.replace("activities", "activities,scales") + ROW.replace("gaming", "gaming,Sleep: 3"),
        "2020-05-30,30 May,Saturday,6:50 pm,rad,friends | gaming,Sleep: 3,A title,A note\n",
        HEADER.strip() + ",,\n" + ROW.strip() + ",,\n",
    ],
)
def test_every_layout_gives_the_same_entry(text: str) -> None:
    """With names or without, in any order, old or new, from phone or spreadsheet: it is one entry."""
    entry = only(text)
    assert (entry.at.iso, entry.mood, entry.tags) == ("2020-05-30T18:50:00+02:00", 10, ("friends", "gaming"))
    assert entry.note == "A title\nA note"
    assert only(text.encode()) == only(text.encode("utf-16")) == entry


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("year,date,weekday,time,mood,activities,note\n2020,30 May,Saturday,6:50 pm,rad,a | b,A note\n", "A note"),
        ("2020,30 May,Saturday,6:50 pm,rad,a | b,A note\n", "A note"),
        ("2020-05-30,30 May,Saturday,6:50 pm,rad,a | b,A note\n", "A note"),
        ("full_date,date,weekday,time,mood,activities,note\n2020-05-30,30 May,Sat,6:50 pm,rad,a | b,x\n", "x"),
        ("full_date,time,mood,activities\n2020-05-30,6:50 pm,rad,a | b\n", ""),
        ("2020-05-30,6:50 pm,rad,a | b\n", ""),
        ("date,time,mood,activities\n2020-05-30,6:50 pm,rad,a | b\n", ""),
    ],
)
def test_smaller_layouts(text: str, note: str) -> None:
    """Four and seven columns hold less, and all of it is read."""
    entry = only(text)
    assert (entry.at.iso, entry.mood, entry.tags, entry.note) == ("2020-05-30T18:50:00+02:00", 10, ("a", "b"), note)


def test_four_columns_without_a_time_stand_at_noon() -> None:
    """A file that has days only puts its entries at noon of their day."""
    for text in ("full_date,mood,activities,note\n2020-05-30,rad,a,hi\n", "2020-05-30,rad,a,hi\n"):
        entry = only(text)
        assert (entry.at.local.hour, entry.tags, entry.note) == (12, ("a",), "hi")


def test_columns_that_are_not_read_are_named() -> None:
    """What is left in the file is said, so that nobody thinks it came along."""
    text = "full_date,time,mood,scales,note,photos\n2020-05-30,18:50,rad,3,hi,2\n"
    assert read(text).other_columns == ("scales", "photos")


def test_another_language_needs_no_map() -> None:
    """A German phone's export is read with its months, its moods and its clock."""
    text = "year,date,weekday,time,mood,activities,note\n" + "".join(
        f"2018,{day}. Mai,Montag,23:{day},{mood},,\n"
        for day, mood in zip(range(10, 15), ("super", "gut", "okay", "schlecht", "furchtbar"), strict=True)
    )
    assert [entry.mood for entry in read(text).check_ins] == [10, 8, 6, 4, 2]


def test_unknown_names_stop_the_import_with_their_counts() -> None:
    """Names of the person's own are listed as they come, case aside, and nothing is returned."""
    text = HEADER + "".join(
        f"2020-05-{day},,,12:00,{mood},,,\n"
        for day, mood in (("30", "Solid"), ("29", "rad"), ("28", "Depressed"), ("27", "solid"), ("26", "Solid"))
    )
    with pytest.raises(UnknownMoods) as unknown:
        read(text)
    assert unknown.value.counts == {"Solid": 3, "Depressed": 1}
    assert unknown.value.known == {"rad": 10}
    reading = read(text, SOLID=7, depressed=2)
    assert [entry.mood for entry in reading.check_ins] == [7, 7, 2, 10, 7]
    assert reading.moods == {"rad": 10, "Solid": 7, "solid": 7, "Depressed": 2}
    assert (reading.first, reading.last) == (date(2020, 5, 26), date(2020, 5, 30))


def test_damaged_lines_are_told_and_the_rest_is_kept() -> None:
    """Each damaged line has its number and its reason, and costs no other line."""
    text = (
        HEADER
        + "2020-05-30,30 May,Saturday,6:50 pm,rad,a,,one\n"
        + "2020-05-29,29 May,Friday,6:50 pm,rad,a\n"
        + "2020-02-31,31 Feb,Friday,6:50 pm,rad,a,,\n"
        + "2020-05-28,28 May,Thursday,late,rad,a,,\n"
        + '2020-05-27,27 May,Wednesday,6:50 pm,rad,a,,"open\n'
        + "2020-05-26,26 May,Tuesday,6:50 pm,rad,a,b,c,d\n"
        + "1850-05-26,26 May,Tuesday,6:50 pm,rad,a,b,c\n"
        + '2020-05-25,25 May,Monday,6:50 pm,good,a,,"two\nlines"\n'
        + "2020-05-24,24 May,Sunday,6:50 pm,,,,\n"
        + "2020-05-23,23 May,Saturday,6:50 pm,bad,,,last\n"
    )
    reading = read(text)
    assert [entry.note for entry in reading.check_ins] == ["last", "two\nlines", "one"]
    assert [(skip.line, skip.why.split()[0]) for skip in reading.skipped] == [
        *((3, "it"), (4, "its"), (5, "its"), (6, "a"), (8, "the"), (11, "it")),
    ]
    assert reading.skipped[0] == Skipped(3, "it has 6 columns, and the others have 8")


def test_an_entry_without_a_mood_keeps_its_words() -> None:
    """Missing is missing: no number is made up, and the note is not lost."""
    entry = only(HEADER + "2020-05-30,30 May,Saturday,6:50 pm,,walk,,only words\n")
    assert (entry.mood, entry.label, entry.note) == (None, "", "only words")


def test_nuls_and_bad_bytes_do_no_harm() -> None:
    """NULs go, a bad byte becomes a mark and is told."""
    data = (
        (HEADER + ROW.replace("A note", "caf\u00e9")).encode() + b"\x00\x00" + ROW.encode().replace(b"note", b"n\xffte")
    )
    reading = read(data)
    assert [entry.note for entry in reading.check_ins] == ["A title\nA n�te", "A title\ncafé"]
    assert reading.notices


def test_a_megabyte_of_note_is_kept_and_more_is_told() -> None:
    """Nothing is cut: a note fits whole or its line is named."""
    fits, long = "x" * 999_990, "x" * 1_000_001
    row = "2020-05-30,30 May,Saturday,6:50 pm,rad,,,{}\n2020-05-29,29 May,Friday,6:50 pm,rad,,,{}\n"
    reading = read(HEADER + row.format(fits, long))
    assert [len(entry.note) for entry in reading.check_ins] == [len(fits)]
    assert [skip.line for skip in reading.skipped] == [3]


def test_entries_after_midnight_belong_to_the_evening() -> None:
    """The rollover hour of the journal decides about the day, and the moment stays as written."""
    text = HEADER + ROW.replace("6:50 pm", "1:23 am")
    assert only(text).day == date(2020, 5, 29)
    (early,) = read_daylio(text, Wishes(zone=BERLIN, day_starts_at=0)).check_ins
    assert early.day == date(2020, 5, 30)


def minute(*notes: str) -> str:
    """Write rows of one minute, in this order."""
    return "".join(f"2020-05-30,30 May,Saturday,6:50 pm,rad,,,{note}\n" for note in notes)


OLDER = "2020-05-29,29 May,Friday,6:50 pm,rad,,,older\n"
NEWER = "2020-05-31,31 May,Sunday,6:50 pm,rad,,,newer\n"


def keys(text: str) -> dict[str, str]:
    """Return the key of each note."""
    return {entry.note: entry.source_key for entry in read(HEADER + text).check_ins}


def test_entries_of_one_minute_have_keys_of_their_own() -> None:
    """The oldest of a minute, the lowest in a newest-first export, is number one."""
    assert keys(NEWER + minute("second", "first") + OLDER) == {
        "older": "2020-05-29T18:50#1",
        "first": "2020-05-30T18:50#1",
        "second": "2020-05-30T18:50#2",
        "newer": "2020-05-31T18:50#1",
    }


def test_a_newer_export_finds_old_entries_again() -> None:
    """An entry added to the same minute later comes above the others, and their keys stay."""
    before = keys(minute("second", "first") + OLDER)
    after = keys(NEWER + minute("third", "second", "first") + OLDER)
    assert before.items() <= after.items()
    assert after["third"] == "2020-05-30T18:50#3"


def test_the_order_of_the_file_does_not_change_the_keys() -> None:
    """Sorted oldest first by a spreadsheet, the same entries have the same keys."""
    assert keys(OLDER + minute("first", "second") + NEWER) == keys(NEWER + minute("second", "first") + OLDER)


def test_mapped_activities_become_practices() -> None:
    """An activity that stands for a skill is practised at that moment, stays a tag, and has a key of its own."""
    skills = {"Gaming": "rested on purpose", "gym": "moved my body"}
    reading = read_daylio(HEADER + ROW, Wishes(zone=BERLIN, skills=skills))
    (practice,) = reading.practices
    assert (practice.skill, practice.skill_id, practice.at) == ("rested on purpose", "", reading.check_ins[0].at)
    assert practice.source_key == "2020-05-30T18:50#1 gaming"
    assert reading.check_ins[0].tags == ("friends", "gaming")
    assert reading.unused_skills == ("gym",)


def test_a_weekday_that_does_not_fit_is_told() -> None:
    """The day counts, as in every other file; a name of a weekday that nobody knows is no mistake."""
    assert "weekday" not in " ".join(read_daylio(HEADER + ROW, Wishes(zone=BERLIN)).notices)
    told = read_daylio(HEADER + ROW.replace("Saturday", "Monday"), Wishes(zone=BERLIN)).notices
    assert "line 2; the day was believed" in " ".join(told)
    assert "weekday" not in " ".join(read_daylio(HEADER + ROW.replace("Saturday", "Sab."), Wishes(zone=BERLIN)).notices)
