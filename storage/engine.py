"""The one SQLite engine of the program, and sqlite-utils made to speak it (`faults.md` 1 and 4).

`sqlcipher3` where it has a wheel, with or without a passphrase, plain `sqlite3` elsewhere. sqlite-utils catches the
exceptions of the engine it finds under the name `pysqlite3`, so ours stands there before anything imports it:
otherwise it swallows errors, leaves a transaction open and later saves vanish. Everything else about the file is left
to `storage.database`.
"""

from __future__ import annotations

import os
import sys

from storage.problems import explain

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    import sqlite3 as engine
    from pathlib import Path
    from typing import Final

    from sqlite_utils import Database, Migrations
else:
    try:
        import sqlcipher3
        import sqlcipher3.dbapi2 as engine
    except ImportError:
        import sqlite3 as engine
    else:
        sys.modules["pysqlite3"] = sqlcipher3
        sys.modules["pysqlite3.dbapi2"] = engine

Connection = engine.Connection
Error = engine.Error
Row = engine.Row
SQLITE_VERSION: Final[tuple[int, ...]] = engine.sqlite_version_info
CLEAN_DELETES: Final = SQLITE_VERSION >= (3, 42)
"""Whether the engine's search index can forget a word by itself; older ones are tidied after each delete."""
CAN_ENCRYPT: Final = engine.__name__.startswith("sqlcipher3")

_NOT_NEEDED: Final = ("numpy", "pandas")
"""sqlite-utils imports these where it finds them, for column types that no journal has: 100 ms of every start."""


PATIENCE: Final = 5.0
"""Seconds to wait for another program that holds the journal."""

_PLAIN: Final = str.maketrans("", "", "/._-")
"""What stands in a URI for itself, beside letters and digits."""


def connect(path: Path | str, *, writable: bool, patience: float = PATIENCE) -> Connection:
    """Connect to an existing file, never making one: the path goes in as a quoted URI, odd letters and all."""
    mode = "rw" if writable else "ro"
    try:
        connection = engine.connect(f"{_uri(path)}?mode={mode}", uri=True, timeout=patience, isolation_level=None)
    except Error as error:
        raise explain(error, path) from None
    connection.text_factory = _text
    return connection


def _uri(path: Path | str) -> str:
    """Return an absolute path as a URI."""
    name = os.fspath(path)
    if name.startswith("/") and name.translate(_PLAIN).isalnum() and name.isascii():
        return f"file://{name}"
    from pathlib import Path  # noqa: PLC0415  # most names need no quoting

    return Path(path).as_uri()


def _text(raw: bytes) -> str:
    """Damaged letters become U+FFFD: the engine's own complaint would quote the whole text."""
    return raw.decode("utf-8", "replace")


def _load() -> None:
    """Import sqlite-utils once, with our engine and without the heavy libraries it would look for."""
    if "sqlite_utils" not in sys.modules:
        absent = [name for name in _NOT_NEEDED if name not in sys.modules]
        blocked = dict.fromkeys(absent)
        sys.modules.update(blocked)  # type: ignore[arg-type]  # None means "not importable"
        try:
            import sqlite_utils  # noqa: PLC0415  # late on purpose: reading the journal does not need it
        finally:
            for name in absent:
                sys.modules.pop(name, None)
    import sqlite_utils.utils  # noqa: PLC0415  # the same

    if sqlite_utils.utils.OperationalError is not engine.OperationalError:
        raise RuntimeError("sqlite_utils was imported before storage.engine and speaks another SQLite")


def tables(connection: Connection) -> Database:
    """Return sqlite-utils' view of an open connection, without any plugin that may be installed."""
    _load()
    from sqlite_utils import Database  # noqa: PLC0415  # the same

    return Database(connection, execute_plugins=False)


def migration_set(name: str) -> Migrations:
    """Return an empty sqlite-utils migration set."""
    _load()
    from sqlite_utils import Migrations  # noqa: PLC0415  # the same

    return Migrations(name)


__all__ = [
    "CAN_ENCRYPT",
    "CLEAN_DELETES",
    "PATIENCE",
    "SQLITE_VERSION",
    "Connection",
    "Error",
    "Row",
    "connect",
    "engine",
    "migration_set",
    "tables",
]
