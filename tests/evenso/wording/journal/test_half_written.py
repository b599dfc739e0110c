"""What Today says of what was left half-written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from evenso.wording.journal.half_written import say_half_written
from evenso.wording.journal.unfinished import typed_words

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("slot", "said"),
    [
        ("goals.new", "A goal, half-written, was kept: g g, then a goes on with it"),
        ("guided.thought", "Questions left in the middle, half-written, were kept: g v has them"),
        ("journal.pattern.abcd", "A pattern seen in an entry, half-written, was kept: g j, then L goes on with it"),
        ("cli note", "Words from the shell, half-written, were kept in `evenso note`"),
        ("trends.periods", ""),
    ],
)
def test_one_thing_is_named_with_its_keys(slot: str, said: str) -> None:
    """Each kind of draft is said by what it is and where it goes on; what is no text of a person's is not."""
    assert say_half_written([(slot, None)], TODAY) == said


def test_the_day_is_said_where_there_is_one() -> None:
    """A line of another day says which."""
    said = say_half_written([("today.note", TODAY - timedelta(days=1))], TODAY)
    assert said == "A line, half-written (yesterday), was kept: n goes on with it"


def test_the_day_of_a_session_is_said_as_the_session_s() -> None:
    """Words typed a moment ago about yesterday's session are not called yesterday's words."""
    said = say_half_written([("sessions.after.abcd", TODAY - timedelta(days=1))], TODAY)
    assert said == "Words about the session of yesterday, half-written, were kept: g n, then o goes on with them"
    said = say_half_written([("sessions.when", None)], TODAY)
    assert said == "When the next session is, half-written, was kept: g n, then M goes on with it"


def test_several_are_counted_and_named() -> None:
    """Two are both named; of many the first three are, and the rest are counted."""
    slots = ["today.note", "goals.new", "bring-up", "skills.new", "patterns.new."]
    two = say_half_written([(slot, None) for slot in slots[:2]], TODAY)
    assert two == "2 things half-written were kept: a line (n), a goal (g g, then a); g j, then H lists them"
    five = say_half_written([(slot, None) for slot in slots], TODAY)
    assert five.startswith("5 things half-written were kept: a line (n)")
    assert five.endswith("and 2 more; g j, then H lists them")


def test_a_choice_that_was_not_made_is_no_word_that_was_typed() -> None:
    """Of a form only what somebody typed or chose is told; a line that says so itself stays."""
    assert typed_words('{"title": "learn to swim", "area": "not said"}') == "learn to swim"
    assert typed_words("not said") == "not said"
    entry = '{"when": "2026-11-28 00:17", "session": "no", "tags": "", "text": "half an entry"}'
    assert typed_words(entry) == "half an entry"
    assert typed_words('{"when": "2026-11-28 00:17", "session": "no", "text": ""}') == "2026-11-28 00:17"
