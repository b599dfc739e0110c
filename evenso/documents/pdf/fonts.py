"""The fonts that a PDF is set in: the typesetter's own, and for other scripts and emoji those of the extra `fonts`.

They are named one by one, so that the same words are set in the same fonts on every machine that has the extra.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from typing import Final

OWN: Final = "Libertinus Serif"
"""Comes with the typesetter; has Latin, Greek, Cyrillic and Hebrew."""

PACKAGES: Final = ("manimgx_fonts", "manimgx_fonts_cjk", "fontpkg_amiri")
"""The modules of the extra `fonts`. They hold files only; none is ever imported."""

_SCRIPTS: Final = (
    # Amiri goes first: it draws each Arabic letter whole. Noto draws its dots apart, and text copied from a PDF doubles
    *("Noto Sans", "Amiri", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Gurmukhi"),
    *("Noto Sans Gujarati", "Noto Sans Oriya", "Noto Sans Tamil", "Noto Sans Telugu", "Noto Sans Kannada"),
    *("Noto Sans Malayalam", "Noto Sans Sinhala", "Noto Sans Thai", "Noto Sans Lao", "Noto Sans Khmer"),
    *("Noto Sans Myanmar", "Noto Sans Ethiopic", "Noto Sans Armenian", "Noto Sans Georgian", "Noto Sans Hebrew"),
    *("Noto Emoji", "Noto Sans Symbols"),
)

_CJK: Final = "Noto Sans CJK {}"


def folders() -> list[str]:
    """Return where the fonts of the extra lie; nothing where it is not installed."""
    found = (find_spec(name) for name in PACKAGES)
    return [place for spec in found if spec for place in spec.submodule_search_locations or ()]


def is_complete() -> bool:
    """Whether the extra is installed, all of it."""
    return len(folders()) == len(PACKAGES)


def families_for(words: str, here: Iterable[str]) -> list[str]:
    """Return the families that may set some words, best first, of those that are here."""
    known = set(here)
    return [name for name in (OWN, *_SCRIPTS, *map(_CJK.format, _regions(words))) if name in known]


def _regions(words: str) -> tuple[str, ...]:
    """Tell whose shapes the Chinese signs get: they differ, and the letters beside them tell in whose language it is.

    Where only they stand there, it goes by which of the two old Chinese standards has more of them.
    """
    if any("\u3040" <= letter <= "\u30ff" for letter in words):
        return ("JP", "KR", "SC", "TC")
    if any("\uac00" <= letter <= "\ud7af" for letter in words):
        return ("KR", "JP", "SC", "TC")
    signs = {letter for letter in words if "\u4e00" <= letter <= "\u9fff"}
    if _known(signs, "big5") > _known(signs, "gb2312"):
        return ("TC", "SC", "JP", "KR")
    return ("SC", "TC", "JP", "KR")


def _known(signs: set[str], standard: str) -> int:
    return sum(bool(sign.encode(standard, "ignore")) for sign in signs)
