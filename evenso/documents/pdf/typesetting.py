"""Makes the PDF with Typst, an optional extra that is asked for on export only.

It is typeset offline, as PDF/UA-1 (tagged, read aloud in order) where there is a font for every letter, and tagged
all the same where there is not.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from evenso.bring.choice import Section
from evenso.charts.vector.shapes import Dots, Line, Path, Rect, Ring, Shape, Size, Strokes, Words
from evenso.documents.drawing import chart_scene
from evenso.documents.html.extent import BESIDE
from evenso.documents.parts import Item, Part, Table, parts_of
from evenso.documents.pdf import fonts, notices
from evenso.documents.pdf.template import TEMPLATE
from evenso.language import spoken
from evenso.summary import Summary
from evenso.text import in_order, one_line, visible
from evenso.wording import summaries

PAPERS: Final[Mapping[str, tuple[str, Size]]] = {
    "a4": ("a4", Size(490, 168, 7.5)),
    "letter": ("us-letter", Size(508, 142, 7.5)),
}
"""Typst's name of each paper, and the room for the chart on it."""

MOST_PAGES: Final = 2
"""Pages that a summary should have at most."""

_PAGE: Final = re.compile(rb"/Type\s*/Page\b")

LONGEST_RUN: Final = 30
"""Letters without a space that stay together; a longer run may break anywhere, so that it stays on the page."""

LONGEST_IN_CELL: Final = 16
"""The same for a cell of a table."""

_MAY_BREAK: Final = "\u200b"
_JOINING: Final = "\u200d\ufe0e\ufe0f"


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF, and what the person should know of it."""

    data: bytes
    notice: str = ""
    pages: int = 1
    more_fonts: bool = False
    """Whether the extra `fonts`, which is not all here, may have the letters that are missing."""


def typeset(summary: Summary, *, paper: str = "a4") -> Typeset:
    """Return the PDF on A4 or Letter; raises NoTypesetter where Typst is not installed.

    What would take more than two pages is set closer.
    """
    usual = _typeset(summary, paper, close=False)
    return usual if usual.pages <= MOST_PAGES else _typeset(summary, paper, close=True)


def _typeset(summary: Summary, paper: str, *, close: bool) -> Typeset:
    try:
        import typst  # noqa: PLC0415 - an optional extra, and a large one
    except ImportError:
        raise notices.NoTypesetter(f"{notices.say_no_typesetter()} {notices.NOTHING_WRITTEN}") from None
    page = page_of(summary, paper, close=close)
    words = json.dumps(page, ensure_ascii=False)
    made_on = datetime(summary.made_on.year, summary.made_on.month, summary.made_on.day, tzinfo=UTC)
    folders = fonts.folders()

    def made(standards: list[Any], *, of_machine: bool) -> bytes:
        held = typst.Fonts(include_system_fonts=of_machine, font_paths=folders)
        document = typst.compile(
            TEMPLATE.encode(),
            format="pdf",
            font_paths=held,
            sys_inputs={"page": json.dumps(page), "fonts": json.dumps(fonts.families_for(words, held.families()))},
            pdf_standards=standards,
            timestamp=made_on,
        )
        if not isinstance(document, bytes):
            raise TypeError("a PDF is one file of bytes")
        return document

    notice = ""
    try:  # without this machine's own fonts: then the same data make the same bytes on another machine, too
        document = made(["ua-1"], of_machine=False)
    except typst.TypstError:
        try:
            document = made(["ua-1"], of_machine=True)
        except typst.TypstError as problem:
            document = made([], of_machine=True)
            notice = notices.LETTERS_MISSING if "could not be displayed" in str(problem.diagnostic) else ""
    return Typeset(document, notice, len(_PAGE.findall(document)), more_fonts=bool(notice) and not fonts.is_complete())


def page_of(summary: Summary, paper: str, *, close: bool = False) -> dict[str, Any]:
    """Return all that the page says, as JSON holds it."""
    sheet, room = PAPERS[paper]
    day = summary.made_on
    return {
        "lang": spoken(),
        "paper": sheet,
        "close": close,
        "title": _said(summaries.say_title(summary)),
        "made": _said(summaries.say_made_on(day)),
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "name": _said(summaries.say_name(summary.name)),
        "parts": [_part(part, summary, room) for part in parts_of(summary)],
        "footer": [_said(line) for line in summaries.FOOTER],
    }


def _said(text: str, longest: int = LONGEST_RUN) -> str:
    """Make a text safe to set on one line: nothing that acts, no run too wide, all read on from the left."""
    return in_order(_set(text, longest))


def _set(text: str, longest: int = LONGEST_RUN) -> str:
    words = (word if len(word) <= longest else _breakable(word, longest) for word in one_line(text).split(" "))
    return " ".join(words)


def _line(text: str) -> dict[str, Any]:
    """Return a line of a person's text, and whether its first letter with a direction is read from the right."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    first = next((one for one in directions if one in {"L", "R", "AL"}), "L")
    return {"text": _set(text), "rtl": first != "L"}


def _breakable(run: str, longest: int) -> str:
    pieces, since = [], 0
    for place, letter in enumerate(run):
        joins = letter in _JOINING or unicodedata.combining(letter) or (place and run[place - 1] == "\u200d")
        if since >= longest and not joins:
            pieces.append(_MAY_BREAK)
            since = 0
        pieces.append(letter)
        since += 1
    return "".join(pieces)


def _part(part: Part, summary: Summary, room: Size) -> dict[str, Any]:
    scene = chart_scene(summary, room) if part.section is Section.CHART else None
    return {
        "title": _said(part.title),
        "beside": part.section in BESIDE,
        "days": part.section is Section.DAYS,
        "facts": [_said(fact) for fact in part.facts],
        "items": [_item(item, own=part.section is Section.TOPICS) for item in part.items],
        "letters": bool(part.items) and not part.items[0].mark.isdigit(),
        "table": None if part.table is None else _table(part.table),
        "last": _said(part.last),
        "quotes": [
            {
                "head": _said(quote.head),
                "lines": [_line(line) for line in visible(quote.text).split("\n") if line.strip()],
            }
            for quote in part.quotes
        ],
        "chart": None
        if scene is None
        else {
            "width": scene.width,
            "height": scene.height,
            "alt": one_line(scene.alt),
            "shapes": [_shape(shape) for shape in scene.shapes],
        },
    }


def _item(item: Item, *, own: bool) -> dict[str, Any]:
    """Return an item; one in the person's own words alone goes the way of its first letter."""
    line = _line(item.text) if own else {"text": _said(item.text), "rtl": False}
    return {**line, "more": [_said(words) for words in item.more]}


def _table(table: Table) -> dict[str, Any]:
    return {
        "caption": _said(table.caption),
        "words": table.words,
        "heads": [_said(head, LONGEST_IN_CELL) for head in table.heads],
        "rows": [[_said(cell, LONGEST_IN_CELL) for cell in row] for row in table.rows],
    }


def _shape(shape: Shape) -> list[Any]:  # noqa: PLR0911 - a way out for each shape
    """Return a shape as the template takes it: its kind, then its figures."""
    match shape:
        case Rect(x, y, width, height, fill):
            return ["rect", _n(x), _n(y), _n(width), _n(height), fill]
        case Line(start, end, ink, width, dashed):
            return ["path", ink, width, dashed, _points((start, end))]
        case Path(points, ink, _, True):
            return ["area", ink, _points(points)]
        case Path(points, ink, width):
            return ["path", ink, width, False, _points(points)]
        case Strokes(strokes, ink, width):
            return ["strokes", ink, width, [[_n(x), _n(top), _n(bottom)] for x, top, bottom in strokes]]
        case Dots(centres, radius, ink):
            return ["dots", ink, _n(2 * radius), _points(centres)]
        case Ring((x, y), radius, ink, width):
            return ["ring", _n(x), _n(y), radius, ink, width]
        case Words((x, y), text, size, anchor, ink, bold):
            return ["words", _n(x), _n(y), one_line(text), size, anchor, ink, bold]


def _points(points: tuple[tuple[float, float], ...]) -> list[list[float]]:
    return [[_n(x), _n(y)] for x, y in points]


def _n(number: float) -> float:
    """Round to hundredths of a point, finer than any printer."""
    return round(number, 2)
