"""The journal as a ledger: entries with their days in the margin, drawn as far as they are in sight.

Pure functions of what is shown and a size.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from textual.content import Content

from evenso.journal.filters import OPEN
from evenso.language import tr, tr_as
from evenso.records import AnyEntry, Kind, Moment, Note, Practice
from evenso.wording.dates import AFTER_MIDNIGHT, is_after_midnight, say_day, say_month, say_near_day, say_time
from evenso.wording.entries import entry_gist
from evenso.wording.journal.filters import NO_ENTRY_FITS, say_found, say_shown
from evenso.wording.journal.looking_back import invitation
from evenso.wording.scales.practices import practice_sign
from storage.reading.words import unindexed
from tui.screens.journal.entry_lines import INDENT, in_full, mark_of
from tui.screens.journal.model import JournalData, View
from tui.shown import press, show_line

if TYPE_CHECKING:
    from storage.contents.search import Hit

WIDE: Final = 116
"""Cells from which the chosen entry stands in full beside the list."""

MARGIN: Final = 13
INVITATION: Final = tr("Nothing is written yet.")
EMPTIED: Final = tr("Nothing is written here now.")
NOTHING_FOUND: Final = tr(
    "No entry found. The last word may be a beginning; those before it are looked for whole, unless a * ends them."
    " Goals, patterns and what is prepared are not searched."
)
TYPE: Final = tr("Type a word; what was written with it appears here.")


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


def draw_list(view: View, width: int, height: int) -> list[Content]:
    """Draw the ledger, beside it the chosen entry where there is room."""
    data = view.data
    if not data.loaded:
        return []
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
    return [_title(view, width), *lines]


def _title(view: View, width: int) -> Content:
    data, chosen = view.data, view.data.ask.chosen
    if data.searching:
        return _cut(f" {say_found(data.count, chosen, data.today, more=data.older)}", width)
    said = say_shown(data.total, chosen, data.today)
    name = Content.styled(f" {tr('Journal')}", "bold") + Content("  ")
    title = name + Content.styled(f" {said}", "$quiet")
    title = title if title.cell_length < width else _cut(f" {said}", width)  # how to show all comes before the name
    for one in (invitation(data.earlier), tr("this day, earlier")) if data.earlier else ():
        hint = press(Content.assemble(("o", "bold $accent"), (f"  {one}", "$faint")), "o")
        if title.cell_length + hint.cell_length + 4 <= width:
            return title.pad_right(width - title.cell_length - hint.cell_length - 2) + hint
    return title


def _cut(words: str, width: int) -> Content:
    return show_line(words, "$quiet", max(1, width - 1)).pad_left(1)


def _nothing(view: View, width: int) -> list[Content]:
    narrowed = view.data.ask.chosen != OPEN
    if view.data.searching or narrowed:
        said = NO_ENTRY_FITS if not view.data.searching else NOTHING_FOUND if view.data.ask.query else TYPE
        shown = [_title(view, width)] if narrowed else []
        lines = [Content.styled(f"{INDENT}{line}", "$quiet") for line in wrap(said, max(20, width - 6))]
        return [*shown, Content(""), *lines]
    deleted = [("D", tr("shows what was deleted lately; enter there brings it back"))] if view.data.deleted else []
    keys = [
        press(Content.assemble((f"{INDENT}{key}", "bold $accent"), (f"  {told}", "$quiet")), key)
        for key, told in (
            *deleted,
            ("n", tr("writes an entry") if deleted else tr("writes the first entry")),
            ("i", tr("brings the years along from another program")),
        )
    ]
    title = Content.styled(f" {tr('Journal')}", "bold")
    said = EMPTIED if deleted else INVITATION
    return [title, Content(""), Content(f"{INDENT}{said}"), Content(""), *keys]


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
    return say_near_day(day, today) if today - timedelta(1) <= day <= today else say_day(day, day)


def _entry(start: Content, entry: AnyEntry, width: int, *, chosen: bool, hidden: bool) -> Content:
    row = start + Content.styled(f"{say_time(entry.at)}  ", "$faint") + mark_of(entry, hidden=hidden) + Content("  ")
    style = "$quiet" if isinstance(entry, Practice) else "$ink"
    marks = _marks(entry)
    room = max(1, width - row.cell_length - marks.cell_length - 2)
    return row + show_line(entry_gist(entry), f"bold {style}" if chosen else style, room) + marks


def _marks(entry: AnyEntry) -> Content:
    """Draw what an entry is marked with: to bring up (a note has its triangle already), not for the session."""
    up = entry.for_session and not isinstance(entry, Note)
    private = f"  {tr_as('an entry', 'private')}" if entry.private else ""
    return Content.styled("  ▲" if up else "", "$accent") + Content.styled(
        private + _late(entry.day, entry.at), "$faint"
    )


def _late(day: date, at: Moment) -> str:
    return f"  {AFTER_MIDNIGHT}" if is_after_midnight(day, at) else ""


def _hit(start: Content, hit: Hit, width: int, *, chosen: bool, query: str) -> Content:
    # a check-in has no mark: its mood is not known here, and a dot is a day without an entry elsewhere
    kind = practice_sign(hit.state) if hit.state is not None else "¶" if hit.kind is Kind.NOTE else " "
    row = start + Content.styled(f"{say_time(hit.at)}  ", "$faint") + Content.styled(f" {kind}  ", "$quiet")
    late = _late(hit.day, hit.at)
    said = show_line(hit.snippet, "bold $ink" if chosen else "$ink", max(1, width - row.cell_length - 2 - len(late)))
    return row + _highlighted(said, query) + Content.styled(late, "$faint")


def _highlighted(said: Content, query: str) -> Content:
    text = said.plain.casefold()
    if len(text) != len(said.plain):
        return said  # folding changed its length, so places would not fit
    for word in query.replace('"', " ").replace("*", " ").casefold().split():
        anywhere = unindexed(word)  # without spaces between words, or a picture: it has no beginning to be found at
        at = text.find(word)
        while at >= 0:
            if anywhere or at == 0 or not text[at - 1].isalnum():
                said = said.stylize("$accent", at, at + len(word))
            at = text.find(word, at + len(word))
    return said
