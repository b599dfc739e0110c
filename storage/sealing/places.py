"""Where the backups of an open journal lie, and doing something with those that are its own, in every one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from evenso.language import tr
from storage.sealing.copies import Outcome, own_copies


@dataclass(frozen=True)
class Places:
    """Where a journal's backups lie: folders that are there, and a second place that is not there just now."""

    journal: Path
    folders: list[Path]
    away: Path | None

    def without(self) -> list[Path]:
        """Return the backups that need no passphrase."""
        return [path for folder in self.folders for path in own_copies(folder, self.journal).plain]

    def within(self) -> list[Path]:
        """Return the backups that need one."""
        return [path for folder in self.folders for path in own_copies(folder, self.journal).sealed]

    def unknown(self) -> list[str]:
        """Return the names of files that lie open and cannot be shown to be this journal's."""
        return [path.name for folder in self.folders for path in own_copies(folder, self.journal).unknown]

    def each(self, work: Callable[[Path], Outcome]) -> Outcome:
        """Do something in every folder; return all that came of it."""
        outcomes = [work(folder) for folder in self.folders]
        done = [path for outcome in outcomes for path in outcome.done]
        return Outcome(done, [path for outcome in outcomes for path in outcome.left])

    def __str__(self) -> str:
        """Return the folders for a sentence."""
        folders = [str(folder) for folder in self.folders]
        if len(folders) != 2:
            return "".join(folders)
        return tr("{first} and {second}", first=folders[0], second=folders[1])


__all__ = ["Places"]
