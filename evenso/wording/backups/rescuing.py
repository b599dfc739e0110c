"""What is said of a rescue: how much could be read, what not, and what to do with it."""

from __future__ import annotations

from evenso.wording.backups.restoring import say_entries


def say_rescued(entries: int, others: int, target: str) -> str:
    """Return what was taken into the new journal."""
    more = f" and {others:,} other things" if others else ""
    return f"{say_entries(entries)}{more} could be read and are in a new journal, {target}."


def say_lost(unread: int, unfit: int) -> str:
    """Return what was left behind; how much that was nobody can know."""
    parts = []
    if unread:
        parts.append(f"at {unread:,} places nothing could be read any more")
    if unfit:
        parts.append(f"{unfit:,} pieces were not whole")
    return f"Left behind: {' and '.join(parts)}." if parts else "Nothing that was found had to be left behind."


def say_next(target: str, backup: str | None) -> str:
    """Return what can be done with it."""
    first = (
        f"The newest backup is {backup}; compare before you choose. "
        if backup
        else "No backup lies beside the journal. "
    )
    return (
        f"{first}`evenso --journal {target} list` shows what was rescued, `evenso restore {target}` puts it in the"
        " journal's place. The damaged file was not changed."
    )


__all__ = ["say_lost", "say_next", "say_rescued"]
