"""What makes two things the same though each copy made its own: a week's one review, a skill of one name.

Most of it the file itself asks for: it holds no two of these. The rest is what nobody would want twice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from typing import Any, Final

from storage.merging.copies import MAIN
from storage.shapes import Row, State, complete

Key = tuple[Any, ...]

_OF_THE_FILE: Final = {"seq", "entry", "uid", "changed", "imported", "seal"}
"""Columns of a remembered entry that say nothing of what was written."""


def _first(row: Row) -> str:
    return json.dumps(json.loads(row["versions"])[0], sort_keys=True)


def _entry(row: Row) -> Key:
    if row["source_key"]:
        return row["source"], row["source_key"]
    return row["id"], row["kind"], row["written"], row["utc"]


def _session(row: Row) -> Key:
    if row["series_id"]:
        return row["series_id"], row["place"]
    return row["day"], row["time"], row["place"]


def _wording(row: Row) -> Key:
    """What an entry said until when; not the numbers and seals of the file it lay in, which an import gives anew."""
    image = complete(json.loads(row["image"]))
    entry = {name: value for name, value in image.pop("entries").items() if name not in _OF_THE_FILE}
    said = [{name: value for name, value in one.items() if name not in _OF_THE_FILE} for one in image.values()]
    return row["entry_id"], row["replaced"], json.dumps([entry, said], sort_keys=True)


_KEYS: Final[dict[str, Callable[[Row], Key]]] = {
    "skill": lambda row: (row["folded"],),
    "tracker": lambda row: (row["folded"],),
    "entry": _entry,
    "tracker value": lambda row: (row["tracker"], row["utc"], row["written"], row["value"]),
    "setback": lambda row: (row["id"],),
    "marker": lambda row: (row["day"], row["kind"], row["name"]),
    "entry version": _wording,
    "pattern": lambda row: (row["name"].casefold(),),
    "noticing": lambda row: (row["pattern_id"], row["utc"], row["note"]),
    "goal": lambda row: (_first(row),),
    "goal step": lambda row: (row["goal_id"], row["text"]),
    "repeat": lambda row: (row["goal_id"], row["text"], row["since"]),
    "repeat mark": lambda row: (row["repeat_id"], row["utc"]),
    "goal rating": lambda row: (row["goal_id"], row["utc"], row["value"]),
    "card target": lambda row: (row["kind"], _first(row)),
    "card value": lambda row: (row["target_id"], row["day"]),
    "plan line": lambda row: (row["part"], row["text"]),
    "contact": lambda row: (row["name"], row["reach"], row["country"]),
    "link": lambda row: (row["root_thing"], row["root_id"], row["grown_thing"], row["grown_id"]),
    "trial": lambda row: (row["skill_id"], row["start"]),
    "therapist": lambda row: (row["label"].casefold(), row["since"]),
    "session series": lambda row: (row["rule"], row["since"], row["time"]),
    "session": _session,
    "questionnaire": lambda row: (row["name"].casefold(),),
    "score": lambda row: (row["questionnaire_id"], row["utc"], row["value"]),
    "review": lambda row: (row["week"],),
    "template": lambda row: (row["name"].casefold(),),
    "away": lambda row: (row["since"], row["until"]),
}


def key_of(thing: str, state: State) -> Hashable:
    """Return what a thing is known by beside its uid; two things of one key are one."""
    return _KEYS[thing](state[MAIN[thing]])


__all__ = ["key_of"]
