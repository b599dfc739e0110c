"""A CSV file as a journal's entries, once it is said what its columns are: `read_csv`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from typing import Any, Final

from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.cells import shorten
from evenso.formats.columns.long import long
from evenso.formats.columns.mapping import Columns, checked
from evenso.formats.columns.moments import noon_told, timed_rows
from evenso.formats.columns.moods import MoodCells
from evenso.formats.columns.numbers import is_missing, tracker_reader
from evenso.formats.columns.said import Said, wide
from evenso.formats.columns.table import Table, open_table
from evenso.formats.coming.moods import same
from evenso.formats.coming.practising import Activities
from evenso.formats.coming.reading import Reading, Wishes
from evenso.formats.csv_rows import Skipped
from evenso.language import tr, tr_many
from evenso.records import AnyEntry, CheckIn, InvalidRecord, Note, Practice
from evenso.text import clean, is_blank, one_line

SOURCE: Final = "csv"
PROGRAM: Final = tr("a CSV file")
_MOST_TOLD: Final = 3


def read_csv(data: bytes, wishes: Wishes, *, columns: Columns) -> Reading:
    """Read a CSV file whose columns were said.

    Raises `NotATable`, `AmbiguousDates`, `ShortYears`, `UnknownScale`, `UnknownMoods` or `UnknownNames` for what has to
    be asked first, and `InvalidRecord` for columns that make no sense. Lines that cannot be read are in `skipped`.
    """
    table = open_table(data)
    if any(part.place >= len(table.names) for part in columns.parts):
        raise InvalidRecord(tr("The file has fewer columns than were said. Nothing was imported."))
    checked(columns.parts, table.names)
    found = timed_rows(table, columns, wishes)
    said = list(long(columns, found.rows) if columns.is_long else wide(table, columns, found.rows))
    made = _Made(said, columns, wishes, source_of(columns, table))
    for one in said:
        try:
            made.take(one)
        except InvalidRecord as refused:
            found.skipped.append(Skipped(one.line, str(refused).rstrip(".")))
    unread = set(range(len(table.names))) - {part.place for part in columns.parts}
    return Reading(
        source=SOURCE,
        program=columns.origin or PROGRAM,
        entries=tuple(made.entries),
        skipped=tuple(sorted(found.skipped)),
        moods=made.moods.worth,
        trackers=tuple(tracker for tracker, _ in made.trackers.values()),
        values=tuple(made.values),
        unused_skills=made.activities.unused,
        other_columns=tuple(table.names[place] for place in sorted(unread)),
        notices=(
            *table.notices,
            *found.notices,
            *noon_told(found.rows, columns),
            *made.moods.notices,
            *made.notices,
            *(_left_out(name, cells) for name, cells in made.cells.items()),
        ),
    )


def source_of(columns: Columns, table: Table) -> str:
    """Return the name of a file's kind on its records: the program that was named, else a print of its columns.

    Two files of different programs can hold the same minute, and neither may take the other's place.
    """
    if columns.origin.strip():
        return f"{SOURCE} {' '.join(columns.origin.split())[:60]}"
    names = "\n".join(sorted(same(name) for name in table.names))
    return f"{SOURCE} {blake2b(names.encode('utf-8', 'replace'), digest_size=4).hexdigest()}"


def _left_out(name: str, cells: Sequence[str]) -> str:
    told = ", ".join(cells[:_MOST_TOLD])
    if (more := len(cells) - _MOST_TOLD) > 0:
        told = tr("{named} and {more:,} more", named=told, more=more)
    return tr_many(
        "One cell of “{name}” could not be read and was left out: {told}.",
        "{n:,} cells of “{name}” could not be read and were left out: {told}.",
        len(cells),
        name=name,
        told=told,
    )


class _Made:
    """The records made of what a file says; scales are settled for all of it before the first."""

    def __init__(self, said: Sequence[Said], columns: Columns, wishes: Wishes, source: str) -> None:
        self.moods = MoodCells([(one.line, one.mood) for one in reversed(said)], columns.scale, wishes.moods)
        self.activities = Activities(wishes.skills)
        self.trackers: dict[str, tuple[Tracker, Callable[[str], int | None]]] = {}
        self.entries: list[AnyEntry] = []
        self.values: list[TrackerValue] = []
        self.cells: dict[str, list[str]] = {}
        """Cells of trackers that are no value of theirs; the rest of their rows comes in."""
        self.notices: list[str] = []
        self._source = source
        self._no_skills = {same(name) for name in columns.no_skills}
        self._day_starts_at = wishes.day_starts_at
        cells: dict[str, set[str]] = {}
        for one in said:
            for name, cell in one.values.items():
                cells.setdefault(name, set()).add(cell)
        scales = {same(name): scale for name, scale in columns.scales.items()}
        for name, values in cells.items():
            if not all(map(is_missing, values)):
                self._settle(name, values, scales)

    def _settle(self, name: str, cells: set[str], scales: Mapping[str, tuple[int, int]]) -> None:
        reader, how = tracker_reader(name, cells, scales.get(same(name)))
        yes_no = how == Scale.YES_NO.value
        self.trackers[name] = Tracker(name=name, scale=Scale.YES_NO if yes_no else Scale.TEN, id=name), reader
        if not yes_no and how not in {"0-10", "1-10"}:
            self.notices.append(
                tr("“{name}” was read on a scale of {how} and stands here from 0 to 10.", name=name, how=how)
            )

    def take(self, said: Said) -> None:
        """Make the records of one moment; raises `InvalidRecord` with a phrase when it makes none."""
        shared: dict[str, Any] = {"at": said.at, "day": said.at.entry_day(self._day_starts_at), "source": self._source}
        mood, label = self.moods.mood(said.mood)
        said.tags += [name for name in said.skills if same(name) in self._no_skills]
        note = "\n".join(said.notes)
        entries: list[AnyEntry] = []
        if mood is not None or said.feelings or (said.tags and is_blank(note)):
            words = {"mood": mood, "feelings": tuple(said.feelings), "label": label, "tags": tuple(said.tags)}
            entries.append(CheckIn(**shared, **words, note=note, source_key=said.key))  # type: ignore[arg-type]
        elif not is_blank(note):
            entries.append(Note(**shared, text=note, tags=tuple(said.tags), source_key=said.key))
        entries += self._practices(said, shared)
        values = self._values(said, shared)
        if not entries and not values:
            raise InvalidRecord(tr("it has neither a mood nor words"))
        self.entries += entries
        self.values += values

    def _practices(self, said: Said, shared: dict[str, Any]) -> list[Practice]:
        real = [name for name in said.skills if same(name) not in self._no_skills]
        names = {same(name): self.activities.skill_of(name) or clean(name) for name in real}
        for tag in said.tags:
            if skill := self.activities.skill_of(tag):
                names[same(tag)] = skill
        return [
            Practice(**shared, skill_id="", skill=skill, source_key=f"{said.key} {name}")
            for name, skill in names.items()
        ]

    def _values(self, said: Said, shared: dict[str, Any]) -> list[TrackerValue]:
        found = []
        for name, cell in said.values.items():
            if is_missing(cell) or name not in self.trackers:
                continue
            value = self.trackers[name][1](cell)
            if value is None:
                self.cells.setdefault(name, []).append(
                    tr("“{cell}” on line {line:,}", cell=shorten(one_line(cell), 16), line=said.line)
                )
            else:
                tracker = self.trackers[name][0]
                key = f"{said.key} {same(name)}"
                found.append(
                    TrackerValue(
                        **shared, tracker_id=tracker.id, tracker=name, scale=tracker.scale, value=value, source_key=key
                    )
                )
        return found


__all__ = ["PROGRAM", "SOURCE", "read_csv", "source_of"]
