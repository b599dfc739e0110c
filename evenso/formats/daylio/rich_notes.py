"""Notes of a Daylio backup as plain lines: newer versions keep them as HTML, older ones as they were typed.

Tags are looked for one by one and nothing else of HTML is understood, so that no note takes long and none can act.
"""

from __future__ import annotations

import html
import re
from typing import Final

_KNOWN: Final = "div|p|br|b|i|u|s|ul|ol|li|span|strong|em|font|strike|del|h[1-6]|script|style"
_TAG: Final = re.compile(rf"<(/?)({_KNOWN})\b[^<>]{{0,2000}}>", re.IGNORECASE)
_ENTITY: Final = re.compile(r"&(?:nbsp|lt|gt|amp|quot|#39);")
_BLOCKS: Final = frozenset({"div", "p", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN: Final = frozenset({"script", "style"})
_GAPS: Final = re.compile(r"\n{3,}")


def plain_note(note: str) -> str:
    """Return the words of a note; one without any HTML stays as it is."""
    if not _TAG.search(note) and not _ENTITY.search(note):
        return note.strip()
    reader = _Lines()
    start = 0
    for tag in _TAG.finditer(note):
        reader.words(note[start : tag.start()])
        reader.tag(tag[2].lower(), closing=bool(tag[1]))
        start = tag.end()
    reader.words(note[start:])
    lines = [" ".join(line.replace("\xa0", " ").split()) for line in "".join(reader.pieces).split("\n")]
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()


class _Lines:
    """Collects text, a line for each block, a dash or a number before each item of a list."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._numbers: list[int] = []
        self._hidden = 0

    def words(self, text: str) -> None:
        """Take what stands between two tags."""
        if text and not self._hidden:
            self.pieces.append(_unescaped(text))

    def tag(self, name: str, *, closing: bool) -> None:
        """Begin or end what a tag stands for."""
        if name in _HIDDEN:
            self._hidden = max(0, self._hidden + (-1 if closing else 1))
        elif name == "br":
            self.pieces.append("\n")
        elif name in _BLOCKS:
            self._new_line()
            if name in {"ul", "ol"}:
                self._list(name, closing=closing)
            elif name == "li" and not closing:
                self.pieces.append(self._mark())

    def _list(self, name: str, *, closing: bool) -> None:
        if not closing:
            self._numbers.append(0 if name == "ol" else -1)
        elif self._numbers:
            self._numbers.pop()

    def _new_line(self) -> None:
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")

    def _mark(self) -> str:
        if not self._numbers or self._numbers[-1] < 0:
            return "- "
        self._numbers[-1] += 1
        return f"{self._numbers[-1]}. "


def _unescaped(text: str) -> str:
    try:
        return html.unescape(text)
    except (ValueError, OverflowError):  # the number of a letter with thousands of digits
        return text
