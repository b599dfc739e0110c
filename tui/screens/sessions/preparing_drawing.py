"""Preparing in lines: the three topics on top, what can be picked under them, what happened since beside or below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from textual.content import Content

from evenso.language import tr
from evenso.sessions.picking import is_picked
from evenso.sessions.preparing import A_PAGE, Proposal
from evenso.sessions.records import MOST_TOPICS, Topic
from evenso.wording.sessions import preparing as words
from evenso.wording.sessions import saying
from tui.keyboard.spelling import shown_key
from tui.screens.drawing import beside
from tui.screens.sessions.drawing import wrapped
from tui.screens.sessions.model import PrepareData
from tui.screens.under import INDENT, MORE, TO_THE_TOP, WIDE
from tui.shown import press, show_line

QUESTION: Final = MOST_TOPICS
BOTHERED: Final = MOST_TOPICS + 1
ROW_KEYS: Final = ("f6", "f7", "f8", "f10", "f11")
"""What a click on a line presses; no hand needs them."""

ROWS: Final = MOST_TOPICS + 2
"""Lines that have a cursor: three topics, a question, what bothered."""

_LABEL: Final = 19


@dataclass(frozen=True, slots=True)
class View:
    """What is prepared, the line under the cursor, how many lines of the lower part were read, which page of picks."""

    data: PrepareData | None = None
    cursor: int = 0
    read: int = 0
    page: int = 0

    @property
    def topics(self) -> int:
        """How many topics there are."""
        return len(self.data.session.topics) if self.data is not None else 0

    @property
    def pages(self) -> int:
        """How many pages of picks there are."""
        count = len(self.data.prepared.proposals) if self.data is not None else 0
        return max(1, -(-count // A_PAGE))

    @property
    def skipped(self) -> int:
        """How many picks stand on the pages before."""
        return min(self.page, self.pages - 1) * A_PAGE

    @property
    def picks(self) -> tuple[Proposal, ...]:
        """What the digits pick."""
        found = self.data.prepared.proposals if self.data is not None else ()
        return found[self.skipped : self.skipped + A_PAGE]


def draw_prepare(view: View, width: int, height: int) -> Content:
    """Draw the whole page."""
    data = view.data
    if data is None or width < 1:
        return Content("")
    top = [Content.styled(tr(" For {session}", session=saying.say_head(data.session, data.wall)), "bold"), Content("")]
    top += [_row(view, data, number, width) for number in range(ROWS)]
    lines = [*top, Content(""), *_below(view, data, width, height - len(top) - 1)]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines[:height]])


def _row(view: View, data: PrepareData, number: int, width: int) -> Content:
    here = number == view.cursor
    mark = Content.styled(" › " if here else INDENT, "bold $accent")
    session = data.session
    if number < MOST_TOPICS:
        text = session.topics[number].text if number < len(session.topics) else ""
        start, blank = Content.styled(f"{number + 1}. ", "$quiet"), "·"
    else:
        text = session.question if number == QUESTION else saying.say_bothered(session, data.rehearsed, data.today)
        label = saying.QUESTION if number == QUESTION else saying.BOTHERED
        start, blank = Content.styled(f"{label:<{_LABEL}}", "$quiet"), "–"
    style = "bold $ink" if number < MOST_TOPICS else "$ink"
    line = (
        mark
        + start
        + (show_line(text, style, max(1, width - start.cell_length - 4)) if text else Content.styled(blank, "$faint"))
    )
    return press(line, ROW_KEYS[number])


def _below(view: View, data: PrepareData, width: int, height: int) -> list[Content]:
    """Draw what can be picked and what happened, side by side where there is room; what is long is read on."""
    wide = width >= WIDE
    column = beside(width) - 2 if wide else width - 2
    picks = _picks(view, data, column)
    facts = _facts(data, width - beside(width) - 2 if wide else column)
    if not wide:
        return _read_on([*picks, Content(""), *facts], view.read, height)
    count = max(len(picks), len(facts))
    picks += [Content("")] * (count - len(picks))
    facts += [Content("")] * (count - len(facts))
    left = beside(width)
    pairs = [one.pad_right(max(0, left - one.cell_length)) + other for one, other in zip(picks, facts, strict=True)]
    return _read_on(pairs, view.read, height)


def _read_on(lines: list[Content], read: int, height: int) -> list[Content]:
    if len(lines) <= height or height < 2:
        return lines[: max(0, height)]
    rest = lines[min(read, len(lines) - 1) :]
    told = TO_THE_TOP if len(rest) < height else MORE
    key = press(Content.assemble((f"{INDENT}{shown_key('space')}", "bold $accent"), (told, "$quiet")), "space")
    return [*rest[: height - 1], key]


def further(view: View, width: int, height: int) -> int:
    """Return from which line the lower part is read next: further on, or from its beginning."""
    if view.data is None:
        return 0
    room = height - ROWS - 3
    whole = _below(replace(view, read=0), view.data, width, 10_000)
    if len(whole) <= room:
        return 0
    after = view.read + max(1, room - 1)
    return after if after < len(whole) else 0


def _picks(view: View, data: PrepareData, width: int) -> list[Content]:
    if not view.picks:
        return [Content(INDENT) + show_line(line, "$quiet") for line in wrapped(words.NOTHING_TO_PICK, width - 4)]
    lines = [_heading(view, data)]
    for number, one in enumerate(view.picks, start=1):
        text = words.topic_words(one, data.today)
        taken = is_picked(data.session, one, Topic(text=text, about=one.about))
        style = "$quiet" if taken else "$ink"
        start = Content(INDENT) + Content.styled(f"{number} ", "bold $accent")
        told = Content.styled(f"{words.say_source(one, data.today, taken=taken)}: ", "$quiet")
        line = start + told + show_line(text, style, max(1, width - start.cell_length - told.cell_length))
        lines.append(press(line, str(number)))
    return lines


def _heading(view: View, data: PrepareData) -> Content:
    """Head the picks; where a page does not hold all, say which stand here, and the key for more."""
    heading = Content(INDENT) + Content.styled(words.PICK, "bold $quiet")
    if view.pages == 1:
        return heading
    shown = words.say_shown(view.skipped + 1, view.skipped + len(view.picks), len(data.prepared.proposals))
    more = Content.assemble(("0", "bold $accent"), (f" {words.MORE_TO_PICK}", "$quiet"))
    return heading + Content.styled(f"  {shown}  ", "$quiet") + press(more, "0")


def _facts(data: PrepareData, width: int) -> list[Content]:
    lines = [Content(INDENT) + Content.styled(words.say_since(data.prepared, data.today), "bold $quiet")]
    for fact in words.facts_since(data.prepared, data.today, numbers=data.numbers):
        first, *rest = wrapped(fact, width - 6) or [""]
        lines.append(Content(INDENT) + Content("  ") + show_line(first, "$ink"))
        lines += [Content(INDENT) + Content("    ") + show_line(line, "$ink") for line in rest]
    return lines
