"""A summary as one HTML page: no script, nothing fetched, every word of the person's escaped.

The chart is there twice, for wide and for narrow screens; its table is for those who do not see it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

import evenso
from evenso.bring.choice import Section
from evenso.charts.vector.shapes import Size
from evenso.documents.drawing import chart_scene, chart_table
from evenso.documents.html.extent import closeness_of, flows
from evenso.documents.html.style import STYLE
from evenso.documents.html.svg import svg
from evenso.documents.parts import Item, Part, Quote, Table, parts_of
from evenso.language import spoken
from evenso.summary import Summary
from evenso.text import marked_runs, one_line, visible
from evenso.wording import summaries
from evenso.wording.bring.chart import TABLE

WIDE: Final = Size(680, 222, 10.5)
NARROW: Final = Size(340, 250, 10)
GUARD: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def render(summary: Summary) -> str:
    """Return the page."""
    title = _said(summaries.say_title(summary))
    parts = parts_of(summary)
    name = summaries.say_name(summary.name)
    lines = [
        "<!doctype html>",
        f'<html lang="{spoken()}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{GUARD}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f'<meta name="generator" content="Even So {evenso.__version__}">',
        f"<title>{title}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        f'<body class="{closer}">' if (closer := closeness_of(parts)) else "<body>",
        "<main>",
        f"<header><h1>{title}</h1>",
        f"<p>{_said(summaries.say_made_on(summary.made_on))}</p>",
        *([f"<p>{_told(name)}</p>"] if name else []),
        "</header>",
        *(line for part in parts for line in _part(part, summary)),
        "</main>",
        "<footer>",
        *(f"<p>{_said(line)}</p>" for line in summaries.FOOTER),
        "</footer>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _said(text: str) -> str:
    return escape(one_line(text))


def _told(text: str) -> str:
    """Return a text to stand between tags, in which words that are read from the right move no number beside them."""
    return marked_runs(one_line(text), lambda run: f"<bdi>{escape(run)}</bdi>", escape)


def _part(part: Part, summary: Summary) -> Iterable[str]:
    yield f'<section aria-labelledby="{part.section}-title" id="{part.section}">'
    yield f'<h2 id="{part.section}-title">{_said(part.title)}</h2>'
    if part.section is Section.CHART:
        yield from _chart(summary)
    yield from _facts(part.facts)
    if part.items:
        letters = "" if part.items[0].mark.isdigit() else ' type="a"'
        yield f'<ol class="items"{letters}>'
        own = part.section is Section.TOPICS
        yield from (_item(item, own=own) for item in part.items)
        yield "</ol>"
    if part.table is not None:
        yield from _table(part.table, summaries.AS_TABLE.format(title=part.title))
    if part.last:
        yield f"<p>{_told(part.last)}</p>"
    for quote in part.quotes:
        yield from _quote(quote)
    yield "</section>"


def _facts(facts: tuple[str, ...]) -> Iterable[str]:
    if len(facts) == 1:
        yield f"<p>{_told(facts[0])}</p>"
    elif facts:
        yield "<ul>"
        yield from (f"<li>{_told(fact)}</li>" for fact in facts)
        yield "</ul>"


def _item(item: Item, *, own: bool) -> str:
    """An item; one in the person's own words alone goes the way of its first letter, its number stays where it is."""
    more = "".join(f"<li>{_told(words)}</li>" for words in item.more)
    begun = f"<li{_flowing((item.text, *item.more))}>"
    inner = f"<ul>{more}</ul>" if more else ""
    return f"{begun}{f'<bdi>{_said(item.text)}</bdi>' if own else _told(item.text)}{inner}</li>"


def _chart(summary: Summary) -> Iterable[str]:
    wide, narrow = chart_scene(summary, WIDE), chart_scene(summary, NARROW)
    if wide is None or narrow is None:
        return
    yield "<figure>"
    yield svg(wide, "wide")
    yield svg(narrow, "narrow")
    yield f"<details><summary>{_said(TABLE)}</summary>"
    yield from _table(chart_table(summary), TABLE)
    yield "</details>"
    yield "</figure>"


def _table(table: Table, name: str) -> Iterable[str]:
    """A table that scrolls in itself where a screen is too narrow for it."""
    kind = "words" if table.words else "figures"
    yield f'<div class="scroll" role="region" aria-label="{_said(name)}" tabindex="0">'
    yield f'<table class="{kind}">'
    if table.caption:
        yield f"<caption>{_told(table.caption)}</caption>"
    first, *heads = table.heads
    corner = f'<th scope="col">{_said(first)}</th>' if first else "<td></td>"
    others = "".join(f'<th scope="col">{_said(head)}</th>' for head in heads)
    yield f"<thead><tr>{corner}{others}</tr></thead>"
    yield "<tbody>"
    for name_of, *cells in table.rows:
        told = "".join(
            f'<td data-head="{_said(head)}">{_told(cell)}</td>' for head, cell in zip(heads, cells, strict=True)
        )
        yield f'<tr><th scope="row">{_told(name_of)}</th>{told}</tr>'
    yield "</tbody></table></div>"


def _flowing(texts: Sequence[str], kind: str = "") -> str:
    """Return the class of what is kept together on paper; what is long goes on over the page."""
    kinds = [kind] if kind else []
    kinds += ["flows"] if flows(texts) else []
    return f' class="{" ".join(kinds)}"' if kinds else ""


def _quote(quote: Quote) -> Iterable[str]:
    yield f'<figure{_flowing([quote.text], "note")}><figcaption class="when">{_told(quote.head)}</figcaption>'
    yield "<blockquote>"
    for paragraph in visible(quote.text).split("\n"):
        if paragraph.strip():
            yield f'<p dir="auto">{_said(paragraph)}</p>'
    yield "</blockquote></figure>"
