"""How things name each other in their rows, and the same rows with the names they have in another copy.

Short ids and numbers are each copy's own: two new goals can have got one id. What refers to a thing is written anew
with the name that the thing has here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from storage.merging.copies import MAIN, Held
from storage.rows import seal, seal_row
from storage.shapes import Row, State

BY_NUMBER: Final = {("practices", "skill"): "skill", ("tracker_values", "tracker"): "tracker"}
"""Columns that hold the stored number of another thing, which must be there."""

BY_ID: Final = {
    ("entry_versions", "entry_id"): "entry",
    ("noticings", "pattern_id"): "pattern",
    ("goal_steps", "goal_id"): "goal",
    ("repeats", "goal_id"): "goal",
    ("repeat_marks", "repeat_id"): "repeat",
    ("goal_ratings", "goal_id"): "goal",
    ("card_values", "target_id"): "card target",
    ("trials", "skill_id"): "skill",
    ("scores", "questionnaire_id"): "questionnaire",
}
"""Columns that hold the id of another thing, which must be there."""

LOOSE: Final = {
    ("noticings", "entry_id"): "entry",
    ("repeats", "skill_id"): "skill",
    ("session_series", "therapist_id"): "therapist",
    ("sessions", "therapist_id"): "therapist",
    ("sessions", "series_id"): "session series",
}
"""Columns that may hold the id of another thing, or of one that is gone, or nothing."""

ENDS: Final = {("links", "root_id"): "root_thing", ("links", "grown_id"): "grown_thing"}
"""Columns that hold the id of a thing whose kind stands in another one."""

PACKED: Final = {("sessions", "topics"), ("sessions", "agreed"), ("reviews", "answers")}
"""Columns that hold lists in which things are named."""

LISTED: Final = {("templates", "skills"): "skill", ("templates", "trackers"): "tracker"}
"""Columns that hold a list of the ids of other things, or of some that are gone."""

_IN_LISTS: Final = {"goal_id": "goal", "step_id": "goal step", "repeat_id": "repeat"}


@dataclass(slots=True)
class Homes:
    """What the things of another copy are called here."""

    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    numbers: dict[tuple[str, int], int] = field(default_factory=dict)
    back: Homes | None = None
    """The way back: what the things of here are called in the other copy."""

    def settle(self, there: Held, word: str, seq: int) -> None:
        """Remember what a thing is called here."""
        self.ids[there.thing, there.id] = word
        self.numbers[there.thing, there.seq] = seq
        if self.back is not None:
            self.back.ids[there.thing, word] = there.id
            self.back.numbers[there.thing, seq] = there.seq

    def id_of(self, thing: str, word: str) -> str:
        """Return a thing's id here; one that is nowhere keeps what it was called."""
        return self.ids.get((thing, word), word)


def parents(there: Held) -> Iterator[tuple[str, int | str]]:
    """Give the things that must be there before this one can be: kind, and number or id."""
    for table, row in there.state.items():
        for column, value in row.items():
            thing = BY_NUMBER.get((table, column)) or BY_ID.get((table, column))
            if thing is not None:
                yield thing, value


def at_home(there: Held, state: State, homes: Homes, *, names: Row) -> State:
    """Return a thing's rows as they stand here: its own `names` (seq, id, uid) and those of what it refers to.

    Raises KeyError when something that must be there is not.
    """
    main = MAIN[there.thing]
    moved = {table: {**_moved(table, row, homes), "seq": names["seq"]} for table, row in state.items()}
    moved[main] |= names
    if there.thing == "entry version":
        moved[main]["image"] = _image(moved[main], homes)
    return sealed(there.thing, moved)


def sealed(thing: str, state: State) -> State:
    """Return a thing's rows with the checksum they now have."""
    main = MAIN[thing]
    state[main] = {**state[main], "seal": ""}
    state[main]["seal"] = seal(state) if thing == "entry" else seal_row(state[main])
    return state


def _moved(table: str, row: Row, homes: Homes) -> Row:
    moved = dict(row)
    for column, value in row.items():
        place = (table, column)
        if place in BY_NUMBER:
            moved[column] = homes.numbers[BY_NUMBER[place], value]
        elif place in BY_ID:
            moved[column] = homes.ids[BY_ID[place], value]
        elif place in LOOSE and value:
            moved[column] = homes.id_of(LOOSE[place], value)
        elif place in ENDS:
            moved[column] = homes.id_of(row[ENDS[place]], value)
        elif place in LISTED:
            moved[column] = _pack([homes.id_of(LISTED[place], word) for word in json.loads(value)])
        elif place in PACKED:
            moved[column] = _pack([_named(item, homes) for item in json.loads(value)])
    return moved


def _named(item: Any, homes: Homes) -> Any:
    """Return an item of a list with the ids of here."""
    if not isinstance(item, dict):
        return item
    if set(item) == {"thing", "id"}:
        return {"thing": item["thing"], "id": homes.id_of(item["thing"], item["id"])}
    return {
        name: homes.id_of(_IN_LISTS[name], value) if name in _IN_LISTS and value else _named(value, homes)
        for name, value in item.items()
    }


def _image(row: Row, homes: Homes) -> str:
    """Return an earlier wording with the names of here; what it says is not touched."""
    image = json.loads(row["image"])
    for table, kept in image.items():
        if "skill" in kept:
            kept["skill"] = homes.numbers["skill", kept["skill"]]
        if table == "entries":
            kept["id"] = row["entry_id"]
    return _pack(image)


def _pack(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


__all__ = ["Homes", "at_home", "parents", "sealed"]
