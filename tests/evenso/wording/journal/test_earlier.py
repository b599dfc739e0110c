"""The sentences about an entry's earlier wordings."""

from __future__ import annotations

from datetime import date, datetime

from evenso.records import Moment
from evenso.wording.journal.earlier import rest_line, say_place, say_until

AT = Moment(datetime(2026, 11, 20, 21, 0), 60)  # noqa: DTZ001 - wall time


def test_a_wording_is_named_by_its_end() -> None:
    """Until when it stood, the year only where it is another than today's."""
    assert say_until(AT) == "Until Fri 20 Nov 2026 21:00"
    assert say_until(AT, date(2026, 11, 22)) == "Until Fri 20 Nov 21:00"
    assert say_until(AT, date(2027, 1, 2)) == "Until Fri 20 Nov 2026 21:00"


def test_one_wording_is_not_counted() -> None:
    """One of one is said without numbers."""
    assert say_place(1, 1) == "its one earlier wording"
    assert say_place(2, 3) == "2 of 3 earlier wordings, the newest first"


def test_what_is_not_shown_is_said() -> None:
    """The rest of a very long wording has its number of characters."""
    assert "12,000 more characters" in rest_line(12_000)
