"""What is said of the chart on paper: its words where it is not seen, and its table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from evenso.recovery.findings import Recovery
from evenso.recovery.series import DayMood
from evenso.wording.dates import say_day, say_month, say_span, week_of
from evenso.wording.trends import say_coverage, say_level, say_mood

TABLE: Final = "The chart as a table"
HEADS: Final = ("", "Usual day", "Lowest", "Highest", "Days logged")
MOST_WEEKS: Final = 30
"""Weeks that are told one by one; a longer period is told by months."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that make one row of the table."""

    first: date
    last: date
    name: str


def say_chart(recovery: Recovery, *, logged: bool = True) -> str:
    """Say what the chart shows: its span, the level at both ends, and each setback with its way back.

    How many days were logged is said only with `logged`.
    """
    span = (recovery.end - recovery.start).days + 1
    days = say_span(recovery.start, recovery.end)
    coverage = f"; {say_coverage(len(recovery.days), span, len(recovery.series.blank_away))}" if logged else ""
    said = [f"Chart of mood from 1 to 10, {days}{coverage}."]
    if recovery.line:
        first, last = recovery.line[0], recovery.line[-1]
        said.append(f"The level is about {say_level(first.level)} at first and about {say_level(last.level)} lately.")
    for setback in recovery.counted:
        back = f"came back on {say_day(setback.recovered)}" if setback.recovered else "its way back is not shown"
        said.append(f"Setback from {say_day(setback.start)}: lowest {say_mood(setback.trough_mood)}, {back}.")
    return " ".join(said)


def chart_rows(recovery: Recovery, starts: int = 0) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the chart's table, by weeks or, for a long period, by months; none for days not logged."""
    weeks = (recovery.end - recovery.start).days < 7 * MOST_WEEKS
    for stretch in _weeks(recovery, starts) if weeks else _months(recovery):
        days = [item for item in recovery.days if stretch.first <= item.day <= stretch.last]
        if days:
            yield (stretch.name, *_told(days))


def _told(days: list[DayMood]) -> Iterable[str]:
    mean = sum(item.mood for item in days) / len(days)
    return (
        say_mood(mean),
        say_mood(min(item.mood for item in days)),
        say_mood(max(item.mood for item in days)),
        str(len(days)),
    )


def _weeks(recovery: Recovery, starts: int) -> Iterator[Stretch]:
    first = recovery.start
    while first <= recovery.end:
        last = min(week_of(first, starts)[1], recovery.end)
        yield Stretch(first, last, say_span(first, last))
        first = last + timedelta(days=1)


def _months(recovery: Recovery) -> Iterator[Stretch]:
    first = recovery.start
    while first <= recovery.end:
        following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        last = min(following - timedelta(days=1), recovery.end)
        yield Stretch(first, last, say_month(first))
        first = last + timedelta(days=1)
