"""The half of Journal that writes: new entries, changed ones, moods of earlier days, taking out.

Forms are `tui.dialogs.forms`', the page they are filled in on is `tui.dialogs.editor`'s.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.reactive import reactive

from evenso.language import tr, tr_as
from evenso.records import CheckIn, Moment, Note
from tui.dialogs.forms import NEW_NOTE, new_note_form
from tui.keys import MOVE, key
from tui.screens.journal.acting import ActsOnEntry
from tui.screens.journal.model import Ask, JournalData, View, which_of
from tui.screens.today.intents import SetMood

if TYPE_CHECKING:
    from evenso.links import Ref
    from evenso.records import AnyEntry
    from tui.intents import Outcome


class WritingScreen(ActsOnEntry):
    """A screen that shows entries and lets them be written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("v", "read", tr_as("a key", "read"), tr("read it as a page, with its links"), MOVE, name="journal.read"),
    ]

    follows = True
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
        """Show an entry to be read, with what it is linked to; escape then goes back to where the walk began.

        On its page a digit walks on; in a day it would be a mood.
        """
        from tui.screens.journal.pages.entry import EntryPage  # noqa: PLC0415 - only when it is opened

        del day
        self.app.push_screen(EntryPage(ref.id, walked=True))

    @property
    def seen(self) -> View:
        """The view as it stands; before the screen is laid out, keys typed ahead find it empty."""
        return self.view or View(JournalData(self.ask, Moment.of(self.now()).entry_day()))

    @property
    def in_day(self) -> bool:
        """Whether one day is shown."""
        return self.ask.day is not None

    @property
    def chosen_entry(self) -> AnyEntry | None:
        """The entry under the cursor, where it is known in full."""
        return self.seen.chosen

    @property
    def chosen_id(self) -> str:
        """The id of what is under the cursor, a hit's too."""
        return self.seen.data.id_at(self.seen.cursor)

    @property
    def hides_numbers(self) -> bool:
        """Whether moods are shown as marks."""
        return self.seen.data.hidden

    @property
    def starts_at(self) -> int:
        """The hour at which days begin."""
        return self.seen.data.day_starts_at

    async def action_new(self) -> None:
        """Write an entry, on the day that is shown; a half-written one goes on where it was."""
        data = self.seen.data
        begun = next((draft.day for draft in data.drafts if draft.slot == NEW_NOTE), None)
        day = begun or self.ask.day or data.today
        await self.fill_in(new_note_form(day, self.times, await self.known(day)))

    async def action_edit(self) -> None:
        """Change the entry under the cursor; a hit opens its day first."""
        if self.seen.data.searching:
            await self.action_open()
        else:
            await super().action_edit()

    async def open_entry(self) -> None:
        """Open the entry under the cursor: one with answers on a page of its own, any other to be changed."""
        entry = self.chosen_entry
        if isinstance(entry, Note) and entry.parts:
            from tui.screens.guided.begin import look  # noqa: PLC0415 - only for an entry with answers

            await look(self.own_app, entry.id)
        else:
            await self.action_edit()

    async def action_open(self) -> None:
        """Open what is under the cursor."""
        raise NotImplementedError

    async def action_read(self) -> None:
        """Read the entry under the cursor as a page."""
        if self.chosen_id:
            from tui.screens.journal.pages.entry import EntryPage  # noqa: PLC0415 - only when it is opened

            await self.app.push_screen(EntryPage(self.chosen_id, which_of(self.ask.chosen)))

    def action_mood(self, mood: int) -> None:
        """Save a mood for the day that is shown: on a check-in it is the one of that, else one of its own."""
        if self.ask.day is not None:
            target = self.chosen_id if isinstance(self.chosen_entry, CheckIn) else ""
            self.do(SetMood(now=self.now(), day=self.ask.day, target=target, mood=mood))

    def action_bring_in(self) -> None:
        """Bring years along from another program."""
        self.own_app.action_bring_in()
