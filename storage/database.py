"""The open journal file: one connection, and the only two ways through it, reading and writing (`faults.md` 5.3).

How a file comes to be open is left to `storage.opening`, what the rows mean to `storage.rows` and `storage.contents`.
"""

from __future__ import annotations

import os
from _thread import RLock
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import count

from evenso.language import tr
from storage.engine import Connection, Error, Row, tables
from storage.location import damage_note
from storage.opening.conditions import Found, Shape
from storage.problems import JournalDamaged, JournalProblem, explain, is_busy, moved
from storage.shapes import CURRENT

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any, Final

    from sqlite_utils import Database

    from storage.holding.typing import Typing

Clock = Callable[[], datetime]
"""Returns now, aware, in the person's zone."""

Parameters = Sequence["Any"] | Mapping[str, "Any"]

opening = RLock()
"""Held while a file is looked at and connected to: see `shapes_open_here`."""

_OPENINGS: Final = count(1)
_open_here: dict[tuple[int, int], list[str]] = {}


def shapes_open_here() -> dict[tuple[int, int], str]:
    """Return the files (device, inode) that this process has open, which must not be opened a second time to look.

    Closing any other handle on a file drops the locks that a connection of the same process holds on it.
    """
    with opening:
        return {identity: shapes[0] for identity, shapes in _open_here.items() if shapes}


class OpenFile:
    """A journal file that passed the opening sequence; belongs to the thread that opened it."""

    def __init__(self, found: Found, connection: Connection, *, clock: Clock, notices: Sequence[str]) -> None:
        self.name = found.name
        self.connection = connection
        self.opening = next(_OPENINGS)
        self.clock = clock
        self.notices = tuple(notices)
        self.read_only = False
        self.damaged = False
        """Whether a damaged page was met in it, now or by an earlier program."""
        self.remembers = False
        """Whether damage that is met while reading is noted beside the file: only of a journal, not of a copy."""
        self.renew: Callable[[], Connection] | None = None
        """Connects to a protected file anew: after a damaged page its engine trusts nothing of it any more."""
        self.finishes: Callable[[], None] | None = None
        """What ends the draft that what is being saved was: it goes in the same transaction."""
        self.own_drafts: dict[str, tuple[str, int]] = {}
        """Where this program's draft of each slot is, and the hash of what it says: no word is kept beyond a lock."""
        self.typing: Typing | None = None
        """What this window has open half-written, once it has anything (`storage.contents.drafts`)."""
        self.steps: list[int] = []
        """The undo steps that were made or done again here, by their numbers; others are of other programs."""
        self._spent = False
        self._writes = False
        self._identity = found.identity
        self._tables: Database | None = None
        self.is_closed = False
        self._path: Path | None = None
        self._shape = found.shape
        self._note = damage_note(found.name)
        with opening:
            _open_here.setdefault(found.identity, []).append(found.shape)

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        if self.is_closed:
            return
        self.is_closed = True
        if self.typing is not None:
            self.typing.close()
        with opening:
            self.connection.close()
            _open_here[self._identity].remove(self._shape)

    @property
    def path(self) -> Path:
        """The real path of the file, which is its `name`."""
        if self._path is None:
            from pathlib import Path  # noqa: PLC0415  # a search asks for none

            self._path = Path(self.name)
        return self._path

    @property
    def sealed(self) -> bool:
        """Whether the file needs a passphrase to be read."""
        return self._shape is Shape.SEALED

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
            self._go_on()
            cursor = self.connection.cursor()
            cursor.row_factory = Row
            return cursor.execute(sql, parameters).fetchall()

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row, or None when there is no row."""
        with self.speaking():
            self._go_on()
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
            problem = moved(self.name) if self.has_moved() else explain(error, self.name)
            if isinstance(problem, JournalDamaged):
                self._look_again()
            raise problem from None
        except (OverflowError, UnicodeEncodeError):
            raise JournalProblem(tr("A value cannot be stored as it is, so nothing was saved.")) from None

    def _look_again(self) -> None:
        """Look through the file where it seemed damaged: a read that failed once is no reason to stop saving."""
        if self._writes:
            return  # what only a save met is left to the next look at the whole file
        self._spent = self.renew is not None
        try:
            self._go_on()
            said = str(self.connection.execute("PRAGMA integrity_check(1)").fetchone()[0]).lower()
            damaged = (
                said != "ok" and "fts5" not in said and "error code=" not in said
            )  # a disk that fails is no damage
        except Error as error:
            damaged = isinstance(explain(error, self.name), JournalDamaged)
        if damaged:
            self.found_damaged()

    def found_damaged(self) -> None:
        """From now on only read the file, also whoever opens it next, until a check finds it whole."""
        if self.remembers:
            from storage.opening import trouble  # noqa: PLC0415  # only when something is wrong

            self.read_only = self.damaged = True
            trouble.note(self.path, self.clock())
        self._spent = self.renew is not None

    def _go_on(self) -> None:
        """Connect anew after a damaged page, so that what lies elsewhere can be read all the same."""
        if self._spent and self.renew is not None and not self.is_closed and not self.connection.in_transaction:
            self._spent, self._tables = False, None
            with opening:
                self.connection.close()
                self.connection, self.opening = self.renew(), next(_OPENINGS)

    def _is_noted(self) -> bool:
        """Whether another program, or the backup that is made beside this one, found the file damaged."""
        try:
            os.stat(self._note)  # noqa: PTH116  # quicker, before each save
        except OSError:
            return False
        from storage.opening import trouble  # noqa: PLC0415  # only when something is wrong

        self.damaged = self.read_only = trouble.noted(self.path) is not None
        return self.read_only

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Run a block that reads and then writes: no other program saves between the two.

        What is only read is read as ever: nothing can be saved into it, and whatever tries to says why.
        """
        if self.read_only:
            yield
            return
        try:
            with self.writing():
                yield
        except JournalDamaged:
            self._look_again()  # a read met it inside the transaction, where nothing more could be looked at
            raise

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Run a block as one transaction: all of it is on the disk when the block ends, or none of it.

        Inside another such block it is a part of that one: what fails in it leaves nothing of itself behind.
        """
        if self._writes:
            self.run("SAVEPOINT part")
            yield from self._kept("RELEASE part", "ROLLBACK TO part")
            return
        self.refuse_if_read_only()
        self.heartbeat()
        self._go_on()
        self._writes = True
        try:
            with self.speaking():
                self.take_lock()
                yield from self._kept("COMMIT", "ROLLBACK")
        finally:
            self._writes = False

    def _kept(self, kept: str, undone: str) -> Iterator[None]:
        written, made = self.connection.total_changes, len(self.steps)
        try:
            self.heartbeat()  # again: another file may have taken its place while we waited for the lock
            yield
            if self.finishes is not None:
                self.finishes()
            self.connection.execute(kept)
        except BaseException:
            if self.connection.in_transaction:  # a full disk, say, has ended it already
                self.connection.execute(undone)
            del self.steps[made:]
            if self.connection.total_changes != written:
                self.opening = next(_OPENINGS)  # what was read of what did not come to be holds no longer
            raise

    def refuse_if_read_only(self) -> None:
        """Raise `JournalProblem` where nothing can be saved; why, the file's notices say."""
        if self.read_only or (self.remembers and self._is_noted()):
            said = (
                tr("The journal {path} is damaged and open for reading only, so nothing was saved.", path=self.path)
                if self.damaged
                else tr("The journal {path} is open for reading only, so nothing was saved.", path=self.path)
            )
            raise JournalProblem(said)

    def heartbeat(self) -> None:
        """Refuse to save into a file that is no longer the one at the journal's path."""
        if self.has_moved():
            raise moved(self.name)

    def has_moved(self) -> bool:
        """Whether the file at the journal's path is no longer the one that was opened."""
        try:
            status = os.stat(self.name)  # noqa: PTH116  # the same
        except OSError:
            return True
        return (status.st_dev, status.st_ino) != self._identity

    def take_lock(self) -> None:
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
            return os.stat(self.name).st_mtime_ns  # noqa: PTH116  # the same
        except OSError:
            return 0


__all__ = ["Clock", "OpenFile", "opening", "shapes_open_here"]
