"""What is said of backups: when each was made and what for, what it holds, what could not be done and what is safe."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from evenso.language import tr, tr_many
from evenso.wording.dates import say_day

WHAT_FOR: Final = {
    "start": tr("by itself"),
    "asked": tr("asked for"),
    "upgrade": tr("before a newer Even So"),
    "restore": tr("put aside by a restore"),
    "import": tr("before an import"),
    "merge": tr("before a merge"),
    "conversion": tr("before its protection changed"),
    "rekey": tr("before its passphrase changed"),
    "bulk": tr("before much was deleted"),
    "purge": tr("after a purge"),
}

NOT_BEGUN: Final = tr("nothing written yet")
NONE_YET: Final = tr(
    "No backup was made yet. One is made by itself: by the app when it opens, by a command once an hour has passed"
    " since the first words, and then once a day. `evenso backup` makes one now."
)
NONE_IN_APP: Final = tr("No backup yet. One is made by itself when the program starts after something was written.")
ROTATED: Final = tr(
    "The newest ten stay, one of each of the last eight weeks and twelve months, and all that you asked for."
)
SETTING_TOLD: Final = tr(
    "Made by themselves when something changed, each opened and counted. enter lists them, and puts one back."
)
REPLACED: Final = tr(
    "The journal's file was replaced or moved while it was open here, as by a restore. What you see is of before, and"
    " nothing is saved into it; q, and open the program again."
)
LOOKING: Final = tr("It is opened and compared …")
PROVEN: Final = tr("It was opened, counted and read entry by entry.")
PUT_ASIDE: Final = tr("It was kept as it was, not read entry by entry.")
PUT_ASIDE_COUNTED: Final = tr("It was counted and kept as it was, not read entry by entry.")
NOT_MADE_HERE: Final = tr("not made here")
FOUND_TOLD: Final = tr(
    "It lies among the backups and was not made by this program there; nothing is known of it yet. enter looks through"
    " it and shows what would be different with it."
)
HOW_MADE: Final = tr("Each was opened, counted and read entry by entry when it was made.")
HOW_BACK: Final = tr("`evenso restore FILE` puts one back, and shows first what would be different.")


def say_what_for(what: str) -> str:
    """Return what a backup was made for."""
    return WHAT_FOR.get(what, tr("before: {what}", what=what))


def say_when(made: datetime) -> str:
    """Return the moment of a backup, in the zone in which it was made."""
    return f"{say_day(made.date())} {made:%H:%M}"


def say_holds(entries: int | None, last_day: date | None) -> str:
    """Return what a backup holds; a protected one's content is not written down beside it."""
    if entries is None:
        return tr("protected with a passphrase")
    if not entries:
        return tr("no entries")
    count = tr_many("{n} entry", "{n:,} entries", entries)
    return count if last_day is None else tr("{count}, the last of {day}", count=count, day=say_day(last_day))


def say_state(*, verified: bool, damaged: int) -> str:
    """Return what has to be known of a backup before it is trusted; "" when it was whole."""
    if not verified:
        return tr("kept as it was, not checked")
    return tr("{damaged:,} not as saved", damaged=damaged) if damaged else ""


def say_last(made: datetime | None, now: datetime) -> str:
    """Return when the last verified backup was made, shortly."""
    if made is None:
        return tr("none yet")
    days = (now.date() - made.astimezone(now.tzinfo).date()).days
    time = f"{made.astimezone(now.tzinfo):%H:%M}"
    if days == 0:
        return tr("today {time}", time=time)
    return tr("yesterday {time}", time=time) if days == 1 else say_when(made)


def say_place(folder: str, *, is_there: bool, last: datetime | None) -> str:
    """Return how the second place stands; one that is not there just now is no trouble."""
    if not is_there:
        return tr("{away} Until then backups lie in the first place alone.", away=say_away(folder))
    lies = (
        tr("no backup lies there yet") if last is None else tr("the last one there is of {when}", when=say_when(last))
    )
    return tr("A second place, {folder}: {lies}.", folder=folder, lies=lies)


def say_away(folder: str) -> str:
    """Return that the second place is not there, which is no trouble."""
    return tr(
        "The second place, {folder}, is not there just now; the newest backup comes to it when it is.", folder=folder
    )


def say_carried(folder: str | None, *, is_there: bool, copied: bool, problem: str) -> str:
    """Return what became of a new backup's copy in the second place; "" where there is nothing to say."""
    if folder is None:
        return ""
    if problem or not is_there:
        return problem or say_away(folder)
    return tr("It was copied to {folder} too.", folder=folder) if copied else ""


def say_place_chosen(folder: str) -> str:
    """Return what was chosen."""
    return (
        tr("Each new backup is copied to {folder} too, when it is there", folder=folder)
        if folder
        else tr("Backups have no second place")
    )


def say_not_made(problem: str) -> str:
    """Return what is said when the automatic backup failed."""
    return tr(
        "No backup could be made just now, and the older ones were kept; saving works as before. {problem}",
        problem=problem,
    )


def say_gone(backup: str | None) -> str:
    """Return what is said of a journal that was here once and is gone."""
    if backup is None:
        return tr("it was here once and is gone: moved, renamed or deleted; no backup of it lies beside it")
    return tr(
        "it was here once and is gone: moved, renamed or deleted; `evenso restore {backup}` brings its backup back",
        backup=backup,
    )


def say_unknown(names: Sequence[str]) -> str:
    """Return what is said of files among the backups that cannot be shown to be this journal's."""
    shown = ", ".join(names[:3])
    if len(names) > 3:
        shown = tr("{shown} and {more:,} more", shown=shown, more=len(names) - 3)
    return tr_many(
        "{shown} is a journal without a passphrase too; whose backup it is cannot be told, so it was left.",
        "{shown} are journals without a passphrase too; whose backups they are cannot be told, so they were left.",
        len(names),
        shown=shown,
    )


def say_damaged(number: int) -> str:
    """Return what is said when something in the journal is not as it was saved."""
    return tr_many(
        "One thing in the journal is not as saved; `evenso check` says which. The backup made now holds the journal as"
        " it is, and every older backup was kept.",
        "{n:,} things in the journal are not as saved; `evenso check` says which. The backup made now holds the"
        " journal as it is, and every older backup was kept.",
        number,
    )


def say_found_damaged(last: datetime | None, now: datetime) -> str:
    """Return what is said when a look through the file found a damaged part: what is safe, where the way back is."""
    found = tr(
        "A look through the journal's file found a damaged part. What can be read stays; from now on nothing is written"
        " over it."
    )
    if last is None:
        ways = tr("There is no verified backup of it; `evenso rescue -o NEW.db` takes what can be read into a new one.")
    else:
        when = say_last(last, now)
        ways = tr("The last verified backup is of {when}: g , Backups compares it and puts it back.", when=when)
    return f"{found} {ways}"


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
    "say_found_damaged",
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
