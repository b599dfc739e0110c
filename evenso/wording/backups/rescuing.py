"""What is said of a rescue: how much could be read, what not, and what to do with it."""

from __future__ import annotations

from evenso.language import tr, tr_many
from evenso.wording.backups.restoring import say_entries


def say_rescued(entries: int, others: int, target: str) -> str:
    """Return what was taken into the new journal."""
    if not others:
        return tr(
            "{entries} could be read and are in a new journal, {target}.", entries=say_entries(entries), target=target
        )
    return tr(
        "{entries} and {others:,} other things could be read and are in a new journal, {target}.",
        entries=say_entries(entries),
        others=others,
        target=target,
    )


def say_lost(unread: int, unfit: int) -> str:
    """Return what was left behind; how much that was nobody can know."""
    places = tr_many(
        "at {n:,} place nothing could be read any more", "at {n:,} places nothing could be read any more", unread
    )
    pieces = tr_many("{n:,} piece was not whole", "{n:,} pieces were not whole", unfit)
    if unread and unfit:
        return tr("Left behind: {places} and {pieces}.", places=places, pieces=pieces)
    if unread or unfit:
        return tr("Left behind: {it}.", it=places if unread else pieces)
    return tr("Nothing that was found had to be left behind.")


def say_next(target: str, backup: str | None) -> str:
    """Return what can be done with it."""
    first = (
        tr("The newest backup is {backup}; compare before you choose. ", backup=backup)
        if backup
        else tr("No backup lies beside the journal. ")
    )
    return tr(
        "{first}`evenso --journal {target} list` shows what was rescued, `evenso restore {target}` puts it in the"
        " journal's place. The damaged file was not changed.",
        first=first,
        target=target,
    )


__all__ = ["say_lost", "say_next", "say_rescued"]
