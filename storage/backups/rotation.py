"""Which backups stay: the newest ten, one of each of the last eight weeks, one of each of the last twelve months.

Newer and older go by the order in which they were made, never by the clock: a clock that jumps ten years ahead and
back can neither empty this nor push the last real ones out (`faults.md` F64).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from storage.backups import ledger
from storage.backups.ledger import Kept

NEWEST: Final = 10
WEEKS: Final = 8
MONTHS: Final = 12

DAMAGED: Final = 3
"""Copies of a journal that has damage in it which are kept beside the good ones."""

FOREVER: Final = frozenset({"asked", "upgrade", "restore", "conversion"})
"""What is never rotated: backups somebody asked for, those of an older version, what a restore put aside."""


def superfluous(backups: Sequence[Kept]) -> list[Kept]:
    """Return those that may go, of one journal's backups in the order in which they were made."""
    ours = [one for one in reversed(backups) if one.what not in FOREVER]
    good = [one for one in ours if one.good]
    staying = {one.file for one in (*good[:NEWEST], *[one for one in ours if not one.good][:DAMAGED])}
    staying |= _first_of_each(good, _week, WEEKS) | _first_of_each(good, _month, MONTHS)
    return [one for one in reversed(ours) if one.file not in staying]


def rotate(folder: Path, journal: Path) -> list[Kept]:
    """Take away what is superfluous and still has the bytes that this program wrote; return what went."""
    gone = []
    for one in superfluous(ledger.read(folder, journal)):
        if ledger.is_ours(folder, one):
            with suppress(OSError):
                (folder / one.file).unlink()
                gone.append(one)
    ledger.tidy(folder)
    return gone


def _first_of_each(newest_first: Sequence[Kept], label: Callable[[Kept], str], most: int) -> set[str]:
    found: dict[str, str] = {}
    for one in newest_first:
        if len(found) < most or label(one) in found:
            found.setdefault(label(one), one.file)
    return set(found.values())


def _week(one: Kept) -> str:
    return f"{one.moment:%G-%V}"


def _month(one: Kept) -> str:
    return f"{one.moment:%Y-%m}"


__all__ = ["FOREVER", "rotate", "superfluous"]
