"""The passphrase as it was given for this command: an open file, a named file, or (for tests) the environment.

It is never taken from arguments, which every account of the computer can read.
"""

from __future__ import annotations

import os
import select
import stat
from collections.abc import Mapping
from typing import BinaryIO, Final

from evenso.language import tr
from tui.cli.failures import Refused
from tui.cli.streams.output import tell

FILE: Final = "EVENSO_PASSPHRASE_FILE"
ENVIRONMENT: Final = "EVENSO_PASSPHRASE"

_LONGEST: Final = 65_536
"""Bytes: far more than anybody types, and an end for a device that never ends."""

_PATIENCE: Final = 5.0
"""Seconds that somebody has who is to write into a named pipe."""


def given(environ: Mapping[str, str], number: int | None, *, quiet: bool = False) -> str | None:
    """Return the passphrase of `--passphrase-fd`, else of the named file, else of the environment; None without any.

    Refused when a source was named and cannot be read. `quiet` leaves out what could be said about the source.
    """
    if number is not None:
        return from_open_file(number, "--passphrase-fd")
    if environ.get(FILE):
        return from_file(environ[FILE], quiet=quiet)
    if environ.get(ENVIRONMENT):
        if not quiet:
            tell(
                tr(
                    "{environment} is meant for tests: every program started from here can read it. {file} is safer.",
                    environment=ENVIRONMENT,
                    file=FILE,
                )
            )
        return environ[ENVIRONMENT]
    return None


def from_file(name: str, *, quiet: bool = False) -> str:
    """Read a passphrase from a file; a mark of its encoding before it and one line end after it are not part of it."""
    try:
        with open(name, "rb", opener=_open_quickly) as file:
            status = os.fstat(file.fileno())
            os.set_blocking(file.fileno(), True)
            words = _in_time(file, name) if stat.S_ISFIFO(status.st_mode) else file.read(_LONGEST + 1)
        if len(words) > _LONGEST:
            raise Refused(
                tr("{file} names {name}, which is too long for a passphrase; nothing was opened.", file=FILE, name=name)
            )
        text = words.decode("utf-8-sig")
    except (OSError, ValueError):
        raise Refused(
            tr("{file} names {name}, which cannot be read; nothing was opened.", file=FILE, name=name)
        ) from None
    if not quiet and stat.S_ISREG(status.st_mode) and stat.S_IMODE(status.st_mode) & 0o077:
        tell(
            tr(
                "Other accounts on this computer may read {name}. To make it private: chmod 600 on that file.",
                name=name,
            )
        )
    return text.removesuffix("\n").removesuffix("\r")


def _open_quickly(name: str, flags: int) -> int:
    """Open without waiting for somebody at the other end of a named pipe."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _in_time(pipe: BinaryIO, name: str) -> bytes:
    """Read what somebody writes into a named pipe; Refused where nobody does."""
    if not select.select([pipe], [], [], _PATIENCE)[0]:
        raise Refused(
            tr("{file} names {name}, a pipe into which nobody writes; nothing was opened.", file=FILE, name=name)
        )
    return pipe.read(_LONGEST + 1)


def from_open_file(number: int, option: str) -> str:
    """Read a passphrase from the first line of an open file and no further: the rest may be words for the command."""
    words = bytearray()
    try:
        while len(words) <= _LONGEST and (byte := os.read(number, 1)) not in {b"", b"\n"}:
            words += byte
        if len(words) > _LONGEST:
            raise Refused(
                tr("{option} {number} is too long for a passphrase; nothing was opened.", option=option, number=number)
            )
        return words.decode("utf-8").removesuffix("\r")
    except (OSError, OverflowError, ValueError):
        raise Refused(
            tr("{option} {number} is no open file with a passphrase; nothing was opened.", option=option, number=number)
        ) from None


__all__ = ["ENVIRONMENT", "FILE", "from_file", "from_open_file", "given"]
