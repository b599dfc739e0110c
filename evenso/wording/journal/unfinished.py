"""What is said of things half-written one by one: what each is, its words, when it was kept, and how it goes on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any, Final

from evenso.language import tr, tr_many
from evenso.records import Moment
from evenso.wording.dates import say_moment, say_near_day
from evenso.wording.journal.half_written import named

NONE_KEPT: Final = tr("Nothing is left half-written.")
KEPT: Final = tr(
    "What is half-written is kept until it is saved or thrown away; what was thrown away can come back for thirty days,"
    " until the next automatic backup after them or `evenso purge`."
)
HOW: Final = tr("`evenso draft ID` shows one in full; with --throw-away or --bring-back it does that.")
OPEN_ELSEWHERE: Final = tr("Open in another window just now.")
SOMETHING: Final = tr("something half-written")

NOT_SAID: Final = tr("not said")
"""What a choice of a form says where none was made."""

_BESIDE: Final = frozenset({"", "*", "was", "root", "form", "at", "session"})
"""Names in a draft under which nothing stands that was typed last, or only a yes or no."""

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
"""The moment that a form begins with."""


def say_what(slot: str, day: date | None, today: date) -> str:
    """Name it, with the day it is for: `a line (yesterday)`."""
    found = named(slot)
    what = SOMETHING if found is None else found[1]
    return what if day is None else f"{what} ({say_near_day(day, today)})"


def say_goes_on(slot: str) -> str:
    """Say the keys that go on with it, from Today; "" where no key does."""
    found = named(slot)
    if slot.startswith("cli "):
        return tr("`evenso {command}` goes on with it", command=slot.removeprefix("cli "))
    return "" if found is None or not found[2] else tr("{keys} goes on with it", keys=found[2])


def key_of(slot: str) -> str:
    """Return the last of those keys."""
    found = named(slot)
    return "" if found is None else found[2].rpartition(" ")[2]


def say_key(slot: str) -> str:
    """Say the key that goes on with it where its thing is seen."""
    return tr("{keys} goes on with it", keys=key_of(slot))


def say_kept_at(at: Moment, thrown: Moment | None, today: date | None = None) -> str:
    """Say when it was typed last, or thrown away: `kept Sun 22 Nov 09:10`."""
    if thrown is not None:
        return tr("thrown away {moment}", moment=say_moment(thrown, today))
    return tr("kept {moment}", moment=say_moment(at, today))


def say_how_many(number: int) -> str:
    """Say how many there are, above a list of them."""
    return tr_many("{n} thing half-written", "{n:,} things half-written, the newest first", number)


def say_thrown(what: str) -> str:
    """Say that it is thrown away, on the page where a key brings it back."""
    return tr("Thrown away: {what}; u brings it back", what=what)


def say_back(what: str) -> str:
    """Say that it is there again."""
    return tr("Brought back: {what}", what=what)


def thrown_line(what: str, word: str) -> str:
    """Say in the shell that it is thrown away, and how it comes back."""
    return tr("Thrown away: {what}. `evenso draft {id} --bring-back` brings it back.", what=what, id=word)


def typed_words(text: str, *, numbers: bool = True) -> str:
    """Return the words of a draft as they were typed, one thing a line; without `numbers` no line that is only one.

    A choice that was not made is left out, and so is a form's moment where there are words.
    """
    found: Any = None
    with suppress(ValueError, RecursionError):
        found = json.loads(text)
    lines = [text] if not isinstance(found, dict | list) else [one for one in _lines(found) if one != NOT_SAID]
    words = [line for line in lines if line.strip() and not _MOMENT.fullmatch(line)]
    lines = words or lines
    return "\n".join(line for line in lines if line.strip() and (numbers or not line.strip().isdigit())).strip()


def _lines(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, list) and len(found) == 2 and all(isinstance(one, str) for one in found):
        yield found[1]  # the answer to a question
    elif isinstance(found, list):
        for one in found:
            yield from _lines(one)
    elif isinstance(found, dict):
        began = found.get("*")
        changed = set(began) if isinstance(began, dict) and began else None
        for name in sorted(found, key=lambda one: one == "text"):
            if name not in _BESIDE and (changed is None or name in changed):
                yield from _lines(found[name])


__all__ = [
    "HOW",
    "KEPT",
    "NONE_KEPT",
    "NOT_SAID",
    "OPEN_ELSEWHERE",
    "SOMETHING",
    "key_of",
    "say_back",
    "say_goes_on",
    "say_how_many",
    "say_kept_at",
    "say_key",
    "say_thrown",
    "say_what",
    "thrown_line",
    "typed_words",
]
