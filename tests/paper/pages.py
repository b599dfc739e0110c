"""The journals whose pages are looked at: the sample, all of it, ten years, one day, none, and one full of traps."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from evenso.bring.choice import Choice, Section, preset_of
from evenso.recovery.series import DayMood
from evenso.sample.journal import sample_journal
from evenso.sample.years import years_of
from evenso.summary import Material, Summary, summarise
from storage.journal import Journal
from tests.evenso.bring.material import MARKED, summary_of
from tests.evenso.documents.test_page import NASTY
from tests.evenso.week.diary import moods_of, note, usual_period
from tui.bringing.gathering import Wish, gather, last_session
from tui.cli.taking_in import take_in

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
EVERY = Choice(frozenset(Section), added=frozenset({MARKED}))
TRAPS = {"*": '<b>bold</b> </style><script>alert(1)</script> #eval("1") $x$ `raw` [a](http://evil.example) & Ünïcode'}
RUN = {"qnote": "x" * 10_000, "qledup": "漢字🙂" * 500, "*": "y" * 300}


def _gathered(preset: str, more: frozenset[Section] = frozenset(), *, whole: bool = False) -> Summary:
    """The sample journal as a file, read as the program reads it."""
    journal_file = _sample_file()
    with Journal.open(journal_file, clock=lambda: NOW) as journal:
        chosen = preset_of(preset)
        start = chosen.start(TODAY, last_session=last_session(journal, TODAY), first_day=journal.first_day())
        start = (journal.first_day() or start) if whole else start
        return gather(journal, Wish(start, TODAY, Choice(chosen.sections | more)))


@cache
def _sample_file() -> Path:
    path = Path(mkdtemp(prefix="evenso-pages-")) / "journal.db"
    atexit.register(rmtree, path.parent)
    made = sample_journal(TODAY, UTC)
    with Journal.open(path, clock=lambda: NOW, create=True) as journal:
        take_in(journal, made.skills, made.entries, additions=made.additions, label="the sample journal")
    return path


def _ten_years() -> Summary:
    journal = years_of(10, 7, end=TODAY)
    start, end = usual_period(TODAY, 3650)
    return summarise(start, end, Material(moods_of(journal.entries), journal.entries, journal.skills), made_on=TODAY)


def _one_day() -> Summary:
    start, end = usual_period(TODAY)
    return summarise(start, end, Material([DayMood(TODAY, 5, 5, 5)], ()), made_on=TODAY)


USUAL: dict[str, Callable[[], Summary]] = {
    "sample": lambda: _gathered("usual"),
    "week": lambda: _gathered("weekly"),
    "whole": lambda: _gathered("new therapist"),
    "ticked": lambda: _gathered("new therapist", frozenset(Section) - {Section.DAYS}),
    "since": lambda: _gathered("usual", frozenset({Section.URGES, Section.PLAN}), whole=True),
    "days": lambda: _gathered("usual", frozenset({Section.DAYS})),
    "ten": _ten_years,
    "one": _one_day,
    "none": lambda: summarise(*usual_period(TODAY), Material((), ()), made_on=TODAY),
}
"""Journals as people have them: each fits on two pages."""

WORDY = " ".join(f"word {n} of what I thought" for n in range(500))


def _noted(*lengths: int) -> Summary:
    """The sample with notes of so many letters, told whole."""
    notes = tuple(
        replace(note(TODAY, WORDY[:length], for_session=True), id=f"n{n}ab") for n, length in enumerate(lengths)
    )
    return replace(USUAL["days"](), notes=notes, whole=frozenset(one.id for one in notes))


LONG: dict[str, Callable[[], Summary]] = {
    "helped": lambda: summary_of(EVERY, {"qhelped": WORDY[:3000], "qledup": WORDY[:1500], "qnote": WORDY[:7000]}),
    "note": lambda: _noted(10_000),
    "notes": lambda: _noted(6000, 6000),
    "brink": lambda: _noted(500, 500, 500),
}
"""Journals with long texts: what stands on the third sheet is told before; `brink` ends at the foot of the second."""

PAGES: dict[str, Callable[[], Summary]] = {
    **USUAL,
    **LONG,
    "every": lambda: summary_of(EVERY, name="Ines Beispiel"),
    "traps": lambda: summary_of(EVERY, TRAPS, name=TRAPS["*"]),
    "nasty": lambda: summary_of(EVERY, {"qnote": "\n".join(NASTY), "*": "עברית \u202e 漢字 👩‍👧 x"}),
    "runs": lambda: summary_of(EVERY, RUN),
}
