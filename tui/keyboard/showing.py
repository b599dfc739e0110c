"""Keys that stand in what a screen draws or says, shown as the keys they are now.

What is drawn with `tui.shown.press` names its key as it comes; here its label is changed. Sentences name keys as single
letters, and in English only “a” and “I” are words of one letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from textual.content import Content, Span
from textual.style import Style

from tui.keyboard.spelling import shown_key

if TYPE_CHECKING:
    from textual.binding import Binding

    from tui.keyboard.keymap import Keymap

_LETTER: Final = re.compile(r"(?<![\w’'“])[B-HJ-Zb-z/?!#](?![\w’'”])")


def relabelled(drawn: Content, now: Callable[[str], str]) -> Content:
    """Change the labels of what a click presses: `now` says which key a key is."""
    for span in reversed(drawn.spans):
        key = span.style.meta.get("press") if isinstance(span.style, Style) else None
        if key is None or (new := now(str(key))) == key:
            continue
        label = re.escape(shown_key(str(key)))
        found = re.compile(rf"(?<!\w){label}(?!\w)").search(drawn.plain, span.start, span.end)
        if found is not None:
            drawn = _replaced(drawn, found.start(), found.end(), shown_key(new))
    return drawn


def _replaced(drawn: Content, start: int, end: int, words: str) -> Content:
    """Put other words in the place of some, with the styles that all of those have."""
    styles = [span.style for span in drawn.spans if span.start <= start and end <= span.end]
    put = Content(words, [Span(0, len(words), style) for style in styles])
    return drawn[:start] + put + drawn[end:]


def told(sentence: str, keymap: Keymap, acting: Mapping[str, Binding]) -> str:
    """Return one of our own sentences with the keys in it as they are now; never a person's words."""

    def other(found: re.Match[str]) -> str:
        key = {"/": "slash", "?": "question_mark", "!": "exclamation_mark", "#": "number_sign"}.get(found[0], found[0])
        new = keymap.pressed(key, acting)
        return found[0] if new == key else shown_key(new)

    return _LETTER.sub(other, sentence)
