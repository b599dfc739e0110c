"""Reads a whole journal back from Even So's own JSON, trusting nothing in the file.

A file is read as a whole or not at all. What happens to records that are already in the journal is left to storage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC
from typing import Any, Final, NamedTuple, TypeVar

from evenso.annotations.additions import Additions
from evenso.annotations.wordings import EarlierWording
from evenso.formats import json_fields as take
from evenso.formats.json_fields import Fields
from evenso.formats.own_json_additions import ADDITIONS, read_additions
from evenso.formats.safe_json import parse_json, shortened
from evenso.language import tr
from evenso.records import AnyEntry, Area, CheckIn, InvalidRecord, Kind, Note, NoteForm, Practice, PracticeState, Skill

Read = TypeVar("Read")

FORMAT: Final = "evenso"
VERSION: Final = 1

_TOP: Final = frozenset({"format", "version", "skills", "entries", "settings", *ADDITIONS}) | {
    "earlier_wordings",
    "withdrawn",
    "missing",
}
_SKILL: Final = frozenset({"id", "name", "area", "what", "when", "how", "favourite", "archived"})
_SHARED: Final = frozenset({"id", "kind", "at", "day", "written", "source", "source_key", "late"}) | {
    "for_session",
    "private",
}
_OWN: Final = {
    Kind.CHECK_IN: frozenset({"mood", "feelings", "note", "label", "tags"}),
    Kind.PRACTICE: frozenset({"skill", "skill_id", "area", "state", "before", "after", "minutes", "use", "note"})
    | {"enjoyment", "achievement", "in_the_way"},
    Kind.NOTE: frozenset({"text", "form", "tags", "parts"}),
}


class Whole(NamedTuple):
    """Everything an export holds that can be taken in."""

    skills: list[Skill]
    entries: list[AnyEntry]
    additions: Additions
    settings: dict[str, Any]
    missing: tuple[str, ...] = ()
    """What of a damaged journal could not be read, in sentences."""


def read_journal(text: str | bytes) -> tuple[list[Skill], list[AnyEntry]]:
    """Read the skills and entries of a document; `read_whole` reads the person's own additions too."""
    whole = read_whole(text)
    return whole.skills, whole.entries


def read_whole(text: str | bytes) -> Whole:
    """Read a document made by `journal_document`: all its records, equal to what they were.

    Raises InvalidRecord with one sentence when anything in it cannot be kept; then nothing was read.
    """
    top = take.fields_of(parse_json(text), tr("The file"))
    if top.get("format") != FORMAT:
        raise InvalidRecord(tr("This is not a journal exported by Even So; nothing was read."))
    version = top.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise InvalidRecord(tr("The file does not say which version of the format it has; nothing was read."))
    if version > VERSION:
        raise InvalidRecord(
            tr(
                "This file comes from a newer Even So: it has format {value}, this one reads {version}.",
                value=shortened(version),
                version=VERSION,
            ),
        )
    take.only(top, _TOP)
    skills: list[Skill] = take.each(top, "skills", tr("Skill"), _skill)
    by_id = {skill.id: skill for skill in skills if skill.id}
    entries: list[AnyEntry] = take.each(top, "entries", tr("Entry"), lambda fields: _entry(fields, by_id))
    additions = replace(
        read_additions(top),
        wordings=_list(top, "earlier_wordings", tr("Earlier wording"), lambda fields: _wording(fields, by_id)),
        withdrawn=_list(top, "withdrawn", tr("Withdrawn entry"), _withdrawn),
    )
    settings = take.fields_of(top["settings"], "“settings”") if "settings" in top else {}
    return Whole(skills, entries, additions, settings)


def _list(top: Fields, name: str, what: str, read: Callable[[Fields], Read]) -> tuple[Read, ...]:
    items = top.get(name, [])
    if not isinstance(items, list):
        raise InvalidRecord(tr("“{name}” is not a list.", name=name))
    return tuple(_each(items, what, read))


def _each(items: list[Any], what: str, read: Callable[[Fields], Read]) -> Iterator[Read]:
    for number, item in enumerate(items, 1):
        try:
            yield read(take.fields_of(item, tr("This")))
        except InvalidRecord as problem:
            raise InvalidRecord(
                tr("{what} {number} of the file: {problem}", what=what, number=number, problem=problem)
            ) from None


def _wording(fields: Fields, skills: dict[str, Skill]) -> EarlierWording:
    take.only(fields, frozenset({"entry_id", "replaced", "entry"}))
    said = _entry(take.fields_of(fields.get("entry"), "“entry”"), skills)
    return EarlierWording(take.free_id(fields.get("entry_id")), take.moment(fields, "replaced").astimezone(UTC), said)


def _withdrawn(fields: Fields) -> tuple[str, str]:
    take.only(fields, frozenset({"source", "source_key"}))
    key = take.text(fields, "source_key")
    if not key:
        raise InvalidRecord(tr("it has no “source_key”."))
    return take.text(fields, "source"), key


def _skill(fields: Fields) -> Skill:
    take.only(fields, _SKILL)
    return Skill(
        id=take.free_id(fields.get("id")),
        name=take.text(fields, "name"),
        area=take.word(fields, "area", Area),
        what=take.text(fields, "what"),
        when=take.text(fields, "when"),
        how=take.text(fields, "how"),
        favourite=take.flag(fields, "favourite"),
        archived=take.flag(fields, "archived"),
    )


def _entry(fields: Fields, skills: dict[str, Skill]) -> AnyEntry:
    kind = take.word(fields, "kind", Kind)
    take.only(fields, _SHARED | _OWN[kind])
    shared = take.entry_fields(fields)
    shared |= {mark: take.flag(fields, mark) for mark in ("for_session", "private")}
    if kind is Kind.CHECK_IN:
        return CheckIn(
            **shared,
            mood=take.number(fields, "mood"),
            feelings=take.words(fields, "feelings"),
            note=take.text(fields, "note"),
            label=take.text(fields, "label"),
            tags=take.words(fields, "tags"),
        )
    if kind is Kind.PRACTICE:
        return _practice(fields, shared, skills)
    return Note(
        **shared,
        text=take.text(fields, "text"),
        form=take.word(fields, "form", NoteForm),
        tags=take.words(fields, "tags"),
        parts=_parts(fields),
    )


def _parts(fields: Fields) -> tuple[tuple[str, str], ...]:
    items = fields.get("parts")
    if items is None:
        return ()
    if not isinstance(items, list):
        raise InvalidRecord(tr("“parts” is not a list."))
    parts = []
    for item in items:
        part = take.fields_of(item, tr("A part"))
        take.only(part, frozenset({"name", "words"}))
        parts.append((take.text(part, "name"), take.text(part, "words")))
    return tuple(parts)


def _practice(fields: Fields, shared: Fields, skills: dict[str, Skill]) -> Practice:
    skill = skills.get(take.free_id(fields.get("skill_id")))
    if skill is None:
        raise InvalidRecord(
            tr(
                "its skill “{value}” is not among the skills of the file.",
                value=shortened(fields.get("skill_id")),
            )
        )
    return Practice(
        **shared,
        skill_id=skill.id,
        skill=skill.name,
        area=skill.area,
        state=take.word(fields, "state", PracticeState),
        before=take.number(fields, "before"),
        after=take.number(fields, "after"),
        minutes=take.number(fields, "minutes"),
        use=take.number(fields, "use"),
        enjoyment=take.number(fields, "enjoyment"),
        achievement=take.number(fields, "achievement"),
        note=take.text(fields, "note"),
        in_the_way=take.text(fields, "in_the_way"),
    )
