"""The journals whose pages are looked at: the sample, all of it, ten years, one day, none, and one full of traps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date
from functools import cache

from evenso.bring.choice import Choice, Section
from evenso.records import CheckIn
from evenso.recovery.series import DayMood
from evenso.sample.journal import SampleJournal, sample_journal
from evenso.sample.years import years_of
from evenso.summary import Material, Summary, summarise, usual_period
from tests.evenso.bring.material import summary_of
from tests.evenso.documents.test_page import NASTY
from tests.evenso.week.diary import moods_of

TODAY = date(2026, 11, 22)
EVERY = Choice(frozenset(Section))
TRAPS = {"*": '<b>bold</b> </style><script>alert(1)</script> #eval("1") $x$ `raw` [a](http://evil.example) & Ünïcode'}
RUN = {"qnote": "x" * 10_000, "qledup": "漢字🙂" * 500, "*": "y" * 300}


def _of(journal: SampleJournal, days: int) -> Summary:
    start, end = usual_period(TODAY, days)
    additions = getattr(journal, "additions", None)
    markers = additions.markers if additions is not None else ()
    work = additions.work if additions is not None else None
    material = Material(
        _days(journal), journal.entries, journal.skills, markers=markers, goals=work.goals if work is not None else ()
    )
    return summarise(start, end, material, made_on=TODAY)


def _days(journal: SampleJournal) -> list[DayMood]:
    return moods_of(entry for entry in journal.entries if isinstance(entry, CheckIn))


@cache
def sample() -> SampleJournal:
    """The sample journal."""
    return sample_journal(TODAY, UTC)


def _one_day() -> Summary:
    start, end = usual_period(TODAY)
    return summarise(start, end, Material([DayMood(TODAY, 5, 5, 5)], ()), made_on=TODAY)


USUAL: dict[str, Callable[[], Summary]] = {
    "sample": lambda: _of(sample(), 90),
    "whole": lambda: _of(sample(), 425),
    "ten": lambda: _of(years_of(10, 7, end=TODAY), 3650),
    "one": _one_day,
    "none": lambda: summarise(*usual_period(TODAY), Material((), ()), made_on=TODAY),
}
"""Journals as people have them: each fits on two pages."""

PAGES: dict[str, Callable[[], Summary]] = {
    **USUAL,
    "every": lambda: summary_of(EVERY, name="Ines Beispiel"),
    "traps": lambda: summary_of(EVERY, TRAPS, name=TRAPS["*"]),
    "nasty": lambda: summary_of(EVERY, {"qnote": "\n".join(NASTY), "*": "עברית \u202e 漢字 👩‍👧 x"}),
    "runs": lambda: summary_of(EVERY, RUN),
}
