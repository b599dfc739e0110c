"""One copy of the journal as the merge sees it: every thing with its rows and its past, whatever kind it is of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from evenso.catalogue import STARTER_SKILLS
from storage.database import OpenFile
from storage.merging.ancestry import Line, Standing, standing
from storage.merging.report import Met
from storage.rows import seal_row, skill_of
from storage.shapes import THINGS, State

MERGED: Final = (*(thing for thing in THINGS if thing not in {"past line", "link"}), "link")
"""The kinds of things that are brought together, in the order in which each can be written after those it names."""

_OF: Final = {
    "goal_id": "goal",
    "repeat_id": "repeat",
    "target_id": "card target",
    "tracker": "tracker",
    "questionnaire_id": "questionnaire",
    "pattern_id": "pattern",
    "skill_id": "skill",
    "entry_id": "entry",
}
"""Columns that say what a thing is of, which names it where it has no words of its own."""

MAIN: Final = {thing: next(iter(THINGS[thing])) for thing in MERGED}
"""The table that has a thing's ids and its checksum."""


@dataclass(slots=True)
class Held:
    """One thing in a copy: its rows by table, under the names it has there."""

    thing: str
    state: State

    @property
    def row(self) -> dict[str, Any]:
        """The row with the ids."""
        return self.state[MAIN[self.thing]]

    @property
    def uid(self) -> str:
        """What it is called in every copy."""
        return str(self.row["uid"])

    @property
    def id(self) -> str:
        """What people type for it in this copy."""
        return str(self.row["id"])

    @property
    def seq(self) -> int:
        """Its number in this copy."""
        return int(self.row["seq"])

    @property
    def seal(self) -> str:
        """Its checksum as it was saved."""
        return str(self.row["seal"])

    @property
    def content(self) -> str:
        """Its checksum; a skill that nobody changed since skills have one gets it now."""
        return self.seal or seal_row(self.row)

    @property
    def day(self) -> date | None:
        """The day of an entry."""
        return date.fromisoformat(self.row["day"]) if self.thing == "entry" else None

    @property
    def changed(self) -> int:
        """When it was last changed, by that copy's clock."""
        return int(self.row["changed"])


@dataclass(slots=True)
class Copy:
    """Everything one copy holds, by kind and uid, and the keys of imported entries that were deleted."""

    things: dict[str, dict[str, Held]] = field(default_factory=dict)
    past: dict[str, set[Line]] = field(default_factory=dict)
    withdrawn: set[tuple[str, str]] = field(default_factory=set)
    named: dict[tuple[str, int | str], Held] = field(default_factory=dict)
    """The things again, by their numbers and by their ids in this copy."""

    def __iter__(self) -> Iterator[Held]:
        for held in self.things.values():
            yield from held.values()

    def is_another(self, other: Copy) -> bool:
        """Whether the other one was begun separately: copies have the skills of their beginning, or remember them."""
        return {held.uid for held in self}.union(self.past).isdisjoint({held.uid for held in other}.union(other.past))

    def met(self, held: Held) -> Met:
        """Say how a report names a thing that has the names of this copy: by its words, or what it is of and its day.

        Not an entry's: its id and day find it, and what it says is not for everybody who sees a terminal.
        """
        if held.thing == "entry":
            return Met(held.thing, held.id, held.day)
        try:
            if name := _own_name(held.row):
                return Met(held.thing, held.id, name=name)
            above = list(self._above(held))
            name = next((name for one in above if (name := _own_name(one.row))), "")
            day = next((day for one in (held, *above) if (day := _own_day(one.row))), None)
        except (KeyError, ValueError, TypeError, AttributeError, IndexError):
            return Met(held.thing, held.id)
        return Met(held.thing, held.id, day, name)

    def _above(self, held: Held) -> Iterator[Held]:
        """Give what a thing is of."""
        named = [(thing, held.row.get(column)) for column, thing in _OF.items()]
        if held.thing == "link":
            named = [(held.row[f"{end}_thing"], held.row[f"{end}_id"]) for end in ("root", "grown")]
        yield from (self.named[name] for name in named if name in self.named)

    def is_planted(self, skill: Held) -> bool:
        """Whether a skill is as the program put it into the new journal: nobody made it, nobody changed it."""
        if self.past.get(skill.uid):
            return False
        first = min(self.things["skill"].values(), key=lambda held: held.seq)
        together = bool(first.seal) and skill.changed == first.changed
        return together or replace(skill_of(skill.row), id="") in STARTER_SKILLS

    def standing(self, thing: str, uid: str) -> Standing | None:
        """Where a thing stands in this copy; None when it was never there."""
        held = self.things[thing].get(uid)
        return standing(None if held is None else held.seal, self.past.get(uid, ()))

    def line_of(self, held: Held) -> Line:
        """The state of a thing of this copy as a line that others may remember."""
        found = self.standing(held.thing, held.uid)
        return (1, held.seal) if found is None else found.line


def _own_name(row: Mapping[str, Any]) -> str:
    if "versions" in row:
        newest = json.loads(row["versions"])[-1]
        return str(newest.get("title") or newest.get("name") or "")
    return next((str(row[column]) for column in ("name", "label", "text") if row.get(column)), "")


def _own_day(row: Mapping[str, Any]) -> date | None:
    said = next((row[column] for column in ("day", "week", "start", "since", "first_day") if row.get(column)), None)
    return None if said is None else date.fromisoformat(said)


def read(file: OpenFile) -> Copy:
    """Read a copy of the journal, all of it."""
    copy = Copy()
    for thing in MERGED:
        by_seq: dict[int, State] = {}
        for table, columns in THINGS[thing].items():
            for row in file.rows(f"SELECT {', '.join(columns)} FROM {table} ORDER BY seq"):
                by_seq.setdefault(int(row["seq"]), {})[table] = dict(row)
        held = [Held(thing, state) for state in by_seq.values() if MAIN[thing] in state]
        copy.things[thing] = {one.uid: one for one in held}
        copy.named |= {(thing, one.seq): one for one in held} | {(thing, one.id): one for one in held}
    for row in file.rows("SELECT uid, turn, seal FROM past"):
        copy.past.setdefault(row["uid"], set()).add((int(row["turn"]), str(row["seal"])))
    copy.withdrawn = {(row["source"], row["source_key"]) for row in file.rows("SELECT * FROM withdrawn")}
    return copy


__all__ = ["MAIN", "MERGED", "Copy", "Held", "read"]
