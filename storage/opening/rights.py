"""What other accounts on this computer may do with the journal, its folder and its backups, and taking that away."""

from __future__ import annotations

import os
import stat

from evenso.language import tr
from storage.location import BACKUPS, backup_folder
from storage.opening.conflicts import say_conflicts
from storage.problems import JournalProblem

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Final

_OTHERS_WRITE: Final = 0o022
_OTHERS_ANY: Final = 0o077
_OTHERS_ENTER: Final = 0o011
_WAY: Final = tr("To make it private: evenso check --make-private")


def loose_ends(path: str) -> list[str]:
    """Return kind sentences about the file's and folder's permissions, and about conflict copies beside it."""
    said = []
    parent = os.path.dirname(path)  # names alone: every start would wait for `pathlib`
    backups = f"{parent}/{BACKUPS}"
    try:
        if _mode(path) & _OTHERS_ANY:
            said.append(tr("Other accounts on this computer may read {path}. {way}.", path=path, way=_WAY))
        folder = _mode(parent)
        if _may_write(folder):
            said.append(tr("Other accounts may write into {parent}. {way}.", parent=parent, way=_WAY))
        if folder & _OTHERS_ENTER and _reachable(backups):
            said.append(
                tr(
                    "Other accounts on this computer may look into {backup_folder}. {way}.",
                    backup_folder=backups,
                    way=_WAY,
                )
            )
        return [*said, *say_conflicts(path)]
    except OSError:
        return said


def make_private(path: Path) -> list[str]:
    """Do what `loose_ends` offers and return what was done; JournalProblem where something is another account's."""
    said = [tr("{path} can be read by you alone now.", path=path)]
    try:
        path.chmod(0o600)
        folder = _mode(path.parent)
        if _may_write(folder):
            path.parent.chmod(folder & ~_OTHERS_WRITE)
            said.append(tr("You alone can write into {parent} now.", parent=path.parent))
        backups = backup_folder(path)
        if backups.is_dir() and not backups.is_symlink():
            count = _close(backups)
            said += (
                [
                    tr(
                        "{backups} and the {count} files in it can be read by you alone now.",
                        backups=backups,
                        count=count,
                    )
                ]
                if count
                else []
            )
    except OSError:
        raise JournalProblem(
            tr("The rights of {path} could not be changed; it belongs to another account.", path=path)
        ) from None
    return said


def _mode(path: Path | str) -> int:
    return stat.S_IMODE(os.stat(path).st_mode)


def _may_write(folder: int) -> bool:
    return bool(folder & _OTHERS_WRITE and not folder & stat.S_ISVTX)


def _reachable(folder: str) -> bool:
    try:
        return bool(_mode(folder) & _OTHERS_ANY)
    except OSError:
        return False


def _close(folder: Path) -> int:
    """Take the rights of others from a folder and the files in it; return how many files it has, 0 where none were."""
    loose = _mode(folder) & _OTHERS_ANY
    folder.chmod(0o700)
    count = 0
    for file in folder.iterdir():
        if stat.S_ISREG(file.lstat().st_mode):
            count += 1
            if _mode(file) & _OTHERS_ANY:
                loose = 1
                file.chmod(0o600)
    return count if loose else 0


__all__ = ["loose_ends", "make_private"]
