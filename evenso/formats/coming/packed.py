"""Files out of a packed file that nobody vouches for: named members only, in memory, never more than a bound.

Nothing is unpacked to a disk, so that no name in the file can lead anywhere (`faults.md` 6.5).
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from typing import Final

from evenso.formats.safe_json import LARGEST_FILE
from evenso.language import tr
from evenso.records import InvalidRecord

START: Final = b"PK\x03\x04"
_MOST_MEMBERS: Final = 100_000
_BROKEN: Final = tr("The packed file is damaged; nothing was imported. A new export may help.")


def is_packed(data: bytes) -> bool:
    """Whether bytes begin as a packed file does."""
    return data.startswith(START)


class Packed:
    """A packed file in memory; all its members together are read up to a bound."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
            raise InvalidRecord(_BROKEN) from None
        self._left = LARGEST_FILE
        self._members = {member.filename: member for member in self._zip.infolist()[:_MOST_MEMBERS]}

    @property
    def names(self) -> list[str]:
        """The names of the files in it, as they are written there."""
        return [name for name in self._members if name and not name.endswith("/")]

    def read(self, name: str) -> bytes:
        """Return one file; raises InvalidRecord for a link, a locked or damaged one, and for more than is honest."""
        member = self._members[name]
        if stat.S_ISLNK(member.external_attr >> 16):
            raise InvalidRecord(tr("The packed file holds a link instead of a file; nothing was imported."))
        if member.flag_bits & 1:
            raise InvalidRecord(tr("The packed file asks for a password; unpack it and import what is in it."))
        if member.file_size > self._left:
            raise InvalidRecord(_too_much())
        try:
            with self._zip.open(member) as file:
                data = file.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
            raise InvalidRecord(_BROKEN) from None
        if len(data) > self._left:
            raise InvalidRecord(_too_much())
        self._left -= len(data)
        return data


def _too_much() -> str:
    return tr(
        "What the packed file holds is larger than {most} MB; nothing was imported.", most=LARGEST_FILE // 1000000
    )
