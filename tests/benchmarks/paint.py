"""Measures when a program in a pseudo-terminal has painted something useful, and what memory that took."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PATIENCE: Final = 60.0
ESCAPES: Final = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-_]")


@dataclass(frozen=True, slots=True)
class Painting:
    """Seconds from the start of the process to the useful paint, and its peak resident memory until then in KiB."""

    seconds: float
    peak_kib: int


def paint(program: str, env: Mapping[str, str], *, ready: Callable[[str], bool], columns: int = 80) -> Painting:
    """Start `python -c program` on 24 rows and wait until what it has written, less escape sequences, is `ready`."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=dict(env),
        start_new_session=True,
        close_fds=True,
    )
    os.close(slave)
    written = bytearray()
    try:
        while not ready(ESCAPES.sub(b"", bytes(written)).decode("utf-8", "replace")):
            if time.perf_counter() - began > PATIENCE or not select.select([master], [], [], PATIENCE)[0]:
                message = f"never painted: {bytes(written)[-400:]!r}"
                raise TimeoutError(message)
            written += os.read(master, 1 << 16)
        return Painting(time.perf_counter() - began, _peak_kib(process.pid))
    finally:
        process.kill()
        process.wait()
        os.close(master)


def _peak_kib(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
