"""A file with a rating a row, its name in one column and its value in another: rows of one moment belong together."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from evenso.annotations.trackers import LONGEST_NAME, MOST_TRACKERS
from evenso.cells import shorten
from evenso.formats.columns.mapping import Columns, Role
from evenso.formats.columns.moments import Timed
from evenso.formats.columns.numbers import NO, YES, is_missing, read_number
from evenso.formats.columns.said import Parting, Said
from evenso.formats.coming.moods import same
from evenso.language import figures, tr
from evenso.records import InvalidRecord
from evenso.text import one_line

ROLES: Final = ("mood", "tracker", "feeling", "skill", "tag", "note", "no")
"""What a rated name can be; `no` leaves it out."""
MOODS: Final = frozenset({"mood", "overall mood", "average mood", "stimmung", "humeur", "ánimo", "humor", "umore"})
_MOST_LISTED: Final = 40


class UnknownNames(InvalidRecord):
    """Rated names that nobody has said anything about, with their counts, and a guess for each, to be shown."""

    def __init__(self, counts: Mapping[str, int], proposal: Mapping[str, str]) -> None:
        self.counts, self.proposal = dict(counts), dict(proposal)
        listed = list(counts)[:_MOST_LISTED]
        told = "\n".join(f"  {shorten(one_line(name), 40)}  ×{figures(f'{counts[name]:,}')}" for name in listed)
        lines = "\n".join(f"  --name {shlex.quote(one_line(name) + '=' + proposal[name])}" for name in listed)
        left = len(counts) - len(listed)
        more = tr("\n… and {left:,} more names", left=left) if left else ""
        super().__init__(
            tr(
                "Nothing was imported: each row of this file is a rating, and what these names are has to be said once."
                "\n{told}{more}\nEach can be {roles} or no (left out). As a proposal:\n{lines}",
                told=told,
                more=more,
                roles=", ".join(ROLES[:-1]),
                lines=lines,
            )
        )


def check_names(names: Mapping[str, str]) -> dict[str, str]:
    """Return what was said of names, compared without case; raises `InvalidRecord` for what is no such thing."""
    for name, role in names.items():
        if role.partition(":")[0].casefold() not in ROLES:
            raise InvalidRecord(
                tr(
                    "“{role}” for “{name}” is none of {roles}. Nothing was imported.",
                    role=shorten(one_line(role), 30),
                    name=shorten(one_line(name), 30),
                    roles=", ".join(ROLES),
                )
            )
    return {
        same(name): role.partition(":")[0].casefold() + "".join(role.partition(":")[1:]) for name, role in names.items()
    }


def long(columns: Columns, rows: Sequence[Timed]) -> Iterator[Said]:
    """Yield what each moment says; raises `UnknownNames` for names that nobody has said anything about."""
    place = columns.place(Role.NAME) or 0
    known = check_names(columns.names)
    cells = [" ".join(row.cells[place].split()) for row in rows]
    unknown = Counter(cell for cell in cells if cell and same(cell) not in known)
    if unknown:
        raise UnknownNames(dict(unknown.most_common()), propose_names(unknown, columns, rows))
    yield from _gathered(columns, rows, known)


def propose_names(counts: Mapping[str, int], columns: Columns, rows: Sequence[Timed]) -> dict[str, str]:
    """Return a guess for each name: the mood by its name, numbers as trackers while there is room, words as tags."""
    name, value = columns.place(Role.NAME) or 0, columns.place(Role.VALUE) or 0
    values: dict[str, set[str]] = {}
    for row in rows:
        values.setdefault(" ".join(row.cells[name].split()), set()).add(row.cells[value].strip().casefold())
    proposal: dict[str, str] = {}
    for word in counts:
        given = {cell for cell in values.get(word, set()) if not is_missing(cell)}
        rated = given and (given <= YES | NO or all(map(read_number, given)))
        room = sum(role == "tracker" for role in proposal.values()) < MOST_TRACKERS and len(word) <= LONGEST_NAME
        proposal[word] = "mood" if same(word) in MOODS else "tracker" if rated and room else "no" if rated else "tag"
    return proposal


def _gathered(columns: Columns, rows: Sequence[Timed], known: Mapping[str, str]) -> Iterator[Said]:
    """Put the ratings of one moment together; each further mood of a moment stands for itself."""
    name, value = columns.place(Role.NAME) or 0, columns.place(Role.VALUE) or 0
    tags = [
        (place, Parting((row.cells[place] for row in rows), columns.separator)) for place in columns.places(Role.TAGS)
    ]
    open_one: Said | None = None
    for row in rows:
        word, cell = " ".join(row.cells[name].split()), " ".join(row.cells[value].split())
        role, _, called = known.get(same(word), "no").partition(":")
        if open_one is not None and (open_one.at != row.at or (role == "mood" and open_one.mood)):
            yield open_one
            open_one = None
        if open_one is None:
            open_one = Said(row.line, row.at, row.key)
        words = [text for place in columns.places(Role.NOTE) if (text := row.cells[place].strip())]
        _put(open_one, role, called.strip() or word, cell)
        open_one.notes += words if role in {"mood", "note", "no", ""} else [f"{word}: {text}" for text in words]
        for place, parting in tags:
            open_one.tags += parting.words(row.cells[place])
    if open_one is not None:
        yield open_one


def _put(said: Said, role: str, word: str, cell: str) -> None:
    there = bool(cell) and not is_missing(cell) and cell.casefold() not in NO
    if role == "mood":
        said.mood = cell
    elif role == "tracker":
        said.values[word] = cell
    elif role == "note":
        said.notes += [cell] if cell else []
    elif there and role in {"feeling", "tag", "skill"}:
        target = {"feeling": said.feelings, "tag": said.tags, "skill": said.skills}[role]
        target.append(
            word if read_number(cell) or cell.casefold() in YES else f"{word}: {cell}" if role == "tag" else word
        )
