"""A Bearable export as check-ins, notes and trackers.

A mood is a check-in with its feelings. What else was written for one time or part of a day becomes one check-in:
factors and symptoms as tags, the rest as lines. Gratitudes are notes. A rating becomes a tracker where that is wished.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from evenso.formats.bearable.rows import Rated, rated_rows
from evenso.formats.bearable.trackers import Tracked
from evenso.formats.coming.pages import lowered
from evenso.formats.coming.practising import Activities, Order
from evenso.formats.coming.reading import Reading, Wishes
from evenso.formats.coming.scales import on_ten
from evenso.formats.coming.tables import find_table
from evenso.formats.csv_rows import Skipped
from evenso.language import tr, tr_many
from evenso.records import AnyEntry, CheckIn, InvalidRecord, Note

SOURCE: Final = "bearable"
PROGRAM: Final = "Bearable"

_NEEDED: Final = ("category", "rating/amount", "detail")
_GRATEFUL: Final = frozenset({"gratitude", "gratitudes"})
_PARTS_SAID: Final = tr(
    "Bearable's parts of a day have no time; they stand at these: pre 06:00, am 09:00, mid 13:00, pm 19:00, all day"
    " 12:00."
)


class NotBearable(InvalidRecord):
    """A file that is no export of Bearable."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "This does not look like a CSV export from Bearable: it has no columns named category, rating/amount"
                " and detail. Nothing was imported. In Bearable, Profile → Export data makes the file that is read"
                " here."
            )
        )


def read_bearable(data: bytes, wishes: Wishes) -> Reading:
    """Read a Bearable export; raises `NotBearable`, or `AmbiguousDates` where days are only numbers."""
    table = find_table(data, _NEEDED)
    if table is None or not {"date", "date formatted"} & table.places.keys():
        raise NotBearable
    skipped: list[Skipped] = []
    maker = _Maker(wishes, skipped)
    wrong = parts = 0
    for row, stamp in rated_rows(table, wishes, skipped):
        maker.take(row)
        wrong += stamp.wrong_weekday
        parts += row.clock is None
    maker.close()
    notices = [*table.notices, *([_PARTS_SAID] if parts else []), *maker.tracked.sentences()]
    if wrong:
        notices.append(
            tr_many(
                "{n:,} row has a weekday beside a day that is another one; the day counts.",
                "{n:,} rows have a weekday beside a day that is another one; the day counts.",
                wrong,
            )
        )
    return Reading(
        source=SOURCE,
        program=PROGRAM,
        entries=tuple(sorted(maker.entries, key=lambda entry: entry.at.utc)),
        skipped=tuple(sorted(skipped)),
        moods=maker.moods,
        trackers=maker.tracked.trackers,
        values=tuple(maker.tracked.values),
        unused_skills=(*maker.activities.unused, *maker.tracked.unused),
        notices=tuple(notices),
    )


class _Maker:
    """Makes records out of rows; rows of one time that are no moods are gathered until the end."""

    def __init__(self, wishes: Wishes, skipped: list[Skipped]) -> None:
        self.wishes = wishes
        self.skipped = skipped
        self.activities = Activities(wishes.skills)
        self.tracked = Tracked(wishes, SOURCE)
        self.entries: list[AnyEntry] = []
        self.moods: dict[str, int] = {}
        self._order = Order()
        self._others: dict[tuple[str, bool], list[Rated]] = {}

    def take(self, row: Rated) -> None:
        """Make a mood's record, or keep the row for its time."""
        try:
            if row.kind == "mood":
                self._add(self._mood(row))
            elif not self.tracked.take(row):
                self._others.setdefault((row.slot, row.kind in _GRATEFUL), []).append(row)
        except InvalidRecord as refused:
            self.skipped.append(Skipped(row.line, lowered(str(refused))))

    def close(self) -> None:
        """Make the records of everything that was gathered."""
        for (slot, grateful), rows in self._others.items():
            try:
                self._add(self._gratitude(slot, rows) if grateful else self._together(slot, rows))
            except InvalidRecord as refused:
                self.skipped.append(Skipped(rows[0].line, lowered(str(refused))))

    def _add(self, entry: CheckIn | Note) -> None:
        self.entries += [entry, *self.activities.practices(entry.tags, entry)]

    def _mood(self, row: Rated) -> CheckIn:
        number = row.number
        if row.amount and number is None:
            raise InvalidRecord(tr("its mood is no number from 1 to 10"))
        mood = None if number is None else on_ten(number, (1, 10))
        if mood is not None and number != Decimal(mood):
            self.moods[row.amount] = mood
        at = row.moment(self.wishes.zone)
        return CheckIn(
            at=at,
            day=row.entry_day(at, self.wishes.day_starts_at),
            mood=mood,
            label="" if number is not None and number == mood else row.amount,
            feelings=tuple(_parts(row.detail)),
            note=row.notes,
            source=SOURCE,
            source_key=self._order.key(row.slot),
        )

    def _together(self, slot: str, rows: list[Rated]) -> CheckIn:
        at = rows[0].moment(self.wishes.zone)
        tags: list[str] = []
        lines: list[str] = []
        for row in rows:
            if row.amount and row.kind != "symptom":
                lines.append(_line(row))
                continue
            bare = row.kind == "symptom" and row.amount and row.name == row.detail
            tags += [f"{row.detail} ({row.amount})"] if bare else _parts(row.detail)
            if row.notes:
                lines.append(f"{row.detail or row.category}: {row.notes}")
        return CheckIn(
            at=at,
            day=rows[0].entry_day(at, self.wishes.day_starts_at),
            tags=tuple(tags),
            note="\n".join(lines),
            source=SOURCE,
            source_key=f"{slot} more",
        )

    def _gratitude(self, slot: str, rows: list[Rated]) -> Note:
        at = rows[0].moment(self.wishes.zone)
        return Note(
            at=at,
            day=rows[0].entry_day(at, self.wishes.day_starts_at),
            text="\n".join(" ".join(filter(None, (row.detail, row.notes))) for row in rows),
            tags=("gratitude",),
            source=SOURCE,
            source_key=f"{slot} gratitude",
        )


def _parts(detail: str) -> Iterable[str]:
    return filter(None, map(str.strip, detail.split("|")))


def _line(row: Rated) -> str:
    """Say a rating in a line: `Energy: 3, OK`, `Meds/Supplements: Ibuprofen (mg) 600`."""
    said = f"{row.detail} {row.amount}" if row.kind.startswith("med") and row.detail else row.amount
    rest = [part for part in (row.detail, row.notes) if part and part not in said]
    return f"{row.category}: {', '.join([said, *rest])}"
