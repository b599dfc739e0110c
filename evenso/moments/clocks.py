"""Times of day in words: `20:30`, `9pm`, `noon`, `evening`, and how they are parted from the day beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from evenso.language import tr
from evenso.moments.words import COUNT_NUMBERS, refusal
from evenso.records import InvalidRecord

_PARTS: Final = {
    "noon": (time(12), time(12)),
    "midday": (time(12), time(12)),
    "morning": (time(8), time(5)),
    "afternoon": (time(15), time(12)),
    "evening": (time(20), time(17)),
    "night": (time(22), time(20)),
}
"""Each word's hour, and the hour from which that part of the day can be said to have begun."""

_NOON: Final = time(12)

_TIME: Final = (
    r"(?:(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"|(?P<hour12>\d{1,2})(?:[:.](?P<minute12>\d{2}))?\s?(?P<half>[ap])\.?\s?m\.?"
    rf"|(?P<part>{'|'.join(_PARTS)}|midnight))"
)
_ALONE: Final = re.compile(rf"(?:at )?(?:in the )?{_TIME}")
_BEHIND: Final = re.compile(rf"(?P<day>.+?)(?: at| in the|(?<=\d)t)?\s?(?<![\d:.+-]){_TIME}")
_BEFORE: Final = re.compile(rf"(?:at )?{_TIME}(?: on)? (?P<day>.+)")

_SHORTHANDS: Final = (
    ("last night", "yesterday night"),
    ("last evening", "yesterday evening"),
    ("tonight", "night"),
    ("this morning", "morning"),
    ("this afternoon", "afternoon"),
    ("this evening", "evening"),
)
_EARLY_HOURS: Final = ("eins", "zwei", "drei", "vier", "fünf", "sechs")
_LATE_HOURS: Final = ("sieben", "acht", "neun", "zehn", "elf", "zwölf")
_HOURS: Final = {
    **{word: number for word, number in COUNT_NUMBERS.items() if number and len(word) > 2},
    **{word: number for number, word in enumerate((*_EARLY_HOURS, *_LATE_HOURS), 1)},
}
_SHIFTS: Final = {
    "halb": (-1, 30),
    "half past": (0, 30),
    "dreiviertel": (-1, 45),
    "viertel nach": (0, 15),
    "viertel vor": (-1, 45),
    "quarter past": (0, 15),
    "quarter to": (-1, 45),
}
"""From the hour that is named to the one that is meant, and the minutes after it."""

_SPOKEN: Final = re.compile(rf"\b(?:{'|'.join(_SHIFTS)}) (?P<hour>1[0-2]|[1-9]|{'|'.join(_HOURS)})\b")
_OF_TODAY: Final = re.compile(r"\b(?:tonight|(?:this|today) (?P<part>morning|afternoon|evening))\b ?")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as it was named; from `begins` on a part of the day may be spoken of."""

    at: time
    begins: time


def part_time(words: str, said: str) -> tuple[str, Clock | None]:
    """Part plain words into the day in them (possibly empty) and the time, or None where no time stands.

    An hour that no clock shows, and midnight (which of two?), raise `InvalidRecord` about `said`.
    """
    if (clock := _exactly_today(words, said)) is not None:
        return "", clock
    for shorthand, meaning in _SHORTHANDS:
        if words == shorthand or words.endswith(" " + shorthand):
            words = words.removesuffix(shorthand) + meaning
    if found := _ALONE.fullmatch(words):
        return "", _clock(found, said)
    for pattern in (_BEHIND, _BEFORE):
        if found := pattern.fullmatch(words):
            return found["day"], _clock(found, said)
    if found := _SPOKEN.search(words):
        raise _twice_a_day(found, said)
    return words, None


def _twice_a_day(found: re.Match[str], said: str) -> InvalidRecord:
    """Return the refusal of a time in words, which a clock shows twice a day: only these words are meant by it."""
    hour = _HOURS[found["hour"]] if found["hour"] in _HOURS else int(found["hour"])
    from_it, minute = next(shift for start, shift in _SHIFTS.items() if found[0].startswith(start))
    early = f"{(hour + from_it) % 12}:{minute:02d}"
    later = f"{(hour + from_it) % 12 + 12}:{minute:02d}"
    at = said.casefold().find(found[0])
    named = said[at : at + len(found[0])] if at >= 0 else found[0]
    both = tr("Write {early} or {later}.", early=early, later=later)
    return refusal(named, tr("can be before or after noon."), both)


def _exactly_today(words: str, said: str) -> Clock | None:
    """Return the time in `tonight 21:30` or `6pm this evening`; None where the two do not fit each other."""
    part = _OF_TODAY.search(words)
    exact = None if part is None else _ALONE.fullmatch(_OF_TODAY.sub("", words, count=1).strip())
    if part is None or exact is None or exact["part"]:
        return None
    clock = _clock(exact, said)
    return clock if (clock.at < _NOON) == (part["part"] == "morning") else None


def _clock(found: re.Match[str], said: str) -> Clock:
    if found["part"]:
        if found["part"] == "midnight":
            raise refusal(
                said, tr("could be the start or the end of that day."), tr("Write the day with 00:00 or 23:59.")
            )
        return Clock(*_PARTS[found["part"]])
    if found["half"]:
        hour, minute, second = int(found["hour12"]), int(found["minute12"] or 0), 0
        if not 1 <= hour <= 12:
            raise refusal(
                said,
                tr("has no time on a clock of twelve hours: {hour} is not from 1 to 12.", hour=hour),
                tr("Write 21:00."),
            )
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    else:
        hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        raise refusal(said, tr("has a time that no clock shows."), tr("Times run from 00:00 to 23:59."))
    exact = time(hour, minute, second)
    return Clock(exact, exact)
