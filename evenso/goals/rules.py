"""Rules of repeating (RRULE, RFC 5545) as whole days: which are taken, and the days they name in a stretch.

python-dateutil reads and unrolls them, on days without a clock, so that no change of clocks moves one. What a person
types in words is left to `reading`.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from evenso.cells import shorten
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import one_line

FREQUENCIES: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
LONGEST_RULE: Final = 200
DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_LOOKED_AHEAD: Final = timedelta(days=10 * 366)
"""How far on a rule must name a day; 29 February comes round in eight years at most."""

_NUMBER: Final = r"[+-]?[1-9]\d{0,2}"
_NUMBERS: Final = rf"{_NUMBER}(?:,{_NUMBER})*"
_DAY: Final = rf"(?:{'|'.join(DAYS)})"
_NTH_DAY: Final = rf"(?:[+-]?[1-9]\d?)?{_DAY}"
_PARTS: Final = {
    "FREQ": re.compile("|".join(FREQUENCIES)),
    "INTERVAL": re.compile(r"[1-9]\d?"),
    "COUNT": re.compile(r"[1-9]\d{0,2}"),
    "UNTIL": re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?"),
    "WKST": re.compile(_DAY),
    "BYDAY": re.compile(rf"{_NTH_DAY}(?:,{_NTH_DAY})*"),
    "BYMONTHDAY": re.compile(_NUMBERS),
    "BYMONTH": re.compile(r"(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*"),
    "BYYEARDAY": re.compile(_NUMBERS),
    "BYWEEKNO": re.compile(_NUMBERS),
    "BYSETPOS": re.compile(_NUMBERS),
}
_CYCLE: Final = 400
"""Years after which the calendar repeats itself, weekdays included."""

_LAST_YEAR: Final = 9998


def is_rule(words: str) -> bool:
    """Whether the words are meant as an RRULE rather than as plain words."""
    return "FREQ=" in words.upper()


def checked_rule(words: str, since: date) -> tuple[str, date | None]:
    """Return a rule complete in itself and its last day, if it names one; raises `InvalidRecord`.

    What a rule takes from its first day is written into it. A month or year too short for that day keeps its last one.
    """
    parts = _parts(words)
    if parts is None or "FREQ" not in parts:
        raise InvalidRecord(
            tr(
                "“{rule}” is no rule that can be taken: FREQ is {frequencies} or YEARLY, and its other parts "
                "name whole days, each with a plain value.",
                rule=_short(words),
                frequencies=", ".join(FREQUENCIES[:-1]),
            )
        )
    if parts["FREQ"] not in {"MONTHLY", "YEARLY"} and re.search(r"\d", parts.get("BYDAY", "")):
        raise InvalidRecord(tr("“{rule}” numbers a weekday, which needs FREQ=MONTHLY or YEARLY.", rule=_short(words)))
    until = _until(parts.pop("UNTIL", ""), words)
    rule = ";".join(f"{name}={value}" for name, value in _complete(parts, since).items())
    found = days_of(rule, since, since, since + _LOOKED_AHEAD)
    if not found:
        raise InvalidRecord(
            tr(
                "“{rule}” names no day in the ten years from {day}.",
                rule=_short(words),
                day=since.isoformat(),
            )
        )
    if until is not None and until < found[0]:
        raise InvalidRecord(
            tr("“{rule}” ends on {day}, before its first day.", rule=_short(words), day=until.isoformat())
        )
    return rule, until


def days_of(rule: str, since: date, first: date, last: date) -> tuple[date, ...] | None:
    """Return the days that a rule beginning `since` names from `first` to `last`; None for a rule that is none.

    Time is bounded for any rule: a rule that names no day is looked through to the end of the calendar, which is
    moved near by whole cycles of it.
    """
    if len(rule) > LONGEST_RULE or _parts(rule) is None:
        return None
    return _unrolled(rule, since, max(first, since), last)


@lru_cache(maxsize=512)
def _unrolled(rule: str, since: date, first: date, last: date) -> tuple[date, ...] | None:
    from dateutil.rrule import rrulestr  # noqa: PLC0415  # only where a rule is; Today starts without it

    if last < first:
        return ()
    years = max(0, (_LAST_YEAR - last.year) // _CYCLE) * _CYCLE

    def there(day: date) -> datetime:
        return datetime.combine(day.replace(year=day.year + years), time())

    try:
        found = rrulestr(rule, dtstart=there(since)).between(there(first), there(last), inc=True)
    except (ValueError, TypeError, OverflowError):
        return None
    return tuple(one.date().replace(year=one.year - years) for one in found)


def _parts(words: str) -> dict[str, str] | None:
    """Return the parts of a rule, FREQ first; None when one is unknown, given twice or of a wrong form."""
    text = words.strip().upper().removeprefix("RRULE:").strip().removesuffix(";")
    if len(text) > LONGEST_RULE:
        return None
    found: dict[str, str] = {}
    for part in text.split(";"):
        name, _, value = (one.strip() for one in part.partition("="))
        form = _PARTS.get(name)
        if form is None or name in found or not form.fullmatch(value):
            return None
        found[name] = value
    return {name: found[name] for name in _PARTS if name in found}


def parts_of(rule: str) -> dict[str, str]:
    """Return the parts of a rule by name; none for a rule that is none."""
    return _parts(rule) or {}


def _until(words: str, said: str) -> date | None:
    found = _PARTS["UNTIL"].fullmatch(words)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        raise InvalidRecord(tr("“{rule}” ends on a day that does not exist.", rule=_short(said))) from None


def _complete(parts: dict[str, str], since: date) -> dict[str, str]:
    """Write into a rule what it would take from its first day."""
    if any(name in parts for name in ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")):
        return parts
    match parts["FREQ"]:
        case "WEEKLY":
            return {**parts, "BYDAY": DAYS[since.weekday()]}
        case "MONTHLY":
            return {**parts, **day_of_month(since.day)}
        case "YEARLY":
            month = parts.get("BYMONTH", str(since.month))
            short = (since.month, since.day) == (2, 29) or since.day > 30
            return {**parts, "BYMONTH": month, "BYMONTHDAY": "-1" if short else str(since.day)}
        case _:
            return parts


def day_of_month(number: int) -> dict[str, str]:
    """Return the parts that name a day of every month, the last one where a month is too short for it."""
    if number <= 28:
        return {"BYMONTHDAY": str(number)}
    return {"BYMONTHDAY": ",".join(str(one) for one in range(28, number + 1)), "BYSETPOS": "-1"}


def _short(words: str) -> str:
    return shorten(one_line(words), 40)
