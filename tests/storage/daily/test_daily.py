"""Templates and days away in the journal file: each write one undo step, on their way to other journals too."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenso.annotations.trackers import Tracker
from evenso.daily.away import Away
from evenso.daily.templates import MOST_TEMPLATES, Template, check_in_of, practices_of, with_words
from evenso.records import InvalidRecord
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.carrying.test_round_trip import bring, out
from tests.storage.entries import Ticking, check_in, moment

DAY = date(2026, 11, 22)
RELEASED = Path(__file__).parents[1] / "opening" / "files"


def bad_night(journal: Journal) -> Template:
    """A template with a skill and a tracker."""
    sleep = journal.add_tracker(Tracker(name="sleep"))
    skill = journal.find_skill("slow breath")
    return Template(name="bad night", feelings=("tired",), skills=(skill.id,), trackers=(sleep.id,))


def test_one_is_kept_changed_and_taken_away(journal: Journal) -> None:
    """Each is one step of undo; a name is there once, and there are as many as digits."""
    kept = journal.add_template(bad_night(journal))
    assert journal.templates() == [kept] == [journal.find_template("bad")]
    with pytest.raises(InvalidRecord, match="already"):
        journal.add_template(Template(name="Bad Night", note="x"))
    changed = journal.change_template(replace(kept, note="woke at four"))
    journal.delete_template(kept.id)
    assert not journal.at_start(DAY, DAY).templates
    journal.undo()
    assert journal.templates() == [changed]
    journal.undo()
    assert journal.templates() == [kept]
    for number in range(MOST_TEMPLATES - 1):
        journal.add_template(Template(name=f"day {number}", note="x"))
    with pytest.raises(InvalidRecord, match="take one away"):
        journal.add_template(Template(name="one more", note="x"))
    with pytest.raises(NotFound, match="Several"):
        journal.find_template("day")
    assert journal.check() == []


def test_what_a_template_writes_is_one_step(journal: Journal) -> None:
    """A check-in and practices come together and go with one undo; one that is there is changed and kept as it was."""
    template = journal.add_template(bad_night(journal))
    new = check_in_of(template, moment(), DAY)
    written = journal.write_template(template, new, practices_of(template, moment(), DAY, journal.skills()))
    assert [one.kind.value for one in written] == ["check_in", "practice"]
    assert journal.undo() is not None
    assert journal.entries() == []
    there = journal.add(check_in(3, note="rain"))
    journal.write_template(template, with_words(there, template), [])  # type: ignore[arg-type]
    assert [one.entry for one in journal.additions().wordings] == [there]
    journal.undo()
    assert journal.entries() == [there]
    assert journal.check() == []


def test_days_away_that_touch_are_one(journal: Journal) -> None:
    """Saying it again changes the end; coming back ends it the day before; each is one step."""
    assert journal.days_away(DAY, DAY) == frozenset()
    journal.say_away(Away(since=DAY, until=DAY + timedelta(days=3)))
    journal.say_away(Away(since=DAY + timedelta(days=2)))
    (one,) = journal.away()
    assert (one.since, one.until) == (DAY, None)
    assert journal.days_away(DAY - timedelta(days=1), DAY + timedelta(days=1)) == {DAY, DAY + timedelta(days=1)}
    assert journal.come_back(DAY - timedelta(days=1)) is None
    journal.come_back(DAY + timedelta(days=2))
    assert [one.until for one in journal.away()] == [DAY + timedelta(days=1)]
    journal.undo()
    assert [one.until for one in journal.away()] == [None]
    journal.come_back(DAY)
    assert journal.away() == []
    assert journal.check() == []


@pytest.mark.slow
def test_a_template_finds_its_skills_and_trackers_in_another_journal(
    journal: Journal, tmp_path: Path, clock: Ticking
) -> None:
    """By JSON and by a merge, ids are those of the journal that it came to."""
    journal.add_template(bad_night(journal))
    text = out(journal)
    for way in ("json", "merge"):
        with Journal.open(tmp_path / way / "journal.db", clock=clock, create=True) as other:
            own = other.add_tracker(Tracker(name="Sleep"))
            if way == "json":
                bring(other, text)
            else:
                copy = tmp_path / "copy.db"
                shutil.copy(journal.path, copy)
                other.merge_copy(copy)
            (came,) = other.templates()
            assert came.trackers == (own.id,)
            assert came.skills == (other.find_skill("slow breath").id,)
            assert other.check() == []


@pytest.mark.slow
def test_a_file_of_the_sixth_version_can_hold_them(tmp_path: Path, clock: Ticking) -> None:
    """What was there is as it was, and what is new can begin."""
    path = tmp_path / "journal.db"
    shutil.copy(RELEASED / "v6.db", path)
    path.chmod(0o600)
    with Journal.open(path, clock=clock) as journal:
        before = journal.entries()
        journal.say_away(Away(since=DAY))
        journal.add_template(Template(name="bad night", note="woke at four"))
        assert journal.check() == []
        assert journal.entries() == before
