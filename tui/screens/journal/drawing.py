"""The journal in lines: a ledger of entries with their days in the margin, and one day in full.

Pure functions of what is shown and a size; only the rows in sight are ever drawn.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from textwrap import wrap
from typing import Final

from textual.content import Content

from evenso.charts.strip import mood_mark
from evenso.charts.styles import ChartStyle
from evenso.records import AnyEntry, CheckIn, Kind, Note, Practice
from evenso.text import visible
from evenso.wording.dates import say_day, say_long_day, say_month, say_near_day, say_time
from evenso.wording.entries import entry_gist, entry_text, kind_word
from evenso.wording.journal.earlier import REWORDED
from storage.answers import Hit
from tui.screens.guided.drawing import draw_parts
from tui.screens.journal.model import JournalData
from tui.shown import press, show, show_line

WIDE: Final = 116
"""Cells from which the chosen entry stands in full beside the list."""

MARGIN: Final = 13
LONGEST_SHOWN: Final = 20_000
"""Characters of one text that a day shows; the editor shows all."""

INDENT: Final = "   "
INVITATION: Final = "Nothing is written yet."
NOTHING_FOUND: Final = "Nothing found. Words are looked for whole; a * at the end of one lets it go on."
TYPE: Final = "Type a word; what was written with it appears here."


@dataclass(frozen=True, slots=True)
class View:
    """The journal's data, the place of the cursor, and whether a search is being typed."""

    data: JournalData
    cursor: int = 0
    typing: bool = False

    @property
    def chosen(self) -> AnyEntry | None:
        """The entry under the cursor, where it is known in full."""
        entries = self.data.entries
        return entries[self.cursor] if not self.data.searching and 0 <= self.cursor < len(entries) else None


def top_row(rows: int, at: int, height: int) -> int:
    """Return the first row in sight: the cursor's row stays near the middle, the list never scrolls past its ends."""
    return max(0, min(at - height // 2, rows - height))


def row_of(data: JournalData, cursor: int) -> int:
    """Return the row at which an entry stands."""
    # every month before it takes a row; entries keep their order, so their rows rise with their numbers
    guess = bisect_left(range(len(data.rows)), cursor, key=lambda row: _number(data, row))
    return min(guess, max(0, len(data.rows) - 1))


def _number(data: JournalData, row: int) -> int:
    here = data.rows[row]
    if isinstance(here, int):
        return here
    following = data.rows[row + 1] if row + 1 < len(data.rows) else None
    return following - 1 if isinstance(following, int) else -1


def first_row(view: View, height: int) -> int:
    """Return the first row in sight, under the title."""
    return top_row(len(view.data.rows), row_of(view.data, view.cursor), max(1, height - 1))


def entry_at(view: View, height: int, y: int) -> int | None:
    """Return the entry that stands on a line of the list; None on the title, a month or beneath."""
    row = first_row(view, height) + y - 1
    found = view.data.rows[row] if y > 0 and row < len(view.data.rows) else None
    return found if isinstance(found, int) else None


def draw_list(view: View, width: int, height: int) -> Content:
    """Draw the ledger, beside it the chosen entry where there is room."""
    data = view.data
    if not data.loaded:
        return Content("")
    if not data.rows:
        return _nothing(view, width)
    left = width if width < WIDE else width * 3 // 5
    rows = max(1, height - 1)
    top = first_row(view, height)
    lines = [_row(view, number, left) for number in range(top, min(len(data.rows), top + rows))]
    if left < width and (entry := view.chosen) is not None:
        beside = in_full(entry, width - left - 3, hidden=data.hidden)[: len(lines)] if len(lines) > 3 else []
        lines += [Content("")] * (len(beside) - len(lines))
        lines = [
            line.pad_right(max(0, left - line.cell_length)) + (beside[number] if number < len(beside) else Content(""))
            for number, line in enumerate(lines)
        ]
    return Content("\n").join([_title(view, width), *lines])


def _title(view: View, width: int) -> Content:
    data = view.data
    if data.searching:
        found = "1 entry" if len(data.hits) == 1 else f"{len(data.hits):,} entries"
        return Content.styled(f" {found} found", "$quiet")
    said = "1 entry" if data.total == 1 else f"{data.total:,} entries"
    del width
    return Content.styled(f" {said}, newest first", "$quiet")


def _nothing(view: View, width: int) -> Content:
    if view.data.searching:
        said = NOTHING_FOUND if view.data.ask.query else TYPE
        return Content("\n") + Content("\n").join(
            Content.styled(f"{INDENT}{line}", "$quiet") for line in wrap(said, max(20, width - 6))
        )
    keys = [
        press(Content.assemble((f"{INDENT}n", "bold $accent"), ("  writes the first entry", "$quiet")), "n"),
        press(
            Content.assemble((f"{INDENT}i", "bold $accent"), ("  brings the years along from Daylio", "$quiet")), "i"
        ),
    ]
    return Content("\n").join([Content(""), Content(f"{INDENT}{INVITATION}"), Content(""), *keys])


def _row(view: View, number: int, width: int) -> Content:
    data = view.data
    here = data.rows[number]
    if not isinstance(here, int):
        return Content.styled(f" {say_month(here)}", "bold $quiet")
    before = data.rows[number - 1] if number else None
    first = not isinstance(before, int) or data.day_at(before) != data.day_at(here)
    chosen = here == view.cursor and not view.typing
    day = data.day_at(here)
    margin = _day(day, data.today) if first and day is not None else ""
    start = Content.styled(f" {'›' if chosen else ' '} ", "bold $accent") + Content.styled(
        f"{margin:<{MARGIN}}", "$quiet"
    )
    if data.searching:
        return _hit(start, data.hits[here], width, chosen=chosen, query=data.ask.query or "")
    return _entry(start, data.entries[here], width, chosen=chosen, hidden=data.hidden)


def _day(day: date, today: date) -> str:
    near = say_near_day(day, today)
    return near if near in {"today", "yesterday"} else say_day(day, day)


def mark_of(entry: AnyEntry, *, hidden: bool = False) -> Content:
    """Draw what sort of entry it is, in two cells: a mood's number or mark, a practice's tick, a session's triangle."""
    if isinstance(entry, CheckIn):
        if hidden and entry.mood is not None:
            return Content.styled(f" {mood_mark(entry.mood, ChartStyle(color=False))}", "bold $accent")
        return Content.styled(f"{'–' if entry.mood is None else entry.mood:>2}", "bold $accent")
    if isinstance(entry, Practice):
        return Content.styled(" ✓", "$accent-quiet")
    return Content.styled(" ▲" if entry.for_session else " ¶", "$quiet")


def _entry(start: Content, entry: AnyEntry, width: int, *, chosen: bool, hidden: bool) -> Content:
    row = start + Content.styled(f"{say_time(entry.at)}  ", "$faint") + mark_of(entry, hidden=hidden) + Content("  ")
    style = "$quiet" if isinstance(entry, Practice) else "$ink"
    marks = _marks(entry)
    room = max(1, width - row.cell_length - marks.cell_length - 2)
    return row + show_line(entry_gist(entry), f"bold {style}" if chosen else style, room) + marks


def _marks(entry: AnyEntry) -> Content:
    """Draw what an entry is marked with: to bring up (a note has its triangle already), not for the session."""
    up = entry.for_session and not isinstance(entry, Note)
    return Content.styled("  ▲" if up else "", "$accent") + Content.styled(
        "  private" if entry.private else "", "$faint"
    )


def _hit(start: Content, hit: Hit, width: int, *, chosen: bool, query: str) -> Content:
    kind = {Kind.CHECK_IN: "·", Kind.PRACTICE: "✓", Kind.NOTE: "¶"}[hit.kind]
    row = start + Content.styled(f"{say_time(hit.at)}  ", "$faint") + Content.styled(f" {kind}  ", "$quiet")
    said = show_line(hit.snippet, "bold $ink" if chosen else "$ink", max(1, width - row.cell_length - 2))
    return row + _highlighted(said, query)


def _highlighted(said: Content, query: str) -> Content:
    text = said.plain.casefold()
    if len(text) != len(said.plain):
        return said  # folding changed its length, so places would not fit
    for word in query.replace('"', " ").replace("*", " ").casefold().split():
        at = text.find(word)
        while word and at >= 0:
            said = said.stylize("$accent", at, at + len(word))
            at = text.find(word, at + len(word))
    return said


def _say_rest(more: int) -> str:
    return f"… {more:,} more characters; e shows all of it"


def in_full(
    entry: AnyEntry, width: int, *, hidden: bool, most: int = 2_000, rest: Callable[[int], str] = _say_rest
) -> list[Content]:
    """Draw an entry in full: its facts quietly, then its words, at most so many characters and where the rest is."""
    facts, _, words = entry_text(entry, numbers=not hidden).partition("\n\n")
    lines = [show(line, "$faint").truncate(max(1, width), ellipsis=True) for line in facts.split("\n")]
    return [*lines, Content(""), *_wrapped(words, width, most, rest)] if words else lines


def _wrapped(
    words: str, width: int, most: int = LONGEST_SHOWN, rest: Callable[[int], str] = _say_rest
) -> list[Content]:
    """Wrap words by cells; of a very long text its beginning, with where the rest is."""
    paragraphs = visible(words[:most]).expandtabs(4).split("\n")
    lines = [show(line, "$ink") for paragraph in paragraphs for line in wrap_cells(paragraph, width)]
    if len(words) > most:
        lines.append(Content.styled(rest(len(words) - most), "$quiet"))
    return lines


def _said(note: Note, width: int) -> list[Content]:
    """Draw a note's words, under their labels where questions were answered."""
    return draw_parts(note, width) if note.parts else _wrapped(note.text.strip("\n"), width)


def wrap_cells(paragraph: str, width: int) -> list[str]:
    """Wrap one paragraph at spaces into lines of at most `width` cells; a word that is too long is broken."""
    lines = [str(line.plain) for line in Content(paragraph).wrap(max(1, width))] if paragraph.strip() else [""]
    return [line.rstrip() for line in lines]


# One day


def day_starts(view: View, width: int) -> list[int]:
    """Return the line at which each of the day's entries starts."""
    starts, line = [], 2
    for number in range(len(view.data.entries)):
        starts.append(line)
        line += len(_block(view, number, width))
    return starts


def draw_day(view: View, width: int) -> Content:
    """Draw a day: its name, then its entries in full, the one under the cursor standing out."""
    data = view.data
    day = data.ask.day
    if not data.loaded or day is None:
        return Content("")
    near = say_near_day(day, data.today)
    title = Content.styled(f" {say_long_day(day, data.today)}", "bold")
    if near in {"today", "yesterday"}:
        title += Content.styled(f"   {near}", "$quiet")
    lines = [title, Content("")]
    for number in range(len(data.entries)):
        lines += _block(view, number, width)
    if not data.entries:
        lines.append(
            Content.styled(f"{INDENT}Nothing is written on this day; n writes here, a digit is its mood.", "$quiet")
        )
    return Content("\n").join(lines)


def _block(view: View, number: int, width: int) -> list[Content]:
    entry, chosen = view.data.entries[number], number == view.cursor
    head = Content.styled(f" {'›' if chosen else ' '} {say_time(entry.at)}  ", "bold $accent" if chosen else "$faint")
    head += mark_of(entry, hidden=view.data.hidden) + Content("  ")
    inset, room = head.cell_length, max(20, width - head.cell_length - 2)
    style = "bold $ink" if chosen else "$ink"
    if isinstance(entry, Note):
        facts = [
            kind_word(entry),
            *(f"#{tag}" for tag in entry.tags),
        ]
        lines = [show_line(" · ".join(facts), "$quiet", room), *_said(entry, room)]
    elif isinstance(entry, CheckIn):
        said = ", ".join(entry.feelings) or (f"“{entry.label}”" if entry.label else "")
        more = ", ".join(entry.tags)
        lines = [show_line(line, look, room) for line, look in ((said, style), (more, "$quiet")) if line]
        lines += _wrapped(entry.note.strip("\n"), room) if entry.note else []
    else:
        lines = [show_line(entry_gist(entry), style, room)]
    told = [
        ("for the session", entry.for_session),
        ("not for the session", entry.private),
        ("written later", entry.late),
    ]
    lines += [Content.styled(words, "$faint") for words, holds in told if holds]
    if entry.id in view.data.reworded:
        lines.append(press(Content.assemble((f"{REWORDED}  ", "$faint"), ("h", "$accent")), "h"))
    lines = lines or [Content("")]
    return [head + lines[0], *(line.pad_left(inset) for line in lines[1:]), Content("")]
