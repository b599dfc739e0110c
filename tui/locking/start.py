"""The app where no journal is open yet: behind a lock screen, or at the choice of a first start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from tui.app import EvenSo
from tui.journal_thread import NONE_YET
from tui.locking.app import DOOR

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from storage.journal import Journal
    from storage.problems import NotOpened


class AtTheDoor(EvenSo):
    """The app before a journal that is shut: `new` where there is none yet, `instead` where it cannot be opened."""

    DEFAULT_MODE = DOOR

    def __init__(
        self,
        open_journal: Callable[[], Journal],
        clock: Callable[[], datetime],
        *,
        crash_log: Path | None = None,
        new: bool = False,
        instead: NotOpened | None = None,
    ) -> None:
        super().__init__(open_journal, clock, crash_log=crash_log)
        self.journal_thread.is_shut = True
        self._new = new
        if instead is not None:
            self._not_opened = self.journal_thread.not_opened = instead
            self.journal_thread.why_shut = instead.told
        if new:
            self.journal_thread.why_shut = NONE_YET
        self._first = True

    def get_default_screen(self) -> Screen[Any]:
        """Return the door."""
        return self.make_door()

    def make_door(self) -> Screen[Any]:
        """Return the first start's choice, or the lock screen, which looks once whether nobody has to be asked."""
        if self._not_opened is not None:
            return super().make_door()
        first, self._first = self._first, False
        if first and self._new:
            from tui.locking.first import FirstStart  # noqa: PLC0415 - once in a journal's life

            return FirstStart()
        from tui.locking.door import LockScreen  # noqa: PLC0415 - with the door

        return LockScreen(quietly=first)
