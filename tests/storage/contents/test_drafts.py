"""Half-written text and settings."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from evenso.rollover import DAY_STARTS_AT
from storage.answers import Draft
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.storage.entries import Ticking, note, raw


def test_a_draft_is_offered_back_after_a_restart(path: Path, clock: Ticking, journal: Journal) -> None:
    """The last state of each place comes back, the newest first, with the day it was for."""
    journal.save_draft("note", "half a thou")
    journal.save_draft("note", "half a thought\nand more \x1b[31m", date(2026, 11, 20))
    clock.now += timedelta(seconds=2)
    journal.save_draft("line", "slept")
    journal.close()
    with Journal.open(path, clock=clock) as opened:
        assert opened.drafts() == [
            Draft("line", "slept", None, datetime(2026, 11, 22, 8, 0, 2, tzinfo=UTC)),
            Draft("note", "half a thought\nand more [31m", date(2026, 11, 20), datetime(2026, 11, 22, 8, tzinfo=UTC)),
        ]


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u200b\u2800"])
def test_blank_text_is_no_draft(journal: Journal, text: str) -> None:
    """Emptying a field drops its draft."""
    journal.save_draft("note", "words")
    journal.save_draft("note", text)
    assert journal.drafts() == []
    journal.drop_draft("note")
    journal.drop_draft("never there")


def test_settings_keep_their_values_and_their_types(journal: Journal) -> None:
    """Any JSON value comes back; a value of another type than expected is the default."""
    for name, value in (("a", "dark"), ("b", 7), ("c", ["x", "y"]), ("d", {"é\ud800": 1.5}), ("e", False)):
        journal.set_setting(name, value)
        assert journal.setting(name, type(value)()) == value
    assert journal.setting("a", 5) == 5
    assert journal.setting("missing", "light") == "light"
    journal.set_setting("a", None)
    assert journal.setting("a", "light") == "light"
    with pytest.raises(ValueError, match="not JSON compliant"):
        journal.set_setting("a", float("nan"))


@pytest.mark.parametrize(("stored", "hour"), [(0, 0), (5, 5), (23, 23), (24, 4), (-1, 4), ("5", 4), (True, 4)])
def test_the_rollover_hour_is_an_hour(journal: Journal, stored: object, hour: int) -> None:
    """A setting that is no hour falls back to 04:00."""
    assert journal.day_starts_at == DAY_STARTS_AT == 4
    journal.set_setting("day_starts_at", stored)
    assert journal.day_starts_at == hour


def test_a_draft_goes_in_the_transaction_of_what_it_became(journal: Journal) -> None:
    """What is saved takes its draft with it; where either fails, nothing is saved and it stays."""
    journal.save_draft("note", "half")
    with journal.finishing("note"), journal.finishing(""):
        journal.add(note("half and whole"))
    assert (journal.count(), journal.drafts()) == (1, [])
    journal.save_draft("note", "another")
    journal.add(note("one that has no draft"))
    other = raw(journal.path)
    other.execute("CREATE TRIGGER stuck BEFORE DELETE ON drafts BEGIN SELECT RAISE(ABORT, 'stuck'); END")
    other.close()
    with pytest.raises(JournalProblem), journal.finishing("note"):
        journal.add(note("another and its end"))
    assert (journal.count(), [one.text for one in journal.drafts()]) == (2, ["another"])
