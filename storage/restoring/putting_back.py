"""Puts a backup in the journal's place: looked through, brought up to date and counted on a copy of it first.

What was there before is put aside, never written over, and nothing is rotated. A kill at any moment leaves the old
journal or the restored one under its name. The backup itself is only read, as a file that somebody else may have made.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evenso.language import tr, tr_many
from storage.backups import ledger
from storage.backups.folders import flush, free_name, make_folder, put, seen_of, sweep
from storage.backups.folders import folder_name as name_of
from storage.backups.ledger import Kept
from storage.checks import as_saved
from storage.database import Clock, OpenFile
from storage.foreign.older import bring_up_to_date
from storage.foreign.opening import NotTaken, opened
from storage.holding.others import held
from storage.opening.sequence import open_file
from storage.opening.trouble import forget
from storage.problems import JournalDamaged, JournalLocked, JournalProblem, NoJournal
from storage.restoring.comparing import Comparison, Content, compare, content_of
from storage.restoring.staying import keep, staying
from storage.sealing.writing_anew import write_anew
from storage.shapes import CURRENT

SUFFIX = ".restoring"

_LEFT: Final = ("-journal", "-wal", "-shm")
"""How what an unfinished save leaves beside a file is called."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: what the journal holds now, and where the one of before lies (None where there was none)."""

    content: Content
    aside: Path | None


@dataclass(frozen=True, slots=True)
class Ready:
    """A backup that can be put in the journal's place: a proven copy beside it, and what would be different."""

    path: Path
    copy: Path
    clock: Clock
    passphrase: str | None
    own: str | None
    content: Content
    comparison: Comparison | None
    """How it differs from the journal that is there; None where there is none, or none that can be read."""
    unread: str = ""
    """Why the journal that is there could not be read, as a sentence."""
    locked: bool = False
    """Whether that is because it is protected and its passphrase is not known."""
    damaged: int = 0
    """How many things in it are not as they were saved; only ever more than none where that was wished."""

    @property
    def lies_open(self) -> bool:
        """Whether a protected journal would give way to one that anybody can read."""
        return self.locked and not self.content.sealed


@contextmanager
def ready(
    backup: Path,
    journal: Path,
    *,
    clock: Clock,
    passphrase: str | None = None,
    own: str | None = None,
    as_it_is: bool = False,
) -> Iterator[Ready]:
    """Look through a backup and make the copy that can take the journal's place, as long as the block lasts.

    `passphrase` is the backup's, `own` the journal's. Raises `NotTaken` for what is no sound backup (with `as_it_is`
    one that holds things which are not as they were saved will do), `JournalLocked` for a passphrase that does not fit.
    """
    path = journal.resolve()
    make_folder(path.parent)
    sweep(path.parent, f".{glob.escape(path.name)}.*{SUFFIX}")
    copy = path.parent / f".{path.name}.{os.urandom(4).hex()}{SUFFIX}"
    try:
        as_listed(backup)
        with opened(backup, clock=clock, passphrase=passphrase) as file:
            passphrase = passphrase if file.sealed else None
            expected = content_of(file).entries
            bring_up_to_date(file, copy, passphrase=passphrase)
        if passphrase is None and own is not None:  # a backup of before the journal was protected: it stays so
            passphrase = _sealed(copy, own)
        with opened(copy, clock=clock, passphrase=passphrase) as file:
            content = content_of(file)
            damaged = _prove(file, backup, content.entries == expected, as_it_is=as_it_is)
            comparison, unread, locked, own_settings = _compared(file, path, clock, own)
        keep(copy, own_settings, clock=clock, passphrase=passphrase)
        flush(copy)
        yield Ready(path, copy, clock, passphrase, own, content, comparison, unread, locked, damaged)
    finally:
        with suppress(OSError):
            copy.unlink(missing_ok=True)


def _sealed(copy: Path, passphrase: str) -> str:
    """Put the copy under the journal's passphrase, which is returned: nothing lies open that was not open before."""
    passing = copy.with_name(f".{copy.name[1:]}{SUFFIX}")
    try:
        write_anew(copy, passing, was=None, passphrase=passphrase)
        passing.replace(copy)
    except OSError:
        raise JournalProblem(
            tr("The copy {copy} could not be protected, so nothing was restored.", copy=copy)
        ) from None
    finally:
        with suppress(OSError):
            passing.unlink(missing_ok=True)
    return passphrase


def put_back(ready: Ready, *, folder: Path) -> Restored:
    """Put the copy in the journal's place, and what is there now into `folder`.

    Raises `JournalProblem` when it could not be done; the journal is then as it was.
    """
    try:
        aside = _put_in_place(ready, folder)
    except OSError:
        raise JournalProblem(
            tr("The backup could not be put in the place of {path}. It is as it was.", path=ready.path)
        ) from None
    forget(ready.path)
    file = open_file(ready.path, clock=ready.clock, passphrase=ready.passphrase)
    try:
        content = content_of(file)
    finally:
        file.close()
    if content != ready.content:
        raise JournalProblem(
            tr("The journal was restored but does not hold what it should; before it lay {aside}.", aside=aside)
        )
    return Restored(content, aside)


def as_listed(backup: Path) -> None:
    """Raise `NotTaken` when a backup has not the bytes that the list beside it says."""
    known = next((one for one in reversed(ledger.read_all(backup.parent)) if one.file == backup.name), None)
    if known is not None and not known.verified:
        return  # put aside as it was
    if known is not None and not ledger.is_ours(backup.parent, known):
        raise NotTaken(
            tr(
                "The backup {backup} is not as it was written: a part of it was changed or damaged since. Nothing was"
                " changed; `evenso backups` lists the others.",
                backup=backup,
            ),
        )


def _prove(file: OpenFile, backup: Path, whole: bool, *, as_it_is: bool) -> int:
    """Return how many things are not as they were saved; raises `NotTaken` for any, unless that was wished."""
    if not whole or file.value("PRAGMA user_version") != CURRENT:
        raise NotTaken(
            tr("The backup {backup} could not be copied whole. Nothing was changed; try again.", backup=backup)
        )
    damaged = len(as_saved(file))
    if damaged and not as_it_is:
        raise NotTaken(
            tr_many(
                "One thing in the backup is not as saved: a part of {backup} was changed or damaged. Nothing was"
                " changed. Another backup may be whole; `evenso backups` lists them, `evenso restore --as-it-is` puts"
                " this one back all the same.",
                "{n:,} things in the backup are not as saved: a part of {backup} was changed or damaged. Nothing was"
                " changed. Another backup may be whole; `evenso backups` lists them, `evenso restore --as-it-is` puts"
                " this one back all the same.",
                damaged,
                backup=backup,
            ),
        )
    return damaged


def _compared(
    file: OpenFile, path: Path, clock: Clock, own: str | None
) -> tuple[Comparison | None, str, bool, dict[str, object]]:
    """Compare with the journal that is there, and read which of its settings stay.

    Why it cannot be read is no reason to stop: it is put aside as it is.
    """
    try:
        current = open_file(path, clock=clock, passphrase=own)
    except NoJournal:
        return None, "", False, {}
    except JournalLocked:
        said = tr("The journal {path} is protected and was not opened, so the two could not be compared.", path=path)
        return None, said, True, {}
    except JournalProblem as problem:
        return None, str(problem), False, {}
    try:
        return compare(file, current), "", False, staying(current)
    except JournalProblem as problem:
        return None, str(problem), False, {}
    finally:
        current.close()


def _put_in_place(ready: Ready, folder: Path) -> Path | None:
    if not os.path.lexists(ready.path):
        put(ready.copy, ready.path)
        with suppress(JournalProblem):
            ledger.begin(folder, ready.path, ready.clock())
        return None
    make_folder(folder)
    aside = free_name(folder, name_of(ready.path, ready.clock(), what="before-restore"))
    try:
        current = open_file(ready.path, clock=ready.clock, passphrase=ready.own)
    except JournalProblem:
        _swap_unread(ready, aside)
        _write_down(ready, folder, aside, None)
        return aside
    content = None
    try:
        with held(current):  # nobody saves between putting aside and putting in place
            content = _counted(current)
            _swap(ready.copy, ready.path, aside)
    except JournalDamaged:  # so much that others cannot even be kept from it
        if ready.copy.exists():
            _swap_unread(ready, aside)
    finally:
        current.close()
    _write_down(ready, folder, aside, content)
    return aside


def _counted(current: OpenFile) -> Content | None:
    """Count what is put aside; None where damage stands in the way, which is no reason not to put it aside."""
    try:
        return content_of(current)
    except JournalDamaged:
        return None


def _swap(copy: Path, path: Path, aside: Path) -> None:
    """Give the old file its new name first: at every moment a whole journal lies at the path."""
    try:
        os.link(path, aside)
    except OSError:
        path.replace(aside)  # a file system without hard links: for a moment there is none, and its backups tell of it
    flush(aside.parent)
    copy.replace(path)
    flush(path.parent)


def _swap_unread(ready: Ready, aside: Path) -> None:
    """The same for a journal that cannot be opened; what an unfinished save left beside it goes with it."""
    for ending in _LEFT:  # it belongs to the old file: beside the new one it would be played into it
        left = ready.path.with_name(f"{ready.path.name}{ending}")
        if left.exists():
            if not aside.exists():
                with suppress(OSError):
                    os.link(ready.path, aside)
            left.replace(aside.with_name(f"{aside.name}{ending}"))
    if not aside.exists():
        return _swap(ready.copy, ready.path, aside)
    ready.copy.replace(ready.path)
    return flush(ready.path.parent)


def _write_down(ready: Ready, folder: Path, aside: Path, content: Content | None) -> None:
    """List what was put aside. It was not looked through, so nothing is promised of it."""
    with suppress(JournalProblem, OSError):
        kept = Kept(
            file=aside.name,
            journal=ready.path.name,
            what="restore",
            made=ready.clock().isoformat(timespec="seconds"),
            sha256=ledger.sum_of(aside),
            bytes=aside.stat().st_size,
            version=0,
            sealed=content is None or content.sealed,
            verified=False,
            entries=None if content is None or content.sealed else content.entries,
            last_day=None if content is None or content.sealed or content.last is None else content.last.isoformat(),
            seen=seen_of(aside),
        )
        ledger.add(folder, kept)


__all__ = ["Ready", "Restored", "as_listed", "put_back", "ready"]
