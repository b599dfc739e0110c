"""A Daylio export as check-ins: every layout, every language, nothing dropped without a word.

Which entries are new is left to the journal, which finds them again by `source_key`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Final

from evenso.formats.coming.moods import UnknownMoods, as_one, checked_moods, same
from evenso.formats.coming.pages import lowered
from evenso.formats.coming.practising import Activities
from evenso.formats.coming.reading import Progress, Reading, Wishes
from evenso.formats.csv_rows import Row, Skipped, decode, read_rows, split_lines
from evenso.formats.daylio.backup import is_backup, read_backup
from evenso.formats.daylio.layout import Layout, NotDaylio, find_layout
from evenso.formats.daylio.moods import known_moods
from evenso.formats.daylio.rows import DaylioRow, in_order
from evenso.formats.daylio.times import read_day
from evenso.formats.when.weekdays import say_wrong_weekdays
from evenso.language import tr
from evenso.records import AnyEntry, CheckIn, InvalidRecord
from evenso.text import clean

SOURCE: Final = "daylio"
"""The name of this import on its records."""

PROGRAM: Final = "Daylio"

LARGEST_FILE: Final = 200_000_000
"""Bytes an export may have; forty years of long daily notes stay far below."""

_STEP: Final = 250


def read_daylio(data: bytes | str, wishes: Wishes) -> Reading:
    """Read a Daylio CSV export or backup; wall times without an offset are those of the zone wished for.

    Raises `NotDaylio` for other files, `UnknownMoods` for names that nobody has given a number, and `InvalidRecord` for
    a map that is wrong. Lines that cannot be read are in `skipped`; nothing else is left out.
    """
    given = checked_moods(wishes.moods)
    if isinstance(data, bytes) and is_backup(data):
        backup = read_backup(_bounded(data), wishes.zone)
        known = {same(name): number for name, number in backup.worth.items()} | given
        return _reading(backup.rows, backup.skipped, wishes, known, notices=backup.notices)
    text, notices = decode(_bounded(data)) if isinstance(data, bytes) else (data.lstrip("\ufeff"), [])
    lines = split_lines(text.replace("\0", ""))
    layout = find_layout(lines)
    rows, skipped = _rows_of(lines, layout, wishes.progress)
    return _reading(rows, skipped, wishes, given, notices=notices, others=layout.others)


def _reading(
    found: Sequence[DaylioRow],
    skipped: list[Skipped],
    wishes: Wishes,
    given: Mapping[str, int],
    *,
    notices: Sequence[str],
    others: tuple[str, ...] = (),
) -> Reading:
    """Make the records of entries in the order of their file; `given` holds numbers that are known for names."""
    rows = in_order(found)
    counts = Counter(row.mood for row in reversed(rows) if row.mood)
    known = known_moods(counts, given)
    if len(known) < len(counts):
        raise UnknownMoods(as_one({name: count for name, count in counts.items() if name not in known}), known)
    activities = Activities(wishes.skills)
    wrong = sorted(row.line for row in rows if row.wrong_weekday)
    entries = tuple(_entries(rows, wishes, known, activities, skipped))
    return Reading(
        source=SOURCE,
        program=PROGRAM,
        entries=entries,
        skipped=tuple(sorted(skipped)),
        moods=dict(sorted(known.items(), key=lambda pair: -pair[1])),
        unused_skills=activities.unused,
        other_columns=others,
        notices=(*notices, *([say_wrong_weekdays(wrong)] if wrong else [])),
    )


def _bounded(data: bytes) -> bytes:
    if len(data) > LARGEST_FILE:
        raise NotDaylio(
            tr(
                "it has {count:,} bytes, and an export has {most:,} at most",
                count=len(data),
                most=LARGEST_FILE,
            )
        )
    return data


def daylio_rows(lines: Sequence[str], layout: Layout) -> Iterator[DaylioRow | Skipped]:
    """Yield the entries of an export in the file's own order (each with order 1), and the lines that are none."""
    understand = _Understanding(layout)
    for row in read_rows(lines, layout.delimiter, layout.fits, start=layout.start):
        if isinstance(row, Skipped):
            yield row
        elif any(map(str.strip, row.cells)):
            yield understand(row)


class _Understanding:
    """Understands the records of one export; moods and activities come again and again, and are read once."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._pick = layout.picker()
        self._mood = cache(_mood)
        self._activities = cache(_activities)

    def __call__(self, row: Row) -> DaylioRow | Skipped:
        cells, layout = row.cells, self._layout
        if not layout.right_width(cells):
            return Skipped(
                row.line,
                tr("it has {cells} columns, and the others have {width}", cells=len(cells), width=layout.width),
            )
        full, year, words, weekday, clock, feeling, done, title, note = self._pick([*cells, ""])
        day, time = read_day(full, year, words), layout.clock(clock)
        if day is None:
            return Skipped(row.line, tr("its day cannot be read"))
        if time is None:
            return Skipped(row.line, tr("its time cannot be read"))
        mood, activities, title, note = self._mood(feeling), self._activities(done), title.strip(), note.strip()
        if not mood and not activities and not title and not note:
            return Skipped(row.line, tr("it has neither a mood nor words"))
        said = f"{title}\n{note}" if title and note else title or note
        wrong = layout.wrong_weekday(weekday, day)
        return DaylioRow(row.line, datetime.combine(day, time), mood, activities, said, wrong_weekday=wrong)


def _mood(cell: str) -> str:
    return " ".join(clean(cell).split())


def _activities(cell: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, cell.split("|")) if part)


def _rows_of(lines: Sequence[str], layout: Layout, progress: Progress | None) -> tuple[list[DaylioRow], list[Skipped]]:
    """Return the entries as they stand in the file, and the lines left out."""
    rows: list[DaylioRow] = []
    skipped: list[Skipped] = []
    for count, row in enumerate(daylio_rows(lines, layout)):
        (skipped if isinstance(row, Skipped) else rows).append(row)  # type: ignore[arg-type]
        if progress and count % _STEP == 0:
            progress(row.line, len(lines))
    if progress:
        progress(len(lines), len(lines))
    return rows, skipped


def _entries(
    rows: Sequence[DaylioRow],
    wishes: Wishes,
    moods: Mapping[str, int],
    activities: Activities,
    skipped: list[Skipped],
) -> Iterator[AnyEntry]:
    """Make the records of entries whose moods are all known; what no record can hold is added to `skipped`."""
    for row in rows:
        try:
            at = row.moment(wishes.zone)
            check_in = CheckIn(
                at=at,
                day=at.entry_day(wishes.day_starts_at),
                mood=moods[row.mood] if row.mood else None,
                label=row.mood,
                tags=row.activities,
                note=row.note,
                source=SOURCE,
                source_key=row.key,
            )
            practised = activities.practices(row.activities, check_in)
        except InvalidRecord as refused:
            skipped.append(Skipped(row.line, lowered(str(refused))))
        else:
            yield check_in
            yield from practised
