"""Damage that was found in a journal's file, remembered beside it: until a check finds it whole it is only read.

The note holds no word of anybody: when it was found, and the file's time and size by which another file in its place
is told from it. Where nothing is noted it costs one look for a file that is not there.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import date, datetime

from evenso.language import tr
from storage.location import backup_folder, damage_note
from storage.problems import JournalProblem

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path

    from storage.backups.ledger import Kept


def noted(path: Path | str) -> date | None:
    """Return the day on which the file that lies at `path` was found damaged, None where it was not."""
    try:
        with open(damage_note(path), "rb") as file:  # names alone: every start would wait for `pathlib`
            text = file.read()
    except OSError:
        return None
    import json  # noqa: PLC0415  # only when something is wrong
    from pathlib import Path  # noqa: PLC0415  # the same

    from storage.backups.folders import seen_of  # noqa: PLC0415  # the same

    try:
        values = json.loads(text)
        return date.fromisoformat(values["found"]) if tuple(values["seen"]) == seen_of(Path(path)) else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def note(path: Path, now: datetime) -> None:
    """Note that the file is damaged; where that cannot be written down it holds for the program that found it."""
    if noted(path) is not None:
        return
    import json  # noqa: PLC0415  # the same

    from storage.backups.folders import make_folder, seen_of  # noqa: PLC0415  # the same

    with suppress(OSError, JournalProblem):
        make_folder(backup_folder(path))
        values = {"found": now.date().isoformat(), "seen": seen_of(path)}
        forget(path)
        handle = os.open(damage_note(path), os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            json.dump(values, file)


def forget(path: Path) -> None:
    """Take the note away: the file was found whole, or another lies in its place."""
    with suppress(OSError):
        os.unlink(damage_note(path))


def say_damaged(path: Path, found: date) -> str:
    """Return why the journal is only read, and the ways back."""
    from storage.restoring.missing import newest_left  # noqa: PLC0415  # only when something is wrong

    newest = newest_left(path, backup_folder(path))
    back = (
        tr("There is no backup beside it; `evenso rescue -o NEW.db` takes what can be read into a new journal.")
        if newest is None
        else tr("Settings, Backups, or `evenso restore {name}` brings the newest backup back.", name=newest.name)
    )
    return tr(
        "A part of the journal {path} is damaged (found on {day}), so it is open for reading only and nothing is"
        " written over what is left. {back} `evenso check` looks again.",
        path=path,
        day=found.isoformat(),
        back=back,
    )


def never_sealed(path: Path) -> Kept | None:
    """Return the newest backup where it needs no passphrase; None where it does, or there is none.

    One flipped bit at the very beginning of a plain journal makes it look like a protected one.
    """
    from storage.backups import ledger  # noqa: PLC0415  # only when something is wrong

    newest = ledger.newest(backup_folder(path), path)
    return None if newest is None or newest.sealed else newest


def say_never_sealed(path: Path) -> str:
    """Return what may help where a file seems to need a passphrase and its newest backup does not; "" elsewhere."""
    newest = never_sealed(path)
    if newest is None:
        return ""
    return tr(
        " Its newest backup needs no passphrase: if you never set one, the file is damaged, and `evenso restore"
        " {file}` puts that backup in its place.",
        file=newest.file,
    )


__all__ = ["forget", "never_sealed", "note", "noted", "say_damaged", "say_never_sealed"]
