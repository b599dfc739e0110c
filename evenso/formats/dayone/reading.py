"""A Day One export as notes: each entry on the wall of its own zone, found again by its own id.

Pictures, places and the weather stay in Day One, and that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from evenso.formats import json_fields as take
from evenso.formats.coming.json_lines import item_lines, line_of
from evenso.formats.coming.packed import Packed, is_packed
from evenso.formats.coming.pages import STARRED, Page, lowered, notes_of
from evenso.formats.coming.reading import Reading, Wishes
from evenso.formats.csv_rows import Skipped, decode
from evenso.formats.dayone.words import rich_words, words_of
from evenso.formats.safe_json import LARGEST_FILE, parse_json
from evenso.language import tr, tr_many
from evenso.records import InvalidRecord, Moment
from evenso.text import is_blank

SOURCE: Final = "dayone"

_NOT_DAY_ONE: Final = tr(
    "This does not look like a JSON export of Day One: {why}. Nothing was imported."
    " In Day One, File → Export → JSON (on a phone: Settings → Import/Export → Export Day One JSON) makes a file"
    " that is read here."
)
_ZONE: Final = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+){0,2}")
_MEDIA: Final = ("photos", "videos", "audios", "pdfAttachments")


class NotDayOne(InvalidRecord):
    """A file that is no export of Day One."""

    def __init__(self, why: str) -> None:
        super().__init__(_NOT_DAY_ONE.format(why=why))


class _Tally:
    """What is counted while entries are read, to be said of the file as a whole."""

    def __init__(self) -> None:
        self.pictured = self.placed = self.unzoned = 0

    def sentences(self) -> Iterator[str]:
        """Say what was not taken."""
        if self.pictured:
            yield tr(
                "Pictures and recordings are not taken in: {entries} had some; they stay in Day One.",
                entries=_entries(self.pictured),
            )
        if self.placed:
            yield tr("Places and the weather of {entries} are not taken in.", entries=_entries(self.placed))
        if self.unzoned:
            yield tr(
                "{entries} did not say in which time zone; they are on the wall of this computer's.",
                entries=_entries(self.unzoned),
            )


def read_dayone(data: bytes, wishes: Wishes) -> Reading:
    """Read Day One's JSON or the packed file around it; raises InvalidRecord for other files."""
    skipped: list[Skipped] = []
    notices: list[str] = []
    pages: list[Page] = []
    known: dict[str, str] = {}
    tally = _Tally()
    for text in _journals(data, notices):
        for page in _pages(text, wishes, skipped, tally):
            if page.key not in known:
                pages.append(page)
            elif known[page.key] != page.words:
                skipped.append(Skipped(page.line, tr("an entry with its id and other words was read already")))
            if page.key:
                known.setdefault(page.key, page.words)
    made = notes_of(pages, wishes, SOURCE, skipped)
    return Reading(
        source=SOURCE,
        program="Day One",
        entries=made.entries,
        skipped=made.skipped,
        unused_skills=made.unused,
        notices=(*notices, *tally.sentences()),
    )


def _journals(data: bytes, notices: list[str]) -> Iterator[str]:
    """Yield the text of each journal in a file, by itself or packed."""
    if len(data) > LARGEST_FILE:
        raise NotDayOne(
            tr(
                "it has {count:,} bytes, and an export has {most:,} at most",
                count=len(data),
                most=LARGEST_FILE,
            )
        )
    if not is_packed(data):
        yield _text(data, notices)
        return
    packed = Packed(data)
    names = [name for name in packed.names if name.endswith(".json") and "/" not in name]
    if not names:
        raise NotDayOne(tr("the packed file holds no journal (a file that ends in .json)"))
    for name in sorted(names):
        yield _text(packed.read(name), notices)


def _text(data: bytes, notices: list[str]) -> str:
    text, guesses = decode(data)
    notices += guesses
    return text


def _pages(text: str, wishes: Wishes, skipped: list[Skipped], tally: _Tally) -> list[Page]:
    if not text.lstrip().startswith("{"):
        raise NotDayOne(tr("it is no JSON") if text.strip() else tr("it is empty"))
    top = parse_json(text)
    items = top.get("entries") if isinstance(top, dict) else None
    if not isinstance(items, list) or not all(isinstance(item, dict) and "creationDate" in item for item in items):
        raise NotDayOne(tr("it has no list of entries with creation dates"))
    pages: list[Page] = []
    refused: dict[int, str] = {}
    for index, item in enumerate(items):
        try:
            pages.append(_page(index, item, wishes, tally))
        except InvalidRecord as problem:
            refused[index] = lowered(str(problem))
        if wishes.progress and index % 250 == 0:
            wishes.progress(index, len(items))
    lines = item_lines(text, "entries") if refused else []
    skipped += [Skipped(line_of(lines, index), why) for index, why in refused.items()]
    return pages


def _page(index: int, item: dict[str, Any], wishes: Wishes, tally: _Tally) -> Page:
    words = words_of(take.text(item, "text")) or words_of(rich_words(take.text(item, "richText")))
    pictured = any(item.get(kind) for kind in _MEDIA) or "](dayone-moment:/" in take.text(item, "text")
    if pictured and is_blank(words):
        raise InvalidRecord(tr("it has pictures and no words"))
    zone = _zone(take.text(item, "timeZone"))
    tags = take.words(item, "tags")
    starred = (STARRED,) if item.get("starred") is True else ()
    at = Moment.of(_moment(item).astimezone(zone or wishes.zone))
    minute = f"{at.utc:%Y-%m-%dT%H:%MZ}"  # whatever zone this computer is in
    page = Page(index + 1, at, words, (*tags, *starred), take.text(item, "uuid"), minute)
    tally.pictured += pictured  # only of what comes in: a refused entry is told by its line
    tally.placed += bool(item.get("location") or item.get("weather"))
    tally.unzoned += zone is None
    return page


def _moment(item: dict[str, Any]) -> datetime:
    moment = take.moment(item, "creationDate")
    if not 1900 < moment.year < 9998:  # a day less on either side: another zone may move it
        raise InvalidRecord(tr("its day lies outside 1901 to 9997"))
    return moment.astimezone(UTC)


@cache
def _zone(name: str) -> tzinfo | None:
    """Return a time zone by its name; None for one that is not known, and for what is no name (`../..`)."""
    if not _ZONE.fullmatch(name):
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return None


def _entries(count: int) -> str:
    return tr_many("{n:,} entry", "{n:,} entries", count)
