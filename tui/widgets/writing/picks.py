"""Quick picks under a line: words a digit puts in, as many at a time as there is room for, and `0` for more of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content
from textual.style import Style

from evenso.language import tr_as
from tui.shown import show_line

MAX_PICKS: Final = 9
ROWS: Final = 4
"""Rows of picks at most, so that what one writes about stays in sight."""

WIDEST: Final = 110
"""Cells of a row of picks at most: in a wide terminal the line they belong to ends there too."""

GAP: Final = Content("   ")
PICK: Final = "pick"
"""What a drawn pick says of itself to a click: its digit, whatever that key may do on the screen behind."""

MORE: Final = tr_as("quick picks", "more")


def toggle_word(words: str, word: str) -> str:
    """Put a word into a comma-separated line, or take it out again; a word half typed at the end gives way to it."""
    parts = [part.strip() for part in words.split(",")]
    typed = [part for part in parts if part]
    if word in typed:
        typed.remove(word)
    else:
        if typed and parts[-1] and word.casefold().startswith(typed[-1].casefold()):
            typed.pop()
        typed.append(word)
    return "".join(f"{part}, " for part in typed)


def pick_pages(picks: Sequence[str], width: int) -> list[tuple[str, ...]]:
    """Part the picks into pages of nine at most that have room in a width in cells; always one page at least."""
    pages: list[tuple[str, ...]] = [()]
    for word in picks:
        page = (*pages[-1], word)
        fits = len(page) <= MAX_PICKS and len(_rows(page, frozenset(), width, more=len(picks) > len(page))) <= ROWS
        if fits or not pages[-1]:
            pages[-1] = page
        else:
            pages.append((word,))
    return pages


def picks_lines(picks: Sequence[str], chosen: str, width: int, *, more: bool = False) -> Content:
    """Draw a page of picks with their digits, on as many lines of a width as they need; chosen stand out."""
    taken = frozenset(part.strip() for part in chosen.split(","))
    return Content("\n").join(GAP.join(row) for row in _rows(picks, taken, width, more=more))


def _rows(picks: Sequence[str], taken: frozenset[str], width: int, *, more: bool) -> list[list[Content]]:
    width = min(width, WIDEST)
    drawn = [
        _pick(number, word, "bold $accent" if word in taken else "$quiet", width)
        for number, word in enumerate(picks, start=1)
    ]
    rows: list[list[Content]] = [[]]
    for one in [*drawn, *([_pick(0, MORE, "$quiet", width)] if more else [])]:
        if rows[-1] and GAP.join([*rows[-1], one]).cell_length > width:
            rows.append([])
        rows[-1].append(one)
    return rows


def _pick(number: int, word: str, style: str, width: int) -> Content:
    drawn = Content.styled(f"{number} ", "bold $accent") + show_line(word, style, max(4, width - 2))
    return drawn.stylize(Style.from_meta({PICK: number}))
