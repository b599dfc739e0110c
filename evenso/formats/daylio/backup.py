"""Daylio's own backup (`.daylio`): a packed file with base64 in it, and in that JSON. Its entries become rows.

The rows have the keys that a CSV export's have, so that one after the other doubles nothing. Pictures, goals and
favourite marks stay in Daylio, and that is said.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any, Final

from evenso.formats import json_fields as take
from evenso.formats.coming.json_lines import item_lines, line_of
from evenso.formats.coming.moods import SCORES
from evenso.formats.coming.packed import Packed, is_packed
from evenso.formats.coming.pages import lowered
from evenso.formats.csv_rows import Skipped
from evenso.formats.daylio.layout import NotDaylio
from evenso.formats.daylio.rich_notes import plain_note
from evenso.formats.daylio.rows import DaylioRow
from evenso.formats.json_fields import Fields
from evenso.formats.safe_json import parse_json
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import clean

MEMBER: Final = "backup.daylio"
_NAMES: Final = ("rad", "good", "meh", "bad", "awful")
_BASE64: Final = re.compile(rb"\s*eyJ[A-Za-z0-9+/=\s]+")
_MINUTE: Final = 60_000


@dataclass(slots=True)
class Backup:
    """What a backup holds: its entries, those left out, what Daylio says a mood is worth, sentences about the rest."""

    rows: list[DaylioRow] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    worth: dict[str, int] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)


def is_backup(data: bytes) -> bool:
    """Whether a file can be a backup: packed, or the base64 of JSON as old versions wrote it."""
    return is_packed(data) or _BASE64.match(data[:400]) is not None


def read_backup(data: bytes, zone: tzinfo) -> Backup:
    """Read a backup in the order of the file; raises InvalidRecord for what is none.

    An instant without an offset is on the wall of `zone`.
    """
    text = _document(data)
    top = parse_json(text)
    items = top.get("dayEntries") if isinstance(top, dict) else None
    if not isinstance(top, dict) or not isinstance(items, list):
        raise NotDaylio(tr("it holds no list of entries"))
    names, worth = _moods(top)
    activities = {one["id"]: one["name"] for one in _objects(top, "tags") if _has(one, id=int, name=str)}
    found = Backup(worth=worth)
    refused: dict[int, str] = {}
    for index, item in enumerate(items):
        try:
            found.rows.append(_row(index + 1, take.fields_of(item, tr("This")), zone, names, activities))
        except InvalidRecord as problem:
            refused[index] = lowered(str(problem))
    lines = item_lines(text, "dayEntries") if refused else []
    found.skipped = [Skipped(line_of(lines, index), why) for index, why in refused.items()]
    found.notices = list(_left_there(top, items))
    return found


def _document(data: bytes) -> str:
    """Return the JSON in a backup."""
    if is_packed(data):
        packed = Packed(data)
        if MEMBER not in packed.names:
            raise NotDaylio(tr("the packed file holds no {member}", member=MEMBER))
        data = packed.read(MEMBER)
    if data.lstrip().startswith(b"{"):
        return data.decode("utf-8", "replace")
    try:
        return base64.b64decode(b"".join(data.split()), validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        raise NotDaylio(tr("what it holds cannot be decoded; perhaps the file is damaged")) from None


def _moods(top: Fields) -> tuple[dict[int, str], dict[str, int]]:
    """Return the moods' names by their numbers, and the step that each name of the person's own stands on."""
    names = dict(enumerate(_NAMES, 1))
    worth: dict[str, int] = {}
    for mood in _objects(top, "customMoods"):
        if not _has(mood, id=int):
            continue
        group, number = mood.get("mood_group_id"), mood.get("predefined_name_id")
        given = " ".join(clean(take.text(mood, "custom_name")).split())
        known = _NAMES[number - 1] if isinstance(number, int) and 1 <= number <= len(_NAMES) else ""
        name = given or known or f"mood {mood['id']}"
        names[mood["id"]] = name
        if given and isinstance(group, int) and 1 <= group <= len(SCORES):
            worth.setdefault(name, SCORES[group - 1])
    return names, worth


def _row(line: int, item: Fields, zone: tzinfo, moods: Mapping[int, str], activities: Mapping[int, str]) -> DaylioRow:
    tags = item.get("tags")
    which = [tag for tag in tags if isinstance(tag, int)] if isinstance(tags, list) else []
    mood = take.number(item, "mood")
    title, note = plain_note(take.text(item, "note_title")), plain_note(take.text(item, "note"))
    words = "\n".join(filter(None, (title, note)))
    if mood is None and not which and not words:
        raise InvalidRecord(tr("it has neither a mood nor words"))
    at, offset = _moment(item, zone)
    label = "" if mood is None else moods.get(mood, f"mood {mood}")
    named = tuple(activities.get(tag, f"activity {tag}") for tag in which)
    return DaylioRow(line, at, label, named, words, offset=offset)


def _moment(item: Fields, zone: tzinfo) -> tuple[datetime, int | None]:
    """Return the time on the phone's wall and its offset in minutes: both as written, else out of the instant."""
    offset = take.number(item, "timeZoneOffset")
    if offset is not None and abs(offset) > 15 * 60:
        offset = round(offset / _MINUTE)  # newer versions write milliseconds
    if offset is not None and abs(offset) > 15 * 60:
        raise InvalidRecord(tr("its distance from UTC does not exist"))
    year, month, day, hour, minute = (take.number(item, name) for name in ("year", "month", "day", "hour", "minute"))
    try:
        if year is not None and month is not None and day is not None:
            return datetime(year, month + 1, day, hour or 0, minute or 0), offset  # noqa: DTZ001  # the wall's
        instant = take.number(item, "datetime")
        if instant is None:
            raise InvalidRecord(tr("it has no day"))
        utc = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=instant)
    except (ValueError, OverflowError):
        raise InvalidRecord(tr("its day cannot be read")) from None
    wall = utc.astimezone(zone if offset is None else timezone(timedelta(minutes=offset)))
    return wall.replace(tzinfo=None, second=0, microsecond=0), offset


def _left_there(top: Fields, items: list[Any]) -> list[str]:
    """Say what a backup has and no record here has a place for."""
    entries = [item for item in items if isinstance(item, dict)]
    pictured = sum(bool(item.get("assets")) for item in entries)
    goals = len(_objects(top, "goals"))
    said = []
    if pictured:
        said.append(
            tr("Pictures and recordings are not taken in: {pictured:,} of the entries have some.", pictured=pictured)
        )
    if goals:
        said.append(
            tr("Daylio's goals ({goals:,}) are not taken in; entries, moods, activities and notes are.", goals=goals)
        )
    return said


def _objects(top: Fields, name: str) -> list[Fields]:
    items = top.get(name)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _has(fields: Fields, **types: type) -> bool:
    return all(isinstance(fields.get(name), kind) for name, kind in types.items())
