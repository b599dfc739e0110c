"""What is said before a backup takes the journal's place, and after: counts of both, and that nothing is lost by it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.language import tr, tr_many
from evenso.wording.dates import say_day, say_span

QUESTION: Final = tr("Put the backup in its place? [y/N] ")
QUESTION_NEW: Final = tr("Begin with this backup? [y/N] ")
LEFT: Final = tr("Nothing was changed.")
KEPT_ASIDE: Final = tr(
    "What is there now is not lost: it is put aside among the backups and can be put back the same way."
)
SAME: Final = tr("Both hold the same entries.")
ELSEWHERE: Final = tr("Where the app is open on it, close it there and open it again.")
LIES_OPEN: Final = tr(
    "The backup is not protected with a passphrase, and the journal is: after this everybody who can read the file can"
    " read the journal. `evenso encrypt` protects it again."
)
ANOTHER_KEY: Final = tr("From now on the journal opens with the passphrase of the backup.")
OPEN_WAY_BACK: Final = tr(
    "What the journal was until now lies there without a passphrase: `evenso encrypt --backups encrypt` protects it,"
    " `evenso encrypt --backups remove` takes it away."
)
WAY_BACK: Final = tr("u takes no restore back; g , Backups: the first of the list does")
NONE_THERE: Final = tr("There is no journal there now.")


def say_entries(number: int) -> str:
    """Return a number of entries."""
    return tr_many("{n} entry", "{n:,} entries", number)


def _say_kind(kind: str, number: int) -> str:
    """Return a number of entries of one kind."""
    match kind:
        case "check_in":
            return tr_many("{n:,} check-in", "{n:,} check-ins", number)
        case "practice":
            return tr_many("{n:,} practice", "{n:,} practices", number)
        case _:
            return tr_many("{n:,} note", "{n:,} notes", number)


def say_content(entries: int, kinds: Sequence[tuple[str, int]], first: date | None, last: date | None) -> str:
    """Return what a file holds: `1,204 entries (900 check-ins, 304 notes), 3 Sep 2025 – 21 Nov 2026`."""
    if not entries or first is None or last is None:
        return tr("no entries")
    parts = ", ".join(_say_kind(kind, number) for kind, number in kinds)
    return f"{say_entries(entries)} ({parts}), {say_span(first, last)}"


def say_differences(missing: int, days: tuple[date, date] | None, back: int, other: int) -> list[str]:
    """Return what would be different if the backup took the journal's place, a line for each."""
    said = []
    if missing and days is None:
        said.append(tr_many("{n} entry would no longer be in it", "{n:,} entries would no longer be in it", missing))
    elif missing and days is not None:
        when = say_span(*days) if days[0] != days[1] else say_day(days[0])
        said.append(
            tr_many(
                "{n} entry of {when} would no longer be in it",
                "{n:,} entries of {when} would no longer be in it",
                missing,
                when=when,
            )
        )
    if back:
        said.append(
            tr_many(
                "{n} entry not in the journal now would be in it",
                "{n:,} entries not in the journal now would be in it",
                back,
            )
        )
    if other:
        said.append(
            tr_many("{n} entry would say what it said then", "{n:,} entries would say what they said then", other)
        )
    return [f"{line}{'.' if line is said[-1] else ';'}" for line in said]


def say_not_as_saved(number: int) -> str:
    """Return what is said of a backup that is wished for as it is."""
    return tr_many("one thing in it is not as saved", "{n:,} things in it are not as saved", number)


def say_restored(entries: int, last: date | None, aside: str | None) -> str:
    """Return what a restore did, and how to go back."""
    holds = (
        say_entries(entries)
        if last is None
        else tr("{entries}, the last of {day}", entries=say_entries(entries), day=say_day(last))
    )
    kept = (
        ""
        if aside is None
        else tr(" What was there before is kept as {aside}, and can be restored the same way.", aside=aside)
    )
    return tr("The journal is the backup now: {holds}.{kept}", holds=holds, kept=kept)


def say_back_in_app(entries: int, *, aside: bool) -> str:
    """Return what a restore did, for the status line over the list of backups."""
    kept = tr("; what was there before is the first of this list") if aside else ""
    return tr("The journal is that backup now: {entries}{kept}", entries=say_entries(entries), kept=kept)


__all__ = [
    "ANOTHER_KEY",
    "ELSEWHERE",
    "KEPT_ASIDE",
    "LEFT",
    "LIES_OPEN",
    "NONE_THERE",
    "OPEN_WAY_BACK",
    "QUESTION",
    "QUESTION_NEW",
    "SAME",
    "WAY_BACK",
    "say_back_in_app",
    "say_content",
    "say_differences",
    "say_entries",
    "say_not_as_saved",
    "say_restored",
]
