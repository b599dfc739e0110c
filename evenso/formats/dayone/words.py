"""The words of a Day One entry: without places for pictures, without signs that only protect what comes after them."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_MEDIA: Final = re.compile(r"!?\[[^\[\]\n]{0,500}\]\(dayone-moment:/[^()\n]{0,500}\)[ \t]*\n?")
_ESCAPED: Final = re.compile(r"\\([.()!{}\"'&~:;,?/=%$@^<-])")
_LIST_START: Final = re.compile(r"(?:^|\n)[ \t]*(?:\d+)?\Z")
_GAPS: Final = re.compile(r"\n{3,}")


def words_of(text: str) -> str:
    """Return the words of an entry's Markdown."""
    without = _MEDIA.sub("", text.replace("\r\n", "\n").replace("\u2028", "\n"))
    return _GAPS.sub("\n\n", _ESCAPED.sub(_bare, without)).strip()


def _bare(found: re.Match[str]) -> str:
    """Take a protecting backslash away, except where a list would begin without it."""
    before = found.string[max(0, found.start() - 12) : found.start()]
    return found[0] if found[1] in ".-)" and _LIST_START.search(before) else found[1]


def rich_words(rich: str) -> str:
    """Return the words of an entry's rich text; nothing when it is none."""
    try:
        parsed: Any = json.loads(rich)
        pieces = [piece.get("text", "") for piece in parsed["contents"] if isinstance(piece, dict)]
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""
    return "".join(piece for piece in pieces if isinstance(piece, str)).strip()
