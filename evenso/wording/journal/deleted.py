"""What is said of entries that were deleted and are kept for a while: how long, from when, and that one is back."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr, tr_many
from evenso.records import AnyEntry, Moment
from evenso.text import one_line
from evenso.wording.dates import say_moment
from evenso.wording.entries import named_moment

TITLE: Final = tr("Deleted lately")
NONE_DELETED: Final = tr(
    "There is no deleted entry to bring back; anything else that was deleted comes back by undo (u)."
)
KEPT: Final = tr(
    "What you delete stays here for thirty days, as far as it is among your last two hundred changes; after that the "
    "next automatic backup lets it go. `evenso purge` takes all of it away at once, for good."
)
HOW_BACK: Final = tr("`evenso undelete ID` brings one back.")


def say_deleted_at(at: Moment, today: date | None = None) -> str:
    """Say when something was deleted: `deleted Sun 22 Nov 09:10`."""
    return tr("deleted {moment}", moment=say_moment(at, today))


def say_skill_gone(skill: str) -> str:
    """Say why a practice cannot come back, and what to do about it."""
    return tr(
        "The skill “{skill}” is gone, so this practice cannot come back: add a skill of that name first.",
        skill=one_line(skill),
    )


def say_how_many(number: int) -> str:
    """Say how many there are, above a list of them."""
    return tr_many("{n} deleted lately", "{n:,} deleted lately, the last one first", number)


def back_line(entry: AnyEntry) -> str:
    """Say that an entry is back, in the words of `saved_line`."""
    return tr("Brought back {named_moment}. Undo takes just that back.", named_moment=named_moment(entry))


__all__ = [
    "HOW_BACK",
    "KEPT",
    "NONE_DELETED",
    "TITLE",
    "back_line",
    "say_deleted_at",
    "say_how_many",
    "say_skill_gone",
]
