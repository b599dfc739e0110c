"""Measures how long a key takes to its echo in a running program: on every screen, while searching, held down.

A program runs in a pseudo-terminal. After a key is sent, the last byte of what it paints for that key counts: painting
is over when nothing came for a while. The floor is a Textual app with one Input, measured in the same run.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Self

from tests.benchmarks.paint import ESCAPES, PATIENCE

QUIET: Final = 0.12
"""Seconds without a byte after which a key's painting is over; a blinking cursor paints every half second."""


@dataclass
class Terminal:
    """A program in a pseudo-terminal of 24 × 80 cells, driven key by key."""

    program: str
    env: Mapping[str, str]
    rows: int = 24
    columns: int = 80
    text: str = field(default="", init=False)

    def __enter__(self) -> Self:
        """Start the program."""
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
            part = os.read(self.master, 1 << 16)
            last = time.perf_counter()
            self.text += ESCAPES.sub(b"", part).decode("utf-8", "replace")
        return last

    def wait_for(self, words: str) -> float:
        """Read until some words were painted since the last key; return when."""
        began = time.perf_counter()
        while words not in self.text:
            if time.perf_counter() - began > PATIENCE or not select.select([self.master], [], [], PATIENCE)[0]:
                message = f"never painted {words!r}: {self.text[-400:]!r}"
                raise TimeoutError(message)
            self.text += ESCAPES.sub(b"", os.read(self.master, 1 << 16)).decode("utf-8", "replace")
        return time.perf_counter()

    def send(self, keys: str) -> float:
        """Send keys; return when."""
        self.text = ""
        began = time.perf_counter()
        os.write(self.master, keys.encode())
        return began

    def echo(self, keys: str) -> float:
        """Return the seconds from some keys to the end of what they paint; nothing painted counts as nothing."""
        began = self.send(keys)
        select.select([self.master], [], [], 1.0)
        return max(0.0, self.settle() - began)

    def until(self, keys: str, words: str) -> float:
        """Return the seconds from some keys until words stand there."""
        began = self.send(keys)
        return self.wait_for(words) - began


def median_echo(terminal: Terminal, keys: Sequence[str], rounds: int) -> float:
    """Return the median over rounds of each of some keys pressed one after another."""
    return statistics.median(terminal.echo(key) for _ in range(rounds) for key in keys)
