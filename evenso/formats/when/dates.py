"""One day or moment as another program wrote it: ISO, names of months, numbers in an order, seconds since 1970.

Strict on purpose: what is not wholly understood is refused with a phrase that says why. The order of numbers is
decided once for a file, in `order`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Final

from evenso.formats.daylio.months import folded, month_numbers
from evenso.formats.daylio.times import read_day, read_time
from evenso.formats.when.order import LONGEST, NUMBERS, AmbiguousDates, Century, DayOrder, readings_of, real
from evenso.formats.when.weekdays import WEEKDAYS
from evenso.language import tr
from evenso.records import FIRST_YEAR, InvalidRecord, Moment

NOON: Final = time(12)

_ISO: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})(\d{2})(\d{2})")
_CLOCK: Final = re.compile(
    r"(?<![\d:.+-])(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?|h(?P<after>\d{2})\b)"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?)?|(?<![\d:.+-])(?P<hour12>\d{1,2})(?:[.](?P<minute12>\d{2}))?\s?(?P<half12>[ap]\.?\s?m\b\.?)"
)
_PACKED: Final = re.compile(r"(?<=\d{8}t)(\d{2})(\d{2})(\d{2})?")
_ZONE: Final = re.compile(
    r"\s?(?:(?P<utc>z|utc|gmt)?(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})|(?P<alone>z|utc|gmt))$"
)
_ZONE_NAME: Final = re.compile(r"\s?(?:\([^()]*\)|\[[^\[\]]*\])$")
_EPOCH: Final = re.compile(r"(\d{9,10})(?:[.]\d+)?|(\d{12,13})|(\d{15,16})|(\d{18,19})")
_UNITS: Final = (1, 1_000, 1_000_000, 1_000_000_000)
_QUOTES: Final = str.maketrans(
    dict.fromkeys("\"'“”‘’„‚«»`´,;", " ") | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)
_DIGITS: Final = re.compile(r"\d+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_ORDINAL: Final = frozenset({"st", "nd", "rd", "th"})
SHORT_YEAR: Final = tr("its year has two digits")
_OTHER_FORM: Final = tr("its day is not written in a form that is read here")
_JOINING: Final = frozenset({"at", "on", "the", "of", "um", "uhr", "à", "den", "le", "de", "del", "t", "-", "kl", "om"})


class UnreadableDate(InvalidRecord):
    """A day or time that cannot be read; `why` is a phrase for the line it stands on, and repeats nothing of it."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(tr("A line was left out: {why}.", why=why))


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, the time beside it if there was one, and how far from UTC, if the words said so.

    `fixed` is the moment where the words name one whatever the zone (seconds since 1970, a time in UTC);
    `wrong_weekday` says that a weekday stood there which that day is not.
    """

    day: date
    clock: time | None = None
    offset: int | None = None
    fixed: datetime | None = None
    wrong_weekday: bool = False

    def moment(self, zone: tzinfo, at: time | None = None) -> Moment:
        """Return the moment on the person's wall; `at` is a time from elsewhere, noon stands in for none."""
        if self.fixed is not None:
            return Moment.of(self.fixed.astimezone(zone))
        wall = datetime.combine(self.day, at or self.clock or NOON)
        return Moment.of(wall, zone) if self.offset is None else Moment(wall, self.offset)


@lru_cache(maxsize=8192)
def read_stamp(words: str, order: DayOrder | None = None, century: Century | None = None) -> Stamp:
    """Read a day with or without a time; raises `UnreadableDate`, or `AmbiguousDates` where an order is needed."""
    if len(words) > LONGEST:
        raise UnreadableDate(tr("its day is longer than any day"))
    text = _plain(words)
    if not text:
        raise UnreadableDate(tr("it has no day"))
    if found := _EPOCH.fullmatch(text):
        return _since_1970(found)
    rest, at, offset, utc = _without_clock(text)
    day, wrong = _read_day(rest, order, century)
    if utc and at is not None:
        return Stamp(day, at, fixed=datetime.combine(day, at, UTC), wrong_weekday=wrong)
    return Stamp(day, at, offset if at is not None else None, wrong_weekday=wrong)


@lru_cache(maxsize=4096)
def read_clock(words: str) -> time:
    """Read a time of day that stands in a column of its own; raises `UnreadableDate`."""
    text = _plain(words[: LONGEST + 1])
    stamp = _ISO.match(text)
    if stamp and len(text) > stamp.end():  # a whole moment in the column of times, as spreadsheets make of one
        text = text[stamp.end() :].lstrip("t ")
    rest, at, _, _ = _without_clock(text)
    if at is not None and not rest:
        return at
    known = read_time(words) if len(words) <= LONGEST else None
    if known is None:
        raise UnreadableDate(tr("its time cannot be read"))
    return known


def _plain(words: str) -> str:
    """Return words in lower case with single spaces, plain digits and dashes, without quotation marks and commas."""
    text = words.translate(_QUOTES)
    if not text.isascii():
        text = "".join(str(int(letter)) if letter.isdecimal() else letter for letter in text)
    return " ".join(text.casefold().split())


def _since_1970(found: re.Match[str]) -> Stamp:
    which = next(index for index in range(4) if found[index + 1])
    fixed = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(found[which + 1]) / _UNITS[which])
    return Stamp(fixed.date(), fixed.time().replace(microsecond=0), fixed=fixed.replace(microsecond=0))


def _without_clock(text: str) -> tuple[str, time | None, int | None, bool]:
    """Part words into the day in them and its time, its offset in minutes, and whether it is a time in UTC."""
    packed = _PACKED.search(text)
    if packed:
        text = f"{text[: packed.start() - 1]} {packed[1]}:{packed[2]}:{packed[3] or '00'}{text[packed.end() :]}"
    found = _CLOCK.search(text)
    if not found:
        return text, None, None, False
    behind = _ZONE_NAME.sub("", text[found.end() :])
    offset, utc = None, False
    if zone := _ZONE.search(behind):
        behind = behind[: zone.start()]
        utc = zone["alone"] is not None
        if zone["sign"]:
            offset = _offset(zone)
    return f"{text[: found.start()].removesuffix('t')} {behind}".strip(), _time(found), offset, utc


def _offset(zone: re.Match[str]) -> int:
    hours, minutes = int(zone["hours"]), int(zone["minutes"])
    if hours > 14 or minutes > 59:
        raise UnreadableDate(tr("its distance from UTC does not exist"))
    return (hours * 60 + minutes) * (-1 if zone["sign"] == "-" else 1)


def _time(found: re.Match[str]) -> time:
    half = (found["half"] or found["half12"] or "")[:1]
    hour = int(found["hour"] or found["hour12"])
    minute = int(found["minute"] or found["after"] or found["minute12"] or 0)
    second = int(found["second"] or 0)
    if found["half12"] and not 1 <= hour <= 12:
        raise UnreadableDate(tr("its time is none on a clock of twelve hours"))
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        raise UnreadableDate(tr("no clock shows its time; times run from 00:00 to 23:59"))
    return time(hour, minute, second)


@lru_cache(maxsize=4096)
def _read_day(text: str, order: DayOrder | None, century: Century | None) -> tuple[date, bool]:
    """Return the day in words without a time, and whether a weekday among them is wrong."""
    bare = (word.rstrip(".") if word[0].isalpha() else word for word in text.split())
    words = [word for word in bare if word not in _JOINING]
    weekday = next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None)
    rest = " ".join(word for word in words if word not in WEEKDAYS)
    day = _day(rest, order, century)
    return day, weekday is not None and weekday != day.weekday()


def _day(rest: str, order: DayOrder | None, century: Century | None) -> date:
    if found := _ISO.fullmatch(rest):
        numbers = (found[1], found[3], found[4]) if found[1] else (found[5], found[6], found[7])
        return _real(*(int(number) for number in numbers))
    if found := NUMBERS.fullmatch(rest):
        return _in_order(found, order, century)
    if any(map(str.isalpha, rest)):
        return _named(rest, century)
    raise UnreadableDate(tr("its day is a number alone") if rest.isdigit() else _OTHER_FORM)


def _in_order(found: re.Match[str], order: DayOrder | None, century: Century | None) -> date:
    if len(found[4]) == 2 and century is None:
        raise UnreadableDate(SHORT_YEAR)
    readings = readings_of(found, century)
    short = len(found[4]) == 2
    if order is not None and (short or order is not DayOrder.YEAR_FIRST):
        if order not in readings and found[2] == "." and len(readings) == 1:
            return next(iter(readings.values()))  # beside dates with other signs, whose order says nothing of it
        if order not in readings:
            raise UnreadableDate(tr("its numbers make no day when they are read {order}", order=order))
        return readings[order]
    days = set(readings.values())
    if not days:
        raise UnreadableDate(tr("its numbers make no day"))
    if len(days) > 1:
        raise AmbiguousDates(found[0], readings)
    return days.pop()


def _named(rest: str, century: Century | None) -> date:
    """Read a day with the name of its month; the names of other languages are read as Daylio's are."""
    numbers = [int(part) for part in _DIGITS.findall(rest)]
    names = [name for name in _LETTERS.findall(rest) if name not in _ORDINAL]
    month = month_numbers().get(folded(names[0])) if len(names) == 1 else None
    if month is not None and len(numbers) == 2:
        number, year = numbers if numbers[0] < 100 else reversed(numbers)
        if year < 100:
            if century is None:
                raise UnreadableDate(SHORT_YEAR)
            year += century
        return _real(year, month, number)
    known = None if rest.isascii() or len(rest.split()) > 3 else read_day("", "", rest)
    if known is None:
        raise UnreadableDate(_OTHER_FORM)
    return known


def _real(year: int, month: int, number: int) -> date:
    if not FIRST_YEAR <= year <= 9998:
        raise UnreadableDate(tr("its year lies outside {first} to 9998", first=FIRST_YEAR))
    day = real(year, month, number)
    if day is None:
        raise UnreadableDate(tr("its day is none of the calendar's"))
    return day
