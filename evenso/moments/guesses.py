"""What unreadable words might have meant: proposals inside a refusal, never a reading that is used.

Numbers with slashes or dots get both their orders; for the rest python-dateutil is asked twice with different
defaults, and only what does not depend on them is proposed. It is imported here, and only when words were refused.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from evenso.language import tr
from evenso.moments.words import HOW_TO_WRITE, HOW_TO_WRITE_A_DAY, MONTH, refusal
from evenso.records import FIRST_YEAR, InvalidRecord
from evenso.wording.dates import say_day

_NUMBERS: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{1,4}))?\.?(?: .*)?")
_ONE_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?")
_MINUTES_OR_MONTHS: Final = re.compile(r"-\s?(\d+)\s?m|(\d+)\s?m ago")
_HOUR_ALONE: Final = re.compile(r"(?:.* )?at (\d{1,2})")
_AHEAD: Final = re.compile(r"tomorrow.*|next .+|in .+")
_MONTH_ALONE: Final = re.compile(rf"(?:{MONTH})\.?(?: \d{{4}})?|\d{{4}}-\d{{1,2}}")
_DEFAULTS: Final = (datetime(2001, 3, 5, 7, 11), datetime(2004, 10, 18, 19, 42))  # noqa: DTZ001  # filled in, not used
_REASONS: Final = (
    (_MONTH_ALONE, tr("is a month, not a day.")),
    (_ONE_NUMBER, tr("is a number alone; it could be a day, an hour, a year or a mood.")),
    (_AHEAD, tr("is still to come; what is written down here has been.")),
)
_FAILURES: Final = (ValueError, ArithmeticError, LookupError, TypeError, AttributeError, RecursionError)


def refuse(words: str, said: str, today: date, *, day_wanted: bool) -> InvalidRecord:
    """Return the refusal of plain words that are not in the grammar, with the readings they might have."""
    how = HOW_TO_WRITE_A_DAY if day_wanted else HOW_TO_WRITE
    if not words:
        none = tr("No day was given.") if day_wanted else tr("No time was given.")
        return InvalidRecord(f"{none} {how}")
    if found := _NUMBERS.fullmatch(words):
        return _refuse_numbers(found, said, today, how)
    if found := _MINUTES_OR_MONTHS.fullmatch(words):
        count = found[1] or found[2]
        return refusal(said, tr("could be minutes or months."), tr("Write -{count}min or -{count}mo.", count=count))
    if (found := _HOUR_ALONE.fullmatch(words)) and 1 <= int(found[1]) <= 12:
        early = int(found[1]) % 12
        day = "".join(f"{word} " for word in said.split()[:-2]) if said.endswith(found[1]) else ""
        both = tr("Write {early} or {later}.", early=f"{day}{early}:00", later=f"{day}{early + 12}:00")
        return refusal(said, tr("can be before or after noon."), both)
    for pattern, why in _REASONS:
        if pattern.fullmatch(words):
            return refusal(said, why, how)
    guess = _propose(said, today)
    return refusal(
        said,
        tr("is not a form that is read here."),
        tr("If you mean {guess}, write that.", guess=guess) if guess else how,
    )


def _refuse_numbers(found: re.Match[str], said: str, today: date, how: str) -> InvalidRecord:
    """Refuse `3/4`, `9.30` or `01.02.2024` with each reading there is, written out."""
    first, second, third = (int(part) if part else None for part in found.groups())
    if third is None or len(found[3]) == 4:
        orders = [(third, second, first), (third, first, second)]
    else:
        orders = [(2000 + third, second, first), (2000 + third, first, second), (2000 + (first or 0), second, third)]
    days = [day for order in orders if (day := _day_or_none(*order, today=today))]
    readings = {say_day(day): day.isoformat() for day in days}
    if third is None and len(found[2]) == 2 and first is not None and second is not None and first < 24 and second < 60:
        clock = f"{first}:{second:02d}"
        readings[tr("the time {time}", time=clock)] = clock
    if not readings:
        return refusal(said, tr("is not a day in any order of its numbers."), how)
    named = _either(readings)
    why = tr("could be {days}.", days=named) if len(readings) > 1 else tr("looks like {day}.", day=named)
    return refusal(said, why, tr("Write {days}.", days=_either(readings.values())))


def _either(words: Iterable[str]) -> str:
    return tr(" or ").join(words)


def _day_or_none(year: int | None, month: int | None, number: int | None, *, today: date) -> date | None:
    try:
        day = date(year or today.year, month or 0, number or 0)
        if year is None and day > today:
            day = day.replace(year=today.year - 1)
    except ValueError:
        return None
    return day if day.year >= FIRST_YEAR and day <= today else None


def _propose(said: str, today: date) -> str:
    """Return what python-dateutil reads independently of any default, as it is written here, or nothing."""
    from dateutil import parser  # noqa: PLC0415  # slow to import, needed for refusals only

    readings = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns about zone names it drops; nothing of it is used
        for default in _DEFAULTS:
            try:
                readings.append(parser.parse(said[:40], default=default, ignoretz=True))
            except _FAILURES:
                return ""
    first, second = readings
    if first.date() != second.date() or first.year < FIRST_YEAR or first.date() > today:
        return ""
    return first.isoformat(" ", "minutes") if first.time() == second.time() else first.date().isoformat()
