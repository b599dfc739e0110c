"""How often patterns were noticed: by weeks for a quiet strip, by months for a table. Counts, never a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.patterns.records import Noticing
from evenso.wording.dates import week_of

WEEKS: Final = 12


@dataclass(frozen=True, slots=True)
class Noticed:
    """How often one pattern was noticed: in all, last, per week (oldest first, this one last), per month with any."""

    times: int = 0
    last: date | None = None
    weeks: tuple[int, ...] = (0,) * WEEKS
    months: tuple[tuple[str, int], ...] = ()


def count_noticed(noticings: Sequence[Noticing], today: date, weeks: int = WEEKS, starts: int = 0) -> Noticed:
    """Count one pattern's noticings; weeks begin on weekday `starts`, months are `YYYY-MM` and come oldest first."""
    days = [one.day for one in noticings]
    if not days:
        return Noticed(weeks=(0,) * weeks)
    this, _ = week_of(today, starts)
    back = Counter((this - week_of(day, starts)[0]).days // 7 for day in days)
    months = Counter(f"{day:%Y-%m}" for day in days)
    return Noticed(
        len(days), max(days), tuple(back[number] for number in reversed(range(weeks))), tuple(sorted(months.items()))
    )


def by_pattern(noticings: Sequence[Noticing], today: date, starts: int = 0) -> dict[str, Noticed]:
    """Count the noticings of several patterns, by the pattern's id."""
    found: dict[str, list[Noticing]] = {}
    for one in noticings:
        found.setdefault(one.pattern_id, []).append(one)
    return {pattern_id: count_noticed(those, today, starts=starts) for pattern_id, those in found.items()}
