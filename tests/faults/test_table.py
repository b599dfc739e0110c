"""The fault suite is whole: each row has a test, or the reason why not stands beside it."""

from __future__ import annotations

import re

import pytest

from tests.faults.page import ROOT, Tally, marked, page
from tests.faults.rows import PROMISES, ROWS


def test_the_rows_are_f01_to_f85() -> None:
    """The suite has the 85 rows of its specification, in order, and none twice."""
    assert [row.id for row in ROWS] == [f"F{number:02}" for number in range(1, 86)]


def test_every_row_is_tried_or_says_why_not() -> None:
    """Each row is proven by at least one marked test, or says why it cannot be tried here."""
    tests = marked()
    assert set(tests) <= {row.id for row in ROWS}
    assert [row.id for row in ROWS if row.id not in tests and not row.why_not] == []


def test_every_promise_stands_on_rows() -> None:
    """The rows named behind a promise exist, and each of them is tried."""
    known = {row.id for row in ROWS}
    named = [row for _, rows in PROMISES for row in re.findall(r"F\d\d", rows)]
    assert set(named) <= known
    assert len(PROMISES) == 8


def test_what_was_lost_is_written() -> None:
    """The page adds up what its tests tried and lost, names what was skipped, and is the same each time."""
    tallies = {
        "F01": {"tests/a.py::test_b": Tally(500), "tests/a.py::test_a": Tally(2, 1)},
        "F02": {"tests/c.py::test_c": Tally(skipped="needs strace")},
    }
    written = page(tallies)
    assert written == page(dict(reversed(tallies.items())))
    first, second = (
        next(line for line in written.splitlines() if line.startswith(f"| {row} ")) for row in ("F01", "F02")
    )
    assert "| 502 | 1 |" in first
    assert "[a.py](../tests/a.py): a, b" in first
    assert "| – | – | not on the machine of this table: needs strace |" in second


@pytest.mark.skipif(not (ROOT / "docs" / "safety.md").exists(), reason="the page has not been made yet")
def test_the_page_has_every_row() -> None:
    """`docs/safety.md` has each row with its case, as `make faults` writes it."""
    written = (ROOT / "docs" / "safety.md").read_text("utf-8")
    assert [row.id for row in ROWS if f"| {row.id} | {row.case} | {row.expected} |" not in written] == []
