"""Support in lines, in its order: plan, people, lines of the country, emergency number, a breath. Plain and still."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from evenso.language import tr
from evenso.support.helplines import Helpline, emergency_numbers, helplines
from evenso.support.planning import HEADINGS
from evenso.text import one_line
from evenso.wording.strategies import helped
from evenso.wording.support import lines as say
from evenso.wording.weeks import EASES_ANYWAY
from tui.keyboard.spelling import shown_key
from tui.screens.support.model import SupportData
from tui.shown import press, show, show_line

INDENT: Final = "   "
WIDEST: Final = 84
MOST_HELPED: Final = 3
"""Skills that helped which stand here; all of them are a key away."""


def draw_support(data: SupportData, width: int) -> Content:
    """Draw the page at a width: what is there comes before what could be, which waits for a calm day."""
    room = _room(width)
    lines = [
        *_above(data, room),
        *(_lines(data, room, told=not _own(data, room)) if data.country else []),
        *_title(say.BREATH, "space", tr("breathe along for a minute"), room),
        Content(""),
        *([] if data.plan else _plan(data, room)),
        *([] if data.people else _people(data, room)),
        *_wrapped(say.NOT_A_SERVICE, room, "$faint"),
    ]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines])


def _room(width: int) -> int:
    return min(WIDEST, max(20, width - len(INDENT) - 2))


def row_of_lines(data: SupportData, width: int) -> int:
    """Return the row of the page in which the country's lines begin; where they follow it, that of the title."""
    room = _room(width)
    return len(_above(data, room)) if data.country and _own(data, room) else 0


def _above(data: SupportData, room: int) -> list[Content]:
    own = _own(data, room)
    if not data.country:
        return [*_top_without(data, room), Content(""), *own]
    return [*_top(data, room, low=bool(own)), Content(""), *own]


def _own(data: SupportData, room: int) -> list[Content]:
    """Draw what the person wrote, and what helped; nothing where none of it is there."""
    plan = _plan(data, room) if data.plan else []
    return [*plan, *_helped(data, room), *(_people(data, room) if data.people else [])]


def _top(data: SupportData, room: int, *, low: bool) -> list[Content]:
    """Draw the title with what stands `low` on the page: lines and the emergency number are never out of sight."""
    title = _name(data) + Content(INDENT) + _hint("l", say.LINES_HERE)
    emergency = say.say_emergency(data.lines, guessed=data.guessed) or _anywhere()
    first = say.say_first(data.lines) if low else ""
    both = show_line(emergency, "bold $ink") + Content(INDENT) + show_line(first, "$ink")
    if both.cell_length <= room:
        return [title, Content(INDENT) + both]
    return [title, *_wrapped(emergency, room, "bold $ink"), *(_wrapped(first, room, "$ink") if first else [])]


def _name(data: SupportData) -> Content:
    title = Content.styled(f" {say.TITLE}", "bold")
    return title + Content(INDENT) + _hint("a", tr("people")) if data.read else title


def _top_without(data: SupportData, room: int) -> list[Content]:
    """Draw the title, emergency numbers and how to come to the lines: all on the first screen, whatever follows."""
    choose = _title(say.CHOOSE, "c", tr("choose"), room)
    return [_name(data), *_wrapped(_anywhere(), room, "bold $ink"), Content(""), *choose]


def _anywhere() -> str:
    return say.say_emergency_anywhere(emergency_numbers(helplines()))


def _hint(key: str, told: str) -> Content:
    return press(Content.assemble((shown_key(key), "bold $accent"), (f"  {told}", "$quiet")), key)


def _title(words: str, key: str = "", told: str = "", room: int = WIDEST) -> list[Content]:
    """Draw a heading with its key beside it, or below it where there is no room."""
    title = show_line(words, "bold")
    if not key:
        return [Content(INDENT) + title]
    acts = _hint(key, told)
    if title.cell_length + len(INDENT) + acts.cell_length <= room:
        return [Content(INDENT) + title + Content(INDENT) + acts]
    return [*_wrapped(words, room, "bold"), Content(INDENT + "  ") + acts]


def _wrapped(words: str, room: int, style: str, inset: int = 0) -> list[Content]:
    return [
        Content(INDENT + " " * inset) + show(part.plain.rstrip(), style)
        for part in Content(words).wrap(max(10, room - inset))
    ]


def _plan(data: SupportData, room: int) -> list[Content]:
    lines = _title(say.PLAN, "e" if data.read else "", tr("write it") if not data.plan else tr("change it"), room)
    if not data.read:
        return [*lines, *_wrapped(say.READING if data.coming else say.NOT_READ, room, "$quiet"), Content("")]
    if not data.plan:
        return [*lines, *_wrapped(say.NO_PLAN, room, "$quiet"), Content("")]
    for part, heading in HEADINGS.items():
        own = [line.text for line in data.plan if line.part is part]
        if own:
            lines += _wrapped(heading, room, "$quiet")
            for text in own:
                lines += _wrapped(one_line(text), room, "$ink", 2)
    return [*lines, Content("")]


def _helped(data: SupportData, room: int) -> list[Content]:
    """Draw the skills that helped most often when it was hard; nothing where none did, or where nothing is read."""
    if not data.helped:
        return []
    lines = _title(helped.TITLE, "h", tr("in full"), room)
    for one in data.helped.skills[:MOST_HELPED]:
        name = Content(INDENT + "  ") + show_line(one.skill, "bold $ink", max(8, room // 2)) + Content(INDENT)
        times, noted = helped.say_times(one, data.today), helped.say_noted(one)
        both = name + show_line(f"{times}, {noted}", "$quiet")
        if noted and both.cell_length <= room:
            lines.append(both)
            continue
        lines.append(name + show_line(times, "$quiet", max(4, room - name.cell_length)))
        lines += _wrapped(noted, room, "$quiet", 4) if noted else []
    for note in data.helped.notes[: 1 if data.helped.skills else MOST_HELPED]:
        lines += _wrapped(one_line(note.words), room, "$ink", 2)[:2]
    lines += _wrapped(EASES_ANYWAY, room, "$quiet", 2) if data.helped.skills else []
    return [*lines, Content("")]


def _people(data: SupportData, room: int) -> list[Content]:
    if not data.read:
        return []
    lines = _title(say.PEOPLE, "a", tr("add and change"), room)
    if not data.people:
        return [*lines, *_wrapped(say.NO_PEOPLE, room, "$quiet"), Content("")]
    for one in data.people:
        parts = [(one.name, "bold $ink"), (one.reach, "$ink"), (one.note, "$quiet")]
        shown = [show_line(words, style) for words, style in parts if words]
        row = Content(INDENT).join(shown)
        if row.cell_length + 2 <= room:
            lines.append(Content(INDENT + "  ") + row)
        else:  # a number is never cut
            for (words, style), inset in zip(parts, (2, 4, 4), strict=True):
                lines += _wrapped(one_line(words), room, style, inset) if words else []
    return [*lines, Content("")]


def _lines(data: SupportData, room: int, *, told: bool) -> list[Content]:
    """Draw the lines of the country; the emergency number behind them, unless it is `told` right above them."""
    lines = _title(say.say_country(data.country_name, guessed=data.guessed), "c", tr("another country"), room)
    for one in data.lines:
        lines += _helpline(one, room)
    emergency = say.say_emergency(data.lines, guessed=data.guessed)
    if not emergency:
        lines += _wrapped(say.say_no_line(data.country_name), room, "$quiet")
    if not told:
        lines += [Content(""), *_wrapped(emergency or _anywhere(), room, "bold $ink")]
    return [*lines, *(_wrapped(say.CORRECT, room, "$faint") if data.lines else []), Content("")]


def _helpline(one: Helpline, room: int) -> list[Content]:
    lines = _wrapped(say.say_line(one), room, "$ink", 2)
    if one.note:
        lines += _wrapped(say.say_note(one), room, "$quiet", 4)
    return [*lines, *_wrapped(say.say_checked(one), room, "$faint", 4)]
