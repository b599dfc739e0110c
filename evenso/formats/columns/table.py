"""A CSV file as a table: what parts its cells, what its columns are called, where its records begin.

What the columns mean is `mapping`'s question.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from evenso.formats.csv_rows import LARGEST_FIELD, Row, Skipped, decode, read_rows, split_lines
from evenso.formats.when.dates import UnreadableDate, read_stamp
from evenso.formats.when.order import AmbiguousDates
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import one_line

LARGEST_FILE: Final = 200_000_000
"""Bytes a file may have."""
MOST_COLUMNS: Final = 5_000
DELIMITERS: Final = (",", ";", "\t", "|")
_LOOKED_AT: Final = 60
"""Records at the beginning of a file that are looked at for its shape."""
_OTHER_FILES: Final = (
    (b"PK\x03\x04", tr("it is a packed file; unpack it first")),
    (b"SQLite format 3\0", tr("it is a database")),
    (b"%PDF", tr("it is a PDF")),
    (b"\x89PNG", tr("it is a picture")),
    (b"\xff\xd8\xff", tr("it is a picture")),
    (b"\x1f\x8b", tr("it is a packed file; unpack it first")),
    (b"\xd0\xcf\x11\xe0", tr("it is an old Excel file; save it as CSV first")),
    (b"{", tr("it looks like JSON")),
    (b"<", tr("it looks like a web page")),
)


class NotATable(InvalidRecord):
    """A file that is no table; the message says what it seems to be."""

    def __init__(self, why: str) -> None:
        super().__init__(tr("This does not look like a CSV file: {why}. Nothing was imported.", why=why))


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a file, the names of its columns as they may be shown, and the line index its records begin at.

    Columns of a file without names are called `column 1`, `column 2` and so on; `named` says whether it has any.
    """

    lines: Sequence[str]
    delimiter: str
    names: tuple[str, ...]
    start: int
    named: bool
    notices: tuple[str, ...] = ()

    def rows(self, begins_row: Callable[[list[str]], bool]) -> Iterator[Row | Skipped]:
        """Yield the records that have as many cells as there are columns, and the lines that make none."""
        width = len(self.names)
        for row in read_rows(self.lines, self.delimiter, begins_row, start=self.start):
            if isinstance(row, Skipped) or self.fits(row.cells):
                yield row
            elif any(map(str.strip, row.cells)):
                yield Skipped(
                    row.line,
                    tr("it has {cells:,} columns, and the others have {width:,}", cells=len(row.cells), width=width),
                )

    def fits(self, cells: Sequence[str]) -> bool:
        """Whether a record has a cell for each column; empty ones behind them do not count."""
        width = len(self.names)
        return len(cells) == width or (len(cells) > width and not any(map(str.strip, cells[width:])))

    def sample(self, most: int = _LOOKED_AT) -> list[Row]:
        """Return the first records."""
        found = islice(self.rows(self.fits), most)
        return [row for row in found if isinstance(row, Row) and any(map(str.strip, row.cells))]


def open_table(data: bytes) -> Table:
    """Return the table in a file's bytes; raises `NotATable` for what is none."""
    if len(data) > LARGEST_FILE:
        raise NotATable(
            tr(
                "it has {count:,} bytes, and {most:,} is the most that is read",
                count=len(data),
                most=LARGEST_FILE,
            )
        )
    for mark, why in _OTHER_FILES:
        if data.lstrip().startswith(mark):
            raise NotATable(why)
    text, notices = decode(data)
    lines = split_lines(text)
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None:
        raise NotATable(tr("it is empty"))
    if lines[first].strip().casefold().startswith("sep="):  # a spreadsheet's own line about what parts the cells
        first += 1
    delimiter, _ = _best(lines[first:])
    while first < len(lines) and not lines[first].strip(f" {delimiter}\t\r\n"):
        first += 1
    records = _parted(lines[first:], delimiter)
    if not records:
        raise NotATable(tr("its columns are empty"))
    head = [" ".join(cell.split()) for cell in records[0]]
    while len(head) > 1 and not head[-1] and all(len(cells) < len(head) for cells in records[1:]):
        head.pop()
    named = not any(map(_is_day, head))
    names = tuple(one_line(name) if named and name else f"column {place}" for place, name in enumerate(head, 1))
    return Table(lines, delimiter, names, first + _lines_of(lines[first:], delimiter) * named, named, tuple(notices))


def _best(lines: Sequence[str]) -> tuple[str, list[list[str]]]:
    """Return what parts the cells, and the first records parted by it: the sign that makes most records alike."""
    best: tuple[float, str, list[list[str]]] = (0.0, "", [])
    for delimiter in DELIMITERS:
        records = _parted(lines, delimiter)
        widths = Counter(len(cells) for cells in records if len(cells) > 1)
        if not widths or len(records[0]) < 2:
            continue
        width, count = widths.most_common(1)[0]
        score = count / len(records) + 0.1 * (len(records[0]) == width)
        if score > best[0] + 0.01:
            best = (score, delimiter, records)
    if not best[2]:
        raise NotATable(tr("its lines do not fall into columns"))
    if len(best[2][0]) > MOST_COLUMNS:
        raise NotATable(
            tr(
                "it has {count:,} columns, and {most:,} is the most that is read",
                count=len(best[2][0]),
                most=MOST_COLUMNS,
            )
        )
    return best[1], best[2]


def _parted(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    csv.field_size_limit(max(csv.field_size_limit(), LARGEST_FIELD))
    reader = csv.reader(lines, delimiter=delimiter)
    records: list[list[str]] = []
    with suppress(csv.Error, StopIteration):
        while len(records) < _LOOKED_AT:
            records.append(next(reader))
    return [cells for cells in records if cells]


def _lines_of(lines: Sequence[str], delimiter: str) -> int:
    """Return how many lines the first record takes."""
    reader = csv.reader(lines, delimiter=delimiter)
    while not next(reader):
        continue
    return reader.line_num


def _is_day(cell: str) -> bool:
    try:
        read_stamp(cell)
    except AmbiguousDates:
        return True
    except UnreadableDate:
        return False
    return True
