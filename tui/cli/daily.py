"""The backup once a day by any command, after its output: for those who never open the app.

Most commands pay one look at a file's time for it. What goes wrong is said once a day, and never changes what the
command ends with.
"""

from __future__ import annotations

import os
import time

from storage.location import BACKUP_LIST, BACKUPS
from tui.cli.streams.output import tell

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

    from tui.cli.desk import Desk

_A_DAY: Final = 24 * 60 * 60
_AN_HOUR: Final = 60 * 60

_BEGUN: Final = 200
"""Bytes: a list that is shorter says that the journal began, and names no backup yet."""


def back_up_daily(desk: Desk) -> None:
    """Make a backup of the journal this command opened, if the last one is a day old and something changed since.

    The first one does not wait for the day to be over: an hour after the journal began it is made.
    """
    if not desk.opened or desk.stand_in is not None:
        return
    path = desk.path
    if not may_be_due(str(path)):
        return
    from storage.backups.occasions import is_due_today
    from storage.location import backup_folder

    if is_due_today(path, backup_folder(path), desk.now()):
        _back_up(desk)


def may_be_due(journal: str) -> bool:
    """Whether the backup of the journal of that name may be due: it looks at the time of one file."""
    try:
        known = os.stat(f"{os.path.dirname(journal)}/{BACKUPS}/{BACKUP_LIST}")  # noqa: PTH116, PTH120 - quicker
    except OSError:
        return False  # a journal of before there was a list: the app begins one
    return abs(time.time() - known.st_mtime) >= (_AN_HOUR if known.st_size < _BEGUN else _A_DAY)


def _back_up(desk: Desk) -> None:
    from evenso.wording.backups.saying import say_damaged, say_not_made
    from storage.problems import JournalDamaged, JournalProblem, NotCarried

    try:
        with desk.open(create=False, quiet=True, ask=False) as journal:
            kept = None if journal.read_only else journal.automatic_backup()
        if kept is not None and kept.damaged:
            tell(say_damaged(kept.damaged))
    except (NotCarried, JournalDamaged) as problem:
        tell(str(problem))
    except (JournalProblem, OSError) as problem:
        tell(say_not_made(str(problem)))
