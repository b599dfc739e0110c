"""Days and moments as other programs write them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.formats.when.dates import UnreadableDate, read_clock, read_stamp
from evenso.formats.when.order import AmbiguousDates, DayOrder, ShortYears, decide_order
from evenso.records import InvalidRecord

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = {
    date(2015, 9, 5): "2015-09-05|2015/9/5|2015.09.05|20150905|September 5, 2015|“September 5, 2015”|'Sep 5 2015'|"
    "5 September 2015|5th of September 2015|Saturday, September 5, 2015|Sat 5. Sept. 2015|05-Sep-2015|5/Sep/2015|"
    "Samstag, 5. September 2015|sábado 5 de septiembre de 2015|2015年9月5日|٢٠١٥-٠٩-٠٥",
    date(
        2020, 9, 22
    ): "22nd Sep 2020|22 september 2020|Sep-22-2020|22/9/2020|9/22/2020|22.9.2020|22. 9. 2020|2020-9-22",
    date(2020, 5, 5): "5/5/2020|05.05.2020|5-5-2020",
    date(2024, 2, 29): "2024-02-29|29 Feb 2024|February 29th, 2024|29/02/2024",
}
MOMENTS = {
    "2020-09-05 21:00": (21, 0),
    "2020-09-05T21:00:05": (21, 0),
    "2020-09-05, 9:05 PM": (21, 5),
    "2020-09-05 9:05\u202fp.m.": (21, 5),
    "September 5, 2020 at 12:05 AM": (0, 5),
    "5. September 2020, 21:00 Uhr": (21, 0),
    "2020-09-05 21h30": (21, 30),
    "Sat Sep 05 14:05:00 2020": (14, 5),
    "9 pm 5 Sep 2020": (21, 0),
}
NONE_OF_THEM = (
    "today|yesterday|monday|Sat|May|May 10|10|31|7|7.5|7/10|1.2|-5|99|2024|1230|May 32 2020|Feb 29|29 Feb 2023|"
    "2023-02-29|2020-02-30|2020-13-01|2020-00-10|2020-01-00|0000-01-01|0001-01-01|9999-01-01|10000-01-01|1899-12-31|"
    "99999999999|12345|44000|5 may things 2020|mood: 7|2020-W05-3|2024-05-01 10:00 CET|2020-09-05 24:00|32/1/2020|"
    "2020-09-05 25:00|2020-09-05 9:60|2020-09-05 13 pm|2020-09-05 21:00 +25:00|2020-09-05 to 2020-09-06|0/0/0000|"
    "Sep 2020|2020-09|11/5/20|22-Sep-20|1/2/3|1e9|NaN|inf|None|null|=1+1|２０２０|\x00|٣|½|five may 2020|31/31/2020|"
    "2020-9-5 9:05 9:06|\u202e2020-09-05|tomorrow|3 days ago|now"
)


@pytest.mark.parametrize(("day", "written"), [(day, words) for day, all_ in DAYS.items() for words in all_.split("|")])
def test_a_day_is_read_however_it_is_written(day: date, written: str) -> None:
    """One day, in the forms of spreadsheets, phones and people."""
    assert read_stamp(written).day == day


@pytest.mark.parametrize(("written", "clock"), MOMENTS.items())
def test_the_time_beside_a_day_is_read(written: str, clock: tuple[int, int]) -> None:
    """A day and a time in one cell."""
    stamp = read_stamp(written)
    assert (stamp.day, stamp.clock and (stamp.clock.hour, stamp.clock.minute)) == (date(2020, 9, 5), clock)


def test_seconds_and_milliseconds_since_1970_are_instants() -> None:
    """Numbers of such a length can be nothing else; the wall time is that of the person's zone."""
    for written in ("1600000000", "1600000000.9", "1600000000123", "1600000000123456"):
        assert read_stamp(written).moment(BERLIN).iso == "2020-09-13T14:26:40+02:00"


def test_a_zone_in_the_words_is_believed() -> None:
    """An offset stays as it was written, a time in UTC becomes the person's wall time."""
    assert read_stamp("2020-09-05T21:00:00-0500").moment(BERLIN).iso == "2020-09-05T21:00:00-05:00"
    assert read_stamp("Sat Sep 05 2020 14:05:00 GMT+0200 (CEST)").moment(BERLIN).iso == "2020-09-05T14:05:00+02:00"
    assert read_stamp("2020-09-05T23:30:00.000Z").moment(BERLIN).iso == "2020-09-06T01:30:00+02:00"
    assert read_stamp("2020-09-05").moment(BERLIN).iso == "2020-09-05T12:00:00+02:00"
    assert read_stamp("2020-09-05").moment(BERLIN, time(8, 15)).iso == "2020-09-05T08:15:00+02:00"


def test_a_wrong_weekday_is_told_and_changes_nothing() -> None:
    """The day stands; that the weekday beside it is another one is for the reader to tell."""
    assert read_stamp("Fri, September 5, 2015").wrong_weekday
    assert not read_stamp("Sat, September 5, 2015").wrong_weekday
    assert read_stamp("Fri, September 5, 2015").day == date(2015, 9, 5)


@pytest.mark.fault("F61", "F62")
@pytest.mark.parametrize("written", ["", *NONE_OF_THEM.split("|")])
def test_what_names_no_day_is_refused(written: str) -> None:
    """Moods, half dates, days that do not exist and years no journal holds: a phrase, nothing else raised."""
    with pytest.raises(UnreadableDate):
        read_stamp(written)


@given(st.text(max_size=100) | st.from_regex(r"[0-9/.: apmT+Z-]{1,30}", fullmatch=True), st.sampled_from(DayOrder))
def test_no_words_raise_anything_else(words: str, order: DayOrder) -> None:
    """Whatever stands in a cell, it is a day from 1900 on, or one of the two refusals."""
    with suppress(UnreadableDate, AmbiguousDates):
        assert 1900 <= read_stamp(words, order, 2000).day.year <= 9998
    with suppress(UnreadableDate):
        assert 0 <= read_clock(words).hour <= 23


def test_both_readings_are_shown_where_there_are_two() -> None:
    """The refusal names the line, both days and how each is asked for."""
    with pytest.raises(AmbiguousDates) as refused:
        decide_order([(2, "11/5/2020"), (3, "1/2/2020 9:00")])
    assert refused.value.line == 2
    assert refused.value.readings == {DayOrder.DAY_FIRST: date(2020, 5, 11), DayOrder.MONTH_FIRST: date(2020, 11, 5)}
    assert "Mon 11 May 2020 or Thu 5 Nov 2020" in str(refused.value)
    assert "--dates month-first" in str(refused.value)


def test_a_row_that_can_be_read_in_one_way_decides_for_all() -> None:
    """The thirteenth proves an order; two rows that prove both prove nothing, and what was asked for must fit."""
    assert decide_order([(2, "11/5/2020"), (3, "13/5/2020")]) is DayOrder.DAY_FIRST
    with pytest.raises(AmbiguousDates):  # a dot proves nothing of a stroke
        decide_order([(2, "11/5/2020"), (3, "20.09.2020")])
    assert decide_order([(2, "11/5/2020"), (3, "20.09.2020")], DayOrder.MONTH_FIRST) is DayOrder.MONTH_FIRST
    assert read_stamp("20.09.2020", DayOrder.MONTH_FIRST).day == date(2020, 9, 20)
    assert decide_order([(2, "11/5/2020"), (3, "13/5/2020"), (4, "1.2.2020"), (5, "20.9.2020")]) is DayOrder.DAY_FIRST
    with pytest.raises(AmbiguousDates):  # two signs, two orders, and doubt in both
        decide_order([(2, "11/5/2020"), (3, "5/13/2020"), (4, "1.2.2020"), (5, "20.9.2020")])
    assert decide_order([(2, "2020-05-11"), (3, "5/5/2020"), (4, ""), (5, "11/45/2020")]) is None
    assert read_stamp("11/5/2020", DayOrder.MONTH_FIRST).day == date(2020, 11, 5)
    with pytest.raises(AmbiguousDates, match="both orders"):
        decide_order([(2, "11/5/2020"), (3, "13/5/2020"), (4, "5/13/2020")])
    assert decide_order([(2, "13/5/2020"), (4, "5/13/2020")]) is None
    with pytest.raises(InvalidRecord, match="read day-first, and month-first"):
        decide_order([(3, "13/5/2020")], DayOrder.MONTH_FIRST)
    with pytest.raises(UnreadableDate, match="read day-first"):
        read_stamp("5/13/2020", DayOrder.DAY_FIRST)


def test_years_of_two_digits_are_asked_about() -> None:
    """Which hundred years, and which number is the year, is said by the person or not read."""
    with pytest.raises(ShortYears, match="--short-years 2000"):
        decide_order([(2, "13/5/20")])
    with pytest.raises(AmbiguousDates) as refused:
        decide_order([(2, "13/5/20")], None, 2000)
    assert refused.value.readings[DayOrder.YEAR_FIRST] == date(2013, 5, 20)
    assert decide_order([(2, "13/5/20")], DayOrder.DAY_FIRST, 2000) is DayOrder.DAY_FIRST
    assert read_stamp("13/5/20", DayOrder.DAY_FIRST, 2000).day == date(2020, 5, 13)
    assert read_stamp("20-5-13", DayOrder.YEAR_FIRST, 2000).day == date(2020, 5, 13)
    assert decide_order([(2, "31/12/99"), (3, "5/6/97")], None, 1900) is DayOrder.DAY_FIRST
    assert read_stamp("31/12/99", None, 1900).day == date(1999, 12, 31)
    assert read_stamp("22-Sep-20", None, 2000).day == date(2020, 9, 22)


def test_times_in_a_column_of_their_own() -> None:
    """Clocks of twelve and of twenty-four hours, with what a spreadsheet puts before them."""
    for written in ("21:05", "9:05 PM", "21h05", "21:05:30.5", "下午9:05", "1899-12-30 21:05:00", "21.05", "21:05 Uhr"):
        assert read_clock(written).replace(second=0) == time(21, 5)
    for written in ("", "7", "24:00", "9:60", "13 pm", "noon-ish", "21:05 22:05"):
        with pytest.raises(UnreadableDate):
            read_clock(written)


def test_a_wall_time_that_never_was_keeps_its_day() -> None:
    """In the gap and the fold of a change of clocks the day and the wall time stay as they were written."""
    gap = read_stamp("2024-03-31 02:30").moment(BERLIN)
    fold = read_stamp("2024-10-27 02:30").moment(BERLIN)
    assert (gap.local, fold.local) == (datetime(2024, 3, 31, 2, 30), datetime(2024, 10, 27, 2, 30))  # noqa: DTZ001
    assert fold.utc == datetime(2024, 10, 27, 0, 30, tzinfo=UTC)
