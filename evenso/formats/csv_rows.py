"""Rows out of CSV files that real programs and spreadsheets write: any encoding, damaged lines told and stepped over.

What the columns mean is left to the reader of each format.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from evenso.language import tr

LARGEST_FIELD: Final = 16_000_000
"""Characters one cell may have before its line is stepped over; what a record can hold is checked by the record."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UTF8_LETTER: Final = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")


class Row(NamedTuple):
    """One record of a CSV file; `line` is the line of the file it begins on, counted from 1."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True, order=True)
class Skipped:
    """A line that could not be read, and a phrase that says why (it repeats nothing of the line)."""

    line: int
    why: str


def decode(data: bytes) -> tuple[str, list[str]]:
    """Return the text in a file's bytes, without mark and NULs, and sentences about what had to be guessed."""
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "") or _wide_encoding(data) or "utf-8"
    try:
        return _without_marks(data.decode(encoding)), []
    except UnicodeDecodeError:
        pass
    if encoding == "utf-8" and not _UTF8_LETTER.search(data):
        return _without_marks(data.decode("cp1252", "replace")), [
            tr("The file is not in UTF-8; it was read as Windows text. Please look at a few accented letters.")
        ]
    text = _without_marks(data.decode(encoding, "replace"))
    return text, [
        tr("{count} characters of the file were damaged; each is kept as a � mark.", count=text.count(chr(0xFFFD)))
    ]


def _wide_encoding(data: bytes) -> str:
    """Recognise UTF-16 without a mark by its zero bytes, which stand at every other place of plain text."""
    start = data[:512]
    pairs = len(start) // 2
    if pairs and start[1::2].count(0) > pairs * 0.6:
        return "utf-16-le"
    return "utf-16-be" if pairs and start[::2].count(0) > pairs * 0.6 else ""


def _without_marks(text: str) -> str:
    return text.lstrip("\ufeff").replace("\0", "")


def split_lines(text: str) -> list[str]:
    """Return the physical lines with their ends; only LF, CR and CRLF end a line, as CSV has it."""
    return list(io.StringIO(text, newline=""))


def read_rows(
    lines: Sequence[str],
    delimiter: str,
    begins_row: Callable[[list[str]], bool],
    *,
    start: int = 0,
) -> Iterator[Row | Skipped]:
    """Yield the records from line index `start` on, and the lines whose quotation marks do not fit.

    `begins_row` says whether cells look like a whole record; with it the reader finds its feet behind a quotation mark
    that was never closed. Quotation marks inside a text that should have been doubled are taken as they were meant.
    """
    csv.field_size_limit(max(csv.field_size_limit(), LARGEST_FIELD))
    while start < len(lines):
        begin = start
        rest = map(lines.__getitem__, range(begin, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        while True:
            try:
                cells = next(reader, None)
            except csv.Error:
                break
            if cells is None:
                return
            end = start + reader.line_num
            if end - begin > 1 and not begins_row(cells) and _next_row(lines, begin + 1, delimiter, begins_row) < end:
                break
            if cells:
                yield Row(begin + 1, cells)
            begin = end
        start = _next_row(lines, begin + 1, delimiter, begins_row)
        yield _mended(lines[begin:start], begin + 1, delimiter, begins_row)


def _next_row(lines: Sequence[str], index: int, delimiter: str, begins_row: Callable[[list[str]], bool]) -> int:
    """Return the index of the first line from `index` on that is a record by itself."""
    while index < len(lines) and not begins_row(one_record([lines[index]], delimiter, strict=False)):
        index += 1
    return index


def _mended(lines: Sequence[str], line: int, delimiter: str, begins_row: Callable[[list[str]], bool]) -> Row | Skipped:
    """Double the quotation marks in the middle of a text; what is then a whole record was meant so."""
    inner = re.compile(rf'(?<=[^"\r\n{re.escape(delimiter)}])"(?=[^"\r\n{re.escape(delimiter)}])')
    cells = one_record(split_lines(inner.sub('""', "".join(lines))), delimiter, strict=True)
    if begins_row(cells):
        return Row(line, cells)
    return Skipped(line, tr("a quotation mark is opened and not closed"))


def one_record(lines: Sequence[str], delimiter: str, *, strict: bool) -> list[str]:
    """Return the cells if the lines are exactly one record, otherwise an empty list."""
    try:
        records = list(csv.reader(lines, delimiter=delimiter, strict=strict))
    except csv.Error:
        return []
    return records[0] if len(records) == 1 else []
