"""A Daylio CSV export as check-ins: every layout, every language, nothing dropped without a word.

Which entries are new is left to the journal, which finds them again by `source_key`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from evenso.formats.coming.moods import UnknownMoods, as_one, checked_moods
from evenso.formats.coming.practising import Activities
from evenso.formats.coming.reading import Progress, Reading, Wishes
from evenso.formats.csv_rows import Row, Skipped, decode, read_rows, split_lines
from evenso.formats.daylio.layout import Layout, NotDaylio, find_layout
from evenso.formats.daylio.moods import known_moods
from evenso.records import AnyEntry, CheckIn, InvalidRecord, Moment
from evenso.text import clean

SOURCE: Final = "daylio"
"""The name of this import on its records."""

PROGRAM: Final = "Daylio"

LARGEST_FILE: Final = 200_000_000
"""Bytes an export may have; forty years of long daily notes stay far below."""

_STEP: Final = 250


@dataclass(frozen=True, slots=True)
class DaylioRow:
    """One entry of an export as it is written there, its moment understood; `order` counts entries of one minute."""

    line: int
    at: datetime
    mood: str
    activities: tuple[str, ...]
    note: str
    order: int = 1

    @property
    def key(self) -> str:
        """What finds the entry again in a newer export: its minute as written, and its order within that minute."""
        return f"{self.at.isoformat(timespec='minutes')}#{self.order}"


def read_daylio(data: bytes | str, wishes: Wishes) -> Reading:
    """Read a Daylio CSV export; wall times are those of the zone wished for.

    Raises `NotDaylio` for other files, `UnknownMoods` for names that nobody has given a number, and `InvalidRecord` for
    a map that is wrong. Lines that cannot be read are in `skipped`; nothing else is left out.
    """
    given = checked_moods(wishes.moods)
    text, notices = decode(_bounded(data)) if isinstance(data, bytes) else (data.lstrip("\ufeff"), [])
    lines = split_lines(text.replace("\0", ""))
    layout = find_layout(lines)
    rows, skipped = _sorted_rows(lines, layout, wishes.progress)
    counts = Counter(row.mood for row in reversed(rows) if row.mood)
    known = known_moods(counts, given)
    if len(known) < len(counts):
        raise UnknownMoods(as_one({name: count for name, count in counts.items() if name not in known}), known)
    activities = Activities(wishes.skills)
    entries = _entries(rows, wishes, known, activities, skipped)
    return Reading(
        source=SOURCE,
        program=PROGRAM,
        entries=tuple(entries),
        skipped=tuple(sorted(skipped)),
        moods=dict(sorted(known.items(), key=lambda pair: -pair[1])),
        unused_skills=activities.unused,
        other_columns=layout.others,
        notices=tuple(notices),
    )


def _bounded(data: bytes) -> bytes:
    if data.startswith(b"PK\x03\x04"):
        raise NotDaylio("it is a packed file, perhaps a backup of Daylio")
    if len(data) > LARGEST_FILE:
        raise NotDaylio(f"it has {len(data):,} bytes, and an export has {LARGEST_FILE:,} at most")
    return data


def daylio_rows(lines: Sequence[str], layout: Layout) -> Iterator[DaylioRow | Skipped]:
    """Yield the entries of an export in the file's own order (each with order 1), and the lines that are none."""
    for row in read_rows(lines, layout.delimiter, layout.fits, start=layout.start):
        if isinstance(row, Skipped):
            yield row
        elif any(map(str.strip, row.cells)):
            yield _understood(row, layout)


def _understood(row: Row, layout: Layout) -> DaylioRow | Skipped:
    cells = row.cells
    if not layout.right_width(cells):
        return Skipped(row.line, f"it has {len(cells)} columns, and the others have {layout.width}")
    day, time = layout.day(cells), layout.time(cells)
    if day is None:
        return Skipped(row.line, "its day cannot be read")
    if time is None:
        return Skipped(row.line, "its time cannot be read")
    mood = " ".join(clean(layout.cell(cells, "mood")).split())
    activities = tuple(part for part in map(str.strip, layout.cell(cells, "activities").split("|")) if part)
    title, note = layout.cell(cells, "note_title").strip(), layout.cell(cells, "note").strip()
    if not mood and not activities and not title and not note:
        return Skipped(row.line, "it has neither a mood nor words")
    return DaylioRow(row.line, datetime.combine(day, time), mood, activities, "\n".join(filter(None, (title, note))))


def _sorted_rows(
    lines: Sequence[str], layout: Layout, progress: Progress | None
) -> tuple[list[DaylioRow], list[Skipped]]:
    """Return the entries oldest first, numbered within their minute from the oldest on, and the lines left out.

    Exports are newest first, so an entry that a newer one adds to a minute stands above those already known; numbering
    from the old end keeps their keys.
    """
    rows: list[DaylioRow] = []
    skipped: list[Skipped] = []
    for count, row in enumerate(daylio_rows(lines, layout)):
        (skipped if isinstance(row, Skipped) else rows).append(row)  # type: ignore[arg-type]
        if progress and count % _STEP == 0:
            progress(row.line, len(lines))
    if progress:
        progress(len(lines), len(lines))
    falling = sum(before.at > after.at for before, after in pairwise(rows))
    rising = sum(before.at < after.at for before, after in pairwise(rows))
    if rising <= falling:
        rows.reverse()
    rows.sort(key=lambda row: row.at)
    return list(_numbered(rows)), skipped


def _numbered(rows: Sequence[DaylioRow]) -> Iterator[DaylioRow]:
    seen: Counter[datetime] = Counter()
    for row in rows:
        minute = row.at.replace(second=0)
        seen[minute] += 1
        yield (
            row if seen[minute] == 1 else DaylioRow(row.line, row.at, row.mood, row.activities, row.note, seen[minute])
        )


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
            at = Moment.of(row.at.replace(tzinfo=wishes.zone))
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
            skipped.append(Skipped(row.line, str(refused).rstrip(".")))
        else:
            yield check_in
            yield from practised
