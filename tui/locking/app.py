"""The half of the app that hides and locks: on a key, on ctrl+z, after a while without one.

Hiding covers the screen and keeps everything under it. Locking, where the journal has a passphrase, first keeps what
is half-written in the journal, then closes it and lets go of every screen, so that nothing is left that could show a
word; after unlocking they are made anew (`returning`). What is seen meanwhile is left to `door` and `veil`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import AwaitMount
from textual.worker import WorkerCancelled, WorkerFailed

from tui.journal_thread import REFUSALS, keep
from tui.locking.hiding import DOOR, HidingApp
from tui.locking.idle import LOCK_AFTER, SETTING
from tui.places import PLACES
from tui.screens.base import JournalScreen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.journal import Journal
    from storage.problems import NotOpened
    from tui.locking.returning import Way
    from tui.screens.base import AnyJournalScreen

LOOK_EVERY: Final = 5.0
"""Seconds between looks whether anybody is there."""

LONGEST_EXERCISE: Final = 15 * 60
"""Seconds that an exercise which goes by itself may put the lock off."""

UNTIL_TYPED: Final = 2.0
"""Seconds that what was typed last may take to arrive before the journal is closed."""

AT_THE_DOOR: Final = frozenset(
    {
        *("quit", "copy_or_quit", "leave"),
        "support",
        "support_unless_typing",
        "help",
        "back",
        "lock",
        "hide",
        "suspend_process",
        "change_focus",
    }
    | {"breathe", "country", "lines", "scroll", "plan", "people", "helped", "cursor", "choose", "letter", "read_on"}
)
"""What keys of the app and of Support may do while the journal is locked; everything else needs it open."""


class LockingApp(HidingApp):
    """An app that can be hidden, and locked where the journal has a passphrase."""

    def __init__(
        self, open_journal: Callable[[], Journal], clock: Callable[[], datetime], crash_log: Path | None
    ) -> None:
        super().__init__(open_journal, clock, crash_log)
        self.open_journal = open_journal
        self.lock_after: float = LOCK_AFTER * 60
        """Seconds; 0 never locks by itself."""
        self.journal_path: Path | None = None
        """Where the journal lies; None where that does not matter, as in the demo."""
        self.open_with: Callable[[str], Journal] | None = None
        """Opens the journal with a passphrase that was typed; None where that cannot be."""
        self._came_from: list[tuple[str, Callable[[], None]]] = []
        self._way: Way | None = None
        self._last_action = self._towards = ""
        self._steps: list[Callable[[], object]] = []
        self._depth = 1
        self._one_at_a_time = asyncio.Lock()
        self._to_be_closed = False
        self._not_opened: NotOpened | None = None
        """Why the journal cannot be opened at all, as long as that is so."""
        self.told_unkept = False
        """Whether it was said, as the person was leaving, that there are words which could not be kept."""

    async def action_quit(self) -> None:
        """Quit; stay once where words could not be kept."""
        from tui.locking.unkept import may_leave  # noqa: PLC0415 - not part of the first paint

        if await may_leave(self):
            self.exit()

    def action_copy_held(self) -> None:
        """Copy what is half-written, or could not be kept."""
        from tui.locking.unkept import copy  # noqa: PLC0415 - seldom needed

        copy(self)

    def make_door(self) -> Screen[Any]:
        """Return what stands before a journal that is not open."""
        if (problem := self._not_opened) is not None:
            from tui.locking.instead.page import InsteadPage  # noqa: PLC0415 - hardly ever needed

            return InsteadPage(problem.path, problem.told)
        from tui.locking.door import LockScreen  # noqa: PLC0415 - not part of the first paint

        return LockScreen()

    async def say_not_opened(self, problem: NotOpened) -> None:
        """Show what there is instead of a journal that cannot be opened at all."""
        self._not_opened = problem
        if self.locked:
            await self.push_screen(self.make_door())
        else:
            self.switch_mode(DOOR)

    async def back_to_the_lock(self) -> None:
        """Show the lock screen: what lies in the journal's place by now opens with a passphrase."""
        self._not_opened = None
        await self.push_screen(self.make_door())

    def on_mount(self) -> None:
        """Know the door as a place, and look now and then whether anybody is there."""
        self.add_mode(DOOR, self.make_door)
        self.set_interval(LOOK_EVERY, self.look_whether_idle)

    @property
    def can_lock(self) -> bool:
        """Whether there is a passphrase that would open it again."""
        return not self.locked and self.journal_thread.protected and self.open_with is not None

    # Locking

    async def cover_up(self) -> None:
        """Lock what can be locked, to the end; hide everything else."""
        if self.can_lock:
            self._cover()
        await self.close_up()
        await super().cover_up()

    def overdue(self) -> bool:
        """Whether nobody touched a key for as long as the person said, and no exercise goes by itself meanwhile."""
        if not (self.can_lock and self.idle.longer_than(self.lock_after)):
            return False
        goes_by_itself = any(getattr(screen, "goes_by_itself", False) for screen in self.screen_stack)
        return not goes_by_itself or self.idle.longer_than(self.lock_after + LONGEST_EXERCISE)

    def look_whether_idle(self) -> None:
        """Lock when nobody touched a key for as long as the person said."""
        if self.overdue():
            self.action_lock()

    def action_lock(self) -> None:
        """Lock the journal; one without a passphrase is hidden."""
        if self.can_lock:
            self._cover()
            self._work(self.close_up, "locking")
        else:
            self.action_hide()

    def _cover(self) -> None:
        """Cover the screen from here on; everything else comes after."""
        from tui.locking.returning import way_here  # noqa: PLC0415 - not part of the first paint

        self._way = way_here(self, self._last_action)
        self._to_be_closed = True
        self.switch_mode(DOOR)

    async def close_up(self) -> None:
        """Keep what is half-written, close the journal, let go of all that shows it."""
        from tui.locking.returning import put_away  # noqa: PLC0415 - not part of the first paint

        async with self._one_at_a_time:
            if self._to_be_closed:
                self._to_be_closed = False
                put_away(self)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._what_was_typed(), UNTIL_TYPED)
                await self._keep_or_hold()
                await self.journal_thread.shut()
                await self._let_go()
                if self.unkept:
                    self._tell_held()

    async def _what_was_typed(self) -> None:
        """Wait for words and for a save that were under way when the key came."""
        from tui.dialogs.settling import after_what_was_typed  # noqa: PLC0415 - only for this

        for _ in range(2):  # what a field hands over goes on to its screen
            arrived = asyncio.Event()
            screens = [screen for screen in self.all_screens() if screen.is_attached]
            after_what_was_typed(
                [*(field for one in screens for field in one.query("Input, TextArea")), *screens], arrived.set
            )
            await arrived.wait()
        for worker in [one for one in self.workers if one.group == "intents"]:
            with suppress(WorkerFailed, WorkerCancelled):
                await worker.wait()

    async def _keep_or_hold(self) -> None:
        from tui.intents import KeepDraft  # noqa: PLC0415 - not part of the first paint
        from tui.locking.returning import half_written  # noqa: PLC0415 - only for this

        for draft in half_written(self):
            try:
                await self.journal_thread.run(partial(keep, draft))
            except REFUSALS:
                self.unkept[draft[0]] = KeepDraft(*draft)

    async def _let_go(self) -> None:
        """Take every screen away, also those behind: what shows the journal is made anew after unlocking."""
        for place in PLACES:
            await self.remove_mode(place.name)
            self.add_mode(place.name, place.make)
        self._came_from.clear()
        self._seen, self._just_opened = None, True
        self.let_go()

    def _tell_held(self) -> None:
        from evenso.wording.locking.saying import HELD  # noqa: PLC0415 - seldom needed
        from tui.locking.door import LockScreen  # noqa: PLC0415 - the same

        for screen in self.screen_stack:
            if isinstance(screen, LockScreen):
                screen.tell(HELD)

    # Unlocking

    async def unlock(self, words: str) -> None:
        """Open the journal with what was typed, "" with what opens it without asking; raises `JournalProblem`."""
        await self.open_door(partial(self.open_with, words) if words and self.open_with else self.open_journal)

    async def open_door(self, opening: Callable[[], Journal]) -> None:
        """Open the journal and go back to where one was; raises `JournalProblem` when it does not open."""
        async with self._one_at_a_time:
            await self.journal_thread.open_again(opening)
        self._not_opened = None
        way, self._way = self._way, None
        self.idle.touch()
        if way is not None:
            from tui.locking.returning import steps_of  # noqa: PLC0415 - only after unlocking

            self._steps, self._towards, self._depth = steps_of(self, way), way.mode, 1
        self.switch_mode(PLACES[0].name if way is None else way.mode)
        await self.remove_mode(DOOR)
        self.add_mode(DOOR, self.make_door)
        if way is None:
            self.on_ready()

    async def _read(self, screen: AnyJournalScreen) -> None:
        """Give a screen its data; after unlocking, go on with the way back, a step with each reading."""
        await super()._read(screen)
        if (problem := self.journal_thread.not_opened) is not None and not self.locked:
            await self.say_not_opened(problem)
        if self._steps and screen is self.front and not self.locked:
            if len(self.screen_stack) == self._depth and self.current_mode == self._towards:
                screen.call_after_refresh(self._steps.pop(0))
            else:
                self._steps.clear()  # one has gone elsewhere by oneself

    async def put_on(self, make: Callable[[], AnyJournalScreen]) -> None:
        """Put a page on again that lay on the place when it was locked."""
        self._depth += 1
        await self.push_screen(make())

    async def after_first_reading(self) -> None:
        """Know how long a protected journal stays open with nobody there."""
        if self.journal_thread.protected:
            minutes = await self.journal_thread.run(lambda journal: journal.setting(SETTING, LOCK_AFTER))
            self.lock_after = max(0, minutes) * 60

    def switch_mode(self, mode: str) -> AwaitMount:
        """Go to a place; none is reached through a door that is shut."""
        if self.locked and mode != DOOR and self.journal_thread.is_shut:
            return AwaitMount(self.screen, [])
        return super().switch_mode(mode)

    async def run_action(
        self,
        action: Any,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Let a key act; at the door only what needs no journal."""
        on_screen = isinstance(default_namespace, JournalScreen)
        name = str(action).partition("(")[0].rpartition(".")[2]
        if self.locked and (on_screen or default_namespace in {None, self}) and name not in AT_THE_DOOR:
            return True
        acted = await super().run_action(action, default_namespace, namespaces)
        if acted and on_screen:
            self._last_action = str(action)
        return acted


__all__ = ["AT_THE_DOOR", "DOOR", "LockingApp"]
