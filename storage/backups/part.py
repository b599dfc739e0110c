"""The part of the journal that keeps it safe: backups, and what was deleted brought back or gone for good.

What it needs is loaded when it is asked for: most commands that open a journal do none of this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from storage.annotations.part import Later
from storage.database import OpenFile
from storage.problems import NotCarried

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from evenso.records import AnyEntry
    from storage.backups import copying, elsewhere, found, ledger, occasions, purging
    from storage.backups.elsewhere import Place
    from storage.backups.ledger import Kept
    from storage.backups.purging import Held
    from storage.contents import history
    from storage.journal import Journal
    from storage.opening import sequence
    from storage.opening.looking import LookThrough
    from storage.restoring import deleted, half_written, putting_back
    from storage.restoring.comparing import Comparison, Content
    from storage.restoring.deleted import Deleted
    from storage.restoring.half_written import HalfWritten
    from storage.restoring.putting_back import Ready, Restored
    from storage.salvage import indexing
else:
    copying = Later("storage.backups.copying")
    elsewhere = Later("storage.backups.elsewhere")
    deleted = Later("storage.restoring.deleted")
    found = Later("storage.backups.found")
    half_written = Later("storage.restoring.half_written")
    history = Later("storage.contents.history")
    ledger = Later("storage.backups.ledger")
    indexing = Later("storage.salvage.indexing")
    occasions = Later("storage.backups.occasions")
    purging = Later("storage.backups.purging")
    putting_back = Later("storage.restoring.putting_back")
    sequence = Later("storage.opening.sequence")


class OwnBackups:
    """Backups of the open journal, and forgetting."""

    _file: OpenFile
    _backups: Path
    _passphrase: str | None
    _put_back_at: int | None = None

    @property
    def is_put_back(self) -> bool:
        """Whether a backup was put back here and nothing was changed since: undo would reach into its own past."""
        return self._put_back_at is not None and _newest_step(self._file) <= self._put_back_at

    @property
    def backup_place(self) -> Path:
        """The folder in which the journal's backups lie."""
        return self._backups

    @property
    def has_moved(self) -> bool:
        """Whether another file lies at the journal's path now, or none: a restore elsewhere, a sync program."""
        return self._file.has_moved()

    def backup(self, target: Path | None = None) -> Path:
        """Write a verified copy to `target`, which must not exist, or into the backups folder; return its path."""
        return self.backup_as_found(target)[0]

    def backup_as_found(self, target: Path | None = None) -> tuple[Path, int]:
        """Do the same; return its path, and how many things in it are not as they were saved."""
        if target is None:
            made = occasions.asked(self._file, folder=self._backups, passphrase=self._passphrase)
            return self._backups / made.file, made.damaged
        proof = copying.backup(self._file, target, passphrase=self._passphrase)
        return target, len(proof.damaged)

    def automatic_backup(self) -> Kept | None:
        """Make a backup if something changed since the last one, and bring the second place what it lacks.

        Returns the new one, None when none was due.
        """
        made = occasions.automatic(self._file, folder=self._backups, passphrase=self._passphrase)
        elsewhere.carry(self._file, self._backups)
        return made

    def carry_elsewhere(self) -> tuple[Place | None, Path | None, str]:
        """Bring the second place what it lacks; return it, the new copy there, and a sentence when that failed."""
        try:
            copied, problem = elsewhere.carry(self._file, self._backups), ""
        except NotCarried as failed:
            copied, problem = None, str(failed)
        return elsewhere.place_of(self._file), copied, problem

    def second_place(self) -> Place | None:
        """Return the second place for backups, None where none was chosen."""
        return elsewhere.place_of(self._file)

    def compare_with(self, backup: Path) -> tuple[Content, Comparison | None]:
        """Return what a backup holds and how it differs from this journal; raises as `putting_back.ready` does."""
        with self._ready(backup) as made:
            return made.content, made.comparison

    def restore(self, backup: Path) -> Restored:
        """Put a backup in this journal's place; what was in it is put aside, and this is the restored one from then on.

        Raises as `putting_back.ready` and `put_back` do; the journal is then as it was.
        """
        with self._ready(backup) as made:
            self._file.close()
            passphrase = self._passphrase
            try:
                done = putting_back.put_back(made, folder=self._backups)
                passphrase = made.passphrase
            finally:
                self._file = sequence.open_file(made.path, clock=made.clock, passphrase=passphrase)
            self._passphrase = passphrase
        self._put_back_at = _newest_step(self._file)
        return done

    def _ready(self, backup: Path) -> AbstractContextManager[Ready]:
        own = self._passphrase
        return putting_back.ready(backup, self._file.path, clock=self._file.clock, passphrase=own, own=own)

    @property
    def is_damaged(self) -> bool:
        """Whether a part of the file was found damaged: then what is read of it may not be all."""
        return self._file.damaged

    def is_sound(self, look: LookThrough) -> bool | None:
        """Return whether every page of the file is as it should be; None where the look gave way to something else."""
        return look.is_sound(self._file)

    @contextmanager
    def rescued(self) -> Iterator[tuple[Journal, tuple[str, ...]]]:
        """Yield a journal of what can be read of this damaged one, and what could not be, as long as the block lasts.

        It lies beside this one, protected like it, and goes with the block.
        """
        from storage.salvage.beside import rescued  # noqa: PLC0415  # it opens a journal, which is made of this

        with rescued(self._file, self._passphrase) as found_in_it:
            yield found_in_it

    def rebuild_search(self) -> None:
        """Make the search index anew from the entries; raises `JournalProblem` where more than it is damaged."""
        indexing.rebuild(self._file)

    def backup_elsewhere(self) -> Callable[[], Kept | None] | None:
        """Return what makes that backup with a connection of its own, for any thread; None when none is due."""
        if self._file.read_only:
            return None
        if not occasions.is_due(self._file.path, self._backups) and not elsewhere.lacks(self._file, self._backups):
            return None
        return partial(_back_up, self._file, self._passphrase, self._backups)

    def backup_before(self, what: str) -> Path:
        """Make a verified backup before something that touches much, named by one word; raises `JournalProblem`."""
        made = occasions.before(self._file, what, folder=self._backups, passphrase=self._passphrase)
        return self._backups / made.file

    def backups(self) -> list[Kept]:
        """Return the backups of this journal that are there, in the order in which they were made; opens none."""
        return ledger.read(self._backups, self._file.path)

    def backups_found(self, zone: tzinfo | None) -> list[Kept]:
        """Return files among them that this program did not make there, their moments in that zone; opens none."""
        return found.found(self._backups, self._file.path, zone)

    def backups_before(self) -> list[Kept]:
        """Return those that may hold what was deleted or reworded: all but one made after a purge, nothing since."""
        return purging.older(self._file, folder=self._backups)

    def deleted(self) -> list[Deleted]:
        """Return the entries that were deleted and are remembered still, what was deleted last first."""
        return deleted.read(self._file)

    def has_deleted(self) -> bool:
        """Whether there is one."""
        return deleted.is_any(self._file)

    def bring_back(self, entry_id: str) -> AnyEntry:
        """Bring one of them back as a step of its own; raises `NotFound` or `JournalProblem`."""
        return deleted.bring_back(self._file, entry_id)

    def half_written(self) -> list[HalfWritten]:
        """Return all that was left half-written, the newest first, and last what was thrown away and is kept."""
        return half_written.read(self._file)

    def throw_away(self, half_written_id: str) -> HalfWritten:
        """Throw one of it away, and return it as it is kept; raises `NotFound`."""
        return half_written.throw_away(self._file, half_written_id)

    def throw_own_away(self, slot: str, text: str, day: date | None = None) -> HalfWritten:
        """Throw away what this program has half-written in a slot, as it stands by now, and return it as it is kept."""
        return half_written.throw_own_away(self._file, slot, text, day)

    def bring_draft_back(self, half_written_id: str) -> HalfWritten:
        """Bring one back that was thrown away, and return it; raises `NotFound`."""
        return half_written.bring_back(self._file, half_written_id)

    def held(self) -> Held:
        """Count what the journal still holds of things that were deleted or reworded."""
        return purging.held(self._file)

    def purge(self) -> Held:
        """Take that away for good and return what went; nothing brings it back."""
        return purging.purge(self._file)

    def purge_backups(self) -> tuple[Kept, list[str], list[str]]:
        """Make a new backup and take the older ones away; return it, the names that went, and those that were left."""
        return purging.purge_backups(self._file, folder=self._backups, passphrase=self._passphrase)

    def purge_elsewhere(self) -> list[str]:
        """Take the older copies in the second place away, once the newest backup lies there; return the names."""
        return purging.purge_elsewhere(self._file, folder=self._backups)


def _newest_step(file: OpenFile) -> int:
    change = history.last_change(file)
    return 0 if change is None else change.id


def _back_up(file: OpenFile, passphrase: str | None, folder: Path) -> Kept | None:
    """Make the automatic backup on the thread that calls, which has no part in the journal's own connection."""
    from storage.journal import Journal  # noqa: PLC0415  # it is made of this

    with Journal.open(file.path, clock=file.clock, passphrase=passphrase, backup_dir=folder) as journal:
        return journal.automatic_backup()


__all__ = ["OwnBackups"]
