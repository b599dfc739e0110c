"""The first screen: one question, answered with one key; the rest is quiet.

It turns keys into intents and keeps where the person is (`View`); what is drawn is left to `drawing` and `panels`,
what a key means for the journal to `intents`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Final, cast

from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive

from evenso.language import tr
from evenso.records import Moment
from evenso.wording.dates import week_of
from tui.screens.today.drawing import WHOLE, feelings_row, head, head_height, note_row, rest
from tui.screens.today.keys import KEYS, TodayKeys, usable_letters
from tui.screens.today.model import TodayData, View, read_today, share_rows, within
from tui.widgets.sheet import RowsSheet, Sheet, fit, keeping, show_where
from tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from textual.widget import Widget

    from storage.journal import Journal
    from tui.widgets.line_editor import LineEditor


PANELS: Final = {"practise": "panels", "entries": "panels", "trackers": "trackers", "templates": "templating"}
"""Where each panel is drawn; loaded with the first key that opens it."""


def lower_part(view: View, width: int, height: int) -> Content:
    """Draw what is open in the lower part."""
    if not view.panel:
        return rest(view, width, height)
    module = import_module(f"tui.screens.today.{PANELS[view.panel]}")
    return cast("Content", getattr(module, f"{view.panel}_panel")(view, width, height))


class TodayScreen(TodayKeys):
    """Mood, feelings, a line, skills."""

    PLACE = "today"
    EXPLAINED = (
        tr("Within ten minutes a key corrects: another number changes the mood, a letter takes its practice out."),
        tr("A number with words (a line, feelings) stays: the next one is a check-in of its own, as later on."),
        tr("Pressing & right after does the other: it keeps both (2× is twice), or makes it a correction."),
        tr("Feelings and the line belong to the check-in that is shown: after a number, to its own."),
        tr("On an earlier day, what you write stands at noon."),
        tr("A template (.) writes its words and marks its skills at once; how it is stays a number of yours."),
        tr("Among trackers 0 is zero and x is ten; what is not answered stays blank."),
    )
    BINDINGS: ClassVar[list[BindingType]] = list(KEYS)
    DEFAULT_CSS = "TodayScreen #feelings, TodayScreen #note { height: 1; } TodayScreen #head { height: 5; }"

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self.day: date | None = None
        self.asks: frozenset[str] = frozenset()
        self.mentioned = False
        self._first = True

    def body(self) -> Iterable[Widget]:
        """Yield the question, two rows of words, and the lower part."""
        today = Moment.of(self.now()).entry_day()
        view = View(TodayData(today, today))
        self.set_reactive(TodayScreen.view, view)
        for name, draw in (("head", head), ("feelings", feelings_row), ("note", note_row), ("rest", lower_part)):
            yield RowsSheet(keeping(draw), view, name=name)

    def wants(self, now: datetime) -> Callable[[Journal], TodayData]:
        """Read the day looked at."""
        return partial(read_today, now=now, day=self.day, first=self._first, asks=self.asks)

    def acts_on_saved(self, key: str) -> bool:
        """Whether a key is for what was saved: its words, the list of the day, `&`."""
        return key in {"e", "f", "n", "ampersand"} or self.seen.panel == "entries"

    def receive(self, data: TodayData) -> None:
        """Show the day; the first time, offer what was left half-written."""
        if self.own_app.own_keys is not None:
            data = replace(data, letters=usable_letters(self.own_app))
        if data.day == data.today:
            self.day = None
        data = self.seen.data if data == self.seen.data else data  # what was drawn of it stays true
        chosen = self.seen.chosen if any(one.id == self.seen.chosen for one in data.check_ins) else ""
        read = replace(self.seen, data=data, chosen=chosen, plain=self.own_app.plain_signs)
        self.view = replace(read, cursor=within(read, read.cursor))
        self.show_none_pressed()
        if data.trackers or self.seen.panel == "trackers":
            from tui.screens.today.answering import show_row  # noqa: PLC0415 - only where trackers are asked

            show_row(self)
        if self._first:
            self._first = False
            if data.drafts:
                from tui.screens.today.asking import offer_drafts  # noqa: PLC0415 - only when there is one

                offer_drafts(self)
            if data.goals or data.ahead or data.own:
                self.call_after_refresh(self.wish)
        if not self.mentioned and week_of(data.today, data.week_starts_on)[1] == data.today:
            self.call_after_refresh(self.mention_review)

    @property
    def seen(self) -> View:
        """The view as it stands."""
        if self.view is None:
            raise RuntimeError("Today is asked for its view before it was laid out")
        return self.view

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Hand the view down, and give the head the rows it needs."""
        if view is None or not self.is_mounted:
            return
        if not self.line_is_open:
            self.keys = self.footer()
        if before is not None and (before.panel in WHOLE) != (view.panel in WHOLE):
            self.query("#head, #rest").refresh()  # drawn once, when they have their other rows
        for sheet in self.query(Sheet):
            sheet.model = view
            if sheet.id == "trackers":
                from tui.screens.today.trackers import fit_row  # noqa: PLC0415 - only where trackers are asked

                fit_row(sheet, view, self.cells_across)
            elif sheet.id not in {"head", "rest"} and not self.line_is_open:
                show_where(sheet, view.panel not in WHOLE)
        self._share_rows(view)

    def _share_rows(self, view: View) -> None:
        """Give the head its rows; in a low terminal what is below the question goes first, the status line never."""
        between = (one.styles.height for one in self.query(Sheet).exclude("#head, #rest") if one.display)
        words = self.line_is_open + sum(int(one.cells or 0) for one in between if one is not None)
        whole = head_height(view, self.cells_across)
        rows_of_head, places, below = share_rows(self.app.size.height - words, whole, panel=bool(view.panel))
        fit(self.query_one("#head"), rows_of_head)
        show_where(self.query_one("#rest"), below)
        show_where(self.query_one(TopBar), places)

    def on_resize(self) -> None:
        """Fit the head to the new size."""
        self.watch_view(self.view, self.view)

    # Writing

    async def action_mood(self, mood: int) -> None:
        """Save a mood; among the trackers, a value."""
        if await self.answers(str(mood % 10)):
            return
        from tui.screens.today.intents import SetMood  # noqa: PLC0415 - with the first key

        self.show_pressed(str(mood % 10))
        self.do(SetMood(now=self.now(), day=self.day, target=self.seen.chosen, mood=mood))

    async def action_feelings(self) -> None:
        """Ask for feelings."""
        await self._ask("feelings")

    async def action_note(self) -> None:
        """Ask for the line; among the trackers, say no."""
        if not await self.answers("n"):
            await self._ask("note")

    async def _ask(self, part: str) -> None:
        from tui.screens.today.asking import ask_for  # noqa: PLC0415 - with the first key

        self.open_panel("")
        drafts = tuple(await self.own_app.drafts())  # also what was left since the day was read
        self.view = replace(self.seen, data=replace(self.seen.data, drafts=drafts))
        await self.open_line(ask_for(part, self.seen, self.now()), in_place_of=self.query_one(f"#{part}"))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Save the words."""
        from tui.screens.today.asking import intent_for  # noqa: PLC0415 - with the editor

        intent = intent_for(event.ask, event.words, self.now(), self.day)
        if intent is not None:
            self.do(intent)

    async def action_letter(self, letter: str) -> None:
        """Mark a skill by its letter; in a list j and k move, d deletes; among the trackers it is an answer."""
        if self.seen.panel in {"entries", "trackers", "templates"} and letter in "jk":
            self.action_cursor(1 if letter == "j" else -1)
        elif not await self.answers(letter):
            if self.seen.panel == "entries" and letter == "d":
                self.action_delete()
            elif self.seen.panel != "entries":
                self.mark(letter)

    def action_practise(self) -> None:
        """Open or close all skills."""
        self.open_panel("" if self.seen.panel == "practise" else "practise")

    def open_panel(self, panel: str) -> None:
        """Open a panel in place of the lower part; "" closes it."""
        self.view = replace(self.seen, panel=panel, page=0, cursor=0)
        self.keys = self.footer()

    def action_turn(self) -> None:
        """Turn the page of skills; with nothing open, mark the small step as done."""
        if self.seen.panel == "practise":
            self.view = replace(self.seen, page=self.seen.page + 1)
        elif not self.seen.panel and self.seen.data.at_hand:
            from tui.screens.today.small_steps import mark_done  # noqa: PLC0415 - only where a goal is open

            mark_done(self)

    def action_next_step(self) -> None:
        """Show the next small step."""
        if not self.seen.panel and self.seen.data.at_hand:
            from tui.screens.today.small_steps import turn  # noqa: PLC0415 - only where a goal is open

            turn(self)

    # Other days, other entries

    def action_earlier(self) -> None:
        """Look at the day before."""
        self._look_at(self.seen.data.day - timedelta(days=1))

    def action_later(self) -> None:
        """Look at the day after; there is none after today."""
        self._look_at(self.seen.data.day + timedelta(days=1))

    def _look_at(self, day: date) -> None:
        if day <= self.seen.data.today and self.seen.data.day.year > 1:
            self.day = day
            blank = replace(self.seen.data, day=day, entries=(), values=())
            self.view = replace(self.seen, chosen="", written="", cursor=0, data=blank)
            self.wish()

    @property
    def as_left(self) -> bool:
        """Whether it shows today."""
        return self.day is None

    def arrive(self) -> None:
        """Show today, where a letter leads; esc comes back to an earlier day."""
        if self.day is not None:
            self._look_at(self.seen.data.today)

    def bookmark(self) -> Callable[[], None]:
        """Come back to an earlier day that was looked at."""
        return super().bookmark() if self.day is None else partial(self._look_at, self.day)

    async def action_edit(self) -> None:
        """Open or close the list of the day's entries; among templates, change one; after a skill, say how it was."""
        if self.seen.panel == "templates":
            await self.answers("e")
        elif not self.seen.panel and (practice := self.just_practised()) is not None:
            from tui.screens.today.asking import tell_if_meant  # noqa: PLC0415 - with the key

            await tell_if_meant(self, practice)
        else:
            self.open_panel("" if self.seen.panel == "entries" else "entries")

    def action_cursor(self, step: int) -> None:
        """Move through the list."""
        self.view = replace(self.seen, cursor=within(self.seen, self.seen.cursor + step))

    def action_delete(self) -> None:
        """Delete the entry the cursor is at."""
        from tui.intents import DeleteEntry  # noqa: PLC0415 - with the list

        if self.seen.data.entries:
            self.do(DeleteEntry(self.seen.data.entries[self.seen.cursor].id))

    async def action_open(self) -> None:
        """Close what is open, or go on in it; with nothing open, go to the goal of the small step."""
        from tui.screens.today.asking import open_chosen  # noqa: PLC0415 - with the first key

        await open_chosen(self)

    def action_back(self) -> None:
        """Close what is open, then return to today, then go back to where one was."""
        if self.seen.panel:
            self.open_panel("")
        elif self.seen.chosen:
            self.view = replace(self.seen, chosen="")
        elif self.day is not None:
            self._look_at(self.seen.data.today)
        else:
            from tui.screens.today.asking import put_away_hint  # noqa: PLC0415 - with the first key

            if not put_away_hint(self):
                super().action_back()
