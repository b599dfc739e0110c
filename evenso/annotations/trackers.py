"""Trackers: up to eight scales or yes-or-no questions of the person's own, and the values given to them.

A tracker is asked only where it is switched on, and a value is never filled in for anybody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evenso.annotations.checks import name_of
from evenso.language import tr
from evenso.records import Entry, InvalidRecord

MOST_TRACKERS: Final = 8
"""Trackers in use at a time; archived ones do not count."""
LONGEST_NAME: Final = 24

YES: Final = frozenset({"yes", "y", "1", "ja", "j"})
NO: Final = frozenset({"no", "n", "0", "nein"})


class Scale(StrEnum):
    """What a tracker's values can be."""

    TEN = "0-10"
    YES_NO = "yes-no"


class Better(StrEnum):
    """Which direction the person would like, if any; it colours nothing and is judged nowhere."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracker:
    """One scale of the person's own, such as sleep or anxiety; archived rather than deleted."""

    name: str
    scale: Scale = Scale.TEN
    better: Better = Better.NEITHER
    asked: bool = False
    archived: bool = False
    id: str = ""

    def __post_init__(self) -> None:
        name = name_of(self.name, tr("A tracker's name"), LONGEST_NAME)
        if not name:
            raise InvalidRecord(tr("A tracker needs a name."))
        if "=" in name or "," in name:
            raise InvalidRecord(tr("A tracker's name has no comma and no “=” in it: both part values from names."))
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "scale", Scale(self.scale))
        object.__setattr__(self, "better", Better(self.better))

    @property
    def highest(self) -> int:
        """The greatest value: 10, or 1 for yes."""
        return 10 if self.scale is Scale.TEN else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerValue(Entry):
    """One value at one moment: 0 to 10, or 0 for no and 1 for yes.

    `tracker` is its tracker's name and `scale` its scale when the value is read; `tracker_id` is what is stored.
    """

    tracker_id: str
    value: int
    tracker: str = ""
    scale: Scale = Scale.TEN

    def __post_init__(self) -> None:
        object.__setattr__(self, "scale", Scale(self.scale))
        check_value(self.value, self.scale, self.tracker)


def check_value(value: object, scale: Scale, name: str = "") -> None:
    """Raise `InvalidRecord` when a value is not on its scale."""
    highest = 10 if scale is Scale.TEN else 1
    if not isinstance(value, bool) and isinstance(value, int) and 0 <= value <= highest:
        return
    what = tr("“{name}”", name=name) if name else tr("A tracker's value")
    said = repr(str(value)[:20])
    if scale is Scale.TEN:
        raise InvalidRecord(tr("{what} is a whole number from 0 to 10; {said} is not.", what=what, said=said))
    raise InvalidRecord(tr("{what} is yes or no; {said} is not.", what=what, said=said))


def read_value(words: str, tracker: Tracker) -> int:
    """Read a value as it was typed: a whole number, or yes or no; raises `InvalidRecord`."""
    said = words.strip().casefold()
    if tracker.scale is Scale.YES_NO:
        if said in YES | NO:
            return int(said in YES)
        raise InvalidRecord(
            tr("“{name}” is yes or no; {said} is neither.", name=tracker.name, said=repr(words.strip()[:20]))
        )
    if not (said.isascii() and said.isdigit() and len(said) <= 2):
        raise InvalidRecord(
            tr(
                "“{name}” is a whole number from 0 to 10; {said} is not.",
                name=tracker.name,
                said=repr(words.strip()[:20]),
            )
        )
    check_value(int(said), tracker.scale, tracker.name)
    return int(said)


def refuse_too_many(trackers: Iterable[Tracker]) -> None:
    """Raise `InvalidRecord` when no further tracker can be in use beside these."""
    if sum(not tracker.archived for tracker in trackers) >= MOST_TRACKERS:
        raise InvalidRecord(
            tr(
                "There are {most} trackers in use, and more would make a check-in long. Put one away first;"
                " its values stay.",
                most=MOST_TRACKERS,
            ),
        )
