"""Checksums of rows: what of them is packed, letter by letter the same for ever, and its digest.

An import seals tens of thousands of entries. So values are packed one by one where `json` would take longer; the bytes
are those of `json`, or else every seal that was ever made would be broken.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import itemgetter
from typing import Any, Final

from storage.shapes import DETAILS, Row, State

pack: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_pack_sorted: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
quote: Final = json.encoder.encode_basestring
"""What `pack` does with a word, without its way there."""
_printed: Final = itemgetter("kind", "local", "utc_offset")
_sealed: Final = itemgetter("id", "uid", "kind", "utc", "local", "utc_offset", "day", "source", "source_key")


def _values(values: Iterable[object]) -> str:
    """Pack the values of a list, without its brackets."""
    return ",".join([quote(value) if type(value) is str else _json(value) for value in values])


def _json(value: object) -> str:
    return str(value) if type(value) is int else pack(value)


def said(detail: Row) -> str:
    """Pack what an entry says: empty columns are left out, so that columns added later change no older print."""
    packed = []
    for name in sorted(detail):
        value = detail[name]
        if value is None or value == "" or value == "[]" or name == "seq":  # noqa: PLR1714  # quicker, and asked often
            continue
        packed.append(f'"{name}":{quote(value) if type(value) is str else _json(value)}')
    return f"{{{','.join(packed)}}}"


def _said(state: State) -> str:
    return said(next((state[table] for table in DETAILS.values() if table in state), {}))


def content_print(state: State) -> str:
    """Return a print of what an entry says; its entry day, which only the journal decides, is not part of it."""
    return _digest(f"[[{_values(_printed(state['entries']))}],{_said(state)}]")


def seal(state: State) -> str:
    """Return the checksum of an entry: SQLite itself notices few flipped bits in a plain file (`faults.md` 5.5).

    Marks came after the first seals were made, so they are part of one only where they are set; a note's mark for the
    session always was, since it stands among the note's own columns too.
    """
    entry = state["entries"]
    return _digest(f"[[{_values(_sealed(entry))}],{_said(state)}{_end(entry, state.get('notes', {}))}")


def stamp(entry: Row, detail: Row, *, keyed: bool) -> None:
    """Put its seal into the row of an entry that was just made of a record, and its `content_print` where `keyed`.

    Both as above: only here is it known which values are numbers, and which words have no letter to be quoted.
    """
    words, kind, wall = said(detail), entry["kind"], f'"{entry["local"]}",{entry["utc_offset"]}'
    if keyed:
        entry["imported"] = _digest(f'[["{kind}",{wall}],{words}]')
    named = f'{quote(entry["id"])},{quote(entry["uid"])},"{kind}"'
    came = f'"{entry["day"]}",{quote(entry["source"])},{quote(entry["source_key"])}'
    entry["seal"] = _digest(f"[[{named},{entry['utc']},{wall},{came}],{words}{_end(entry, detail)}")


def _end(entry: Row, note: Row) -> str:
    marked = bool(entry.get("for_session")) != bool(note.get("for_session"))
    private = entry.get("private")
    if not marked and not private:
        return "]"
    return f",{pack([name for name, there in (('for_session', marked), ('private', private)) if there])}]"


def seal_row(row: Mapping[str, Any]) -> str:
    """Return the checksum of a row that stands alone: everything in it but its number and when it changed."""
    return _digest(_pack_sorted({name: value for name, value in row.items() if name not in {"seq", "changed", "seal"}}))


def _digest(packed: str) -> str:
    return str(_blake2b()(packed.encode("utf-8", "replace"), digest_size=8).hexdigest())


@cache
def _blake2b() -> Callable[..., Any]:
    try:
        from _blake2 import blake2b  # noqa: PLC0415  # what `hashlib` gives out as its own, without all of OpenSSL
    except ImportError:
        from hashlib import blake2b  # noqa: PLC0415  # the same
    return blake2b


__all__ = ["content_print", "pack", "quote", "said", "seal", "seal_row", "stamp"]
