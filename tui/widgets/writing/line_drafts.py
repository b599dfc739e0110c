"""A line's words as the text of a draft, and back, with what stood there before where anything did.

What others save there while the draft waits stays: the line goes on from what it began from, and saving melds the two.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.widgets.line_editor import LineAsk

LINE: Final = "line"
BEGAN: Final = "*"
"""The names in a line's draft of its words, and of what stood there before, as in a form's (`tui.dialogs.drafts`)."""


def packed(ask: LineAsk, words: str) -> str:
    """Return the text of a line's draft: its words, and beside them what stood there before, where anything did."""
    if not ask.stored.strip() or not words.strip():
        return words
    return json.dumps({LINE: words, BEGAN: ask.stored}, ensure_ascii=False)


def gone_on(ask: LineAsk) -> LineAsk:
    """Return an ask that begins with a draft's words: what stood there when they were begun is what they go on from."""
    found: object = None
    if ask.value.startswith("{"):
        with suppress(ValueError, RecursionError):
            found = json.loads(ask.value)
    if isinstance(found, dict) and isinstance(words := found.get(LINE), str):
        began = found.get(BEGAN)
        return replace(ask, value=words, stored=began if isinstance(began, str) else ask.stored)
    return ask
