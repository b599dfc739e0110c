"""German words for days, times and how often: read under every language, and nothing English changes by it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from evenso.goals.reading import read_often
from evenso.goals.targets import read_target
from evenso.moments import read_when
from evenso.moments.german import in_english
from evenso.records import InvalidRecord
from evenso.sessions.reading import read_date, read_series, repeats
from evenso.wording.dates import say_moment

SUNDAY = datetime(2026, 11, 22, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
TODAY = date(2026, 11, 22)

READ = {
    "heute": "Sun 22 Nov 2026 09:00",
    "gestern": "Sat 21 Nov 2026 12:00",
    "vorgestern": "Fri 20 Nov 2026 12:00",
    "Mo": "Mon 16 Nov 2026 12:00",
    "Donnerstag": "Thu 19 Nov 2026 12:00",
    "letzten Sonntag": "Sun 15 Nov 2026 12:00",
    "vor 3 Tagen": "Thu 19 Nov 2026 12:00",
    "vor einer Woche": "Sun 15 Nov 2026 12:00",
    "vor 2 Stunden": "Sun 22 Nov 2026 07:00",
    "letztes Jahr": "Sat 22 Nov 2025 12:00",
    "20. Mai": "Wed 20 May 2026 12:00",
    "3. März 2026": "Tue 3 Mar 2026 12:00",
    "20. Dez 2025": "Sat 20 Dec 2025 12:00",
    "Fr, 20. Nov": "Fri 20 Nov 2026 12:00",
    "heute 8:30": "Sun 22 Nov 2026 08:30",
    "gestern 14.30 Uhr": "Sat 21 Nov 2026 14:30",
    "14 Uhr am Montag": "Mon 16 Nov 2026 14:00",
    "gestern Abend": "Sat 21 Nov 2026 20:00",
    "heute Morgen": "Sun 22 Nov 2026 08:00",
}


@pytest.mark.parametrize(("words", "said"), READ.items(), ids=READ)
def test_german_days_are_read(words: str, said: str) -> None:
    """What somebody would type in German is the moment it means."""
    assert say_moment(read_when(words, now=SUNDAY).moment) == said


@pytest.mark.parametrize(
    "words", ["14.30", "3.4.", "heute Nacht", "Mai", "morgen", "übermorgen", "in 3 Tagen", "halb drei"]
)
def test_what_is_ambiguous_or_to_come_stays_refused(words: str) -> None:
    """Numbers with a dot, nights of today and days to come are refused as they are in English."""
    with pytest.raises(InvalidRecord):
        read_when(words, now=SUNDAY)


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("3-mal pro Woche", "3 times a week"),
        ("zweimal pro Woche", "twice a week"),
        ("jeden Tag", "every day"),
        ("jeden Mo, Mi und Fr", "every mon wed fri"),
        ("jeden Mo bis Fr", "every mon to fri"),
        ("jede zweite Woche am Mi", "every other week on wed"),
        ("alle 3 Wochen am Mo", "every 3 weeks on mon"),
        ("jeden Monat am 15.", "every month on the 15th"),
        ("jeden zweiten Monat am letzten Tag", "every other month on the last day"),
        ("jeden Monat am ersten Mo", "every month on the first mon"),
    ],
)
def test_how_often_is_read_in_german(words: str, english: str) -> None:
    """What a form shows in German can be typed back."""
    assert read_often(words, TODAY) == read_often(english, TODAY)


def test_days_ahead_and_sessions_are_read_in_german() -> None:
    """Targets and sessions know the same words."""
    assert read_target("in 3 Monaten", TODAY) == date(2027, 2, 22)
    assert read_target("Ende Mai", TODAY) == date(2027, 5, 31)
    assert read_date("Mittwoch 18 Uhr", TODAY) == read_date("wed 18:00", TODAY)
    assert repeats("jeden Mittwoch 18:30")


def test_a_refusal_repeats_the_words_as_they_were_written() -> None:
    """What is read inside as English comes back in the person's own words."""
    with pytest.raises(InvalidRecord, match="“jeden Dienstag im Garten” names no days or times"):
        read_series("jeden Dienstag im Garten", TODAY)


@pytest.mark.parametrize(
    ("words", "named", "times"),
    [
        ("Mittwoch halb Sieben", "halb Sieben", "6:30 or 18:30"),
        ("jeden Dienstag um halb sieben", "halb sieben", "6:30 or 18:30"),
        ("Mi viertel nach 3", "viertel nach 3", "3:15 or 15:15"),
        ("dreiviertel eins", "dreiviertel eins", "0:45 or 12:45"),
        ("viertel vor zwölf", "viertel vor zwölf", "11:45 or 23:45"),
        ("wed at half past six", "half past six", "6:30 or 18:30"),
        ("quarter to 7 on wednesday", "quarter to 7", "6:45 or 18:45"),
    ],
)
def test_a_time_in_words_is_asked_back_by_itself(words: str, named: str, times: str) -> None:
    """A clock shows it twice a day: what was not understood is named, not the day beside it, and both times."""
    for read in (read_date, read_series):
        with pytest.raises(InvalidRecord) as refused:
            read(words, TODAY)
        assert str(refused.value) == f"“{named}” can be before or after noon. Write {times}."


@pytest.mark.parametrize("words", ["9 am monday", "today", "20 nov", "every other week on tuesday", "do it", "so"])
def test_english_comes_back_as_it_is(words: str) -> None:
    """Nothing is put into English that is English already."""
    assert in_english(words) == words
