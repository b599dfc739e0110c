"""Undo steps that grew old: the deleted and reworded text in them is forgotten before an automatic backup is made."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from storage.contents.history import tidy
from storage.database import OpenFile
from storage.rows import seconds

UNDOABLE: Final = timedelta(days=30)
"""How long a change can be undone at the least, while it is among the steps that are kept at all."""


def forget_old(file: OpenFile, now: datetime, last_backup: datetime | None) -> int:
    """Forget the undo steps of more than thirty days ago, oldest first; return how many went.

    By this clock and by that of the backup before: one that jumps ahead for a day makes nothing forgotten.
    """
    if last_backup is None or file.read_only:
        return 0
    before = seconds(min(now, last_backup) - UNDOABLE)
    first = "coalesce((SELECT min(number) FROM changes WHERE at >= ?), 1 + (SELECT max(number) FROM changes))"
    if not file.value(f"SELECT 1 FROM changes WHERE number < {first}", (before,)):
        return 0
    with file.writing():
        went = file.run(f"DELETE FROM changes WHERE number < {first}", (before,))
        tidy(file)
    return went


__all__ = ["UNDOABLE", "forget_old"]
