"""The part of the journal that knows its passphrase: putting another one on, or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from storage.annotations.part import Later
from storage.database import OpenFile
from storage.opening.passphrases import ready

if TYPE_CHECKING:
    from storage.backups import elsewhere, occasions
    from storage.opening import sequence
    from storage.sealing import beside, swapping
else:
    beside = Later("storage.sealing.beside")
    elsewhere = Later("storage.backups.elsewhere")
    occasions = Later("storage.backups.occasions")
    sequence = Later("storage.opening.sequence")
    swapping = Later("storage.sealing.swapping")


class OwnPassphrase:
    """What protects the journal."""

    _file: OpenFile
    _backups: Path
    _passphrase: str | None

    def reseal(self, passphrase: str | None) -> tuple[int, Path | None]:
        """Put the journal under another passphrase, or under none; return its entries, and the backup made before.

        A journal without a passphrase gets no backup first: it would lie there open. The journal is closed then: open
        it again. Raises `JournalProblem`, also `JournalLocked` for what is no passphrase; it is then as it was.
        """
        kept = None
        if self._passphrase is not None:
            what = "rekey" if passphrase is not None else "conversion"
            made = occasions.before(self._file, what, folder=self._backups, passphrase=self._passphrase)
            kept = self._backups / made.file
        count = swapping.reseal(self._file, was=self._passphrase, passphrase=passphrase)
        self._file.close()
        return count, kept

    def reseal_and_go_on(self, passphrase: str | None) -> tuple[int, Path | None]:
        """Do the same, and go on in the new file: this is the journal under that passphrase from then on.

        Raises as `reseal` does, the journal then being open as it was; `is_closed` tells where the new file, which
        was just proven, could not be opened.
        """
        path, clock = self._file.path, self._file.clock
        done = self.reseal(passphrase)
        self._file, self._passphrase = sequence.open_file(path, clock=clock, passphrase=passphrase), passphrase
        return done

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be read or written here any more."""
        return self._file.is_closed

    def open_copies_beside(self) -> list[Path]:
        """Return copies of the journal beside it that anybody can read; other journals of the folder are none."""
        return beside.open_copies(self._file)

    def places_of_copies(self) -> tuple[list[Path], Path | None]:
        """Return the folders this program keeps backups in, and the second place if it is not there just now."""
        place = elsewhere.place_of(self._file)
        if place is None:
            return [self._backups], None
        if not place.is_there:
            return [self._backups], place.folder
        return [self._backups, elsewhere.own_folder(place.folder, self._file.path)], None

    def opened_with(self, passphrase: str) -> bool:
        """Whether this is the passphrase that opened the journal."""
        return bool(passphrase and self._passphrase) and ready(passphrase) == ready(self._passphrase or "")


__all__ = ["OwnPassphrase"]
