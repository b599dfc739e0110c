"""What can be read of a damaged journal as a journal beside it, for as long as it is asked: to be exported."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from evenso.wording.backups.rescuing import say_lost
from storage.database import OpenFile
from storage.journal import Journal
from storage.salvage.rescuing import rescue


@contextmanager
def rescued(file: OpenFile, passphrase: str | None) -> Iterator[tuple[Journal, tuple[str, ...]]]:
    """Yield it, and in sentences what could not be read or is not as it was saved."""
    target = file.path.parent / f".{file.path.name}.{os.urandom(4).hex()}.rescued"
    try:
        done = rescue(file.path, target, clock=file.clock, passphrase=passphrase)
        lost = (say_lost(done.unread, done.unfit),) if done.unread or done.unfit else ()
        with Journal.open(target, clock=file.clock, passphrase=passphrase) as journal:
            yield journal, (*lost, *done.problems)
    finally:
        for ending in ("", "-journal"):
            with suppress(OSError):
                target.with_name(f"{target.name}{ending}").unlink(missing_ok=True)


__all__ = ["rescued"]
