"""Cells as numbers, and the scale they stand on: given, proven by the numbers themselves, or asked about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from evenso.formats.coming.scales import Bounds, on_ten
from evenso.records import InvalidRecord

_NUMBER: Final = re.compile(r"([+-]?\d{1,9}(?:[.,]\d{1,18})?)\s?(?:/\s?(\d{1,3})|(%))?")
MISSING: Final = frozenset({"", "-", "–", "—", "nan", "null", "none", "n/a", "na", "nil", "?"})
"""What programs write where there is no value, in lower case."""
YES: Final = frozenset({"yes", "y", "true", "t", "x", "✓", "✔", "1", "ja", "oui", "sí", "si", "sim"})
NO: Final = frozenset({"no", "n", "false", "f", "0", "nein", "non", "não"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a cell; `of` is the top of its scale where the cell says it, as in `7/10` or `70%`."""

    value: Decimal
    of: int | None = None


class UnknownScale(InvalidRecord):
    """Numbers that could stand on more than one scale; `name` is empty for moods, else the tracker's."""

    def __init__(self, name: str, low: Decimal, high: Decimal, choices: Sequence[Bounds]) -> None:
        self.name, self.low, self.high, self.choices = name, low, high, tuple(choices)
        what = f"The values of “{name}”" if name else "The moods in this file"
        mark = f"{name}=" if name else ""
        hows = "\n".join(f"  --scale '{mark}{say_scale(scale)}'  {say_examples(low, high, scale)}" for scale in choices)
        super().__init__(
            f"{what} lie between {_plain(low)} and {_plain(high)}, and nothing in the file says on which scale."
            f" Nothing was imported.\n{hows}"
        )


def say_scale(scale: Bounds) -> str:
    """Say a scale as `--scale` takes it."""
    return f"{scale[0]}..{scale[1]}" if scale[0] < 0 else f"{scale[0]}-{scale[1]}"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def say_examples(low: Decimal, high: Decimal, scale: Bounds) -> str:
    """Say what a scale makes of the lowest and the highest number."""
    bounds = f"makes {_plain(low)} a {on_ten(low, scale)}"
    return bounds if low == high else f"{bounds} and {_plain(high)} a {on_ten(high, scale)}"


def read_scale(words: str) -> Bounds:
    """Read `1-5`, `0..100`, `-2..2`; raises `InvalidRecord`."""
    found = re.fullmatch(r"\s*(-?\d{1,4})\s*(?:-|–|\.\.|to)\s*(-?\d{1,6})\s*", words)
    if not found or int(found[1]) >= int(found[2]):
        raise InvalidRecord("A scale is its lowest and its highest number, such as 1-5 or 0-100. Nothing was imported.")
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


def mood_scale(numbers: Iterable[Number], given: Bounds | None) -> Bounds:
    """Return the scale of moods: the given one, else what the cells say or the numbers prove; else `UnknownScale`."""
    scale = given or _told(found := list(numbers)) or _proven(found)
    if scale:
        return scale
    low, high = min(one.value for one in found), max(one.value for one in found)
    choices: list[Bounds] = [(1, 5), (1, 10)] if 1 <= low <= high <= 5 else [(0, 10)] if 0 <= low <= high <= 10 else []
    if low < 0:
        reach = max(abs(low), abs(high)).to_integral_value(rounding="ROUND_CEILING")
        choices = [(-int(reach), int(reach))]
    raise UnknownScale("", low, high, choices)


def _told(numbers: Sequence[Number]) -> Bounds | None:
    tops = {one.of for one in numbers}
    if len(tops) != 1 or None in tops:
        return None
    top = tops.pop() or 10
    lowest = min(one.value for one in numbers)
    return (0, top) if lowest < 1 or top >= 100 else (1, top)


def _proven(numbers: Sequence[Number]) -> Bounds | None:
    """Numbers above five leave 1–10 and 0–10, which read alike; numbers above ten leave 0–100 of the known scales."""
    low, high = min(one.value for one in numbers), max(one.value for one in numbers)
    if low < 0 or high > 100 or any(one.of for one in numbers):
        return None
    if high > 10:
        return 0, 100
    if high > 5:
        return (0, 10) if low < 1 else (1, 10)
    return None


def tracker_reader(name: str, cells: Iterable[str], given: Bounds | None) -> tuple[Callable[[str], int | None], str]:
    """Return what reads the cells of a tracker, and `yes-no` or `0-10` with how it was brought there.

    A tracker's scale runs from 0 to 10; values that are none of it raise `UnknownScale`, words `InvalidRecord`.
    """
    words = {cell.casefold() for cell in cells if not is_missing(cell)}
    if words <= YES | NO and given is None:
        return lambda cell: int(cell.casefold() in YES), "yes-no"
    numbers = [found for word in words if (found := read_number(word))]
    if len(numbers) < len(words):
        raise InvalidRecord(
            f"“{name}” cannot be a tracker: a tracker holds numbers or yes and no, and some of its cells are words."
            " Leave it out, or take it as tags or a note. Nothing was imported."
        )
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
        raise InvalidRecord(f"one of its values is not on the scale from {low} to {high}")
    exact = number.value if scale in {(0, 10), (1, 10)} else (number.value - low) * 10 / (high - low)
    return int(exact.quantize(Decimal(1), "ROUND_HALF_UP"))
