"""What the columns of a file seem to be, as a proposal to be shown: from their names and from what stands in them.

A proposal is never used by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from evenso.annotations.trackers import LONGEST_NAME, MOST_TRACKERS
from evenso.formats.columns.mapping import Part, Role
from evenso.formats.columns.numbers import NO, YES, is_missing, read_number
from evenso.formats.columns.table import Table
from evenso.formats.coming.moods import same
from evenso.formats.when.dates import UnreadableDate, read_clock, read_stamp
from evenso.formats.when.order import DayOrder

_NAMES: Final[dict[Role, str]] = {
    Role.DATE: "date datetime timestamp when day created created_at createdat full_date date/time date_time entry_date"
    " start moment datum fecha data jour tag giorno dia zeitpunkt date_of_entry recorded logged",
    Role.TIME: "time time_of_day hour clock zeit uhrzeit hora heure ora tijd",
    Role.MOOD: "mood score rating mood_score mood_rating mood_level overall_mood feeling_score stimmung humor humeur"
    " ánimo estado_de_ánimo umore stemming how_are_you wellbeing mood_value",
    Role.NOTE: "note notes text entry journal comment comments body content description details title note_title"
    " diary words thoughts notiz notizen kommentar nota notas texto texte commentaire titel remark remarks",
    Role.TAGS: "tags tag activities activity labels categories aktivitäten actividades activités attività context"
    " what_i_did keywords hashtags",
    Role.FEELINGS: "feelings emotions feeling emotion gefühle emociones émotions emozioni sentimientos",
    Role.SKILLS: "skills skill strategies strategy coping coping_skills practice practices exercises",
    Role.NAME: "name category metric type variable symptom item question factor measure kategorie",
    Role.VALUE: "value amount level rating/amount wert valor valeur score_value intensity",
    Role.KEY: "id uuid guid entry_id key",
}
_SENTENCE: Final = 15
"""Letters that texts have on average where a column of them is one of sentences."""
_EXPECTED: Final = 0.7
"""The share of filled cells that have to be of a kind; a damaged line must not hide a column."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is shown: its name, a few of its cells, what it seems to be (None: nothing)."""

    name: str
    examples: tuple[str, ...]
    role: Role | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the columns seem to be; `parts` is empty of a date where none was found."""

    columns: tuple[Column, ...]
    parts: tuple[Part, ...]

    @property
    def whole(self) -> bool:
        """Whether the proposal could be used as it is: a date, and something beside it."""
        roles = {part.role for part in self.parts}
        return Role.DATE in roles and bool(roles - {Role.DATE, Role.TIME, Role.KEY})


def propose(table: Table) -> Proposal:
    """Return what the columns of a table seem to be."""
    rows = [row.cells for row in table.sample()]
    cells = [[cell for row in rows if not is_missing(cell := row[place].strip())] for place in range(len(table.names))]
    roles: list[Role | None] = [None] * len(table.names)
    day = _best_day(table.names, cells)
    if day is not None:
        roles[day] = Role.DATE
    for role in (Role.TIME, Role.MOOD, Role.NOTE, Role.TAGS, Role.FEELINGS, Role.SKILLS, Role.KEY):
        for place, name in enumerate(table.names):
            if roles[place] is None and _fits(role, _plain(name), cells[place]) and _room(role, roles):
                roles[place] = role
    if Role.TIME not in roles:
        clocks = (p for p, role in enumerate(roles) if role is None and _share(cells[p], _is_clock))
        if (clock := next(clocks, None)) is not None and not _share(cells[clock], read_number):
            roles[clock] = Role.TIME
    if Role.NOTE not in roles and (text := _longest_text(cells, roles)) is not None:
        roles[text] = Role.NOTE
    _long_or_trackers(table.names, cells, roles)
    parts = tuple(Part(role, place) for place, role in enumerate(roles) if role is not None)
    columns = tuple(
        Column(name, tuple(dict.fromkeys(cells[place]))[:3], roles[place]) for place, name in enumerate(table.names)
    )
    return Proposal(columns, tuple(sorted(parts, key=lambda part: list(Role).index(part.role))))


def _plain(name: str) -> str:
    return "_".join(same(name).replace("-", " ").replace("_", " ").split())


def _named(role: Role, name: str) -> bool:
    return name in _NAMES[role].split()


def _room(role: Role, roles: Sequence[Role | None]) -> bool:
    return role not in roles or role in {Role.NOTE, Role.TAGS, Role.FEELINGS, Role.SKILLS}


def _best_day(names: Sequence[str], cells: Sequence[Sequence[str]]) -> int | None:
    """Return the column of days: named so if any is, else one that holds days; numbers alone come last."""
    named = [p for p, name in enumerate(names) if _named(Role.DATE, _plain(name)) and any(map(_is_day, cells[p]))]
    days = [place for place, column in enumerate(cells) if _share(column, _is_day)]
    unpacked = [place for place in named or days if not all(cell.isdigit() for cell in cells[place])]
    return next(iter(unpacked or named or days), None)


def _fits(role: Role, name: str, cells: Sequence[str]) -> bool:
    if not _named(role, name):
        return False
    if role is Role.TIME:
        return _share(cells, _is_clock)
    if role is Role.MOOD:
        return len(set(cells)) <= 101 and all(len(cell) <= 40 for cell in cells)
    if role is Role.KEY:
        return len(cells) > 0 and len(set(cells)) == len(cells)
    return True


def _long_or_trackers(names: Sequence[str], cells: Sequence[Sequence[str]], roles: list[Role | None]) -> None:
    """Find a name beside a value, a rating a row; otherwise what is left and holds small numbers are trackers."""
    free = [place for place, role in enumerate(roles) if role is None]
    name = next((place for place in free if _named(Role.NAME, _plain(names[place]))), None)
    values = [
        place for place in range(len(names)) if roles[place] in {None, Role.MOOD} and _share(cells[place], read_number)
    ]
    value = next(
        (p for p in values if p != name and (_named(Role.VALUE, _plain(names[p])) or roles[p] is Role.MOOD)), None
    )
    if name is not None and value is not None and 1 < len(set(cells[name])) < len(cells[name]):
        roles[name], roles[value] = Role.NAME, Role.VALUE
        return
    for place in free:
        small = all((number := read_number(cell)) and 0 <= number.value <= 10 for cell in cells[place])
        yes_no = {cell.casefold() for cell in cells[place]} <= YES | NO
        fits = 0 < len(names[place]) <= LONGEST_NAME and not set(",=") & set(names[place])
        if cells[place] and (small or yes_no) and fits and roles.count(Role.TRACKER) < MOST_TRACKERS:
            roles[place] = Role.TRACKER


def _longest_text(cells: Sequence[Sequence[str]], roles: Sequence[Role | None]) -> int | None:
    """Return the free column that holds sentences, the longest ones where several do."""
    lengths = {
        place: sum(map(len, column)) / len(column)
        for place, column in enumerate(cells)
        if column and roles[place] is None and sum(" " in cell for cell in column) > len(column) / 2
    }
    longest = max(lengths, key=lambda place: lengths[place], default=None)
    return longest if longest is not None and lengths[longest] > _SENTENCE else None


def _share(cells: Sequence[str], of_kind: Callable[[str], object]) -> bool:
    return bool(cells) and sum(bool(of_kind(cell)) for cell in cells) >= _EXPECTED * len(cells)


def _is_day(cell: str) -> bool:
    for order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST):
        try:
            read_stamp(cell, order, 2000)
        except UnreadableDate:
            continue
        return True
    return False


def _is_clock(cell: str) -> bool:
    try:
        read_clock(cell)
    except UnreadableDate:
        return False
    return True
