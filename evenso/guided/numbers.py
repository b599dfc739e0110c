"""The numbers in guided answers: how strong feelings were, how true a thought felt; read, never asked twice for.

What is no number of the scale stays words and is compared with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from evenso.guided.forms import form_of, words_of
from evenso.guided.parts import Part
from evenso.records import Note
from evenso.text import one_line

MOST: Final = 100
LONGEST: Final = 120
"""Characters of a feeling with its number; what is longer is a sentence."""

_NAMED: Final = re.compile(
    r"([^0-9]*[^\W\d_][^0-9]*?)[\s:=(–-]*(?<![0-9.])([0-9]{1,3})(?![0-9.]*[0-9])\s*(?:%|/\s*100)?\)?"
)
_LEADING: Final = re.compile(r"([0-9]{1,3})\s*%?\s+([^0-9]*[^\W\d_][^0-9]*)")
_BARE: Final = re.compile(r"([0-9]{1,3})\s*(?:%|/\s*(?:100|10))?")


@dataclass(frozen=True, slots=True)
class Rating:
    """How strong a feeling was, 0 to 100; `name` is "" where only a number was written."""

    name: str
    value: int


@dataclass(frozen=True, slots=True)
class Change:
    """One feeling's two numbers, before and after."""

    name: str
    before: int
    after: int


def whole_number(words: str, low: int, high: int) -> int | None:
    """Return the whole number that the words are; None for anything else, also beside the scale."""
    found = _BARE.fullmatch(words.strip())
    value = int(found[1]) if found else None
    return value if value is not None and low <= value <= high else None


def ratings(words: str) -> tuple[Rating, ...]:
    """Return the feelings with their numbers, as they were written: `shame 70, fear: 40`; what is unclear is left."""
    found: list[Rating] = []
    for chunk in re.split(r"[,;\n]", words):
        found += _chunk(" ".join(chunk.split()))
    return tuple(found)


def _chunk(chunk: str) -> list[Rating]:
    if len(chunk) > LONGEST:
        return []
    bare, leading = _BARE.fullmatch(chunk), _LEADING.fullmatch(chunk)
    if bare:
        pairs = [("", bare[1])]
    elif leading:
        pairs = [(leading[2], leading[1])]
    else:
        matches = list(_NAMED.finditer(chunk))
        if not matches or "".join(one[0] for one in matches).strip() != chunk.strip():
            return []
        pairs = [(one[1], one[2]) for one in matches]
    read = [Rating(one_line(name).strip(" :=-–(."), int(value)) for name, value in pairs]
    return read if all(one.value <= MOST for one in read) else []


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the feelings that have a number in both answers; numbers alone belong to the names in their order."""
    was, now = ratings(before), ratings(after)
    if now and len(now) == len(was) and not any(one.name for one in now):
        now = tuple(Rating(old.name, new.value) for old, new in zip(was, now, strict=True))
    later = {one.name.casefold(): one.value for one in now}
    return tuple(Change(one.name, one.value, later[one.name.casefold()]) for one in was if one.name.casefold() in later)


def changes_in(note: Note) -> tuple[Change, ...]:
    """Return the two numbers of each feeling of a thought check."""
    return changes(words_of(note, "feelings"), words_of(note, "feelings_after"))


def rated(note: Note) -> tuple[tuple[Part, int], ...]:
    """Return what was rated once the talk had taken place, with its numbers."""
    form = form_of(note)
    after: Sequence[Part] = () if form is None else form.afterwards
    found = ((part, whole_number(words_of(note, part.name), *(part.scale or (0, 10)))) for part in after)
    return tuple((part, value) for part, value in found if value is not None)


def beside_the_scale(part: Part, words: str) -> bool:
    """Whether an answer is a number, but none of the scale that is asked for."""
    digits = [int(number) for number in re.findall(r"[0-9]{1,9}", words)]
    if part.scale is not None:
        bare = re.fullmatch(r"\s*[+-]?[0-9]+([.,][0-9]+)?\s*%?\s*", words)
        return bare is not None and whole_number(words, *part.scale) is None
    return part.feelings and any(number > MOST for number in digits)
