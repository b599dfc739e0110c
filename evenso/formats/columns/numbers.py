"""Cells as numbers, and the scale they stand on: given, proven by the numbers themselves, or asked about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from evenso.formats.coming.scales import Bounds, on_ten
from evenso.language import figures, tr, tr_many
from evenso.records import InvalidRecord

_NUMBER: Final = re.compile(r"([+-]?\d{1,9}(?:[.,]\d{1,18})?)\s?(?:/\s?(\d{1,3})|(%))?")
MISSING: Final = frozenset({"", "-", "–", "—", "nan", "null", "none", "n/a", "na", "nil", "?"})
"""What programs write where there is no value, in lower case."""
YES: Final = frozenset({"yes", "y", "true", "t", "x", "✓", "✔", "1", "ja", "oui", "sí", "si", "sim"})
_MOST_ODD: Final = 5
_LEAST_PROOF: Final = 3
NO: Final = frozenset({"no", "n", "false", "f", "0", "nein", "non", "não"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a cell; `of` is the top of its scale where the cell says it, as in `7/10` or `70%`."""

    value: Decimal
    of: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Odd:
    """A number that stands above all the others: its line, and the cell as it is written."""

    line: int
    cell: str


class UnknownScale(InvalidRecord):
    """Numbers that could stand on more than one scale; `name` is empty for moods, else the tracker's."""

    def __init__(
        self, name: str, low: Decimal, high: Decimal, choices: Sequence[Bounds], *, odd: Sequence[Odd] = ()
    ) -> None:
        self.name, self.low, self.high, self.choices, self.odd = name, low, high, tuple(choices), tuple(odd)
        mark = f"{name}=" if name else ""
        hows = "\n".join(f"  --scale '{mark}{say_scale(scale)}'  {say_examples(low, high, scale)}" for scale in choices)
        super().__init__(f"{_say_unknown(name, _plain(low), _plain(high), odd)}\n{hows}")


def _say_unknown(name: str, low: str, high: str, odd: Sequence[Odd]) -> str:
    if odd:
        return tr(
            "Nearly all moods in this file lie between {low} and 10; {odd}, and nothing in the file says on which"
            " scale. Nothing was imported.",
            low=low,
            odd=say_odd(odd),
        )
    if name:
        return tr(
            "The values of “{name}” lie between {low} and {high}, and nothing in the file says on which scale. Nothing"
            " was imported.",
            name=name,
            low=low,
            high=high,
        )
    return tr(
        "The moods in this file lie between {low} and {high}, and nothing in the file says on which scale. Nothing was"
        " imported.",
        low=low,
        high=high,
    )


def say_scale(scale: Bounds) -> str:
    """Say a scale as `--scale` takes it."""
    return f"{scale[0]}..{scale[1]}" if scale[0] < 0 else f"{scale[0]}-{scale[1]}"


def _plain(number: Decimal) -> str:
    return figures(f"{number.normalize():f}")


def say_odd(odd: Sequence[Odd]) -> str:
    """Say which lines hold numbers that stand above all the others."""
    named = ", ".join(tr("“{cell}” on line {line:,}", cell=one.cell, line=one.line) for one in odd[:_MOST_ODD])
    if (more := len(odd) - _MOST_ODD) > 0:
        return tr("above stand {named}, and {more:,} more", named=named, more=more)
    return tr_many("above stands {named}", "above stand {named}", len(odd), named=named)


def say_examples(low: Decimal, high: Decimal, scale: Bounds) -> str:
    """Say what a scale makes of the lowest and the highest number; a number above it is left out and told."""
    least, low_here = _plain(low), on_ten(low, scale)
    if high > scale[1]:
        return tr(
            "makes {low} a {low_here} and leaves out what lies above {top}, line by line",
            low=least,
            low_here=low_here,
            top=scale[1],
        )
    if low == high:
        return tr("makes {low} a {low_here}", low=least, low_here=low_here)
    return tr(
        "makes {low} a {low_here} and {high} a {high_here}",
        low=least,
        low_here=low_here,
        high=_plain(high),
        high_here=on_ten(high, scale),
    )


def read_scale(words: str) -> Bounds:
    """Read `1-5`, `0..100`, `-2..2`; raises `InvalidRecord`."""
    found = re.fullmatch(r"\s*(-?\d{1,4})\s*(?:-|–|\.\.|to)\s*(-?\d{1,6})\s*", words)
    if not found or int(found[1]) >= int(found[2]):
        raise InvalidRecord(
            tr("A scale is its lowest and its highest number, such as 1-5 or 0-100. Nothing was imported.")
        )
    return int(found[1]), int(found[2])


@lru_cache(maxsize=4096)
def read_number(words: str) -> Number | None:
    """Return the number a cell is, None when it is none: `7`, `7.5`, `7,5`, `7/10`, `70%`."""
    found = _NUMBER.fullmatch(words.replace("\u2212", "-"))
    if not found:
        return None
    return Number(Decimal(found[1].replace(",", ".")), int(found[2]) if found[2] else 100 if found[3] else None)


def is_missing(words: str) -> bool:
    """Whether a cell says that there is no value."""
    return words.casefold() in MISSING


def mood_scale(cells: Sequence[tuple[Number, Odd]], given: Bounds | None) -> Bounds:
    """Return the scale of moods without one of their own; `cells` are all of them, with where they stand.

    It is the given one, else what the cells say or the numbers prove; else `UnknownScale` is raised.
    """
    if given:
        return given
    bare = [one.value for one, _ in cells if one.of is None]
    if not bare:  # each says its own, such as 7/10 and 70%
        tops = {one.of or 10 for one, _ in cells}
        return told_scale((one for one, _ in cells), tops.pop()) if len(tops) == 1 else (1, 10)
    low, high = min(bare), max(bare)
    above = sum(value > 10 for value in bare)
    if low < 0 or high > 100:
        reach = max(abs(low), abs(high)).to_integral_value(rounding="ROUND_CEILING")
        choices = [(-int(reach), int(reach))] if low < 0 else [(0, 100), _round_about(low, high)]
        raise UnknownScale("", low, high, choices)
    if above:
        if above >= _LEAST_PROOF and 2 * above >= len(bare):
            return 0, 100
        odd = sorted(where for one, where in cells if one.of is None and one.value > 10)
        raise UnknownScale("", low, high, [(1, 10) if low >= 1 else (0, 10), (0, 100)], odd=odd)
    if high > 5 and len(bare) == len(cells):
        return (0, 10) if low < 1 else (1, 10)
    raise UnknownScale("", low, high, [(1, 5), (1, 10)] if low >= 1 and high <= 5 else [(0, 10)])


def told_scale(numbers: Iterable[Number], top: int) -> Bounds:
    """Return the scale of numbers that say its top, such as `7/10`; percents, and what has a 0, begin at 0."""
    return (0, top) if top >= 100 or any(one.of == top and one.value < 1 for one in numbers) else (1, top)


def _told(numbers: Sequence[Number]) -> Bounds | None:
    tops = {one.of for one in numbers}
    return told_scale(numbers, top) if len(tops) == 1 and (top := tops.pop()) else None


def tracker_reader(name: str, cells: Iterable[str], given: Bounds | None) -> tuple[Callable[[str], int | None], str]:
    """Return what reads the cells of a tracker, and `yes-no` or `0-10` with how it was brought there.

    A tracker's scale runs from 0 to 10; values that are none of it raise `UnknownScale`, a column that is mostly words
    raises `InvalidRecord`. A single cell that is no value gives None.
    """
    words = {cell.casefold() for cell in cells if not is_missing(cell)}
    answers = words & (YES | NO)
    numbers = [found for word in words if (found := read_number(word))]
    if 2 * max(len(answers), len(numbers)) < len(words):
        raise InvalidRecord(
            tr(
                "“{name}” cannot be a tracker: a tracker holds numbers or yes and no, and most of its cells are words."
                " Leave it out, or take it as tags or a note. Nothing was imported.",
                name=name,
            )
        )
    if len(answers) >= len(numbers) and given is None:
        return lambda cell: int(cell.casefold() in YES) if cell.casefold() in answers else None, "yes-no"
    low, high = min(one.value for one in numbers), max(one.value for one in numbers)
    scale = given or _told(numbers) or ((0, 10) if 0 <= low <= high <= 10 else None)
    if scale is None:
        raise UnknownScale(name, low, high, [(0, 100)] if 0 <= low <= high <= 100 else [_round_about(low, high)])
    return lambda cell: _stretched(cell, scale), say_scale(scale)


def _round_about(low: Decimal, high: Decimal) -> Bounds:
    top = 10 ** len(str(int(abs(high))))
    return (0, top) if low >= 0 else (-(10 ** len(str(int(abs(low))))), top)


def _stretched(cell: str, scale: Bounds) -> int | None:
    number = read_number(cell)
    low, high = scale
    if number is None or not low <= number.value <= high:
        return None
    exact = number.value if scale in {(0, 10), (1, 10)} else (number.value - low) * 10 / (high - low)
    return int(exact.quantize(Decimal(1), "ROUND_HALF_UP"))
