"""What one copy deleted and made again is there in the other copy too: only the deletion coming over would lose it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenso.annotations.markers import LifeMarker
from evenso.daily.away import Away
from evenso.goals.records import Goal, GoalRating, GoalStep, GoalVersion
from evenso.sessions.records import Session
from storage.journal import Journal
from tests.storage.entries import Ticking, imported, moment
from tests.storage.merging.two import bring, content, copy_of, later

DAY = date(2026, 11, 20)

pytestmark = pytest.mark.slow


@pytest.fixture
def other(journal: Journal, tmp_path: Path, clock: Ticking) -> Iterator[Journal]:
    """Return a copy on another machine of a journal with days away, a planned session, a marker and a goal."""
    journal.say_away(Away(since=DAY))
    journal.save_session(Session(day=DAY, time="10:00"), "session on", lambda one: one)
    journal.add_marker(LifeMarker(day=DAY, name="a new flat"))
    journal.add_goal(
        Goal(versions=(GoalVersion(day=DAY, title="call Ana"),), steps=(GoalStep(goal_id="", text="dial"),))
    )
    with copy_of(journal, tmp_path / "other machine", clock) as made:
        later(clock)
        yield made


def away(journal: Journal) -> None:
    """Say the same days away once more, which puts one stretch in the place of the other."""
    journal.say_away(Away(since=DAY + timedelta(days=3)))


def session(journal: Journal) -> None:
    """Plan the same session again."""
    journal.delete_session(journal.sessions()[0].id)
    journal.save_session(Session(day=DAY, time="10:00"), "session on", lambda one: one)


def marker(journal: Journal) -> None:
    """Mark the same day again."""
    journal.add_marker(replace(journal.delete_marker(journal.markers()[0].id), id=""))


def step(journal: Journal) -> None:
    """Write the same step again."""
    gone = journal.delete_step(journal.goals()[0].steps[0].id)
    journal.add_step(replace(gone, id="", position=0))


@pytest.mark.parametrize("make_anew", [away, session, marker, step])
def test_it_is_there_once_in_both_copies(
    make_anew: Callable[[Journal], None], journal: Journal, other: Journal
) -> None:
    """Both copies hold it once, whichever way and however often they are merged; undo has what was there before."""
    before, past = content(journal.path), journal.additions()
    make_anew(other)
    assert bring(journal, other).touched
    assert journal.check() == []
    assert _told(journal) == _told(other)
    journal.undo()
    assert (content(journal.path), journal.additions()) == (before, past)
    journal.redo()
    assert not bring(journal, other).touched
    bring(other, journal)
    assert _told(journal) == _told(other)


def _told(journal: Journal) -> tuple[object, ...]:
    """Return what all those say, without the ids that each copy gives them."""
    return (
        [(one.since, one.until) for one in journal.away()],
        [(one.day, one.time) for one in journal.sessions()],
        [(one.day, one.name) for one in journal.markers()],
        [
            (one.title, [step.text for step in one.steps], [rated.value for rated in one.ratings])
            for one in journal.goals()
        ],
    )


def test_what_was_deleted_after_all_goes_in_both(journal: Journal, other: Journal) -> None:
    """The one that was made anew is one thing in both copies: where it is deleted later, it goes in the other too."""
    marker(other)
    bring(journal, other)
    bring(other, journal)
    other.delete_marker(other.markers()[0].id)
    bring(journal, other)
    assert journal.markers() == []


def test_what_belongs_to_it_here_stays_with_it(journal: Journal, other: Journal) -> None:
    """A goal written anew in one copy keeps the rating that the other copy gave the old one meanwhile."""
    goal = journal.goals()[0]
    journal.rate_goal(GoalRating(at=moment(), day=DAY, goal_id=goal.id, value=6))
    other.delete_goal(goal.id)
    other.add_goal(Goal(versions=goal.versions, steps=(GoalStep(goal_id="", text="dial"),)))
    bring(journal, other)
    bring(other, journal)
    assert _told(journal) == _told(other)
    assert [one.value for one in journal.goals()[0].ratings] == [6]
    assert journal.check() == other.check() == []


def test_an_import_that_came_back_is_brought_up_to_date_again(journal: Journal, tmp_path: Path, clock: Ticking) -> None:
    """An imported entry that was deleted here and marked there comes back, and a later export changes it again."""
    journal.merge_import([imported(1)], source="daylio", label="import")
    with copy_of(journal, tmp_path / "third machine", clock) as third:
        later(clock)
        entry = journal.entries()[0]
        journal.delete(entry.id)
        third.mark_entry(entry.id, for_session=True)
        bring(journal, third)
        assert journal.additions().withdrawn == ()
        assert journal.merge_import([imported(1, mood=9)], source="daylio", label="import").updated == 1
        assert journal.check() == []
