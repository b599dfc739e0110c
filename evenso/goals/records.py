"""Goals as they are kept: versions with their reasons, steps, repeating practices and when they were done, ratings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from evenso.annotations.checks import day_of, name_of, text_of
from evenso.language import ENGLISH, spoken, tr
from evenso.records import Entry, InvalidRecord

LONGEST_TITLE: Final = 120
HOMES: Final = {ENGLISH: "Agreed in sessions", "de": "In Sitzungen vereinbart"}
"""The title of the goal that collects what was agreed in sessions and is part of no other one, in each language.

The goal is known by it, in whatever language the journal was written when it was made.
"""
HOME: Final = HOMES.get(spoken(), HOMES[ENGLISH])
LEVELS: Final = (-2, -1, 0, 1, 2)
"""The levels of Goal Attainment Scaling, 0 being what was expected."""


class GoalState(StrEnum):
    """Where a goal stands; parked, let go and done are all ways a goal can go well."""

    OPEN = "open"
    PARKED = "parked"
    LET_GO = "let-go"
    DONE = "done"


class LifeArea(StrEnum):
    """The area of life a goal is about, as the person sees it."""

    SELF = "myself"
    OTHERS = "others"
    LIFE = "life"


class Measure(StrEnum):
    """How closeness is rated: 0 to 10, or −2 to +2 by own descriptions (Goal Attainment Scaling)."""

    OWN = "0-10"
    ATTAINMENT = "attainment"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalVersion:
    """What a goal said from `day` on, and why it was changed to that ("" for the first).

    Specific is `title`, measurable `sign`, attainable `possible`, relevant `value`, time-bound `target`. `levels` are
    the person's own descriptions of −2 to +2 (empty unless rated so), `weight` (1–3) counts in the T-score.
    """

    day: date
    title: str
    reason: str = ""
    sign: str = ""
    possible: str = ""
    value: str = ""
    target: date | None = None
    first_step: str = ""
    obstacle: str = ""
    if_then: str = ""
    measure: Measure = Measure.OWN
    levels: tuple[str, ...] = ()
    weight: int = 1

    def __post_init__(self) -> None:
        day_of(self.day, tr("The goal's day"))
        title = name_of(self.title, tr("A goal"), LONGEST_TITLE)
        if not title:
            raise InvalidRecord(tr("A goal needs a few words that say what is wanted."))
        object.__setattr__(self, "title", title)
        for part in ("reason", "sign", "possible", "value", "first_step", "obstacle", "if_then"):
            object.__setattr__(self, part, text_of(getattr(self, part), tr("This part of a goal")))
        object.__setattr__(self, "measure", Measure(self.measure))
        levels = tuple(text_of(level, tr("A level")) for level in self.levels)
        if self.measure is Measure.ATTAINMENT and (len(levels) != len(LEVELS) or not levels[2]):
            raise InvalidRecord(tr("Rating from −2 to +2 needs own words at least for 0, what you would expect."))
        object.__setattr__(self, "levels", levels if self.measure is Measure.ATTAINMENT else ())
        if self.target is not None:
            day_of(self.target, tr("The goal's target date"))
        if self.weight not in {1, 2, 3}:
            raise InvalidRecord(tr("A goal's weight is 1, 2 or 3."))


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalStep:
    """One small step towards a goal, done on a day or not yet; `position` orders the steps of a goal."""

    goal_id: str
    text: str
    done: date | None = None
    position: int = 0
    id: str = ""

    def __post_init__(self) -> None:
        text = " ".join(text_of(self.text, tr("A step")).split())
        if not text:
            raise InvalidRecord(tr("A step needs a few words."))
        object.__setattr__(self, "text", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A repeating practice of a goal: `rule` is an RRULE (`FREQ=WEEKLY;BYDAY=MO,WE`), or `times` counts a week.

    Exactly one of them is given. With `skill_id`, practising that skill counts; without, marks do, and a skill that is
    called the same.
    """

    goal_id: str
    text: str
    since: date
    rule: str = ""
    times: int | None = None
    skill_id: str = ""
    until: date | None = None
    id: str = ""

    def __post_init__(self) -> None:
        text = " ".join(text_of(self.text, tr("A practice")).split())
        if not text:
            raise InvalidRecord(tr("A repeating practice needs a few words."))
        object.__setattr__(self, "text", text)
        day_of(self.since, tr("The practice's first day"))
        if bool(self.rule) == (self.times is not None):
            raise InvalidRecord(tr("A repeating practice has a rule or a number of times a week, one of the two."))
        if self.times is not None and not 1 <= self.times <= 21:
            raise InvalidRecord(tr("A practice is done 1 to 21 times a week."))


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatMark(Entry):
    """One time a repeating practice without a skill was done."""

    repeat_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRating(Entry):
    """How close a goal felt: 0 to 10, or −2 to +2, by the measure it had on that day."""

    goal_id: str
    value: int
    measure: Measure = Measure.OWN
    note: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "measure", Measure(self.measure))
        low, high = (0, 10) if self.measure is Measure.OWN else (-2, 2)
        if isinstance(self.value, bool) or not isinstance(self.value, int) or not low <= self.value <= high:
            said = tr("from 0 to 10") if self.measure is Measure.OWN else tr("from −2 to +2")
            raise InvalidRecord(
                tr(
                    "A goal's rating is a whole number {range}; {value} is not.",
                    range=said,
                    value=repr(str(self.value)[:20]),
                )
            )
        object.__setattr__(self, "note", text_of(self.note, tr("The note")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal with its versions (oldest first), and everything kept under it when it is read."""

    versions: tuple[GoalVersion, ...]
    area: LifeArea | None = None
    state: GoalState = GoalState.OPEN
    state_since: date | None = None
    state_reason: str = ""
    steps: tuple[GoalStep, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    ratings: tuple[GoalRating, ...] = ()
    id: str = ""

    def __post_init__(self) -> None:
        if not self.versions:
            raise InvalidRecord(tr("A goal needs a few words that say what is wanted."))
        object.__setattr__(self, "state", GoalState(self.state))
        object.__setattr__(self, "state_reason", text_of(self.state_reason, tr("The reason")))
        if self.area is not None:
            object.__setattr__(self, "area", LifeArea(self.area))

    @property
    def now(self) -> GoalVersion:
        """What the goal says now."""
        return self.versions[-1]

    @property
    def title(self) -> str:
        """What is wanted, in the newest words."""
        return self.now.title

    @property
    def is_home(self) -> bool:
        """Whether it is the one that collects what was agreed; under a name of the person's own it is a goal."""
        return self.title in HOMES.values()

    @property
    def next_step(self) -> GoalStep | None:
        """The first step that is not done."""
        return next((step for step in self.steps if step.done is None), None)
