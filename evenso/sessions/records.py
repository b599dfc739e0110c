"""Sessions as they are kept: when, in which state, what was prepared and agreed, how it was; series; therapists.

A session stands at a day and a time on the wall, as in a diary: no change of clocks moves it. What was said is an
entry of the journal (form `session`) that is linked to it, so that search, versions and marks are those of any entry.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from evenso.annotations.checks import day_of, name_of, text_of
from evenso.goals.rules import LONGEST_RULE
from evenso.language import tr
from evenso.links import Ref
from evenso.records import InvalidRecord
from evenso.text import one_line

MOST_TOPICS: Final = 3
LONGEST_TOPIC: Final = 200
LONGEST_LABEL: Final = 60
AFTER: Final = ("heard", "matters", "suits", "useful")
"""The answers of `science.md` 12, each 0–10, in their order; never added up."""

Key = tuple[str, date | None]
"""By what a session is known: its id, or the series and day that one is of which nothing was said yet."""

_CLOCK: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class SessionState(StrEnum):
    """Where a session stands; one that was moved is planned or held on its new day."""

    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


class RaiseNext(StrEnum):
    """Whether what was hard to say is raised next time."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not-yet"


def clock_of(value: str) -> str:
    """Return a time as `18:30`, "" for none; raises `InvalidRecord`."""
    if value and not _CLOCK.fullmatch(value):
        raise InvalidRecord(tr("“{time}” is no time such as 18:30.", time=one_line(value)[:20]))
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One thing to talk about, in the person's words, and what it is about where it came from the journal."""

    text: str
    about: Ref | None = None

    def __post_init__(self) -> None:
        text = name_of(self.text, "A topic", LONGEST_TOPIC)
        if not text:
            raise InvalidRecord(tr("A topic needs a few words."))
        object.__setattr__(self, "text", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """Something agreed in a session: a line, which may have become a goal's step or its repeating practice.

    `ended` is the day on which it was done or let go, for a line that became neither.
    """

    text: str
    goal_id: str = ""
    step_id: str = ""
    repeat_id: str = ""
    ended: date | None = None

    def __post_init__(self) -> None:
        text = name_of(self.text, tr("What was agreed"), LONGEST_TOPIC)
        if not text:
            raise InvalidRecord(tr("What was agreed needs a few words."))
        object.__setattr__(self, "text", text)
        if self.step_id and self.repeat_id:
            raise InvalidRecord(tr("What was agreed became a step or a practice, one of the two."))
        if self.ended is not None:
            day_of(self.ended, tr("The day an agreement ended"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session: `place` is the day it was first planned for, by which one of a series is known when it was moved.

    `topics` are in order. `bothered` is what bothered the person about therapy, `missing` what was missing or hard to
    say. The four answers after it are 0–10, None where none was given.
    """

    day: date
    time: str = ""
    state: SessionState = SessionState.PLANNED
    therapist_id: str = ""
    series_id: str = ""
    place: date | None = None
    topics: tuple[Topic, ...] = ()
    question: str = ""
    bothered: str = ""
    agreed: tuple[Agreed, ...] = ()
    heard: int | None = None
    matters: int | None = None
    suits: int | None = None
    useful: int | None = None
    missing: str = ""
    raise_next: RaiseNext | None = None
    id: str = ""

    def __post_init__(self) -> None:
        day_of(self.day, tr("The session's day"))
        clock_of(self.time)
        object.__setattr__(self, "state", SessionState(self.state))
        if self.place is not None:
            day_of(self.place, tr("The day a session was planned for"))
        if len(self.topics) > MOST_TOPICS:
            raise InvalidRecord(
                tr(
                    "A session has at most {most} topics: one can be let go, or kept for the next.",
                    most=MOST_TOPICS,
                )
            )
        for part, what in (
            ("question", tr("The question")),
            ("bothered", tr("What bothered you")),
            ("missing", tr("This answer")),
        ):
            object.__setattr__(self, part, text_of(getattr(self, part), what))
        for name in AFTER:
            value = getattr(self, name)
            if value is not None and (isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10):
                raise InvalidRecord(
                    tr("An answer after a session is a whole number from 0 to 10; {value} is not.", value=repr(value))
                )
        if self.raise_next is not None:
            object.__setattr__(self, "raise_next", RaiseNext(self.raise_next))

    @property
    def key(self) -> Key:
        """By what it is known, before it is written down and afterwards."""
        return (self.series_id, self.place) if self.series_id else (self.id, None)

    @property
    def starts(self) -> datetime:
        """When it begins by the clock on the wall; one without a time counts from noon."""
        return datetime.combine(self.day, time.fromisoformat(self.time or "12:00"))

    @property
    def moved(self) -> bool:
        """Whether it stands on another day than the one it was first planned for."""
        return self.place is not None and self.place != self.day

    @property
    def prepared(self) -> bool:
        """Whether anything was written down for it."""
        return bool(self.topics or self.question or self.bothered)

    @property
    def answered(self) -> bool:
        """Whether any of the questions after it was answered."""
        given = any(getattr(self, name) is not None for name in AFTER)
        return given or bool(self.missing) or self.raise_next is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Sessions that repeat by a rule (`FREQ=WEEKLY;BYDAY=WE`) from a day on; `until` is its last day.

    Whether a rule can be read is asked where it is typed and where its days are wanted, as for goals' practices.
    """

    rule: str
    since: date
    time: str = ""
    therapist_id: str = ""
    until: date | None = None
    id: str = ""

    def __post_init__(self) -> None:
        day_of(self.since, tr("The first day of repeating sessions"))
        clock_of(self.time)
        if not self.rule or len(self.rule) > LONGEST_RULE:
            raise InvalidRecord(tr("Repeating sessions need a rule, such as FREQ=WEEKLY;BYDAY=WE."))
        if self.until is not None:
            day_of(self.until, tr("The last day of repeating sessions"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Therapist:
    """A therapist under a label of the person's own, which need not be a name, and from when to when."""

    label: str
    since: date | None = None
    until: date | None = None
    id: str = ""

    def __post_init__(self) -> None:
        label = name_of(self.label, tr("A therapist's label"), LONGEST_LABEL)
        if not label:
            raise InvalidRecord(tr("A therapist needs a label of your own; it need not be a name."))
        object.__setattr__(self, "label", label)
        for day in (self.since, self.until):
            if day is not None:
                day_of(day, tr("This day"))
        if self.since is not None and self.until is not None and self.until < self.since:
            raise InvalidRecord(tr("The last day with a therapist does not come before the first."))
