"""How many terminal cells a text takes, and how to shorten it to a number of them without cutting a letter in half.

An estimate from Unicode's own tables that errs on the wide side (a family of joined emoji counts as its members), so
that a line made with it never overflows. What may be shown at all is left to `evenso.text`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from evenso.language import spoken

_GERMAN: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "„": '"', "½": ",5"}
OWN_LETTERS: Final[Mapping[str, str]] = _GERMAN if spoken() == "de" else {}
"""How the process's language spells its own letters and signs where only ASCII may stand."""

_EMOJI_STYLE: Final = "\ufe0f"
_WIDE_SINCE_UNICODE_16: Final = ((0x2630, 0x2637), (0x268A, 0x268F), (0x4DC0, 0x4DFF), (0x1D300, 0x1D376))
"""Signs that newer terminals draw wide, whatever the tables of this Python say."""


def letter_width(letter: str) -> int:
    """Return the cells (0, 1 or 2) that one code point takes."""
    if letter.isascii():
        return 1
    if letter == _EMOJI_STYLE:
        return 1  # asks for the wide, coloured form of the sign before it
    if _takes_no_room(letter):
        return 0
    code = ord(letter)
    if any(first <= code <= last for first, last in _WIDE_SINCE_UNICODE_16):
        return 2
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _takes_no_room(letter: str) -> bool:
    """Whether a letter is drawn onto the one before it, or not at all (a soft hyphen and Arabic signs are drawn)."""
    category = unicodedata.category(letter)
    return category in {"Mn", "Me"} or (
        category == "Cf"
        and ("\u200b" <= letter <= "\u206f" or "\ufeff" <= letter <= "\uffff" or letter >= "\U000e0000")
    )


def letter_widths(text: str) -> Iterator[int]:
    """Yield the cells of each letter; a mark with no letter before it takes one, as terminals draw it by itself."""
    for place, letter in enumerate(text):
        yield letter_width(letter) or int(not place)


def width_of(text: str) -> int:
    """Return the cells a one-line text takes."""
    return len(text) if text.isascii() else sum(letter_widths(text))


def shorten(text: str, width: int, *, end: str = "…") -> str:
    """Return the text if it fits into `width` cells, otherwise its beginning with `end`; never wider than `width`."""
    if width_of(text) <= width:
        return text
    room = width - width_of(end)
    if room < 0:
        return ""
    taken = 0
    for index, wide in enumerate(letter_widths(text)):
        taken += wide
        if taken > room:
            return text[:index].rstrip() + end
    return text


def pad(text: str, width: int) -> str:
    """Return the text shortened or filled with spaces to `width` cells."""
    kept = shorten(text, width)
    return kept + " " * (width - width_of(kept))
