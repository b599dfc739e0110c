"""The open journal file: one connection, its settings, and the only two ways through it, reading and writing.

The opening sequence is that of `faults.md` 5.2, the running rules those of 5.3. What the rows mean is left to
`storage.rows` and the modules of `storage.contents`.

The whole-file `quick_check` is not part of opening: it reads every page, so a journal of ten years would open slower
than an empty one. Opening checks what is cheap (header, identity, length, schema); `Journal.check` and every backup
run the full check.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from storage.engine import CAN_ENCRYPT, Connection, Error, Row, engine, tables
from storage.migrations import APPLICATION_ID, CLEAN_DELETES, CURRENT
from storage.opening.conditions import Found, Shape, look, loose_ends, say_newest_backup
from storage.opening.passphrases import compare, unlock
from storage.problems import JournalLocked, JournalProblem, explain, is_busy, moved

if TYPE_CHECKING:
    from sqlite_utils import Database

Clock = Callable[[], datetime]
"""Returns now, aware, in the person's zone."""

Parameters = Sequence[Any] | Mapping[str, Any]

PATIENCE: Final = 5.0
"""Seconds to wait for another program that holds the journal."""

_SETTINGS: Final = (
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",
    # older engines take their own JSON functions for untrusted in a CHECK and a trigger
    f"PRAGMA trusted_schema={'OFF' if CAN_ENCRYPT else 'ON'}",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA cache_spill=OFF",  # a large import writes its pages once, at its end
)

_OLD_INDEX: Final = 4
"""The form of the search index that engines before 3.42 can write."""

_open_here: dict[tuple[int, int], list[Shape]] = {}
_open_here_lock = threading.Lock()


class OpenFile:
    """A journal file that passed the opening sequence; belongs to the thread that opened it."""

    def __init__(self, found: Found, connection: Connection, *, clock: Clock, notices: Sequence[str]) -> None:
        self.path = found.path
        self.connection = connection
        self.clock = clock
        self.notices = tuple(notices)
        self.read_only = False
        self._identity = found.identity
        self._tables: Database | None = None
        self._closed = False
        self._shape = found.shape
        with _open_here_lock:
            _open_here.setdefault(found.identity, []).append(found.shape)

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        if self._closed:
            return
        self._closed = True
        self.connection.close()
        with _open_here_lock:
            _open_here[self._identity].remove(self._shape)

    @property
    def tables(self) -> Database:
        """sqlite-utils' view of the same connection, loaded when first asked for."""
        if self._tables is None:
            self._tables = tables(self.connection)
        return self._tables

    @property
    def is_older(self) -> bool:
        """Whether this program knows tables that the file does not have yet."""
        return int(self.value("PRAGMA user_version")) < CURRENT

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Any]:
        """Return all rows of a query, readable by column name."""
        with self.speaking():
            cursor = self.connection.cursor()
            cursor.row_factory = Row
            return cursor.execute(sql, parameters).fetchall()

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row, or None when there is no row."""
        with self.speaking():
            row = self.connection.execute(sql, parameters).fetchone()
        return None if row is None else row[0]

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement inside `writing`; return how many rows it touched."""
        return self.connection.execute(sql, parameters).rowcount

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Turn engine errors into sentences; their own texts, which can quote what was written, go no further."""
        try:
            yield
        except Error as error:
            # some engines only say “read-only” about a file that was moved away under them
            raise (moved(self.path) if self._has_moved() else explain(error, self.path)) from None
        except (OverflowError, UnicodeEncodeError):
            raise JournalProblem("A value cannot be stored as it is, so nothing was saved.") from None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Run a block as one transaction: all of it is on the disk when the block ends, or none of it."""
        if self.read_only:
            raise JournalProblem(f"The journal {self.path} is open for reading only, so nothing was saved.")
        self._heartbeat()
        with self.speaking():
            self._begin()
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                self.connection.rollback()
                raise

    def _heartbeat(self) -> None:
        """Refuse to save into a file that is no longer the one at the journal's path."""
        if self._has_moved():
            raise moved(self.path)

    def _has_moved(self) -> bool:
        try:
            status = self.path.stat()
        except OSError:
            return True
        return (status.st_dev, status.st_ino) != self._identity

    def _begin(self) -> None:
        """Take the write lock; while others keep saving wait on, when one program just holds it stop."""
        for _ in range(6):
            before = self._last_saved()
            try:
                self.connection.execute("BEGIN IMMEDIATE")
            except Error as error:
                if not is_busy(error) or self._last_saved() == before:
                    raise
            else:
                return
        self.connection.execute("BEGIN IMMEDIATE")

    def _last_saved(self) -> int:
        try:
            return self.path.stat().st_mtime_ns
        except OSError:
            return 0


def open_file(path: Path, *, clock: Clock, passphrase: str | None = None) -> OpenFile:
    """Open an existing journal for reading and writing, or for reading only where it must be, and say why.

    Raises `NoJournal`, `JournalLocked` or `JournalProblem`; the file is then as it was.
    """
    with _open_here_lock:
        here = {identity: shapes[0] for identity, shapes in _open_here.items() if shapes}
    found = look(path, open_already=here)
    compare(found, passphrase)
    connection = connect(found.path, writable=found.writable)
    file = OpenFile(found, connection, clock=clock, notices=loose_ends(found.path))
    try:
        _settle(file, found, passphrase)
    except BaseException:
        file.close()
        raise
    return file


def connect(path: Path, *, writable: bool) -> Connection:
    """Connect to an existing file, never making one: the path goes in as a quoted URI, odd letters and all."""
    mode = "rw" if writable else "ro"
    try:
        connection = engine.connect(f"{path.as_uri()}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None)
    except Error as error:
        raise explain(error, path) from None
    connection.text_factory = _text
    return connection


def _text(raw: bytes) -> str:
    """Damaged letters become U+FFFD: the engine's own complaint would quote the whole text."""
    return raw.decode("utf-8", "replace")


def _settle(file: OpenFile, found: Found, passphrase: str | None) -> None:
    """Read for the first time, check what is cheap, choose the settings, and decide whether writing is possible."""
    if found.shape is Shape.SEALED and passphrase is not None:
        unlock(file.connection, passphrase)
    try:
        file.connection.execute("BEGIN")
        file.connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        _check_length(file)
        application = file.value("PRAGMA application_id")
        protected = str(file.value("PRAGMA cipher_status") or 0) == "1"
        file.connection.execute("COMMIT")
    except Error as error:
        raise _first_read_failed(error, found) from None
    if application != APPLICATION_ID:
        raise JournalProblem(f"The file {found.path} is a database of another program. It was left as it is.")
    if protected is not (found.shape is Shape.SEALED):
        raise JournalLocked(f"The protection of {found.path} is not what its first bytes say. It was left as it is.")
    with file.speaking():
        for setting in _SETTINGS:
            file.connection.execute(setting)
    _read_only_reasons(file, found)


def _first_read_failed(error: Exception, found: Found) -> JournalProblem:
    name = str(getattr(error, "sqlite_errorname", ""))
    if found.shape is Shape.SEALED and name == "SQLITE_NOTADB":
        return JournalLocked(
            f"That passphrase does not open {found.path}: it is wrong, or the file is damaged. It was not touched.",
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return JournalProblem(
            f"The journal {found.path} is damaged. It was left exactly as it is. {say_newest_backup(found.path)}",
        )
    return explain(error, found.path)


def _check_length(file: OpenFile) -> None:
    """Refuse a file that ends in the middle of a page or before its last one (a copy that was cut short)."""
    pages, size = int(file.value("PRAGMA page_count")), int(file.value("PRAGMA page_size"))
    if file.value("PRAGMA journal_mode") == "wal":
        return  # another program changed the mode: a part of the file may still lie beside it
    length = file.path.stat().st_size
    if length % size or length < pages * size:
        raise JournalProblem(
            f"The end of the journal {file.path} is missing: the file was cut short. It was left exactly as it is."
            f" {say_newest_backup(file.path)}",
        )


def _read_only_reasons(file: OpenFile, found: Found) -> None:
    version = file.value("PRAGMA user_version")
    if version > CURRENT:
        _only_read(file, "This journal was written by a newer Even So. It is open for reading; nothing can be changed.")
    elif not found.writable:
        _only_read(file, f"The file {file.path} cannot be written to here, so the journal is open for reading only.")
    elif not _rolls_back(file):
        _only_read(
            file,
            f"Another program holds {file.path} in a way that can lose entries, so the journal is open for reading only"
            " until that program is closed.",
        )
    elif not CAN_ENCRYPT and not _index_works(file):
        _only_read(
            file,
            "This computer's SQLite is too old for the journal's search index, so the journal is open for reading only."
            " Installing the package sqlcipher3, or a newer Python, mends that.",
        )


def _rolls_back(file: OpenFile) -> bool:
    """Whether the file is, or could be brought back, in the journal mode in which no save is lost (`faults.md` 5.1)."""
    try:
        mode: str = file.connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    except Error as error:
        if is_busy(error):
            return False
        raise explain(error, file.path) from None
    return mode == "delete"


def _index_works(file: OpenFile) -> bool:
    """Whether this engine can write the search index: another computer's may have left a younger form of it."""
    if not file.value("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"):
        return False
    return CLEAN_DELETES or (file.value("SELECT v FROM words_config WHERE k = 'version'") or 0) <= _OLD_INDEX


def _only_read(file: OpenFile, why: str) -> None:
    file.connection.execute("PRAGMA query_only=ON")
    file.read_only = True
    file.notices = (*file.notices, why)


__all__ = ["PATIENCE", "Clock", "OpenFile", "connect", "open_file"]
