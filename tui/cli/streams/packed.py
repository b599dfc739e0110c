"""Packed exports on a disk: years of pictures make them large, and what is read from them is a small part.

What stands in that part is left to `evenso.formats`.
"""

from __future__ import annotations

import io
import zipfile
from typing import BinaryIO, Final

_READ: Final = (".json", ".csv", ".daylio")


def lightened(file: BinaryIO, largest: int) -> bytes:
    """Return a packed file that holds only what a reader reads; "" when it is none, or when even that is too much."""
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(file) as whole, zipfile.ZipFile(out, "w") as light:
            wanted = [member for member in whole.infolist() if member.filename.lower().endswith(_READ)]
            if sum(member.file_size for member in wanted) > largest:
                return b""
            for member in wanted:
                light.writestr(member, whole.read(member))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return b""
    return out.getvalue()
