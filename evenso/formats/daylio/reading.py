"""A Daylio CSV export as check-ins: every layout, every language, nothing dropped without a word.

Which entries are new is left to the journal, which finds them again by `source_key`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from itertools import pairwise
from typing import Final

from evenso.formats.csv_rows import Row, Skipped, decode, read_rows, split_lines
from evenso.formats.daylio.layout import Layout, NotDaylio, find_layout
from evenso.formats.daylio.moods import UnknownMoods, checked_moods, known_moods, same
from evenso.records import DAY_STARTS_AT, CheckIn, InvalidRecord, Moment, Practice
from evenso.text import clean

SOURCE: Final = "daylio"
"""The name of this import on its records."""

LARGEST_FILE: Final = 200_000_000
"""Bytes an export may have; forty years of long daily notes stay far below."""

_STEP: Final = 250

Progress = Callable[[int, int], None]
"""Told how many lines of how many have been read."""


@dataclass(frozen=True, slots=True)
class DaylioReading:
    """What an export holds, oldest first.

    `moods` is the number used for each name as the file writes it, best first. `practices` are activities that the
    person mapped to a skill: `skill` is that skill's name, `skill_id` is for the caller to fill. `unused_skills` are
    mapped activities that the file does not have, `other_columns` columns that were not read, `notices` sentences about
    the file as a whole.
    """

    check_ins: tuple[CheckIn, ...]
    practices: tuple[Practice, ...]
    skipped: tuple[Skipped, ...]
    moods: dict[str, int]
    unused_skills: tuple[str, ...] = ()
    other_columns: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def first(self) -> date | None:
        """The first day with a check-in."""
        return min((entry.day for entry in self.check_ins), default=None)

    @property
    def last(self) -> date | None:
        """The last day with a check-in."""
        return max((entry.day for entry in self.check_ins), default=None)


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


def read_daylio(
    data: bytes | str,
    *,
    zone: tzinfo,
    moods: Mapping[str, object] | None = None,
    skills: Mapping[str, str] | None = None,
    day_starts_at: int = DAY_STARTS_AT,
    progress: Progress | None = None,
) -> DaylioReading:
    """Read a Daylio CSV export; wall times are those of `zone`.

    `moods` gives names of moods a whole number from 1 to 10, `skills` activities the name of a skill. Raises
    `NotDaylio` for other files, `UnknownMoods` for names that nobody has given a number, and `InvalidRecord` for a map
    that is wrong. Lines that cannot be read are in `skipped`; nothing else is left out.
    """
    given = checked_moods(moods or {})
    text, notices = decode(_bounded(data)) if isinstance(data, bytes) else (data.lstrip("\ufeff"), [])
    lines = split_lines(text.replace("\0", ""))
    layout = find_layout(lines)
    rows, skipped = _sorted_rows(lines, layout, progress)
    counts = Counter(row.mood for row in reversed(rows) if row.mood)
    known = known_moods(counts, given)
    if len(known) < len(counts):
        raise UnknownMoods(_as_one({name: count for name, count in counts.items() if name not in known}), known)
    maker = _Maker(zone, day_starts_at, known, {same(activity): skill for activity, skill in (skills or {}).items()})
    check_ins, practices = maker.make(rows, skipped)
    return DaylioReading(
        check_ins=tuple(check_ins),
        practices=tuple(practices),
        skipped=tuple(sorted(skipped)),
        moods=dict(sorted(known.items(), key=lambda pair: -pair[1])),
        unused_skills=tuple(activity for activity in skills or {} if same(activity) not in maker.seen),
        other_columns=layout.others,
        notices=tuple(notices),
    )


def _bounded(data: bytes) -> bytes:
    if data.startswith(b"PK\x03\x04"):
        raise NotDaylio("it is a packed file, perhaps a backup of Daylio")
    if len(data) > LARGEST_FILE:
        raise NotDaylio(f"it has {len(data):,} bytes, and an export has {LARGEST_FILE:,} at most")
    return data


def _as_one(counts: Mapping[str, int]) -> dict[str, int]:
    """Add up names that are the same but for case and spaces, under the spelling that comes first."""
    spellings: dict[str, str] = {}
    summed: Counter[str] = Counter()
    for label, count in counts.items():
        summed[spellings.setdefault(same(label), label)] += count
    return dict(summed)


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


class _Maker:
    """Makes the records of entries whose moods are all known."""

    def __init__(self, zone: tzinfo, day_starts_at: int, moods: Mapping[str, int], skills: Mapping[str, str]) -> None:
        self.zone = zone
        self.day_starts_at = day_starts_at
        self.moods = moods
        self.skills = skills
        self.seen: set[str] = set()

    def make(self, rows: Sequence[DaylioRow], skipped: list[Skipped]) -> tuple[list[CheckIn], list[Practice]]:
        """Return the check-ins and practices; what no record can hold is added to `skipped`."""
        check_ins: list[CheckIn] = []
        practices: list[Practice] = []
        for row in rows:
            try:
                check_in = self._check_in(row)
                practised = self._practices(row, check_in) if self.skills else []
            except InvalidRecord as refused:
                skipped.append(Skipped(row.line, str(refused).rstrip(".")))
            else:
                check_ins.append(check_in)
                practices += practised
        return check_ins, practices

    def _check_in(self, row: DaylioRow) -> CheckIn:
        at = Moment.of(row.at.replace(tzinfo=self.zone))
        return CheckIn(
            at=at,
            day=at.entry_day(self.day_starts_at),
            mood=self.moods[row.mood] if row.mood else None,
            label=row.mood,
            tags=row.activities,
            note=row.note,
            source=SOURCE,
            source_key=row.key,
        )

    def _practices(self, row: DaylioRow, check_in: CheckIn) -> list[Practice]:
        names = {same(activity): activity for activity in row.activities}
        self.seen |= names.keys() & self.skills.keys()
        return [
            Practice(
                at=check_in.at,
                day=check_in.day,
                skill_id="",
                skill=self.skills[name],
                source=SOURCE,
                source_key=f"{row.key} {name}",
            )
            for name in names
            if name in self.skills
        ]
