"""What becomes of a paste: cleaned of what could act, bounded, and told about; nothing is cut or dropped in silence.

Pure functions; the editors beside it call them from their paste handlers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from evenso.language import tr
from evenso.records import LONGEST_TEXT
from evenso.text import clean

LONGEST_LINE: Final = 10_000
"""Characters a one-line field takes; longer text has its place in the journal, where it wraps."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """The text to insert ("" when it was refused) and a sentence to say ("" when all went as expected)."""

    text: str
    told: str = ""


def paste_line(text: str, already: int = 0) -> Pasted:
    """Take a paste into a one-line field that holds `already` characters: lines are joined, none is lost."""
    lines = [" ".join(line.split()) for line in clean(text).split("\n")]
    kept = [line for line in lines if line]
    joined = " ".join(kept)
    if already + len(joined) > LONGEST_LINE:
        return Pasted(
            "",
            tr(
                "That paste has {pasted:,} characters and a line holds {most:,}, so nothing was inserted. "
                "It is still in your clipboard; the journal takes longer texts.",
                pasted=len(joined),
                most=LONGEST_LINE,
            ),
        )
    return Pasted(joined, tr("{count} lines were joined into one.", count=len(kept)) if len(kept) > 1 else "")


def paste_page(text: str, already: int = 0) -> Pasted:
    """Take a paste into a text of several lines that holds `already` characters."""
    cleaned = clean(text)
    if already + len(cleaned) > LONGEST_TEXT:
        return Pasted(
            "",
            tr(
                "That paste has {pasted:,} characters and one entry holds {most:,}; nothing was inserted. "
                "It is still in your clipboard.",
                pasted=len(cleaned),
                most=LONGEST_TEXT,
            ),
        )
    return Pasted(cleaned)
