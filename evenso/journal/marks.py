"""Markdown in a line as it is being written: what of it is a heading, stands out, or only marks something.

For the page one writes on, a line at a time; what a whole text means is read by `evenso.journal.reading`. Places are
letters of the line, so that nothing is moved, added or hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LONGEST_MARKED: Final = 2_000
"""Letters of a line that is looked at; a longer one is drawn as it is, since it is drawn anew at every key."""


class Look(StrEnum):
    """How a piece of a line looks."""

    HEADING = "heading"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    QUOTE = "quote"
    CODE = "code"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters `start` to `end` of a line, and how they look."""

    start: int
    end: int
    look: Look


_HEADING: Final = re.compile(r" {0,3}(#{1,6})(?=\s)")
_QUOTE: Final = re.compile(r" {0,3}>")
_ITEM: Final = re.compile(r"(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?")
_RULE: Final = re.compile(r" {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})\Z")
_CODE: Final = re.compile(r"`[^`\n]+`")
_STRONG: Final = re.compile(r"(?<![\w*_])(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?![\w*_])")
_EMPHASIS: Final = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")


def pieces(line: str) -> Iterator[Piece]:
    """Yield what stands out in a line; pieces may lie in one another."""
    if len(line) > LONGEST_MARKED:
        return
    if _RULE.match(line):
        yield Piece(0, len(line), Look.MARK)
        return
    if heading := _HEADING.match(line):
        yield Piece(0, len(line), Look.HEADING)
        yield Piece(*heading.span(1), Look.MARK)
    elif quote := _QUOTE.match(line):
        yield Piece(0, len(line), Look.QUOTE)
        yield Piece(*quote.span(), Look.MARK)
    elif item := _ITEM.match(line):
        yield Piece(item.end(1), item.start(5), Look.MARK)
    code = [found.span() for found in _CODE.finditer(line)]
    for start, end in code:
        yield Piece(start, end, Look.CODE)
    for pattern, look in ((_STRONG, Look.STRONG), (_EMPHASIS, Look.EMPHASIS)):
        for found in pattern.finditer(line):
            if not any(start < found.end() and found.start() < end for start, end in code):
                yield Piece(*found.span(2), look)
                yield Piece(*found.span(1), Look.MARK)
                yield Piece(found.end(2), found.end(), Look.MARK)


@dataclass(frozen=True, slots=True)
class Continued:
    """What enter does in a list's line: begin the next item with `mark`.

    Where nothing stands after the mark, the list `ends`: the mark is taken away.
    """

    mark: str
    ends: bool = False


def continued(line: str, column: int) -> Continued | None:
    """Return how a list or quote goes on after a line that is broken at a column; None where none does."""
    quote = re.match(r"( {0,3}> ?)", line)
    item = _ITEM.match(line) if quote is None else None
    found = quote or item
    if found is None or column < found.end():
        return None
    if not line[found.end() :].strip():
        return Continued(found.group(0), ends=True)
    if quote is not None:
        return Continued(quote.group(1))
    if item is None:
        return None
    indent, bullet, number, sign, space, box = item.groups()
    mark = bullet or f"{int(number) + 1}{sign}"
    return Continued(f"{indent}{mark}{space}{'[ ] ' if box else ''}")


_WORD: Final = re.compile(r"\w+(?:['’.\-]\w+)*")


def count_words(text: str) -> int:
    """Return how many words a text has; letters and digits make a word, other signs none."""
    return sum(1 for _ in _WORD.finditer(text))
