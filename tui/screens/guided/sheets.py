"""A guided entry as a page: its title, its answers or what is to be read aloud, its numbers, what it is linked to."""

from __future__ import annotations

from textual.content import Content

from evenso.guided.forms import aloud, form_of, title_of
from evenso.guided.numbers import changes_in, rated
from evenso.language import tr
from evenso.links import Thing
from evenso.records import Note, NoteForm
from evenso.wording.dates import say_counted
from evenso.wording.guided import saying
from tui.screens.guided.drawing import INDENT, LONGEST_SHOWN, draw_aloud, draw_parts, wrapped
from tui.screens.guided.model import EntryData
from tui.shown import press
from tui.ways.linked import draw_linked


def draw_entry(model: tuple[EntryData | None, bool], width: int) -> Content:
    """Draw an entry; what is to be said without labels, unless they are asked for."""
    data, labels = model
    if data is None:
        return Content("")
    room = max(10, width - len(INDENT) - 2)
    if data.note is None:
        return Content("\n").join([Content(""), *_inset(wrapped(saying.GONE, room, "$quiet"))])
    note = data.note
    head = Content.styled(f" {title_of(note)}", "bold")
    head += Content.styled(f"   {say_counted(note.day, note.at, data.today)}", "$quiet")
    spoken = bool(aloud(note)) and not labels
    body = [Content(""), *draw_aloud(note, width)] if spoken else _inset(_said(note, room))
    lines = [head, Content(""), *body, *_inset(_below(data, note, room, spoken=spoken))]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines])


def _inset(lines: list[Content]) -> list[Content]:
    return [Content(INDENT) + line for line in lines]


def _said(note: Note, width: int) -> list[Content]:
    parts = draw_parts(note, width) if note.parts else wrapped(note.text[:LONGEST_SHOWN], width, "$ink")
    return [*parts, Content("")]


def _below(data: EntryData, note: Note, width: int, *, spoken: bool) -> list[Content]:
    lines: list[Content] = []
    changes = saying.say_changes(changes_in(note), plain=data.plain)
    if changes and not data.hidden:
        lines += [*wrapped(changes, width, "$accent"), *wrapped(saying.EASES, width, "$faint"), Content("")]
    form = form_of(note)
    went = [tr("{label} {value} of 10", label=part.label, value=value) for part, value in rated(note)]
    if spoken and went and not data.hidden:
        lines += [*wrapped(", ".join(went), width, "$quiet"), Content("")]
    elif spoken and form is not None and form.afterwards:
        key = press(Content.styled(saying.AFTERWARDS, "$faint"), "a")
        lines += list(key.wrap(width))
        lines.append(Content(""))
    lines += draw_linked(data.links, Thing.ENTRY, data.today, width)
    marks = ((tr("for the session"), note.for_session), (tr("private"), note.private))
    lines += [Content.styled(word, "$faint") for word, holds in marks if holds]
    if note.form is NoteForm.THOUGHT:
        lines += [Content(""), press(Content.assemble(("L", "bold $accent"), (f"  {saying.WHICH}", "$quiet")), "L")]
    return lines
