"""What is said before and after what was deleted or reworded is gone for good, and where it may still be."""

from __future__ import annotations

from typing import Final

from evenso.language import tr, tr_many

NOTHING: Final = tr("The journal holds nothing of what was deleted or reworded.")
QUESTION: Final = tr("Take it away for good? [y/N] ")
STAYS: Final = tr("Every entry that is in the journal stays as it is. This cannot be undone.")
DISK: Final = tr("A disk can keep traces of what was on it for a while; disk encryption is the answer to that.")


def say_held(steps: int, wordings: int, links: int, thrown: int = 0) -> str:
    """Return what a journal still holds of things deleted or reworded."""
    parts = []
    if steps:
        parts.append(tr_many("{n} step that undo could take back", "{n:,} steps that undo could take back", steps))
    if wordings:
        parts.append(tr_many("{n} earlier wording", "{n:,} earlier wordings", wordings))
    if links:
        parts.append(tr_many("{n} link of what is gone", "{n:,} links of what is gone", links))
    if thrown:
        parts.append(tr_many("{n} half-written thing thrown away", "{n:,} half-written things thrown away", thrown))
    return ", ".join(parts)


def say_before(steps: int, wordings: int, links: int, thrown: int = 0) -> str:
    """Return what a purge would take away."""
    return tr(
        "The journal still holds {held}: with all text that was deleted or reworded.",
        held=say_held(steps, wordings, links, thrown),
    )


def say_gone(steps: int, wordings: int, links: int, thrown: int = 0) -> str:
    """Return what a purge took away."""
    return tr("Gone for good from the journal: {held}.", held=say_held(steps, wordings, links, thrown))


def say_in_backups(number: int) -> str:
    """Return how many backups may still hold it, and how to take it from them too."""
    if not number:
        return tr("No backup beside the journal holds it.")
    return tr_many(
        "{n} backup beside the journal was made before and may still hold it. `evenso purge --backups` makes a new one"
        " and takes the older ones away; copies that you put elsewhere are yours to look after.",
        "{n:,} backups beside the journal were made before and may still hold it. `evenso purge --backups` makes a new"
        " one and takes the older ones away; copies that you put elsewhere are yours to look after.",
        number,
    )


def say_backups_gone(number: int, new: str, left: int) -> str:
    """Return what became of the backups."""
    gone = tr_many(
        "{n} older backup is gone; a new one, {new}, was opened and counted before.",
        "{n:,} older backups are gone; a new one, {new}, was opened and counted before.",
        number,
        new=new,
    )
    others = tr_many(
        " {n} file that looks like a backup and was not made here, or was changed since, stayed: `evenso backups`"
        " names it.",
        " {n:,} files that look like backups and were not made here, or were changed since, stayed.",
        left,
    )
    return gone + (others if left else "")


def say_in_second(folder: str) -> str:
    """Return that the second place was not touched."""
    return tr("Copies in the second place, {folder}, were left as they are and may still hold it.", folder=folder)


def say_gone_there(folder: str, number: int) -> str:
    """Return what went in the second place, where the new backup lies now."""
    return tr_many(
        "In the second place, {folder}, {n} older copy is gone; the new backup lies there.",
        "In the second place, {folder}, {n:,} older copies are gone; the new backup lies there.",
        number,
        folder=folder,
    )


__all__ = [
    "DISK",
    "NOTHING",
    "QUESTION",
    "STAYS",
    "say_backups_gone",
    "say_before",
    "say_gone",
    "say_gone_there",
    "say_held",
    "say_in_backups",
    "say_in_second",
]
