"""Room for the pages of one large write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

from storage.database import OpenFile
from storage.engine import Error

_ROOM: Final = 64 * 1024
"""Kibibytes of pages that one large write may hold in memory; a small one takes no more for it."""


@contextmanager
def roomy(file: OpenFile) -> Iterator[None]:
    """Keep more pages in memory while a block writes many: one that went and is read again is deciphered again."""
    usual = int(file.value("PRAGMA cache_size"))
    file.value(f"PRAGMA cache_size=-{_ROOM}")
    try:
        yield
    finally:
        with suppress(Error):
            file.connection.execute(f"PRAGMA cache_size={usual}")


__all__ = ["roomy"]
