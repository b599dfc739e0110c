"""The studies: how often each finding is right, on simulated journals. Each is a pure function of its arguments."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from evenso.recovery.direction import find_direction
from evenso.recovery.findings import HelpVerdict, Setback, Verdict
from evenso.recovery.helps import next_day
from evenso.recovery.improvement import find_improvement
from evenso.recovery.measures import wilson
from evenso.recovery.series import DayMood, DaySeries
from evenso.recovery.setbacks import find_setbacks
from tests.calibration.journals import FIRST, Habit, Level, dip, ramp, season, simulate, steady, step, valley

Finder = Callable[[DaySeries], Sequence[Setback]]

WARM_UP = 40
"""Days before a journal's false setbacks are counted, so that each had a baseline."""
BEFORE = 70
AFTER = 45


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """The share, 0 to 1."""
        return self.hits / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval: what the number of journals can tell."""
        return wilson(self.hits, self.of)


def share(truths: Iterable[bool]) -> Share:
    """Count."""
    seen = list(truths)
    return Share(sum(seen), len(seen))


@dataclass(frozen=True, slots=True)
class TrendRates:
    """Called rising or falling; the slope's interval holds the true slope."""

    called: Share
    covered: Share


def trends(count: int, length: int, change: float, habit: Habit) -> TrendRates:
    """Study the direction of journals that change by `change` points over `length` days."""
    called: list[bool] = []
    covered: list[bool] = []
    true = 28 * change / (length - 1)
    for seed in range(count):
        found = find_direction(simulate(seed, length, ramp(change, length), habit))
        if found.low is None or found.high is None:
            continue
        called.append(found.verdict in {Verdict.RISING, Verdict.FALLING})
        covered.append(found.low <= true <= found.high)
    return TrendRates(share(called), share(covered))


def shifts(count: int, length: int, change: float, habit: Habit) -> TrendRates:
    """Study the level shift of journals that change by a step in the middle."""
    called: list[bool] = []
    covered: list[bool] = []
    for seed in range(count):
        series = simulate(seed, length, step(change, length // 2), habit)
        found = find_improvement(series, series.start, ())
        if found is None:
            continue
        called.append(not found.low <= 0 <= found.high)
        covered.append(found.low <= change <= found.high)
    return TrendRates(share(called), share(covered))


def numbers(setback: Setback) -> tuple[int, int, int]:
    """Start, trough and end as day numbers of the simulation."""
    start, trough, end = (day.toordinal() - FIRST for day in (setback.start, setback.trough, setback.end))
    return start, trough, end


def false_setbacks(
    count: int, habit: Habit, *, level: Level | None = None, days: int = 180, find: Finder = find_setbacks
) -> float:
    """Return the possible setbacks per 90 days of journals without any."""
    total = 0
    for seed in range(count):
        series = simulate(seed, WARM_UP + days, level or steady(6.0), habit)
        total += sum(numbers(found)[0] >= WARM_UP for found in find(series))
    return 90 * total / (count * days)


def early_setbacks(count: int, habit: Habit) -> float:
    """Return the possible setbacks that a steady journal shows in its first five weeks, looked at afterwards."""
    found = [find_setbacks(simulate(seed, 60, steady(6.0), habit)) for seed in range(count)]
    return sum(numbers(item)[0] < 35 for items in found for item in items) / count


@dataclass(frozen=True, slots=True)
class SeasonRates:
    """Per year: possible setbacks at all, and long ones (30 days or more), which would be the season itself."""

    all: float
    long: float


def seasons(count: int, amplitude: float, habit: Habit, *, find: Finder = find_setbacks) -> SeasonRates:
    """Study three years that swing with the seasons."""
    years = 3
    every: list[int] = []
    for seed in range(count):
        found = find(simulate(seed, WARM_UP + 365 * years, season(amplitude), habit))
        every += [item.length for item in found if numbers(item)[0] >= WARM_UP]
    return SeasonRates(len(every) / (count * years), sum(length >= 30 for length in every) / (count * years))


@dataclass(frozen=True, slots=True)
class DipRates:
    """Dips found (the episode covers the dip's middle), and by how many days or points what is said of them is off."""

    found: Share
    until_found: float
    start: float
    back: float
    back_apart: float


def dips(count: int, depth: float, length: int, habit: Habit, *, find: Finder = find_setbacks) -> DipRates:
    """Study flat dips of known depth and length; errors are means in days, `back_apart` their mean size."""
    hits: list[bool] = []
    waits: list[int] = []
    starts: list[int] = []
    backs: list[int] = []
    for seed in range(count):
        series = simulate(seed, BEFORE + length + AFTER, dip(BEFORE, length, depth), habit)
        covering = _covering(find(series), BEFORE + (length - 1) / 2)
        hits.append(covering is not None)
        if covering is None:
            continue
        waits.append(_wait(series, length, find))
        starts.append(numbers(covering)[0] - BEFORE)
        if covering.recovered is not None:
            backs.append(numbers(covering)[2] - BEFORE - length)
    return DipRates(share(hits), fmean(waits), fmean(starts), fmean(backs), fmean(map(abs, backs)))


def _covering(found: Sequence[Setback], day: float) -> Setback | None:
    return next((item for item in found if numbers(item)[0] <= day <= numbers(item)[2]), None)


def _wait(series: DaySeries, length: int, find: Finder) -> int:
    """Return after how many days of the dip someone who looks every day would see it."""
    for day in range(BEFORE, BEFORE + length + AFTER):
        found = find(series.window(series.start, date.fromordinal(FIRST + day)))
        if any(numbers(item)[2] >= BEFORE for item in found):
            return day - BEFORE
    return length + AFTER


@dataclass(frozen=True, slots=True)
class ValleyRates:
    """Valleys found, and how far bottom day, bottom mood and return are off: mean error and mean size of the error."""

    found: Share
    trough: float
    trough_apart: float
    mood: float
    mood_apart: float


def valleys(
    count: int, depth: float, down: int, back: int, habit: Habit, *, find: Finder = find_setbacks
) -> ValleyRates:
    """Study valleys that fall over `down` days and come back over `back` days."""
    hits: list[bool] = []
    days: list[float] = []
    moods: list[float] = []
    bottom = BEFORE + down - 1
    for seed in range(count):
        series = simulate(seed, BEFORE + down + back + AFTER, valley(BEFORE, down, back, depth), habit)
        covering = _covering(find(series), bottom)
        hits.append(covering is not None)
        if covering is not None:
            days.append(numbers(covering)[1] - bottom)
            moods.append(covering.trough_mood - (6.5 - depth))
    return ValleyRates(share(hits), fmean(days), fmean(map(abs, days)), fmean(moods), fmean(map(abs, moods)))


@dataclass(frozen=True, slots=True)
class HelpRates:
    """A skill called helpful; its interval holds the true effect."""

    better: Share
    covered: Share


def helps(count: int, length: int, effect: float, habit: Habit) -> HelpRates:
    """Study a skill that is used mostly on bad days and adds `effect` points to the next day."""
    better: list[bool] = []
    covered: list[bool] = []
    for seed in range(count):
        series, used = _practised(seed, length, effect, habit)
        found = next_day(series, used)
        if found.low is None or found.high is None:
            continue
        better.append(found.verdict is HelpVerdict.BETTER)
        covered.append(found.low <= effect <= found.high)
    return HelpRates(share(better), share(covered))


def _practised(seed: int, length: int, effect: float, habit: Habit) -> tuple[DaySeries, set[date]]:
    rng = random.Random(seed + 1_000_000)
    used: set[int] = set()
    bare = {item.day.toordinal(): item.mood for item in simulate(seed, length, steady(6.0), habit).days}
    moods: dict[int, float] = {}
    for day, mood in bare.items():
        moods[day] = min(10.0, mood + effect * (day - 1 in used))
        if rng.random() < (0.7 if moods[day] <= 5 else 0.15):
            used.add(day)
    days = [DayMood(date.fromordinal(day), mood, mood, mood) for day, mood in moods.items()]
    return DaySeries.of(days), {date.fromordinal(day) for day in used}
