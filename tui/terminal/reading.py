"""How bytes of the terminal are read: broken ones as marks, its end as a hang-up, an early enter as an enter.

It touches Textual's private interface, as `tui.terminal.driver` does.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable
from functools import partial
from typing import Any, Final

ENDED: Final = 0.05
"""Seconds between reads of a terminal that is gone, while the program closes: each is answered at once."""


class _TerminalReader:
    """Decodes what the terminal sends: broken bytes as U+FFFD, and its end as the hang-up that it is.

    A terminal that goes away without a signal only answers every read with nothing; Textual's input thread would then
    turn in circles for good, with the program behind it. The first bytes, as many as came before the terminal was taken
    over, had their enter turned into a new line by it: they are given back as they were pressed.
    """

    def __init__(self, decoder: IncrementalDecoder, early: int = 0) -> None:
        self._decoder = decoder
        self._ended = False
        self._early = early

    def decode(self, data: bytes, final: bool = False) -> str:
        """Decode some bytes; none at all, before the program closes, means that nobody is there any more."""
        if not data and not final and not self._ended:
            self._ended = True
            os.kill(os.getpid(), signal.SIGHUP)
        elif not data and not final:
            time.sleep(ENDED)
        if self._early:
            early, data = data[: self._early], data[self._early :]
            self._early -= len(early)
            data = early.replace(b"\n", b"\r") + data
        return self._decoder.decode(data, final)


def _forgiving_decoder(encoding: str, early: int = 0) -> Callable[[], _TerminalReader]:
    make = getincrementaldecoder(encoding)
    return lambda: _TerminalReader(make(errors="replace"), early)


def forgive_bytes(early: int = 0) -> None:
    """Read broken UTF-8 from the terminal as U+FFFD; Textual's input thread would die of it (textual#6456).

    `early` is how many bytes wait already that were typed before the terminal was taken over.
    """
    if sys.platform != "win32":
        from textual.drivers import linux_driver  # noqa: PLC0415 - imports termios, which Windows has not

        vars(linux_driver)["getincrementaldecoder"] = partial(_forgiving_decoder, early=early)


def take_over(terminal: int, input_flags: Callable[[int], int], local_flags: Callable[[int], int]) -> list[Any] | None:
    """Take every key as it is pressed from now on, and read what waits as it was; return how the terminal was.

    A terminal that nobody has taken over turns enter into a new line, which is another key: who types while the program
    starts would not have saved with it.
    """
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 - as termios, which Windows has not
    import termios  # noqa: PLC0415

    try:
        before, now = termios.tcgetattr(terminal), termios.tcgetattr(terminal)
        now[0], now[3] = input_flags(before[0]), local_flags(before[3])
        termios.tcsetattr(terminal, termios.TCSANOW, now)
        waiting = fcntl.ioctl(terminal, termios.FIONREAD, bytes(4))
    except (OSError, termios.error):
        return None
    forgive_bytes(int.from_bytes(waiting, sys.byteorder) if before[0] & termios.ICRNL else 0)
    return before
