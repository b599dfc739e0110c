"""Bringing years along in lines: what each step shows, as pure functions of where one is.

Names from the file go through `show_line`; what can be chosen carries the number of its row, so that it can be clicked.
"""

from __future__ import annotations

from textwrap import wrap
from typing import Final

from textual.content import Content
from textual.style import Style

from evenso.language import tr
from evenso.wording.coming import asking as words
from evenso.wording.imports import say_counts, say_read, say_unread, say_worth, say_would
from tui.dialogs.imports.steps import ONE_CHOICE, Kind, Row, Step, shown_word
from tui.shown import say_more, show, show_line

BAR: Final = 40
_NAME: Final = {Kind.MOODS: 26, Kind.COLUMNS: 20, Kind.NAMES: 26, Kind.SKILLS: 26}
_ROLE: Final = 4 + max(len(name) for name in words.ROLE_NAMES.values())
_PREVIEW: Final = 4
"""Lines of the first rows with their heading, where there is room."""


def draw_step(step: Step, width: int, height: int, *, plain: bool = False) -> Content:
    """Draw where one is; `plain` keeps to ASCII."""
    if step.kind is Kind.READY:
        lines = _ready(step, width, height)
    elif step.kind is Kind.BUSY:
        lines = _busy(step, width, "=" if plain else "━")
    elif step.kind is Kind.FILE:
        lines = []
    else:
        lines = _list(step, width, height, plain=plain)
    told = [Content(""), *_said(step.told, width, "$ink")] if step.told else []
    if step.kind is Kind.READY:
        lines = lines[: max(1, height - len(told))]
    return Content("\n").join([*lines, *told])


def _said(said: str, width: int, style: str = "$quiet") -> list[Content]:
    lines = [line for part in said.split("\n") for line in wrap(part, max(20, width - 6))]
    return [Content("   ") + show(line, style) for line in lines]


def _list(step: Step, width: int, height: int, *, plain: bool) -> list[Content]:
    """Draw the question, as many rows around the cursor as there is room for, and what stands under them."""
    asked = [*_said(step.ask, width), Content("")]
    below = _below(step, width, height - len(asked))
    told = len(_said(step.told, width)) + 1 if step.told else 0
    room = max(1, height - len(asked) - len(below) - told)
    top = max(0, min(step.cursor - room // 2, len(step.rows) - room))
    rows = [_row(step, number, width, plain=plain) for number in range(top, min(len(step.rows), top + room))]
    for place, left, up in ((0, top, True), (-1, len(step.rows) - top - room, False)):
        if left > 0 and len(rows) > 2:
            told_of = say_more(left + 1, up=up, plain=plain)
            rows[place] = Content("     ") + told_of
    return [*asked, *rows, *below]


def _below(step: Step, width: int, room: int) -> list[Content]:
    """Return what the chosen word means, and the first rows as they would be understood."""
    if step.kind is not Kind.COLUMNS or not step.rows:
        return []
    word = step.rows[step.cursor].answer or ""
    meant = [Content(""), *_said(words.ROLES_MEAN.get(word, ""), width)[:1]]
    lines = step.shown[: max(0, min(_PREVIEW - 1, room - len(meant) - 5))]
    if not lines:
        return meant if room > 6 else []
    first = Content("   ") + Content.styled(words.FIRST_ROWS, "$quiet")
    return [*meant, first, *(Content("   ") + show_line(line, "$ink", max(1, width - 6)) for line in lines)]


def _marked(content: Content, row: int, **more: int) -> Content:
    """Let a piece of a row be clicked."""
    return content.stylize(Style.from_meta({"row": row, **more}))


def _row(step: Step, number: int, width: int, *, plain: bool) -> Content:
    row, chosen = step.rows[number], number == step.cursor
    cursor = Content.styled(f" {('>' if plain else '›') if chosen else ' '} ", "bold $accent")
    style = "bold $ink" if chosen else "$ink"
    if step.kind in ONE_CHOICE:
        name = show_line(row.name, style)
        hint = show_line(row.hint, "$quiet", max(1, width - 8 - name.cell_length)) if row.hint else Content("")
        return _marked(cursor + name + Content("   ") + hint, number)
    room = min(_NAME[step.kind], max(12, width // 3))
    name = show_line(row.name or " ", style, room - 2)
    start = _marked(cursor + name.pad_right(room - name.cell_length), number)
    if step.kind is Kind.MOODS:
        return start + _marked(Content.styled(f"{row.hint:>7}   ", "$quiet"), number) + _scale(row, number)
    word = _word(step.kind, row, number, ("< ", " >") if chosen and plain else ("‹ ", " ›") if chosen else ("  ", "  "))
    if step.kind is Kind.COLUMNS:
        rest = max(1, width - start.cell_length - word.cell_length - 2)
        return start + word + _marked(show_line(row.hint or " ", "$quiet", rest), number)
    return start + _marked(Content.styled(f"{row.hint:>7}   ", "$quiet"), number) + word


def _word(kind: Kind, row: Row, number: int, turns: tuple[str, str]) -> Content:
    """Draw the word that a row has, with the signs by which it turns while the cursor is on it."""
    said = "?" if row.answer is None else shown_word(kind, row.answer)
    wide = 12 if kind is Kind.SKILLS else _ROLE
    mark = "?" if row.guess and row.chosen else " "
    style = "$faint" if not row.chosen else "underline $accent" if row.guess else "bold $accent"
    left, right = (Content.styled(sign, "bold $accent") for sign in turns)
    word = left + show_line(said, style) + right
    return _marked(word.pad_right(max(0, wide - word.cell_length)) + Content(f"{mark} "), number, turn=1)


def _scale(row: Row, number: int) -> Content:
    steps = [
        _marked(
            Content.styled(
                f" {worth} ",
                "reverse bold $accent"
                if at == row.chosen and not row.guess
                else "bold underline $accent"
                if at == row.chosen
                else "$faint",
            ),
            number,
            put=at,
        )
        for at, worth in enumerate(row.options)
    ]
    return Content("").join(steps) + Content("  ?" if row.guess and row.chosen is not None else "")


def _ready(step: Step, width: int, height: int) -> list[Content]:
    reading, counts = step.reading, step.counts
    if reading is None or counts is None:
        return []
    lines = _said(say_read(counts.read, reading.program, counts.first, counts.last), width, "bold")
    lines += [Content("")]
    lines += _said(
        say_would(say_counts(counts.added, counts.updated, counts.unchanged, counts.kept, counts.apart)), width, "$ink"
    )
    if counts.additions:
        lines += _said(words.say_beside(counts.additions), width, "$ink")
    lines += [line for notice in reading.notices for line in _said(notice, width)]
    lines += [line for one in say_unread([(x.line, x.why) for x in reading.skipped]) for line in _said(one, width)]
    if reading.other_columns:
        lines += _said(words.say_not_read(reading.other_columns), width)
    if reading.moods:
        lines += [Content(""), *_said(words.WORTH, width), *_said(say_worth(reading.moods), width, "$ink")]
    return lines[: max(1, height)]


def _busy(step: Step, width: int, sign: str) -> list[Content]:
    share = step.done / step.of if step.of else 0.0
    long = max(4, min(BAR, width - 28))
    full = round(long * min(1.0, share))
    bar = Content.styled(sign * full, "$accent") + Content.styled(sign * (long - full), "$ground")
    count = "  " + tr("{done:,} of {of:,}", done=step.done, of=step.of) if step.of else ""
    return [Content("   ") + Content(step.ask), Content(""), Content("   ") + bar + Content.styled(count, "$quiet")]


def ask_for_file(_: object, width: int) -> list[Content]:
    """Draw the question for the file, on as many lines as it takes."""
    return _said(words.WHERE, width)


__all__ = ["ask_for_file", "draw_step"]
