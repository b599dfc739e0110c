"""A second place for backups, such as a stick: each new one is copied there when the place is there, and proven.

A place that is not there is no trouble: what it lacks comes to it the next time. It has a folder for each journal and
machine, with a list and a rotation of its own.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from evenso.language import tr
from storage.backups import ledger
from storage.backups.folders import flush, free_name, make_folder, put, sweep
from storage.backups.ledger import Kept
from storage.backups.rotation import rotate
from storage.contents import drafts
from storage.database import OpenFile
from storage.problems import JournalProblem, NotCarried

SETTING: Final = "backup_place"


@dataclass(frozen=True, slots=True)
class Place:
    """The second place: its folder, whether it is there just now, and the last backup that lies there."""

    folder: Path
    is_there: bool
    last: Kept | None


def place_of(file: OpenFile) -> Place | None:
    """Return the second place the person chose, None where there is none."""
    return _place(drafts.setting(file, SETTING, ""), file.path)


def noted(folder: Path, journal: Path) -> Place | None:
    """Return it as it was written down beside the backups, with no journal opened."""
    return _place(ledger.noted_place(folder, journal), journal)


def _place(named: str, journal: Path) -> Place | None:
    if not named:
        return None
    folder = Path(named)
    return Place(folder, os.path.isdir(folder), ledger.newest(own_folder(folder, journal), journal))  # noqa: PTH112  # it never raises


def own_folder(place: Path, journal: Path) -> Path:
    """Return this journal's folder in the place: another machine's journal of the same name has its own."""
    print_ = hashlib.blake2b(f"{platform.node()}\0{journal}".encode("utf-8", "surrogateescape"), digest_size=3)
    return place / f"{journal.stem}-{print_.hexdigest()}"


def lacks(file: OpenFile, folder: Path) -> Kept | None:
    """Return the newest good backup if the second place is there and has not got it."""
    place, newest = place_of(file), ledger.newest(folder, file.path)
    if place is None or not place.is_there or newest is None:
        return None
    return None if place.last is not None and place.last.sha256 == newest.sha256 else newest


def carry(file: OpenFile, folder: Path) -> Path | None:
    """Copy the newest good backup to the second place, read it there once more, and rotate there.

    Returns where it lies, None when there was nothing to do. Raises `NotCarried` when it could not be copied; the
    backup in the first place is there all the same.
    """
    place, kept = place_of(file), lacks(file, folder)
    with suppress(JournalProblem):
        ledger.note_place(folder, file.path, "" if place is None else str(place.folder))
    if place is None or kept is None:
        return None
    own = own_folder(place.folder, file.path)
    try:
        make_folder(own)
    except JournalProblem:
        raise _not_carried(place.folder, folder) from None
    with ledger.alone(own):
        sweep(own)
        target = own / kept.file
        passing = own / f".{kept.file}.{os.urandom(4).hex()}.part"
        try:
            if not ledger.is_ours(own, kept):
                target = free_name(own, kept.file)  # its name can be free again in the first place alone
                _copy(folder / kept.file, passing, kept)
                ledger.add(own, replace(kept, file=target.name))
                put(passing, target)
        except OSError:
            raise _not_carried(place.folder, folder) from None
        finally:
            with suppress(OSError):
                passing.unlink(missing_ok=True)
        rotate(own, file.path)
    return target


def _not_carried(place: Path, folder: Path) -> NotCarried:
    return NotCarried(
        tr(
            "The backup could not be copied to {place}. It was made and lies in {folder} all the same.",
            place=place,
            folder=folder,
        )
    )


def _copy(source: Path, passing: Path, kept: Kept) -> None:
    handle = os.open(passing, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
    with source.open("rb") as file, os.fdopen(handle, "wb") as copy:
        shutil.copyfileobj(file, copy, 1 << 20)
    flush(passing)
    if ledger.sum_of(passing) != kept.sha256:
        raise NotCarried(tr("The copy of the backup in the second place is not as it was written, so it was dropped."))


__all__ = ["SETTING", "Place", "carry", "lacks", "noted", "own_folder", "place_of"]
