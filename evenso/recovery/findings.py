"""What the analysis returns: frozen values that screens, command line and documents all read.

Moods and levels are in points (1–10), intervals are 95 % unless a docstring says otherwise. Missing is `None`, never 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from evenso.recovery.series import DayMood, DaySeries


class Verdict(StrEnum):
    """What may be said of a direction."""

    TOO_EARLY = "too_early"
    RISING = "rising"
    FALLING = "falling"
    STEADY = "steady"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Direction:
    """Theil–Sen slope in points per 4 weeks with its interval, over `days` logged days; too early has no numbers.

    `start` is the first day it was read from, which lies before a shown window of under four weeks.
    """

    verdict: Verdict
    per_4_weeks: float | None
    low: float | None
    high: float | None
    days: int
    start: date | None = None


class LinePoint(NamedTuple):
    """The smooth line on one day, with its 80 % band; days inside a break have no point.

    A tuple, like `DayMood`: there is one for each day of a life, and a dataclass takes five times as long to make.
    """

    day: date
    level: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class UsualRange:
    """The 10th to 90th percentile of the previous 56 days, of which `days` are logged."""

    low: float
    high: float
    days: int = 0


class SwingVerdict(StrEnum):
    """How these four weeks' swings compare with the four before."""

    BIGGER = "bigger"
    SMALLER = "smaller"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class Swings:
    """Typical change from one day to the next (RMSSD), these four weeks and the four before, with their difference.

    `low` to `high` is the interval of the difference `now − before`, `pairs` how many pairs of neighbouring days both
    rest on.
    """

    verdict: SwingVerdict
    now: float
    before: float
    low: float
    high: float
    pairs: int = 0


@dataclass(frozen=True, slots=True)
class LevelBounds:
    """The mean level of a window if its blank days were like the person's lower, or like their higher days.

    `depends` is True when a rising or falling direction would turn round inside these bounds.
    """

    low: float
    high: float
    blank: int
    depends: bool


class SetbackStatus(StrEnum):
    """Who says that this was a setback."""

    POSSIBLE = "possible"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Setback:
    """One episode below the recent usual.

    `end` is the day it was recovered, or the last day looked at while it still lasts; `length` counts start to end in
    days, `days_to_come_back` trough to recovered; `area` is in point-days below the frozen `baseline`. Where the
    person gave the dates and too little is logged before them, that level is only where the chart is drawn from and
    `usual_known` is False: nobody can say how deep it went. `name`, `led_up` and `helped` are the person's words.
    """

    id: str
    start: date
    trough: date
    trough_mood: float
    baseline: float
    depth: float
    recovered: date | None
    end: date
    length: int
    area: float
    entries: int
    status: SetbackStatus = SetbackStatus.POSSIBLE
    name: str | None = None
    led_up: str | None = None
    helped: str | None = None
    usual_known: bool = True

    @property
    def days_to_come_back(self) -> int | None:
        """Days from the trough to the return; None while still working through it."""
        return None if self.recovered is None else (self.recovered - self.trough).days

    def lasts(self, last: date) -> bool:
        """Whether it still lasted on `last`, the last logged day: then nobody knows its lowest, or a way back, yet."""
        return self.recovered is None and self.end >= last


@dataclass(frozen=True, slots=True)
class Improvement:
    """The four numbers of “improved despite setbacks” (`science.md` 4) since `since`.

    `low` to `high` is the block-bootstrap interval of `level_shift`; `early_level` and `late_level` are the medians of
    the first and last 28 logged days, ties shared. Ground kept lies between `early_level` and `best_level`, the
    highest median of 28 days. What cannot be said yet is None.
    """

    since: date
    early_level: float
    late_level: float
    level_shift: float
    low: float
    high: float
    ground_kept: float | None
    first_trough: float | None
    latest_trough: float | None
    first_days_to_come_back: float | None
    latest_days_to_come_back: float | None
    setbacks: int
    best_level: float | None = None


@dataclass(frozen=True, slots=True)
class Recovery:
    """Everything the recovery chart and its words need for one window."""

    series: DaySeries
    line: tuple[LinePoint, ...]
    usual: UsualRange | None
    direction: Direction
    setbacks: tuple[Setback, ...]
    improvement: Improvement | None
    learning: bool
    """True in the first five weeks of a journal: setbacks cannot be told apart yet."""
    sentence: str
    judged: bool = True
    """Whether enough days are logged for a setback in the window to be seen: else that none was found says nothing."""
    swings: Swings | None = None
    bounds: LevelBounds | None = None
    real_change: float | None = None
    """The smallest difference between two 4-week means that is more than this person's noise (`science.md` 8)."""

    begins: date | None = None
    """The first day that was ever logged; days of the window before it are no missing ones."""

    @property
    def could_be_logged(self) -> DaySeries:
        """The window from the first day on that was ever logged."""
        begins = self.begins or self.start
        return self.series.window(begins, self.end) if self.start < begins <= self.end else self.series

    @property
    def start(self) -> date:
        """First day of the window."""
        return self.series.start

    @property
    def end(self) -> date:
        """Last day of the window."""
        return self.series.end

    @property
    def days(self) -> tuple[DayMood, ...]:
        """The logged days of the window."""
        return self.series.days

    @property
    def counted(self) -> tuple[Setback, ...]:
        """The setbacks of the window that the person has not dismissed, in order of their start."""
        return tuple(setback for setback in self.setbacks if setback.status is not SetbackStatus.DISMISSED)

    @property
    def coverage(self) -> float:
        """Logged days as a share of the days that could be logged, 0 to 1."""
        return self.could_be_logged.coverage


class HelpVerdict(StrEnum):
    """What may be said of the days after a practice; there is no worst list."""

    BETTER = "better"
    NO_DIFFERENCE = "no_difference"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class RightAfter:
    """Distress before and after a practice: median change (below 0 = eased), share eased with its Wilson interval.

    `early` is True below 15 practices. Strong feelings usually ease anyway, and that stands beside it.
    """

    n: int
    median_change: float
    eased: float
    low: float
    high: float
    early: bool


@dataclass(frozen=True, slots=True)
class NextDay:
    """How the day after a practice differed from other days after days of the same mood, in points.

    Numbers are None until there are 10 days with and 10 without. `shrunk` is the effect drawn towards 0 by its own
    uncertainty: what skills are ordered by.
    """

    verdict: HelpVerdict
    effect: float | None
    low: float | None
    high: float | None
    days_with: int
    days_without: int
    shrunk: float = 0.0


@dataclass(frozen=True, slots=True)
class SkillHelp:
    """What one skill tends to go with: how often it was practised, right after, and the next day."""

    skill: str
    uses: int
    right_after: RightAfter | None
    next_day: NextDay
    always_with: tuple[str, ...] = ()
    """Skills practised on the very same days: they cannot be told apart."""


@dataclass(frozen=True, slots=True)
class CoinFlip:
    """The result of a coin-flip month: mean of `pairs` differences (with − without) and its exact sign-flip p."""

    pairs: int
    difference: float
    p: float
