"""Being stopped from outside (SIGTSTP): the screen is covered first, then the program stops as it would."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Any

_STOP = getattr(signal, "SIGTSTP", None)


class Stopping:
    """Takes the signal while nothing covers the screen, and gives it back to whoever had it before."""

    def __init__(self, cover_and_stop: Callable[[], None]) -> None:
        self._cover_and_stop = cover_and_stop
        self._usual: Any = None
        self._listens = False

    def listen(self) -> None:
        """Take the signal."""
        if _STOP is None or self._listens:
            return
        with suppress(NotImplementedError, RuntimeError, ValueError):
            self._usual = signal.getsignal(_STOP)
            asyncio.get_running_loop().add_signal_handler(_STOP, self._cover_and_stop)
            self._listens = True

    def leave_be(self) -> None:
        """Give it back."""
        if _STOP is None or not self._listens:
            return
        self._listens = False
        with suppress(NotImplementedError, RuntimeError, ValueError):
            asyncio.get_running_loop().remove_signal_handler(_STOP)
            signal.signal(_STOP, self._usual)
