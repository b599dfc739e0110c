"""Merging another copy of the journal into this one: the file is looked at first, and read only; one transaction."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from evenso.records import LONGEST_TEXT
from evenso.text import clean, is_blank
from evenso.wording.carrying.merging import say_another
from storage.contents.drafts import BESIDE, THROWN
from storage.database import OpenFile
from storage.foreign.older import readable
from storage.foreign.opening import NotTaken
from storage.merging.report import MergeReport
from storage.merging.taking import Taking
from storage.rows import moment_of


class _OnlyLooked(Exception):
    """Takes back what a dry run did."""


class AnotherJournal(NotTaken):
    """The file is no copy of the journal, but one that was begun separately; nothing was taken from it."""


def merge(
    file: OpenFile,
    other: Path,
    *,
    passphrase: str | None = None,
    dry_run: bool = False,
    only_a_copy: bool = False,
) -> MergeReport:
    """Take the copy at `other` in as one undo step; with `dry_run` say what that would do, and do nothing.

    Raises `NotTaken` or `JournalLocked` for a file that cannot be taken, before anything is written; with
    `only_a_copy` also `AnotherJournal`, where something would come out of one that was begun separately.
    """
    with readable(other, clock=file.clock, folder=file.path.parent, passphrase=passphrase) as copy:
        try:
            with file.writing():
                report = Taking(file, copy).run()
                report.drafts, report.drafts_left = _take_drafts(file, copy)
                if only_a_copy and not dry_run and report.another and report.touched:
                    raise AnotherJournal(say_another(other.name))
                if dry_run:
                    raise _OnlyLooked  # noqa: TRY301  # the only way out of a transaction that keeps nothing
        except _OnlyLooked:
            pass
    return report


def _take_drafts(file: OpenFile, other: OpenFile) -> tuple[int, int]:
    """Take the other copy's drafts inside `writing`; return how many were taken, and how many are left there.

    No part of an undo step, as drafts are of none.
    """
    here = {row["slot"]: row["text"] for row in file.rows("SELECT slot, text FROM drafts")}
    taken = left = 0
    for row in other.rows("SELECT slot, text, day, saved FROM drafts ORDER BY slot"):
        slot, text = BESIDE.join(map(clean, row["slot"].split(BESIDE))), clean(row["text"])
        if row["slot"].startswith(THROWN) or not _is_whole(slot, text, row["day"], row["saved"]):
            continue
        if slot in here:
            left += here[slot] != text
            continue
        values = (slot, text, row["day"], row["saved"])
        file.run("INSERT INTO drafts (slot, text, day, saved) VALUES (?, ?, ?, ?)", values)
        taken += 1
    return taken, left


def _is_whole(slot: str, text: str, day: str | None, saved: int) -> bool:
    try:
        moment_of(saved)
        if day is not None:
            date.fromisoformat(day)
    except (ValueError, OverflowError, OSError):
        return False
    return bool(slot) and len(slot) <= 200 and not is_blank(text) and len(text) <= LONGEST_TEXT


__all__ = ["AnotherJournal", "merge"]
