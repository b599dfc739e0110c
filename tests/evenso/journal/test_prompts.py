"""Questions to begin an entry with: chosen by rules, the same all day, each once, none of them a claim."""

from __future__ import annotations

import re
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenso.cells import width_of
from evenso.journal.occasions import LONG_AWAY, DayFacts, Occasion, occasions
from evenso.wording.journal import prompts as words
from evenso.wording.journal.prompts import prompts

DAY = date(2026, 11, 22)

facts = st.builds(
    DayFacts,
    day=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    last_written=st.none() | st.dates(date(1999, 1, 1), date(2099, 12, 31)),
    lower=st.booleans(),
    session=st.booleans(),
    marked=st.integers(0, 9),
    practised=st.lists(st.text(min_size=1), max_size=3).map(tuple),
    patterns=st.lists(st.text(min_size=1), max_size=3).map(tuple),
)


def test_an_ordinary_day_has_its_weekday_and_what_may_be_asked_any_day() -> None:
    """Where nothing else is known, the weekday's question comes first, then the general ones."""
    found = prompts(DayFacts(DAY, last_written=DAY - timedelta(days=1)))
    assert found[0] == "Looking back over the week: what would you like to keep?"
    assert len(found) >= 10


def test_what_fits_the_day_comes_first() -> None:
    """Each fact of a day is an occasion, in the order of what is nearest."""
    everything = DayFacts(
        DAY, date(2026, 11, 1), lower=True, session=True, marked=2, practised=("slow breath",), patterns=("quick yes",)
    )
    assert occasions(everything) == tuple(Occasion)
    assert prompts(everything)[0].startswith("Welcome back.")
    assert any(one.startswith("“quick yes”: ") for one in prompts(everything))
    assert any(one.startswith("slow breath: ") for one in prompts(everything))


def test_coming_back_is_welcomed_only_after_a_while() -> None:
    """A journal that begins, and one left for a week, have no welcome back; ten days have."""
    for last, away in ((None, False), (LONG_AWAY, False), (LONG_AWAY + 1, True)):
        written = None if last is None else DAY - timedelta(days=last)
        assert (Occasion.AWAY in occasions(DayFacts(DAY, written))) is away


@given(facts)
def test_questions_of_a_day_stay_the_same(known: DayFacts) -> None:
    """The same facts give the same questions, each once, on one line each, no wider than two lines of a page."""
    found = prompts(known)
    assert found == prompts(known)
    assert len(set(found)) == len(found)
    assert all("\n" not in one and "{name}" not in one for one in found)
    assert all(width_of(one) <= 140 for one in found)


def test_the_next_day_asks_something_else() -> None:
    """Over a fortnight no general question comes first twice."""
    later = [prompts(DayFacts(DAY + timedelta(days=n), DAY + timedelta(days=n - 1)))[1] for n in range(14)]
    assert len(set(later)) == 14


def test_a_name_with_odd_signs_is_a_name() -> None:
    """Braces, markup and escapes in a person's own names act nowhere."""
    name = "{day} [/] \x1b[2J \u202e %s"
    found = prompts(DayFacts(DAY, patterns=(name,)))[0]
    assert "{day} [/]" in found
    assert "\x1b" not in found
    assert "\u202e" not in found


def test_no_question_blames_or_claims() -> None:
    """None of the questions praises, blames, counts days or names a cause (`science.md` 9)."""
    every = " ".join([*(one for some in words._OF.values() for one in some), *words._WEEKDAYS, *words._ANY]).casefold()
    assert not re.search(
        r"\b(great|well done|should|fail|failed|streak|because|relapse|why didn|at last|finally)\b", every
    )
    assert all(one.rstrip().endswith("?") for one in (*words._WEEKDAYS, *words._ANY))
