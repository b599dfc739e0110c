"""What a person typed, made plain before it is read, and the sentences that refuse it.

The names a day or unit can have stand here too. Nothing here knows what day it is.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from evenso.cells import shorten
from evenso.language import tr
from evenso.moments.german import GERMAN_MONTHS, GERMAN_WEEKDAYS, in_english
from evenso.records import InvalidRecord
from evenso.text import one_line
from evenso.wording.dates import ENGLISH_MONTHS as MONTHS
from evenso.wording.dates import ENGLISH_WEEKDAYS as WEEKDAYS
from evenso.wording.dates import say_day

HOW_TO_WRITE: Final = tr("Write it like 2026-11-20 21:00, 20 Nov, 20:30, yesterday 9pm or 3 days ago.")
HOW_TO_WRITE_A_DAY: Final = tr("Write it like 2026-11-20, 20 Nov, yesterday, last monday or 3 days ago.")

LONGEST_WORDS: Final = 80

MONTH_NUMBERS: Final = {
    **{name.casefold(): number for number, name in enumerate(MONTHS, 1)},
    **{name.casefold()[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
    **GERMAN_MONTHS,
}
WEEKDAY_NUMBERS: Final = {
    **{name.casefold(): number for number, name in enumerate(WEEKDAYS)},
    **{name.casefold()[:3]: number for number, name in enumerate(WEEKDAYS)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
    **GERMAN_WEEKDAYS,
}
_COUNTS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
COUNT_NUMBERS: Final = {**{word: number for number, word in enumerate(_COUNTS)}, "twelve": 12, "a": 1, "an": 1}

MONTH: Final = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
WEEKDAY: Final = "|".join(sorted(WEEKDAY_NUMBERS, key=len, reverse=True))
COUNT: Final = r"\d{1,6}|" + "|".join(COUNT_NUMBERS)

_DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_WHITE: Final = re.compile(r"[\s,]+")
_DOTTED: Final = re.compile(r"(?<![\d.:])(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4})\b)?(?![\d.])")


def plain(words: str) -> str:
    """Return the words in lower case with single spaces, ASCII dashes and digits, without commas and full stop.

    German words for days and times are put into English, and so are days such as `20.11.` that have but one reading.
    """
    folded = unicodedata.normalize("NFKC", words[: LONGEST_WORDS * 4]).casefold()
    folded = "".join(str(unicodedata.digit(letter)) if letter.isdecimal() else letter for letter in folded)
    folded = _WHITE.sub(" ", _DASHES.sub("-", folded)).strip()
    folded = _DOTTED.sub(_named, folded)
    return in_english(folded.removesuffix(".") if not folded.endswith(".m.") else folded)


def _named(dotted: re.Match[str]) -> str:
    """Say the month of a day that no other order of its numbers could be; all others stay to be asked about."""
    day, month = int(dotted[1]), int(dotted[2])
    if not 1 <= month <= 12 or (day <= 12 and day != month):
        return dotted[0]
    return f"{day} {MONTHS[month - 1].casefold()[:3]}{f' {dotted[3]}' if dotted[3] else ''}"


def quoted(words: str) -> str:
    """Return the words as they may be repeated in a sentence: safe, on one line, short, in quotes."""
    return tr("“{words}”", words=shorten(one_line(words), 40))


class OtherWeekday(InvalidRecord):
    """A weekday stands beside a day that is another one."""

    def __init__(self, words: str, day: date) -> None:
        super().__init__(
            tr(
                "{words} does not fit: that day is {day}. Write {date} if you mean it.",
                words=quoted(words),
                day=say_day(day),
                date=day.isoformat(),
            )
        )


def refusal(words: str, why: str, how: str = "") -> InvalidRecord:
    """Return the refusal of some words: what they are, why that does not do, how to write it."""
    return InvalidRecord(f"{quoted(words)} {why} {how}".rstrip())
