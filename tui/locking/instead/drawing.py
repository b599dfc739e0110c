"""How the backups are drawn where the journal cannot be opened: a line each, and what is known of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from textual.content import Content

from evenso.language import tr
from evenso.wording.backups import instead, restoring, saying
from storage.backups.found import FOUND
from tui.shown import point, say_more, show, show_line

if TYPE_CHECKING:
    from storage.restoring.comparing import Content as Holds
    from storage.restoring.instead import Choice

WIDTH: Final = 66
"""Cells from which a line says the last day too."""


def list_of(choices: Sequence[Choice], cursor: int, rows: int, width: int, *, plain: bool) -> Content:
    """Draw as many lines as have room, the chosen one among them."""
    top = max(0, min(cursor - rows // 2, len(choices) - rows))
    shown = range(top, min(len(choices), top + rows))
    lines = [point(_line(choices[number], width, here=number == cursor), number) for number in shown]
    below = say_more(len(choices) - shown.stop, up=False, plain=plain)
    if below.cell_length:
        lines.append(Content("   ") + below)
    return Content("\n").join(lines)


def _line(choice: Choice, width: int, *, here: bool) -> Content:
    kept = choice.kept
    mark = Content.styled("›  " if here else "   ", "bold $accent")
    when = Content.styled(f"{saying.say_when(kept.moment):<24}", "$ink")
    line = mark + when + show_line(_holds(choice, short=width < WIDTH), "$quiet")
    line = line.truncate(max(1, width), ellipsis=True)
    return line.stylize("bold") if here else line


def _holds(choice: Choice, *, short: bool) -> str:
    kept = choice.kept
    if kept.what == FOUND:
        return saying.NOT_MADE_HERE
    state = saying.say_state(verified=kept.verified, damaged=kept.damaged)
    last = None if kept.last_day is None or short else date.fromisoformat(kept.last_day)
    return saying.say_holds(kept.entries, last) + (f"; {state}" if state else "")


def told_of(choice: Choice, holds: Holds | None, *, lies_open: bool) -> list[Content]:
    """Draw what is known of the chosen one: where it lies, or what it holds once it was looked through."""
    if holds is None:
        proven = instead.PROVEN if choice.kept.good else instead.NOT_PROVEN
        return [show(f"{proven} {instead.HOW}", "$quiet"), show(str(choice.path), "$quiet")]
    content = restoring.say_content(holds.entries, holds.kinds, holds.first, holds.last)
    said = [show(tr("It holds {content}.", content=content))]
    if lies_open and not holds.sealed:
        said.append(show(restoring.LIES_OPEN))
    return [*said, show(instead.PUTS, "$quiet")]


__all__ = ["list_of", "told_of"]
