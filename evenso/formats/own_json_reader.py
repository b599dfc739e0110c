"""Reads a whole journal back from Even So's own JSON, trusting nothing in the file.

A file is read as a whole or not at all. What happens to records that are already in the journal is left to storage.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Final, TypeVar

from evenso.formats.safe_json import parse_json, shortened
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
    is_entry_id,
)
from evenso.text import clean

FORMAT: Final = "evenso"
VERSION: Final = 1

_SKILL_ID = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_LONGEST_KEY: Final = 1_000

_TOP: Final = frozenset({"format", "version", "skills", "entries", "settings"})
_SKILL: Final = frozenset({"id", "name", "area", "what", "when", "how", "favourite", "archived"})
_SHARED: Final = frozenset({"id", "kind", "at", "day", "written", "source", "source_key", "late"})
_OWN: Final = {
    Kind.CHECK_IN: frozenset({"mood", "feelings", "note", "label", "tags"}),
    Kind.PRACTICE: frozenset({"skill", "skill_id", "area", "state", "before", "after", "minutes", "use", "note"}),
    Kind.NOTE: frozenset({"text", "form", "tags", "for_session"}),
}

_Fields = dict[str, Any]
_Record = TypeVar("_Record", Skill, AnyEntry)
_Word = TypeVar("_Word", bound=StrEnum)


def read_journal(text: str | bytes) -> tuple[list[Skill], list[AnyEntry]]:
    """Read the skills and entries of a document made by `journal_document`, equal to what they were.

    Raises InvalidRecord with one sentence when anything in it cannot be kept; then nothing was read.
    """
    top = _fields(parse_json(text), "The file")
    if top.get("format") != FORMAT:
        raise InvalidRecord("This is not a journal exported by Even So; nothing was read.")
    version = top.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise InvalidRecord("The file does not say which version of the format it has; nothing was read.")
    if version > VERSION:
        raise InvalidRecord(
            f"This file comes from a newer Even So: it has format {shortened(version)}, this one reads {VERSION}.",
        )
    _only(top, _TOP)
    skills: list[Skill] = _each(top, "skills", "Skill", _skill)
    by_id = {skill.id: skill for skill in skills if skill.id}
    entries: list[AnyEntry] = _each(top, "entries", "Entry", lambda fields: _entry(fields, by_id))
    return skills, entries


def _fields(value: object, what: str) -> _Fields:
    if not isinstance(value, dict):
        raise InvalidRecord(f"{what} is not a set of named fields; nothing was read.")
    return value


def _only(fields: _Fields, known: frozenset[str]) -> None:
    """Refuse a field that would be lost: keeping quiet about it would break the promise that nothing is."""
    for name in fields:
        if name not in known:
            raise InvalidRecord(f"The field “{shortened(name)}” is not known to this program; nothing was read.")


def _each(top: _Fields, name: str, what: str, read: Callable[[_Fields], _Record]) -> list[_Record]:
    items = top.get(name)
    if not isinstance(items, list):
        raise InvalidRecord(f"The file has no list of {name}; nothing was read.")
    records: list[_Record] = []
    seen: set[str] = set()
    for number, item in enumerate(items, start=1):
        try:
            record = read(_fields(item, "This"))
        except InvalidRecord as problem:
            raise InvalidRecord(f"{what} {number} of the file: {problem}") from None
        if record.id and record.id in seen:
            raise InvalidRecord(f"{what} {number} of the file: the id {record.id} occurs twice; nothing was read.")
        seen.add(record.id)
        records.append(record)
    return records


def _skill(fields: _Fields) -> Skill:
    _only(fields, _SKILL)
    return Skill(
        id=_skill_id(fields.get("id")),
        name=_text(fields, "name"),
        area=_word(fields, "area", Area),
        what=_text(fields, "what"),
        when=_text(fields, "when"),
        how=_text(fields, "how"),
        favourite=_flag(fields, "favourite"),
        archived=_flag(fields, "archived"),
    )


def _skill_id(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or not _SKILL_ID.match(value):
        raise InvalidRecord(f"“{shortened(value)}” cannot be the id of a skill.")
    return value


def _entry(fields: _Fields, skills: dict[str, Skill]) -> AnyEntry:
    kind = _word(fields, "kind", Kind)
    _only(fields, _SHARED | _OWN[kind])
    shared = _shared(fields)
    if kind is Kind.CHECK_IN:
        return CheckIn(
            **shared,
            mood=_number(fields, "mood"),
            feelings=_words(fields, "feelings"),
            note=_text(fields, "note"),
            label=_text(fields, "label"),
            tags=_words(fields, "tags"),
        )
    if kind is Kind.PRACTICE:
        return _practice(fields, shared, skills)
    return Note(
        **shared,
        text=_text(fields, "text"),
        form=_word(fields, "form", NoteForm),
        tags=_words(fields, "tags"),
        for_session=_flag(fields, "for_session"),
    )


def _practice(fields: _Fields, shared: _Fields, skills: dict[str, Skill]) -> Practice:
    skill = skills.get(_skill_id(fields.get("skill_id")))
    if skill is None:
        raise InvalidRecord(f"its skill “{shortened(fields.get('skill_id'))}” is not among the skills of the file.")
    return Practice(
        **shared,
        skill_id=skill.id,
        skill=skill.name,
        area=skill.area,
        state=_word(fields, "state", PracticeState),
        before=_number(fields, "before"),
        after=_number(fields, "after"),
        minutes=_number(fields, "minutes"),
        use=_number(fields, "use"),
        note=_text(fields, "note"),
    )


def _shared(fields: _Fields) -> _Fields:
    name = fields.get("id") or ""
    if not isinstance(name, str) or (name and not is_entry_id(name)):
        raise InvalidRecord(f"“{shortened(name)}” cannot be the id of an entry.")
    written = None if fields.get("written") is None else _moment(fields, "written").astimezone(UTC)
    return {
        "id": name,
        "at": Moment.of(_moment(fields, "at")),
        "day": _day(fields.get("day")),
        "written": written,
        "source": clean(_text(fields, "source"))[:_LONGEST_KEY],
        "source_key": clean(_text(fields, "source_key"))[:_LONGEST_KEY],
    }


def _moment(fields: _Fields, name: str) -> datetime:
    value = fields.get(name)
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        if moment is not None and moment.tzinfo is not None:
            moment.astimezone(UTC)  # years at the edges have no UTC
            return moment
    except (ValueError, OverflowError):
        pass
    raise InvalidRecord(f"“{shortened(value)}” in “{name}” is not a moment such as 2026-11-22T09:00:00+01:00.")


def _day(value: object) -> date:
    try:
        if isinstance(value, str) and len(value) == len("2026-11-22"):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise InvalidRecord(f"“{shortened(value)}” in “day” is not a day such as 2026-11-22.")


def _word(fields: _Fields, name: str, words: type[_Word]) -> _Word:
    value = fields.get(name)
    if isinstance(value, str) and value in set(words):
        return words(value)
    raise InvalidRecord(f"“{shortened(value)}” in “{name}” is none of {', '.join(words)}.")


def _text(fields: _Fields, name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidRecord(f"“{name}” holds no text.")
    return value


def _number(fields: _Fields, name: str) -> int | None:
    value = fields.get(name)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise InvalidRecord(f"“{shortened(value)}” in “{name}” is not a whole number.")


def _words(fields: _Fields, name: str) -> tuple[str, ...]:
    value = fields.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise InvalidRecord(f"“{name}” is not a list of words.")
    return tuple(value)


def _flag(fields: _Fields, name: str) -> bool:
    value = fields.get(name)
    if value is None:
        return False
    if not isinstance(value, bool):
        raise InvalidRecord(f"“{name}” is neither true nor false.")
    return value
