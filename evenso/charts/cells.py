"""How many terminal cells a text takes, and how to fit it into a given number of them.

Only what terminals agree on is counted; marks that join, recolour or hide are left out of short labels, so that a
label can never be wider than it says. The whole text is always shown elsewhere.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from evenso.cells import OWN_LETTERS
from evenso.text import one_line

_JAMO: Final = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))
_DISPUTED: Final = (
    range(0x2630, 0x2638),
    range(0x268A, 0x2690),
    range(0x4DC0, 0x4E00),
    range(0x1D300, 0x1D357),
    range(0x1D360, 0x1D377),
)
"""Symbols that grew from one cell to two in Unicode 16: terminals differ."""
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
_LEFT_OUT: Final = (*_JAMO, *_DISPUTED, _SKIN_TONES)
_BLANK_LETTERS: Final = frozenset("\u115f\u3164\uffa0\u17b4\u17b5\u034f")
_SPELT: Final = str.maketrans(
    {"½": ".5", "✓": "x", "–": "-", "—": "-", "…": "...", "‘": "'", "’": "'", "“": '"', "”": '"', "ß": "ss"}
    | dict(OWN_LETTERS)
)
"""How ASCII spells what it has no letter for."""


def _keep(letter: str) -> bool:
    code = ord(letter)
    if letter in _BLANK_LETTERS or any(code in part for part in _LEFT_OUT):
        return False
    kind = unicodedata.category(letter)
    return letter == " " or kind[0] in "LNPS" or kind == "Mn"


def _width(letter: str) -> int:
    if unicodedata.category(letter) == "Mn":
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def label(text: str, *, ascii_only: bool = False) -> str:
    """Return a person's text as a one-line label whose width `cells` measures exactly."""
    line = unicodedata.normalize("NFC", one_line(text))
    if ascii_only:
        spelt = unicodedata.normalize("NFKD", line.translate(_SPELT))
        line = "".join("?" if ord(letter) > 126 else letter for letter in spelt if not unicodedata.combining(letter))
    return " ".join("".join(letter for letter in line if _keep(letter) and letter != "\ufe0f").split())


def bare(text: str, *, ascii_only: bool) -> str:
    """Return the name of a month or weekday without the marks of its letters where only ASCII may stand, as wide."""
    if not ascii_only:
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def cells(text: str) -> int:
    """Count the terminal cells of a text that `label` returned (or of any plain one)."""
    return sum(map(_width, text))


def fit(text: str, width: int, *, ascii_only: bool = False) -> str:
    """Cut a label to at most `width` cells, with a mark where something was left out."""
    if cells(text) <= width:
        return text
    more = "." if ascii_only else "…"
    kept, used = "", 0
    for letter in text:
        if used + _width(letter) > width - 1:
            break
        kept, used = kept + letter, used + _width(letter)
    return kept.rstrip() + more if width > 0 else ""


def pad(text: str, width: int, *, ascii_only: bool = False) -> str:
    """Fit a label and fill it with blanks to exactly `width` cells."""
    short = fit(text, width, ascii_only=ascii_only)
    return short + " " * (width - cells(short))
