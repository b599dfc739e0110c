"""Each time one pattern was noticed, the newest first: its line changed, one time taken away, its day opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr, tr_as
from evenso.patterns.counts import Noticed, count_noticed
from evenso.patterns.records import Noticing, Pattern
from evenso.records import Moment
from evenso.text import visible
from evenso.wording.dates import say_day
from evenso.wording.patterns.saying import say_noticed
from storage.problems import NotFound
from tui.keys import BACK, CHANGE, MOVE, key
from tui.screens.patterns.intents import RewordNoticing, TakeNoticing
from tui.screens.under import ListPage
from tui.shown import show, show_line
from tui.widgets.line_editor import LineAsk, LineEditor

if TYPE_CHECKING:
    from storage.journal import Journal

REWORD: Final = "patterns.reword."
"""What the draft of a line that is changed is called, before the noticing's id."""

NONE_YET: Final = tr("It was not noticed yet; esc, then N counts it.")
GONE: Final = tr("This pattern was deleted; u brings it back.")
WITHOUT_WORDS: Final = tr("without a line")
ROOM_FOR_DAY: Final = 18


@dataclass(frozen=True, slots=True)
class NoticingsData:
    """One pattern (None: deleted meanwhile) and each time it was noticed, the newest first."""

    today: date
    pattern: Pattern | None = None
    noticings: tuple[Noticing, ...] = ()
    noticed: Noticed = field(default_factory=Noticed)


def read_noticings(journal: Journal, *, now: datetime, pattern_id: str) -> NoticingsData:
    """Read each time that a pattern was noticed."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    try:
        pattern = journal.find_pattern(pattern_id)
    except NotFound:
        return NoticingsData(today)
    found = tuple(journal.noticings(pattern_id=pattern.id))
    return NoticingsData(today, pattern, found[::-1], count_noticed(found, today, starts=journal.week_starts_on))


class NoticingsPage(ListPage[NoticingsData]):
    """Each time a pattern was noticed."""

    PLACE = "patterns"
    LONG = True
    EXPLAINED = (tr("Noticing is counted, not judged: one time more or less says nothing about you."),)
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "open", tr_as("a key", "open"), tr("open the day"), MOVE, name="noticings.open", show=True),
        key("e", "edit", tr_as("a key", "change"), tr("change its line"), CHANGE, name="all.edit", show=True),
        key("x", "take_away", tr("take away"), tr("take this time away"), CHANGE, name="noticings.away", show=True),
    ]

    def __init__(self, pattern_id: str) -> None:
        super().__init__()
        self._pattern_id = pattern_id

    def wants(self, now: datetime) -> Callable[[Journal], NoticingsData]:
        """Read the times."""
        return partial(read_noticings, now=now, pattern_id=self._pattern_id)

    @property
    def chosen(self) -> Noticing | None:
        """The time under the cursor."""
        data = self.data
        return data.noticings[self.cursor] if data is not None and self.cursor < len(data.noticings) else None

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the list."""
        own = tuple(one for one in super().footer() if one.action not in {"bring_up", "app.hide"})
        if self.chosen is None:
            own = tuple(one for one in own if one.action not in {"open", "edit", "take_away"})
        return (*own[:-1], BACK, own[-1])

    # Drawing

    def count(self, data: NoticingsData) -> int:
        """Return how often it was noticed."""
        return len(data.noticings)

    def heading(self, data: NoticingsData, width: int) -> list[Content]:
        """Draw the pattern's name and how often it was noticed."""
        name = "" if data.pattern is None else data.pattern.name
        told = Content.styled(f"   {say_noticed(data.noticed, data.today)}" if data.noticings else "", "$quiet")
        title = Content(" ") + show_line(name, "bold $ink", max(8, width - told.cell_length - 2))
        return [title + told, Content("")]

    def line(self, data: NoticingsData, number: int, width: int) -> Content:
        """Draw a time with its day and its line."""
        one = data.noticings[number]
        day = Content.styled(say_day(one.day, data.today), "$quiet").pad_right(1)
        day = day.pad_right(max(1, ROOM_FOR_DAY - day.cell_length))
        words = one.note or WITHOUT_WORDS
        return day + show_line(words, "$ink" if one.note else "$faint", max(8, width - day.cell_length - 3))

    def detail(self, data: NoticingsData, number: int, width: int) -> list[Content]:
        """Draw a time's line in full."""
        one = data.noticings[number]
        lines = [line for part in visible(one.note).split("\n") for line in Content(part).wrap(max(1, width))]
        drawn = [show(line.plain.rstrip(), "$ink") for line in lines] if one.note else []
        return [Content.styled(say_day(one.day, data.today), "$quiet"), *drawn]

    def invitation(self, data: NoticingsData, width: int) -> list[Content]:
        """Say how one begins, or that the pattern is gone."""
        return list(Content(GONE if data.pattern is None else NONE_YET).wrap(max(20, width)))

    # Acting

    def action_open(self) -> None:
        """Open the day of the time under the cursor."""
        if self.chosen is not None:
            self.own_app.open_day(self.chosen.day)

    async def action_edit(self) -> None:
        """Change the line of a time, or give it one; one left half-written goes on."""
        one = self.chosen
        if one is not None:
            slot = f"{REWORD}{one.id}"
            begun = await self.own_app.draft_of(slot)
            await self.open_line(LineAsk(slot, tr_as("a pattern", "Noticed"), begun or one.note, stored=one.note))

    def action_take_away(self) -> None:
        """Take a time away, one a press; undo brings it back."""
        self.own_app.once_a_press(self._take_away)

    def _take_away(self) -> None:
        data, one = self.data, self.chosen
        if data is not None and data.pattern is not None and one is not None:
            self.do(TakeNoticing(data.pattern.name, one, data.today))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Save a line; closing it is left to what all screens share."""
        slot, data = event.ask.slot, self.data
        found = [one for one in data.noticings if slot == f"{REWORD}{one.id}"] if data is not None else []
        if found and data is not None:
            self.do(RewordNoticing(found[0], event.words, slot, data.today, event.ask.stored))
