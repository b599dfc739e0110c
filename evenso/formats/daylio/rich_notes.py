"""Notes of a Daylio backup as plain lines: newer versions keep them as HTML, older ones as they were typed."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_MARKED: Final = re.compile(
    r"</?(?:div|p|br|b|i|u|s|ul|ol|li|span|strong|em|font|strike|del|h[1-6])\b[^<>]*>|&(?:nbsp|lt|gt|amp|quot|#39);",
    re.IGNORECASE,
)
_BLOCKS: Final = frozenset({"div", "p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN: Final = frozenset({"script", "style"})


def plain_note(note: str) -> str:
    """Return the words of a note; one without any HTML stays as it is."""
    if not _MARKED.search(note):
        return note.strip()
    reader = _Lines()
    reader.feed(note)
    reader.close()
    lines = [" ".join(line.replace("\xa0", " ").split()) for line in "".join(reader.pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Lines(HTMLParser):
    """Collects text, a line for each block, a dash or a number before each item of a list."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._numbers: list[int] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        """Begin a line where a block, an item or a break begins."""
        if tag == "br":
            self.pieces.append("\n")
        elif tag in {"ul", "ol"}:
            self._numbers.append(0 if tag == "ol" else -1)
        elif tag == "li":
            self._new_line()
            self.pieces.append(self._mark())
        elif tag in _BLOCKS:
            self._new_line()
        self._hidden += tag in _HIDDEN

    def handle_endtag(self, tag: str) -> None:
        """End the line of a block."""
        if tag in {"ul", "ol"} and self._numbers:
            self._numbers.pop()
        if tag in _BLOCKS or tag == "li":
            self._new_line()
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self._hidden:
            self.pieces.append(data)

    def _new_line(self) -> None:
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")

    def _mark(self) -> str:
        if not self._numbers or self._numbers[-1] < 0:
            return "- "
        self._numbers[-1] += 1
        return f"{self._numbers[-1]}. "
