"""The one door through which a person's words reach a widget: letter by letter, never as markup, never as an escape.

Every widget call takes `show(words)`, a `Content` we assembled, or a constant; `tests/tui/test_markup_lint.py` checks
that no variable string goes around this door (`faults.md` 6.2 and 6.3).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, cast

from textual.content import Content
from textual.style import Style

from evenso.language import tr
from evenso.text import one_line, says_ascii_only, visible

if TYPE_CHECKING:
    from textual.widget import Widget

    from storage.journal import Journal
    from tui.keyboard.app import KeysApp

HIDE_NUMBERS: Final = "hide_numbers"
"""The setting by which moods and trackers are shown as marks and words."""


def numbers_hidden(journal: Journal) -> bool:
    """Whether the person wants to see marks and words in place of numbers."""
    return journal.setting(HIDE_NUMBERS, default=False)


PLAIN_SIGNS: Final = "plain_signs"
"""The setting by which every sign is spelt in ASCII."""


def signs_are_plain(journal: Journal) -> bool:
    """Whether signs are to be plain: as the person chose, else where the locale can say nothing but ASCII."""
    return journal.setting(PLAIN_SIGNS, default=says_ascii_only(os.environ))


def show(words: str, style: str = "") -> Content:
    """Return words as they stand, line breaks kept, with nothing in them that can act."""
    return Content.styled(visible(words), style) if style else Content(visible(words))


def show_line(words: str, style: str = "", width: int | None = None) -> Content:
    """Return words on one line; with a width (cells, at least 1) the rest is cut with an ellipsis."""
    line = Content.styled(one_line(words), style) if style else Content(one_line(words))
    return line if width is None else line.truncate(max(1, width), ellipsis=True)


def say_more(count: int, *, up: bool, plain: bool) -> Content:
    """Say quietly how many lines of a list are out of sight, above or below; nothing where none is."""
    arrow = ("^" if up else "v") if plain else ("↑" if up else "↓")
    return Content.styled(f"{arrow} {tr('{count} more', count=count)}", "$quiet") if count > 0 else Content("")


def at_the_edge(line: Content, told: Content, width: int) -> Content:
    """Put a few words at the right end of a line of a list, over what stands there."""
    if not told.cell_length or width < 2 * told.cell_length:
        return line
    room = width - told.cell_length - 4
    kept = line.truncate(max(1, room), ellipsis=True)
    return kept.pad_right(max(0, room - kept.cell_length) + 3) + told


def press(label: Content, key: str) -> Content:
    """Make a label act like a key when it is clicked; the key is a name of ours, never a person's text."""
    return label.stylize(Style.from_meta({"press": key}))


def letters_on(drawn: Content) -> frozenset[str]:
    """Return the letters that a drawing shows as keys."""
    marks = (span.style.meta.get("press") for span in drawn.spans if isinstance(span.style, Style))
    return frozenset(mark for mark in marks if isinstance(mark, str) and len(mark) == 1)


def mark_pressed(drawn: Content, key: str) -> Content:
    """Underline what acts like a key in a drawing."""
    for span in drawn.spans:
        if isinstance(span.style, Style) and span.style.meta.get("press") == key:
            drawn = drawn.stylize("underline", span.start, span.end)
    return drawn


def has_own_keys(widget: Widget) -> bool:
    """Whether the keys that a widget names may be others, because the person has keys of their own."""
    return getattr(widget.app, "own_keys", None) is not None and widget.screen is getattr(widget.app, "front", None)


def as_now(widget: Widget, drawn: Content) -> Content:
    """Return what a widget draws with the keys in it as they are now, where a person has keys of their own."""
    return cast("KeysApp", widget.app).as_pressed(drawn) if has_own_keys(widget) else drawn


def point(label: Content, number: int) -> Content:
    """Make a row one that a click points at, on a screen that has `action_point`."""
    return label.stylize(Style.from_meta({"@click": f"screen.point({number})"}))


def lead(label: Content, place: str) -> Content:
    """Make a label lead to a place when it is clicked."""
    return label.stylize(Style.from_meta({"place": place}))
