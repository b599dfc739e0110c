"""Measures how long a key takes in a running program: to its echo, to the end of all it paints, while it is held down.

A program runs in a pseudo-terminal. The echo is the first paint that shows what the key did; painting is over when
nothing came for a while. The floor is a Textual app with one Input, measured in the same run.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Self

from tests.benchmarks.paint import ESCAPES, PATIENCE
from tests.benchmarks.seeing import BELOW, Eye, Part

QUIET: Final = 0.12
"""Seconds without a byte after which a key's painting is over; a blinking cursor paints every half second."""
RATE: Final = 30
"""Times a second that a key held down comes, as terminals have it."""

ONE_INPUT_APP: Final = """
from textual.app import App
from textual.widgets import Input
class OneInput(App):
    def compose(self):
        field = Input(placeholder="type here")
        field.cursor_blink = False
        yield field
OneInput().run()
"""


class Taken(NamedTuple):
    """Seconds from a key to its echo, and to the last byte of all that it paints."""

    echo: float
    all: float


@dataclass
class Terminal:
    """A program in a pseudo-terminal of 24 × 80 cells, driven key by key."""

    program: str
    env: Mapping[str, str]
    rows: int = 24
    columns: int = 80
    text: str = field(default="", init=False)
    parts: list[Part] = field(default_factory=list, init=False)
    """What came and was not looked at yet."""

    def __enter__(self) -> Self:
        """Start the program."""
        self.eye = Eye(self.rows, self.columns)
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", self.rows, self.columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", self.program],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=dict(self.env),
            start_new_session=True,
            close_fds=True,
        )
        os.close(slave)
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.master)

    def settle(self, quiet: float = QUIET) -> float:
        """Read until nothing came for a while; return when the last byte came (0 when none did)."""
        last, began = 0.0, time.perf_counter()
        while select.select([self.master], [], [], quiet)[0] and time.perf_counter() - began < PATIENCE:
            self._read()
            last = time.perf_counter()
        return last

    def wait_for(self, words: str) -> float:
        """Read until some words were painted since the last key; return when."""
        began = time.perf_counter()
        while words not in self.text:
            if time.perf_counter() - began > PATIENCE or not select.select([self.master], [], [], PATIENCE)[0]:
                message = f"never painted {words!r}: {self.text[-400:]!r}"
                raise TimeoutError(message)
            self._read()
        return time.perf_counter()

    def _read(self) -> None:
        try:
            part = os.read(self.master, 1 << 16)
        except OSError as gone:  # what Linux says of a pseudo-terminal whose program has ended
            raise RuntimeError(f"the program ended: {self.text[-400:]!r}") from gone
        self.parts.append(Part(time.perf_counter(), part))
        self.text += ESCAPES.sub(b"", part).decode("utf-8", "replace")

    def send(self, keys: str) -> float:
        """Send keys; return when."""
        self.text = ""
        began = time.perf_counter()
        os.write(self.master, keys.encode())
        return began

    def echo(self, key: str) -> float | None:
        """Return the seconds from a key to the end of what it paints; None when it painted nothing within a second."""
        began = self.send(key)
        select.select([self.master], [], [], 1.0)
        ended = self.settle()
        return ended - began if ended else None

    def must_echo(self, key: str) -> float:
        """Return the same of a key that always paints; RuntimeError when it did not."""
        seconds = self.echo(key)
        if seconds is None:
            raise RuntimeError(f"the key {key!r} painted nothing: {self.text[-200:]!r}")
        return seconds

    def taken(self, key: str, lines: range | None = None, *, letters: bool = False) -> Taken | None:
        """Return what a key takes to its echo and to the end; None when nothing came of it within a second.

        The echo is the first paint that makes a cell another, with `letters` a letter another, in some lines: all but
        the two at the foot, unless said otherwise.
        """
        self._look()
        began = self.send(key)
        select.select([self.master], [], [], 1.0)
        ended = self.settle()
        lines = lines if lines is not None else range(self.rows - BELOW)
        seen = self.eye.first_change(self.parts, lines, letters=letters)
        self.parts.clear()
        return Taken(seen - began, ended - began) if seen is not None else None

    def _look(self) -> None:
        """See what came late of an earlier key: it is no echo of the next one."""
        while select.select([self.master], [], [], 0)[0]:
            self._read()
        self.eye.take_in(self.parts)
        self.parts.clear()

    def until(self, keys: str, words: str) -> float:
        """Return the seconds from some keys until words stand there."""
        began = self.send(keys)
        return self.wait_for(words) - began

    def held(self, key: str, times: int = RATE) -> float:
        """Hold a key down for a second; return the seconds from its last coming to the end of all painting."""
        sent = self.send("")
        for number in range(times):
            sent = time.perf_counter()
            os.write(self.master, key.encode())
            if number < times - 1:
                ends = sent + 1 / RATE
                while (left := ends - time.perf_counter()) > 0:
                    if select.select([self.master], [], [], left)[0]:
                        self._read()
        return max(0.0, self.settle() - sent)
