"""Cells of CSV files that spreadsheets open: no text in one is ever taken for a formula, and the way back is exact."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

Cell = str | int | float | None

_ACTS: Final = "=+\\-@\t\r\n＝＋－＠"  # the wide ones act too
_TO_MARK: Final = re.compile(f"'*[{_ACTS}]")


def spreadsheet_cell(value: Cell) -> Cell:
    """Return a value as a cell: a text that a spreadsheet could take for a formula gets a `'` before it.

    Numbers stay numbers, missing is an empty cell.
    """
    if isinstance(value, str) and _TO_MARK.match(value):
        return f"'{value}"
    return value


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table as CSV (RFC 4180, lines end in CR LF), with a mark at its start by which Excel knows UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([spreadsheet_cell(value) for value in row] for row in rows)
    return "\ufeff" + out.getvalue()
