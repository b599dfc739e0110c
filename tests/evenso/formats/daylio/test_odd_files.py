"""Files that are no export, files that are damaged, and any file at all: a reading or a refusal in words."""

from __future__ import annotations

import contextlib
import csv
import io
import random
from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.formats.coming import Wishes
from evenso.formats.daylio import NotDaylio, read_daylio
from evenso.records import InvalidRecord
from tests.evenso.formats.daylio.test_reading import BERLIN, HEADER, ROW, only, read


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"date,amount,shop\n2020-05-30,12.50,baker\n",
        b"date,mood,sleep\n2020-05-30,3,7\n",
        b"mood,note\nrad,hi\n",
        b"just some words\nand more\n",
        b"2020-05-30,12.50,baker\n",
        b'{"mood": "rad"}',
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(256)) * 20,
    ],
)
def test_other_files_are_refused_kindly(data: bytes) -> None:
    """What is no Daylio export is named so, with the way to one."""
    with pytest.raises(NotDaylio, match=r"does not look like a CSV export from Daylio: .*Nothing was imported"):
        read(data)


def test_an_export_without_entries_is_empty() -> None:
    """Names of columns and nothing under them is an export of nothing."""
    reading = read(HEADER)
    assert (reading.check_ins, reading.skipped, reading.first) == ((), (), None)


def test_a_wrong_map_is_refused_before_anything() -> None:
    """Numbers outside one to ten are refused with a sentence."""
    with pytest.raises(InvalidRecord, match="whole number from 1 to 10"):
        read(HEADER + ROW, Solid=11)


def test_a_skipped_hour_keeps_the_wall_time() -> None:
    """A moment that the clocks of this zone skipped was on another wall; it stays as it was written."""
    assert only(HEADER + ROW.replace("2020-05-30", "2020-03-29").replace("6:50 pm", "2:30 am")).at.local.hour == 2


ENTRIES = st.lists(
    st.tuples(
        st.datetimes(datetime(1970, 1, 2), datetime(2030, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0)),  # noqa: DTZ001  # wall times
        st.sampled_from(["rad", "good", "meh", "bad", "awful"]),
        st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30).map(str.strip),
    ),
    max_size=12,
)


@given(ENTRIES)
def test_what_daylio_writes_comes_back(entries: list[tuple[datetime, str, str]]) -> None:
    """Any entries written as Daylio writes them are read: all, once, unchanged, with different keys."""
    entries.sort(key=lambda entry: entry[0], reverse=True)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER.strip().split(","))
    for at, mood, note in entries:
        writer.writerow([at.date().isoformat(), "", "", f"{at:%H:%M}", mood, "", "", note])
    reading = read_daylio(out.getvalue(), Wishes(zone=UTC))
    assert reading.skipped == ()
    assert sorted((e.at.local, e.label, e.note) for e in reading.check_ins) == sorted(entries)
    assert len({entry.source_key for entry in reading.check_ins}) == len(entries)


@given(st.binary(max_size=300) | st.text(max_size=300) | st.text(st.sampled_from(HEADER + ROW + '";'), max_size=300))
def test_no_file_breaks_the_reader(data: bytes | str) -> None:
    """Whatever a file holds: a reading, or a refusal in words."""
    for prefix in ("", HEADER):
        whole = prefix.encode() + data if isinstance(data, bytes) else prefix + data
        with contextlib.suppress(InvalidRecord):
            found = read(whole).check_ins
            assert len({entry.source_key for entry in found}) == len(found)


def test_ten_thousand_entries_take_about_a_second() -> None:
    """Long files are read fast, and the progress that is told only grows."""
    chance = random.Random(5)
    start = datetime(2000, 1, 1, 20, tzinfo=UTC)
    rows = [
        f"{day:%Y-%m-%d},{day:%b %d},{day:%A},{day:%H:%M},{chance.choice(['rad', 'meh'])},a | b | c,,A note of words\n"
        for day in (start + timedelta(hours=19 * count) for count in range(10_000))
    ]
    told: list[tuple[int, int]] = []
    before = process_time()
    wishes = Wishes(zone=BERLIN, progress=lambda done, of: told.append((done, of)))
    reading = read_daylio(HEADER + "".join(rows), wishes)
    assert len(reading.check_ins) == 10_000
    assert process_time() - before < 4
    assert told == sorted(told)
    assert told[-1] == (10_001, 10_001)
