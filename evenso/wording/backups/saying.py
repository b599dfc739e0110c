"""What is said of backups: when each was made and what for, what it holds, what could not be done and what is safe."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from evenso.wording.dates import say_day

WHAT_FOR: Final = {
    "start": "by itself",
    "asked": "asked for",
    "upgrade": "before a newer Even So",
    "restore": "put aside by a restore",
    "import": "before an import",
    "merge": "before a merge",
    "conversion": "before its protection changed",
    "rekey": "before its passphrase changed",
    "bulk": "before much was deleted",
    "purge": "after a purge",
}

NOT_BEGUN: Final = "nothing written yet"
NONE_YET: Final = "No backup was made yet. The app makes one by itself; `evenso backup` makes one now."
NONE_IN_APP: Final = "No backup yet. One is made by itself when the program starts after something was written."
ROTATED: Final = (
    "The newest ten stay, one of each of the last eight weeks and twelve months, and all that you asked for."
)
SETTING_TOLD: Final = (
    "Made by themselves when something changed, each opened and counted. enter lists them, and puts one back."
)
REPLACED: Final = (
    "The journal's file was replaced or moved while it was open here, as by a restore. What you see is of before, and"
    " nothing is saved into it; q, and open the program again."
)
LOOKING: Final = "It is opened and compared …"
PROVEN: Final = "It was opened, counted and read entry by entry."
PUT_ASIDE: Final = "It was kept as it was, not read entry by entry."
PUT_ASIDE_COUNTED: Final = "It was counted and kept as it was, not read entry by entry."
NOT_MADE_HERE: Final = "not made here"
FOUND_TOLD: Final = (
    "It lies among the backups and was not made by this program there; nothing is known of it yet. enter looks through"
    " it and shows what would be different with it."
)
HOW_MADE: Final = "Each was opened, counted and read entry by entry when it was made."
HOW_BACK: Final = "`evenso restore FILE` puts one back, and shows first what would be different."


def say_what_for(what: str) -> str:
    """Return what a backup was made for."""
    return WHAT_FOR.get(what, f"before: {what}")


def say_when(made: datetime) -> str:
    """Return the moment of a backup, in the zone in which it was made."""
    return f"{say_day(made.date())} {made:%H:%M}"


def say_holds(entries: int | None, last_day: date | None) -> str:
    """Return what a backup holds; a protected one's content is not written down beside it."""
    if entries is None:
        return "protected with a passphrase"
    if not entries:
        return "no entries"
    count = "1 entry" if entries == 1 else f"{entries:,} entries"
    return count if last_day is None else f"{count}, the last of {say_day(last_day)}"


def say_state(*, verified: bool, damaged: int) -> str:
    """Return what has to be known of a backup before it is trusted; "" when it was whole."""
    if not verified:
        return "kept as it was, not checked"
    return f"{damaged:,} not as saved" if damaged else ""


def say_last(made: datetime | None, now: datetime) -> str:
    """Return when the last verified backup was made, shortly."""
    if made is None:
        return "none yet"
    days = (now.date() - made.astimezone(now.tzinfo).date()).days
    near = {0: "today", 1: "yesterday"}.get(days)
    return say_when(made) if near is None else f"{near} {made.astimezone(now.tzinfo):%H:%M}"


def say_place(folder: str, *, is_there: bool, last: datetime | None) -> str:
    """Return how the second place stands; one that is not there just now is no trouble."""
    if not is_there:
        return f"{say_away(folder)} Until then backups lie in the first place alone."
    lies = "no backup lies there yet" if last is None else f"the last one there is of {say_when(last)}"
    return f"A second place, {folder}: {lies}."


def say_away(folder: str) -> str:
    """Return that the second place is not there, which is no trouble."""
    return f"The second place, {folder}, is not there just now; the newest backup comes to it when it is."


def say_carried(folder: str | None, *, is_there: bool, copied: bool, problem: str) -> str:
    """Return what became of a new backup's copy in the second place; "" where there is nothing to say."""
    if folder is None:
        return ""
    if problem or not is_there:
        return problem or say_away(folder)
    return f"It was copied to {folder} too." if copied else ""


def say_place_chosen(folder: str) -> str:
    """Return what was chosen."""
    return f"Each new backup is copied to {folder} too, when it is there" if folder else "Backups have no second place"


def say_not_made(problem: str) -> str:
    """Return what is said when the automatic backup failed."""
    return f"No backup could be made just now, and the older ones were kept; saving works as before. {problem}"


def say_gone(backup: str | None) -> str:
    """Return what is said of a journal that was here once and is gone."""
    back = "no backup of it lies beside it" if backup is None else f"`evenso restore {backup}` brings its backup back"
    return f"it was here once and is gone: moved, renamed or deleted; {back}"


def say_unknown(names: Sequence[str]) -> str:
    """Return what is said of files among the backups that cannot be shown to be this journal's."""
    shown = ", ".join(names[:3]) + (f" and {len(names) - 3:,} more" if len(names) > 3 else "")
    if len(names) == 1:
        return f"{shown} is a journal without a passphrase too; whose backup it is cannot be told, so it was left."
    return f"{shown} are journals without a passphrase too; whose backups they are cannot be told, so they were left."


def say_damaged(number: int) -> str:
    """Return what is said when something in the journal is not as it was saved."""
    what = "One thing in the journal is" if number == 1 else f"{number:,} things in the journal are"
    return (
        f"{what} not as saved; `evenso check` says which. The backup made now holds the journal as it is, and every"
        " older backup was kept."
    )


__all__ = [
    "FOUND_TOLD",
    "HOW_BACK",
    "HOW_MADE",
    "LOOKING",
    "NONE_IN_APP",
    "NONE_YET",
    "NOT_BEGUN",
    "NOT_MADE_HERE",
    "PROVEN",
    "PUT_ASIDE",
    "PUT_ASIDE_COUNTED",
    "REPLACED",
    "ROTATED",
    "SETTING_TOLD",
    "WHAT_FOR",
    "say_away",
    "say_carried",
    "say_damaged",
    "say_gone",
    "say_holds",
    "say_last",
    "say_not_made",
    "say_place",
    "say_place_chosen",
    "say_state",
    "say_unknown",
    "say_what_for",
    "say_when",
]
