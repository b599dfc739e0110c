"""How taking everything out is said: in the folder itself, and after it was written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.language import tr, tr_many

ABOUT: Final = tr("""Everything that is in an Even So journal, in open formats.

journal.json  everything, without loss. `evenso import evenso journal.json` makes
              an equal journal of an empty one.
tables/       CSV files, a row for each thing, for spreadsheets.
pages/        Markdown, a page for each entry, to read, for Obsidian or git.

All of it is in clear text, with nothing left out, also what was marked private.
Where it goes is up to you.
""")

ABOUT_CSV: Final = tr("""Tables of an Even So journal, a row for each thing, for spreadsheets.

A text that begins with = + - or @ has a ' before it, so that no spreadsheet takes it
for a formula. Moods go from 1 (low) to 10 (high); an empty cell is missing, never 0.
Ids are the same in every table: "entry k3f9" is the row k3f9 of an entry's table.
What comes back into a journal without loss is the JSON: `evenso export json`.
""")

ABOUT_PAGES: Final = tr("""# Pages of an Even So journal

A page for each entry, goal, pattern, skill and session; the rest is in `more/`.
The same journal always gives the same pages, so that git shows what changed.
`evenso export md -o FOLDER --replace` brings the folder up to date; what you
add to it yourself stays. HTML and pictures from elsewhere are shown as text.
""")


ASKED: Final = tr("Take everything along")
FOLDER: Final = tr("Folder")
HINT: Final = tr("it is made, for you alone")
OFFERED: Final = tr("in open formats")
EXPLAINED: Final = tr(
    "All you wrote, in clear text: JSON that comes back whole, tables for spreadsheets, pages to read. enter asks for"
    " a folder; nothing here changes."
)


MISSING: Final = tr("The journal is damaged. What could be read of it is here; what could not:")


def say_not_all(missing: Sequence[str]) -> str:
    """Say that the journal is damaged, and what is not in what was written."""
    return " ".join([MISSING, *missing])


def say_written(entries: int, where: str) -> str:
    """Say what was written, and who can read it."""
    return tr_many(
        "{n} entry and everything beside it are in {where}, in clear text, which only you can read.",
        "{n:,} entries and everything beside them are in {where}, in clear text, which only you can read.",
        entries,
        where=where,
    )


_NAMED: Final = 5


def say_left(names: Sequence[str]) -> str:
    """Say which pages of a folder were left, since somebody changed them or put them there."""
    named = ", ".join(names[:_NAMED])
    if len(names) > _NAMED:
        named = tr("{shown} and {more:,} more", shown=named, more=len(names) - _NAMED)
    return tr_many(
        "Left as it is there, since it was not written here or was changed by hand: {named}.",
        "Left as they are there, since they were not written here or were changed by hand: {named}.",
        len(names),
        named=named,
    )


__all__ = [
    "ABOUT",
    "ABOUT_CSV",
    "ABOUT_PAGES",
    "ASKED",
    "EXPLAINED",
    "FOLDER",
    "HINT",
    "MISSING",
    "OFFERED",
    "say_left",
    "say_not_all",
    "say_written",
]
