"""A record as plain values (text, numbers, lists) and back, by the types of its fields; nothing in a file is trusted.

Serves every record that is no entry of the timeline: for JSON as it stands, for the journal's tables by `storage`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

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
    shape = shape_of(kind)
    take.only(values, frozenset(shape))
    read: dict[str, Any] = {}
    if issubclass(kind, Entry):
        read = take.entry_fields(values)
    for name, hint in shape.items():
        if name not in read and name in values:
            value = _read(hint, values, name)
            if value is not None or type(None) in get_args(hint):
                read[name] = value
    try:
        return kind(**read)
    except TypeError:
        missing = next((name for name in shape if name not in read), tr("a field"))
        raise InvalidRecord(tr("“{missing}” is missing.", missing=missing)) from None


_READERS: Final[dict[Any, Callable[[Fields, str], Any]]] = {
    str: take.text,
    bool: take.flag,
    int: take.number,
    float: take.real,
    date: take.day,
}


def _read(hint: Any, values: Fields, name: str) -> Any:
    """Read one field by its type; None where it is missing and its default stands."""
    kind = _bare(hint)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind)[0], values, name)
    if values.get(name) is None:
        return "" if kind is str else None
    if kind in _READERS:
        return _READERS[kind](values, name)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return take.word(values, name, kind)
    return from_plain(kind, take.fields_of(values[name], f"“{name}”"))


def _bare(hint: Any) -> Any:
    """Return a type without its None."""
    if isinstance(hint, UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _tuple(kind: Any, values: Fields, name: str) -> tuple[Any, ...]:
    if kind is str:
        return take.words(values, name)
    items = values.get(name)
    if items is None:
        return ()
    if not isinstance(items, list):
        raise InvalidRecord(tr("“{value}” in “{name}” is not a list.", value=shortened(items), name=name))
    return tuple(from_plain(kind, take.fields_of(item, f"“{name}”")) for item in items)
