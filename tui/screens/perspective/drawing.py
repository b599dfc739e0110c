"""Perspective in lines: the invitations, what was written before with its day, the chosen one in full."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from evenso.guided.forms import title_of
from evenso.guided.numbers import changes_in
from evenso.guided.parts import GuidedForm
from evenso.wording.dates import say_day
from evenso.wording.guided.saying import BEGINS, GOES_ON, OPENS, gist, say_changes, say_place
from tui.screens.guided.drawing import draw_parts, wrapped
from tui.screens.perspective.model import HalfWritten, Item
from tui.shown import press, show_line

DAY: Final = 17
TITLE: Final = 24
PREFIX: Final = "Perspective: "
ROOM_FOR_WORDS: Final = 60


def short_title(title: str) -> str:
    """Return a title as it stands in a list of perspectives: `right now`."""
    return title.removeprefix(PREFIX)


def draw_line(item: Item, width: int, day_width: int = DAY) -> Content:
    """Draw one line of the list."""
    if isinstance(item, GuidedForm):
        name = short_title(item.title)
        drawn = Content.styled(f"{name[:1].upper()}{name[1:]}", "$ink").pad_right(max(1, 11 - len(name)))
        return drawn + show_line(item.why, "$quiet", max(4, width - drawn.cell_length))
    if isinstance(item, HalfWritten):
        drawn = Content.styled("half-written".ljust(day_width), "$accent")
        return drawn + Content.styled(short_title(item.walk.form.title), "$ink")
    drawn = Content.styled(say_day(item.day).ljust(day_width), "$quiet")
    title = short_title(title_of(item))
    if width < ROOM_FOR_WORDS:
        return drawn + Content.styled(title, "$ink")
    drawn += (
        Content.styled(title.ljust(TITLE), "$ink") if width >= ROOM_FOR_WORDS + TITLE else Content.styled(title, "$ink")
    )
    words = gist(item) if item.parts else item.text
    return drawn + Content("  ") + show_line(words, "$faint", max(4, width - drawn.cell_length - 2))


def draw_detail(item: Item, width: int, *, plain: bool = False, hidden: bool = False) -> list[Content]:
    """Draw what is chosen in full."""
    if isinstance(item, GuidedForm):
        asked = [line for part in item.parts for line in wrapped(part.asks, width, "$quiet")]
        return [*wrapped(item.why, width, "$ink"), *asked, *wrapped(item.caution, width, "$faint"), _key(BEGINS)]
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
    return press(Content.assemble(("enter", "bold $accent"), (f"  {words}", "$quiet")), "enter")
