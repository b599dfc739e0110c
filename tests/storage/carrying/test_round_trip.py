"""A journal out as JSON and back into an empty one is equal, whatever it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path

import pytest

from evenso.annotations.markers import LifeMarker
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Tracker, TrackerValue
from evenso.formats.own_json import journal_text, read_whole
from evenso.goals.records import Goal, GoalState, GoalVersion
from evenso.records import Area, CheckIn, Practice, Skill
from evenso.sample.journal import sample_journal
from evenso.sample.years import years_of
from storage.journal import Journal
from tests.storage.between.everything import keep_one_of_everything
from tests.storage.entries import Ticking, check_in, imported, moment
from tests.storage.merging.two import bring as merge_of

DAY = date(2026, 11, 20)


def out(journal: Journal) -> str:
    """Return a journal as `evenso export json` writes it."""
    entries = journal.entries(oldest_first=True)
    return journal_text(journal.skills(archived=True), entries, journal.settings(), journal.additions())


def bring(journal: Journal, text: str) -> None:
    """Import such a file as the command does."""
    whole = read_whole(text)
    journal.merge_import(
        whole.entries,
        source="evenso",
        label="import",
        skills=whole.skills,
        additions=whole.additions,
        settings=whole.settings,
    )


@pytest.fixture
def full(journal: Journal) -> Journal:
    """Return a journal with every kind of thing in every state that there is."""
    journal.set_setting("day_starts_at", 3)
    journal.set_setting("hide_numbers", value=True)
    skill = journal.find_skill("cold water")
    journal.change_skill(replace(skill, name="box breath", how="four and four", favourite=True))
    journal.change_skill(replace(journal.find_skill("moved my body"), archived=True))
    own = journal.add_skill(Skill(name="a walk", area=Area.HABITS))
    journal.add(Practice(at=moment(), day=DAY, skill_id=own.id, before=7, after=0, note="=1+1"))
    entry = journal.add(check_in(5, note="-1 felt low", feelings=("calm", "tired"), tags=("work",), for_session=True))
    assert isinstance(entry, CheckIn)
    journal.change(replace(entry, note="second words"))
    journal.change(replace(entry, note="third words", mood=6))
    journal.merge_import([imported(number) for number in range(4)], source="daylio", label="import")
    gone, edited, *_ = (one for one in journal.entries() if one.source)
    journal.delete(gone.id)
    assert isinstance(edited, CheckIn)
    journal.change(replace(edited, note="mine now"))
    journal.save_setback_note(SetbackNote.mark("s20261110", date(2026, 11, 10), date(2026, 11, 16), "flu"))
    journal.add_marker(LifeMarker(day=DAY, name="a new flat"))
    tracker = journal.add_tracker(Tracker(name="sleep", asked=True))
    journal.add_tracker_values([TrackerValue(at=moment(), day=DAY, tracker_id=tracker.id, value=0)])
    keep_one_of_everything(journal)
    return journal


@pytest.fixture
def empty(tmp_path: Path, clock: Ticking) -> Iterator[Journal]:
    """Return a journal that was just begun elsewhere."""
    with Journal.open(tmp_path / "elsewhere" / "journal.db", clock=clock, create=True) as made:
        yield made


@pytest.mark.fault("F67")
def test_a_journal_comes_back_equal(full: Journal, empty: Journal, tried: Callable[..., None]) -> None:
    """Skills, entries, everything beside them and settings are equal, ids and earlier wordings and all."""
    text = out(full)
    bring(empty, text)
    assert empty.skills(archived=True) == full.skills(archived=True)
    assert empty.entries() == full.entries()
    assert empty.additions() == full.additions()
    assert empty.settings() == full.settings()
    assert out(empty) == text
    assert empty.check() == []
    tried(text.count("\n"))


def test_goals_come_in_the_order_in_which_they_were_made(journal: Journal, empty: Journal) -> None:
    """A list of goals reads on the other machine as it did here, closed ones last, and so does the file."""
    titles = [f"goal {number}" for number in range(12)]
    for title in titles:
        journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title=title),)))
    journal.set_goal_state(journal.goals()[3].id, GoalState.DONE, day=DAY)
    bring(empty, out(journal))
    there = [goal.title for goal in journal.goals()]
    assert there == [*titles[:3], *titles[4:], titles[3]]
    assert [goal.title for goal in empty.goals()] == there
    assert [goal.title for goal in empty.additions().work.goals] == titles


@pytest.mark.slow
def test_it_comes_once_and_goes_with_one_undo(full: Journal, empty: Journal) -> None:
    """A second import adds nothing; one undo leaves the journal as it began, with the skills it began with."""
    before = empty.skills(archived=True)
    bring(empty, out(full))
    text = out(empty)
    bring(empty, text)
    assert out(empty) == text
    assert empty.undo() is not None
    assert (empty.entries(), empty.skills(archived=True)) == ([], before)


@pytest.mark.slow
def test_an_edit_survives_the_way_over_json_and_the_next_export_of_daylio(full: Journal, empty: Journal) -> None:
    """What was edited, or deleted, of an import stays so in the journal that came over, whatever Daylio says again."""
    bring(empty, out(full))
    counts = empty.merge_import([imported(number, mood=9) for number in range(4)], source="daylio", label="import")
    assert (counts.kept, counts.updated, counts.added) == (2, 2, 0)
    assert "mine now" in [one.note for one in empty.entries() if isinstance(one, CheckIn)]


@pytest.mark.slow
def test_what_names_an_entry_follows_it_to_its_new_id(full: Journal, empty: Journal) -> None:
    """Where an id is taken by another entry, links and earlier wordings of the newcomer go to it, not to that one."""
    named = next(one for one in full.additions().work.links if str(one.root.thing) == "entry").root.id
    stranger = empty.add(check_in(2, DAY, note="somebody else's", id=named))
    assert stranger.id == named
    bring(empty, out(full))
    assert not any(one.root.id == named for one in empty.additions().work.links)
    assert empty.versions(named) == []


def test_settings_that_could_open_a_journal_do_not_come(empty: Journal, full: Journal) -> None:
    """An import sets what was not set here, and nothing that is not about the journal or its looks."""
    empty.set_setting("day_starts_at", 6)
    full.set_setting("outside_editor", value=True)
    bring(empty, out(full))
    assert empty.setting("day_starts_at", 0) == 6
    assert empty.setting("hide_numbers", default=False) is True
    assert empty.setting("outside_editor", default=False) is False


@pytest.mark.slow
def test_what_a_damaged_journal_does_not_hold_any_more_is_said(full: Journal, empty: Journal) -> None:
    """A salvage export says what is missing, and comes in like any other."""
    whole = read_whole(out(full))
    text = journal_text(whole.skills, whole.entries, {}, whole.additions, ["The entry k3f9 could not be read."])
    assert '"missing": [\n"The entry k3f9 could not be read."\n]' in text
    bring(empty, text)
    assert empty.entries() == full.entries()


@pytest.mark.slow
@pytest.mark.fault("F67")
def test_ten_years_come_back_equal(journal: Journal, empty: Journal, tried: Callable[..., None]) -> None:
    """The sample of a long life with the journal, brought in, taken out and brought in again: not a letter differs."""
    years = years_of(10, 7)
    journal.merge_import(years.entries, source="", label="years", skills=years.skills)
    sample = sample_journal(date(2026, 11, 22), UTC)
    journal.merge_import(sample.entries, source="", label="all", skills=sample.skills, additions=sample.additions)
    text = out(journal)
    bring(empty, text)
    assert out(empty) == text
    assert empty.check() == []
    tried(text.count("\n"))


@pytest.mark.slow
def test_a_journal_that_has_begun_takes_everything_in(full: Journal, empty: Journal) -> None:
    """Skills have other ids there: practices, and what they said before they were edited, find their own by name."""
    practice = next(one for one in full.entries() if isinstance(one, Practice))
    full.change(replace(practice, after=4))
    empty.add(check_in(6, note="was here"))
    ids = {skill.name: skill.id for skill in empty.skills(archived=True)}
    bring(empty, out(full))
    assert len(empty.entries()) == len(full.entries()) + 1
    (came,) = (one for one in empty.entries() if one.id == practice.id)
    assert isinstance(came, Practice)
    assert (came.skill, came.after) == (practice.skill, 4)
    assert ids.get(came.skill, came.skill_id) == came.skill_id
    assert [said.after for _, said in empty.versions(came.id) if isinstance(said, Practice)] == [practice.after]
    assert len(empty.additions().wordings) == len(full.additions().wordings)
    assert empty.check() == []


@pytest.mark.slow
def test_a_merge_after_an_import_brings_nothing(full: Journal, empty: Journal, tmp_path: Path) -> None:
    """What came over JSON is known again when the file itself comes, earlier wordings too."""
    bring(empty, out(full))
    report = merge_of(empty, full)
    assert (report.added, report.updated, report.removed) == ({}, {}, {})
