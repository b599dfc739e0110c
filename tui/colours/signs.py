"""Plain signs: every sign of ours spelt in ASCII as a line leaves for the terminal, in one place for all screens.

Letters stay as they are, whatever their script: they are a person's words. Charts and grids choose plain marks of their
own where one sign for another would not do (`evenso.charts.styles`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_SPELT: Final = (
    ("›→▸▶", ">"),
    ("‹←", "<"),
    ("↑⇧", "^"),
    ("↓", "v"),
    ("·", "."),
    ("…", "~"),
    ("“”„", '"'),
    ("‘’‚", "'"),
    ("–—−‐‑─╌━▔", "-"),
    ("×", "x"),
    ("✓✔", "x"),
    ("•●", "o"),
    ("○", "O"),
    ("▲", "^"),
    ("◆★", "*"),
    ("◇", "@"),
    ("¶", "#"),
    ("│┃┊▎▏▌▐", "|"),
    ("┌┐└┘├┤┬┴┼", "+"),
    ("█▉▊▋▀▇▆", "#"),
    ("▪", "x"),
    ("▅▄▃", ":"),
    ("▂▁", "_"),
    ("░▒▓", ":"),
    ("⠶", "="),
    ("≈", "~"),
    ("⋯", "="),
    ("≤", "<"),
    ("≥", ">"),
    ("\u00a0\u2009\u202f", " "),
)
"""Signs, and the one ASCII sign that stands for each of them."""

_ONE: Final = str.maketrans(
    {sign: spelt for signs, spelt in _SPELT for sign in signs}
    | {chr(dots): "." for dots in range(0x2801, 0x2900) if chr(dots) != "⠶"}
    | {"\u2800": " "}
)
_HALF: Final = re.compile("½")
_ROOM: Final = re.compile(r"(?<= ) +|(?<=\S) $")
"""Spaces that can be spared for a sign that takes two places."""


@lru_cache(4096)
def plain(text: str) -> str:
    """Spell signs in ASCII, each in as many cells as before."""
    return text if text.isascii() else text.translate(_ONE)


class PlainSigns(LineFilter):
    """Spells every line in plain signs."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Spell a line; what `½` takes more is taken from the air after it."""
        del background
        made, owed = [], 0
        for text, style, control in segments:
            spelt = plain(text)
            owed += spelt.count("½")
            spelt = _HALF.sub(".5", spelt)
            while owed and (room := _ROOM.search(spelt)) is not None:
                spared = min(owed, len(room.group()))
                spelt = spelt[: room.end() - spared] + spelt[room.end() :]
                owed -= spared
            made.append(Segment(spelt, style, control))
        return made


PLAIN_SIGNS: Final = PlainSigns()
