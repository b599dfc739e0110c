"""iMoodJournal's CSV: levels with their names, hashtags, columns of 0 and 1, files without those."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from evenso.formats.coming import AmbiguousDates, DayOrder, Reading, Wishes
from evenso.formats.imoodjournal import NotIMoodJournal, read_imoodjournal

BERLIN = ZoneInfo("Europe/Berlin")
HEADER = '"Date","Day of week","Hour","Minute","Level","LevelText","Comment","calm","family","calm"\n'
ROW = '"September 6, 2015","Sun","09","25","8","(8) Good","At #home, nice !\n#calm ",1,1,0\n'
PLAIN = "Date,Day of week,Hour,Minute,Level,LevelText,Comment\n"


def read(text: str | bytes, **wishes: Any) -> Reading:
    """Read a file as a person in Berlin would."""
    return read_imoodjournal(text if isinstance(text, bytes) else text.encode(), Wishes(zone=BERLIN, **wishes))


def test_a_row_keeps_everything() -> None:
    """The level is the mood, its name the label, the comment the note; ticked columns and #words are tags."""
    reading = read(HEADER + ROW)
    (entry,) = reading.check_ins
    assert (entry.mood, entry.label, entry.note) == (8, "(8) Good", "At #home, nice !\n#calm")
    assert entry.tags == ("calm", "family", "home")
    assert (entry.at.iso, entry.source_key) == ("2015-09-06T09:25:00+02:00", "2015-09-06T09:25#1")
    assert reading.moods == {"(8) Good": 8}


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + HEADER + ROW,
        (HEADER + ROW)
        .replace('"', "")
        .replace("September 6, 2015", '"September 6, 2015"')
        .replace("home, n", "home n")
        .replace("At #home nice !\n#calm ", '"At #home, nice !\n#calm "'),
        (HEADER + ROW).replace("September 6, 2015", "6 September 2015"),
        (HEADER + ROW).replace("September 6, 2015", "2015-09-06"),
        (HEADER + ROW)
        .replace('","', '";"')
        .replace(",1,1,0", ";1;1;0")
        .replace('","Day', '";"Day')
        .replace('"calm";"family";"calm"', '"calm";"family";"calm"'),
        (HEADER + ROW).replace('"Sun"', '"Tue"'),
    ],
)
def test_files_of_other_versions_say_the_same(text: str) -> None:
    """A mark at the beginning, other dates, other signs between columns, a wrong weekday change nothing."""
    assert read(text).check_ins == read(HEADER + ROW).check_ins


def test_files_without_columns_of_tags_are_read() -> None:
    """Old exports end with the comment."""
    (entry,) = read(PLAIN + '"May 1, 2014",Thu,7,5,3,(3) Bad,#tired again\n').check_ins
    assert (entry.mood, entry.tags, entry.at.local.hour) == (3, ("tired",), 7)


def test_two_rows_of_one_minute_stay_two() -> None:
    """The same row twice is two check-ins with two keys: nothing is taken for a double."""
    assert [one.source_key[-2:] for one in read(HEADER + ROW + ROW).check_ins] == ["#1", "#2"]


def test_a_map_gives_a_level_another_number() -> None:
    """What a level became is said, and the person's word comes first."""
    reading = read(HEADER + ROW, moods={"(8) good": 9})
    assert (reading.check_ins[0].mood, reading.moods) == (9, {"(8) Good": 9})


def test_a_tag_can_be_a_practice() -> None:
    """A mapped tag becomes a practice beside its check-in."""
    (practice,) = read(HEADER + ROW, skills={"#calm": "x", "calm": "slow breath"}).practices
    assert practice.skill == "slow breath"


def test_damaged_rows_are_told_by_their_lines() -> None:
    """A level off the scale, an hour that none is, a missing column, an impossible day."""
    rows = [
        '"May 1, 2014",Thu,7,5,11,(11) x,',
        '"May 1, 2014",Thu,25,5,3,(3) Bad,',
        '"May 1, 2014",Thu,7,5,3',
        '"May 32, 2014",Thu,7,5,3,(3) Bad,',
        '"May 1, 2014",Thu,7,5,3,(3) Bad,fine',
        '"May 1, 2014",Thu,7,5,three,(3) Bad,',
    ]
    reading = read(PLAIN + "\n".join(rows))
    assert [one.line for one in reading.skipped] == [2, 3, 4, 5, 7]
    assert len(reading.check_ins) == 1


def test_dates_of_two_readings_are_asked() -> None:
    """`5/9/2015` is asked about with both readings."""
    text = PLAIN + "5/9/2015,Sat,7,5,3,(3) Bad,\n"
    with pytest.raises(AmbiguousDates, match=r"line 2.*\n.*day-first .*5 Sep 2015\n.*month-first .*9 May 2015"):
        read(text)
    assert read(text, dates=DayOrder.DAY_FIRST).check_ins[0].day.month == 9


@pytest.mark.parametrize("data", [b"", b"Date,Level\n1,2\n", b"\x89PNG", b"PK\x03\x04"])
def test_other_files_are_refused(data: bytes) -> None:
    """What is no export of iMoodJournal is named so, with the way to one."""
    with pytest.raises(NotIMoodJournal, match=r"Nothing was imported\. In iMoodJournal"):
        read(data)


def test_a_level_may_stand_with_its_name() -> None:
    """`(7) Pretty Good` in the column of the level is a 7 with its name; eleven is still none."""
    reading = read('Date,Hour,Minute,Level\n"May 1, 2024",9,0,(7) Pretty Good\n"May 2, 2024",9,0,(11) Odd\n')
    assert [(one.mood, one.label) for one in reading.check_ins] == [(7, "(7) Pretty Good")]
    assert [skipped.line for skipped in reading.skipped] == [3]
