"""What can be done to an entry, from the timeline, from a day and from its own page: the same keys everywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType

from evenso.language import tr, tr_as
from evenso.links import Ref, Thing
from evenso.records import AnyEntry, Note
from storage.problems import JournalProblem
from tui.dialogs.forms import Known, Times, entry_form
from tui.intents import DeleteEntry, MarkEntry
from tui.keys import CHANGE, WRITE, key
from tui.screens.base import JournalScreen
from tui.screens.journal.model import read_known
from tui.ways.growing import GrowsThings, grow_keys
from tui.widgets.line_editor import LineEditor

if TYPE_CHECKING:
    from datetime import date


class ActsOnEntry(GrowsThings, JournalScreen[Any]):
    """A screen with an entry under the cursor or in front; it says which (`chosen_entry`)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *grow_keys("journal"),
        key("L", "see_pattern", tr_as("a key", "pattern"), tr("I see a pattern here"), CHANGE, name="journal.pattern"),
        key("l", "link", tr_as("a key", "link"), tr("link it to an entry, pattern, goal"), WRITE, name="journal.link"),
        key("d", "delete", tr("delete"), tr("take it out; u undoes that"), CHANGE, name="journal.delete"),
        key(
            "P",
            "private",
            tr_as("a key", "private"),
            tr("keep it out of sessions, or let it in"),
            CHANGE,
            name="journal.private",
        ),
        key(
            "full_stop",
            "template",
            tr("template"),
            tr("make a template of a check-in"),
            WRITE,
            name="journal.template",
            display=".",
        ),
        key(
            "h",
            "earlier_wordings",
            tr_as("a key", "history"),
            tr("what an entry said before"),
            CHANGE,
            name="journal.earlier",
        ),
    ]

    @property
    def chosen_entry(self) -> AnyEntry | None:
        """The entry that keys act on; None where there is none."""
        raise NotImplementedError

    @property
    def chosen_id(self) -> str:
        """Its id, also where no more is known of it; "" where there is none."""
        return "" if self.chosen_entry is None else self.chosen_entry.id

    def root(self) -> Ref | None:
        """Return what a goal or a closer look can grow out of."""
        return Ref(Thing.ENTRY, self.chosen_id) if self.chosen_id else None

    @property
    def hides_numbers(self) -> bool:
        """Whether moods are shown as marks."""
        raise NotImplementedError

    @property
    def starts_at(self) -> int:
        """The hour at which days begin."""
        raise NotImplementedError

    @property
    def times(self) -> Times:
        """How moments are read back."""
        return Times(self.now(), self.starts_at)

    async def known(self, day: date | None = None) -> Known:
        """Read what a form may offer: the person's tags, and for a new entry of a day questions to begin from."""
        try:
            return await self.own_app.journal_thread.run(partial(read_known, day=day))
        except JournalProblem:
            return Known()  # an offer only: what is asked does without it

    async def action_edit(self) -> None:
        """Change the entry."""
        entry = self.chosen_entry
        if isinstance(entry, Note) and entry.parts:
            from tui.screens.guided.begin import change  # noqa: PLC0415 - only for an entry with answers

            await change(self.own_app, entry)
        elif entry is not None:
            known = await self.known()
            await self.fill_in(entry_form(entry, self.times, numbers=not self.hides_numbers, known=known))

    def action_delete(self) -> None:
        """Take the entry out, one a press."""
        self.own_app.once_a_press(self._delete)

    def _delete(self) -> None:
        if self.chosen_id:
            self.do(DeleteEntry(self.chosen_id))

    async def action_bring_up(self) -> None:
        """Mark the entry to be brought up, or no more; where there is none, ask for a line."""
        if (entry := self.chosen_entry) is None:
            await super().action_bring_up()
        else:
            self.do(MarkEntry(entry.id, for_session=not entry.for_session))

    def action_private(self) -> None:
        """Mark the entry as not for the session, or no more."""
        if (entry := self.chosen_entry) is not None:
            self.do(MarkEntry(entry.id, private=not entry.private))

    async def action_earlier_wordings(self) -> None:
        """Show what the entry said before."""
        if self.chosen_id:
            from tui.screens.journal.pages.earlier import EarlierPage  # noqa: PLC0415 - only when it is opened

            await self.app.push_screen(EarlierPage(self.chosen_id))

    async def action_template(self) -> None:
        """Ask for the name of a template that is made of the check-in."""
        if self.chosen_id:
            from tui.dialogs.templates import make_of  # noqa: PLC0415 - only when one is made

            await make_of(self, self.chosen_id)

    async def action_link(self) -> None:
        """Ask what the entry is to be linked to."""
        if self.chosen_id:
            from tui.ways.linking import LinkBox  # noqa: PLC0415 - only when it is opened

            await LinkBox.ask(self, Ref(Thing.ENTRY, self.chosen_id))

    async def action_see_pattern(self) -> None:
        """Ask which pattern is seen in the entry."""
        from tui.dialogs.link_pattern import SLOT, line_for  # noqa: PLC0415 - only when it is asked for

        if (entry := self.chosen_entry) is not None:
            begun = await self.own_app.draft_of(f"{SLOT}{entry.id}")
            patterns = await self.own_app.journal_thread.run(lambda journal: journal.patterns(archived=True))
            await self.open_line(line_for(entry.id, begun, patterns))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Link the entry to the pattern that was named; closing the line is left to what all screens share."""
        from tui.dialogs.link_pattern import SLOT, SeePattern  # noqa: PLC0415 - only when a line was typed

        if event.ask.slot.startswith(SLOT) and event.words.strip(", "):
            self.do(SeePattern(event.ask.slot, event.words))
