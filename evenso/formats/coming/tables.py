"""CSV files with names over their columns: whichever sign parts them, and how to find a row's cells by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from evenso.formats.coming.reading import Progress
from evenso.formats.csv_rows import Row, Skipped, decode, one_record, read_rows, split_lines
from evenso.language import tr

DELIMITERS: Final = (",", ";", "\t", "|")
LARGEST_FILE: Final = 200_000_000
_STEP: Final = 500


@dataclass(frozen=True, slots=True)
class Table:
    """A file whose columns have names: `titles` as written, `places` by the folded name, of which the first counts."""

    lines: list[str]
    delimiter: str
    titles: list[str]
    places: dict[str, int]
    start: int
    notices: list[str]

    def cell(self, cells: Sequence[str], *names: str) -> str:
        """Return a row's cell in the first column with one of these names; nothing where there is none."""
        place = next((self.places[name] for name in names if name in self.places), None)
        return "" if place is None or place >= len(cells) else cells[place].strip()

    def rows(self, begins: Callable[[list[str]], bool], progress: Progress | None) -> Iterator[Row | Skipped]:
        """Yield the rows with their full number of cells, and the lines that are none; empty ones are passed over."""
        width = len(self.titles)

        def fits(cells: list[str]) -> bool:
            return _fits(cells, width) and begins(cells)

        for count, row in enumerate(read_rows(self.lines, self.delimiter, fits, start=self.start)):
            if progress and count % _STEP == 0:
                progress(row.line, len(self.lines))
            if isinstance(row, Skipped):
                yield row
            elif not any(map(str.strip, row.cells)):
                continue
            elif _fits(row.cells, width):
                yield row
            else:
                yield Skipped(
                    row.line,
                    tr("it has {cells} columns, and the names stand over {width}", cells=len(row.cells), width=width),
                )
        if progress:
            progress(len(self.lines), len(self.lines))


def folded_name(title: str) -> str:
    """Return a column's name as names are compared."""
    return " ".join(title.replace("_", " ").casefold().split())


def find_table(data: bytes, needed: Sequence[str]) -> Table | None:
    """Return the table in a file whose first filled line names all the columns that are needed, else None."""
    if len(data) > LARGEST_FILE:
        return None
    text, notices = decode(data)
    lines = split_lines(text)
    first = next((index for index, line in enumerate(lines[:50]) if line.strip()), None)
    if first is None:
        return None
    for delimiter in DELIMITERS:
        titles = [cell.strip() for cell in one_record([lines[first]], delimiter, strict=False)]
        while titles and not titles[-1]:
            titles.pop()
        if set(needed) <= {folded_name(title) for title in titles}:
            places = {folded_name(title): at for at, title in reversed(list(enumerate(titles)))}
            return Table(lines, delimiter, titles, places, first + 1, notices)
    return None


def _fits(cells: list[str], width: int) -> bool:
    return len(cells) == width or (len(cells) > width and not any(map(str.strip, cells[width:])))
