"""Where the columns of a Daylio export stand: by their names, or, in files without names, by what is in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from operator import itemgetter
from typing import Final

from evenso.formats.csv_rows import one_record
from evenso.formats.daylio.moods import known_moods
from evenso.formats.daylio.times import read_day, read_time
from evenso.formats.when.weekdays import weekday_number
from evenso.language import tr
from evenso.records import InvalidRecord

COLUMNS: Final = ("full_date", "year", "date", "weekday", "time", "mood", "activities", "note_title", "note")
DELIMITERS: Final = (",", ";", "\t", "|")
_AMOUNT: Final = re.compile(r"\d+[.,]\d+")
_LOOKED_AT: Final = 50
"""Lines at the beginning of a file that are looked at for its layout."""

NOT_DAYLIO: Final = tr(
    "This does not look like a CSV export from Daylio: {why}. Nothing was imported."
    " In Daylio, More → Export Entries → CSV makes the file that is read here."
)


class NotDaylio(InvalidRecord):
    """A file that is no Daylio export; the message says what it seems to be and where an export comes from."""

    def __init__(self, why: str) -> None:
        super().__init__(NOT_DAYLIO.format(why=why))


@dataclass(frozen=True, slots=True)
class Layout:
    """The place of each column that is known, how many cells a record has, and the line index its records start at."""

    delimiter: str
    places: dict[str, int]
    width: int
    start: int
    others: tuple[str, ...] = ()

    def picker(self) -> Callable[[Sequence[str]], tuple[str, ...]]:
        """Return what takes the cells of `COLUMNS` out of a record that ends with an empty one for those missing."""
        return itemgetter(*(self.places.get(name, -1) for name in COLUMNS))

    def wrong_weekday(self, cell: str, day: date) -> bool:
        """Whether a weekday is written beside a day that is another one; a name nobody knows is none."""
        named = weekday_number(cell)
        return named is not None and named != day.weekday()

    def clock(self, cell: str) -> time | None:
        """Return the time in a record's cell, noon where the file has no times, or None."""
        return read_time(cell) if "time" in self.places else time(12)

    def _moment(self, cells: Sequence[str]) -> tuple[date | None, time | None]:
        full, year, words, _, clock, *_ = self.picker()([*cells, ""])
        return read_day(full, year, words), self.clock(clock)

    def fits(self, cells: list[str]) -> bool:
        """Whether cells are one whole record: the right number of them, with a day and a time that can be read."""
        return self.right_width(cells) and None not in self._moment(cells)

    def right_width(self, cells: list[str]) -> bool:
        """Whether a record has as many cells as it should; empty ones behind them do not count."""
        return len(cells) == self.width or (len(cells) > self.width and not any(map(str.strip, cells[self.width :])))


def find_layout(lines: Sequence[str]) -> Layout:
    """Return the layout of a file's lines; `NotDaylio` when it is none of Daylio's."""
    filled = [index for index, line in enumerate(lines[:_LOOKED_AT]) if line.strip()]
    if not filled:
        raise NotDaylio(tr("it is empty"))
    first = filled[0]
    for delimiter in DELIMITERS:
        names = [_name(cell) for cell in one_record([lines[first]], delimiter, strict=False)]
        if "mood" in names and len(names) > 1:
            return _named(names, delimiter, first + 1)
    for delimiter in DELIMITERS:
        records = [one_record([lines[index]], delimiter, strict=False) for index in filled]
        if layout := _unnamed([cells for cells in records if len(cells) >= 3], delimiter, first):
            return layout
    raise NotDaylio(tr("it has no column named “mood”, and its lines do not begin with a day"))


def _name(cell: str) -> str:
    return "_".join(cell.strip().casefold().replace("-", " ").replace("_", " ").split())


def _named(names: list[str], delimiter: str, start: int) -> Layout:
    places: dict[str, int] = {}
    for index, name in enumerate(names):
        if name in COLUMNS:
            places.setdefault(name, index)
    if not {"full_date", "date"} & places.keys():
        raise NotDaylio(tr("it has a column named “mood”, but none named “full_date” or “date”"))
    if not {"full_date", "weekday", "activities", "note_title"} & places.keys():
        raise NotDaylio(
            tr(
                "it has days and moods, but none of the columns that only Daylio writes"
                " (full_date, weekday, activities, note_title)"
            )
        )
    others = tuple(name for name in names if name and name not in COLUMNS)
    return Layout(delimiter, places, len(names), start, others)


def _unnamed(records: list[list[str]], delimiter: str, start: int) -> Layout | None:
    """Work out the columns of a file without names: day, perhaps weekday and time, then mood, activities, notes."""
    width = Counter(map(len, records)).most_common(1)[0][0] if records else 0
    records = [cells for cells in records if len(cells) == width]
    places = _day_places(records)
    if not places:
        return None
    rest = max(places.values()) + 1
    sure = len(places) > 1  # `12.50` beside a lone ISO date is an amount, not a time
    timed = next(
        (
            at
            for at in range(rest, min(rest + 2, width))
            if _most(read_time(row[at]) if sure or not _AMOUNT.fullmatch(row[at].strip()) else None for row in records)
        ),
        None,
    )
    if timed is not None:
        places["time"] = timed
        rest = timed + 1
    if rest >= width or (timed is None and not known_moods((row[rest] for row in records), {})):
        return None
    places["mood"] = rest
    texts = list(range(rest + 1, width))
    activities = len(texts) > 1 or any("|" in row[at] for row in records for at in texts)
    if activities:
        places["activities"] = texts.pop(0)
    places |= dict(zip(("note", "note_title"), reversed(texts), strict=False))
    others = tuple(f"column {at + 1}" for at in texts[:-2])
    return Layout(delimiter, places, width, start, others)


def _day_places(records: list[list[str]]) -> dict[str, int]:
    """Find the day: an ISO date, a year with a day beside it, or a day in words with its year."""
    named = _most(read_day("", "2020", row[1]) for row in records)
    if _most(read_day(row[0], "", "") for row in records):
        return {"full_date": 0, "date": 1} if named else {"full_date": 0}
    years = _most(row[0] if row[0].strip().isdecimal() and len(row[0].strip()) == 4 else None for row in records)
    return {"year": 0, "date": 1} if years and named else {}


def _most(readings: Iterable[object]) -> bool:
    """Whether most of some readings came to something; a damaged line must not hide a layout."""
    came = [reading is not None for reading in readings]
    return sum(came) > 0.6 * len(came)
