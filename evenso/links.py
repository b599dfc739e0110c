"""Links between what a person keeps: a pattern noticed in an entry, the goal that grew out of it, and back.

A link says which of two things grew out of the other; it is walked in both directions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from evenso.language import tr
from evenso.records import InvalidRecord, Moment

MOST_LINKS: Final = 9
"""Linked things that are shown with a thing: as many as there are digits to walk to them."""


class Thing(StrEnum):
    """What a link can lead to."""

    ENTRY = "entry"
    PATTERN = "pattern"
    GOAL = "goal"
    SKILL = "skill"
    SETBACK = "setback"
    SESSION = "session"


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """One thing by its kind and its id in this journal."""

    thing: Thing
    id: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "thing", Thing(self.thing))
        if not self.id:
            raise InvalidRecord(tr("A link needs the id of what it leads to."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """`grown` grew out of `root`: a goal out of a pattern, a perspective out of an entry."""

    root: Ref
    grown: Ref
    id: str = ""

    def __post_init__(self) -> None:
        if self.root == self.grown:
            raise InvalidRecord(tr("Nothing can be linked to itself."))

    def other(self, here: Ref) -> Ref:
        """Return the end that is not `here`."""
        return self.grown if self.root == here else self.root


_GROWS: Final = (Thing.SETBACK, Thing.SESSION, Thing.ENTRY, Thing.PATTERN, Thing.SKILL, Thing.GOAL)
"""What grows out of what: a note out of a session, a pattern out of entries, a goal out of a pattern."""


def join(first: Ref, second: Ref) -> Link:
    """Link two things as they grow out of each other; of two of one kind the first is the root."""
    if _GROWS.index(second.thing) < _GROWS.index(first.thing):
        first, second = second, first
    return Link(root=first, grown=second)


class Way(StrEnum):
    """Which way a linked thing lies from where one is."""

    ROOT = "root"
    GROWN = "grown"


@dataclass(frozen=True, slots=True)
class Linked:
    """The other end of a link: which way it lies, what it is called, and for an entry its day.

    `link_id` is "" where no link was made by hand: a skill that a goal's practice names is linked by being named.
    `at` is an entry's moment, where several of a day have to be told apart.
    """

    ref: Ref
    title: str
    way: Way
    day: date | None = None
    link_id: str = ""
    at: Moment | None = None


def most_telling(found: Sequence[Linked], most: int = MOST_LINKS) -> tuple[Linked, ...]:
    """Return at most so many of what a thing is linked to (oldest first), what it grew out of before what it led to.

    Of many entries the newest are kept; what is no entry is kept before them, so that a goal is never pushed out by
    the evenings a pattern was seen in. Within each way the newest stands first.
    """
    newest_first = found[::-1]
    kept = sorted(newest_first, key=lambda one: one.ref.thing is Thing.ENTRY)[:most]
    return tuple(sorted((one for one in newest_first if one in kept), key=lambda one: one.way is Way.GROWN))
