"""What every copy remembers of its things: the checksum of each state they had, turn by turn, and that they are gone.

Two copies that part and meet again can so tell, without trusting any clock, which of two states came out of the
other, and which two were made apart. Nothing of what was written stands here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from storage.database import OpenFile
from storage.shapes import THINGS, State

if TYPE_CHECKING:
    from storage.contents.history import Step

GONE: Final = "gone"
"""The state of a thing that was taken away."""

_NOTED: Final = {thing: next(iter(tables)) for thing, tables in THINGS.items()}
del _NOTED["entry version"]  # never changes, and goes and comes with its entry
del _NOTED["past line"]

_NEXT: Final = (
    "INSERT OR IGNORE INTO past (uid, turn, seal)"
    " SELECT :uid, 1 + coalesce(max(turn), 0), :seal FROM past WHERE uid = :uid"
)


def note(file: OpenFile, thing: str, changes: Iterable[tuple[State, State]]) -> None:
    """Remember what things were before they became something else, or nothing."""
    table = _NOTED.get(thing)
    if table is None:
        return
    lines: list[dict[str, str]] = []
    for before, after in changes:
        was, now = before.get(table), after.get(table)
        if was is None or (now is not None and now["seal"] == was["seal"]):
            continue
        lines.append({"uid": was["uid"], "seal": was["seal"]})
        if now is None:
            lines.append({"uid": was["uid"], "seal": GONE})
    if lines:
        file.connection.executemany(_NEXT, lines)


def carry_withdrawn(file: OpenFile, step: Step, theirs: Collection[tuple[str, str]]) -> None:
    """Keep the keys of imported entries that were deleted in another copy: no import brings them back.

    The key of one that came back with it goes: later exports bring that entry up to date like any other.
    """
    rows = file.rows("SELECT source, source_key FROM entries WHERE source_key <> ''")
    alive = {(row["source"], row["source_key"]) for row in rows}
    here = {(row["source"], row["source_key"]): dict(row) for row in file.rows("SELECT * FROM withdrawn")}
    for back in sorted(here.keys() & alive):
        step.put("entry", int(here[back]["seq"]), {"withdrawn": here[back]}, {})
    lowest = min([0, *(int(row["seq"]) for row in here.values())])
    for number, (source, key) in enumerate(sorted(set(theirs) - here.keys() - alive), 1):
        row = {"seq": lowest - number, "source": source, "source_key": key}  # below any number an entry can have
        step.put("entry", lowest - number, {}, {"withdrawn": row})


__all__ = ["GONE", "carry_withdrawn", "note"]
