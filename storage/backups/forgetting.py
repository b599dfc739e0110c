"""What grew old is forgotten before an automatic backup: the text in steps of undo, what was thrown away."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from storage.contents.history import tidy
from storage.database import OpenFile
from storage.restoring import half_written
from storage.rows import seconds

UNDOABLE: Final = timedelta(days=30)
"""How long a change can be undone at the least, while it is among the steps that are kept at all."""


def forget_old(file: OpenFile, now: datetime, last_backup: datetime | None) -> int:
    """Forget the undo steps of more than thirty days ago, oldest first, and what was thrown away before; count them.

    By this clock and by that of the backup before: one that jumps ahead for a day makes nothing forgotten.
    """
    if last_backup is None or file.read_only:
        return 0
    moment = min(now, last_backup) - UNDOABLE
    before = seconds(moment)
    first = "coalesce((SELECT min(number) FROM changes WHERE at >= ?), 1 + (SELECT max(number) FROM changes))"
    old = file.value(f"SELECT 1 FROM changes WHERE number < {first}", (before,)) is not None
    if not old and not half_written.count_thrown(file):
        return 0
    with file.writing():
        went = half_written.forget(file, moment)
        if old:
            went += file.run(f"DELETE FROM changes WHERE number < {first}", (before,))
            tidy(file)
    return went


__all__ = ["UNDOABLE", "forget_old"]
