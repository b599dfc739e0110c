"""A journal that was here once and is gone (`faults.md` F16): told with the way back, never begun anew in silence."""

from __future__ import annotations

from pathlib import Path

from evenso.language import tr
from storage.backups import ledger
from storage.problems import JournalVanished


def newest_left(journal: Path, folder: Path) -> Path | None:
    """Return the backup that a journal which is gone could be brought back from; None when there is none."""
    kept = ledger.newest(folder, journal) or ledger.newest(folder, journal, good=False)
    if kept is not None:
        return folder / kept.file
    others = ledger.strangers(folder, journal)
    return others[-1] if others else None


def was_here(journal: Path, folder: Path) -> bool:
    """Whether a journal of this name was begun or backed up here."""
    return ledger.knows(folder, journal) or bool(ledger.strangers(folder, journal))


def refuse_anew(journal: Path, folder: Path) -> None:
    """Raise `JournalVanished` where a journal is gone, with the way back and the way on.

    One that another program has just begun is none of those: its file is there before it is known here.
    """
    if not was_here(journal, folder) or journal.exists():
        return
    newest = newest_left(journal, folder)
    way = (
        tr("No backup of it lies beside it")
        if newest is None
        else tr("`evenso restore {newest}` brings its backup back", newest=newest)
    )
    raise JournalVanished(
        tr(
            "The journal {journal} was here once and is gone: moved, renamed or deleted. Nothing was made in its"
            " place. {way}; `evenso --new` begins a new one.",
            journal=journal,
            way=way,
        ),
    )


__all__ = ["newest_left", "refuse_anew", "was_here"]
