"""A summary leaves: the file that is written for the person alone, and the program that may open it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from threading import Thread
from typing import TYPE_CHECKING, Final

from evenso.language import tr
from evenso.records import InvalidRecord
from tui.bringing.papers import file_name, made

if TYPE_CHECKING:
    from evenso.summary import Summary

MOST_FILES: Final = 99
"""Files of one day; more than anybody brings."""


def folder_for_papers(home: Path) -> Path:
    """Return where a summary is written from the screen: Documents in the person's home, else the home itself."""
    documents = home / "Documents"
    return documents if documents.is_dir() else home


@dataclass(frozen=True, slots=True)
class Left:
    """A summary as a file: where it is, what should be known of it, what was written, whether it replaced one."""

    path: Path
    notice: str
    data: bytes
    instead: bool = False


def write_summary(summary: Summary, form: str, paper: str, folder: Path, before: Left | None = None) -> Left:
    """Write a summary under a free name in a folder, or in place of the one that was written `before`.

    The same summary is not written twice, however long a key is held. Nothing else that is there is replaced, and the
    one before only while it is as it was written. Raises InvalidRecord with a sentence for whatever is in the way.
    """
    document = made(summary, form, paper=paper)
    kind = Path(file_name(summary, form)).suffix
    if before is not None and before.path.suffix == kind and _holds(before.path, before.data):
        if before.data == document.data:
            return before
        return Left(_write(before.path, document.data, instead=True), document.notice, document.data, instead=True)
    for count in range(1, MOST_FILES + 1):
        path = folder / file_name(summary, form, count)
        if _holds(path, document.data):
            return Left(path, document.notice, document.data)
        if path.exists() or path.is_symlink():
            continue
        return Left(_write(path, document.data, instead=False), document.notice, document.data)
    raise InvalidRecord(
        tr(
            "There are {count} summaries of today in {folder} already; nothing was written.",
            count=MOST_FILES,
            folder=folder,
        )
    )


def _write(path: Path, data: bytes, *, instead: bool) -> Path:
    from tui.cli.failures import Refused  # noqa: PLC0415 - what writes files, only when one is written
    from tui.cli.streams.files import write_private  # noqa: PLC0415 - the same

    try:
        return write_private(str(path), data, force=instead)
    except Refused as problem:
        raise InvalidRecord(problem.message) from None
    except OSError as problem:
        raise InvalidRecord(
            tr("It could not be written ({why}). Nothing was kept of it.", why=problem.strerror)
        ) from None


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file is there that holds just this, and is for the person alone."""
    try:
        state = path.lstat()
        private = S_ISREG(state.st_mode) and not state.st_mode & 0o077
        return private and state.st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def opener(platform: str, environ: Mapping[str, str]) -> str | None:
    """Return what opens a file in a window of its own; None where there is no screen for one."""
    if platform == "darwin":
        return "open"
    return "xdg-open" if environ.get("WAYLAND_DISPLAY") or environ.get("DISPLAY") else None


def open_outside(path: Path, environ: Mapping[str, str]) -> bool:
    """Ask the system to open a file, away from this terminal; False where nothing can."""
    program = opener(sys.platform, environ)
    if program is None:
        return False
    nowhere = subprocess.DEVNULL
    try:
        child = subprocess.Popen(  # noqa: S603 - the system's own opener, and a file that was written here
            [program, str(path)], start_new_session=True, stdin=nowhere, stdout=nowhere, stderr=nowhere
        )
    except OSError:
        return False
    Thread(target=child.wait, daemon=True).start()  # it ends when it likes, and leaves nothing behind
    return True
