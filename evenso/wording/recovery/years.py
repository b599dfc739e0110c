"""A year in days in sentences: month by month what was logged and where the days lay."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Final

from evenso.language import tr, tr_many
from evenso.recovery.measures import median
from evenso.recovery.series import DayMood, DaySeries
from evenso.wording.dates import MONTHS
from evenso.wording.scales.moods import level_word
from evenso.wording.trends import NOTHING, say_coverage, say_mood

NO_DAY_YET: Final = tr("No day is here yet: the first mood fills the first cell.")
HOW_DRAWN: Final = (
    tr("Each cell is a day, a column a week from Monday on; a dot is a day without a mood, which counts as nothing."),
    tr("A digit is the day's mean mood, X is 10; without numbers a taller bar is a higher mood."),
)
FEWEST_DAYS: Final = 5
"""Logged days of a month from which its middle day is said."""


def tell_year(series: DaySeries, *, numbers: bool = True) -> list[str]:
    """Return one sentence for the whole and one for each month that has a logged day; without `numbers` in words."""
    if not series.days:
        return [NOTHING]
    years = len({item.day.year for item in series.days}) > 1
    told = [f"{say_coverage(len(series.days), series.span, len(series.blank_away))}."]
    for (year, month), days in groupby(series.days, key=lambda item: (item.day.year, item.day.month)):
        name = f"{MONTHS[month - 1]} {year}" if years else MONTHS[month - 1]
        told.append(f"{name}: {_month(list(days), numbers=numbers)}.")
    return told


def say_out_of_sight(days: int) -> str:
    """Say how many days of the year a narrow page leaves out, behind what is counted of those it shows."""
    return tr(", {n} earlier out of sight", n=days)


def _month(days: Iterable[DayMood], *, numbers: bool) -> str:
    logged = list(days)
    count = tr_many("{n} day with a mood", "{n} days with a mood", len(logged))
    if len(logged) < FEWEST_DAYS:
        return count
    middle, low, high = median(item.mood for item in logged), min(logged, key=_mood).mood, max(logged, key=_mood).mood
    said: Callable[[float], str] = say_mood if numbers else level_word
    return tr(
        "{count}, usual day {middle}, lowest {low}, highest {high}",
        count=count,
        middle=said(middle),
        low=said(low),
        high=said(high),
    )


def _mood(item: DayMood) -> float:
    return item.mood
