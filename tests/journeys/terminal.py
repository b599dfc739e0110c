"""A real terminal for journeys: the program under a pseudo-terminal, its screen read back by pyte.

Keys go in as bytes, what is seen comes out as lines of text; a journey waits for something to be seen, never for time.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import pyte

PATIENCE: Final = 20.0
"""Seconds until a journey gives up; generous, since machines are noisy and nothing waits when all is well."""

KEYS: Final[Mapping[str, bytes]] = {
    "enter": b"\r",
    "esc": b"\x1b",
    "tab": b"\t",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "backspace": b"\x7f",
    "ctrl+c": b"\x03",
    "ctrl+p": b"\x10",
    "ctrl+q": b"\x11",
    "ctrl+r": b"\x12",
    "ctrl+s": b"\x13",
    "ctrl+z": b"\x1a",
}


def program_environment(home: Path, journal: Path, now: str = "2026-11-22T09:00", **more: str) -> dict[str, str]:
    """Return an environment in which the program sees an empty home and a fixed clock, and nothing of the tester's."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "TMPDIR": str(home / "tmp"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "TZ": "Europe/Berlin",
        "EVENSO_JOURNAL": str(journal),
        "EVENSO_NOW": now,
        **more,
    }


def is_wiped(raw: bytes) -> bool:
    """Whether all that was written is wiped away, and no letter was written since."""
    wiped, sign, since = raw.rpartition(b"\x1b[0m\x1b[H\x1b[2J")
    return bool(wiped and sign) and not re.sub(rb"\x1b\[[?<>=]?[\d;]*[a-z]", b"", since)


class Terminal:
    """The program in a terminal of its own; every key that is pressed is counted."""

    def __init__(
        self,
        arguments: list[str],
        env: Mapping[str, str],
        columns: int = 80,
        rows: int = 24,
        *,
        under: Sequence[str] = (),
    ) -> None:
        self.keys_pressed = 0
        self._gone = False
        self.raw = bytearray()
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = pty.openpty()
        self._set_size(columns, rows)
        self.process = subprocess.Popen(
            [*under, sys.executable, "-c", "from tui.cli.main import main; raise SystemExit(main())", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=dict(env),
            start_new_session=True,
            close_fds=True,
            cwd=Path(__file__).parents[2],
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if not self._gone:
            os.close(self._master)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size, as dragging its corner does."""
        self._set_size(columns, rows)
        self._screen.resize(rows, columns)
        self.process.send_signal(signal.SIGWINCH)

    def _read(self, patience: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], patience)
        if not ready:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:  # the program has closed its side
            return False
        self.raw += data
        self._stream.feed(data)
        return bool(data)

    def read_what_waits(self) -> None:
        """Read all that was written by now."""
        while self._read(0):
            pass

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, a string a row, without trailing blanks."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The whole screen as one text."""
        return "\n".join(self.lines)

    def until(self, seen: str | Callable[[str], bool], patience: float = PATIENCE) -> str:
        """Wait until a text stands on the screen (or the screen satisfies a function) and return the screen."""
        holds = seen if callable(seen) else lambda text: seen in text
        deadline = time.monotonic() + patience
        while not holds(self.text):
            left = deadline - time.monotonic()
            alive = self._read(min(0.2, max(0.0, left)))
            if left <= 0 or (not alive and self.process.poll() is not None and not self._read(0)):
                message = f"never saw {seen!r}; exit {self.process.poll()}; the screen:\n{self.text}"
                raise AssertionError(message)
        return self.text

    def press(self, *keys: str) -> None:
        """Press keys by name (`enter`, `esc`, `7`, `p`); each counts as one."""
        for key in keys:
            self.keys_pressed += 1
            os.write(self._master, KEYS.get(key, key.encode()))

    def type(self, words: str | bytes) -> None:
        """Type words; they are not counted as keys."""
        os.write(self._master, words.encode() if isinstance(words, str) else words)

    def paste(self, words: str) -> None:
        """Paste text as a terminal does, between the marks of a bracketed paste."""
        self.type(b"\x1b[200~" + words.encode() + b"\x1b[201~")

    def vanish(self) -> None:
        """Take the terminal away without a word, as a lost connection can."""
        os.close(self._master)
        self._gone = True

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def ended(self, patience: float = PATIENCE) -> int:
        """Read until the program has ended and return its exit code (negative for a signal)."""
        deadline = time.monotonic() + patience
        while self.process.poll() is None and time.monotonic() < deadline:
            self._read(0.1)
        self.read_what_waits()
        with suppress(subprocess.TimeoutExpired):
            return self.process.wait(timeout=max(0.1, deadline - time.monotonic()))
        message = f"it has not ended; the screen:\n{self.text}"
        raise AssertionError(message)
