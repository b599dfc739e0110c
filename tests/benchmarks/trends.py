"""What Trends costs on long journals: the first reading of a window and each later one, against ten years of the same.

Moods are made in memory by a stand-in for the journal, since only the analysis and its remembering are measured.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from evenso.records import CheckIn, Moment
from storage.journal import Journal
from tui.screens.trends.model import RANGES, Ask, TrendReader

NOW: Final = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
YEARS: Final = (1, 10, 100)
ROUNDS: Final = 5
ALL: Final = len(RANGES) - 1


def build(path: Path, years: int) -> None:
    """Write a journal with a check-in on each day of so many years."""
    chance = Random(years)
    noon = NOW.replace(hour=8)
    with Journal.open(path, clock=lambda: NOW, create=True) as journal:
        moments = [Moment.of(noon - timedelta(days=step)) for step in range(365 * years)]
        entries = [
            CheckIn(at=at, day=at.entry_day(), mood=min(10, max(1, round(chance.gauss(5.5, 1.5))))) for at in moments
        ]
        journal.add_all(entries, label="years")


def reading(path: Path, ask: Ask) -> tuple[float, float]:
    """Return the seconds of a first reading and the median of later ones, as a resting cursor asks for them."""
    with Journal.open(path, clock=lambda: NOW) as journal:
        reader = TrendReader()
        began = time.perf_counter()
        reader.read(journal, ask=ask, now=NOW)
        first = time.perf_counter() - began
        later = []
        for step in range(ROUNDS):
            began = time.perf_counter()
            reader.read(journal, ask=Ask(ask.range, ask.end, date(2026, 11, 22) - timedelta(days=step)), now=NOW)
            later.append(time.perf_counter() - began)
    return first, statistics.median(later)


def report() -> None:
    """Print the table."""
    print(f"\nTrends, from the journal's file to what is drawn   (aim: 100 years ≤ 1.5 × ten; medians of {ROUNDS})")
    with tempfile.TemporaryDirectory(prefix="evenso-bench-") as place:
        files = {years: Path(place) / f"{years}.db" for years in YEARS}
        for years, path in files.items():
            build(path, years)
        for name, ask in (("a year", Ask()), ("all", Ask(ALL))):
            found = {
                years: [statistics.median(part) for part in zip(*(reading(path, ask) for _ in range(3)), strict=True)]
                for years, path in files.items()
            }
            ten = found[10]
            for years, (first, later) in found.items():
                print(
                    f"  {name:<8}of {years:>3} years   first {first / ten[0]:6.2f} ×  {first * 1000:6.0f} ms"
                    f"   cursor rests {later / ten[1]:6.2f} ×  {later * 1000:6.1f} ms"
                )


if __name__ == "__main__":
    report()
