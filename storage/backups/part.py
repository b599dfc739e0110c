"""The part of the journal that makes backups: asked for, by itself, and before anything that touches much."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from storage.annotations.part import Later
from storage.database import OpenFile

if TYPE_CHECKING:
    from storage.backups import copying, occasions
    from storage.backups.ledger import Kept
else:
    copying = Later("storage.backups.copying")
    occasions = Later("storage.backups.occasions")


class OwnBackups:
    """Backups of the journal, each opened again and counted."""

    _file: OpenFile
    _backups: Path
    _passphrase: str | None

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

    def backup_before(self, what: str) -> Path:
        """Make a verified backup before something that touches much, named by one word; raises `JournalProblem`."""
        made = occasions.before(self._file, what, folder=self._backups, passphrase=self._passphrase)
        return self._backups / made.file


__all__ = ["OwnBackups"]
