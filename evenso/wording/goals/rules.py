"""How often something repeats, in words that `evenso.goals.reading` reads back; an unusual rule stays as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.goals.records import Repeat
from evenso.goals.rules import DAYS, day_of_month, parts_of
from evenso.text import one_line
from evenso.wording.dates import SHORT_WEEKDAYS, say_day

_PLACES: Final = {"1": "first", "2": "second", "3": "third", "4": "fourth", "-1": "last"}
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
    until = "" if repeat.until is None else f", until {say_day(repeat.until, today)}"
    return say_often(repeat) + until


def say_times_a_week(times: int) -> str:
    """Say a number of times a week."""
    return {1: "once", 2: "twice"}.get(times, f"{times} times") + " a week"


def say_list(names: Sequence[str]) -> str:
    """Join names: `Mon, Wed and Fri`."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _every(parts: dict[str, str], unit: str) -> str:
    step = parts.pop("INTERVAL", "1")
    return {"1": f"every {unit}", "2": f"every other {unit}"}.get(step, f"every {step} {unit}s")


def _daily(parts: dict[str, str]) -> str:
    if set(parts) == {"BYDAY"}:
        return _weekly(parts)
    said = _every(parts, "day")
    return "" if parts else said


def _weekly(parts: dict[str, str]) -> str:
    every = _every(parts, "week")
    named = parts.pop("BYDAY", "").split(",")
    days = [day for day in DAYS if day in named]
    if parts or not days:
        return ""
    if every != "every week":
        return f"{every} on {_days(days)}"
    return "every day" if len(days) == len(DAYS) else f"every {_days(days)}"


def _days(days: Sequence[str]) -> str:
    if tuple(days) == DAYS[:5]:
        return "Mon to Fri"
    return say_list([_NAMED[day] for day in days])


def _monthly(parts: dict[str, str]) -> str:
    every = _every(parts, "month")
    if set(parts) == {"BYDAY"} and (found := re.fullmatch(r"\+?(-?\d+)([A-Z]{2})", parts["BYDAY"])):
        place = _PLACES.get(found[1])
        return f"{every} on the {place} {_NAMED[found[2]]}" if place else ""
    if parts == {"BYMONTHDAY": "-1"}:
        return f"{every} on the last day"
    number = parts.get("BYMONTHDAY", "").rpartition(",")[2]
    if number.isdigit() and parts == day_of_month(int(number)):
        return f"{every} on the {say_number(int(number))}"
    return ""


def say_number(number: int) -> str:
    """Say the number of a day: `1st`, `12th`, `23rd`."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 <= number % 100 <= 20 else ends.get(number % 10, 'th')}"
