"""What is taken from another copy goes through the program's own records: nothing comes in that could not be typed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from evenso.annotations.setbacks import is_setback_id
from evenso.records import Area, InvalidRecord, is_entry_id
from storage.annotations.rows import MARKERS, SETBACKS, TRACKERS, VALUES, Shelf
from storage.between.rows import DRAWERS
from storage.merging.copies import Copy, Held
from storage.rows import DETAILS, entry_of, entry_state, moment_of, seal, seal_row, skill_of, skill_state
from storage.shapes import THINGS, Row, State, complete

_DRAWERS: Final = {drawer.thing: drawer for drawer in DRAWERS}
_SHELVES: Final[dict[str, Shelf[Any]]] = {shelf.thing: shelf for shelf in (SETBACKS, MARKERS, TRACKERS, VALUES)}
_UID: Final = re.compile(r"[0-9a-f]{32}")


class Unreadable(Exception):
    """A thing of the other copy that is damaged, or that this program would never have written."""


def whole(there: Held, copy: Copy) -> State:
    """Return a thing's rows as this program writes what they say; raises `Unreadable`."""
    try:
        _look(there)
        return _written_anew(there, copy)
    except (InvalidRecord, ValueError, KeyError, TypeError, OverflowError, OSError, RecursionError):
        raise Unreadable from None


def _look(there: Held) -> None:
    named = is_setback_id(there.id) if there.thing == "setback" else is_entry_id(there.id)
    if not named or not _UID.fullmatch(there.uid):
        raise InvalidRecord("it has no id.")
    moment_of(there.changed)
    if there.thing == "entry":
        kind = there.row["kind"]
        if set(there.state) != {"entries", DETAILS[kind]} or seal(there.state) != there.seal:
            raise InvalidRecord("it is not as it was saved.")
    elif there.seal != seal_row(there.row) and (there.thing != "skill" or there.seal):
        raise InvalidRecord("it is not as it was saved.")


def _written_anew(there: Held, copy: Copy) -> State:
    row = there.row
    kept = {name: row[name] for name in ("seq", "uid", "changed")}
    if there.thing == "entry":
        return _entry(there.state, copy)
    if there.thing == "skill":
        return skill_state(skill_of(row), {**kept, "position": int(row["position"])})
    if there.thing == "entry version":
        image = complete(json.loads(row["image"]))
        whole_image = {table: _only(image[table], THINGS["entry"][table]) for table in image}
        _entry(whole_image, copy)
        moment_of(row["replaced"])
        return {"entry_versions": {**row, "image": json.dumps(image, ensure_ascii=False, separators=(",", ":"))}}
    if there.thing == "tracker value":
        tracker = copy.named["tracker", row["tracker"]]
        names = {"tracker_id": tracker.id, "tracker_name": tracker.row["name"], "scale": tracker.row["scale"]}
        record = VALUES.record({**row, **names})
        return {"tracker_values": {**row, **VALUES.row(record)}}
    if there.thing in _SHELVES:
        shelf = _SHELVES[there.thing]
        return {shelf.table: {**row, **shelf.row(shelf.record(row))}}
    drawer = _DRAWERS[there.thing]
    return {drawer.table: {**row, **drawer.row(drawer.record(row))}}


def _only(row: Mapping[str, Any], columns: tuple[str, ...]) -> Row:
    if set(row) - set(columns):
        raise InvalidRecord("it has columns that nobody knows.")
    return dict(row)


def _entry(state: State, copy: Copy) -> State:
    entry = state["entries"]
    table = DETAILS[entry["kind"]]
    detail = state[table]
    row: dict[str, Any] = {**detail, **entry, "c_tags": detail.get("tags"), "n_tags": detail.get("tags")}
    row |= {"c_note": detail.get("note"), "p_note": detail.get("note")}
    skill_seq = None
    if table == "practices":
        skill_seq = int(detail["skill"])
        skill = skill_of(copy.named["skill", skill_seq].row)
        row |= {"skill_id": skill.id, "skill": skill.name, "area": Area(skill.area)}
    base = {name: entry[name] for name in ("seq", "uid", "written", "changed", "imported")}
    if len(str(base["imported"])) > 64:
        raise InvalidRecord("its print is none.")
    return entry_state(entry_of(row), base, skill_seq)


__all__ = ["Unreadable", "whole"]
