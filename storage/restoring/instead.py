"""What there is instead of a journal that cannot be opened: its backups, looked through, put in its place, or read.

The file that cannot be opened is put aside, never written to. Whoever finds another file in its place than the one that
was told about changes nothing: another program was quicker.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import NoReturn

from evenso.language import tr
from storage.backups import elsewhere, ledger
from storage.backups.folders import make_folder
from storage.backups.found import found
from storage.backups.ledger import Kept
from storage.database import Clock, OpenFile
from storage.foreign.older import readable
from storage.foreign.opening import NotTaken, opened
from storage.journal import Journal
from storage.location import backup_folder
from storage.problems import JournalMoved, JournalProblem
from storage.restoring.comparing import Content, content_of
from storage.restoring.putting_back import Restored, as_listed, put_back, ready

Identity = tuple[int, int, int, int] | None
"""By which a file is told from another under its name: device, inode, time of change, size; None where none is."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A backup that can be chosen, and the folder in which it lies."""

    kept: Kept
    folder: Path

    @property
    def path(self) -> Path:
        """Its file."""
        return self.folder / self.kept.file


def identity_of(path: Path) -> Identity:
    """Return what tells the file that lies at a path now from any other."""
    with suppress(OSError):
        status = path.stat()
        return status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size
    return None


def choices(journal: Path, zone: tzinfo | None) -> list[Choice]:
    """Return the verified backups, newest first, with those of a second place that is there; then all others."""
    listed = list(_listed(journal))
    own = backup_folder(journal)
    good = [one for one in listed if one.kept.good]
    others = [one for one in listed if not one.kept.good and one.folder == own]
    strange = [Choice(kept, own) for kept in found(own, journal, zone)]
    return [*_newest_first(good), *_newest_first(others), *_newest_first(strange)]


def _listed(journal: Path) -> Iterator[Choice]:
    own, seen = backup_folder(journal), set[str]()
    place = elsewhere.noted(own, journal)
    for folder in (own, *([] if place is None else [elsewhere.own_folder(place.folder, journal)])):
        for kept in ledger.read(folder, journal):
            if kept.sha256 not in seen or folder == own:
                yield Choice(kept, folder)
            seen.add(kept.sha256)


def _newest_first(some: list[Choice]) -> list[Choice]:
    return sorted(some, key=lambda one: one.kept.moment, reverse=True)


def look(choice: Choice, *, clock: Clock, passphrase: str | None = None) -> Content:
    """Look through a backup and count what it holds; nothing is written, so it can be done in any folder.

    Raises `NotTaken` for what is no sound backup, `JournalLocked` where a passphrase is missing or wrong.
    """
    as_listed(choice.path)
    with opened(choice.path, clock=clock, passphrase=passphrase) as file:
        return content_of(file)


def put_in_place(
    choice: Choice, journal: Path, *, was: Identity, clock: Clock, passphrase: str | None = None
) -> tuple[Journal, Restored]:
    """Put a backup in the place of the file that cannot be opened, and open it.

    Raises `JournalMoved` where another file than `was` lies there, and as `ready` and `put_back` do; all is then as
    it was.
    """
    folder = backup_folder(journal)
    make_folder(folder)
    with ledger.alone(folder):
        if identity_of(journal) != was:
            raise JournalMoved(
                tr("Something else lies in the place of {path} by now. Nothing was changed here.", path=journal)
            )
        with ready(choice.path, journal, clock=clock, passphrase=passphrase) as made:
            done = put_back(made, folder=folder)
            words = made.passphrase
    return Journal.open(journal, clock=clock, passphrase=words), done


def reading(choice: Choice, told: str, *, clock: Clock, passphrase: str | None = None) -> Journal:
    """Open a backup to be read, with one notice. An older one is read from a copy, which goes when it is closed.

    Raises as `look` does.
    """
    as_listed(choice.path)
    with ExitStack() as stack:
        file = stack.enter_context(
            readable(choice.path, clock=clock, folder=choice.folder, passphrase=passphrase),
        )
        file.notices = (told,)
        return ReadBackup(file, stack.pop_all())
    raise AssertionError("it is returned or raised")


class ReadBackup(Journal):
    """A backup that is open like a journal and only read: nothing is made of it, nothing takes its place."""

    def __init__(self, file: OpenFile, stack: ExitStack) -> None:
        super().__init__(file, backup_dir=file.path.parent)
        self._stack = stack

    def close(self) -> None:
        """Close it, and let go of the copy of an older one."""
        super().close()
        self._stack.close()

    def backups(self) -> list[Kept]:
        """Return none: those of the journal are listed where this one was chosen."""
        return []

    def backups_found(self, zone: tzinfo | None) -> list[Kept]:
        """Return none either."""
        del zone
        return []

    def backup_as_found(self, target: Path | None = None) -> NoReturn:
        """Refuse: the backup is there already."""
        del target
        self._refuse()

    def _ready(self, backup: Path) -> NoReturn:
        del backup
        self._refuse()

    def reseal(self, passphrase: str | None) -> NoReturn:
        """Refuse: a backup keeps the passphrase of its day."""
        del passphrase
        self._refuse()

    def _refuse(self) -> NoReturn:
        raise JournalProblem(
            tr("A backup is open here, only to be read, so nothing was changed. q, and open the program again.")
        )


__all__ = ["Choice", "Identity", "NotTaken", "choices", "identity_of", "look", "put_in_place", "reading"]
