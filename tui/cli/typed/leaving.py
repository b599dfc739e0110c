"""What ends typing before the person does: ctrl+c, a terminal that is closed, a program that is told to end.

Each becomes an exception at a moment at which nothing is half done, so that what was typed can be kept.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import click

from tui.cli.streams.output import is_terminal

_ENDINGS: Final = ("SIGINT", "SIGTERM", "SIGHUP")


class Ended(click.exceptions.Exit):
    """The terminal was closed, or the program told to end; its exit code is 128 and the signal's number."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)


def hung_up() -> Ended:
    """Return what is raised where the terminal went away without a signal."""
    return Ended(getattr(signal, "SIGHUP", 1))


class Leaving:
    """Heeds the signals that end a command: inside `waiting` at once, elsewhere when the next `waiting` begins."""

    def __init__(self, last: Callable[[], object]) -> None:
        self._last = last
        self._number = 0
        self._left = self._waits = False

    @property
    def waits(self) -> bool:
        """Whether words are being waited for, and nothing else is under way."""
        return self._waits

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let a signal end the block, in which nothing but waiting for words is done."""
        self._waits = True
        try:
            if self._number:
                self._leave()
            yield
        except SystemError:  # what Python makes of two signals at the very same moment
            if self._left:
                raise self._why() from None
            raise
        finally:
            self._waits = False

    def heed(self, number: int, _frame: object) -> None:
        """Take a signal; once left, what was typed is being kept, and nothing ends that."""
        if not self._left:
            self._number = number
            if self._waits:
                self._leave()

    def _leave(self) -> None:
        self._left = True
        self._last()
        raise self._why()

    def _why(self) -> BaseException:
        return KeyboardInterrupt() if self._number == signal.SIGINT else Ended(self._number)


@contextmanager
def heeded(
    last: Callable[[], object] = lambda: None, tick: Callable[[], object] | None = None, every: float = 0
) -> Iterator[Leaving]:
    """Heed those signals in a block, doing `last` before it is left, and `tick` time and again while words are awaited.

    What the person had asked to be ignored (`nohup`) stays ignored. Where the system has no such clock nothing ticks.
    """
    leaving = Leaving(last)
    takes: dict[int, Callable[[int, object], object]] = {}
    for name in _ENDINGS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) not in {signal.SIG_IGN, None}:
            takes[number] = leaving.heed
    ticks = tick is not None and hasattr(signal, "setitimer")
    if ticks:
        takes[signal.SIGALRM] = lambda _number, _frame: tick() if tick is not None and leaving.waits else None
    before = {number: signal.signal(number, take) for number, take in takes.items()}
    if ticks:
        signal.setitimer(signal.ITIMER_REAL, every, every)
    try:
        yield leaving
    finally:
        if ticks:
            signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)


def terminal_left() -> bool:
    """Whether the terminal that was there is gone: what it then says at the end of the input is no ctrl+d."""
    return not is_terminal(sys.stdin)


__all__ = ["Ended", "Leaving", "heeded", "hung_up", "terminal_left"]
