"""The part of the journal that keeps it safe: backups, and what was deleted gone for good.

What it needs is loaded when it is asked for: most commands that open a journal do none of this.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from storage.annotations.part import Later
from storage.database import OpenFile

if TYPE_CHECKING:
    from storage.backups import copying, ledger, occasions, purging
    from storage.backups.ledger import Kept
    from storage.backups.purging import Held
else:
    copying = Later("storage.backups.copying")
    ledger = Later("storage.backups.ledger")
    occasions = Later("storage.backups.occasions")
    purging = Later("storage.backups.purging")


class OwnBackups:
    """Backups of the open journal, and forgetting."""

    _file: OpenFile
    _backups: Path
    _passphrase: str | None

    @property
    def backup_place(self) -> Path:
        """The folder in which the journal's backups lie."""
        return self._backups

    def backup(self, target: Path | None = None) -> Path:
        """Write a verified copy to `target`, which must not exist, or into the backups folder; return its path."""
        if target is None:
            made = occasions.asked(self._file, folder=self._backups, passphrase=self._passphrase)
            return self._backups / made.file
        copying.backup(self._file, target, passphrase=self._passphrase)
        return target

    def automatic_backup(self) -> Kept | None:
        """Make a backup if something changed since the last one; None when there was nothing to do."""
        return occasions.automatic(self._file, folder=self._backups, passphrase=self._passphrase)

    def backup_elsewhere(self) -> Callable[[], Kept | None] | None:
        """Return what makes that backup with a connection of its own, for any thread; None when none is due."""
        if self._file.read_only or not occasions.is_due(self._file.path, self._backups):
            return None
        return partial(_back_up, self._file, self._passphrase, self._backups)

    def backup_before(self, what: str) -> Path:
        """Make a verified backup before something that touches much, named by one word; raises `JournalProblem`."""
        made = occasions.before(self._file, what, folder=self._backups, passphrase=self._passphrase)
        return self._backups / made.file

    def backups(self) -> list[Kept]:
        """Return the backups of this journal that are there, in the order in which they were made; opens none."""
        return ledger.read(self._backups, self._file.path)

    def held(self) -> Held:
        """Count what the journal still holds of things that were deleted or reworded."""
        return purging.held(self._file)

    def purge(self) -> Held:
        """Take that away for good and return what went; nothing brings it back."""
        return purging.purge(self._file)

    def purge_backups(self) -> tuple[Kept, list[str], list[str]]:
        """Make a new backup and take the older ones away; return it, the names that went, and those that were left."""
        return purging.purge_backups(self._file, folder=self._backups, passphrase=self._passphrase)


def _back_up(file: OpenFile, passphrase: str | None, folder: Path) -> Kept | None:
    """Make the automatic backup on the thread that calls, which has no part in the journal's own connection."""
    from storage.journal import Journal  # noqa: PLC0415  # it is made of this

    with Journal.open(file.path, clock=file.clock, passphrase=passphrase, backup_dir=folder) as journal:
        return journal.automatic_backup()


__all__ = ["OwnBackups"]
