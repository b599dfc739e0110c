"""Coin-flip months in the journal: begun, stopped, undone, brought along, and files from before there were any."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenso.formats.own_json import read_whole
from evenso.records import InvalidRecord
from evenso.recovery.trials.records import Trial
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.between.test_between import exported
from tests.storage.entries import Ticking, raw_rows

START = date(2026, 11, 23)
COINS = "10110010110100"
RELEASED = Path(__file__).parents[1] / "opening" / "files"


def started(journal: Journal, start: date = START) -> Trial:
    """A month of a skill."""
    return journal.start_trial(Trial(skill_id=journal.find_skill("went outside").id, start=start, coins=COINS))


def test_a_month_begins_is_stopped_and_each_is_undone(journal: Journal) -> None:
    """Begun and stopped are a step each; stopping twice changes nothing."""
    trial = started(journal)
    stopped = journal.stop_trial(trial.id, START + timedelta(days=5))
    assert journal.stop_trial(trial.id, START + timedelta(days=9)) == stopped
    assert journal.trials() == [stopped]
    journal.undo()
    assert journal.trials() == [trial]
    journal.undo()
    assert journal.trials() == []
    journal.redo()
    assert journal.trials() == [trial]
    assert journal.check() == []


def test_one_goes_on_at_a_time(journal: Journal) -> None:
    """A second month is refused while one goes on, and begins once it was stopped or taken away."""
    trial = started(journal)
    with pytest.raises(InvalidRecord, match="one at a time"):
        started(journal, START + timedelta(days=27))
    journal.delete_trial(trial.id)
    journal.stop_trial(started(journal).id, START + timedelta(days=2))
    started(journal, START + timedelta(days=3))
    assert len(journal.trials()) == 2


def test_a_skill_or_month_that_is_not_there_is_said(journal: Journal) -> None:
    """Nothing is written for an id that nobody has."""
    with pytest.raises(NotFound):
        journal.start_trial(Trial(skill_id="zzzz", start=START, coins=COINS))
    for attempt in (journal.delete_trial, lambda word: journal.stop_trial(word, START)):
        with pytest.raises(NotFound):
            attempt("zzzz")
    assert journal.last_change() is None


def test_whether_one_runs_is_known_day_by_day(journal: Journal) -> None:
    """From its first to its last day, unless it was stopped."""
    trial = started(journal)
    days = [START + timedelta(days=n) for n in (-1, 0, 27, 28)]
    assert [journal.trial_near(day) for day in days] == [False, True, True, False]
    journal.stop_trial(trial.id, START + timedelta(days=4))
    assert [journal.trial_near(START + timedelta(days=n)) for n in (3, 4)] == [True, False]


def test_an_export_brings_it_to_the_same_skill(tmp_path: Path, clock: Ticking, journal: Journal) -> None:
    """In another journal the month belongs to the skill of that name, once."""
    started(journal)
    whole = read_whole(exported(journal))
    with Journal.open(tmp_path / "other.db", clock=clock, create=True) as other:
        for _ in range(2):
            other.merge_import(
                whole.entries, source="evenso", label="x", skills=whole.skills, additions=whole.additions
            )
        (trial,) = other.trials()
        assert (trial.start, trial.coins) == (START, COINS)
        assert trial.skill_id == other.find_skill("went outside").id
        assert other.check() == []


def test_a_month_of_a_skill_that_does_not_come_along_is_left_out(
    tmp_path: Path, clock: Ticking, journal: Journal
) -> None:
    """A file that names a skill it does not hold is taken in without that month, whole."""
    started(journal)
    whole = read_whole(exported(journal))
    with Journal.open(tmp_path / "other.db", clock=clock, create=True) as other:
        other.merge_import(whole.entries, source="evenso", label="x", skills=(), additions=whole.additions)
        assert other.trials() == []
        assert other.check() == []


def test_coins_of_a_file_are_not_trusted(journal: Journal) -> None:
    """An export whose coins were tampered with is refused with a sentence."""
    started(journal)
    with pytest.raises(InvalidRecord, match="Coin-flip month 1 of the file"):
        read_whole(exported(journal).replace(COINS, "1"))


def test_a_file_of_the_third_version_can_hold_one_after_a_backup(tmp_path: Path, clock: Ticking) -> None:
    """The verified backup keeps the third tables; goals and cards are as they were, and a month can begin."""
    path = tmp_path / "journal.db"
    shutil.copy(RELEASED / "v3.db", path)
    path.chmod(0o600)
    seals = "SELECT id, seal FROM entries UNION SELECT id, seal FROM goals UNION SELECT id, seal FROM card_values"
    before = raw_rows(path, seals)
    with Journal.open(path, clock=clock) as journal:
        assert "brought up to date" in journal.notices[-1]
        assert journal.goals()
        trial = started(journal)
        assert journal.check() == []
        assert journal.trials() == [trial]
    (backup,) = (tmp_path / "backups").glob("*.db")
    assert raw_rows(backup, "PRAGMA user_version") == [(3,)]
    assert raw_rows(backup, "PRAGMA integrity_check") == [("ok",)]
    assert raw_rows(backup, seals) == before == raw_rows(path, seals)
