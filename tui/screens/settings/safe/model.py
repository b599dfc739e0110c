"""What the page of backups shows: those that are there, the second place, and how one differs from the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from evenso.language import tr
from storage.problems import JournalDamaged, JournalLocked, JournalProblem
from tui.shown import signs_are_plain

if TYPE_CHECKING:
    from storage.backups.elsewhere import Place
    from storage.backups.ledger import Kept
    from storage.journal import Journal
    from storage.restoring.comparing import Comparison, Content


@dataclass(frozen=True, slots=True)
class Looked:
    """A backup that was looked through: what it holds, how it differs, or why it cannot be had."""

    file: str
    content: Content | None = None
    comparison: Comparison | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class BackupsData:
    """The backups, newest first, then those not made here; where they lie, the second place, the one looked through."""

    backups: tuple[Kept, ...]
    folder: Path
    place: Place | None
    now: datetime
    looked: Looked | None = None
    plain: bool = False

    @property
    def last_good(self) -> datetime | None:
        """When the last verified backup was made."""
        return next((one.moment for one in self.backups if one.good), None)


def read_backups(journal: Journal, now: datetime, looked: str = "") -> BackupsData:
    """Read the list, and look through the backup of that name."""
    try:
        place, plain = journal.second_place(), signs_are_plain(journal)
    except JournalDamaged:  # the list is a file of its own: what is left of the journal does not matter for it
        place, plain = None, False
    return BackupsData(
        (*reversed(journal.backups()), *reversed(journal.backups_found(now.tzinfo))),
        journal.backup_place,
        place,
        now,
        look_through(journal, looked) if looked else None,
        plain,
    )


def look_through(journal: Journal, file: str) -> Looked:
    """Open a backup and compare it with the journal."""
    try:
        content, comparison = journal.compare_with(journal.backup_place / file)
    except JournalLocked:
        path = journal.backup_place / file
        return Looked(
            file,
            problem=tr(
                "It opens with another passphrase; `evenso restore {path}` in a terminal asks for it.", path=path
            ),
        )
    except JournalProblem as problem:
        return Looked(file, problem=str(problem))
    return Looked(file, content, comparison)
