"""The fields of a document that nobody vouches for, read one by one; each refusal is one sentence.

What the fields mean is left to the readers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from datetime import UTC, date, datetime
from enum import StrEnum
from math import isfinite
from typing import Any, Final, Protocol, TypeVar

from evenso.formats.safe_json import shortened
from evenso.language import tr
from evenso.records import InvalidRecord, Moment, is_entry_id
from evenso.text import clean

Fields = dict[str, Any]

_FREE_ID = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_LONGEST_KEY: Final = 1_000


class _Known(Protocol):
    """A record that has an id."""

    @property
    def id(self) -> str: ...


Record = TypeVar("Record", bound=_Known)
Word = TypeVar("Word", bound=StrEnum)


def fields_of(value: object, what: str) -> Fields:
    """Return named fields; raises InvalidRecord for anything else."""
    if not isinstance(value, dict):
        raise InvalidRecord(tr("{what} is not a set of named fields; nothing was read.", what=what))
    return value


def only(fields: Fields, known: Container[str]) -> None:
    """Refuse a field that would be lost: keeping quiet about it would break the promise that nothing is."""
    for name in fields:
        if name not in known:
            raise InvalidRecord(
                tr("The field “{value}” is not known to this program; nothing was read.", value=shortened(name))
            )


def each(top: Fields, name: str, what: str, read: Callable[[Fields], Record]) -> list[Record]:
    """Read each item of a list; raises InvalidRecord with the number of the item, also for an id that occurs twice."""
    items = top.get(name)
    if not isinstance(items, list):
        raise InvalidRecord(tr("The file has no list of {name}; nothing was read.", name=name))
    records: list[Record] = []
    seen: set[str] = set()
    for number, item in enumerate(items, start=1):
        try:
            record = read(fields_of(item, tr("This")))
        except InvalidRecord as problem:
            raise InvalidRecord(
                tr("{what} {number} of the file: {problem}", what=what, number=number, problem=problem)
            ) from None
        if record.id and record.id in seen:
            raise InvalidRecord(
                tr(
                    "{what} {number} of the file: the id {id} occurs twice; nothing was read.",
                    what=what,
                    number=number,
                    id=record.id,
                )
            )
        seen.add(record.id)
        records.append(record)
    return records


def free_id(value: object) -> str:
    """Return an id as exports write it, "" when it is missing; raises InvalidRecord."""
    if value is None:
        return ""
    if not isinstance(value, str) or not _FREE_ID.match(value):
        raise InvalidRecord(tr("“{value}” cannot be an id.", value=shortened(value)))
    return value


def entry_fields(fields: Fields) -> Fields:
    """Return what every kind of entry shares; raises InvalidRecord."""
    name = fields.get("id") or ""
    if not isinstance(name, str) or (name and not is_entry_id(name)):
        raise InvalidRecord(tr("“{value}” cannot be the id of an entry.", value=shortened(name)))
    written = None if fields.get("written") is None else moment(fields, "written").astimezone(UTC)
    return {
        "id": name,
        "at": Moment.of(moment(fields, "at")),
        "day": day(fields, "day"),
        "written": written,
        "source": clean(text(fields, "source"))[:_LONGEST_KEY],
        "source_key": clean(text(fields, "source_key"))[:_LONGEST_KEY],
    }


def moment(fields: Fields, name: str) -> datetime:
    """Return an aware moment; raises InvalidRecord."""
    value = fields.get(name)
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        if moment is not None and moment.tzinfo is not None:
            moment.astimezone(UTC)  # years at the edges have no UTC
            return moment
    except (ValueError, OverflowError):
        pass
    if value is None:
        raise InvalidRecord(
            tr("“{name}” is missing; a moment such as 2026-11-22T09:00:00+01:00 belongs there.", name=name)
        )
    raise InvalidRecord(
        tr(
            "“{value}” in “{name}” is not a moment such as 2026-11-22T09:00:00+01:00.",
            value=shortened(value),
            name=name,
        )
    )


def day(fields: Fields, name: str) -> date:
    """Return a day written as 2026-11-22; raises InvalidRecord."""
    value = fields.get(name)
    try:
        if isinstance(value, str) and len(value) == len("2026-11-22"):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise InvalidRecord(tr("“{value}” in “{name}” is not a day such as 2026-11-22.", value=shortened(value), name=name))


def maybe_day(fields: Fields, name: str) -> date | None:
    """Return a day, or None when it is missing; raises InvalidRecord."""
    return None if fields.get(name) is None else day(fields, name)


def word(fields: Fields, name: str, words: type[Word]) -> Word:
    """Return one of the words of an enum; raises InvalidRecord with all of them."""
    value = fields.get(name)
    if isinstance(value, str) and value in set(words):
        return words(value)
    raise InvalidRecord(
        tr("“{value}” in “{name}” is none of {words}.", value=shortened(value), name=name, words=", ".join(words))
    )


def text(fields: Fields, name: str) -> str:
    """Return a text, "" when it is missing; raises InvalidRecord."""
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidRecord(tr("“{name}” holds no text.", name=name))
    return value


def number(fields: Fields, name: str) -> int | None:
    """Return a whole number or None; raises InvalidRecord."""
    value = fields.get(name)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise InvalidRecord(tr("“{value}” in “{name}” is not a whole number.", value=shortened(value), name=name))


def real(fields: Fields, name: str) -> float | None:
    """Return a number or None; raises InvalidRecord."""
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return float(value)
    raise InvalidRecord(tr("“{value}” in “{name}” is not a number.", value=shortened(value), name=name))


def words(fields: Fields, name: str) -> tuple[str, ...]:
    """Return a list of words, empty when it is missing; raises InvalidRecord."""
    value = fields.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise InvalidRecord(tr("“{name}” is not a list of words.", name=name))
    return tuple(value)


def flag(fields: Fields, name: str) -> bool:
    """Return true or false, false when it is missing; raises InvalidRecord."""
    value = fields.get(name)
    if value is None:
        return False
    if not isinstance(value, bool):
        raise InvalidRecord(tr("“{name}” is neither true nor false.", name=name))
    return value
