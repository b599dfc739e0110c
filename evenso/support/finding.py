"""Finding a country by letters of its name, as they are typed: without accents, in any of the program's languages."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from importlib.resources import files
from typing import Final

from evenso.support.helplines import by_name

_ALSO: Final = {
    "GB": ("UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "US": ("USA", "America"),
    "NL": ("Holland",),
    "CZ": ("Czech Republic",),
    "AE": ("UAE", "Emirates"),
    "TR": ("Turkey",),
    "MM": ("Burma",),
    "CI": ("Ivory Coast",),
    "KR": ("Korea",),
}
"""What people call a country besides its name in the list."""

_NO_MARK: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters that are no letter with a mark, and are typed as one all the same."""


def plain_letters(words: str) -> str:
    """Return words as they are compared: small letters without marks, and one space between words."""
    small = by_name(words).translate(_NO_MARK)
    return " ".join("".join(one if one.isalnum() else " " for one in small).split())


def found(typed: str, countries: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the (ISO code, name) that letters may mean: names that begin so, then words of a name, then the rest."""
    letters = plain_letters(typed)
    if not letters:
        return list(countries)
    names = _names()
    ranked = [(_rank(letters, one, names.get(one[0], ())), one) for one in countries]
    return [one for rank, one in sorted(ranked, key=lambda pair: pair[0]) if rank < _NOT]


def meant(typed: str, countries: Iterable[tuple[str, str]]) -> str:
    """Return the code of the one country that a code or a name stands for; "" where none does, or more than one."""
    every = list(countries)
    letters = plain_letters(typed)
    if any(iso == typed.strip().upper() for iso, _ in every):
        return typed.strip().upper()
    names = _names()
    called = [iso for iso, name in every if letters in {plain_letters(one) for one in (name, *names.get(iso, ()))}]
    begun = [iso for iso, name in every if letters and plain_letters(name).startswith(letters)]
    for isos in (called, begun):
        if len(isos) == 1:
            return isos[0]
    return ""


def alike(typed: str, countries: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the (ISO code, name) whose names are nearly what was typed, the nearest first: `Germny`."""
    from difflib import get_close_matches  # noqa: PLC0415  # only on the way to a question

    names = {plain_letters(name): (iso, name) for iso, name in countries}
    return [names[name] for name in get_close_matches(plain_letters(typed), names, n=3, cutoff=0.75)]


_NOT: Final = 4


def _rank(letters: str, country: tuple[str, str], others: Iterable[str]) -> int:
    name = plain_letters(country[1])
    other = [plain_letters(one) for one in others]
    if name.startswith(letters):
        return 0
    if f" {letters}" in name:
        return 1
    if any(one.startswith(letters) or f" {letters}" in one for one in other) or country[0].casefold() == letters:
        return 2
    return 3 if letters in name else _NOT


def _names() -> dict[str, tuple[str, ...]]:
    """Return what each country is called, by its code: in every language there is, and by heart."""
    text = files("evenso.support").joinpath("countries.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return {
        row["iso"]: (*(name for column, name in row.items() if column != "iso"), *_ALSO.get(row["iso"], ()))
        for row in rows
    }
