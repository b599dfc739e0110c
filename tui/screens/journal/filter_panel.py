"""The filter of the timeline: a few lines above it, each change of which shows at once what fits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from evenso.cells import width_of
from evenso.journal.filters import Filter, Mark, Sort
from evenso.language import tr, tr_as
from evenso.records import InvalidRecord
from tui.messages import Says
from tui.widgets.fields import ChoiceLine
from tui.widgets.writing.line_input import LineInput
from tui.widgets.writing.tags import TagSuggester

REST: Final = 0.12
"""Seconds without a key after which what is typed is looked at."""

SORTS: Final = {
    Sort.EVERYTHING: tr_as("a filter", "everything"),
    Sort.CHECK_INS: tr_as("a filter", "check-ins"),
    Sort.PRACTICES: tr_as("a filter", "practices"),
    Sort.NOTES: tr_as("a filter", "notes"),
    Sort.GUIDED: tr_as("a filter", "guided entries"),
    Sort.THOUGHTS: tr_as("a filter", "thought checks"),
    Sort.PERSPECTIVES: tr_as("a filter", "perspectives"),
    Sort.SAYINGS: tr_as("a filter", "things to say"),
    Sort.REHEARSALS: tr_as("a filter", "rehearsals"),
    Sort.SESSIONS: tr_as("a filter", "session notes"),
}
MARKS: Final = {
    Mark.ANY: tr_as("a filter", "marked or not"),
    Mark.BRING_UP: tr_as("a filter", "to bring up"),
    Mark.PRIVATE: tr_as("a filter", "private"),
    Mark.NOT_PRIVATE: tr_as("a filter", "not private"),
}
"""What can be chosen, in the words in which it is shown."""

NARROWEST: Final = 9
"""Cells of the labels' column at least."""

DAYS_HINT: Final = tr("such as 1 March, 2025-03-01, last monday")


class Choice(ChoiceLine):
    """A choice in the panel: letters typed while it has the keys are for it, never keys of the screen."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Take every letter."""
        del key
        return character is not None and character.isprintable()


class FilterPanel(Vertical):
    """Kind, mark, tag, first and last day."""

    DEFAULT_CSS = """
    FilterPanel { height: auto; width: 1fr; padding: 0 2 1 1; display: none; }
    FilterPanel Horizontal { height: 1; }
    FilterPanel Static { color: $quiet; }
    FilterPanel LineInput { background: $background; }
    FilterPanel LineInput:focus { background: $ground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", tr("to what fits"), show=False, priority=True),
        Binding("escape", "leave", tr("all again"), show=False, priority=True),
        Binding("down", "app.focus_next", show=False, priority=True),
        Binding("up", "app.focus_previous", show=False, priority=True),
    ]

    class Wanted(Message):
        """Show what this lets through."""

        def __init__(self, chosen: Filter) -> None:
            super().__init__()
            self.chosen = chosen

    class WentOn(Message):
        """Enter: go to what fits."""

    class Left(Message):
        """Escape: no filter any more."""

    def __init__(self) -> None:
        super().__init__()
        self.sort = Choice(SORTS[Sort.EVERYTHING], tuple(SORTS.values()), name="sort")
        self.mark = Choice(MARKS[Mark.ANY], tuple(MARKS.values()), name="mark")
        self.tag = LineInput("", picking=False, placeholder=tr("one of yours; → completes it"))
        self.start = LineInput("", picking=False, placeholder=DAYS_HINT)
        self.end = LineInput("", picking=False, placeholder=tr("the same; empty is today"))
        self._timer: Timer | None = None
        self._today = date.min

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        lines = (
            (tr_as("a filter", "Show"), self.sort),
            (tr_as("a filter", "Marks"), self.mark),
            (tr_as("a filter", "Tag"), self.tag),
            (tr_as("a filter", "From"), self.start),
            (tr_as("a filter", "To"), self.end),
        )
        widest = max(width_of(label) for label, _ in lines)
        for label, field in lines:
            with Horizontal():
                told = Static(Content(label))
                told.styles.width = max(NARROWEST, widest + 2)
                yield told
                yield field

    def open(self, chosen: Filter, tags: Sequence[str], today: date) -> None:
        """Show the filter as it is, the first line with the keys."""
        self._today = today
        self.sort.value, self.mark.value = SORTS[chosen.sort], MARKS[chosen.mark]
        self.tag.suggester = TagSuggester(tags)
        with self.prevent(Input.Changed):
            self.tag.value = chosen.tag
            self.start.value = "" if chosen.start is None else chosen.start.isoformat()
            self.end.value = "" if chosen.end is None else chosen.end.isoformat()
        self.display = True
        self.screen.set_focus(self.sort)

    def chosen(self) -> Filter:
        """Return what the lines say; raises `InvalidRecord` for a day that cannot be read."""
        tag = self.tag.value.strip().removeprefix("#").strip()
        start, end = self._day(self.start.value), self._day(self.end.value)
        if start is not None and end is not None and end < start:
            raise InvalidRecord(tr("The first day is after the last one."))
        sort = next(one for one, words in SORTS.items() if words == self.sort.value)
        mark = next(one for one, words in MARKS.items() if words == self.mark.value)
        return Filter(sort, mark, tag, start, end)

    def _day(self, words: str) -> date | None:
        if not words.strip():
            return None
        from evenso.moments import read_day  # noqa: PLC0415 - only when a day was typed

        return read_day(words, today=self._today)

    def on_choice_line_changed(self, event: ChoiceLine.Changed) -> None:
        """Show what fits."""
        event.stop()
        self.look()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits soon."""
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(REST, self.look)

    def look(self) -> str:
        """Tell what is wanted, or return why it cannot be read; a day half typed changes nothing yet."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        try:
            self.post_message(self.Wanted(self.chosen()))
        except InvalidRecord as problem:
            return str(problem)
        return ""

    def action_go_on(self) -> None:
        """Go to what fits; where a day cannot be read, say so and stay."""
        if problem := self.look():
            self.post_message(Says(problem))
        else:
            self.post_message(self.WentOn())

    def action_leave(self) -> None:
        """Show everything again."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.post_message(self.Left())
