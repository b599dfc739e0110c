"""Lines typed at a terminal up to ctrl+d, kept as they come: what ends it otherwise takes at most the last second.

Where the system has readline the line that was not ended with enter is known too; elsewhere it is the terminal's, which
throws it away.
"""

from __future__ import annotations

import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Final

from evenso.text import clean
from tui.cli.streams.output import file_number, is_terminal
from tui.cli.typed.leaving import Ended, Leaving, heeded, hung_up, terminal_left

LOOKS_EVERY: Final = 1.0
"""Seconds between two looks at the line that is being typed."""


class Lines:
    """Reads lines and has each kept, below those it begins with; `text` is all of them, also after an exception."""

    def __init__(self, begun: str, keep: Callable[[str], object]) -> None:
        self._begun = begun
        self._ended = [begun] if begun else []
        self._line = ""
        """The line that is not ended, as it was last seen."""
        self._keep = keep
        self._there = is_terminal(sys.stdin)
        self._editor = _line_editor()

    @property
    def text(self) -> str:
        """All that was typed."""
        return clean("\n".join([*self._ended, *([self._line] if self._line else [])])).rstrip("\n")

    @property
    def sees_all(self) -> bool:
        """Whether also the line that is not ended is known."""
        return self._editor is not None

    def read(self, invite: Callable[[], object]) -> str:
        """Invite the person and return all they type; KeyboardInterrupt or `Ended` where something else ends it."""
        tick = None if self._editor is None else self._look
        with heeded(self._last_look, tick, LOOKS_EVERY) as leaving, _unbuffered(self._editor is not None):
            try:
                invite()
                while (line := self._next(leaving)) is not None:
                    self._ended.append(line)
                    self._line = ""
                    if not _more_waits():
                        self._keep(self.text)
            except (KeyboardInterrupt, Ended):
                with suppress(OSError):  # of a terminal that is gone
                    sys.stderr.write("\n")  # what is said next has a line of its own
                if self.text != self._begun:
                    self._keep(self.text)
                raise
        self._line = ""
        return self.text

    def _next(self, leaving: Leaving) -> str | None:
        """Return the next line; None at the end of the input."""
        with leaving.waiting():
            try:
                line = sys.stdin.readline() if self._editor is None else f"{input()}\n"
            except EOFError:
                line = ""
        if not line and self._there and terminal_left():
            raise hung_up()
        return line.removesuffix("\n") if line else None

    def _look(self) -> None:
        """Keep the line that is being typed, where it grew."""
        line = self._typed()
        if line != self._line:
            self._line = line
            self._keep(self.text)

    def _last_look(self) -> None:
        """See the line as it is when all is left; a terminal that is gone took it along, but for what was seen."""
        self._line = self._typed() or (self._line if terminal_left() else "")

    def _typed(self) -> str:
        return "" if self._editor is None else str(self._editor.get_line_buffer())


def _more_waits() -> bool:
    """Whether more lines are there already, as after a paste: they are kept together."""
    number = file_number(sys.stdin)
    try:
        return number is not None and is_terminal(sys.stdin) and bool(select.select([number], [], [], 0)[0])
    except (OSError, ValueError):
        return False


@contextmanager
def _unbuffered(wanted: bool) -> Iterator[None]:
    """Let the terminal hold no lines between two of readline's: a ctrl+d typed there, soon after enter, would be lost.

    Only that is changed, since readline asks the terminal how it is, and comes back to it.
    """
    if not wanted:
        yield
        return
    import termios

    before = termios.tcgetattr(sys.stdin)
    now = termios.tcgetattr(sys.stdin)
    now[3] &= ~termios.ICANON
    termios.tcsetattr(sys.stdin, termios.TCSANOW, now)
    try:
        yield
    finally:
        with suppress(termios.error):  # of a terminal that is gone
            termios.tcsetattr(sys.stdin, termios.TCSANOW, before)


def _line_editor() -> ModuleType | None:
    """Return readline, set up to keep no history, where `input` uses it: with a terminal at both of its ends."""
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        return None
    if (file_number(sys.stdin), file_number(sys.stdout)) != (0, 1):
        return None
    try:
        import readline
        import termios  # noqa: F401 - where the one is, the other is
    except ImportError:
        return None
    readline.set_auto_history(False)
    if "libedit" not in (readline.__doc__ or ""):
        readline.parse_and_bind("set enable-bracketed-paste off")  # pasted lines are lines, kept as such
    return readline


__all__ = ["LOOKS_EVERY", "Lines"]
