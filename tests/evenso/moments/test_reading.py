"""Reading moments from words: what is read, what is refused and how, and that nothing else ever escapes."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.moments import read_day, read_when
from evenso.records import InvalidRecord, Moment
from evenso.wording.dates import say_moment

BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY = datetime(2026, 11, 22, 9, 0, tzinfo=BERLIN)
NIGHT = datetime(2026, 11, 22, 1, 30, tzinfo=BERLIN)

READ = {
    "2026-11-20": "Fri 20 Nov 2026 12:00",
    "2026/11/20": "Fri 20 Nov 2026 12:00",
    "2026-11-20T21:00": "Fri 20 Nov 2026 21:00",
    "2026-11-20 21:00:59": "Fri 20 Nov 2026 21:00",
    "2026-11-20 9pm": "Fri 20 Nov 2026 21:00",
    "2026-11-20T21:00Z": "Fri 20 Nov 2026 22:00",
    "20 Nov": "Fri 20 Nov 2026 12:00",
    "20 nov 2025": "Thu 20 Nov 2025 12:00",
    "20-Nov-2025": "Thu 20 Nov 2025 12:00",
    "Nov 20": "Fri 20 Nov 2026 12:00",
    "November 20th, 2025": "Thu 20 Nov 2025 12:00",
    "the 20th of November": "Fri 20 Nov 2026 12:00",
    "20. Nov.": "Fri 20 Nov 2026 12:00",
    "20.11.": "Fri 20 Nov 2026 12:00",
    "20. 11. 2026": "Fri 20 Nov 2026 12:00",
    "Freitag, 20.11. um 9 Uhr": "Fri 20 Nov 2026 09:00",
    "11.11.2025, 21:00": "Tue 11 Nov 2025 21:00",
    "Fri 20 Nov 2026 21:00": "Fri 20 Nov 2026 21:00",
    "21 Jun": "Sun 21 Jun 2026 12:00",
    "8:58": "Sun 22 Nov 2026 08:58",
    "at 8.15 a.m.": "Sun 22 Nov 2026 08:15",
    "12am": "Sun 22 Nov 2026 00:00",
    "yesterday noon": "Sat 21 Nov 2026 12:00",
    "yesterday 12 am": "Sat 21 Nov 2026 00:00",
    "yesterday": "Sat 21 Nov 2026 12:00",
    "Yesterday, 9 pm": "Sat 21 Nov 2026 21:00",
    "yesterday at 21:00": "Sat 21 Nov 2026 21:00",
    "20:30 yesterday": "Sat 21 Nov 2026 20:30",
    "9pm on monday": "Mon 16 Nov 2026 21:00",
    "the day before yesterday": "Fri 20 Nov 2026 12:00",
    "last night": "Sat 21 Nov 2026 22:00",
    "this morning": "Sun 22 Nov 2026 08:00",
    "monday morning": "Mon 16 Nov 2026 08:00",
    "yesterday in the evening": "Sat 21 Nov 2026 20:00",
    "today": "Sun 22 Nov 2026 09:00",
    "now": "Sun 22 Nov 2026 09:00",
    "monday": "Mon 16 Nov 2026 12:00",
    "Sat": "Sat 21 Nov 2026 12:00",
    "sunday": "Sun 22 Nov 2026 09:00",
    "last sunday": "Sun 15 Nov 2026 12:00",
    "last monday": "Mon 16 Nov 2026 12:00",
    "sunday 8:00": "Sun 22 Nov 2026 08:00",
    "sunday 9pm": "Sun 15 Nov 2026 21:00",
    "3 days ago": "Thu 19 Nov 2026 12:00",
    "three days ago 7am": "Thu 19 Nov 2026 07:00",
    "-3d": "Thu 19 Nov 2026 12:00",
    "−3d": "Thu 19 Nov 2026 12:00",
    "３ days ago": "Thu 19 Nov 2026 12:00",
    "-3d 21:00": "Thu 19 Nov 2026 21:00",
    "2 hours ago": "Sun 22 Nov 2026 07:00",
    "-90min": "Sun 22 Nov 2026 07:30",
    "half an hour ago": "Sun 22 Nov 2026 08:30",
    "last week": "Sun 15 Nov 2026 12:00",
    "2 weeks ago": "Sun 8 Nov 2026 12:00",
    "a month ago": "Thu 22 Oct 2026 12:00",
    "-1y": "Sat 22 Nov 2025 12:00",
}


@pytest.mark.parametrize(("words", "said"), READ.items(), ids=READ)
@pytest.mark.fault("F61")
def test_the_grammar(words: str, said: str) -> None:
    """Each form of the contract and of the package's opening means what it says there."""
    assert say_moment(read_when(words, now=SUNDAY).moment) == said


@pytest.mark.parametrize(
    ("words", "day_only"),
    [("yesterday", True), ("today", True), ("-3d", True), ("now", False), ("yesterday noon", False), ("8:58", False)],
)
def test_whether_a_time_was_named_is_known(words: str, day_only: bool) -> None:
    """A day alone is marked, so that a screen can leave its hour out."""
    assert read_when(words, now=SUNDAY).day_only is day_only


@pytest.mark.fault("F63")
def test_an_offset_that_was_written_is_kept() -> None:
    """A traveller's moment stays on the wall it was written on; its day is that wall's."""
    moment = read_when("2026-11-20T23:30:05-08:00", now=SUNDAY).moment
    assert moment.iso == "2026-11-20T23:30:05-08:00"
    assert moment.entry_day() == date(2026, 11, 20)


TRAPS = [
    *("May", "10", "7.5", "7/10", "1.2", "-5", "1/2/3", "10-11-12", "01.02.2024", "May 32", "1230", "99", "2024"),
    *("mai 2024", "2024-05-01 10:00 CET", "99999999999", "31", "29 Feb", "2023-02-29", "20240229", "2024-W05-3"),
    *("3/4", "2026-13-45", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "2026-11-20 24:00", "31 Nov"),
    *("25:00", "12:60", "13pm", "0am", "midnight", "yesterday midnight", "-2m", "2 days", "3d", "-3d ago", ""),
    *("tomorrow", "next week", "in 3 days", "25 Nov", "25 Dec", "2026-11-23", "20:30", "9:06", "tonight", "noon"),
    *("20 Nov 25", "Mon 20 Nov 2026", "Nov 2026", "2026-11", "1899-12-31", "99999 days ago", "999999 years ago"),
    *("2026-11-20T21:00+25:00", "2026-11-20T21:00+01:75", "9" * 500, "a" * 10_000, "\x00", "٣/٤"),
    *("[red]x[/]", "\x1b[31m", "\ud83d", "１２", "²", "½ hour ago", "-", "ago", "at", "last", "12.", "1900-01-00"),
]


@pytest.mark.parametrize("words", TRAPS)
@pytest.mark.fault("F61", "F62")
def test_traps_are_refused_with_a_sentence(words: str) -> None:
    """What is ambiguous, impossible, to come or a mood is never a moment; the sentence is short and safe to print."""
    with pytest.raises(InvalidRecord) as refused:
        read_when(words, now=SUNDAY)
    said = str(refused.value)
    assert said.endswith(".")
    assert len(said) < 260
    assert said.isprintable()


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("3/4", ["Fri 3 Apr 2026", "Wed 4 Mar 2026", "2026-04-03", "2026-03-04"]),
        ("01.02.2024", ["Thu 1 Feb 2024", "Tue 2 Jan 2024"]),
        ("20.11.26", ["Fri 20 Nov 2026", "Thu 26 Nov 2020", "2026-11-20"]),
        ("3.4.", ["Fri 3 Apr 2026", "Wed 4 Mar 2026", "2026-04-03", "2026-03-04"]),
        ("20.11", ["Fri 20 Nov 2026", "the time 20:11"]),
        ("30.2.", ["February 2026 has days 1 to 28"]),
        ("9.30", ["the time 9:30"]),
        ("2026-13-45", ["no month 13", "year-month-day"]),
        ("2023-02-29", ["February 2023 has days 1 to 28"]),
        ("25 Nov", ["Tue 25 Nov 2025", "Wed 25 Nov 2026", "still to come"]),
        ("20:30", ["still to come", "Sun 22 Nov 2026 09:00 now", "yesterday 20:30"]),
        ("Mon 20 Nov 2026", ["Fri 20 Nov 2026"]),
        ("2024-05-01 10:00 CET", ["If you mean 2024-05-01 10:00"]),
        ("-2m", ["-2min", "-2mo"]),
    ],
)
@pytest.mark.fault("F61", "F62")
def test_a_refusal_shows_the_readings_and_how_to_write_them(words: str, parts: list[str]) -> None:
    """The person sees what the words could mean and can type one of them."""
    with pytest.raises(InvalidRecord) as refused:
        read_when(words, now=SUNDAY)
    for part in parts:
        assert part in str(refused.value)


def test_a_proposal_does_not_depend_on_today() -> None:
    """What dateutil would fill in from a default is not proposed: `7pm May` names no day."""
    with pytest.raises(InvalidRecord) as refused:
        read_when("7pm in merry May time", now=SUNDAY)
    assert "If you mean" not in str(refused.value)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("23:00", "Sat 21 Nov 2026 23:00"),
        ("evening", "Sat 21 Nov 2026 20:00"),
        ("tonight", "Sat 21 Nov 2026 22:00"),
        ("1:00", "Sun 22 Nov 2026 01:00"),
        ("today", "Sun 22 Nov 2026 01:30"),
        ("yesterday", "Sat 21 Nov 2026 12:00"),
        ("yesterday 9pm", "Sat 21 Nov 2026 21:00"),
        ("last night", "Sat 21 Nov 2026 22:00"),
    ],
)
def test_after_midnight_the_evening_is_not_over(words: str, said: str) -> None:
    """At 01:30 a bare time still to come is the evening's before; words for days go by the date on the wall."""
    assert say_moment(read_when(words, now=NIGHT).moment) == said


def test_after_midnight_today_still_counts_for_the_day_before() -> None:
    """`today` at 01:30 is now, and the rollover hour gives it to Saturday as it would a check-in of this minute."""
    assert read_when("today", now=NIGHT).moment.entry_day() == date(2026, 11, 21)


def test_a_part_of_the_day_that_has_begun_is_now() -> None:
    """At 18:00 this evening means now, not an hour that is still to come."""
    now = datetime(2026, 11, 22, 18, 0, tzinfo=BERLIN)
    assert say_moment(read_when("this evening", now=now).moment) == "Sun 22 Nov 2026 18:00"


def test_a_few_minutes_ahead_are_allowed() -> None:
    """Clocks differ: 09:05 at 09:00 is taken as written, 09:06 is refused (see the traps)."""
    assert say_moment(read_when("9:05", now=SUNDAY).moment) == "Sun 22 Nov 2026 09:05"


@pytest.mark.fault("F63")
def test_a_skipped_hour_is_refused_and_a_doubled_one_is_the_later() -> None:
    """In the spring gap there is no moment to record; in the autumn fold there are two, an hour apart."""
    with pytest.raises(InvalidRecord, match="clocks went forward past 02:30 on Sun 29 Mar 2026"):
        read_when("2026-03-29 02:30", now=SUNDAY)
    assert read_when("2026-10-25 02:30", now=SUNDAY).moment.offset == 60
    assert read_when("2026-10-25T02:30+02:00", now=SUNDAY).moment.offset == 120
    between = datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN, fold=1)
    assert read_when("2:30", now=between - timedelta(minutes=5)).moment.offset == 120


@pytest.mark.fault("F63")
def test_past_moments_take_the_offset_of_their_season() -> None:
    """A July evening is in summer time though it is November now; hours ago are real hours."""
    assert read_when("3 Jul 21:00", now=SUNDAY).moment.offset == 120
    morning = datetime(2026, 10, 25, 9, 0, tzinfo=BERLIN)
    assert say_moment(read_when("8 hours ago", now=morning).moment) == "Sun 25 Oct 2026 02:00"


@pytest.mark.fault("F63")
def test_another_zone_may_be_asked_for() -> None:
    """Words are read on the walls of the zone that is passed."""
    tokyo = read_when("today", now=SUNDAY, zone=ZoneInfo("Asia/Tokyo")).moment
    assert (say_moment(tokyo), tokyo.offset) == ("Sun 22 Nov 2026 17:00", 540)


@pytest.mark.parametrize(
    ("today", "words", "day"),
    [
        (date(2026, 3, 31), "a month ago", date(2026, 2, 28)),
        (date(2024, 2, 29), "a year ago", date(2023, 2, 28)),
        (date(2026, 1, 3), "20 Dec", date(2025, 12, 20)),
        (date(2026, 1, 3), "last monday", date(2025, 12, 29)),
        (date(2024, 6, 1), "29 Feb", date(2024, 2, 29)),
        (date(2026, 1, 1), "yesterday", date(2025, 12, 31)),
    ],
)
@pytest.mark.fault("F62")
def test_days_across_months_and_years(today: date, words: str, day: date) -> None:
    """Months are counted from today and end where they end; days without a year reach back over New Year."""
    assert read_day(words, today=today) == day


def test_a_day_may_be_allowed_to_lie_ahead() -> None:
    """Days up to `latest` are read; a time is not a day."""
    assert read_day("2026-12-24", today=date(2026, 11, 22), latest=date(2076, 11, 22)) == date(2026, 12, 24)
    with pytest.raises(InvalidRecord, match="last day that can be meant is Sun 22 Nov 2026"):
        read_day("2026-12-24", today=date(2026, 11, 22))
    for words in ("9pm", "3/4", "", "20 Nov 21:00"):
        with pytest.raises(InvalidRecord):
            read_day(words, today=date(2026, 11, 22))


WORDS = st.lists(
    st.sampled_from([*READ, *TRAPS[:60], "at", "on", "-", "/", ":", ".", "99", "29 feb", "ago", "last", "+01:00"]),
    max_size=4,
).map(" ".join)


@given(words=st.text() | WORDS, now=st.datetimes(datetime(1900, 2, 1), datetime(2100, 1, 1)))  # noqa: DTZ001  # zoned below
@pytest.mark.fault("F61", "F62")
def test_any_text_is_a_past_moment_or_a_refusal(words: str, now: datetime) -> None:
    """Whatever is typed, whenever: a moment that has been, or `InvalidRecord`, and no other error."""
    here = now.replace(tzinfo=BERLIN)
    try:
        found = read_when(words, now=here).moment
    except InvalidRecord:
        return
    assert found.utc <= here.astimezone(UTC) + timedelta(minutes=6)
    assert found.local.year >= 1899


@given(st.datetimes(datetime(1970, 1, 2), datetime(2026, 11, 20)))  # noqa: DTZ001  # zoned below
def test_what_is_said_can_be_read_again(moment: datetime) -> None:
    """The moment on a saved line, typed back, is the same minute."""
    said = say_moment(Moment.of(moment.replace(tzinfo=UTC)))
    assert say_moment(read_when(said, now=SUNDAY.astimezone(UTC)).moment) == said


def test_reading_a_moment_does_not_load_dateutil() -> None:
    """Quick capture stays quick: only a refusal may import the slow parser."""
    program = (
        "import sys; from datetime import *; from evenso.moments import read_when;"
        "read_when('yesterday 9pm', now=datetime(2026, 11, 22, 9, tzinfo=timezone.utc));"
        "sys.exit('dateutil' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_an_hour_that_comes_twice_a_day_is_asked_back() -> None:
    """“at 9” says how it is written, in German too; “at 16” is read as it stands."""
    now = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)
    for words, both in (
        ("at 9", "9:00 or 21:00"),
        ("um 9", "9:00 or 21:00"),
        ("yesterday at 9", "yesterday 9:00 or yesterday 21:00"),
        ("gestern um 9", "gestern 9:00 or gestern 21:00"),
    ):
        with pytest.raises(InvalidRecord, match=rf"before or after noon\. Write {both}\."):
            read_when(words, now=now)
    assert read_when("um 16", now=now).moment.local == datetime(2026, 11, 22, 16, 0)  # noqa: DTZ001 - a wall time
    assert read_when("yesterday at 21", now=now).moment.local == datetime(2026, 11, 21, 21, 0)  # noqa: DTZ001
