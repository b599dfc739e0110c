"""Reads a damaged journal row by row, stepping over what cannot be read; works on a copy, so that nothing is changed.

The engine gives up at the first bad page of a scan. So a table is read from its beginning, from its end, and between
the two number by number.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, Final

from evenso.language import tr
from storage.engine import Connection, Error, connect
from storage.opening.passphrases import unlock
from storage.problems import JournalLocked, JournalProblem

_FURTHER: Final = 2_000
"""Numbers tried beyond the last one read, where nothing tells how many there were."""

_MOST_TRIED: Final = 500_000
_MOST_OPENINGS: Final = 200
"""A protected file is opened anew after each bad page: the engine trusts nothing of it then."""

Row = dict[str, Any]


class Wreck:
    """A damaged journal file, opened for what is left of it. The file is a copy: an unfinished save is undone in it."""

    def __init__(self, copy: Path, passphrase: str | None) -> None:
        self._copy = copy
        self._passphrase = passphrase
        self._openings = 0
        self._connection = self._open()
        self.unread = 0
        """Numbers at which something may have stood that could not be read."""
        self._prime()

    def _open(self) -> Connection:
        self._openings += 1
        connection = connect(self._copy, writable=True)
        if self._passphrase is not None:
            unlock(connection, self._passphrase)
        for setting in ("trusted_schema=OFF", "temp_store=MEMORY", "mmap_size=0", "writable_schema=ON"):
            connection.execute(f"PRAGMA {setting}")  # the last: what is known of the tables is used, however little
        return connection

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _columns(self, table: str) -> tuple[str, ...]:
        """Return the columns of a table, none where nothing is known of it any more."""
        try:
            return tuple(
                str(row[0]) for row in self._connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
            )
        except Error:
            self._start_again()
            return ()

    def _prime(self) -> None:
        """Have the engine read what it can of where everything lies; it complains once about the rest."""
        try:
            self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            self._connection.execute("SELECT 1 FROM entries LIMIT 0")
        except Error as error:
            if self._passphrase is not None and str(getattr(error, "sqlite_errorname", "")) == "SQLITE_NOTADB":
                self.close()
                raise JournalLocked(
                    tr(
                        "That passphrase does not open the file, or its first page is damaged: then nothing in it can"
                        " be read without a backup. It was left exactly as it is."
                    ),
                ) from None
        if not self._columns("entries"):
            whole = self._is_whole()
            self.close()
            if whole:
                raise JournalProblem(
                    tr(
                        "The file is whole and holds no journal: it is empty, or another program's. It was left as it"
                        " is."
                    ),
                )
            raise JournalProblem(
                tr(
                    "The part of the file that says where everything lies is damaged, so nothing in it can be told"
                    " apart any more. It was left exactly as it is; a backup is the way back."
                ),
            )

    def _is_whole(self) -> bool:
        try:
            found = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        except Error:
            return False
        return found is not None and found[0] == "ok"

    def rows(self, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        """Yield every row of a table that can be read; `columns` are those that are wanted of it."""
        there = self._columns(table)
        wanted = tuple(name for name in columns if name in there)
        if not wanted:
            return
        numbered = "seq" in wanted
        order = "seq" if numbered else wanted[0]
        first: list[Row] = []
        whole = yield from self._scan(table, wanted, f"ORDER BY {order}", first)
        if whole:
            return
        last: list[Row] = []
        yield from self._scan(table, wanted, f"ORDER BY {order} DESC", last)
        if numbered:
            low = max((row["seq"] for row in first), default=0)
            high = min((row["seq"] for row in last), default=self._last_number(table, low) + 1)
            yield from self._one_by_one(table, wanted, low + 1, high)

    def _scan(self, table: str, columns: tuple[str, ...], order: str, seen: list[Row]) -> Generator[Row, None, bool]:
        """Yield rows until one cannot be read; returns whether the end was reached."""
        try:
            for values in self._connection.execute(f"SELECT {', '.join(columns)} FROM {table} NOT INDEXED {order}"):
                row = dict(zip(columns, values, strict=True))
                seen.append(row)
                yield row
        except Error:
            self._start_again()
            return False
        return True

    def _one_by_one(self, table: str, columns: tuple[str, ...], low: int, high: int) -> Iterator[Row]:
        sql = f"SELECT {', '.join(columns)} FROM {table} NOT INDEXED WHERE seq = ?"
        for number in range(low, min(high, low + _MOST_TRIED)):
            try:
                values = self._connection.execute(sql, (number,)).fetchone()
            except Error:
                self.unread += 1
                if not self._start_again():
                    return
                continue
            if values is not None:
                yield dict(zip(columns, values, strict=True))

    def _last_number(self, table: str, known: int) -> int:
        try:
            row = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
            return max(known, int(row[0])) if row is not None else known + _FURTHER
        except Error:
            self._start_again()
            return known + _FURTHER

    def _start_again(self) -> bool:
        """Go on after a bad page; False when a protected file was opened anew too often."""
        if self._passphrase is None:
            return True
        if self._openings >= _MOST_OPENINGS:
            return False
        self._connection.close()
        self._connection = self._open()
        return True


__all__ = ["Row", "Wreck"]
