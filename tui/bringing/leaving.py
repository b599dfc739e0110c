"""A summary leaves: where it goes, and the file that is written for the person alone."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Final

from evenso.language import tr
from evenso.records import InvalidRecord
from tui.bringing.papers import ENDINGS, file_name, form_named, made

if TYPE_CHECKING:
    from evenso.summary import Summary

MOST_FILES: Final = 99
"""Files of one name; more than anybody brings."""


def folder_for_papers(home: Path) -> Path:
    """Return where papers go unless somebody says otherwise: the person's Documents, else their home.

    Desktops call that folder in their own language (`~/Dokumente`), and say so in a file of theirs.
    """
    from platformdirs import user_documents_path  # noqa: PLC0415 - only where something is written

    for folder in (user_documents_path(), home / "Documents"):
        if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
            return folder
    return home


@dataclass(frozen=True, slots=True)
class Left:
    """A summary as a file: where it is, what should be known of it, what was written, whether it replaced one."""

    path: Path
    notice: str
    data: bytes
    instead: bool = False


def usual_place(summary: Summary, form: str, folder: Path, before: Left | None = None) -> Path:
    """Return where a summary is written unless somebody says otherwise; nothing that is there is replaced by that.

    Where one was written `before`, it goes beside that, or in its place while it is in this form and as it was written.
    Raises InvalidRecord where so many are there that no name is free.
    """
    if before is None:
        return free_name(folder / file_name(summary, form))
    if before.path.suffix == ENDINGS[form] and _holds(before.path, before.data):
        return before.path
    return free_name(before.path.with_suffix(ENDINGS[form]))


def free_name(path: Path) -> Path:
    """Return a path while nothing lies there, else the first with a number behind its name where nothing does."""
    names = (path, *(path.with_stem(f"{path.stem}-{count}") for count in range(2, MOST_FILES + 1)))
    for one in names:
        if not os.path.lexists(one):
            return one
    raise InvalidRecord(
        tr(
            "There are {count} summaries of that name in {folder} already; nothing was written.",
            count=MOST_FILES,
            folder=path.parent,
        )
    )


def place_named(words: str, usual: Path) -> Path:
    """Return the path that is meant by what was typed where `usual` was offered.

    A name alone goes into the folder offered, a folder takes the name offered, and a name that says no form gets the
    ending of the form offered. Raises InvalidRecord with a sentence for what is no path.
    """
    if not words.strip():
        raise InvalidRecord(tr("A path is needed; nothing was written."))
    try:
        path = usual.parent / Path(words.strip()).expanduser()
    except RuntimeError:  # the home folder of nobody
        raise InvalidRecord(tr("That is no path on this computer; nothing was written.")) from None
    if words.rstrip().endswith(os.sep) or os.path.isdir(path):  # noqa: PTH112 - which knows every path
        return path / usual.name
    return path if form_named(path.name) else path.with_name(path.name + usual.suffix)


def shown_place(path: Path, home: Path) -> str:
    """Return a path as it is typed: with ~ for the home folder."""
    return os.path.join("~", path.relative_to(home)) if path.is_relative_to(home) else str(path)  # noqa: PTH118 - words


class Taken(InvalidRecord):
    """Something lies there that was not written from here, and it stays; a path beside it is free."""

    def __init__(self, path: Path) -> None:
        super().__init__(tr("{path} is there already and stays as it is.", path=path))
        self.free = free_name(path)


def write_summary(summary: Summary, form: str, paper: str, path: Path, before: Left | None = None) -> Left:
    """Write a summary to a path where nothing is, or in place of the one that was written `before`.

    The same summary is not written twice. Nothing else that is there is replaced, which raises Taken, and the one
    before only while it is as it was written. Raises InvalidRecord with a sentence for whatever is in the way.
    """
    document = made(summary, form, paper=paper)
    if _holds(path, document.data):
        return Left(path, document.notice, document.data)
    instead = before is not None and path == before.path and _holds(path, before.data)
    if not instead and os.path.lexists(path):
        raise Taken(path)
    return Left(_write(path, document.data, instead=instead), document.notice, document.data, instead=instead)


def _write(path: Path, data: bytes, *, instead: bool) -> Path:
    from tui.cli.failures import Refused  # noqa: PLC0415 - what writes files, only when one is written
    from tui.cli.streams.files import write_private  # noqa: PLC0415 - the same

    try:
        return write_private(str(path), data, force=instead)
    except Refused as problem:
        raise InvalidRecord(problem.message) from None
    except OSError as problem:
        raise InvalidRecord(
            tr("It could not be written ({why}). Nothing was kept of it.", why=problem.strerror)
        ) from None


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file is there that holds just this, and is for the person alone."""
    try:
        state = path.lstat()
        private = S_ISREG(state.st_mode) and not state.st_mode & 0o077
        return private and state.st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
