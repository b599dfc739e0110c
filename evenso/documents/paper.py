"""Plain lines for documents: words wrapped to a width in cells, headings, columns, with or without Unicode.

What is said is left to `evenso.wording`; a person's text comes in here as it is and leaves safe to print.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from evenso.cells import OWN_LETTERS, letter_widths, width_of
from evenso.text import one_line, visible

LEAST_WIDTH: Final = 20

_TO_ASCII: Final = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "−": "-",
        "…": "...",
        "·": "-",
        "½": ".5",
        "→": "->",
        "×": "x",
        "≥": ">=",
        "≤": "<=",
        "ß": "ss",
        "\u00a0": " ",
        **OWN_LETTERS,
    }
)


def to_ascii(text: str) -> str:
    """Return the text in ASCII: signs by their plain twins, letters without their marks, `?` for the rest."""
    whole = unicodedata.normalize("NFC", text) if OWN_LETTERS else text
    plain = unicodedata.normalize("NFKD", whole.translate(_TO_ASCII))
    kept = (letter for letter in plain if not unicodedata.combining(letter))
    return "".join(kept).encode("ascii", "replace").decode("ascii")


def wrapped(text: str, width: int) -> list[str]:
    """Break a text of one paragraph into lines of at most `width` cells; a word that is wider is cut."""
    lines: list[str] = []
    line, taken = "", 0
    for word in one_line(text).split(" "):
        wide = width_of(word)
        if line and taken + 1 + wide <= width:
            line, taken = f"{line} {word}", taken + 1 + wide
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, width)
        lines.extend(whole)
        taken = width_of(line)
    return [*lines, line] if line else lines


def _cut(word: str, width: int) -> list[str]:
    pieces, taken = [""], 0
    for letter, wide in zip(word, letter_widths(word), strict=True):
        if taken + wide > width:
            pieces.append("")
            taken = 0
        pieces[-1] += letter
        taken += wide
    return pieces


@dataclass(slots=True)
class Paper:
    """Collects the lines of one document of a given width; with `ascii` nothing else leaves it."""

    width: int = 80
    ascii: bool = False
    lines: list[str] = field(default_factory=list)

    def heading(self, text: str) -> None:
        """Set a heading off by an empty line above it."""
        self.gap()
        self.line(text)

    def gap(self) -> None:
        """Leave one empty line, never two and never at the top."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def line(self, text: str) -> None:
        """Add one line as it is, made safe to print."""
        self.lines.append(self._plain(visible(text).replace("\n", " ")).rstrip())

    def say(self, text: str, indent: int = 0, hang: int = 0) -> None:
        """Add a sentence, wrapped; further lines stand `hang` cells deeper than the first."""
        words = self._plain(one_line(text))
        room = max(LEAST_WIDTH, self.width) - indent - hang
        for number, part in enumerate(wrapped(words, room)):
            self.lines.append(" " * (indent + (hang if number else 0)) + part)

    def tell(self, text: str, indent: int = 0) -> None:
        """Add a person's text, paragraph by paragraph, its empty lines folded to one."""
        for paragraph in text.split("\n"):
            if paragraph.strip():
                self.say(paragraph, indent)
            else:
                self.gap()

    def list(self, items: Iterable[str], indent: int = 2) -> None:
        """Add one item a line, the rest of an item hanging under its beginning."""
        for item in items:
            self.say(item, indent, hang=2)

    def text(self) -> str:
        """The document, ending in one line end."""
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def _plain(self, text: str) -> str:
        return to_ascii(text) if self.ascii else text
