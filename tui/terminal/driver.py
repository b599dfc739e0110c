"""Textual's driver, steadied: it begins anew only where it had stopped, and no words stay where the screen was left.

What was typed before it stood is read as it was pressed. It touches Textual's private
interface, as else only `tui.guards` and `tui.screens.opening` do.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tui.terminal.reading import take_over

if TYPE_CHECKING:
    from textual.driver import Driver


def driver_class() -> type[Driver] | None:
    """Return a driver that begins anew after SIGCONT only where it had stopped; None lets Textual choose."""
    if sys.platform == "win32":
        return None
    from textual.drivers.linux_driver import LinuxDriver  # noqa: PLC0415 - imports termios, which Windows has not

    class SteadyDriver(LinuxDriver):
        # A terminal that closes sends SIGCONT too, to a program that runs: Textual would start a second thread that
        # reads keys, which no one tells to end, and take the raw terminal for what it was before.

        _shows = False

        def start_application_mode(self) -> None:
            self._shows = True
            before = take_over(self.fileno, self._patch_iflag, self._patch_lflag)
            super().start_application_mode()  # type: ignore[no-untyped-call]  # as Textual has it
            self.attrs_before = before

        def stop_application_mode(self) -> None:
            """Wipe the screen before it is left: tmux keeps words of one that grew, above the shell's prompt."""
            if self._shows:
                self._shows = False
                self.write("\x1b[0m\x1b[H\x1b[2J")
            super().stop_application_mode()

        def _sigcont_application(self, *arguments: object) -> None:
            if self._must_signal_resume:
                super()._sigcont_application(*arguments)
            elif self._auto_restart and self._app.is_running:
                self._loop.call_soon_threadsafe(self._begin_anew)  # not here, where the loop may hold a lock

        def _begin_anew(self) -> None:
            """Come back from SIGSTOP, which nothing can catch: the shell may have left the terminal otherwise."""
            if self._app.is_running and self._app.return_code is None and os.isatty(self.fileno):
                self._app.app_suspend_signal.publish(self._app)
                self.suspend_application_mode()
                self._must_signal_resume = True
                self.resume_application_mode()

    return SteadyDriver


__all__ = ["driver_class"]
