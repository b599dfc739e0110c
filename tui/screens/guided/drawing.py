"""Guided writing in lines: the question that is asked with what was answered above it, an entry with its labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from textual.content import Content

from evenso.guided.forms import aloud, labelled
from evenso.guided.walk import Step, Walk
from evenso.language import tr
from evenso.records import Note
from evenso.text import visible
from evenso.wording.guided.saying import GOING_ON, say_grown, say_place
from tui.shown import show, show_line

INDENT: Final = "   "
LABEL: Final = 20
"""Cells of a label beside its answer, where there is no room for the longest."""

ANSWER: Final = 18
"""Cells that are left for an answer beside the longest label."""

MEASURE: Final = 60
"""Cells of a line that is read aloud, at most."""

FEWEST: Final = 4
"""Rows that are always left for the answer."""

FRAME: Final = 5
"""Rows of the screen that are neither question nor answer: bar, status, keys."""

LONGEST_SHOWN: Final = 20_000


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page of guided writing shows: where one is, what it was begun from, the rows of the screen."""

    walk: Walk
    rows: int
    root: str = ""
    going_on: bool = False


def draw_asked(model: Asked, width: int) -> Content:
    """Draw the question, what was answered above it in the rows that are left, quietly."""
    walk, room = model.walk, max(10, width - len(INDENT) - 2)
    form = walk.form
    place = Content.styled(say_place(walk.at + 1, len(walk.steps)), "$faint")
    title = Content.styled(f" {form.title}", "bold")
    title = title.pad_right(max(1, width - title.cell_length - place.cell_length - 2)) + place
    above = [(form.why, "$quiet"), (form.caution, "$quiet")] if walk.at == 0 else []
    above += [(say_grown(model.root), "$faint")] if model.root else []
    above += [(GOING_ON, "$faint")] if model.going_on else []
    told = [line for words, style in above if words for line in wrapped(words, room, style)]
    question = wrapped(walk.here.part.asks, room, "bold $ink")
    hints = [line for words, style in _hints(walk) for line in wrapped(words, room, style)]
    free = model.rows - FRAME - FEWEST - len(question) - 3
    told = told[: max(0, free)]
    hints = hints[: max(0, free - len(told))]
    before = _before(walk, room, max(0, free - len(told) - len(hints) - 1))
    body = [*told, *([Content("")] if told and before else []), *before]
    lines = [*body, *([Content("")] if body else []), *question, *hints]
    return Content("\n").join([title, Content(""), *(Content(INDENT) + line for line in lines)])


def _hints(walk: Walk) -> list[tuple[str, str]]:
    part = walk.here.part
    hints = [(walk.form.whole, "$accent-quiet")] if walk.caught else []
    if part.turn:
        hints.append((tr("enter on an empty line ends the talk; ctrl+t: the other one says this"), "$faint"))
    return [*hints, (tr("for instance: {hint}", hint=part.hint) if part.hint else "", "$faint")]


def _before(walk: Walk, room: int, rows: int) -> list[Content]:
    longest = max((len(step.part.label) for step in walk.before), default=0) + 3
    column = longest if room - longest >= ANSWER else LABEL
    return [_line(step, room, column) for step in walk.before][-rows:] if rows > 0 else []


def _line(step: Step, room: int, column: int) -> Content:
    label = show_line(step.part.label, "$faint", column - 2)
    label = label.pad_right(column - label.cell_length)
    return label + show_line(step.words, "$quiet", max(4, room - column))


# An entry


def draw_parts(note: Note, width: int, *, most: int = LONGEST_SHOWN) -> list[Content]:
    """Draw a guided entry's answers under their labels; of very long ones as much as `most` characters."""
    lines: list[Content] = []
    left = most
    for label, words in labelled(note):
        lines.append(show_line(label, "$faint", max(1, width)))
        lines += [Content("  ") + line for line in wrapped(words[: max(0, left)], max(1, width - 2), "$ink")]
        left -= len(words)
        if left < 0:
            lines.append(
                Content.styled("  … " + tr("{left:,} more characters; e shows all of it", left=-left), "$quiet")
            )
            break
    return lines


def draw_aloud(note: Note, width: int) -> list[Content]:
    """Draw what is to be said: no labels, short lines in the middle of the page, room around them."""
    measure = max(10, min(MEASURE, width - 8))
    inset = max(2, (width - measure) // 2)
    lines: list[Content] = []
    for words in aloud(note):
        lines += [(Content(" " * inset) + line) for line in wrapped(words[:LONGEST_SHOWN], measure, "bold $ink")]
        lines.append(Content(""))
    return lines


def wrapped(words: str, width: int, style: str) -> list[Content]:
    """Wrap a person's words, or ours, to a width in cells; their line breaks stay."""
    return [
        show(str(line.plain).rstrip(), style)
        for paragraph in visible(words).expandtabs(4).split("\n")
        for line in (Content(paragraph).wrap(max(1, width)) if paragraph.strip() else [Content("")])
    ]


Draw = Callable[[Note, int], list[Content]]
