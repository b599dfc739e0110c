"""Files that come in and go out: read whole and bounded, written privately and complete or not at all.

What stands in them is left to `evenso.formats` and `evenso.documents`.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from evenso.language import tr
from tui.cli.failures import Refused
from tui.cli.streams.untouched import refuse_the_untouched

_NO_WRITING: Final = (errno.EACCES, errno.EPERM, errno.EROFS)

LARGEST: Final = 128 * 1024 * 1024
"""Bytes a file that comes in may have; ten years of long entries are a tenth of it."""


def read_bytes(name: str) -> bytes:
    """Return what a file holds, `-` being standard input; Refused for what cannot be read or is huge."""
    if name == "-":
        if sys.stdin is None:
            raise Refused(tr("There is no standard input to read from. Nothing was imported."))
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        data = _read(Path(name).expanduser())
    if len(data) > LARGEST:
        raise Refused(
            tr(
                "{name} is larger than {size} MB, more than a journal. Nothing was imported.",
                name=name,
                size=LARGEST // 1024**2,
            )
        )
    return data


def _read(path: Path) -> bytes:
    try:
        with open(path, "rb", opener=_open_quickly) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Refused(tr("{path} is no file that can be read as a whole. Nothing was imported.", path=path))
            data = file.read(LARGEST + 1)
            return _lightened(file) or data if len(data) > LARGEST and data.startswith(b"PK\x03\x04") else data
    except FileNotFoundError:
        raise Refused(tr("There is no file {path}. Nothing was imported.", path=path)) from None
    except IsADirectoryError:
        raise Refused(tr("{path} is a folder; name the file in it. Nothing was imported.", path=path)) from None
    except PermissionError:
        raise Refused(tr("{path} may not be read by you. Nothing was imported.", path=path)) from None
    except (OSError, ValueError) as problem:
        raise Refused(
            tr("{path} cannot be read ({name}). Nothing was imported.", path=path, name=type(problem).__name__)
        ) from None


def _lightened(file: BinaryIO) -> bytes:
    """Return what is read of a large packed file: its pictures stay where they are."""
    from tui.cli.streams.packed import lightened

    return lightened(file, LARGEST)


def _open_quickly(name: str, flags: int) -> int:
    """Open without waiting for somebody at the other end of a named pipe."""
    return os.open(name, flags | os.O_NONBLOCK)


@contextmanager
def making_in(folder: Path) -> Iterator[None]:
    """Refuse with a sentence where the block cannot make something in a folder, since nobody may write there."""
    try:
        yield
    except OSError as problem:
        if problem.errno not in _NO_WRITING:
            raise
        raise Refused(
            tr("The folder {parent} may not be written to by you; name another. Nothing was written.", parent=folder)
        ) from None


def write_private(name: str, content: str | bytes, *, force: bool, way: str = tr("--force replaces it")) -> Path:
    """Write a file that only the person can read, complete or not at all, and return its path.

    Nothing that stands there already is written into: it is refused, or with `force` replaced, a link itself
    included, never what it points to (`faults.md` 6.1), and never a journal, a part of one or a backup. `way` is what a
    person can do about a file that is there.
    """
    path = Path(name).expanduser().absolute()
    if not path.parent.is_dir():
        raise Refused(
            tr("There is no folder {parent}; name one that is there. Nothing was written.", parent=path.parent)
        )
    if path.is_dir() and not path.is_symlink():
        raise Refused(tr("{path} is a folder; name a file in it. Nothing was written.", path=path))
    if os.path.lexists(path) and not force:
        raise _taken(path, way)
    refuse_the_untouched(path)
    with making_in(path.parent):
        handle, draft = tempfile.mkstemp(prefix=".evenso-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(draft, path, None if force else way)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(draft)  # noqa: PTH108 - mkstemp gives a name, not a Path
    return path


def _put_in_place(draft: str, path: Path, way: str | None) -> None:
    if way is None:
        os.replace(draft, path)  # noqa: PTH105 - as above
        return
    try:
        os.link(draft, path)  # fails when something was put there meanwhile, where a rename would replace it
    except FileExistsError:
        raise _taken(path, way) from None
    except OSError:  # a file system without links
        os.replace(draft, path)  # noqa: PTH105 - as above


def _taken(path: Path, way: str) -> Refused:
    return Refused(tr("There is something at {path} already; {way}. Nothing was written.", path=path, way=way))
