"""When backups are made: at a start after something changed, once a day, and before anything that touches much.

A new one was opened and counted before an older one goes, and nothing here ever stands in the way of saving.
"""

from __future__ import annotations

import glob
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from evenso.language import tr
from storage.backups import ledger
from storage.backups.copying import Proof, backup
from storage.backups.folders import folder_name, free_name, make_folder, seen_of, sweep
from storage.backups.forgetting import forget_old
from storage.backups.ledger import Kept
from storage.backups.rotation import FOREVER, rotate
from storage.database import OpenFile
from storage.problems import JournalProblem

A_DAY: Final = timedelta(hours=24)

_MIDDLES: Final = {"start": "", "asked": "", "purge": "", "upgrade": "", "restore": "before-restore"}
"""What stands in a backup's name beside its moment; other occasions stand there by their own word."""


def before(file: OpenFile, what: str, *, folder: Path, passphrase: str | None = None, middle: str = "") -> Kept:
    """Make a verified backup before something that touches much, and rotate; return the one that can be gone back to.

    `what` is one word: import, merge, restore, conversion, rekey, bulk, upgrade. When nothing was written since the
    last one, that one is it (unless `what` is kept for ever). Raises `JournalProblem` when none can be made: then the
    thing itself is not to be done.
    """
    make_folder(folder)
    with ledger.alone(folder):
        known = None if what in FOREVER else ledger.newest(folder, file.path)
        if known is not None and not _changed(file.path, known) and ledger.is_ours(folder, known):
            return known
        kept = _keep(file, folder, what, passphrase, middle)
        if what != "restore":  # a restore never rotates: what it may have to go back to could be next to go
            rotate(folder, file.path)
    return kept


def asked(file: OpenFile, *, folder: Path, passphrase: str | None = None) -> Kept:
    """Make the backup that somebody asked for; it stays until they take it away."""
    return fresh(file, "asked", folder=folder, passphrase=passphrase)


def fresh(file: OpenFile, what: str, *, folder: Path, passphrase: str | None = None) -> Kept:
    """Make a backup whatever there is already, and rotate nothing."""
    make_folder(folder)
    with ledger.alone(folder):
        return _keep(file, folder, what, passphrase)


def automatic(file: OpenFile, *, folder: Path, passphrase: str | None = None) -> Kept | None:
    """Make a backup if something changed since the last one, and rotate; None when there is nothing to do.

    Another program that is at it already is left to it.
    """
    make_folder(folder)
    with ledger.alone(folder, wait=False) as free:
        if not free or not is_due(file.path, folder):
            return None
        sweep(folder)
        sweep(file.path.parent, f".{glob.escape(file.path.name)}.*.restoring")  # of a restore that was killed
        last = ledger.newest(folder, file.path)
        forget_old(file, file.clock(), None if last is None else last.moment)
        kept = _keep(file, folder, "start", passphrase)
        if kept.good:  # one of a damaged journal pushes no good one out
            rotate(folder, file.path)
    return kept


def is_due(journal: Path, folder: Path) -> bool:
    """Whether something was written since the last backup: looks at two files' times, opens no journal."""
    known = ledger.newest(folder, journal, good=False)
    return known is None or _changed(journal, known)


def is_due_today(journal: Path, folder: Path, now: datetime) -> bool:
    """Whether the last backup is a day old, or there is none yet, and something was written since."""
    known = ledger.newest(folder, journal, good=False)
    return known is None or (abs(now - known.moment) >= A_DAY and _changed(journal, known))


def _changed(journal: Path, known: Kept) -> bool:
    return known.seen != seen_of(journal)


def _keep(file: OpenFile, folder: Path, what: str, passphrase: str | None, middle: str = "") -> Kept:
    """Make one, written down before it gets its name."""
    now = file.clock()
    word = middle or _MIDDLES.get(what, f"before-{what}")
    target = free_name(folder, folder_name(file.path, now, what=word))
    made: list[Kept] = []

    def write_down(passing: Path, proof: Proof) -> None:
        kept = Kept(
            file=target.name,
            journal=file.path.name,
            what=what,
            made=now.isoformat(timespec="seconds"),
            sha256=ledger.sum_of(passing),
            bytes=passing.stat().st_size,
            version=proof.counts["version"],
            sealed=file.sealed,
            damaged=len(proof.damaged),
            entries=None if file.sealed else proof.counts.get("entries", 0),
            last_day=None if file.sealed else proof.last_day,
            seen=proof.seen,
        )
        ledger.add(folder, kept)
        made.append(kept)

    backup(file, target, passphrase=passphrase, before_naming=write_down)
    if not made:
        raise JournalProblem(tr("The backup {target} could not be written. The journal itself is safe.", target=target))
    return made[0]


__all__ = ["A_DAY", "asked", "automatic", "before", "fresh", "is_due", "is_due_today"]
