"""The same file read with its days and months the other way round: it must not come in as twice as many entries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from evenso.language import tr_many
from evenso.records import AnyEntry, InvalidRecord
from evenso.wording.dates import say_day

_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)", re.DOTALL)


class TurnedDays(InvalidRecord):
    """Entries that are in the journal already, on the days that the other order of numbers makes."""

    def __init__(self, count: int, coming: AnyEntry, here: AnyEntry) -> None:
        self.count = count
        super().__init__(
            tr_many(
                "{n:,} entry of this file is in the journal already, with day and month the other way round: on {day},"
                " which would now be {now}. Nothing was imported. Read the file as it was read then; or if that was"
                " wrong, take the earlier import back first (u, or `evenso undo`).",
                "{n:,} entries of this file are in the journal already, with day and month the other way round: the"
                " first on {day}, which would now be {now}. Nothing was imported. Read the file as it was read then; or"
                " if that was wrong, take the earlier import back first (u, or `evenso undo`).",
                count,
                day=say_day(here.at.local.date()),
                now=say_day(coming.at.local.date()),
            )
        )


def refuse_turned(coming: Iterable[AnyEntry], here: Iterable[AnyEntry]) -> None:
    """Raise `TurnedDays` where half or more of what would be added is here on the turned day and not in the file there.

    Both `coming` and `here` may hold entries of any source; only those of one source and one time of day are compared.
    """
    known = {(entry.source, entry.source_key): entry for entry in here if entry.source_key}
    brought = {(entry.source, entry.source_key): entry for entry in coming if entry.source_key}
    fresh = 0
    twins: list[tuple[AnyEntry, AnyEntry]] = []
    for (source, key), entry in brought.items():
        turned = _turned(key)
        if not turned or (source, key) in known:
            continue
        fresh += 1
        other = known.get((source, turned))
        if other is not None and (source, turned) not in brought and _says(other) == _says(entry):
            twins.append((entry, other))
    if twins and 2 * len(twins) >= fresh:
        raise TurnedDays(len(twins), *twins[0])


def _turned(key: str) -> str:
    """Return a minute's key with month and day exchanged; empty where that is no other day."""
    found = _DAY.fullmatch(key)
    if not found or found[2] == found[3] or int(found[3]) > 12:
        return ""
    return f"{found[1]}-{found[3]}-{found[2]}{found[4]}"


def _says(entry: AnyEntry) -> tuple[object, ...]:
    return (entry.kind, *(getattr(entry, name, None) for name in ("mood", "label", "note", "text", "tags")))
