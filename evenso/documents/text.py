"""A summary as plain text: one fact a line, ready to print, paste or read aloud."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from evenso.bring.choice import Section
from evenso.cells import pad, width_of
from evenso.documents.drawing import chart_table
from evenso.documents.paper import Paper, to_ascii
from evenso.documents.parts import Part, Table, parts_of
from evenso.documents.picture import chart_lines
from evenso.summary import Summary
from evenso.wording import summaries
from evenso.wording.aloud import spoken, table_row
from evenso.wording.bring.chart import TABLE, say_chart

_NAME: Final = 24
_GAP: Final = 1


def render(summary: Summary, *, width: int = 80, plain: bool = False, drawn: str = "", aloud: bool = False) -> str:
    """Return the document; lines are at most `width` cells (never below 60), `plain` keeps it to ASCII.

    `drawn` is the form that this is a preview of: what such a file says of its chart for ears is told too. With `aloud`
    the chart is told in words alone, and each table row by row.
    """
    paper = Paper(max(60, width), ascii=plain)
    paper.say(summaries.say_title(summary))
    paper.say(summaries.say_made_on(summary.made_on))
    paper.say(summaries.say_name(summary.name))
    for part in parts_of(summary):
        _add(paper, part, summary, aloud=aloud)
        if drawn and part.section is Section.CHART and summary.recovery.days:
            _add_unseen(paper, summary, table=drawn == "html")
    paper.gap()
    for line in summaries.FOOTER:
        paper.say(line)
    return spoken(paper.text()) if aloud else paper.text()


def _add(paper: Paper, part: Part, summary: Summary, *, aloud: bool) -> None:
    paper.heading(part.title.upper())
    if part.section is Section.CHART and aloud:
        paper.say(say_chart(summary.recovery, logged=summary.has(Section.COVERAGE)))
    elif part.section is Section.CHART:
        paper.lines.extend(chart_lines(summary, min(paper.width, 100), plain=paper.ascii))
    paper.list(part.facts, indent=0)
    for item in part.items:
        paper.say(f"{item.mark}. {item.text}" if item.mark else item.text, hang=3)
        paper.list(item.more, indent=3)
    if part.table is not None:
        (_tell_table if part.table.words else _say_table if aloud else _add_table)(paper, part.table)
    if part.last:
        paper.say(part.last, hang=3)
    for quote in part.quotes:
        paper.say(quote.head)
        paper.tell(quote.text, 2)
        paper.gap()


def _add_unseen(paper: Paper, summary: Summary, *, table: bool) -> None:
    """Add what a drawn chart holds beside what is seen: its words for ears, and on a page its table."""
    paper.say(say_chart(summary.recovery, logged=summary.has(Section.COVERAGE)))
    if table:
        _add_table(paper, replace(chart_table(summary), caption=TABLE))


def _add_table(paper: Paper, table: Table) -> None:
    """Add a table; where it is too wide for the paper the earliest columns after the names are left out."""
    paper.gap()
    if table.caption:
        paper.say(table.caption)
    every = [tuple(map(to_ascii, row)) if paper.ascii else row for row in (table.heads, *table.rows)]
    name = min(_NAME, max(width_of(row[0]) for row in every))
    wide = [max(width_of(row[place]) for row in every) + _GAP for place in range(1, len(table.heads))]
    while wide and name + sum(wide) > paper.width:
        wide.pop(0)
    for row in every:
        cells = row[len(row) - len(wide) :]
        told = (" " * (room - width_of(cell)) + cell for room, cell in zip(wide, cells, strict=True))
        paper.line((pad(row[0], name) + "".join(told)).rstrip())


def _say_table(paper: Paper, table: Table) -> None:
    """Say a table of figures row by row, each figure after its head."""
    if table.caption:
        paper.say(f"{table.caption}:")
    paper.list(table_row(table.heads, row) for row in table.rows)


def _tell_table(paper: Paper, table: Table) -> None:
    """Tell a table of words row by row: its name, then a line for each further cell."""
    for name, *cells in table.rows:
        paper.say(name, hang=2)
        told = zip(table.heads[1:], cells, strict=True)
        paper.list((f"{head}: {cell}" for head, cell in told if cell), indent=2)
