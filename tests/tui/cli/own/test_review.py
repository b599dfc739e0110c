"""The weekly review from the shell: the questions, then what was said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from evenso.records import Moment
from evenso.reviews.steps import Part, begun, with_words
from storage.journal import Journal
from tests.tui.cli.conftest import Run
from tests.tui.conftest import NOON, Clock


def test_it_prints_the_questions_and_then_what_was_said(run: Run, journal_file: Path) -> None:
    """Without a saved review there are questions; with one the answers, as text and JSON."""
    run("log", "4", "a long day")
    asked = run("review")
    assert "What helped, even a little?" in asked.out
    assert "No review of this week is saved yet" in asked.err
    assert run("review", "--json").json["saved"] is False
    at = Moment.of(NOON)
    with Journal.open(journal_file, clock=Clock()) as journal:
        journal.save_review(with_words(begun(NOON.date(), at, at.entry_day()), Part.HARDEST, "[/]Ana"))
    assert "What helped: [/]Ana" in run("review").out
    document = run("review", "--of", "yesterday", "--json").json
    assert document["from"] == date(2026, 11, 16).isoformat()
    assert document["steps"][4]["answer"] == "[/]Ana"
    assert run("review", "--of", "3/4").code == 2
