"""What is kept of a state that does not stand, after both copies were changed: an entry's as an earlier wording.

Goals and rows of the card keep their versions from both copies. Of anything else the words that would be lost are
written into one entry, which is private: it may hold what no summary should.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final

from evenso.records import Moment, Note
from evenso.wording.carrying.merging import say_losses
from storage.contents.history import Step
from storage.contents.ids import id_of
from storage.database import OpenFile
from storage.merging.ancestry import Verdict
from storage.merging.copies import MAIN, Held
from storage.merging.references import sealed
from storage.rows import entry_state, seal_row, seconds
from storage.shapes import Row, State

TAG: Final = "merge"
_SILENT: Final = {"seq", "id", "uid", "changed", "seal", "position", "folded", "written", "utc", "utc_offset"}
"""Columns about which nobody needs to be told when the copies differ in them."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """What stands after two states met; what of the other one has to be kept, and whether both are told as changed."""

    stands: State
    lost: State | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Loss:
    """A state that does not stand, and the one that does in its place."""

    thing: str
    stands: State
    lost: State


def meet(here: Held, theirs: State, verdict: Verdict, *, fits: bool) -> Meeting:
    """Return what stands of two states of one thing; one that would not fit in (a name is taken) never does."""
    if verdict is Verdict.OURS:
        return Meeting(here.state)
    if verdict is Verdict.THEIRS and fits:
        return Meeting(theirs)
    main = MAIN[here.thing]
    newer = max(here.state, theirs, key=lambda state: (state[main]["changed"], state[main]["seal"]))
    stands, lost = (theirs, here.state) if newer is theirs and fits else (here.state, theirs)
    if here.thing == "entry":
        stands = _with_marks(stands, lost)
        return Meeting(stands, lost if _said(stands) != _said(lost) else None, apart=True)
    if "versions" in stands[main]:
        stands = _with_versions(here.thing, stands, lost)
    told = any(value != here.row[name] for name, value in theirs[main].items() if name not in _SILENT)
    return Meeting(stands, lost if _differing(here.thing, stands, lost) else None, apart=told)


def _with_marks(stands: State, lost: State) -> State:
    """Keep a mark that either copy has: what was private in one stays private."""
    marked = {table: dict(row) for table, row in stands.items()}
    for mark in ("private", "for_session"):
        marked["entries"][mark] = max(stands["entries"][mark], lost["entries"][mark])
    if "notes" in marked:
        marked["notes"]["for_session"] = marked["entries"]["for_session"]
    return sealed("entry", marked)


def _with_versions(thing: str, stands: State, lost: State) -> State:
    main = MAIN[thing]
    newest = json.loads(stands[main]["versions"])
    older = [version for version in json.loads(lost[main]["versions"]) if version not in newest]
    every = sorted([*older, *newest[:-1]], key=lambda version: str(version.get("day")))
    packed = json.dumps([*every, newest[-1]], ensure_ascii=False, separators=(",", ":"))
    return sealed(thing, {main: {**stands[main], "versions": packed}})


def _said(state: State) -> State:
    """Return what an entry says and when; its marks are no wording."""
    entry = {name: state["entries"][name] for name in ("local", "utc_offset", "day")}
    details = {table: row for table, row in state.items() if table != "entries"}
    return {"entries": entry, **{t: {k: v for k, v in row.items() if k != "for_session"} for t, row in details.items()}}


def _differing(thing: str, stands: State, lost: State) -> dict[str, Any]:
    """Return what the lost state said otherwise, by column."""
    main = MAIN[thing]
    here, there = stands[main], lost[main]
    skipped = _SILENT | ({"versions"} if thing in {"goal", "card target"} else set())
    return {name: value for name, value in there.items() if name not in skipped and value != here[name] and value}


def keep_wording(file: OpenFile, step: Step, here: Held, lost: State, stands: State) -> None:
    """Keep what an entry said in the copy that does not stand, as an earlier wording of it."""
    uid = _uid(here.uid, lost["entries"]["seal"])
    if file.value("SELECT 1 FROM entry_versions WHERE uid = ?", (uid,)) is not None:
        return
    when = max(int(lost["entries"]["changed"]), int(stands["entries"]["changed"]))
    seq = 1 + int(file.value("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'entry_versions'") or 0)
    row: Row = {
        "seq": seq,
        "id": id_of("", uid, lambda word: file.value("SELECT 1 FROM entry_versions WHERE id = ?", (word,)) is not None),
        "uid": uid,
        "entry_id": here.id,
        "replaced": when,
        "image": json.dumps(lost, ensure_ascii=False, separators=(",", ":")),
    }
    step.put("entry version", seq, {}, {"entry_versions": {**row, "changed": when, "seal": seal_row(row)}})


def write_losses(file: OpenFile, step: Step, losses: list[Loss], seq: int) -> None:
    """Write one private entry with the words that the merge would else lose."""
    said = [(loss.thing, _name(loss), _plain(_differing(loss.thing, loss.stands, loss.lost))) for loss in losses]
    said = [one for one in said if one[2]]
    if not said:
        return
    uid = _uid(*sorted(str(loss.lost[MAIN[loss.thing]]["seal"]) for loss in losses))
    if file.value("SELECT 1 FROM entries WHERE uid = ?", (uid,)) is not None:
        return
    now = file.clock()
    word = id_of("", uid, lambda word: file.value("SELECT 1 FROM entries WHERE id = ?", (word,)) is not None)
    at = Moment.of(now)
    note = Note(at=at, day=at.entry_day(), id=word, text=say_losses(said), tags=(TAG,), private=True)
    base = {"seq": seq, "uid": uid, "written": seconds(now), "changed": seconds(now), "imported": ""}
    step.put("entry", seq, {}, entry_state(note, base, None))


def _name(loss: Loss) -> str:
    row = loss.stands[MAIN[loss.thing]]
    if "versions" in row:
        newest = json.loads(row["versions"])[-1]
        return str(newest.get("title") or newest.get("name") or "")
    return next((str(row[name]) for name in ("name", "label", "text", "week", "day", "start") if row.get(name)), "")


def _plain(differing: dict[str, Any]) -> dict[str, str]:
    """Return what was said otherwise as words; lists give their texts."""
    return {name: words for name, value in differing.items() if (words := _words(value))}


def _words(value: Any) -> str:
    if isinstance(value, str) and value.startswith("["):
        items = json.loads(value)
        return "; ".join(str(item.get("text", "")) if isinstance(item, dict) else str(item) for item in items)
    return str(value)


def _uid(*of: str) -> str:
    """Return a uid that every copy gives to the same thing."""
    return hashlib.blake2b("\n".join(of).encode(), digest_size=16).hexdigest()


__all__ = ["Loss", "Meeting", "keep_wording", "meet", "write_losses"]
