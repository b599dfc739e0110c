"""Private files for an editor: a folder of this account only, in memory where the session has one, swept afterwards.

What an editor that was killed left there is found again, with the name of the draft it belongs to.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evenso.text import clean
from tui.outside.leftovers import leftovers

PREFIX: Final = "evenso-writing-"
FILE: Final = "entry.md"
SLOT: Final = "draft"
"""The file beside the text that names the draft it belongs to."""


@dataclass(frozen=True, slots=True)
class PrivatePlace:
    """Where private files of a journal go: its path, the environment, whether it is a throw-away one."""

    journal: Path
    environ: Mapping[str, str]
    throw_away: bool = False

    def home(self) -> Path:
        """Return the folder for private files: the session's own one in memory, else the one the journal lies in."""
        runtime = Path(self.environ.get("XDG_RUNTIME_DIR", ""))
        if runtime.is_absolute() and not self.throw_away:
            with suppress(OSError):
                state = runtime.stat()
                if state.st_uid == os.geteuid() and not state.st_mode & 0o077 and os.access(runtime, os.W_OK):
                    return runtime
        folder = self.journal.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder

    @property
    def prefix(self) -> str:
        """How the names of this journal's folders begin: what was written for one never enters another."""
        import hashlib  # noqa: PLC0415 - it brings OpenSSL along, and the first paint would wait for it

        return f"{PREFIX}{hashlib.blake2b(os.fsencode(self.journal), digest_size=5).hexdigest()}-"

    def begin(self, text: str, slot: str) -> Path:
        """Make a private folder with a private file that holds a text, and return the file."""
        folder = Path(tempfile.mkdtemp(prefix=f"{self.prefix}{os.getpid()}-", dir=self.home()))
        _write(folder / SLOT, slot)
        _write(folder / FILE, text)
        return folder / FILE

    def left(self) -> Iterator[Left]:
        """Yield what processes that are gone left behind."""
        for folder in leftovers(self.home(), self.prefix):
            text = slot = ""
            with suppress(OSError):
                slot = _read(folder / SLOT)
            with suppress(OSError):
                text = _read(folder / FILE)
            yield Left(folder, slot, text)


@dataclass(frozen=True, slots=True)
class Left:
    """A folder that was left behind: the draft it belongs to ("" when that is not known), and the text in it."""

    folder: Path
    slot: str
    text: str


def _read(path: Path) -> str:
    return clean(path.read_text("utf-8", errors="replace"))


def _write(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)


def sweep(folder: Path | None) -> None:
    """Remove a private folder with everything an editor put into it: backups, swap files, all."""
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)


__all__ = ["FILE", "PREFIX", "Left", "PrivatePlace", "sweep"]
