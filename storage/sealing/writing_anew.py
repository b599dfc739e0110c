"""Writes a whole journal file anew under another passphrase, or under none, and proves that nothing is different.

Every table is compared row by row, and the engine reads every page. Which file takes whose place is left to the others
of this folder.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evenso.language import tr
from storage.backups.folders import flush
from storage.engine import Connection, Error, connect
from storage.opening.passphrases import ready, unlock
from storage.problems import JournalProblem, PassphraseWrong, explain

SUFFIX: Final = ".sealing"
"""The end of the passing name under which a file is written anew; what a kill leaves under it is swept away."""


@dataclass(frozen=True, slots=True)
class Content:
    """All that a journal file holds: its tables, indexes and triggers, its version, each table's rows as one number."""

    shape: frozenset[tuple[str, str, str, str]]
    version: tuple[int, int]
    rows: dict[str, tuple[int, bytes]]

    @property
    def entries(self) -> int:
        """How many entries there are."""
        return self.rows.get("entries", (0, b""))[0]


def passing_name(path: Path) -> Path:
    """Return a name beside a file that nobody has, under which it is written anew."""
    return path.parent / f".{path.name}.{os.urandom(4).hex()}{SUFFIX}"


def write_anew(source: Path, target: Path, *, was: str | None, passphrase: str | None) -> Content:
    """Write all of `source`, sealed with `was`, to `target`, which must not exist; return what both hold.

    Raises `JournalProblem` or `OSError` when it could not be written or is not the same; `target` is then worthless.
    """
    # made beforehand, so that no other account can read it for even a moment
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600))
    with _reading(source, was) as connection:
        _export(connection, target, passphrase)
        before = content_of(connection)
    with _reading(target, passphrase) as connection:
        after = content_of(connection)
        sound = _is_sound(connection, sealed=passphrase is not None)
    if not sound or after != before:
        raise JournalProblem(tr("The new file does not hold what the old one holds, so it was thrown away. Try again."))
    flush(target)
    return after


@contextmanager
def _reading(path: Path, passphrase: str | None) -> Iterator[Connection]:
    """Open a file to read all of it; temporary data stays in memory, and the engine's own words go no further."""
    try:
        with closing(connect(path, writable=False)) as connection:
            if passphrase is None:
                connection.execute("PRAGMA cipher_log_level=NONE")
            else:
                unlock(connection, passphrase)
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute("SELECT count(*) FROM sqlite_schema")
            yield connection
    except Error as error:
        if passphrase is not None and str(getattr(error, "sqlite_errorname", "")) == "SQLITE_NOTADB":
            raise PassphraseWrong(tr("The passphrase does not open {path}. It was left as it is.", path=path)) from None
        raise explain(error, path) from None


def _export(connection: Connection, target: Path, passphrase: str | None) -> None:
    version, application = _numbers(connection)
    key = "" if passphrase is None else ready(passphrase)
    connection.execute("ATTACH ? AS anew KEY ?", (f"{target.as_uri()}?mode=rw", key))
    # nobody sees this file before it is whole and flushed, so it needs no journal and no flush of its own
    connection.execute("PRAGMA anew.journal_mode=MEMORY")
    connection.execute("PRAGMA anew.synchronous=OFF")
    connection.execute("BEGIN")
    connection.execute("SELECT sqlcipher_export('anew')")
    connection.execute(f"PRAGMA anew.user_version={version}")  # the export leaves both numbers at 0
    connection.execute(f"PRAGMA anew.application_id={application}")
    connection.execute("COMMIT")
    connection.execute("DETACH anew")


def content_of(connection: Connection) -> Content:
    """Return what a file holds, so that two can be compared."""
    schema = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
    shape = frozenset((kind, name, table, sql) for kind, name, table, sql in connection.execute(schema))
    tables = sorted(
        name for kind, name, _table, sql in shape if kind == "table" and not sql.upper().startswith("CREATE VIRTUAL")
    )
    return Content(shape, _numbers(connection), {name: _rows(connection, name) for name in tables})


def _numbers(connection: Connection) -> tuple[int, int]:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    return version, int(connection.execute("PRAGMA application_id").fetchone()[0])


def _rows(connection: Connection, table: str) -> tuple[int, bytes]:
    """Return how many rows a table has, and one number over all of them, in the order in which they lie there."""
    count, digest = 0, hashlib.blake2b(digest_size=16)
    letters, connection.text_factory = connection.text_factory, bytes  # compared as they lie there, damaged ones too
    try:
        for row in connection.execute('SELECT * FROM "{}"'.format(table.replace('"', '""'))):
            count += 1
            digest.update(repr(row).encode())
    finally:
        connection.text_factory = letters
    return count, digest.digest()


def _is_sound(connection: Connection, *, sealed: bool) -> bool:
    """Whether every page is as the engine wrote it, and protected exactly when it should be."""
    protected = str((connection.execute("PRAGMA cipher_status").fetchone() or ["0"])[0]) == "1"
    whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    broken = sealed and connection.execute("PRAGMA cipher_integrity_check").fetchall()
    return whole and not broken and protected is sealed


__all__ = ["SUFFIX", "Content", "content_of", "passing_name", "write_anew"]
