"""How often something repeats, in words that `evenso.goals.reading` reads back; an unusual rule stays as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.goals.records import Repeat
from evenso.goals.rules import DAYS, day_of_month, parts_of
from evenso.language import tr, tr_as
from evenso.text import one_line
from evenso.wording.dates import SHORT_WEEKDAYS, say_day

_PLACES: Final = {
    "1": tr_as("weekday of a month", "first"),
    "2": tr_as("weekday of a month", "second"),
    "3": tr_as("weekday of a month", "third"),
    "4": tr_as("weekday of a month", "fourth"),
    "-1": tr_as("weekday of a month", "last"),
}
_NAMED: Final = dict(zip(DAYS, SHORT_WEEKDAYS, strict=True))


def say_often(repeat: Repeat) -> str:
    """Say how often a practice repeats: `3 times a week`, `every Mon, Wed and Fri`; an unusual rule as written."""
    if repeat.times is not None:
        return say_times_a_week(repeat.times)
    parts = parts_of(repeat.rule)
    match parts.pop("FREQ", ""):
        case "DAILY":
            said = _daily(parts)
        case "WEEKLY":
            said = _weekly(parts)
        case "MONTHLY":
            said = _monthly(parts)
        case _:
            said = ""
    return said or one_line(repeat.rule)


def say_repeating(repeat: Repeat, today: date) -> str:
    """Say how often a practice repeats, and until when if that was said."""
    until = "" if repeat.until is None else tr(", until {day}", day=say_day(repeat.until, today))
    return say_often(repeat) + until


def say_times_a_week(times: int) -> str:
    """Say a number of times a week."""
    if times in {1, 2}:
        return tr("once a week") if times == 1 else tr("twice a week")
    return tr("{times} times a week", times=times)


def say_list(names: Sequence[str]) -> str:
    """Join names: `Mon, Wed and Fri`."""
    if len(names) < 2:
        return " ".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _step(parts: dict[str, str]) -> str:
    return parts.pop("INTERVAL", "1")


def _daily(parts: dict[str, str]) -> str:
    if set(parts) == {"BYDAY"}:
        return _weekly(parts)
    step = _step(parts)
    if parts:
        return ""
    return {"1": tr("every day"), "2": tr("every other day")}.get(step, tr("every {step} days", step=step))


def _weekly(parts: dict[str, str]) -> str:
    step = _step(parts)
    named = parts.pop("BYDAY", "").split(",")
    days = [day for day in DAYS if day in named]
    if parts or not days:
        return ""
    said = _days(days)
    if step == "1":
        return tr("every day") if len(days) == len(DAYS) else tr("every {days}", days=said)
    if step == "2":
        return tr("every other week on {days}", days=said)
    return tr("every {step} weeks on {days}", step=step, days=said)


def _days(days: Sequence[str]) -> str:
    if tuple(days) == DAYS[:5]:
        return tr("Mon to Fri")
    return say_list([_NAMED[day] for day in days])


def _monthly(parts: dict[str, str]) -> str:
    step = _step(parts)
    every = {"1": tr("every month"), "2": tr("every other month")}.get(step, tr("every {step} months", step=step))
    if set(parts) == {"BYDAY"} and (found := re.fullmatch(r"\+?(-?\d+)([A-Z]{2})", parts["BYDAY"])):
        place = _PLACES.get(found[1])
        if not place:
            return ""
        return tr("{every} on the {place} {weekday}", every=every, place=place, weekday=_NAMED[found[2]])
    if parts == {"BYMONTHDAY": "-1"}:
        return tr("{every} on the last day", every=every)
    number = parts.get("BYMONTHDAY", "").rpartition(",")[2]
    if number.isdigit() and parts == day_of_month(int(number)):
        return tr("{every} on the {number}", every=every, number=say_number(int(number)))
    return ""


def say_number(number: int) -> str:
    """Say the number of a day: `1st`, `12th`, `23rd`."""
    match 0 if 10 <= number % 100 <= 20 else number % 10:
        case 1:
            return tr("{number}st", number=number)
        case 2:
            return tr("{number}nd", number=number)
        case 3:
            return tr("{number}rd", number=number)
        case _:
            return tr("{number}th", number=number)
