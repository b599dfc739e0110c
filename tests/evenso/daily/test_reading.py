"""Days away in words: behind and ahead of today."""

from __future__ import annotations

from datetime import date

import pytest

from evenso.daily.reading import read_away
from evenso.records import InvalidRecord

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("until", "since", "first", "last"),
    [
        ("3 Dec", "", TODAY, date(2026, 12, 3)),
        ("until friday", "", TODAY, date(2026, 11, 27)),
        ("in 2 weeks", "", TODAY, date(2026, 12, 10)),
        ("today", "", TODAY, TODAY),
        ("", "", TODAY, None),
        ("until I am back", "yesterday", date(2026, 11, 25), None),
        ("10 Nov", "3 Nov", date(2026, 11, 3), date(2026, 11, 10)),
        ("yesterday", "20 Nov", date(2026, 11, 20), date(2026, 11, 25)),
        ("20 Dec", "10 Dec", date(2026, 12, 10), date(2026, 12, 20)),
        ("2027-01-02", "2026-12-24", date(2026, 12, 24), date(2027, 1, 2)),
    ],
)
def test_first_and_last_day(until: str, since: str, first: date, last: date | None) -> None:
    """A day ahead is the next one, a stretch that has passed lies behind, nothing leaves the end open."""
    found = read_away(until, since, TODAY)
    assert (found.since, found.until) == (first, last)


@pytest.mark.parametrize(
    ("until", "since"), [("3/4", ""), ("soon", ""), ("3 Dec", "whenever"), ("2026-11-20", "today"), ("2026-13-45", "")]
)
def test_what_cannot_be_read_is_refused(until: str, since: str) -> None:
    """What is unclear, no day, or before the first one is refused with a sentence."""
    with pytest.raises(InvalidRecord):
        read_away(until, since, TODAY)
