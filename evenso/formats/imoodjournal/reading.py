"""iMoodJournal's CSV as check-ins: levels from 1 to 10 as they are; `#words` and columns of 0 and 1 are tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from decimal import Decimal, InvalidOperation
from typing import Final

from evenso.formats.coming.moods import checked_moods, same
from evenso.formats.coming.pages import lowered
from evenso.formats.coming.practising import Activities, Order, minute_of
from evenso.formats.coming.reading import Reading, Wishes
from evenso.formats.coming.scales import on_ten
from evenso.formats.coming.tables import Table, find_table, folded_name
from evenso.formats.csv_rows import Row, Skipped
from evenso.formats.when.dates import UnreadableDate, read_stamp
from evenso.formats.when.order import DayOrder, decide_order
from evenso.language import tr
from evenso.records import AnyEntry, CheckIn, InvalidRecord, Moment

SOURCE: Final = "imoodjournal"
PROGRAM: Final = "iMoodJournal"

_NEEDED: Final = ("date", "hour", "minute", "level")
_KNOWN: Final = frozenset({*_NEEDED, "day of week", "leveltext", "level text", "comment"})
_NAMED_LEVEL: Final = re.compile(r"\((\d{1,2})\)")
"""A level with its name behind it, `(7) Pretty Good`, which some exports have in the column of the number."""
_TAG: Final = re.compile(r"#([\w'-]+)")


class NotIMoodJournal(InvalidRecord):
    """A file that is no export of iMoodJournal."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "This does not look like a CSV export from iMoodJournal: it has no columns named Date, Hour, Minute and"
                " Level. Nothing was imported. In iMoodJournal, Settings → Export → CSV makes the file that is"
                " read here."
            )
        )


@dataclass(frozen=True, slots=True)
class _Line:
    """One row, understood."""

    line: int
    at: Moment
    mood: int | None
    label: str
    comment: str
    tags: tuple[str, ...]


def read_imoodjournal(data: bytes, wishes: Wishes) -> Reading:
    """Read an iMoodJournal export; raises `NotIMoodJournal`, or `AmbiguousDates` where days are only numbers."""
    table = find_table(data, _NEEDED)
    if table is None:
        raise NotIMoodJournal
    found, skipped = _lines(table, wishes)
    found.sort(key=lambda one: one.at.utc)
    activities = Activities(wishes.skills)
    given = checked_moods(wishes.moods)
    moods: dict[str, int] = {}
    entries = tuple(_entries(found, wishes, given, moods, activities, skipped))
    return Reading(
        source=SOURCE,
        program=PROGRAM,
        entries=entries,
        skipped=tuple(sorted(skipped)),
        moods=dict(sorted(moods.items(), key=lambda pair: -pair[1])),
        unused_skills=activities.unused,
        notices=tuple(table.notices),
    )


def _lines(table: Table, wishes: Wishes) -> tuple[list[_Line], list[Skipped]]:
    rows: list[Row] = []
    skipped: list[Skipped] = []
    for row in table.rows(lambda cells: _is_below(24, table.cell(cells, "hour")), wishes.progress):
        (skipped if isinstance(row, Skipped) else rows).append(row)  # type: ignore[arg-type]
    days = [(row.line, table.cell(row.cells, "date")) for row in rows]
    order = decide_order(days, wishes.dates, wishes.century)
    columns = [(at, title) for at, title in enumerate(table.titles) if title and folded_name(title) not in _KNOWN]
    found: list[_Line] = []
    for row in rows:
        try:
            found.append(_understood(row, table, wishes, order, columns))
        except UnreadableDate as problem:
            skipped.append(Skipped(row.line, problem.why))
        except InvalidRecord as problem:
            skipped.append(Skipped(row.line, lowered(str(problem))))
    return found, skipped


def _understood(
    row: Row, table: Table, wishes: Wishes, order: DayOrder | None, columns: Sequence[tuple[int, str]]
) -> _Line:
    hour, minute = (table.cell(row.cells, name) for name in ("hour", "minute"))
    if not _is_below(24, hour) or not _is_below(60, minute):
        raise InvalidRecord(tr("its time cannot be read"))
    stamp = read_stamp(table.cell(row.cells, "date"), order, wishes.century)
    level, comment = table.cell(row.cells, "level"), table.cell(row.cells, "comment")
    ticked = [title for at, title in columns if row.cells[at].strip() == "1"]
    spelled = {same(title) for title in ticked}
    tags = (*ticked, *(tag for tag in _TAG.findall(comment) if same(tag) not in spelled))
    mood = on_ten(_number(level), (1, 10)) if level else None
    label = table.cell(row.cells, "leveltext", "level text") or level
    return _Line(row.line, stamp.moment(wishes.zone, time(int(hour), int(minute))), mood, label, comment, tags)


def _is_below(bound: int, words: str) -> bool:
    return words.isdecimal() and len(words) <= 2 and int(words) < bound


def _number(words: str) -> Decimal:
    named = _NAMED_LEVEL.match(words)
    try:
        return Decimal((named[1] if named else words).replace(",", "."))
    except InvalidOperation:
        raise InvalidRecord(tr("its level is no number from 1 to 10")) from None


def _entries(
    lines: Sequence[_Line],
    wishes: Wishes,
    given: Mapping[str, int],
    moods: dict[str, int],
    activities: Activities,
    skipped: list[Skipped],
) -> Iterator[AnyEntry]:
    """Make the records; what a level became is noted in `moods`, what no record can hold in `skipped`."""
    order = Order()
    for one in lines:
        mood = one.mood if one.mood is None else given.get(same(one.label), one.mood)
        try:
            check_in = CheckIn(
                at=one.at,
                day=one.at.entry_day(wishes.day_starts_at),
                mood=mood,
                label=one.label,
                tags=one.tags,
                note=one.comment,
                source=SOURCE,
                source_key=order.key(minute_of(one.at)),
            )
            practised = activities.practices(check_in.tags, check_in)
        except InvalidRecord as refused:
            skipped.append(Skipped(one.line, lowered(str(refused))))
            continue
        if mood is not None:
            moods.setdefault(one.label, mood)
        yield check_in
        yield from practised
