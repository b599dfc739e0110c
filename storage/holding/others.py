"""Keeping every other program from saving while one file gives way to another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from evenso.language import tr
from storage.database import OpenFile
from storage.problems import JournalProblem


@contextmanager
def held(file: OpenFile) -> Iterator[None]:
    """Keep every other program from saving as long as the block lasts, and save nothing.

    Also into a file that is only read: one that is damaged, or of a newer program, can give way to another.
    """
    with file.speaking():
        if file.value("PRAGMA journal_mode") != "delete":
            raise JournalProblem(
                tr("Another program holds {path}. Nothing was changed; close it and try again.", path=file.path)
            )
        file.connection.execute("PRAGMA query_only=OFF")
        try:
            file.take_lock()
            file.heartbeat()
            yield
        finally:
            file.connection.rollback()
            file.connection.execute(f"PRAGMA query_only={'ON' if file.read_only else 'OFF'}")


__all__ = ["held"]
