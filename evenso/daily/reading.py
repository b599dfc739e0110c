"""Days away in words: “3 Dec”, “friday”, “in 2 weeks”, also a stretch that has passed."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from evenso.daily.away import Away
from evenso.goals.targets import read_target
from evenso.language import tr
from evenso.moments import read_day
from evenso.records import InvalidRecord
from evenso.wording.dates import say_day

_BEFORE: Final = re.compile(r"\s*(?:until|till|to|through|bis(?: zum)?)\s+", re.IGNORECASE)
_BACK: Final = frozenset(
    {"i am back", "i'm back", "i’m back", "back", "further notice"}
    | {"ich wieder da bin", "ich zurück bin", "zurück", "wieder da", "auf weiteres"}
)


def read_away(until: str, since: str, today: date) -> Away:
    """Read the first and the last day away; no first one is `today`, no last one leaves it open.

    Raises `InvalidRecord` with how to write a day.
    """
    first = _first(since, today) if since.strip() else today
    words = _BEFORE.sub("", until, count=1) if _BEFORE.match(until) else until
    if not words.strip() or words.strip().casefold() in _BACK:
        return Away(since=first)
    last = _last(words, first, today)
    if last < first:
        raise InvalidRecord(
            tr(
                "The last day away, {last}, lies before the first one, {first}. Nothing was written.",
                last=say_day(last, today),
                first=say_day(first, today),
            )
        )
    return Away(since=first, until=last)


def _first(words: str, today: date) -> date:
    """Read a day behind or ahead; where both can be meant, the nearer one is."""
    found: list[date] = []
    problem: InvalidRecord | None = None
    for read in (_behind, read_target):
        try:
            day = read(words, today)
        except InvalidRecord as refused:
            problem = problem or refused
        else:
            found += [] if day is None else [day]
    if not found:
        raise problem or InvalidRecord(tr("That is no day that can be read."))
    return min(found, key=lambda day: abs((day - today).days))


def _behind(words: str, today: date) -> date | None:
    return read_day(words, today=today)


def _last(words: str, first: date, today: date) -> date:
    """Read a day seen from the first one, where that has passed, otherwise from today."""
    try:
        day = read_target(words, min(first, today))
    except InvalidRecord as problem:
        try:
            day = read_day(words, today=today)
        except InvalidRecord:
            raise problem from None
    return first if day is None else day
