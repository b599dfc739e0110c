"""What an entry said before each change: kept with the entry, gone with it, back with an undo."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from evenso.annotations.wordings import EarlierWording
from evenso.records import AnyEntry, InvalidRecord, Practice
from storage.contents.entries import find
from storage.contents.history import Step, read_states
from storage.contents.ids import Numbers, last_number, new_id, new_uid
from storage.database import OpenFile
from storage.rows import DETAILS, State, entry_of, entry_state, moment_of, seal_row, seconds
from storage.shapes import complete

MOST = 50
"""Wordings kept of one entry; the oldest ones go first."""


def keep(file: OpenFile, step: Step, entry_id: str, before: State) -> None:
    """Keep what an entry said before a change, inside the step of the change."""
    rows = file.rows("SELECT seq FROM entry_versions WHERE entry_id = ? ORDER BY seq", (entry_id,))
    for row in rows[: max(0, len(rows) - MOST + 1)]:
        _take_away(file, step, int(row["seq"]))
    _put(file, step, entry_id, before, seconds(file.clock()))


def _put(file: OpenFile, step: Step, entry_id: str, before: State, now: int) -> None:
    seq = 1 + last_number(file, "entry_versions")
    row = {
        "seq": seq,
        "id": new_id(lambda word: file.value("SELECT 1 FROM entry_versions WHERE id = ?", (word,)) is not None),
        "uid": new_uid(),
        "entry_id": entry_id,
        "replaced": now,
        "image": json.dumps(before, ensure_ascii=False, separators=(",", ":")),
    }
    step.put("entry version", seq, {}, {"entry_versions": {**row, "changed": now, "seal": seal_row(row)}})


def drop(file: OpenFile, step: Step, entry_id: str) -> None:
    """Take an entry's wordings away inside the step that deletes it."""
    for row in file.rows("SELECT seq FROM entry_versions WHERE entry_id = ?", (entry_id,)):
        _take_away(file, step, int(row["seq"]))


def _take_away(file: OpenFile, step: Step, seq: int) -> None:
    step.put("entry version", seq, read_states(file, "entry version", [seq])[seq], {})


def read(file: OpenFile, entry_id: str) -> list[tuple[datetime, AnyEntry]]:
    """Return what an entry said before, newest first, each with the moment it was replaced (UTC); raises `NotFound`."""
    _, entry = find(file, entry_id)
    found = []
    for row in file.rows(
        "SELECT replaced, image FROM entry_versions WHERE entry_id = ? ORDER BY seq DESC", (entry.id,)
    ):
        try:
            found.append((moment_of(row["replaced"]), entry_in(file, complete(json.loads(row["image"])))))
        except (InvalidRecord, ValueError, KeyError, TypeError):
            continue
    return found


def remembered(file: OpenFile, entry_id: str) -> list[AnyEntry]:
    """Return what undo remembers of an entry that is gone, the newest first."""
    found = []
    for row in file.rows(
        "SELECT image FROM change_rows WHERE thing = 'entry' AND json_extract(image, '$.entries.id') = ?"
        " ORDER BY change DESC, place DESC",
        (entry_id,),
    ):
        with suppress(InvalidRecord, ValueError, KeyError, TypeError, IndexError, StopIteration):
            found.append(entry_in(file, complete(json.loads(row["image"]))))
    return found


def read_all(file: OpenFile) -> list[EarlierWording]:
    """Return every earlier wording of every entry, in the order in which they came to be, for an export."""
    found = []
    for row in file.rows("SELECT entry_id, replaced, image FROM entry_versions ORDER BY seq"):
        try:
            said = entry_in(file, complete(json.loads(row["image"])))
            found.append(EarlierWording(row["entry_id"], moment_of(row["replaced"]), said))
        except (InvalidRecord, ValueError, KeyError, TypeError, IndexError):
            continue
    return found


def bring(
    file: OpenFile,
    step: Step | None,
    wordings: Sequence[EarlierWording],
    entry_homes: Mapping[str, str],
    skill_homes: Mapping[str, str],
) -> int:
    """Keep the earlier wordings of entries that an import just added; homes lead from ids there to those here.

    Without a step they are only counted.
    """
    numbers = Numbers(file)
    new = [one for one in wordings if one.entry_id in entry_homes]
    for one in new:
        if step is None:
            break
        seq, entry = find(file, entry_homes[one.entry_id])
        was = replace(one.entry, id=entry.id, written=entry.written)
        if isinstance(was, Practice):
            was = replace(was, skill_id=skill_homes.get(was.skill_id, was.skill_id))
        said, skill = numbers.with_skill(was)
        base = read_states(file, "entry", [seq])[seq]["entries"]
        state = entry_state(
            said, {name: base[name] for name in ("seq", "uid", "written", "changed", "imported")}, skill
        )
        _put(file, step, entry.id, state, seconds(one.replaced))
    return len(new)


def entry_in(file: OpenFile, state: State, skill: Mapping[str, Any] | None = None) -> AnyEntry:
    """Return the record of remembered rows, named as a reading names them; `skill` is the row of one that is gone."""
    entry = state["entries"]
    detail = next(state[table] for table in DETAILS.values() if table in state)
    row: dict[str, Any] = {**detail, **entry, "c_tags": detail.get("tags"), "n_tags": detail.get("tags")}
    row |= {"c_note": detail.get("note"), "p_note": detail.get("note")}
    if "practices" in state:
        skill = skill or file.rows("SELECT id, name, area FROM skills WHERE seq = ?", (detail["skill"],))[0]
        row |= {"skill_id": skill["id"], "skill": skill["name"], "area": skill["area"]}
    return entry_of(row)
