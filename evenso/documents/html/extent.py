"""How long a page is before anybody prints it: its lines are counted, so that a long one is set closer.

What a browser makes of it differs a little from machine to machine, so the count is on the safe side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from evenso.bring.choice import Section
from evenso.cells import width_of
from evenso.documents.parts import Part, Table


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

BESIDE: Final = frozenset(
    {Section.MARKERS, Section.RIGHT_AFTER, Section.AGREED, Section.URGES, Section.PLAN, Section.COVERAGE}
)
"""Sections of short lines, which stand in two columns on paper."""

DAYS_BESIDE: Final = 3
"""Columns of the days, whose rows are short."""

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
    setting = CLOSER if is_long(parts) else USUAL
    return max(1, ceil(lines_of(parts, setting) / setting.lines))


def _part(part: Part, setting: Setting) -> float:
    across = setting.across
    beside = 2 if part.section in BESIDE else 1
    facts = sum(_wrapped(fact, across // beside) for fact in part.facts) / beside
    items = sum(_wrapped(line, across) for item in part.items for line in (item.text, *item.more))
    quotes = sum(1.6 + sum(_wrapped(line, across) for line in _told(one.text)) for one in part.quotes)
    chart = setting.chart if part.section is Section.CHART else 0.0
    table = _table(part.table, part.section, across)
    return setting.heading + chart + facts + items + table + quotes + bool(part.last)


def _told(text: str) -> Iterable[str]:
    return (line for line in text.split("\n") if line.strip())


def _wrapped(text: str, across: int) -> int:
    return max(1, ceil(width_of(text) / across))


def _table(table: Table | None, section: Section, across: int) -> float:
    if table is None:
        return 0.0
    cell = across // max(1, len(table.heads)) if table.words else across
    rows = sum(1.1 * max(_wrapped(part, cell) for part in row) for row in table.rows)
    return 1.2 + bool(table.caption) + rows / (DAYS_BESIDE if section is Section.DAYS else 1)
