"""What every reader of another program's file is given, and what it hands back.

A reader is a function from a file's bytes and the person's `Wishes` to a `Reading`. It drops nothing without a word,
guesses nothing, and refuses in one sentence. Which entries are new is left to the journal, which finds them again by
`source` and `source_key`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from typing import TYPE_CHECKING

from evenso.formats.csv_rows import Skipped
from evenso.formats.when.order import Century, DayOrder
from evenso.records import AnyEntry, CheckIn, Note, Practice
from evenso.rollover import DAY_STARTS_AT

if TYPE_CHECKING:
    from evenso.annotations.additions import Additions
    from evenso.annotations.trackers import Tracker, TrackerValue

Progress = Callable[[int, int], None]
"""Told how many lines or entries of how many have been read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a file does not say by itself.

    Wall times without a zone are those of `zone`. `moods` gives names of moods a whole number from 1 to 10, `skills`
    gives activities (tags, habits) the name of a skill. `dates` is how dates such as `11/5/2020` are meant, None while
    nobody has said, `century` the first year of the hundred that years of two digits lie in. `trackers` names what a
    file has rated and what becomes a tracker here.
    """

    zone: tzinfo
    moods: Mapping[str, object] = field(default_factory=dict)
    skills: Mapping[str, str] = field(default_factory=dict)
    dates: DayOrder | None = None
    century: Century | None = None
    trackers: tuple[str, ...] = ()
    day_starts_at: int = DAY_STARTS_AT
    progress: Progress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file holds; `entries` are oldest first.

    `source` is the program's name on the records, `program` its name for people. A practice's `skill` is the name that
    the person gave; `skill_id` is for the caller to fill. `moods` is the number used for each label as the file writes
    it, best first. `trackers` are named by `id`, which their `values` carry as `tracker_id`. `unused_skills` are mapped
    activities (and wished-for trackers) that the file does not have, `other_columns` what was not read, `notices`
    sentences about the file as a whole.
    """

    source: str
    program: str
    entries: tuple[AnyEntry, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    moods: Mapping[str, int] = field(default_factory=dict)
    trackers: tuple[Tracker, ...] = ()
    values: tuple[TrackerValue, ...] = ()
    unused_skills: tuple[str, ...] = ()
    other_columns: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def check_ins(self) -> tuple[CheckIn, ...]:
        """The check-ins among the entries."""
        return tuple(entry for entry in self.entries if isinstance(entry, CheckIn))

    @property
    def practices(self) -> tuple[Practice, ...]:
        """The practices among the entries."""
        return tuple(entry for entry in self.entries if isinstance(entry, Practice))

    @property
    def notes(self) -> tuple[Note, ...]:
        """The journal entries among the entries."""
        return tuple(entry for entry in self.entries if isinstance(entry, Note))

    @property
    def skills(self) -> tuple[str, ...]:
        """The names of skills that practices were read for, each once."""
        return tuple(dict.fromkeys(practice.skill for practice in self.practices))

    @property
    def brings_more(self) -> bool:
        """Whether there is something beside entries."""
        return bool(self.trackers or self.values)

    @property
    def additions(self) -> Additions:
        """Trackers and their values, as the journal takes them beside entries."""
        from evenso.annotations.additions import Additions  # noqa: PLC0415  # 35 modules, and most files have none

        return Additions(trackers=self.trackers, values=self.values)

    @property
    def first(self) -> date | None:
        """The first day that something was read for."""
        return min((entry.day for entry in (*self.entries, *self.values)), default=None)

    @property
    def last(self) -> date | None:
        """The last day that something was read for."""
        return max((entry.day for entry in (*self.entries, *self.values)), default=None)


Reader = Callable[[bytes, Wishes], Reading]
