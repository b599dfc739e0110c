"""One day of the journal in lines: its name, its entries in full, the one under the cursor standing out."""

from __future__ import annotations

from datetime import timedelta

from textual.content import Content

from evenso.language import tr
from evenso.records import CheckIn, Note
from evenso.wording.dates import AFTER_MIDNIGHT, is_after_midnight, say_long_day, say_near_day, say_time
from evenso.wording.entries import entry_gist, kind_word
from evenso.wording.journal.earlier import REWORDED
from evenso.wording.journal.links import say_count
from tui.screens.guided.drawing import draw_parts
from tui.screens.journal.entry_lines import INDENT, mark_of, wrapped
from tui.screens.journal.model import View
from tui.shown import press, show_line


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
    if data.today - timedelta(1) <= day <= data.today:
        title += Content.styled(f"   {near}", "$quiet")
    lines = [title, Content("")]
    for number in range(len(data.entries)):
        lines += _block(view, number, width)
    if not data.entries:
        lines.append(
            Content.styled(
                INDENT + tr("Nothing is written on this day; n writes here, a digit is its mood, 0 ten."), "$quiet"
            )
        )
    return Content("\n").join(lines)


def _said(note: Note, width: int) -> list[Content]:
    """Draw a note's words, under their labels where questions were answered."""
    return draw_parts(note, width) if note.parts else wrapped(note.text.strip("\n"), width)


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
        lines += wrapped(entry.note.strip("\n"), room) if entry.note else []
    else:
        lines = [show_line(entry_gist(entry), style, room)]
    told = [
        (tr("for the session"), entry.for_session),
        (tr("not for the session"), entry.private),
        (tr("written later"), entry.late),
        (AFTER_MIDNIGHT, is_after_midnight(entry.day, entry.at)),
    ]
    lines += [Content.styled(words, "$faint") for words, holds in told if holds]
    if entry.id in view.data.reworded:
        lines.append(press(Content.assemble((f"{REWORDED}  ", "$faint"), ("h", "$accent")), "h"))
    if count := view.data.links.get(entry.id, 0):
        lines.append(press(Content.assemble((f"{say_count(count)}  ", "$faint"), ("v", "$accent")), "v"))
    lines = lines or [Content("")]
    return [head + lines[0], *(line.pad_left(inset) for line in lines[1:]), Content("")]
