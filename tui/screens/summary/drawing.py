"""The page for a summary in lines: ticks on the left or above, what would leave on the right or below."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from textual.content import Content

from evenso.bring.choice import LAST_SESSION
from evenso.cells import width_of
from evenso.language import tr
from evenso.wording.bring.screen import LEAVES, NO_PDF, TITLE, say_form, say_period, say_ticked_as
from tui.screens.summary.model import LEAST, MOST, Ask, SummaryData, Tick, ticks_of
from tui.shown import at_the_edge, press, say_more, show, show_line

WIDE: Final = 104
"""Cells from which the preview stands beside the ticks."""

GAP: Final = 3
HEAD: Final = 3
"""Lines above the ticks."""


@dataclass(frozen=True, slots=True)
class View:
    """The page as it stands: what is asked for, what was read for it, where one is, how far one has read."""

    ask: Ask = field(default_factory=Ask)
    data: SummaryData | None = None
    cursor: int = 0
    read: int = 0
    no_pdf: bool = False
    """Whether no PDF can be made in this installation."""

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The lines that can be ticked."""
        return ticks_of(self.data, self.ask)


@dataclass(frozen=True, slots=True)
class Room:
    """How the page is shared out: cells and lines of the ticks, cells and lines of the preview."""

    left: int
    rows: int
    right: int
    lines: int

    @classmethod
    def of(cls, width: int, height: int, ticks: int) -> Room:
        """Share a page out; side by side where it is wide enough."""
        under = max(0, height - HEAD)
        if width >= WIDE:
            right = min(MOST, max(LEAST, width - 46))
            return cls(width - right - GAP, under, right, under - 1)
        rows = max(3, min(ticks, under // 3))
        return cls(width, rows, width, max(0, under - rows - 1))

    @property
    def beside(self) -> bool:
        """Whether the preview stands beside the ticks."""
        return self.left != self.right


def preview_width(width: int) -> int:
    """Return the cells of the preview on a screen of some width."""
    return max(LEAST, min(MOST, Room.of(width, 24, 1).right))


def first_row(view: View, room: Room) -> int:
    """Return which tick stands in the first line of their place."""
    return max(0, min(view.cursor - room.rows // 2, len(view.ticks) - room.rows))


def draw(view: View, width: int, height: int) -> Content:
    """Draw the page."""
    if width < 1 or height < 1:
        return Content("")
    ticks = view.ticks
    room = Room.of(width, height, len(ticks))
    lines = _head(view, width)
    above = first_row(view, room)
    plain = view.data is not None and view.data.plain
    if above:  # else why it begins where it does stands there
        lines[-1] = Content("   ") + say_more(above, up=True, plain=plain)
    left, right = _ticks(view, ticks, room), [_leaves(view, room), *_preview(view, room)]
    if left:
        below = say_more(len(ticks) - above - len(left), up=False, plain=plain)
        left[-1] = at_the_edge(left[-1], below, room.left)
    if room.beside:
        count = max(len(left), len(right))
        pairs = zip([*left, *[Content("")] * (count - len(left))], [*right, *[Content("")] * count], strict=False)
        lines += [one.pad_right(max(0, room.left + GAP - one.cell_length)) + other for one, other in pairs]
    else:
        lines += [*left, *right]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines[:height]])


def _head(view: View, width: int) -> list[Content]:
    title = press(Content.styled(f" {TITLE}", "bold"), "t") + Content.styled(
        f"   {say_ticked_as(view.ask.preset, changed=view.ask.changed)}", "$accent"
    )
    pages = view.data.pages if view.data is not None and view.data.ask == view.ask else 0
    said_form = say_form(view.ask.form, view.ask.paper, pages)
    said = why = ""
    if view.data is not None:
        summary = view.data.summary
        said = say_period(summary.start, summary.end, view.data.today, session=view.ask.span == LAST_SESSION)
        whole = "; ".join(view.data.why)
        why = whole if width_of(whole) <= width - 2 else view.data.why[0]
    form = press(Content.styled(said_form, "$accent"), "f")
    lacks = Content.styled(f"  {NO_PDF}", "$quiet") if view.no_pdf else Content("")
    room = width - form.cell_length - 5
    if width_of(said) <= room - lacks.cell_length:
        form, room = form + press(lacks, "f"), room - lacks.cell_length
    period = Content.assemble(" ", show_line(said, "$quiet", max(1, room)), "   ") + form
    return [title, period, Content(" ") + show_line(why, "$quiet", max(1, width - 2))]


def _ticks(view: View, ticks: tuple[Tick, ...], room: Room) -> list[Content]:
    top = first_row(view, room)
    on, off = ("x", "-") if view.data is not None and view.data.plain else ("✓", "·")  # no brackets: those are keys
    lines = []
    for number, tick in list(enumerate(ticks))[top : top + room.rows]:
        here = number == view.cursor
        mark = Content.styled(" › " if here else "   ", "bold $accent")
        box = Content.styled(f"{on if tick.on else off} ", "$accent" if tick.on else "$quiet")
        indent = Content("" if tick.section is not None else "  ")
        style = "bold $ink" if here else "$ink" if tick.on else "$quiet"
        line = mark + indent + box + show_line(tick.words, style)
        lines.append(line.truncate(max(1, room.left), ellipsis=True))
    return lines


def _leaves(view: View, room: Room) -> Content:
    """The line between ticks and preview: that this is what leaves, and how far one has read."""
    count = 0 if view.data is None else len(view.data.lines)
    said = f" {LEAVES} "
    upto = min(count, view.read + room.lines)
    told = tr(" pgdn  {upto} of {n} lines ", upto=upto, n=count) if count > room.lines else ""
    rule = "-" if view.data is not None and view.data.plain else "─"
    drawn = rule * max(0, room.right - len(said) - len(told) - 2)
    return Content.styled(f"{rule}{said}{drawn}{told}", "$faint")


def _preview(view: View, room: Room) -> list[Content]:
    if view.data is None:
        return []
    return [show(line, "$ink") for line in view.data.lines[view.read : view.read + room.lines]]


def furthest(view: View, width: int, height: int) -> int:
    """Return how far the preview can be read on."""
    room = Room.of(width, height, len(view.ticks))
    return max(0, (0 if view.data is None else len(view.data.lines)) - room.lines)


def tick_at(view: View, width: int, height: int, x: int, y: int) -> int | None:
    """Return the number of the tick at a place of the page, None where there is none."""
    room = Room.of(width, height, len(view.ticks))
    row = y - HEAD
    if not 0 <= row < room.rows or (room.beside and x >= room.left):
        return None
    number = first_row(view, room) + row
    return number if number < len(view.ticks) else None
