"""How a change flows: `Do(intent)` → the journal's thread → `Saved` → the screen in front is given fresh data.

The half of the app that speaks with the journal. Keys and places are left to `tui.app`, faults to `tui.guards`.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from textual import events
from textual.worker import Worker

from evenso.records import AnyEntry, CheckIn, Moment
from tui.journal_thread import REFUSALS, AsOf, as_of
from tui.messages import Do, JournalChanged, Needs, Quiet, Saved, Says, Unsaved
from tui.outside.windows import WindowApp
from tui.screens.base import AnyJournalScreen, JournalScreen
from tui.ways.elsewhere import steps_elsewhere
from tui.widgets.notices import Notices
from tui.widgets.status_line import Status

if TYPE_CHECKING:
    from storage.answers import Change
    from storage.journal import Journal
    from tui.intents import Intent
    from tui.locking.app import LockingApp
    from tui.outside.backups import Safekeeping
    from tui.outside.examining import Examining
    from tui.outside.folders import PrivatePlace
    from tui.screens.again import Again

LOOK_OUTSIDE_EVERY: Final = 2.0
"""Seconds between looks at what other processes wrote."""
Look = tuple[tuple[int, int, int], tuple[str, ...], "Change | None"]
"""The journal's stamp, its notices, and what `u` would take back."""


def _look_at(journal: Journal) -> Look:
    newest = journal.last_change()
    steps_elsewhere(journal).begin(newest)
    return journal.stamp(), journal.notices, newest


def _is_due(entry: AnyEntry, added: str, clock: Callable[[], datetime], journal: Journal) -> bool:
    from storage.contents.quiet import is_due  # noqa: PLC0415 - not part of the first paint

    said = [entry, *([replace(entry, note=added)] if added and isinstance(entry, CheckIn) else [])]  # by itself too
    today = Moment.of(clock()).entry_day(journal.day_starts_at)
    return any(is_due(journal, one, today) for one in said)


class FlowApp(WindowApp):
    """An app whose screens are given data and ask for changes."""

    def __init__(
        self, open_journal: Callable[[], Journal], clock: Callable[[], datetime], crash_log: Path | None
    ) -> None:
        super().__init__(open_journal, clock, crash_log)
        self.outside: PrivatePlace | None = None
        """Where the person's own editor may have a text; None where there is none, as in tests."""
        self.safekeeping: Safekeeping | None = None
        """What makes backups by itself; None where nothing is to be kept, as in the demo."""
        self._seen: AsOf | None = None
        self._just_opened = True
        self.examining: Examining | None = None
        """What looks through the journal's whole file now and then, once there was time to load it."""
        self.notices = Notices()
        self.when_ready: Callable[[], object] | None = None
        """What is done once the first screen stands, where the program was asked to begin with something."""

    def on_mount(self) -> None:
        """Listen to signals and to what other processes write."""
        self.listen_to_signals()
        self.app_resume_signal.subscribe(self, lambda _app: self.came_back(), immediate=True)  # while it is known why
        self.set_interval(LOOK_OUTSIDE_EVERY, self.look_outside)

    def came_back(self) -> None:
        """Draw again after ctrl+z and fg."""
        self.refresh(layout=True)

    def on_ready(self) -> None:
        """Begin with what was asked for, unless the journal has to be opened first."""
        gc.enable()  # `tui.cli.opening` switched it off for the start
        if self.when_ready is not None and not self.journal_thread.is_shut:
            self.when_ready()

    def on_unmount(self) -> None:
        """Finish what is queued and close the journal."""
        self.journal_thread.close()

    async def on_event(self, event: events.Event) -> None:
        """Let keys act, unless the screen they were typed at does not take them, or acts on them in this very turn."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            screen, act = self.screen, getattr(self.screen, "act_at_once", None)
            if (isinstance(screen, JournalScreen) and not await screen.takes(event)) or (act and await act(event)):
                return
        await super().on_event(event)

    @property
    def front(self) -> AnyJournalScreen | None:
        """The journal screen one is at, also under a dialog: a page on top of a place, else the place."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, JournalScreen)), None)

    def _work(self, work: Callable[[], Coroutine[None, None, None]], group: str, *, exclusive: bool = False) -> None:
        """Start a worker from a function, not from a coroutine, which would be left hanging when it is replaced."""
        worker: Worker[None] = self.run_worker(work, group=group, exclusive=exclusive, description=group)
        del worker  # it reports by messages; without a description Textual writes out its intent, with all the words

    def take_off(self) -> None:
        """Take off the page in front, which keeps what was done on it first."""
        from tui.screens.under import UnderPlace  # noqa: PLC0415 - not part of the first paint

        if isinstance(self.screen, UnderPlace):
            self.screen.put_away()
        self.pop_screen()

    def on_do(self, message: Do) -> None:
        """Do what a screen asks, after everything it asked before."""
        self._work(partial(self._do, message.intent, message.again, message.by), "intents")

    async def _do(self, intent: Intent, again: Again | None = None, by: AnyJournalScreen | None = None) -> None:
        from tui.intents import carry_out  # noqa: PLC0415 - not part of the first paint

        try:
            outcome, step = await self.journal_thread.run(partial(carry_out, intent))
        except REFUSALS as problem:
            from tui.screens.again import refused  # noqa: PLC0415 - not part of the first paint

            await refused(cast("LockingApp", self), intent, str(problem), again)
            self.post_message(Unsaved(by))
            return
        self.unkept.pop(again.draft.slot if again is not None else getattr(intent, "slot", ""), None)
        self.post_message(Saved(outcome, step, by))
        if outcome.entry is not None:
            await self._say_quietly(outcome.entry, outcome.added)

    async def _say_quietly(self, entry: AnyEntry, added: str) -> None:
        """Say where Support is, where that is due; the entry is saved and said to be, whatever happens here."""
        with suppress(*REFUSALS):
            if await self.journal_thread.run(partial(_is_due, entry, added, self.clock)):
                self.post_message(Quiet())

    def on_needs(self, message: Needs) -> None:
        """Read a screen's data, unless the person has gone on to another: it asks again when they come back."""
        if message.screen is self.front:
            self.reload(message.screen)

    def reload(self, screen: AnyJournalScreen) -> None:
        """Give a screen fresh data; a newer wish replaces an older one."""
        self._work(partial(self._read, screen), "reading", exclusive=True)

    async def _read(self, screen: AnyJournalScreen) -> None:
        now = self.clock()
        wanted = screen.wants(now)
        try:
            look, data = await self.journal_thread.run(lambda journal: (_look_at(journal), wanted(journal)))
        except REFUSALS as problem:
            self.say(str(problem))
            return
        self._note(look, now)
        screen.as_of = as_of(look[0], now)
        if screen.is_attached and screen.is_mounted:
            screen.receive(data)
        elif screen.is_attached:  # once its widgets stand: what came before them would not be drawn
            screen.call_later(screen.receive, data)
        if self._just_opened:  # in work of its own: a newer wish for data would end this one in the middle
            self._just_opened = False
            self._work(self._begin, "opened")

    async def _begin(self) -> None:
        with suppress(*REFUSALS):  # it may be locked again meanwhile
            await self.after_first_reading()

    async def after_first_reading(self) -> None:
        """Do what has to wait until the journal is open."""

    def _note(self, look: Look, now: datetime) -> bool:
        """Remember what was seen; tell whether anything is new. The journal's notices are said once."""
        stamp, notices, step = look
        self._take_in_step(step)
        if notices and self._seen is None:
            self.notices.tell(self.front, *notices)
        seen = as_of((*stamp[:2], 0), now)  # what this program wrote is no news
        news, self._seen = self._seen != seen, seen
        return news

    def on_saved(self, message: Saved) -> None:
        """Say what was saved and bring the screen in front up to date."""
        self._take_in_step(message.step)
        if message.outcome.sentence:
            self.say(message.outcome.sentence, step=message.step if message.outcome.undoable else None)
        elif message.outcome.fresh and self.front is not None:
            self.front.went_on()
        if message.outcome.fresh and self.front is not None:
            self.front.saved(message.outcome)
            self.reload(self.front)

    def _take_in_step(self, step: Change | None) -> None:
        for screen in self.all_screens():
            if isinstance(screen, JournalScreen):
                screen.take_in_step(step)

    def on_says(self, message: Says) -> None:
        """Say a screen's sentence."""
        self.say(message.sentence, here=True)

    def on_quiet(self) -> None:
        """Put the quiet line about Support below what was said of the save."""
        if self.front is not None:
            self.front.status = replace(self.front.status, quiet=True)

    def say(self, sentence: str, *, step: Change | None = None, here: bool = False) -> None:
        """Put one sentence into the status line; `u` takes `step` back, `here` ends it with the next step."""
        if self.front is not None:
            self.front.status = Status(sentence, undoable=step is not None, step=step, here=here)

    def on_app_focus(self) -> None:
        """Look outside as soon as the person is back from another pane."""
        self.look_outside()

    def look_outside(self) -> None:
        """Ask whether another process wrote to the journal, or a new day has begun."""
        self._work(self._look, "outside", exclusive=True)

    async def _look(self) -> None:
        try:
            await self.journal_thread.run(self.journal_thread.look_at_file, waits=True)
            await self.look_what_is_open()
            look = await self.journal_thread.run(_look_at, waits=True)
            if self._note(look, self.clock()):  # at once: what is saved meanwhile is newer than this look
                self.post_message(JournalChanged())
            for draft in list(self.unkept.values()):
                await self.journal_thread.run(draft.run)
                if self.unkept.get(draft.slot) is draft:  # else what was typed meanwhile is still to be kept
                    del self.unkept[draft.slot]
            self._work(self._examine, "examining")
            if self.safekeeping is not None:
                self._work(self._back_up, "backup")
        except REFUSALS as problem:
            self.say(str(problem))

    async def _examine(self) -> None:
        """Look through the whole file once a day, well after the first paint: opening checks only what is cheap."""
        if self.examining is None:
            from tui.outside.examining import Examining  # noqa: PLC0415 - not part of the first paint

            self.examining = Examining()
        with suppress(*REFUSALS):
            await self.examining.look(self)

    async def _back_up(self) -> None:
        """Make a backup where one is due, and say only what did not go well."""
        if self.safekeeping is not None and (said := await self.safekeeping.look(self.journal_thread)):
            self.notices.tell(self.front, said)

    def on_journal_changed(self) -> None:
        """Show what another process wrote."""
        if self.front is not None:
            self.reload(self.front)
