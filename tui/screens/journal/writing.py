"""The half of Journal that writes: new entries, changed ones, moods of earlier days, taking out.

Forms are `tui.dialogs.forms`', the page they are filled in on is `tui.dialogs.editor`'s.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.reactive import reactive

from evenso.records import Note
from storage.problems import JournalProblem
from tui.dialogs.editor import Editor
from tui.dialogs.forms import NEW_NOTE, Form, Known, Times, entry_form, new_note_form
from tui.intents import DeleteEntry, Intent, MarkEntry
from tui.keys import CHANGE, key
from tui.screens.base import JournalScreen
from tui.screens.journal.drawing import View
from tui.screens.journal.model import Ask, JournalData, read_known
from tui.screens.today.intents import SetMood
from tui.widgets.line_editor import LineEditor

if TYPE_CHECKING:
    from evenso.links import Ref
    from tui.intents import Outcome


class WritingScreen(JournalScreen[JournalData]):
    """A screen that shows entries and lets them be written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("p", "see_pattern", "pattern", "I see a pattern here", CHANGE, name="journal.pattern"),
        key("d", "delete", "delete", "take it out; u undoes that", CHANGE, name="journal.delete"),
        key("P", "private", "private", "not for the session, or again", CHANGE, name="journal.private"),
        key("h", "earlier_wordings", "history", "what an entry said before", CHANGE, name="journal.earlier"),
    ]

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self.ask = Ask()
        self.wanted_id = ""

    def saved(self, outcome: Outcome) -> None:
        """Put the cursor on what was saved."""
        if outcome.entry is not None:
            self.wanted_id = outcome.entry.id

    def show_thing(self, ref: Ref, day: date | None = None) -> None:
        """Open the day of an entry, the cursor on it; escape then goes back to where the wish came from."""
        if day is not None:
            self.wanted_id = ref.id
            self.open_day(day)
            self.wish()

    @property
    def seen(self) -> View:
        """The view as it stands."""
        if self.view is None:
            raise RuntimeError("Journal is asked for its view before it was laid out")
        return self.view

    @property
    def in_day(self) -> bool:
        """Whether one day is shown."""
        return self.ask.day is not None

    @property
    def times(self) -> Times:
        """How moments are read back."""
        return Times(self.now(), self.seen.data.day_starts_at)

    async def action_new(self) -> None:
        """Write an entry, on the day that is shown; a half-written one goes on where it was."""
        data = self.seen.data
        begun = next((draft.day for draft in data.drafts if draft.slot == NEW_NOTE), None)
        day = begun or self.ask.day or data.today
        await self._edit(new_note_form(day, self.times, await self._known(day)))

    async def _known(self, day: date | None) -> Known:
        """Read what a form may offer: the person's tags, and for a new entry of a day questions to begin from."""
        try:
            return await self.own_app.journal_thread.run(partial(read_known, day=day))
        except JournalProblem:
            return Known()  # an offer only: what is asked does without it

    async def action_edit(self) -> None:
        """Change the entry under the cursor; a hit opens its day first."""
        entry = self.seen.chosen
        if isinstance(entry, Note) and entry.parts:
            from tui.screens.guided.begin import change  # noqa: PLC0415 - only for an entry with answers

            await change(self.own_app, entry)
        elif entry is not None:
            known = await self._known(None)
            await self._edit(entry_form(entry, self.times, numbers=not self.seen.data.hidden, known=known))
        elif self.seen.data.searching:
            await self.action_open()

    async def open_entry(self) -> None:
        """Open the entry under the cursor: one with answers on a page of its own, any other to be changed."""
        entry = self.seen.chosen
        if isinstance(entry, Note) and entry.parts:
            from tui.screens.guided.begin import look  # noqa: PLC0415 - only for an entry with answers

            await look(self.own_app, entry.id)
        else:
            await self.action_edit()

    async def action_open(self) -> None:
        """Open what is under the cursor."""
        raise NotImplementedError

    async def _edit(self, form: Form) -> None:
        def end(intent: Intent | None) -> None:
            self.editor = None
            if intent is not None:
                self.do(intent)
            else:
                self.wish()

        self.editor = Editor(form, self.seen.data.draft(form.slot))
        await self.app.push_screen(self.editor, end)

    def action_delete(self) -> None:
        """Take the entry under the cursor out."""
        entry_id = self.seen.data.id_at(self.seen.cursor)
        if entry_id:
            self.do(DeleteEntry(entry_id))

    async def action_bring_up(self) -> None:
        """Mark the entry under the cursor to be brought up, or no more; where there is none, ask for a line."""
        entry = self.seen.chosen
        if entry is None:
            await super().action_bring_up()
        else:
            self.do(MarkEntry(entry.id, for_session=not entry.for_session))

    def action_private(self) -> None:
        """Mark the entry under the cursor as not for the session, or no more."""
        entry = self.seen.chosen
        if entry is not None:
            self.do(MarkEntry(entry.id, private=not entry.private))

    async def action_earlier_wordings(self) -> None:
        """Show what the entry under the cursor said before."""
        entry_id = self.seen.data.id_at(self.seen.cursor)
        if entry_id:
            from tui.screens.journal.earlier import EarlierPage  # noqa: PLC0415 - only when it is opened

            await self.app.push_screen(EarlierPage(entry_id))

    async def action_see_pattern(self) -> None:
        """Ask which pattern is seen in the entry under the cursor."""
        from tui.dialogs.link_pattern import SLOT, line_for  # noqa: PLC0415 - only when it is asked for

        if (entry := self.seen.chosen) is not None:
            begun = await self.own_app.draft_of(f"{SLOT}{entry.id}")
            patterns = await self.own_app.journal_thread.run(lambda journal: journal.patterns())
            await self.open_line(line_for(entry.id, begun, patterns))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Link the entry to the pattern that was named; closing the line is left to what all screens share."""
        from tui.dialogs.link_pattern import SLOT, SeePattern  # noqa: PLC0415 - only when a line was typed

        if event.ask.slot.startswith(SLOT) and event.words.strip(", "):
            self.do(SeePattern(event.ask.slot, event.words))

    def action_mood(self, mood: int) -> None:
        """Save a mood for the day that is shown."""
        if self.ask.day is not None:
            self.do(SetMood(now=self.now(), day=self.ask.day, mood=mood))

    def action_bring_in(self) -> None:
        """Bring years along from another program."""
        self.own_app.action_bring_in()
