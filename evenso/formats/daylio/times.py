"""Days and times of a Daylio export, in whatever language and clock the phone was set to.

Values repeat a lot in an export, so each spelling is worked out once. An ISO date is believed before anything else and
the weekday never.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, time
from functools import lru_cache
from itertools import pairwise
from typing import Final

from evenso.formats.daylio.months import AFTER_NOON, BEFORE_NOON, folded, month_numbers

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_LONGEST: Final = 100
"""Letters that a day or a time may have; what is longer is a text."""
_YEAR: Final = re.compile(r"\d{4}")
_CJK: Final = re.compile(r"(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_VIETNAMESE: Final = re.compile(r"(\d{1,2})\s*(?:thang|thg)\s*(\d{1,2})(?:\D+(\d{4}))?")
_PARTS: Final = re.compile(r"\d+|[^\W\d_]+(?:[\u0900-\u0dff\u0e00-\u0e7f]|[^\W\d_])*")
_ARTICLE: Final = re.compile("^(?:ב|d(?=[aeo]))")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:\s*[:.hH٫時시点]\s*(\d{2})(?:[:.](\d{2}))?)?")
_NO_MARK: Final = frozenset({"", "uhr", "kl", "klo", "h", "ч", "น", "分", "분"})

BUDDHIST_YEARS: Final = range(2443, 2700)
"""Years that only the Thai calendar can mean; it is 543 ahead."""


@lru_cache(maxsize=4096)
def read_day(full: str, year: str, words: str) -> date | None:
    """Return the day of a row: from its ISO date, else from its year and the day in words, else None."""
    if max(len(full), len(year), len(words)) > _LONGEST:
        return None
    if len(full) == 10 and full[4] == full[7] == "-" and full < str(BUDDHIST_YEARS[0]):
        with suppress(ValueError):
            return date.fromisoformat(full)  # as newer exports have it, and quicker
    if found := _ISO.fullmatch(_digits(full)):
        return _real(int(found[1]), int(found[2]), int(found[3]))
    plain = _digits(words) or _digits(full)
    if found := _ISO.fullmatch(plain):
        return _real(int(found[1]), int(found[2]), int(found[3]))
    known = _YEAR.search(_digits(year)) or _YEAR.search(_digits(full)) or _YEAR.search(plain)
    return _named_day(plain, int(known[0])) if known else None


def _named_day(plain: str, year: int) -> date | None:
    """Read `30 May`, `May 30`, `30 de mayo`, `11月30日`, `30 thg 11`: a number and what can only be a month."""
    if found := _CJK.search(plain):
        return _real(year, int(found[2]), int(found[3]))
    text = folded(plain)
    if found := _VIETNAMESE.search(text):
        return _real(year, int(found[2]), int(found[1]))
    parts = _PARTS.findall(text)
    numbers = {int(part) for part in parts if part.isdigit()} - {year}
    words = [part for part in parts if not part.isdigit()]
    names = month_numbers()
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    months = {names[word] for word in pairs if word in names} or {
        names[word] for word in (*words, *(_ARTICLE.sub("", word) for word in words)) if word in names
    }
    if len(numbers) != 1 or len(months) != 1:
        return None
    return _real(year, months.pop(), numbers.pop())


@lru_cache(maxsize=4096)
def read_time(words: str) -> time | None:
    """Return a time of the 12- or 24-hour clock, whatever marks its halves; None when it cannot be one."""
    plain = _digits(words[: _LONGEST + 1])
    found = _CLOCK.search(plain) if len(plain) <= _LONGEST else None
    if not found:
        return None
    mark = folded("".join((plain[: found.start()] + plain[found.end() :]).split()))
    hour, minute, second = (int(part or 0) for part in found.groups())
    if found[2] is None and mark in _NO_MARK:
        return None
    if mark in AFTER_NOON:
        hour += 12 if hour < 12 else 0
    elif mark in BEFORE_NOON:
        hour = 0 if hour == 12 else hour
    elif mark not in _NO_MARK:
        return None
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _digits(words: str) -> str:
    """Return the words trimmed, with the digits of any script as ASCII and every kind of space as a space."""
    if not words.isascii():
        words = "".join(str(int(letter)) if letter.isdecimal() else letter for letter in words)
    return " ".join(words.split())


def _real(year: int, month: int, number: int) -> date | None:
    try:
        return date(year - 543 if year in BUDDHIST_YEARS else year, month, number)
    except (ValueError, OverflowError):
        return None
