"""A glance at the journal for the shell: what can be read at once, without a passphrase, a wait, a word or a change."""

from __future__ import annotations

from storage.database import Clock, OpenFile
from storage.opening.sequence import open_file
from storage.problems import JournalProblem

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Final

    from storage.journal import Journal

_PATIENCE: Final = 0.05
"""Seconds to wait for another program that is just saving: a prompt is not held up by it."""


def glance(path: Path, clock: Clock) -> Journal | None:
    """Open the journal only to look; None where there is none, it is protected, older, or not as it should be.

    Nothing is made, brought up to date or told: whoever only glances must never be in the way.
    """
    from storage.journal import Journal  # noqa: PLC0415 - it imports this folder

    file = glanced_at(path, clock)
    return None if file is None else Journal(file)


def glanced_at(path: Path | str, clock: Clock) -> OpenFile | None:
    """Open the file in the same way, for what can be asked of it without more of the journal."""
    try:
        file = open_file(path, clock=clock, patience=_PATIENCE)
        if not file.is_older:
            return file
        file.close()
    except (JournalProblem, OSError, ValueError):
        pass
    return None


__all__ = ["glance", "glanced_at"]
