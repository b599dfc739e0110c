"""Half-written words where several windows may be open: what this one goes on with, and what another one has open.

The journal keeps them and knows which are open where (`storage.contents.drafts`); what a window has open itself is what
its screens yield as unsaved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.worker import Worker

from tui.guards import GuardedApp
from tui.journal_thread import REFUSALS, JournalThread, keep
from tui.screens.base import AnyJournalScreen, JournalScreen

if TYPE_CHECKING:
    from storage.answers import Change, Draft
    from storage.journal import Journal
    from tui.intents import KeepDraft


class WindowApp(GuardedApp):
    """An app that is one window on its journal."""

    def __init__(
        self, open_journal: Callable[[], Journal], clock: Callable[[], datetime], crash_log: Path | None
    ) -> None:
        super().__init__(crash_log)
        self.clock = clock
        self.journal_thread = JournalThread(open_journal)
        self.unkept: dict[str, KeepDraft] = {}
        """What was typed and could be neither saved nor kept yet, by slot."""

    def say(self, sentence: str, *, step: Change | None = None, here: bool = False) -> None:
        """Put one sentence where it is seen."""
        raise NotImplementedError

    async def drafts(self) -> list[Draft]:
        """Return what was left half-written, the newest first; nothing when the journal cannot be read."""
        kept: list[Draft] = []
        try:
            kept = await self.journal_thread.run(lambda journal: journal.drafts())
        except REFUSALS as problem:
            self.say(str(problem))
        held = [one.as_kept(self.clock()) for one in self.unkept.values()]
        return [*held, *(draft for draft in kept if draft.slot not in self.unkept)]

    async def draft_of(self, slot: str, shown: str | None = None) -> str:
        """Return what was left half-written in a slot ("": nothing), to go on with it; if `shown`, only with that."""
        kept = self.unkept[slot].text if slot in self.unkept else ""
        try:
            return kept or await self.journal_thread.run(lambda journal: journal.take_draft(slot, shown))
        except REFUSALS as problem:
            self.say(str(problem))
        return ""

    async def draft_elsewhere(self, slot: str) -> str:
        """Return what is half-written in a slot and open in another window just now ("": nothing)."""
        with suppress(*REFUSALS):
            return await self.journal_thread.run(lambda journal: journal.draft_elsewhere(slot)) if slot else ""
        return ""

    async def to_go_on(self, slot: str, begun: str | None = None) -> tuple[str, str]:
        """Return what a form goes on with, and where that is nothing, what another window has open in its place."""
        draft = await self.draft_of(slot) if begun is None else begun
        return draft, "" if draft else await self.draft_elsewhere(slot)

    async def look_what_is_open(self) -> None:
        """Tell the journal what is open here still: other windows can go on with the rest."""
        open_here = {slot for screen in self._journal_screens() for slot, _, _ in screen.unsaved()} | set(self.unkept)
        with suppress(*REFUSALS):
            await self.journal_thread.run(lambda journal: journal.keep_open(open_here), waits=True)

    def on_left(self) -> None:
        """Let other windows go on with what was closed, behind the words it wanted kept."""
        self.let_others_go_on()

    def let_others_go_on(self) -> None:
        """Do that, as something was closed."""
        worker: Worker[None] = self.run_worker(self.look_what_is_open, group="windows", description="windows")
        del worker

    def _journal_screens(self) -> Iterator[AnyJournalScreen]:
        return (screen for screen in self.all_screens() if isinstance(screen, JournalScreen))

    def keep_drafts(self) -> None:
        """Save what is half-written before the program ends."""
        held = ((one.slot, one.text, one.day) for one in self.unkept.values())
        for draft in (*held, *(draft for screen in self._journal_screens() for draft in screen.unsaved())):
            self.journal_thread.run_now(partial(keep, draft))
