"""Places that nothing which leaves the journal may be written to: a journal, what the engine keeps beside it, backups.

A protected journal cannot be told by its first bytes. So only what looks like a file of ours that left is replaced.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from evenso.language import tr
from tui.cli.failures import Refused

_BESIDE: Final = ("-journal", "-wal", "-shm")
_LOOKED_AT: Final = 4096
_PAGE: Final = b"%PDF-"


def refuse_the_untouched(path: Path) -> None:
    """Refuse a path at which a journal, a part of one or a backup lies, or would lie."""
    from storage.backups.ledger import NAME

    for ending in _BESIDE:
        if path.name.endswith(ending) and path.with_name(path.name.removesuffix(ending)).exists():
            raise Refused(
                tr(
                    "{path} is the engine's name for a part of {file}; choose another. Nothing was written.",
                    path=path,
                    file=path.name.removesuffix(ending),
                )
            )
    if (path.parent / NAME).exists():
        raise Refused(
            tr(
                "{parent} holds backups and nothing else; choose another folder. Nothing was written.",
                parent=path.parent,
            )
        )
    if path in _homes():
        raise Refused(tr("{path} is where the journal lies; choose another name. Nothing was written.", path=path))
    if path.exists() and not _left_us(path):
        raise Refused(
            tr(
                "{path} does not look like a summary or an export; it may be a journal, and is never replaced. Choose"
                " another name. Nothing was written.",
                path=path,
            )
        )


def _homes() -> set[Path]:
    """Return where journals lie or would lie: the one this command is about, and the usual one."""
    import os

    import click

    from storage.location import journal_path
    from tui.cli.desk import Desk

    context = click.get_current_context(silent=True)
    desk = context.find_object(Desk) if context is not None else None
    environ = os.environ if desk is None else desk.environ
    homes: set[Path] = set()
    for explicit in (None, *(() if desk is None else (desk.chosen,))):
        for env in (environ, {name: value for name, value in environ.items() if name != "EVENSO_JOURNAL"}):
            try:
                homes.add(journal_path(explicit, env))
            except RuntimeError:  # no home folder is known
                continue
    return homes | {home.resolve() for home in homes}


def _left_us(path: Path) -> bool:
    """Whether a file that is there is a page or text, as everything that leaves the journal is."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            start = file.read(_LOOKED_AT)
    except OSError:
        return False
    if start.startswith(_PAGE):
        return True
    try:
        text = start.decode("utf-8")
    except UnicodeDecodeError as problem:
        if problem.end < len(start) - 3:  # more than a letter that was cut
            return False
        text = start[: problem.start].decode("utf-8")
    return "\x00" not in text


__all__ = ["refuse_the_untouched"]
