"""Copies of a journal in its backups folder, as far as their protection goes: how many lie open, and sealing them too.

Each is written anew and proven before it takes the place of the old one; one that cannot be is left as it is and told.
No backup is made meanwhile. Copies in other places are nobody's knowledge but the person's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from storage.backups import ledger
from storage.backups.folders import flush
from storage.opening.conditions import Shape, look
from storage.problems import JournalProblem
from storage.sealing.writing_anew import SUFFIX, passing_name, write_anew


@dataclass(frozen=True, slots=True)
class Copies:
    """The journals in a folder, by name: those anybody can read, and those that need a passphrase.

    `unknown` are open ones that cannot be shown to be this journal's: nothing is done to them, they are told.
    """

    plain: tuple[Path, ...] = ()
    sealed: tuple[Path, ...] = ()
    unknown: tuple[Path, ...] = ()


@dataclass(slots=True)
class Outcome:
    """What became of copies: those that were done, and those that were left as they are."""

    done: list[Path] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)


def copies_in(folder: Path, *, besides: Path | None = None) -> Copies:
    """Return the journals in a folder; `besides` is one that is no copy. Files of other kinds are left out."""
    found: dict[str, list[Path]] = {Shape.PLAIN: [], Shape.SEALED: []}
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208
    except OSError:
        names = []
    for path in (folder / name for name in names if not name.startswith(".")):
        if path == besides or path.is_symlink() or not path.is_file():
            continue
        with suppress(JournalProblem):
            shape = look(path, open_already={}).shape
            if shape is Shape.PLAIN or path.suffix == ".db":  # what is sealed cannot be told from chance by its bytes
                found[shape].append(path)
    return Copies(tuple(found[Shape.PLAIN]), tuple(found[Shape.SEALED]))


def own_copies(folder: Path, journal: Path) -> Copies:
    """Return one journal's copies among those in a folder, by the list: journals side by side share their folder."""
    there = copies_in(folder)
    if not (there.plain or there.sealed):
        return there
    own = ledger.named(folder, journal)
    others = {one.file for one in ledger.read_all(folder) if (journal.parent / one.journal).exists()}
    return Copies(
        tuple(path for path in there.plain if path.name in own),
        tuple(path for path in there.sealed if path.name in own),
        tuple(path for path in there.plain if path.name not in own and path.name not in others),
    )


def seal_copies(folder: Path, journal: Path, passphrase: str) -> Outcome:
    """Seal every copy that lies open; its name and its time stay."""
    return _rewrite(folder, journal, was=None, passphrase=passphrase)


def rewrite_copies(folder: Path, journal: Path, *, was: str, passphrase: str) -> Outcome:
    """Put every sealed copy that opens with `was` under another passphrase; its name and its time stay."""
    return _rewrite(folder, journal, was=was, passphrase=passphrase)


def remove_open_copies(folder: Path, journal: Path) -> Outcome:
    """Delete every copy that lies open and has the bytes that this program wrote."""
    outcome = Outcome()
    with _alone(folder):
        for path in own_copies(folder, journal).plain:
            try:
                if ledger.was_ours(folder, path.name, journal):
                    path.unlink()
                    outcome.done.append(path)
                else:
                    outcome.left.append(path)
            except OSError:
                outcome.left.append(path)
        _settle(folder)
    return outcome


def _rewrite(folder: Path, journal: Path, *, was: str | None, passphrase: str) -> Outcome:
    outcome = Outcome()
    with _alone(folder):
        there = own_copies(folder, journal)
        known = ledger.named(folder, journal)
        order = {name: place for place, name in enumerate(known)}  # the list tells newer from older by its lines
        wanted = there.plain if was is None else there.sealed
        for path in sorted(wanted, key=lambda path: order.get(path.name, len(order))):
            try:
                _one(path, known.get(path.name), was, passphrase)
                outcome.done.append(path)
            except (JournalProblem, OSError):
                outcome.left.append(path)
        _settle(folder)
    return outcome


def _one(path: Path, known: ledger.Kept | None, was: str | None, passphrase: str) -> None:
    passing = passing_name(path)
    try:
        status = path.stat()
        write_anew(path, passing, was=was, passphrase=passphrase)
        os.utime(passing, ns=(status.st_atime_ns, status.st_mtime_ns))
        if known is not None:
            found, size = ledger.sum_of(passing), passing.stat().st_size
            told = replace(known, sha256=found, bytes=size, sealed=True, entries=None, last_day=None)
            ledger.add(path.parent, told)
        passing.replace(path)
    finally:
        with suppress(OSError):
            passing.unlink(missing_ok=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep programs that make backups out; what killed ones left under passing names is nobody's then, and goes."""
    if not folder.is_dir():
        yield
        return
    with ledger.alone(folder):
        for path in (*folder.glob(".*.part"), *folder.glob(f".*{SUFFIX}")):
            with suppress(OSError):
                path.unlink()
        yield


def _settle(folder: Path) -> None:
    """Have the names on the disk, and drop what the list says of files that are no longer there as they were."""
    if folder.is_dir():
        ledger.tidy(folder, long=0)
        with suppress(OSError):
            flush(folder)


__all__ = ["Copies", "Outcome", "copies_in", "own_copies", "remove_open_copies", "rewrite_copies", "seal_copies"]
