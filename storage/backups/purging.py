"""What was deleted or reworded, gone for good: from the journal at once, from its backups when that is asked for.

Until then a deletion can be undone; steps of more than thirty days ago are forgotten by the automatic backup.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from storage.backups import elsewhere, ledger, occasions
from storage.backups.folders import seen_of
from storage.backups.ledger import Kept
from storage.contents.history import Step, tidy
from storage.database import OpenFile
from storage.restoring import half_written
from storage.sessions import origins

_HANGING: Final = (
    "(root_thing = 'entry' AND root_id NOT IN (SELECT id FROM entries))"
    " OR (grown_thing = 'entry' AND grown_id NOT IN (SELECT id FROM entries))"
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a journal still holds of things deleted or reworded: undo steps, earlier wordings, links of what is gone.

    `thrown` counts what was half-written and thrown away.
    """

    steps: int
    wordings: int
    links: int
    thrown: int = 0

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to take away."""
        return not (self.steps or self.wordings or self.links or self.thrown)


def held(file: OpenFile) -> Held:
    """Count it."""
    return Held(
        int(file.value("SELECT count(*) FROM changes")),
        int(file.value("SELECT count(*) FROM entry_versions")),
        int(file.value(f"SELECT count(*) FROM links WHERE {_HANGING}")),
        half_written.count_thrown(file),
    )


def purge(file: OpenFile) -> Held:
    """Take all of it away in one transaction, and its words out of the search index; return what went.

    It cannot be undone: that is what it is for.
    """
    with file.writing():
        went = held(file)
        origins.forget(file, Step(file, "forgetting"))
        half_written.forget(file)
        file.run("DELETE FROM changes")
        file.run("DELETE FROM entry_versions")
        file.run(f"DELETE FROM links WHERE {_HANGING}")
        file.run("INSERT INTO words (words) VALUES ('optimize')")
        tidy(file)
    return went


def purge_backups(file: OpenFile, *, folder: Path, passphrase: str | None = None) -> tuple[Kept, list[str], list[str]]:
    """Make a new backup, then take away every older one that this program made of the journal.

    Returns the new one, the names of those that went, and those of files that look like backups and were left.
    """
    kept = occasions.fresh(file, "purge", folder=folder, passphrase=passphrase)
    went = []
    with ledger.alone(folder):
        for one in ledger.read(folder, file.path):
            if one.file != kept.file and ledger.is_ours(folder, one):
                with suppress(OSError):
                    (folder / one.file).unlink()
                    went.append(one.file)
                    (folder / f"{one.file}-journal").unlink(missing_ok=True)
    changed = [name for name in ledger.named(folder, file.path) if name != kept.file and (folder / name).is_file()]
    return kept, went, sorted([*changed, *(path.name for path in ledger.strangers(folder, file.path))])


def older(file: OpenFile, *, folder: Path) -> list[Kept]:
    """Return the backups that may hold more than the journal: one made by a purge holds the same until a next save."""
    now = seen_of(file.path)
    return [one for one in ledger.read(folder, file.path) if one.what != "purge" or one.seen != now]


def purge_elsewhere(file: OpenFile, *, folder: Path) -> list[str]:
    """Take the copies in the second place away but the newest backup, once that lies there; return the names."""
    place, newest = elsewhere.place_of(file), ledger.newest(folder, file.path)
    if place is None or not place.is_there or newest is None:
        return []
    own = elsewhere.own_folder(place.folder, file.path)
    if place.last is None or place.last.sha256 != newest.sha256:
        return []
    went = []
    with suppress(OSError), ledger.alone(own):
        for one in ledger.read(own, file.path):
            if one.file != place.last.file and ledger.is_ours(own, one):
                with suppress(OSError):
                    (own / one.file).unlink()
                    went.append(one.file)
    return went


__all__ = ["Held", "held", "older", "purge", "purge_backups", "purge_elsewhere"]
