"""A text read as a page, in lines: the blocks of `evenso.journal.reading`, wrapped to a measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from evenso.journal.marks import Look
from evenso.journal.reading import Block, Run
from evenso.text import visible
from tui.shown import show

MEASURE: Final = 72
"""Cells of a line that is easy to read."""

_STYLES: Final = {
    Look.HEADING: "bold $accent",
    Look.STRONG: "bold",
    Look.EMPHASIS: "italic",
    Look.QUOTE: "$quiet",
    Look.CODE: "$quiet",
    Look.MARK: "$faint",
}
_PLAIN: Final = str.maketrans({"•": "-", "│": "|", "─": "-"})


def draw_blocks(blocks: Sequence[Block], width: int, *, plain: bool = False) -> list[Content]:
    """Draw blocks in lines of at most so many cells; `plain` uses ASCII signs for what stands before lines."""
    lines: list[Content] = []
    for number, block in enumerate(blocks):
        if block.gap and number:
            lines.append(Content(""))
        lines += _block(block, width, plain=plain)
    return lines


def _block(block: Block, width: int, *, plain: bool) -> list[Content]:
    first, rest = (part.translate(_PLAIN) if plain else part for part in (block.first, block.rest))
    # many lists in one another leave some room for words all the same
    first, rest = (part[max(0, len(part) - width // 2) :] for part in (first, rest))
    room = max(1, width - len(first))
    words = Content("").join(_run(run, plain=plain) for run in block.runs)
    lines = [line.rstrip() for part in words.split("\n", allow_blank=True) for line in part.wrap(room) or [Content("")]]
    before = [Content.styled(first, "$accent"), Content.styled(rest, "$accent")]
    return [before[min(number, 1)] + line for number, line in enumerate(lines or [Content("")])]


def _run(run: Run, *, plain: bool) -> Content:
    text = visible(run.text).expandtabs(4)
    style = " ".join(_STYLES[look] for look in Look if look in run.looks)
    return show(text.translate(_PLAIN) if plain and Look.MARK in run.looks else text, style or "$ink")
