"""What an entry said before: its earlier wordings one at a time, and taking one again.

Taking one again is a change like any other: what stood until then is kept in its turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from evenso.language import tr, tr_as
from evenso.records import AnyEntry, Moment
from evenso.wording.journal.earlier import HOW_KEPT, NONE_KEPT, SAYS_THIS, rest_line, say_place, say_until
from tui.intents import ChangeEntry
from tui.keys import BACK, CHANGE, ENDS, MOVE, PAGES, UP_DOWN, key, ways
from tui.screens.journal.entry_lines import LONGEST_SHOWN, in_full
from tui.screens.under import INDENT, UnderPlace
from tui.shown import numbers_hidden
from tui.widgets.page import Page, Scroll

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.intents import Outcome

Wording = tuple[Moment, AnyEntry]
"""Until when an entry said something, and what it said."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """An entry as it is, its earlier wordings, the newest first, and which of them is looked at."""

    entry: AnyEntry
    wordings: tuple[Wording, ...]
    now: datetime
    hidden: bool = False
    place: int = 0

    @property
    def shown(self) -> AnyEntry | None:
        """The wording that is looked at."""
        return self.wordings[self.place][1] if self.place < len(self.wordings) else None

    @property
    def again(self) -> AnyEntry | None:
        """The entry as it would be with the wording that is looked at; its marks stay as they are."""
        now = self.entry
        return None if self.shown is None else replace(self.shown, for_session=now.for_session, private=now.private)


def read_earlier(journal: Journal, entry_id: str, now: datetime) -> Earlier:
    """Read an entry and what it said before; raises `NotFound`."""
    wordings = ((Moment.of(until.astimezone(now.tzinfo)), entry) for until, entry in journal.versions(entry_id))
    return Earlier(journal.entry(entry_id), tuple(wordings), now, numbers_hidden(journal))


def draw_earlier(data: Earlier | None, width: int) -> Content:
    """Draw the wording that is looked at, in full."""
    if data is None:
        return Content("")
    if data.shown is None:
        said = [line for words in (NONE_KEPT, HOW_KEPT) for line in Content(words).wrap(max(20, width - 6))]
        return Content("\n").join([Content(""), *(Content(INDENT) + line.stylize("$quiet") for line in said)])
    until = say_until(data.wordings[data.place][0], data.now.date())
    title = [
        Content.styled(f" {until}", "bold"),
        Content.styled(f" {say_place(data.place + 1, len(data.wordings))}", "$quiet"),
    ]
    room = max(1, width - len(INDENT) - 2)
    body = in_full(data.shown, room, hidden=data.hidden, most=LONGEST_SHOWN, rest=rest_line)
    lines = [*title, Content(""), *(Content(INDENT) + line for line in body)]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines])


class EarlierPage(UnderPlace[Earlier]):
    """An entry's earlier wordings."""

    PLACE = "journal"
    EXPLAINED = (
        tr(
            "Each change of an entry's words, its moment or its numbers keeps what it said before, "
            "the last fifty times."
        ),
        tr("A wording taken again is a change like any other: u takes it back, and what it replaced is kept here too."),
        tr("Deleting an entry takes its earlier wordings with it; bringing it back brings them back."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("V", "take", tr("take again"), tr("let the entry say this again"), CHANGE, name="earlier.take", show=True),
        *ways(UP_DOWN, "scroll", tr("scroll")),
        *ways(PAGES, "scroll", tr("scroll"), (-12, 12)),
        key("space", "scroll(12)", tr_as("a key", "page"), tr("scroll"), MOVE, name="earlier.on"),
        *ways(ENDS, "scroll", tr("top, end"), (-9999, 9999)),
    ]

    data: reactive[Earlier | None] = reactive(None, repaint=False)

    def __init__(self, entry_id: str) -> None:
        super().__init__()
        self._entry_id = entry_id

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        with Scroll():
            yield Page(draw_earlier, self.data)

    def wants(self, now: datetime) -> Callable[[Journal], Earlier]:
        """Read the entry and its earlier wordings."""
        return lambda journal: read_earlier(journal, self._entry_id, now)

    def receive(self, data: Earlier) -> None:
        """Show fresh data, at the wording that was looked at."""
        place = 0 if self.data is None else min(self.data.place, max(0, len(data.wordings) - 1))
        self.data = replace(data, place=place)

    def saved(self, outcome: Outcome) -> None:
        """Look at what was just replaced."""
        del outcome
        self._look_at(0)

    def watch_data(self, data: Earlier | None) -> None:
        """Draw again, and say the keys that act now."""
        if self.is_mounted:
            self.query_one(Page).model = data
            if not self.line_is_open:
                self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        keys = []
        if self.data is not None and self.data.shown is not None:
            keys.append(Binding("V", "", tr("take again")))
            if len(self.data.wordings) > 1:
                keys.append(Binding("left_square_bracket", "", tr("earlier, later"), key_display="[ ]"))
        keys.append(BACK)
        if self.data is not None and self.data.shown is not None:
            keys.append(Binding("down", "", tr("scroll"), key_display="↑ ↓"))
        return (*keys, Binding("question_mark", "", tr("help"), key_display="?"))

    def _look_at(self, place: int) -> None:
        if self.data is not None and 0 <= place < len(self.data.wordings):
            self.data = replace(self.data, place=place)
            self.query_one(Scroll).scroll_home(animate=False)

    def action_earlier(self) -> None:
        """Look at the wording before."""
        if self.data is not None:
            self._look_at(self.data.place + 1)

    def action_later(self) -> None:
        """Look at the wording after."""
        if self.data is not None:
            self._look_at(self.data.place - 1)

    def action_scroll(self, rows: int) -> None:
        """Scroll the page."""
        self.query_one(Scroll).scroll_relative(y=rows, animate=False)

    def action_take(self) -> None:
        """Let the entry say this again."""
        again = None if self.data is None else self.data.again
        if self.data is None or again is None:
            return
        if again == self.data.entry:
            self.say(SAYS_THIS)
        else:
            self.do(ChangeEntry(again))
