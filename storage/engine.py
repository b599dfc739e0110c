"""The one SQLite engine of the program, and sqlite-utils made to speak it (`faults.md` 1 and 4).

`sqlcipher3` where it has a wheel, with or without a passphrase, plain `sqlite3` elsewhere. sqlite-utils catches the
exceptions of the engine it finds under the name `pysqlite3`, so ours stands there before anything imports it:
otherwise it swallows errors, leaves a transaction open and later saves vanish. Everything else about the file is left
to `storage.database`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3 as engine

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
CAN_ENCRYPT: Final = engine.__name__.startswith("sqlcipher3")

_NOT_NEEDED: Final = ("numpy", "pandas")
"""sqlite-utils imports these where it finds them, for column types that no journal has: 100 ms of every start."""


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


__all__ = ["CAN_ENCRYPT", "SQLITE_VERSION", "Connection", "Error", "Row", "engine", "migration_set", "tables"]
