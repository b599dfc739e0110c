"""What the columns of a table are: said as `date=When,mood=Score`, read back, and written so for the next time."""

from __future__ import annotations

import difflib
import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from evenso.annotations.trackers import LONGEST_NAME
from evenso.cells import shorten
from evenso.formats.coming.scales import Bounds
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import one_line

NOTHING_DONE: Final = tr("Nothing was imported.")


class Role(StrEnum):
    """What a column holds, in the words of `--columns`."""

    DATE = "date"
    TIME = "time"
    MOOD = "mood"
    NOTE = "note"
    TAGS = "tags"
    FEELINGS = "feelings"
    SKILLS = "skills"
    TRACKER = "tracker"
    NAME = "name"
    VALUE = "value"
    KEY = "key"


SAID_SO: Final = {
    "day": Role.DATE,
    "when": Role.DATE,
    "text": Role.NOTE,
    "activities": Role.TAGS,
    "emotions": Role.FEELINGS,
    "skill": Role.SKILLS,
    "tag": Role.TAGS,
    "id": Role.KEY,
    "feeling": Role.FEELINGS,
    "emotion": Role.FEELINGS,
    "notes": Role.NOTE,
}
"""Other words for a role that are understood."""

NOT_A_SKILL: Final = "not a skill"
"""What an activity is said to be that stays a tag."""

SEVERAL: Final = frozenset({Role.NOTE, Role.TAGS, Role.FEELINGS, Role.SKILLS, Role.TRACKER})
"""Roles that more than one column may have."""

_ROLES: Final = "|".join([*Role, *SAID_SO])
_BETWEEN: Final = re.compile(rf",(?=\s*(?:{_ROLES})\s*(?::[^=,]*)?=)", re.IGNORECASE)
_PAIR: Final = re.compile(r"\s*(?P<role>[^=:]+?)\s*(?::\s*(?P<name>[^=]*?)\s*)?=(?P<column>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """One column's role; `name` is what a tracker is to be called, empty for the column's own name."""

    role: Role
    place: int
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """What the columns of a file are, and how what stands in them is meant.

    `scale` is that of the moods, `scales` those of trackers by their names. `separator` parts tags and the like where
    the file's own way is not meant. `names` says, for a file with a rating a row, what each rated name is: `mood`,
    `tracker`, `feeling`, `skill`, `tag` or `no`. `no_skills` are
    words of a column of skills that stay tags. `origin` names the program a file came from, so that files of
    different programs never take each other's place.
    """

    parts: tuple[Part, ...]
    scale: Bounds | None = None
    scales: Mapping[str, Bounds] = field(default_factory=dict)
    separator: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    no_skills: frozenset[str] = frozenset()
    origin: str = ""

    def place(self, role: Role) -> int | None:
        """Return the first column of a role."""
        return next((part.place for part in self.parts if part.role is role), None)

    def places(self, role: Role) -> tuple[int, ...]:
        """Return every column of a role."""
        return tuple(part.place for part in self.parts if part.role is role)

    @property
    def is_long(self) -> bool:
        """Whether each row is one rating, named in one column with its value in another."""
        return self.place(Role.NAME) is not None


def read_columns(names: Sequence[str], said: Sequence[str]) -> tuple[Part, ...]:
    """Return the roles that were given to the columns of these names; raises `InvalidRecord` with what is wrong.

    Each text holds one `role=column` or several parted by commas; `tracker:Sleep=column` names a tracker, and `#3` is
    the third column.
    """
    parts: list[Part] = []
    for text in said:
        parts += [_part(names, pair) for pair in _BETWEEN.split(text) if pair.strip()]
    return checked(parts, names)


def checked(parts: Sequence[Part], names: Sequence[str]) -> tuple[Part, ...]:
    """Return the roles when they make sense together; raises `InvalidRecord` otherwise."""
    roles = [part.role for part in parts]
    for role in Role:
        if roles.count(role) > 1 and role not in SEVERAL:
            raise InvalidRecord(
                tr(
                    "Two columns are given as {role}; only one can be. {done}",
                    role=role,
                    done=NOTHING_DONE,
                )
            )
    if Role.DATE not in roles:
        raise InvalidRecord(
            tr(
                "No column is given as date, and without days there is no journal. {done}",
                done=NOTHING_DONE,
            )
        )
    if (Role.NAME in roles) != (Role.VALUE in roles):
        raise InvalidRecord(
            tr(
                "name and value belong together: a rating a row, named beside its value. {done}",
                done=NOTHING_DONE,
            )
        )
    if not set(roles) - {Role.DATE, Role.TIME, Role.KEY}:
        raise InvalidRecord(
            tr(
                "Beside the date, at least one column is needed: a mood, a note, tags, a tracker. {done}",
                done=NOTHING_DONE,
            )
        )
    called = [tracker_name(part, names).casefold() for part in parts if part.role is Role.TRACKER]
    if len(set(called)) < len(called):
        raise InvalidRecord(tr("Two columns are given for one tracker. {done}", done=NOTHING_DONE))
    return tuple(parts)


def _part(names: Sequence[str], pair: str) -> Part:
    found = _PAIR.fullmatch(pair)
    if not found:
        raise InvalidRecord(
            tr(
                "“{said}” is no pair; write it like date=Column. {done}",
                said=_said(pair),
                done=NOTHING_DONE,
            )
        )
    word = found["role"].casefold()
    role = SAID_SO.get(word) or (Role(word) if word in list(Role) else None)
    if role is None:
        raise InvalidRecord(
            tr(
                "“{said}” is none of {roles}. {done}",
                said=_said(found["role"]),
                roles=", ".join(Role),
                done=NOTHING_DONE,
            )
        )
    if found["name"] and role is not Role.TRACKER:
        raise InvalidRecord(
            tr(
                "Only a tracker is given a name of its own; write {role}=Column. {done}",
                role=role,
                done=NOTHING_DONE,
            )
        )
    part = Part(role, _place(names, found["column"]), found["name"] or "")
    if role is Role.TRACKER:
        tracker_name(part, names)
    return part


def _place(names: Sequence[str], column: str) -> int:
    wanted = " ".join(column.split())
    if wanted.startswith("#") and wanted[1:].isascii() and wanted[1:].isdigit() and wanted not in names:
        number = int(wanted[1:5])
        if not 1 <= number <= len(names):
            raise InvalidRecord(
                tr(
                    "There is no column {wanted}: the file has {count:,}. {done}",
                    wanted=wanted,
                    count=len(names),
                    done=NOTHING_DONE,
                )
            )
        return number - 1
    exact = [place for place, name in enumerate(names) if name == wanted]
    near = exact or [place for place, name in enumerate(names) if name.casefold() == wanted.casefold()]
    if len(near) == 1:
        return near[0]
    if near:
        which = tr(" or ").join(f"#{place + 1}" for place in near[:4])
        raise InvalidRecord(
            tr(
                "Several columns are called “{said}”; say {which}. {done}",
                said=_said(wanted),
                which=which,
                done=NOTHING_DONE,
            )
        )
    raise _no_column(names, wanted)


def _no_column(names: Sequence[str], wanted: str) -> InvalidRecord:
    alike = difflib.get_close_matches(wanted, names[:500], n=1, cutoff=0.6)
    return InvalidRecord(
        tr(
            "There is no column “{said}”.{meant} There are {listed}{more}. {done}",
            said=_said(wanted),
            meant=tr(" Did you mean “{said}”?", said=_said(alike[0])) if alike else "",
            listed=", ".join(tr("“{name}”", name=_said(name)) for name in names[:12]),
            more=tr(" and {more:,} more", more=len(names) - 12) if len(names) > 12 else "",
            done=NOTHING_DONE,
        )
    )


def tracker_name(part: Part, names: Sequence[str]) -> str:
    """Return what a tracker is called; raises `InvalidRecord` when a column's name will not do for one."""
    name = part.name or " ".join(names[part.place].replace(",", " ").replace("=", " ").split())
    if len(name) > LONGEST_NAME or "," in name:
        raise InvalidRecord(
            tr(
                "“{said}” is too long for a tracker ({most} letters, no comma); name it: 'tracker:NAME=#{place}'."
                " {done}",
                said=_said(name),
                most=LONGEST_NAME,
                place=part.place + 1,
                done=NOTHING_DONE,
            )
        )
    return name


def _said(words: str) -> str:
    return shorten(one_line(words), 40)


def as_said(parts: Sequence[Part], names: Sequence[str]) -> str:
    """Return roles as `--columns` takes them: `date=When,mood=Score`; odd or doubled names become numbers."""
    said = []
    for part in parts:
        name = names[part.place]
        plain = names.count(name) == 1 and not _BETWEEN.search(f"{name},") and "," not in name and len(name) <= 60
        called = f":{part.name}" if part.name else ""
        said.append(f"{part.role}{called}={name if plain and not name.startswith('#') else f'#{part.place + 1}'}")
    return ",".join(said)


def columns_option(parts: Sequence[Part], names: Sequence[str]) -> str:
    """Return the ready-made `--columns '…'` for a shell."""
    said = shlex.quote(as_said(parts, names))
    return f"--columns {said if said.startswith(chr(39)) else chr(39) + said + chr(39)}"
