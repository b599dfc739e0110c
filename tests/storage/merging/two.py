"""Two copies of one journal on two machines, and what each of them says."""

from __future__ import annotations

import json
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from storage.journal import Journal
from storage.merging.merge import merge
from storage.merging.report import MergeReport
from tests.storage.entries import Ticking, raw


def copy_of(journal: Journal, folder: Path, clock: Ticking) -> Journal:
    """Return a copy of a journal, carried to another machine, open there."""
    folder.mkdir(mode=0o700)
    return Journal.open(Path(shutil.copy(journal.path, folder / "journal.db")), clock=clock)


def bring(journal: Journal, other: Journal) -> MergeReport:
    """Carry the file of another machine here as a sync tool does, and merge it."""
    carried = journal.path.parent / "carried.db"
    shutil.copy(other.path, carried)
    carried.chmod(0o600)
    try:
        return merge(journal._file, carried)
    finally:
        carried.unlink()


def later(clock: Ticking, minutes: int = 1) -> datetime:
    """Move a clock on."""
    clock.now += timedelta(minutes=minutes)
    return clock.now


_NOT_SAID = {"seq", "seal", "changed"}


def content(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return what a journal says, table by table, without what each copy numbers for itself."""
    connection = raw(path)
    try:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        own = [
            n for n in names if not n.startswith(("words", "sqlite_", "_sqlite", "change", "past", "settings", "dra"))
        ]
        found: dict[str, list[dict[str, Any]]] = {}
        for name in own:
            cursor = connection.execute(f"SELECT * FROM {name}")  # noqa: S608  # names of the file itself
            columns = [column[0] for column in cursor.description]
            rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
            for column, table in (("skill", "skills"), ("tracker", "trackers")):
                for row in rows:
                    if isinstance(row.get(column), int):
                        sql = f"SELECT uid FROM {table} WHERE seq = ?"  # noqa: S608  # one of two constants
                        row[column] = connection.execute(sql, (row[column],)).fetchone()[0]
            if name == "entry_versions":  # each copy keeps its own of what both said
                rows = [{"of": row["entry_id"], "said": json.loads(row["image"])["entries"]["seal"]} for row in rows]
            said = [{k: v for k, v in row.items() if k not in _NOT_SAID} for row in rows]
            found[name] = sorted(said, key=repr)
        return found
    finally:
        connection.close()
