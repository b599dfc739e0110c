"""Perspective in lines: the invitations, what was written before with its day, the chosen one in full."""

from __future__ import annotations

from datetime import date
from typing import Final

from textual.content import Content

from evenso.guided.forms import title_of
from evenso.guided.numbers import changes_in
from evenso.guided.parts import GuidedForm
from evenso.guided.talks import REHEARSAL
from evenso.language import tr
from evenso.wording.dates import say_day
from evenso.wording.guided.saying import BEGINS, GOES_ON, OPENS, gist, say_changes, say_place
from tui.keyboard.spelling import shown_key
from tui.screens.guided.drawing import draw_parts, wrapped
from tui.screens.perspective.model import HalfWritten, Item
from tui.shown import press, show_line

DAY: Final = 17
TITLE: Final = 15
"""Cells of a day, and of a title, in the list."""

WHOLE_LINE: Final = 70
"""Cells from which an invitation's line is read in the list itself."""

PREFIX: Final = tr("Perspective") + ": "


def short_title(title: str) -> str:
    """Return a title as it stands in a list of perspectives: `Right now`."""
    short = tr("rehearsal") if title == REHEARSAL.title else title.removeprefix(PREFIX)
    return f"{short[:1].upper()}{short[1:]}"


def draw_line(item: Item, width: int, today: date) -> Content:
    """Draw one line of the list: an invitation with its why, else the day, the title, the beginning of the words."""
    if isinstance(item, GuidedForm):
        drawn = _column(short_title(item.title), DAY, "$ink")
        return drawn + show_line(item.why, "$quiet", max(4, width - drawn.cell_length))
    if isinstance(item, HalfWritten):
        drawn = _column(tr("half-written"), DAY, "$accent")
        title, words = item.walk.form.title, " · ".join(step.words for step in item.walk.steps if step.words.strip())
    else:
        drawn = _column(say_day(item.day, today), DAY, "$quiet")
        title, words = title_of(item), gist(item) if item.parts else item.text
    drawn += _column(short_title(title), TITLE, "$ink")
    return drawn + show_line(words, "$faint", max(4, width - drawn.cell_length))


def _column(words: str, width: int, style: str) -> Content:
    drawn = show_line(words, style, width - 2)
    return drawn.pad_right(width - drawn.cell_length)


def draw_detail(item: Item, width: int, *, plain: bool = False, hidden: bool = False) -> list[Content]:
    """Draw what is chosen in full."""
    if isinstance(item, GuidedForm):
        why = wrapped(item.why, width, "$ink") if width < WHOLE_LINE else []  # where the list had to cut it
        asked = [line for part in item.parts for line in wrapped(part.asks, width, "$quiet")]
        caution = [Content(""), *wrapped(item.caution, width, "$faint")] if item.caution else []
        return [*why, *asked, *caution, Content(""), _key(BEGINS)]
    if isinstance(item, HalfWritten):
        walk = item.walk
        head = Content.styled(walk.form.title, "bold") + Content.styled(
            f"   {say_place(walk.at + 1, len(walk.steps))}", "$quiet"
        )
        said = [show_line(step.words, "$ink", max(1, width)) for step in walk.steps if step.words.strip()]
        return [head, _key(GOES_ON), *said]
    body = draw_parts(item, width) if item.parts else wrapped(item.text, width, "$ink")
    changes = "" if hidden else say_changes(changes_in(item), plain=plain)
    return [Content.styled(title_of(item), "bold"), *body, *wrapped(changes, width, "$accent"), _key(OPENS)]


def _key(words: str) -> Content:
    return press(Content.assemble((shown_key("enter"), "bold $accent"), (f"  {words}", "$quiet")), "enter")
