"""How long a page is before anybody prints it: its lines are counted, so that a long one is set closer.

The count was fitted to what Chromium prints on Letter; other browsers and fonts differ from it a little.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from evenso.bring.choice import Section
from evenso.cells import width_of
from evenso.documents.parts import Item, Part, Table


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page is set: letters of a line, lines of a sheet of Letter (the shorter one), lines of title and chart."""

    across: int
    lines: int
    heading: float
    chart: float


USUAL: Final = Setting(across=120, lines=62, heading=2.0, chart=17.0)
CLOSER: Final = Setting(across=138, lines=75, heading=1.75, chart=15.6)
"""What the style `.long` makes of it: smaller letters, so more of them on a line, and smaller titles and chart."""

ABOUT_TWO: Final = (1.94, 2.03)
"""Sheets of a long page that is set closest (the style `.closest`), so that what is told, two, is what is printed.

Counted lines and those that Chromium prints differ by less than a twentieth of a sheet on nearly all pages.
"""

BESIDE: Final = frozenset(
    {Section.MARKERS, Section.RIGHT_AFTER, Section.AGREED, Section.URGES, Section.PLAN, Section.COVERAGE}
)
"""Sections of short lines, which stand in two columns on paper."""

DAYS_BESIDE: Final = 3
"""Columns of the days, whose rows are short."""

KEPT_TOGETHER: Final = 6
"""Lines of an item or a note that no page parts."""

_SET_IN: Final = 4
"""Letters of a line that are lost where a text is set in: an item, a note; twice that inside an item."""

_FRAME: Final = 6.0
"""Title, day and foot of the page."""


def lines_of(parts: Iterable[Part], setting: Setting = USUAL) -> float:
    """Return about how many printed lines a page has."""
    return _FRAME + sum(_part(part, setting) for part in parts)


def is_long(parts: Iterable[Part]) -> bool:
    """Whether a page would not fit on two sheets as it is set usually."""
    return lines_of(parts) > 2 * USUAL.lines


def sheets_of(parts: Sequence[Part]) -> int:
    """Return on about how many sheets a page is printed."""
    if not is_long(parts):
        return max(1, ceil(_sheets(parts, USUAL)))
    return 2 if _is_about_two(parts) else ceil(_sheets(parts, CLOSER))


def closeness_of(parts: Sequence[Part]) -> str:
    """Return the classes of the body that set a page closer; none for one that fits as it is set usually."""
    if not is_long(parts):
        return ""
    return "long closest" if _is_about_two(parts) else "long"


def _is_about_two(parts: Sequence[Part]) -> bool:
    """Whether a long page ends so near the foot of the second sheet that a line more or less would make a third."""
    least, most = ABOUT_TWO
    return least < _sheets(parts, CLOSER) <= most


def _sheets(parts: Iterable[Part], setting: Setting) -> float:
    return lines_of(parts, setting) / setting.lines


def flows(texts: Iterable[str]) -> bool:
    """Whether what is kept together on one sheet is too long for that: it goes on over the page instead."""
    return sum(_wrapped(line, USUAL.across) for text in texts for line in _told(text)) > KEPT_TOGETHER


def _part(part: Part, setting: Setting) -> float:
    across = setting.across
    beside = 2 if part.section in BESIDE and len(part.facts) > 1 else 1
    facts = ceil(sum(_wrapped(fact, across // beside) for fact in part.facts) / beside)
    items = sum(_item(item, across) for item in part.items)
    quotes = sum(1.6 + sum(_wrapped(line, across - _SET_IN) for line in _told(one.text)) for one in part.quotes)
    chart = setting.chart if part.section is Section.CHART else 0.0
    table = _table(part.table, part.section, across)
    return setting.heading + chart + facts + items + table + quotes + bool(part.last)


def _item(item: Item, across: int) -> int:
    return _wrapped(item.text, across - _SET_IN) + sum(_wrapped(line, across - 2 * _SET_IN) for line in item.more)


def _told(text: str) -> Iterable[str]:
    return (line for line in text.split("\n") if line.strip())


def _wrapped(text: str, across: int) -> int:
    return max(1, ceil(width_of(text) / across))


def _table(table: Table | None, section: Section, across: int) -> float:
    if table is None:
        return 0.0
    cell = across // max(1, len(table.heads)) if table.words else across
    rows = sum(1.05 * max(_wrapped(part, cell) for part in row) for row in table.rows)
    if section is Section.DAYS:
        rows = ceil(rows / DAYS_BESIDE) + 4
    return 1.2 + bool(table.caption) + rows
