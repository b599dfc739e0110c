"""Which half-written things are open in a window just now: locks that end with the program, however it ends.

Each is one locked byte of an empty file beside the journal; where it is comes from the place of the draft, so that the
file says nothing. The system lets go of the locks of a program that was killed. Where it has no such locks, nothing is
known to be open: windows then offer each other's half-written things, as one offers what was left.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from zlib import crc32

from storage.location import typing_file

if sys.platform != "win32":
    import fcntl

_TRIES = 3


class Typing:
    """The places that are held by this window, and whether another one holds a place."""

    def __init__(self, journal: str) -> None:
        self._name = typing_file(journal)
        self._handle: int | None = None
        self._held: set[str] = set()

    def hold(self, place: str) -> None:
        """Hold a place as long as this window has it open; one that another holds is left to both."""
        wanted = [] if place in self._held else [place]
        for _ in range(_TRIES if wanted else 0):
            if self._handle is None:
                self._handle = _open(self._name, os.O_CREAT)
            if self._handle is None:
                return
            if not _is_at(self._handle, self._name):  # swept away while we waited: what is held in it nobody sees
                wanted += self._held
                self._held = set()
                self._end()
                continue
            self._held.update(one for one in wanted if _lock(self._handle, one))
            wanted = [one for one in wanted if one not in self._held]
            if not wanted and _is_at(self._handle, self._name):
                return
        self._sweep()

    def let_go(self, place: str) -> None:
        """Hold a place no more; the last one takes the file away."""
        if place in self._held and self._handle is not None:
            self._held.discard(place)
            _unlock(self._handle, place)
            self._sweep()

    def keep_only(self, places: Collection[str]) -> None:
        """Hold no others."""
        for place in list(self._held.difference(places)):
            self.let_go(place)

    def is_elsewhere(self, place: str) -> bool:
        """Whether another window has it open."""
        if place in self._held:
            return False
        with self._looking() as handle:
            if handle is None:
                return False
            try:
                free = _lock(handle, place, shared=True)
            except OSError:
                return False
            if free:
                _unlock(handle, place)
            return not free

    def close(self) -> None:
        """Hold nothing any more."""
        self.keep_only(())
        self._end()

    @contextmanager
    def _looking(self) -> Iterator[int | None]:
        own, handle = self._handle is not None, self._handle
        if handle is None:
            handle = _open(self._name, 0)
        try:
            yield handle
        finally:
            if handle is not None and not own:
                os.close(handle)

    def _sweep(self) -> None:
        """Take the file away where no window holds anything in it."""
        if self._held or self._handle is None:
            return
        with suppress(OSError):
            if _lock(self._handle, None) and _is_at(self._handle, self._name):
                os.unlink(self._name)  # noqa: PTH108  # a name, not a Path: quicker to load
        self._end()

    def _end(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _open(name: str, more: int) -> int | None:
    """Open the file, where there can be one and it can hold locks."""
    if sys.platform == "win32":
        return None
    with suppress(OSError):
        return os.open(name, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC | more, 0o600)
    return None


def _is_at(handle: int, name: str) -> bool:
    """Whether the file that is open is the one of that name."""
    with suppress(OSError):
        here, there = os.fstat(handle), os.stat(name)  # noqa: PTH116  # the same
        return (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)
    return False


if sys.platform != "win32":
    _OF_ONE_OPENING = sys.platform == "linux" and sys.maxsize > 2**32 and hasattr(fcntl, "F_OFD_SETLK")
    """Whether locks can belong to one opening of a file rather than to the whole program."""

    def _set(handle: int, kind: int, start: int, length: int) -> None:
        if _OF_ONE_OPENING:
            wanted = struct.pack("hhqqi4x", kind, os.SEEK_SET, start, length, 0)
            fcntl.fcntl(handle, fcntl.F_OFD_SETLK, wanted)
        else:
            how = {fcntl.F_RDLCK: fcntl.LOCK_SH, fcntl.F_WRLCK: fcntl.LOCK_EX, fcntl.F_UNLCK: fcntl.LOCK_UN}[kind]
            fcntl.lockf(handle, how | (0 if how == fcntl.LOCK_UN else fcntl.LOCK_NB), length, start)

    def _lock(handle: int, place: str | None, *, shared: bool = False) -> bool:
        """Lock the byte of a place, or the whole file (None); False where another holds it or locks are unknown."""
        start, length = (0, 0) if place is None else (crc32(place.encode()), 1)
        try:
            _set(handle, fcntl.F_RDLCK if shared else fcntl.F_WRLCK, start, length)
        except (BlockingIOError, PermissionError):
            return False
        except OSError:
            if shared:
                raise
            return False
        return True

    def _unlock(handle: int, place: str) -> None:
        with suppress(OSError):
            _set(handle, fcntl.F_UNLCK, crc32(place.encode()), 1)

else:

    def _lock(handle: int, place: str | None, *, shared: bool = False) -> bool:
        del handle, place  # never asked: there is no file to open
        return shared

    def _unlock(handle: int, place: str) -> None:
        pass


__all__ = ["Typing"]
