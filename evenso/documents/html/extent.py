"""How long a page is before anybody prints it: its lines are counted, so that a long one is set closer.

What a browser makes of it differs a little from machine to machine, so the count is on the safe side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Final

from evenso.bring.choice import Section
from evenso.cells import width_of
from evenso.documents.parts import Part, Table

ACROSS: Final = 120
"""Letters of a printed line."""

LINES: Final = 62
"""Lines of a printed sheet of Letter, which is the shorter one."""

CLOSER: Final = 1.16
"""How many more lines a sheet has where it is set closer."""

BESIDE: Final = frozenset(
    {Section.MARKERS, Section.RIGHT_AFTER, Section.AGREED, Section.URGES, Section.PLAN, Section.COVERAGE}
)
"""Sections of short lines, which stand in two columns on paper."""

DAYS_BESIDE: Final = 3
"""Columns of the days, whose rows are short."""

_HEADING: Final = 2.0
_CHART: Final = 17.0
_FRAME: Final = 6.0
"""Title, day and foot of the page."""


def lines_of(parts: Iterable[Part]) -> float:
    """Return about how many printed lines a page has."""
    return _FRAME + sum(_part(part) for part in parts)


def is_long(parts: Iterable[Part]) -> bool:
    """Whether a page would not fit on two sheets as it is set usually."""
    return lines_of(parts) > 2 * LINES


def sheets_of(parts: Sequence[Part]) -> int:
    """Return on about how many sheets a page is printed."""
    return max(1, ceil(lines_of(parts) / (LINES * (CLOSER if is_long(parts) else 1.0))))


def _part(part: Part) -> float:
    beside = 2 if part.section in BESIDE else 1
    facts = sum(_wrapped(fact, ACROSS // beside) for fact in part.facts) / beside
    items = sum(_wrapped(line, ACROSS) for item in part.items for line in (item.text, *item.more))
    quotes = sum(1.6 + sum(_wrapped(line, ACROSS) for line in _told(one.text)) for one in part.quotes)
    chart = _CHART if part.section is Section.CHART else 0.0
    return _HEADING + chart + facts + items + _table(part.table, part.section) + quotes + bool(part.last)


def _told(text: str) -> Iterable[str]:
    return (line for line in text.split("\n") if line.strip())


def _wrapped(text: str, across: int) -> int:
    return max(1, ceil(width_of(text) / across))


def _table(table: Table | None, section: Section) -> float:
    if table is None:
        return 0.0
    cell = ACROSS // max(1, len(table.heads)) if table.words else ACROSS
    rows = sum(1.1 * max(_wrapped(part, cell) for part in row) for row in table.rows)
    return 1.2 + bool(table.caption) + rows / (DAYS_BESIDE if section is Section.DAYS else 1)
