"""An entry in lines: the mark of what it is, its words wrapped, all that is known of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.content import Content

from evenso.charts.strip import mood_mark
from evenso.charts.styles import ChartStyle
from evenso.language import tr
from evenso.practised import PRACTISED
from evenso.records import AnyEntry, CheckIn, Practice
from evenso.text import visible
from evenso.wording.entries import entry_text
from evenso.wording.scales.practices import practice_sign
from tui.shown import show

LONGEST_SHOWN: Final = 20_000
"""Characters of one text that a day shows; the editor shows all."""

INDENT: Final = "   "


def mark_of(entry: AnyEntry, *, hidden: bool = False) -> Content:
    """Draw what sort of entry it is, in two cells: a mood's number, what became of a practice, a session's triangle."""
    if isinstance(entry, CheckIn):
        if hidden and entry.mood is not None:
            return Content.styled(f" {mood_mark(entry.mood, ChartStyle(color=False))}", "bold $accent")
        return Content.styled(f"{'–' if entry.mood is None else entry.mood:>2}", "bold $accent")
    if isinstance(entry, Practice):
        return Content.styled(
            f" {practice_sign(entry.state)}", "$accent-quiet" if entry.state in PRACTISED else "$quiet"
        )
    return Content.styled(" ▲" if entry.for_session else " ¶", "$quiet")


def _say_rest(more: int) -> str:
    return tr("… {more:,} more characters; e shows all of it", more=more)


def in_full(
    entry: AnyEntry, width: int, *, hidden: bool, most: int = 2_000, rest: Callable[[int], str] = _say_rest
) -> list[Content]:
    """Draw an entry in full: its facts quietly, then its words, at most so many characters and where the rest is.

    Its id, which heads the facts, is for commands to name it by.
    """
    facts, _, words = entry_text(entry, numbers=not hidden).partition("\n\n")
    lines = [show(line, "$faint").truncate(max(1, width), ellipsis=True) for line in facts.split("\n")[1:]]
    return [*lines, Content(""), *wrapped(words, width, most, rest)] if words else lines


def wrapped(words: str, width: int, most: int = LONGEST_SHOWN, rest: Callable[[int], str] = _say_rest) -> list[Content]:
    """Wrap words by cells; of a very long text its beginning, with where the rest is."""
    paragraphs = visible(words[:most]).expandtabs(4).split("\n")
    lines = [show(line, "$ink") for paragraph in paragraphs for line in wrap_cells(paragraph, width)]
    if len(words) > most:
        lines.append(Content.styled(rest(len(words) - most), "$quiet"))
    return lines


def wrap_cells(paragraph: str, width: int) -> list[str]:
    """Wrap one paragraph at spaces into lines of at most `width` cells; a word that is too long is broken."""
    lines = [str(line.plain) for line in Content(paragraph).wrap(max(1, width))] if paragraph.strip() else [""]
    return [line.rstrip() for line in lines]
