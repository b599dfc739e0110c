"""Looks through a journal's whole file, and gives way at once to whatever else is asked of it.

It reads with the connection that is open already. One of its own would be in the way of every save: while the engine
reads, no save can end, and with a passphrase it holds that lock while it derives the key, the longest part of all.
"""

from __future__ import annotations

import threading
from typing import Final

from storage.database import OpenFile
from storage.engine import Error

_STEPS: Final = 50
"""Steps of the engine between two looks whether it is to give way: about a millisecond."""


class LookThrough:
    """One look at every page."""

    def __init__(self) -> None:
        self._given_way = threading.Event()

    def give_way(self) -> None:
        """End it, from any thread; a look that is over already stays what it was."""
        self._given_way.set()

    def is_sound(self, file: OpenFile) -> bool | None:
        """Return whether every page is as it should be; None where it gave way, or that cannot be found out now."""
        file.connection.set_progress_handler(lambda: int(self._given_way.is_set()), _STEPS)
        try:
            file.connection.execute("PRAGMA shrink_memory")  # pages read before are read again, from the disk
            said = file.connection.execute("PRAGMA quick_check(1)").fetchall()
        except Error as error:
            name = str(getattr(error, "sqlite_errorname", ""))
            return False if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) and not file.has_moved() else None
        finally:
            file.connection.set_progress_handler(None, 0)
        return [str(row[0]) for row in said] == ["ok"]


__all__ = ["LookThrough"]
