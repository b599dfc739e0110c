"""Days and times in the languages and clocks of phones."""

from __future__ import annotations

from datetime import date, time

import pytest

from evenso.formats.daylio.months import month_numbers
from evenso.formats.daylio.times import read_day, read_time

THE_30TH = [
    *("30 November", "November 30", "Nov 30", "30 nov.", "30. November", "30 de noviembre", "30 de nov. de", "30 nov"),
    *("30 novembre", "30 di novembre", "30 de novembro", "30 listopada", "30 lis", "30. listopadu", "30. lis."),
    *("30 ноября", "30 нояб.", "30 листопада", "30 лист.", "30 ноември", "30 Νοεμβρίου", "30 Νοε", "nov. 30."),
    *("30. marraskuuta", "30. marrask.", "30 Kasım", "30 KAS", "30 Kas", "30 noiembrie", "30 noi.", "11月30日"),
    *("11月 30日", "11월 30일", "30 thg 11", "30 tháng 11", "30 พฤศจิกายน", "30 พ.ย.", "30 نوفمبر", "٣٠ نوفمبر"),
    *("30 تشرين الثاني", "30 בנובמבר", "30 בנוב׳", "30 नवंबर", "30 नव॰", "३० नवंबर", "30 nóvember", "30. nóv."),
]


@pytest.mark.parametrize("words", THE_30TH)
def test_the_30th_of_november_in_every_language(words: str) -> None:
    """A day in words of the phone's language is found, with the year from its own column."""
    assert read_day("", "2018", words) == date(2018, 11, 30)


@pytest.mark.parametrize(
    ("words", "month"),
    [
        *(("1 mars", 3), ("1 mar", 3), ("1. mai", 5), ("1 maj", 5), ("1 juin", 6), ("1 juil.", 7), ("1 août", 8)),
        *(("1 lipca", 7), ("1 červen", 6), ("1 července", 7), ("1 sept.", 9), ("1 мая", 5), ("1 січ.", 1)),
        *(("1 dez.", 12), ("1 Şub", 2), ("1 AĞU", 8), ("d'agost 1", 8), ("1 de març", 3), ("1 elokuuta", 8)),
        *(("1 Ιουλ", 7), ("1 มี.ค.", 3)),
    ],
)
def test_near_names_are_told_apart(words: str, month: int) -> None:
    """Names that begin alike, shortened, inflected or in capitals, mean the month they mean."""
    assert read_day("", "2018", words) == date(2018, month, 1)


def test_no_name_means_two_months() -> None:
    """Twelve months, every language with the same twelve, and shortened names only where they are clear."""
    names = month_numbers()
    assert set(names.values()) == set(range(1, 13))
    assert "jui" not in names
    assert "juu" not in names
    assert len(names) > 700


def test_the_iso_day_is_believed_first() -> None:
    """Whatever the words say, a full date is the day; one that cannot be is not replaced by a guess."""
    assert read_day("2020-05-30", "", "29 Mai") == date(2020, 5, 30)
    assert read_day(" 2020-05-30 ", "", "") == date(2020, 5, 30)
    assert read_day("٢٠٢٠-٠٥-٣٠", "", "") == date(2020, 5, 30)
    assert read_day("2020-02-31", "", "30 May") is None


def test_a_spreadsheets_day_leans_on_the_words_beside_it() -> None:
    """After a spreadsheet turned the ISO date around, month and day come from the words, the year from the rest."""
    assert read_day("05/06/2020", "", "6 May") == date(2020, 5, 6)
    assert read_day("", "2563", "30 พ.ย.") == date(2020, 11, 30)


@pytest.mark.parametrize("words", ["", "30", "November", "30 11", "30 foo", "31 Nov", "30 Nov Dec", "1 2 May", "0 May"])
def test_what_names_no_day_is_none(words: str) -> None:
    """Nothing is guessed from half a date."""
    assert read_day("", "2018", words) is None


@pytest.mark.parametrize(
    ("words", "hour", "minute"),
    [
        *(("11:43 PM", 23, 43), ("11:43\u202fPM", 23, 43), ("11:43\u00a0pm", 23, 43), ("6:50 p.m.", 18, 50)),
        *(("6:50 p. m.", 18, 50), ("12:05 AM", 0, 5), ("12:05 pm", 12, 5), ("1:23 a.m.", 1, 23), ("14:58", 14, 58)),
        *(("00:00", 0, 0), ("9:05", 9, 5), ("23.43", 23, 43), ("kl. 23.43", 23, 43), ("23h43", 23, 43)),
        *(("11:43 Uhr", 11, 43), ("오후 11:43", 23, 43), ("오전 12:10", 0, 10), ("下午11:43", 23, 43)),
        *(("午後0:05", 12, 5), ("上午9:00", 9, 0), ("晚上9:00", 21, 0), ("١١:٤٣ م", 23, 43), ("١:٠٥ ص", 1, 5)),
        *(("11:43 μ.μ.", 23, 43), ("11:43 ÖS", 23, 43), ("ÖÖ 9:00", 9, 0), ("11:43 CH", 23, 43), ("du. 11:43", 23, 43)),
        *(("10:05 หลังเที่ยง", 22, 5), ("11:43 अपराह्न", 23, 43), ("11:43 אחה״צ", 23, 43), ("11:43 пп", 23, 43)),
        *(("11 PM", 23, 0), ("23:43:10", 23, 43), ("14:58 PM", 14, 58)),
    ],
)
def test_times_of_both_clocks(words: str, hour: int, minute: int) -> None:
    """Twelve or twenty-four hours, with every mark and space that phones put beside them."""
    found = read_time(words)
    assert found is not None
    assert (found.hour, found.minute) == (hour, minute)


@pytest.mark.parametrize("words", ["", "7", "25:00", "12:60", "rad", "11:43 xx", "2020-05-30"])
def test_what_is_no_time_is_none(words: str) -> None:
    """An unknown mark could turn morning into evening, so it is not passed over."""
    assert read_time(words) is None


def test_seconds_are_kept() -> None:
    """What the file says to the second is read to the second."""
    assert read_time("23:43:10") == time(23, 43, 10)
