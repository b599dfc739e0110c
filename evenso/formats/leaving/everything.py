"""Everything in open formats as a folder: the JSON that comes back whole, tables for spreadsheets, pages to read."""

from __future__ import annotations

from enum import StrEnum

from evenso.formats.leaving.cells import csv_text
from evenso.formats.leaving.pages import pages
from evenso.formats.leaving.tables import tables
from evenso.formats.own_json import journal_text
from evenso.formats.own_json_reader import Whole
from evenso.wording.carrying.leaving import ABOUT, ABOUT_CSV, ABOUT_PAGES, MISSING


class Format(StrEnum):
    """What an export is made of."""

    CSV = "csv"
    PAGES = "md"
    ALL = "all"


def folder_of(whole: Whole, what: Format) -> dict[str, bytes]:
    """Return the files of an export by their paths in its folder; the same journal gives the same bytes."""
    if what is Format.ALL:
        inner = {f"{name}/{path}": data for name, one in _INNER.items() for path, data in folder_of(whole, one).items()}
        return {"README.txt": _about(ABOUT, whole), "journal.json": json_of(whole), **inner}
    if what is Format.CSV:
        made = {f"{table.name}.csv": csv_text(table.header, table.rows) for table in tables(whole)}
        return {"README.txt": _about(ABOUT_CSV, whole), **{name: _bytes(text) for name, text in made.items()}}
    return {"README.md": _about(ABOUT_PAGES, whole), **{name: _bytes(text) for name, text in pages(whole).items()}}


_INNER = {"tables": Format.CSV, "pages": Format.PAGES}


def json_of(whole: Whole) -> bytes:
    """Return a journal as the JSON that comes back whole; of a damaged one it says what is missing."""
    return _bytes(journal_text(whole.skills, whole.entries, whole.settings, whole.additions, whole.missing))


def _about(text: str, whole: Whole) -> bytes:
    """Return what a folder says of itself, and what of a damaged journal is not in it."""
    return _bytes("\n".join([text, MISSING, *whole.missing, ""]) if whole.missing else text)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


__all__ = ["Format", "folder_of", "json_of"]
