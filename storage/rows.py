"""Column names ↔ records: the only place that knows both.

A *state* is everything the file holds about one thing (an entry, a skill): its rows, by table. Saving, undo and
imports all work on states; how they reach the disk is left to `storage.contents.history`, tables to `storage.shapes`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from evenso.language import tr
from evenso.records import (
    AnyEntry,
    Area,
    CheckIn,
    InvalidRecord,
    Kind,
    Moment,
    Note,
    NoteForm,
    Practice,
    PracticeState,
    Skill,
)
from storage.reading.words import ENTRY_TABLES
from storage.seals import content_print, pack, quote, seal, seal_row, stamp
from storage.shapes import DETAILS, Row, State

ENTRY_COLUMNS: Final = """
    e.seq, e.id, e.kind, e.local, e.utc_offset, e.day, e.written, e.source, e.source_key,
    c.mood, c.feelings, c.label, c.tags AS c_tags, c.note AS c_note,
    e.for_session, e.private,
    p.state, p.before, p.after, p.minutes, p.use, p.note AS p_note, p.enjoyment, p.achievement, p.in_the_way,
    s.id AS skill_id, s.name AS skill, s.area, n.text, n.form, n.tags AS n_tags, n.parts
"""


def seconds(moment: datetime) -> int:
    """Return an aware moment as whole seconds since 1970, as the file keeps it."""
    return int(moment.timestamp())


def moment_of(stored: int) -> datetime:
    """Return stored seconds as an aware moment in UTC."""
    return datetime.fromtimestamp(stored, UTC)


_ANSWERS: Final = ("before", "after", "minutes", "use", "enjoyment", "achievement", "in_the_way")
"""What a practice may say of itself; record and column have the same name."""
_SECOND: Final = timedelta(seconds=1)
_EPOCH: Final = datetime(1970, 1, 1)  # noqa: DTZ001  # wall times are told from it, with their offset beside


def _list(words: tuple[str, ...]) -> str:
    return f"[{','.join(map(quote, words))}]" if words else "[]"


def _utc(at: Moment) -> int:
    """Return the whole seconds since 1970 of a moment, by arithmetic: an import asks tens of thousands of times."""
    return (at.local - _EPOCH) // _SECOND - at.offset * 60


def _words(stored: str) -> tuple[str, ...]:
    return tuple(word for word in _listed(stored) if isinstance(word, str))


def _listed(stored: str) -> Sequence[Any]:
    if stored == "[]":
        return ()  # most lists are empty
    from json import loads  # noqa: PLC0415  # many a search finds no entry that has one

    items: list[Any] = loads(stored)
    return items


def entry_state(record: AnyEntry, entry: Row, skill_seq: int | None, *, keyed: bool = False) -> State:
    """Return the rows for a record; `entry` brings what only the journal knows (seq, uid, written, imported, its id …).

    `skill_seq` is the stored number of a practice's skill, None for the other kinds. `keyed` notes beside the entry
    what an import brought: its `content_print`.
    """
    at = record.at
    base = {
        **entry,
        "id": entry.get("id", record.id),
        "kind": record.kind.value,
        "utc": _utc(at),
        "local": at.local.isoformat(timespec="seconds"),
        "utc_offset": at.offset,
        "day": record.day.isoformat(),
        "source": record.source,
        "source_key": record.source_key,
        "seal": "",
        "for_session": int(record.for_session),
        "private": int(record.private),
    }
    detail = {"seq": entry["seq"], **_detail(record, skill_seq)}
    stamp(base, detail, keyed=keyed)
    return {"entries": base, DETAILS[record.kind]: detail}


def _detail(record: AnyEntry, skill_seq: int | None) -> Row:
    if isinstance(record, CheckIn):
        return {
            "mood": record.mood,
            "feelings": _list(record.feelings),
            "note": record.note,
            "label": record.label,
            "tags": _list(record.tags),
        }
    if isinstance(record, Practice):
        return {
            "skill": skill_seq,
            "state": str(record.state),
            "note": record.note,
            **{name: getattr(record, name) for name in _ANSWERS},
        }
    return {
        "text": record.text,
        "form": str(record.form),
        "tags": _list(record.tags),
        "for_session": int(record.for_session),
        "parts": pack(record.parts),
    }


def record_print(record: AnyEntry, skill_seq: int | None) -> str:
    """Return the `content_print` of the rows a record would have."""
    entry = {
        "kind": record.kind.value,
        "local": record.at.local.isoformat(timespec="seconds"),
        "utc_offset": record.at.offset,
    }
    return content_print({"entries": entry, DETAILS[record.kind]: _detail(record, skill_seq)})


def entry_of(row: Mapping[str, Any]) -> AnyEntry:
    """Return the record of a row of `ENTRY_COLUMNS`; raises `InvalidRecord` when it makes none (damage only)."""
    try:
        return _entry_of(row)
    except (TypeError, ValueError, KeyError) as problem:
        raise InvalidRecord(tr("This entry cannot be read.")) from problem


def _entry_of(row: Mapping[str, Any]) -> AnyEntry:
    kind = Kind(row["kind"])
    shared: dict[str, Any] = {
        "at": Moment(datetime.fromisoformat(row["local"]), row["utc_offset"]),
        "day": date.fromisoformat(row["day"]),
        "id": row["id"],
        "written": moment_of(row["written"]),
        "source": row["source"],
        "source_key": row["source_key"],
        "for_session": bool(row["for_session"]),
        "private": bool(row["private"]),
    }
    if kind is Kind.CHECK_IN:
        return CheckIn(
            **shared,
            mood=row["mood"],
            feelings=_words(row["feelings"]),
            note=row["c_note"],
            label=row["label"],
            tags=_words(row["c_tags"]),
        )
    if kind is Kind.PRACTICE:
        return _practice(row, shared)
    return Note(
        **shared,
        text=row["text"],
        form=NoteForm(row["form"]),
        tags=_words(row["n_tags"]),
        parts=tuple((str(name), str(words)) for name, words in _listed(row["parts"])),
    )


def _practice(row: Mapping[str, Any], shared: dict[str, Any]) -> Practice:
    return Practice(
        **shared,
        skill_id=row["skill_id"],
        skill=row["skill"],
        area=Area(row["area"]),
        state=PracticeState(row["state"]),
        note=row["p_note"],
        **{name: row[name] for name in _ANSWERS},
    )


def skill_state(skill: Skill, kept: Row) -> State:
    """Return the row of a skill; `kept` brings seq, uid, position and when it changed."""
    row = {
        **kept,
        "id": skill.id,
        "name": skill.name,
        "folded": skill.name.casefold(),
        "area": str(skill.area),
        "what": skill.what,
        "when_it_serves": skill.when,
        "how": skill.how,
        "favourite": int(skill.favourite),
        "archived": int(skill.archived),
    }
    return {"skills": {**row, "seal": seal_row(row)}}


def skill_of(row: Mapping[str, Any]) -> Skill:
    """Return the record of a row of `skills`."""
    return Skill(
        name=row["name"],
        area=Area(row["area"]),
        what=row["what"],
        when=row["when_it_serves"],
        how=row["how"],
        id=row["id"],
        made=row["seq"],
        **{part: bool(row[part]) for part in ("favourite", "archived")},
    )


__all__ = [
    "DETAILS",
    "ENTRY_COLUMNS",
    "ENTRY_TABLES",
    "Row",
    "State",
    "content_print",
    "entry_of",
    "entry_state",
    "moment_of",
    "record_print",
    "seal",
    "seal_row",
    "seconds",
    "skill_of",
    "skill_state",
]
