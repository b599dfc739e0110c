"""Merging another copy of the journal into this one: the file is looked at first, and read only; one transaction."""

from __future__ import annotations

from pathlib import Path

from storage.database import OpenFile
from storage.foreign.older import readable
from storage.merging.report import MergeReport
from storage.merging.taking import Taking


class _OnlyLooked(Exception):
    """Takes back what a dry run did."""


def merge(file: OpenFile, other: Path, *, passphrase: str | None = None, dry_run: bool = False) -> MergeReport:
    """Take the copy at `other` in as one undo step; with `dry_run` say what that would do, and do nothing.

    Raises `NotTaken` or `JournalLocked` for a file that cannot be taken, before anything is written.
    """
    with readable(other, clock=file.clock, folder=file.path.parent, passphrase=passphrase) as copy:
        try:
            with file.writing():
                report = Taking(file, copy).run()
                if dry_run:
                    raise _OnlyLooked  # noqa: TRY301  # the only way out of a transaction that keeps nothing
        except _OnlyLooked:
            pass
    return report


__all__ = ["merge"]
