"""A record as plain values (text, numbers, lists) and back, by the types of its fields; nothing in a file is trusted.

Serves every record that is no entry of the timeline: for JSON as it stands, for the journal's tables by `storage`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from types import UnionType
from typing import Any, Final, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from evenso.formats import json_fields as take
from evenso.formats.json_fields import Fields
from evenso.formats.safe_json import shortened
from evenso.language import tr
from evenso.records import Entry, InvalidRecord, Moment

Record = TypeVar("Record")

MARKS: Final = frozenset({"for_session", "private"})
"""Fields that only entries of the timeline use; records that are merely dated leave them out."""


def shape_of(kind: type[Any]) -> dict[str, Any]:
    """Return the fields of a record with their types, in order."""
    if kind not in _SHAPES:
        _SHAPES[kind] = _shape(kind)
    return _SHAPES[kind]


_SHAPES: Final[dict[type[Any], dict[str, Any]]] = {}
"""The shapes that were asked for; a record's fields never change."""


def _shape(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    skipped = MARKS if issubclass(kind, Entry) else frozenset()
    return {field.name: hints[field.name] for field in fields(kind) if field.name not in skipped}


def to_plain(record: Any) -> Fields:
    """Return a record as named plain values; missing is None, an empty text too."""
    return {name: _plain(getattr(record, name)) for name in shape_of(type(record))}


def _plain(value: Any) -> Any:
    plain = value
    if value == "":
        plain = None
    elif isinstance(value, StrEnum):
        plain = str(value)
    elif isinstance(value, Moment):
        plain = value.iso
    elif isinstance(value, datetime):
        plain = value.astimezone(UTC).isoformat()
    elif isinstance(value, date):
        plain = value.isoformat()
    elif isinstance(value, float):
        plain = int(value) if value.is_integer() else value
    elif isinstance(value, tuple):
        plain = [_item(one) for one in value]
    elif is_dataclass(value):
        plain = to_plain(value)
    return plain


def _item(value: Any) -> Any:
    return value if value == "" else _plain(value)


def from_plain(kind: type[Record], values: Fields) -> Record:
    """Return the record of named plain values; raises InvalidRecord for fields and values that it cannot have."""
    if kind not in _WAYS:
        _WAYS[kind] = {name: Way.of(hint) for name, hint in shape_of(kind).items()}
    ways = _WAYS[kind]
    take.only(values, ways)
    read: dict[str, Any] = {}
    if issubclass(kind, Entry):
        read = take.entry_fields(values)
    for name, way in ways.items():
        if name not in read and name in values:
            value = way.blank if values[name] is None else way.read(values, name)
            if value is not None or way.may_be_none:
                read[name] = value
    try:
        return kind(**read)
    except TypeError:
        missing = next((name for name in ways if name not in read), tr("a field"))
        raise InvalidRecord(tr("“{missing}” is missing.", missing=missing)) from None


_READERS: Final[dict[Any, Callable[[Fields, str], Any]]] = {
    str: take.text,
    bool: take.flag,
    int: take.number,
    float: take.real,
    date: take.day,
}


class Way(NamedTuple):
    """How a field is read by its type: what reads it, what it is where it is missing, whether that may stay None."""

    read: Callable[[Fields, str], Any]
    blank: Any
    may_be_none: bool

    @classmethod
    def of(cls, hint: Any) -> Way:
        """Find it out once for a field."""
        kind, may_be_none = _bare(hint), type(None) in get_args(hint)
        if get_origin(kind) is tuple:
            return cls(partial(_tuple, get_args(kind)[0]), (), may_be_none)
        if kind in _READERS:
            return cls(_READERS[kind], "" if kind is str else None, may_be_none)
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return cls(partial(_word, kind), None, may_be_none)
        return cls(partial(_record, kind), None, may_be_none)


_WAYS: Final[dict[type[Any], dict[str, Way]]] = {}
"""How the fields of each kind of record are read, for those that were asked for."""


def _bare(hint: Any) -> Any:
    """Return a type without its None."""
    if isinstance(hint, UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _word(kind: type[StrEnum], values: Fields, name: str) -> Any:
    return take.word(values, name, kind)


def _record(kind: type[Any], values: Fields, name: str) -> Any:
    return from_plain(kind, take.fields_of(values[name], f"“{name}”"))


def _tuple(kind: Any, values: Fields, name: str) -> tuple[Any, ...]:
    if kind is str:
        return take.words(values, name)
    items = values.get(name)
    if items is None:
        return ()
    if not isinstance(items, list):
        raise InvalidRecord(tr("“{value}” in “{name}” is not a list.", value=shortened(items), name=name))
    return tuple(from_plain(kind, take.fields_of(item, f"“{name}”")) for item in items)
