"""The half of the app that hides: one key blanks everything, any key brings it back; what lies under it stays as it is.

It also knows how long nobody was there, and covers the screen before the program steps aside (ctrl+z).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual import events
from textual.await_complete import AwaitComplete

from tui.flow import FlowApp
from tui.locking.idle import Idle
from tui.locking.stopping import Stopping

if TYPE_CHECKING:
    from storage.journal import Journal

DOOR: Final = "door"
"""The mode of what stands before a journal that is not open: the lock screen, the choice at a first start."""


class HidingApp(FlowApp):
    """An app whose screen can be blanked."""

    def __init__(
        self, open_journal: Callable[[], Journal], clock: Callable[[], datetime], crash_log: Path | None
    ) -> None:
        super().__init__(open_journal, clock, crash_log)
        self.idle = Idle()
        self._lent = self._aside = False
        self._stopping = Stopping(self.action_suspend_process)

    def on_mount(self) -> None:
        """Cover the screen also before something else stops the program; know when it steps aside."""
        self._stopping.listen()
        self.app_suspend_signal.subscribe(self, lambda _app: self._steps_aside(), immediate=True)

    @property
    def locked(self) -> bool:
        """Whether the door is shut: nothing of the journal can be seen or reached."""
        return self.current_mode == DOOR

    def look_outside(self) -> None:
        """Look outside, unless the journal is closed: that nothing can be read is no news there."""
        if not (self.locked and self.journal_thread.is_shut):
            super().look_outside()

    def overdue(self) -> bool:
        """Whether the journal is to be locked before anything else, since nobody was there for too long."""
        return False

    def action_lock(self) -> None:
        """Lock; where there is no passphrase, hide."""
        self.action_hide()

    def action_hide(self) -> None:
        """Blank everything at once."""
        from tui.locking.veil import Veil  # noqa: PLC0415 - not part of the first paint

        if not self.locked and not isinstance(self.screen, Veil):
            self.push_screen(Veil(self.idle.seconds))

    def _begin_again(self) -> None:
        from tui.locking.veil import Veil  # noqa: PLC0415 - not part of the first paint

        if isinstance(self.screen, Veil):
            self.screen.begin_again()

    def pop_screen(self) -> AwaitComplete:
        """Take the screen in front off; one that ends under the veil (it was told to just before) leaves that lying."""
        from tui.locking.veil import Veil  # noqa: PLC0415 - not part of the first paint

        if not isinstance(self.screen, Veil) or self.screen.lifted:
            return super().pop_screen()
        return self.pop_below()

    async def on_event(self, event: events.Event) -> None:
        """Know that somebody is there; lock before a key acts that comes after too long a while."""
        if isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded:
            if not self.screen_stack:
                return  # typed ahead of a program that is on its way out
            if self._aside and not self.locked:
                return  # typed while it was stopped: it comes before the news that we are back
            if self.overdue():
                self.action_lock()
                return
            self.idle.touch()
            if isinstance(event, events.Key | events.Paste) and not self._reaches(event):
                return
        await super().on_event(event)

    def _reaches(self, event: events.Event) -> bool:
        takes = getattr(self.screen, "lets_through", None)
        return takes is None or bool(takes(event))

    # Leaving for a moment

    async def cover_up(self) -> None:
        """Hide everything before the program steps aside."""
        self.action_hide()

    def _steps_aside(self) -> None:
        self._aside = True

    def action_suspend_process(self) -> None:
        """Cover the screen, then step aside; coming back shows only the cover."""
        self._work(self._cover_and_suspend, "locking")

    async def _cover_and_suspend(self) -> None:
        await self.cover_up()
        self._stopping.leave_be()
        super().action_suspend_process()

    def came_back(self) -> None:
        """Draw what covers the screen now, and be ready for the next time."""
        self._aside = False
        if not self._lent:
            self.action_lock()  # where it was stopped in a way that nothing can catch
            self._begin_again()
            self._stopping.listen()
        super().came_back()

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Lend the terminal to another program; whoever comes back from there was there all the time."""
        self._lent = True
        self._stopping.leave_be()  # ctrl+z over there stops both of us, at once
        try:
            with super().suspend():
                yield
        finally:
            self._lent = False
            self._stopping.listen()
            self.idle.touch()


__all__ = ["DOOR", "HidingApp"]
