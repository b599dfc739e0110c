"""What is said of the chart on paper: its words where it is not seen, and its table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from evenso.language import tr
from evenso.recovery.findings import Recovery, Setback
from evenso.recovery.series import DayMood
from evenso.wording.dates import say_day, say_month, say_span, week_of
from evenso.wording.trends import say_coverage, say_level, say_mood

TABLE: Final = tr("The chart as a table")
HEADS: Final = ("", tr("Usual day"), tr("Lowest"), tr("Highest"), tr("Days logged"))
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
    days, counted = say_span(recovery.start, recovery.end), recovery.could_be_logged
    coverage = f"; {say_coverage(len(counted.days), counted.span, len(counted.blank_away))}" if logged else ""
    said = [tr("Chart of mood from 1 to 10, {days}.", days=days + coverage)]
    if recovery.line:
        first, last = recovery.line[0], recovery.line[-1]
        said.append(
            tr(
                "The level is about {first} at first and about {last} lately.",
                first=say_level(first.level),
                last=say_level(last.level),
            )
        )
    until = recovery.days[-1].day if recovery.days else recovery.end
    return " ".join([*said, *(_valley(setback, until) for setback in recovery.counted)])


def _valley(setback: Setback, last: date) -> str:
    start, lowest = say_day(setback.start), say_mood(setback.trough_mood)
    if setback.lasts(last):
        return tr("Setback from {start}: lowest so far {lowest}, not over yet.", start=start, lowest=lowest)
    if setback.recovered is None:
        return tr("Setback from {start}: lowest {lowest}, its way back is not shown.", start=start, lowest=lowest)
    return tr(
        "Setback from {start}: lowest {lowest}, came back on {back}.",
        start=start,
        lowest=lowest,
        back=say_day(setback.recovered),
    )


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
