"""A glance at the journal for the shell: what can be read at once, without a passphrase, a wait, a word or a change."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from storage.database import Clock
from storage.opening.sequence import open_file
from storage.problems import JournalProblem

if TYPE_CHECKING:
    from storage.journal import Journal

_PATIENCE: Final = 0.05
"""Seconds to wait for another program that is just saving: a prompt is not held up by it."""


def glance(path: Path, clock: Clock) -> Journal | None:
    """Open the journal only to look; None where there is none, it is protected, older, or not as it should be.

    Nothing is made, brought up to date or told: whoever only glances must never be in the way.
    """
    from storage.journal import Journal  # noqa: PLC0415 - it imports this folder

    with suppress(JournalProblem, OSError, ValueError):
        file = open_file(path, clock=clock, patience=_PATIENCE)
        if not file.is_older:
            return Journal(file)
        file.close()
    return None


__all__ = ["glance"]
