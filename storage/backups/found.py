"""Files among the backups that this program did not make there, such as one that was carried there by hand."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Final

from storage.backups import ledger
from storage.backups.ledger import Kept

FOUND: Final = "found"
"""What such a file was made for, as far as anybody knows."""

_STAMP: Final = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{6}Z)(-\d+)?\.db\Z")


def found(folder: Path, journal: Path, zone: tzinfo | None) -> list[Kept]:
    """Return those that look like backups of this journal by their names; nothing of them was looked at or is promised.

    The moment is the one in the name, else when the file was written.
    """
    kept = []
    for path in ledger.strangers(folder, journal):
        with suppress(OSError):  # gone meanwhile
            status = path.stat()
            made = _moment(path, status.st_mtime).astimezone(zone)
            kept.append(
                Kept(
                    file=path.name,
                    journal=journal.name,
                    what=FOUND,
                    made=made.isoformat(timespec="seconds"),
                    sha256="",
                    bytes=status.st_size,
                    version=0,
                    sealed=False,
                    verified=False,
                )
            )
    return kept


def _moment(path: Path, written: float) -> datetime:
    stamp = _STAMP.search(path.name)
    with suppress(ValueError):
        if stamp is not None:
            return datetime.strptime(stamp[1], "%Y-%m-%dT%H%M%SZ").replace(tzinfo=UTC)
    return datetime.fromtimestamp(written, UTC)


__all__ = ["FOUND", "found"]
