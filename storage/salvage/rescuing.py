"""Takes what can be read of a damaged journal into a new one, which is checked like any other.

Whatever does not fit the tables is left behind and counted; an entry comes whole or not at all. The damaged file is
only read.
"""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evenso.language import tr
from storage.backups.folders import make_folder
from storage.checks import check
from storage.database import Clock, OpenFile
from storage.engine import Error
from storage.opening.conditions import Shape, look
from storage.opening.creation import create
from storage.opening.sequence import open_file
from storage.problems import JournalLocked, JournalProblem, NameTaken
from storage.salvage.reading import Wreck

_NOT_TAKEN: Final = ("words", "sqlite_", "_sqlite", "kinds", "changes", "change_rows")
"""What a new journal makes by itself, and undo's steps."""

_DETAILS: Final = ("check_ins", "practices", "notes")
_ROUNDS: Final = 5
_LONGEST: Final = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Rescued:
    """What came of it: entries and other things taken, what could not be read or did not fit, what is not as saved."""

    entries: int
    others: int
    unread: int
    unfit: int
    problems: tuple[str, ...]


def rescue(damaged: Path, target: Path, *, clock: Clock, passphrase: str | None = None) -> Rescued:
    """Write a new journal to `target`, which must not exist; raises `JournalProblem` when nothing can be read at all.

    A protected file's rescue is protected with the same passphrase.
    """
    if os.path.lexists(target):
        raise NameTaken(
            tr("{target} is already there and was left as it is. Give the new journal another name.", target=target)
        )
    sealed = _sealed(damaged)
    if sealed and passphrase is None:
        raise JournalLocked(
            tr("{damaged} is protected with a passphrase, which was not given. It was not touched.", damaged=damaged)
        )
    passphrase = passphrase if sealed else None
    make_folder(target.parent)
    copy = target.parent / f".{target.name}.{os.urandom(4).hex()}.part"
    try:
        _copy(damaged, copy)
        _lengthen(copy)
        with closing(Wreck(copy, passphrase)) as wreck:
            create(target, clock=clock, passphrase=passphrase, fill=lambda _file: None)
            with closing(open_file(target, clock=clock, passphrase=passphrase)) as file:
                return _take(wreck, file)
    except OSError:
        raise JournalProblem(
            tr(
                "{damaged} could not be read into {target}. It was left exactly as it is.",
                damaged=damaged,
                target=target,
            )
        ) from None
    finally:
        for left in (copy, copy.with_name(f"{copy.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _sealed(damaged: Path) -> bool:
    """Whether the file needs a passphrase; what its first bytes do not tell is taken for a plain one."""
    try:
        return look(damaged, open_already={}).shape is Shape.SEALED
    except JournalProblem:
        return False


def _copy(damaged: Path, copy: Path) -> None:
    """Copy the file, and what an unfinished save left beside it, for this account only."""
    for ending in ("", "-journal"):
        source = damaged.with_name(damaged.name + ending)
        if ending and not source.exists():
            continue
        handle = os.open(copy.with_name(copy.name + ending), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with source.open("rb") as file, os.fdopen(handle, "wb") as target:
            shutil.copyfileobj(file, target, 1 << 20)


def _lengthen(copy: Path) -> None:
    """Give a plain file that was cut short its length back, so that the engine reads it as far as it goes."""
    with copy.open("r+b") as file:
        head = file.read(100)
        if head.startswith(b"SQLite format 3\0"):
            size = int.from_bytes(head[16:18], "big")
            whole = (65536 if size == 1 else size) * int.from_bytes(head[28:32], "big")
            if copy.stat().st_size < whole <= _LONGEST:
                file.truncate(whole)


def _take(wreck: Wreck, file: OpenFile) -> Rescued:
    unfit = others = 0
    with file.speaking():
        file.connection.execute("PRAGMA foreign_keys=OFF")  # rows may come before those they name
    with file.writing():
        for table in _tables(file):
            columns = tuple(str(row["name"]) for row in file.rows("SELECT name FROM pragma_table_info(?)", (table,)))
            for row in wreck.rows(table, columns):
                taken = _put(file, table, row)
                unfit += not taken
                others += taken and table not in {"entries", *_DETAILS}
        unfit += _drop_halves(file)
    with file.speaking():
        file.connection.execute("PRAGMA foreign_keys=ON")
    return Rescued(int(file.value("SELECT count(*) FROM entries")), others, wreck.unread, unfit, tuple(_problems(file)))


def _problems(file: OpenFile) -> list[str]:
    """Return what a check says of the new journal; that a backup lies beside it or not belongs to the old one."""
    return [said for said in check(file) if "backup" not in said]


def _tables(file: OpenFile) -> list[str]:
    rows = file.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name = 'skills' DESC, rowid")
    return [row["name"] for row in rows if not str(row["name"]).startswith(_NOT_TAKEN)]


def _put(file: OpenFile, table: str, row: dict[str, object]) -> bool:
    """Write one row; False where it does not fit, or is there already, as one read from both ends is."""
    names = ", ".join(row)
    try:
        done = file.connection.execute(
            f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values())
        )
    except (Error, OverflowError, UnicodeEncodeError):
        return False
    if done.rowcount > 0:
        return True
    same = " AND ".join(f"{name} IS ?" for name in row)  # read from both ends, or made by a trigger
    return bool(file.value(f"SELECT 1 FROM {table} WHERE {same}", tuple(row.values())))


def _drop_halves(file: OpenFile) -> int:
    """Take out entries without their words and words without their entry, and what refers to something that is gone."""
    gone = 0
    whole = " UNION ".join(f"SELECT seq FROM {table}" for table in _DETAILS)
    gone += file.run(f"DELETE FROM entries WHERE seq NOT IN ({whole})")
    for table in _DETAILS:
        gone += file.run(f"DELETE FROM {table} WHERE seq NOT IN (SELECT seq FROM entries)")
    _stand_in_for_skills(file)
    for _ in range(_ROUNDS):
        broken = file.rows("PRAGMA foreign_key_check")
        for row in broken:
            if row["rowid"] is not None:
                gone += file.run(f"DELETE FROM {row['table']} WHERE rowid = ?", (row["rowid"],))
        if not broken:
            break
    return gone


def _stand_in_for_skills(file: OpenFile) -> None:
    """Give practices of a skill that could not be read a skill to name, so that they are not lost with it."""
    missing = file.rows("SELECT DISTINCT skill FROM practices WHERE skill NOT IN (SELECT seq FROM skills)")
    columns = {row["name"] for row in file.rows("SELECT name FROM pragma_table_info('skills')")}
    for row in missing:
        number = int(row["skill"])
        name = tr("a skill that could not be read ({number})", number=number)
        values: dict[str, object] = {
            "seq": number,
            "id": f"zz{number:06}"[:12],
            "uid": f"{number:032x}",
            "name": name,
            "folded": name.casefold(),
            "area": "habits",
            "position": number,
        }
        _put(file, "skills", {key: value for key, value in values.items() if key in columns})


__all__ = ["Rescued", "rescue"]
