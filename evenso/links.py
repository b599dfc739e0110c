"""Links between what a person keeps: a pattern noticed in an entry, the goal that grew out of it, and back.

A link says which of two things grew out of the other; it is walked in both directions.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evenso.records import InvalidRecord


class Thing(StrEnum):
    """What a link can lead to."""

    ENTRY = "entry"
    PATTERN = "pattern"
    GOAL = "goal"
    SKILL = "skill"
    SETBACK = "setback"


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """One thing by its kind and its id in this journal."""

    thing: Thing
    id: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "thing", Thing(self.thing))
        if not self.id:
            raise InvalidRecord("A link needs the id of what it leads to.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """`grown` grew out of `root`: a goal out of a pattern, a perspective out of an entry."""

    root: Ref
    grown: Ref
    id: str = ""

    def __post_init__(self) -> None:
        if self.root == self.grown:
            raise InvalidRecord("Nothing can be linked to itself.")

    def other(self, here: Ref) -> Ref:
        """Return the end that is not `here`."""
        return self.grown if self.root == here else self.root
