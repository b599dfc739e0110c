"""A summary as Markdown, with every person's word escaped: what was typed is read as typed, never as markup.

Escapes are those of CommonMark; links, images, HTML and mentions cannot come out of a person's text.
"""

from __future__ import annotations

import re
from typing import Final

from evenso.bring.choice import Section
from evenso.documents.paper import to_ascii
from evenso.documents.parts import Part, Quote, Table, parts_of
from evenso.documents.picture import chart_lines
from evenso.summary import Summary
from evenso.text import one_line
from evenso.wording import summaries

_WIDTH: Final = 80
_ESCAPES: Final = str.maketrans(
    {
        **{sign: "\\" + sign for sign in "\\`*_{}[]#|~!$@^"},
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
    }
)
_AT_START: Final = re.compile(r"([-+=]|:(?=\s|$))")
_NUMBER_AT_START: Final = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_LINKING: Final = re.compile(r":(?=//|\w+:)|(?<=mailto):|(?<=xmpp):|(?<=[^\W\d])\.(?=[^\W\d])", re.IGNORECASE)
"""Signs that make a link or an emoji out of plain words: `http://`, `mailto:`, `:smile:`, `example.org`."""


def escaped(text: str) -> str:
    """Return a text on one line so that Markdown shows it letter by letter, wherever in a line it stands."""
    safe = _LINKING.sub(lambda found: "\\" + found.group(), one_line(text).translate(_ESCAPES))
    numbered = _NUMBER_AT_START.match(safe)
    if numbered:
        return f"{numbered.group(1)}\\{safe[numbered.start(2) :]}"
    return "\\" + safe if _AT_START.match(safe) else safe


def render(summary: Summary, *, plain: bool = False) -> str:
    """Return the document; `plain` keeps it to ASCII."""
    lines = [f"# {_said(summaries.say_title(summary), plain=plain)}", ""]
    lines += [_said(summaries.say_made_on(summary.made_on), plain=plain), ""]
    if summary.name:
        lines += [_said(summaries.say_name(summary.name), plain=plain), ""]
    for part in parts_of(summary):
        lines += _part(part, summary, plain=plain)
    lines += ["---", ""]
    for line in summaries.FOOTER:
        lines += [_said(line, plain=plain), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _said(text: str, *, plain: bool) -> str:
    return escaped(to_ascii(one_line(text)) if plain else text)


def _part(part: Part, summary: Summary, *, plain: bool) -> list[str]:
    lines = [f"## {_said(part.title, plain=plain)}", ""]
    if part.section is Section.CHART:
        drawn = chart_lines(summary, _WIDTH, plain=plain)
        lines += ["```text", *drawn, "```", ""] if drawn else []
    if part.facts:
        lines += [*(f"- {_said(fact, plain=plain)}" for fact in part.facts), ""]
    for place, item in enumerate(part.items, 1):
        letter = "" if item.mark.isdigit() else f"{item.mark}: "
        lines += [f"{place}. {letter}{_said(item.text, plain=plain)}"]
        lines += [f"   - {_said(more, plain=plain)}" for more in item.more]
    lines += [""] if part.items else []
    if part.table is not None:
        lines += _table(part.table, plain=plain)
    lines += [_said(part.last, plain=plain), ""] if part.last else []
    for quote in part.quotes:
        lines += _quote(quote, plain=plain)
    return lines


def _table(table: Table, *, plain: bool) -> list[str]:
    rule = "|".join([" --- ", *(" --- " if table.words else " ---: " for _ in table.heads[1:])])
    rows = [" | ".join(_said(cell, plain=plain) for cell in row) for row in (table.heads, *table.rows)]
    caption = [_said(table.caption, plain=plain), ""] if table.caption else []
    return [*caption, f"| {rows[0]} |", f"|{rule}|", *(f"| {row} |" for row in rows[1:]), ""]


def _quote(quote: Quote, *, plain: bool) -> list[str]:
    lines = [f"**{_said(quote.head, plain=plain)}**", ""]
    for paragraph in quote.text.split("\n"):
        if paragraph.strip():
            lines += [f"> {_said(paragraph, plain=plain)}", ">"]
    if lines[-1] == ">":
        lines.pop()
    return [*lines, ""]
