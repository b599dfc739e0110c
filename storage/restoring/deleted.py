"""Entries that were deleted and that undo still remembers: told, and one of them brought back by itself.

What is remembered is what `storage.contents.history` keeps; a purge ends it, and so does the time. Bringing one back is
a new step: nothing that was done since the deletion is touched.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from evenso.language import later, tr
from evenso.records import AnyEntry, InvalidRecord, is_entry_id
from evenso.wording.journal.deleted import say_skill_gone
from storage.between import keeping, versions
from storage.between.rows import SESSIONS
from storage.contents.history import Step
from storage.contents.ids import id_of
from storage.contents.labels import say_entry
from storage.database import OpenFile
from storage.merging.references import sealed
from storage.problems import JournalProblem, NotFound
from storage.rows import moment_of
from storage.seals import pack, seal_row
from storage.shapes import State, complete

_REMEMBERED: Final = (
    "SELECT r.change, r.seq, r.image, c.at FROM change_rows r JOIN changes c ON c.number = r.change"
    " WHERE c.undone = 0 AND r.thing = 'entry' AND r.image IS NOT NULL"
    " AND r.seq NOT IN (SELECT seq FROM entries)"
)
_NEWEST: Final = " ORDER BY r.change DESC, r.place DESC"


@dataclass(frozen=True, slots=True)
class Deleted:
    """An entry that is gone, as it was, and when it was deleted (UTC).

    `comes_back` is False for a practice whose skill is gone too.
    """

    entry: AnyEntry
    at: datetime
    comes_back: bool = True


@dataclass(frozen=True, slots=True)
class _Gone:
    step: int
    seq: int
    state: State
    told: Deleted


def read(file: OpenFile) -> list[Deleted]:
    """Return the entries that are gone and can be told, what was deleted last first."""
    return [gone.told for gone in _all(file)]


def is_any(file: OpenFile) -> bool:
    """Whether there is one; the first that is found ends the look."""
    return next(_all(file), None) is not None


def bring_back(file: OpenFile, entry_id: str) -> AnyEntry:
    """Bring a deleted entry back as an undo step of its own, with its earlier wordings and its topics; return it.

    Its links waited for it. Raises `NotFound` where nothing of that id is remembered, `JournalProblem` for a practice
    whose skill is gone.
    """
    wanted = entry_id.strip().lower()
    with file.writing():
        gone = next((one for one in _all(file) if one.told.entry.id == wanted), None) if is_entry_id(wanted) else None
        if gone is None:
            raise NotFound(tr("No deleted entry of that id is kept; `evenso deleted` lists those that are."))
        if not gone.told.comes_back:
            raise JournalProblem(say_skill_gone(getattr(gone.told.entry, "skill", "")))
        # read before the step begins: with it the oldest step that is kept may go
        beside = file.rows(
            "SELECT thing, seq, image FROM change_rows WHERE change = ? AND image IS NOT NULL", (gone.step,)
        )
        taken = file.value("SELECT 1 FROM entries WHERE id = ?", (wanted,)) is not None
        word = id_of(wanted, gone.state["entries"]["uid"], _taken_in(file, "entries"))
        entry = replace(gone.told.entry, id=word)
        step = Step(file, later("bringing back of {entry}", entry=say_entry(entry)))
        _put(file, step, gone, word)
        for row in beside:
            with suppress(InvalidRecord, TypeError, ValueError, KeyError):  # what damage made unreadable stays out
                if row["thing"] == "entry version":
                    _put_wording(file, step, int(row["seq"]), json.loads(row["image"]), (wanted, word))
                elif row["thing"] == "session" and not taken:
                    _put_topics(file, step, int(row["seq"]), json.loads(row["image"]), wanted)
    return entry


def _all(file: OpenFile) -> Iterator[_Gone]:
    """Give what is gone, once each: as it was last, and nothing that came back under another number."""
    seen: set[int] = set()
    for row in file.rows(_REMEMBERED + _NEWEST):
        seq = int(row["seq"])
        if seq in seen:
            continue
        with suppress(InvalidRecord, TypeError, ValueError, KeyError, IndexError, StopIteration):
            state = complete(json.loads(row["image"]))
            if "entries" not in state:
                continue  # the key of an import that was deleted: nothing to be told
            seen.add(seq)
            if not _is_there(file, state):
                yield _Gone(int(row["change"]), seq, *_as_told(file, state, moment_of(row["at"])))


def _is_there(file: OpenFile, state: State) -> bool:
    """Whether it is in the journal all the same: a merge or an import brought it anew."""
    entry = state["entries"]
    found = "SELECT 1 FROM entries WHERE uid = ? OR (source_key <> '' AND source = ? AND source_key = ?)"
    return file.value(found, (entry["uid"], entry["source"], entry["source_key"])) is not None


def _as_told(file: OpenFile, state: State, at: datetime) -> tuple[State, Deleted]:
    """Return the rows it would have now, and what is told of it: a practice finds its skill again, else by name."""
    if "practices" not in state:
        return state, Deleted(versions.entry_in(file, state), at)
    number = state["practices"]["skill"]
    if file.value("SELECT 1 FROM skills WHERE seq = ?", (number,)) is not None:
        return state, Deleted(versions.entry_in(file, state), at)
    skill = _skill_as_it_was(file, number)
    same = file.value("SELECT seq FROM skills WHERE folded = ?", (skill["folded"],))
    if same is None:
        return state, Deleted(versions.entry_in(file, state, skill), at, comes_back=False)
    state = {**state, "practices": {**state["practices"], "skill": int(same)}}
    return state, Deleted(versions.entry_in(file, state), at)


def _skill_as_it_was(file: OpenFile, number: int) -> dict[str, Any]:
    """Return the row of a skill that is gone too, as undo remembers it; raises IndexError where it does not."""
    kept = "SELECT image FROM change_rows WHERE thing = 'skill' AND seq = ? AND image IS NOT NULL ORDER BY change DESC"
    row: dict[str, Any] = json.loads(file.rows(kept, (number,))[0]["image"])["skills"]
    return row


def _put(file: OpenFile, step: Step, gone: _Gone, word: str) -> None:
    """Write the entry's rows, and take away the key by which imports leave it out."""
    entry = gone.state["entries"]
    kept = file.rows(
        "SELECT seq, source, source_key FROM withdrawn WHERE source = ? AND source_key = ?",
        (entry["source"], entry["source_key"]),
    )
    before: State = {}
    for row in kept:
        if int(row["seq"]) == gone.seq:
            before = {"withdrawn": dict(row)}
        else:  # it came from another copy
            step.put("entry", int(row["seq"]), {"withdrawn": dict(row)}, {})
    state = {table: dict(row) for table, row in gone.state.items() if table != "withdrawn"}
    state["entries"]["id"] = word
    step.put("entry", gone.seq, before, sealed("entry", state))


def _put_wording(file: OpenFile, step: Step, seq: int, image: State, ids: tuple[str, str]) -> None:
    """Write an earlier wording of it."""
    row = image["entry_versions"]
    there = "SELECT 1 FROM entry_versions WHERE seq = ? OR uid = ?"
    if row["entry_id"] != ids[0] or file.value(there, (seq, row["uid"])) is not None:
        return
    said = json.loads(row["image"])
    said["entries"]["id"] = ids[1]
    word = id_of(row["id"], row["uid"], _taken_in(file, "entry_versions"))
    row = {**row, "id": word, "entry_id": ids[1], "image": pack(said)}
    step.put("entry version", seq, {}, {"entry_versions": {**row, "seal": seal_row(row)}})


def _put_topics(file: OpenFile, step: Step, seq: int, image: State, entry_id: str) -> None:
    """Give a session the topics again that were its words, where the session is there and has room."""
    was = SESSIONS.record(image["sessions"])
    for row in keeping.rows_where(file, SESSIONS, "seq = ?", (seq,)):
        now = SESSIONS.record(row)
        topics = list(now.topics)
        for place, topic in enumerate(was.topics):
            about = topic.about is not None and (str(topic.about.thing), topic.about.id) == ("entry", entry_id)
            if about and topic not in topics:
                topics.insert(place, topic)
        if len(topics) > len(now.topics):
            keeping.change(file, step, SESSIONS, row, replace(now, topics=tuple(topics)))


def _taken_in(file: OpenFile, table: str) -> Callable[[str], bool]:
    return lambda word: file.value(f"SELECT 1 FROM {table} WHERE id = ?", (word,)) is not None


__all__ = ["Deleted", "bring_back", "is_any", "read"]
