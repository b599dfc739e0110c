"""What one row says, or the ratings of one moment: cells by their role, before anything is made of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from evenso.formats.columns.mapping import Columns, Role, tracker_name
from evenso.formats.columns.moments import Timed
from evenso.formats.columns.table import Table
from evenso.records import Moment

SEPARATORS: Final = ("|", ";", "\n", ",")


@dataclass(slots=True)
class Said:
    """One moment's cells; `values` are a tracker's by its name."""

    line: int
    at: Moment
    key: str
    mood: str = ""
    notes: list[str] = field(default_factory=list)
    feelings: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    skills: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)


class Parting:
    """How several words stand in one cell: parted by the given sign, else by the first usual one the column has."""

    def __init__(self, cells: Iterable[str], given: str = "") -> None:
        self.sign = given
        if not given:
            seen = {sign for cell in cells for sign in SEPARATORS if sign in cell}
            self.sign = next((sign for sign in SEPARATORS if sign in seen), "")

    def words(self, cell: str) -> list[str]:
        """Return the words in a cell; a JSON list is taken apart as one."""
        text = cell.strip()
        if text.startswith("[") and text.endswith("]"):
            try:
                parts = json.loads(text.replace("'", '"'))
            except (ValueError, RecursionError):
                parts = None
            if isinstance(parts, list) and all(isinstance(part, str) for part in parts):
                return [part.strip() for part in parts if part.strip()]
        parts = text.split(self.sign) if self.sign else [text]
        return [bare for part in parts if (bare := part.strip().removeprefix("#").strip())]


def wide(table: Table, columns: Columns, rows: Sequence[Timed]) -> Iterator[Said]:
    """Yield what each row says."""
    mood = columns.place(Role.MOOD)
    lists = [
        (role, place, Parting((row.cells[place] for row in rows), columns.separator))
        for role in (Role.TAGS, Role.FEELINGS, Role.SKILLS)
        for place in columns.places(role)
    ]
    notes = columns.places(Role.NOTE)
    trackers = [(tracker_name(part, table.names), part.place) for part in columns.parts if part.role is Role.TRACKER]
    for row in rows:
        said = Said(row.line, row.at, row.key)
        said.mood = " ".join(row.cells[mood].split()) if mood is not None else ""
        said.notes = [text for place in notes if (text := row.cells[place].strip())]
        for role, place, parting in lists:
            words = parting.words(row.cells[place])
            (said.tags if role is Role.TAGS else said.feelings if role is Role.FEELINGS else said.skills).extend(words)
        said.values = {name: cell for name, place in trackers if (cell := " ".join(row.cells[place].split()))}
        yield said
