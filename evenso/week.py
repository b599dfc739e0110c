"""The weekly review: what seven days held, in the order in which it is read (`science.md` 16).

One value with everything the screen, the text and the JSON show; its sentences are `evenso.wording.weeks`'. Comparing
stops where noise begins: about a difference between two weeks nothing is said at all (`science.md` 0.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, median
from typing import TYPE_CHECKING, Final

from evenso.highlights import HardMoment, ThingNoticed, hardest_moment, one_thing_noticed, to_bring
from evenso.practised import (
    PRACTISED,
    GridRow,
    Rated,
    RightAfter,
    area_counts,
    practice_grid,
    practices_in,
    right_after,
)
from evenso.records import AnyEntry, Area, Practice, Skill
from evenso.recovery.direction import direction_window, find_direction
from evenso.recovery.findings import Setback, SetbackStatus, UsualRange
from evenso.recovery.ranges import own_real_change, usual_range
from evenso.recovery.series import ONE_DAY, DayMood, DaySeries
from evenso.recovery.setbacks import find_setbacks, is_learning
from evenso.wording.dates import week_of
from evenso.wording.weeks import AWAY, WeekFacts, say_week

if TYPE_CHECKING:
    from evenso.goals.standing import GoalInWeek
    from evenso.patterns.records import Noticing, Pattern

RIGHT_AFTER_DAYS: Final = 90
"""How far back ratings right after a practice are gathered; a single week holds too few."""

HARD_DAYS: Final = 4
"""Low days of a week inside a setback from which on the review may speak of a hard stretch."""

LEAST_DEPTH: Final = 1.5
"""Points below the setback's baseline that make a day a low one: the least depth of a setback (`science.md` 4)."""

_FOUR_WEEKS: Final = 28


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the week: its mood if logged, whether anything was written, whether it still lies ahead.

    `away` is a day without anything written on which the person was away, `before` one before the journal's first.
    """

    day: date
    mood: DayMood | None
    here: bool
    ahead: bool
    away: bool = False
    before: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is a day on which something could have been written."""
        return not (self.ahead or self.before)


@dataclass(frozen=True, slots=True)
class WeekReview:
    """One week as far as `today`.

    `sentence` is what is said of it, `in_words` the same without a mood's number. `usual` is the usual range before
    the week, None while it is being learned. `days_here` counts days with any entry.
    `noticed` is one thing noticed in it, `bring` are those marked for the session. `hard_stretch` says whether the week
    may be called one. `goals` are those that were open in it or came to rest.
    """

    start: date
    today: date
    days: tuple[WeekDay, ...]
    usual: UsualRange | None
    sentence: str
    in_words: str
    setbacks: tuple[Setback, ...]
    areas: tuple[tuple[Area, int], ...]
    right_after: tuple[RightAfter, ...]
    grid: tuple[GridRow, ...]
    hardest: HardMoment | None
    noticed: ThingNoticed | None
    bring: tuple[AnyEntry, ...]
    hard_stretch: bool
    goals: tuple[GoalInWeek, ...] = ()

    @property
    def end(self) -> date:
        """The last day of the week."""
        return self.start + timedelta(days=6)

    @property
    def days_here(self) -> int:
        """Days with any entry."""
        return sum(day.here for day in self.days)

    @property
    def days_logged(self) -> int:
        """Days with a mood."""
        return len(self.moods)

    @property
    def days_so_far(self) -> int:
        """Days of the week that lie neither ahead nor before the journal's first day."""
        return sum(day.counts for day in self.days)

    @property
    def is_over(self) -> bool:
        """Whether no day of the week lies ahead."""
        return not any(day.ahead for day in self.days)

    @property
    def days_away(self) -> int:
        """Days of the week so far on which the person was away and nothing was written."""
        return sum(day.away for day in self.days)

    @property
    def moods(self) -> tuple[DayMood, ...]:
        """The logged days, in order."""
        return tuple(day.mood for day in self.days if day.mood is not None)

    @property
    def mood(self) -> float | None:
        """The mean of the logged days; None without any."""
        return fmean(item.mood for item in self.moods) if self.moods else None


def review_week(  # noqa: PLR0913 - one argument for each thing that is kept
    of: date,
    *,
    today: date,
    history: DaySeries | Iterable[DayMood],
    entries: Sequence[AnyEntry],  # the week's, and the practices of the 90 days up to its end, unless there are `rated`
    skills: Sequence[Skill],
    setbacks: tuple[Setback, ...] | None = None,  # as the person left them
    goals: Iterable[GoalInWeek] = (),
    patterns: Sequence[tuple[Pattern, Noticing]] = (),
    away: frozenset[date] = frozenset(),
    starts: int = 0,  # the weekday that weeks begin on
    first: date = date.min,  # the journal's own: no day before it is a missing one
    rated: Sequence[Rated] | None = None,  # the ratings of those practices, where they were read by themselves
) -> WeekReview:
    """Review the week in which `of` lies."""
    start, reached = _span(of, today, starts)
    series, week = _series(history, start, max(today, reached)), _within(entries, start, reached)
    touched, usual = _touched(series, start, reached, setbacks), _usual(series, start, reached)
    days = _days(start, today, series, {entry.day for entry in week}, away, first)
    sentence, in_words = _sentences(_facts(series.window(series.start, reached), start, usual, touched), days)
    return WeekReview(
        start=start,
        today=today,
        days=days,
        usual=usual,
        sentence=sentence,
        in_words=in_words,
        setbacks=touched,
        areas=area_counts(practices_in(week, start, reached)),
        right_after=_lately(practices_in(entries, *lately(reached)) if rated is None else rated, week),
        grid=practice_grid(practices_in(week, start, reached), start, 7, skills),
        hardest=hardest_moment(week),
        noticed=one_thing_noticed(week, [pair for pair in patterns if start <= pair[1].day <= reached]),
        bring=to_bring(week),
        hard_stretch=_is_hard(days, touched),
        goals=tuple(goals),
    )


def _span(of: date, today: date, starts: int) -> tuple[date, date]:
    """Return the first day of a week, and the last of its days that does not lie ahead."""
    start, end = week_of(of, starts)
    return start, max(start, min(end, today))


def _usual(series: DaySeries, start: date, reached: date) -> UsualRange | None:
    """Return the usual range before the week; what is still being learned is not shown as known."""
    return None if is_learning(series.window(series.start, reached)) else usual_range(series, start - ONE_DAY)


def _within(entries: Iterable[AnyEntry], start: date, last: date) -> list[AnyEntry]:
    return sorted((entry for entry in entries if start <= entry.day <= last), key=lambda entry: entry.at.utc)


def _series(history: DaySeries | Iterable[DayMood], start: date, last: date) -> DaySeries:
    """Return the history up to `last` as a series that reaches back to `start` at least."""
    if isinstance(history, DaySeries):
        return history.window(min(start, history.start), last)
    moods = [item for item in history if item.day <= last]
    return DaySeries.of(moods, min([start, *(item.day for item in moods)]), last)


def _touched(
    series: DaySeries, start: date, reached: date, setbacks: tuple[Setback, ...] | None
) -> tuple[Setback, ...]:
    """Return the setbacks that reach into the week; an older week knows how they went on."""
    found = find_setbacks(series) if setbacks is None else setbacks
    counted = (item for item in found if item.status is not SetbackStatus.DISMISSED)
    return tuple(item for item in counted if item.start <= reached and item.end >= start)


def _sentences(facts: WeekFacts, days: Sequence[WeekDay]) -> tuple[str, str]:
    """Return the week's one sentence, and the same without a mood's number."""
    if all(day.away or day.ahead for day in days) and any(day.away for day in days):
        return AWAY, AWAY
    return say_week(facts), say_week(facts, numbers=False)


def _days(
    start: date, today: date, series: DaySeries, written: set[date], away: frozenset[date], first: date
) -> tuple[WeekDay, ...]:
    moods = {item.day: item for item in series.window(start, start + timedelta(days=6)).days}
    week = [start + timedelta(days=step) for step in range(7)]
    here = written | set(moods)
    gone = {day for day in away - here if day <= today}  # what lies ahead is nobody's yet
    before = {day for day in week if day < first and day <= today} - here - gone
    return tuple(WeekDay(day, moods.get(day), day in here, day > today, day in gone, day in before) for day in week)


def _facts(series: DaySeries, start: date, usual: UsualRange | None, touched: tuple[Setback, ...]) -> WeekFacts:
    """Gather what the week's one sentence may speak of from the history up to the week's last day."""
    moods = series.window(start, series.end).moods
    return WeekFacts(
        start=start,
        last=series.end,
        logged=len(moods),
        middle=median(moods) if moods else None,
        usual=usual,
        setback=touched[-1] if touched else None,
        learning=is_learning(series),
        four_weeks=_four_week_change(series, series.end),
        direction=find_direction(series.window(*direction_window(max(series.start, start), series.end))),
    )


def _four_week_change(series: DaySeries, last: date) -> tuple[float, float] | None:
    """Return the change of the last 28 days against the 28 before, and the noise level; None below half coverage."""
    four = timedelta(days=_FOUR_WEEKS)
    now = series.window(last - four + ONE_DAY, last)
    before = series.window(last - 2 * four + ONE_DAY, last - four)
    if min(len(now.days), len(before.days)) < _FOUR_WEEKS // 2:
        return None
    both = series.window(before.start, now.end)
    return fmean(now.moods) - fmean(before.moods), own_real_change(both)


def lately(reached: date) -> tuple[date, date]:
    """Return the first and the last day from which ratings right after a practice are gathered."""
    return reached - timedelta(days=RIGHT_AFTER_DAYS - 1), reached


def _lately(recent: Iterable[Practice | Rated], week: Sequence[AnyEntry]) -> tuple[RightAfter, ...]:
    """Return what came right after the skills of this week, over the recent ratings."""
    used = {entry.skill_id for entry in week if isinstance(entry, Practice) and entry.state in PRACTISED}
    return right_after(practice for practice in recent if practice.skill_id in used)


def _is_hard(days: Sequence[WeekDay], touched: Sequence[Setback]) -> bool:
    """Whether most days of the week were low ones inside a setback that had not passed when the week ended."""
    last = max((day.day for day in days if not day.ahead), default=None)
    lasting = [item for item in touched if item.recovered is None or (last is not None and item.recovered > last)]
    moods = [day.mood for day in days if day.mood is not None]
    low = [mood for mood in moods if any(_is_low(mood, item) for item in lasting)]
    return len(low) >= HARD_DAYS


def _is_low(mood: DayMood, setback: Setback) -> bool:
    return setback.start <= mood.day <= setback.end and mood.mood <= setback.baseline - LEAST_DEPTH
