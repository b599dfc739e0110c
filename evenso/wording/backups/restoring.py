"""What is said before a backup takes the journal's place, and after: counts of both, and that nothing is lost by it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.wording.dates import say_day, say_span

KINDS: Final = {
    "check_in": ("check-in", "check-ins"),
    "practice": ("practice", "practices"),
    "note": ("note", "notes"),
}

QUESTION: Final = "Put the backup in its place? [y/N] "
QUESTION_NEW: Final = "Begin with this backup? [y/N] "
LEFT: Final = "Nothing was changed."
KEPT_ASIDE: Final = "What is there now is not lost: it is put aside among the backups and can be put back the same way."
SAME: Final = "Both hold the same entries."
ELSEWHERE: Final = "Where the app is open on it, close it there and open it again."
LIES_OPEN: Final = (
    "The backup is not protected with a passphrase, and the journal is: after this everybody who can read the file can"
    " read the journal. `evenso encrypt` protects it again."
)
ANOTHER_KEY: Final = "From now on the journal opens with the passphrase of the backup."
OPEN_WAY_BACK: Final = (
    "What the journal was until now lies there without a passphrase: `evenso encrypt --backups encrypt` protects it,"
    " `evenso encrypt --backups remove` takes it away."
)
WAY_BACK: Final = "u takes no restore back; g , Backups: the first of the list does"
NONE_THERE: Final = "There is no journal there now."


def say_entries(number: int) -> str:
    """Return a number of entries."""
    return "1 entry" if number == 1 else f"{number:,} entries"


def say_content(entries: int, kinds: Sequence[tuple[str, int]], first: date | None, last: date | None) -> str:
    """Return what a file holds: `1,204 entries (900 check-ins, 304 notes), 3 Sep 2025 – 21 Nov 2026`."""
    if not entries or first is None or last is None:
        return "no entries"
    parts = ", ".join(f"{number:,} {KINDS[kind][number != 1]}" for kind, number in kinds)
    return f"{say_entries(entries)} ({parts}), {say_span(first, last)}"


def say_differences(missing: int, days: tuple[date, date] | None, back: int, other: int) -> list[str]:
    """Return what would be different if the backup took the journal's place, a line for each."""
    said = []
    if missing:
        of = "" if days is None else f" of {say_span(*days) if days[0] != days[1] else say_day(days[0])}"
        said.append(f"{say_entries(missing)}{of} would no longer be in it;")
    if back:
        said.append(f"{say_entries(back)} not in the journal now would be in it;")
    if other:
        said.append(f"{say_entries(other)} would say what {'it' if other == 1 else 'they'} said then;")
    if said:
        said[-1] = f"{said[-1][:-1]}."
    return said


def say_not_as_saved(number: int) -> str:
    """Return what is said of a backup that is wished for as it is."""
    return f"{'one thing in it is' if number == 1 else f'{number:,} things in it are'} not as saved"


def say_restored(entries: int, last: date | None, aside: str | None) -> str:
    """Return what a restore did, and how to go back."""
    holds = say_entries(entries) if last is None else f"{say_entries(entries)}, the last of {say_day(last)}"
    kept = "" if aside is None else f" What was there before is kept as {aside}, and can be restored the same way."
    return f"The journal is the backup now: {holds}.{kept}"


def say_back_in_app(entries: int, *, aside: bool) -> str:
    """Return what a restore did, for the status line over the list of backups."""
    kept = "; what was there before is the first of this list" if aside else ""
    return f"The journal is that backup now: {say_entries(entries)}{kept}"


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
