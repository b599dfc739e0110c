"""Which program a file comes from, as far as a look at its beginning or at the names in it can tell."""

from __future__ import annotations

import re
from typing import Final

from evenso.formats.coming.packed import Packed, is_packed
from evenso.formats.csv_rows import decode
from evenso.records import InvalidRecord

OWN: Final = "evenso"
"""The word of this program's own export."""

_LOOKED_AT: Final = 4_000
_OWN: Final = re.compile(r'"format"\s*:\s*"evenso"')
_JRNL: Final = re.compile(r"\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d")


def recognised(data: bytes) -> str:
    """Return the word of the program, "" for a file that could be anybody's; whether it can be read is not asked."""
    if is_packed(data):
        return _by_members(data)
    if data.startswith((b"gAAAAA", b"JRNLv")):
        return "jrnl"
    if re.match(rb"\s*eyJ[A-Za-z0-9+/=\s]{40}", data[:200]):
        return "daylio"
    start = decode(data[:_LOOKED_AT])[0].lstrip()
    if start.startswith("{"):
        return _by_fields(start)
    return _by_columns(start.split("\n", 1)[0].casefold()) or ("jrnl" if _JRNL.match(start) else "")


def _by_members(data: bytes) -> str:
    try:
        names = Packed(data).names
    except InvalidRecord:
        return ""
    if "backup.daylio" in names:
        return "daylio"
    if any(name.split("/")[-1] in {"Habits.csv", "Checkmarks.csv"} for name in names):
        return "loop"
    return "dayone" if any(name.endswith(".json") and "/" not in name for name in names) else ""


def _by_fields(start: str) -> str:
    if _OWN.search(start):
        return OWN
    if '"dayEntries"' in start or '"customMoods"' in start:
        return "daylio"
    if '"creationDate"' in start or '"metadata"' in start:
        return "dayone"
    return "jrnl" if '"entries"' in start or '"tags"' in start else ""


def _by_columns(names: str) -> str:
    if "rating/amount" in names:
        return "bearable"
    if all(name in names for name in ("date", "hour", "minute", "level")):
        return "imoodjournal"
    if "mood" in names and any(name in names for name in ("full_date", "note_title", "activities", "weekday")):
        return "daylio"
    return ""
