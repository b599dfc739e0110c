"""Breaks a line that is longer than the terminal between its words, measured in cells; a word is never cut.

A path or an address that is longer than a line stays whole, so that it can be copied as it is.
"""

from __future__ import annotations

import re
from typing import Final

from evenso.cells import width_of

_COLUMN: Final = re.compile(r" *(?:(?:[-*•]|\d+\.) +|\S+(?: \S+)?  +)?")
"""What further lines hang under: the margin of a line, and a first column that two blanks part from the rest."""

_LEAST: Final = 24
"""Cells that a hanging line needs; with fewer it begins at the margin instead."""


def broken(line: str, width: int) -> str:
    """Return a line as several that fit, the further ones set in as far as its words begin."""
    if width_of(line) <= width:
        return line
    hang = _hang(line, width)
    done: list[str] = []
    now, gap = "", ""
    for part in re.split(r"( +)", line):
        if part.strip(" ") == "":
            gap = part if part or not now else gap
        elif now.strip(" ") and width_of(now) + len(gap) + width_of(part) > width:
            done.append(now)
            now, gap = " " * hang + part, ""
        else:
            now, gap = now + gap + part, ""
    return "\n".join([*done, now + gap])  # a question keeps the blank before its answer


def _hang(line: str, width: int) -> int:
    found = _COLUMN.match(line)
    column = width_of(found[0]) if found else 0
    margin = len(line) - len(line.lstrip(" "))
    return column if width - column >= _LEAST else margin if width - margin >= _LEAST else 0


__all__ = ["broken"]
