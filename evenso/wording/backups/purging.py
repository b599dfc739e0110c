"""What is said before and after what was deleted or reworded is gone for good, and where it may still be."""

from __future__ import annotations

from typing import Final

NOTHING: Final = "The journal holds nothing of what was deleted or reworded."
QUESTION: Final = "Take it away for good? [y/N] "
STAYS: Final = "Every entry that is in the journal stays as it is. This cannot be undone."
DISK: Final = "A disk can keep traces of what was on it for a while; disk encryption is the answer to that."


def say_held(steps: int, wordings: int, links: int) -> str:
    """Return what a journal still holds of things deleted or reworded."""
    parts = []
    if steps:
        parts.append("1 step that undo could take back" if steps == 1 else f"{steps:,} steps that undo could take back")
    if wordings:
        parts.append("1 earlier wording" if wordings == 1 else f"{wordings:,} earlier wordings")
    if links:
        parts.append("1 link of what is gone" if links == 1 else f"{links:,} links of what is gone")
    return ", ".join(parts)


def say_before(steps: int, wordings: int, links: int) -> str:
    """Return what a purge would take away."""
    return f"The journal still holds {say_held(steps, wordings, links)}: with all text that was deleted or reworded."


def say_gone(steps: int, wordings: int, links: int) -> str:
    """Return what a purge took away."""
    return f"Gone for good from the journal: {say_held(steps, wordings, links)}."


def say_in_backups(number: int) -> str:
    """Return how many backups may still hold it, and how to take it from them too."""
    if not number:
        return "No backup beside the journal holds it."
    many = "1 backup beside the journal was" if number == 1 else f"{number:,} backups beside the journal were"
    return (
        f"{many} made before and may still hold it. `evenso purge --backups` makes a new one and takes the older ones"
        " away; copies that you put elsewhere are yours to look after."
    )


def say_backups_gone(number: int, new: str, left: int) -> str:
    """Return what became of the backups."""
    went = "1 older backup is" if number == 1 else f"{number:,} older backups are"
    others = ""
    if left:
        files = "1 file that looks" if left == 1 else f"{left:,} files that look"
        others = (
            f" {files} like a backup and was not made here, or was changed since, stayed: `evenso backups` names it."
        )
        if left > 1:
            others = f" {files} like backups and were not made here, or were changed since, stayed."
    return f"{went} gone; a new one, {new}, was opened and counted before.{others}"


def say_in_second(folder: str) -> str:
    """Return that the second place was not touched."""
    return f"Copies in the second place, {folder}, were left as they are and may still hold it."


def say_gone_there(folder: str, number: int) -> str:
    """Return what went in the second place, where the new backup lies now."""
    went = "1 older copy is" if number == 1 else f"{number:,} older copies are"
    return f"In the second place, {folder}, {went} gone; the new backup lies there."


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
