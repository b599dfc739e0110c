"""Sessions in the journal: written down when something is said of them, noted, agreed in, undone, brought along."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenso.formats.own_json import read_whole
from evenso.goals.records import Goal, GoalStep, GoalVersion, Repeat
from evenso.links import Ref, Thing
from evenso.records import InvalidRecord, Note, NoteForm
from evenso.sessions.records import Agreed, Series, Session, SessionState, Therapist, Topic
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.between.everything import keep_one_of_everything
from tests.storage.between.test_between import exported
from tests.storage.entries import Ticking, moment, raw_rows

DAY = date(2026, 11, 25)
RELEASED = Path(__file__).parents[1] / "opening" / "files"


def same(session: Session) -> Session:
    """A session as it is."""
    return session


def planned(journal: Journal) -> Session:
    """A session planned by hand."""
    return journal.save_session(Session(day=DAY, time="18:30"), "session on", same)


def series(journal: Journal) -> Series:
    """Sessions on Wednesdays."""
    return journal.add_session_series(Series(rule="FREQ=WEEKLY;BYDAY=WE", since=date(2026, 11, 4), time="18:30"))


def test_planning_and_preparing_are_a_step_each(journal: Journal) -> None:
    """Each is undone and done again; a change that changes nothing leaves no step."""
    session = planned(journal)
    ready = journal.save_session(session, "topics", lambda one: replace(one, topics=(Topic(text="sleep"),)))
    assert journal.sessions() == [ready]
    last = journal.last_change()
    assert journal.save_session(ready, "topics", same) == ready
    assert journal.last_change() == last
    journal.undo()
    assert journal.sessions() == [session]
    journal.undo()
    assert journal.sessions() == []
    journal.redo()
    journal.redo()
    assert journal.sessions() == [ready]
    assert journal.check() == []


def test_one_of_a_series_is_written_once_whoever_writes(journal: Journal) -> None:
    """Two that say something of the same Wednesday change one session, and neither loses what the other said."""
    wednesday = Session(day=DAY, time="18:30", series_id=series(journal).id, place=DAY)
    journal.save_session(wednesday, "topics", lambda one: replace(one, topics=(Topic(text="sleep"),)))
    journal.save_session(wednesday, "question", lambda one: replace(one, question="why so tired?"))
    (session,) = journal.sessions()
    assert (session.topics[0].text, session.question) == ("sleep", "why so tired?")


def test_a_note_is_an_entry_that_search_finds_and_the_session_leads_to(journal: Journal) -> None:
    """What was said is found by its words, walked to from both ends, and goes with one undo."""
    note = Note(at=moment(), day=DAY, text="We spoke about saying no.", form=NoteForm.SESSION)
    session, kept = journal.note_session(planned(journal), note, lambda one: replace(one, state=SessionState.HELD))
    assert [hit.id for hit in journal.search("saying")] == [kept.id]
    here = Ref(Thing.SESSION, session.id)
    assert [linked.ref for linked in journal.linked(here)] == [Ref(Thing.ENTRY, kept.id)]
    (back,) = journal.linked(Ref(Thing.ENTRY, kept.id))
    assert (back.ref, back.title) == (here, "session on Wed 25 Nov 2026")
    journal.undo()
    assert journal.count() == 0
    assert journal.sessions()[0].state is SessionState.PLANNED
    journal.redo()
    journal.delete_session(session.id)
    assert [one.id for one in journal.entries()] == [kept.id]
    assert journal.linked(Ref(Thing.ENTRY, kept.id)) == []


@pytest.mark.parametrize("under", ["step", "repeat", "new goal", "line"])
def test_what_was_agreed_becomes_what_the_person_says(journal: Journal, under: str) -> None:
    """A line, a step, a practice, a goal with a practice: one step of undo, known from the goal again."""
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="say no more often"),)))
    new = Goal(
        versions=(GoalVersion(day=DAY, title="rest"),),
        repeats=(Repeat(goal_id="", text="lie down", since=DAY, times=2),),
    )
    became: dict[str, Goal | GoalStep | Repeat] = {
        "step": GoalStep(goal_id=goal.id, text="say it once"),
        "repeat": Repeat(goal_id=goal.id, text="say it", since=DAY, times=3),
        "new goal": new,
    }
    session = journal.agree(planned(journal), Agreed(text="as agreed"), became.get(under))
    (line,) = session.agreed
    steps = [one.id for goal in journal.goals() for one in goal.steps]
    repeats = [one.id for goal in journal.goals() for one in goal.repeats]
    assert (line.step_id in steps) == bool(line.step_id) == (under == "step")
    assert (line.repeat_id in repeats) == bool(line.repeat_id) == (under in {"repeat", "new goal"})
    if line.goal_id:
        assert journal.linked(Ref(Thing.GOAL, line.goal_id))[0].ref == Ref(Thing.SESSION, session.id)
        assert [one for one in journal.sessions() if line in one.agreed] == [session]
    journal.undo()
    assert journal.sessions()[0].agreed == ()
    assert [one.title for one in journal.goals()] == ["say no more often"]
    assert not journal.goals()[0].steps
    assert not journal.goals()[0].repeats


def test_a_step_of_a_goal_that_is_gone_is_refused_and_nothing_written(journal: Journal) -> None:
    """What cannot be kept whole is not kept in half."""
    session = planned(journal)
    with pytest.raises(NotFound):
        journal.agree(session, Agreed(text="as agreed"), GoalStep(goal_id="zzzz", text="x"))
    assert journal.sessions() == [session]
    assert journal.check() == []


def test_another_therapist_ends_what_went_on_and_keeps_it(journal: Journal) -> None:
    """The one before and the repeating sessions end the day before; undo opens both again."""
    first = journal.change_therapist(Therapist(label="A.", since=date(2026, 9, 1)))
    running = series(journal)
    second = journal.change_therapist(Therapist(label="B.", since=DAY))
    assert [one.until for one in journal.therapists()] == [date(2026, 11, 24), None]
    assert [one.until for one in journal.session_series()] == [date(2026, 11, 24)]
    assert not journal.has_session_ahead(DAY)
    journal.undo()
    assert (journal.therapists(), journal.session_series()) == ([first], [running])
    journal.redo()
    journal.delete_therapist(second.id)
    assert len(journal.therapists()) == 1


def test_the_first_label_names_who_it_is_with_unless_it_begins_later(journal: Journal) -> None:
    """Somebody who begins on a day to come is another one: what repeats ends before, nothing before is theirs."""
    running = series(journal)
    today = date(2026, 11, 22)
    named = journal.change_therapist(Therapist(label="A.", since=today), today)
    assert [(one.therapist_id, one.until) for one in journal.session_series()] == [(named.id, None)]
    journal.undo()
    journal.change_therapist(Therapist(label="B.", since=date(2026, 12, 1)), today)
    assert journal.session_series() == [replace(running, until=date(2026, 11, 30))]
    journal.undo()
    assert journal.session_series() == [running]


def test_a_new_series_ends_the_old_one(journal: Journal) -> None:
    """From its first day on only the new rule counts; one that had not begun is taken away."""
    series(journal)
    later = journal.add_session_series(Series(rule="FREQ=WEEKLY;BYDAY=MO", since=date(2026, 12, 7)))
    assert [one.until for one in journal.session_series()] == [date(2026, 12, 6), None]
    journal.end_session_series(DAY)
    assert later not in journal.session_series()
    assert [one.until for one in journal.session_series()] == [date(2026, 11, 24)]


def test_whether_a_session_is_ahead_is_asked_cheaply(journal: Journal) -> None:
    """One that is planned from today on, or a series that goes on; a held, cancelled or ended one is none."""
    session = planned(journal)
    assert journal.has_session_ahead(DAY)
    assert not journal.has_session_ahead(date(2026, 11, 26))
    journal.save_session(session, "x", lambda one: replace(one, state=SessionState.CANCELLED))
    assert not journal.has_session_ahead(DAY)
    series(journal)
    assert journal.has_session_ahead(date(2030, 1, 1))


def test_an_export_brings_all_of_it_once(tmp_path: Path, clock: Ticking, journal: Journal) -> None:
    """Twice in another journal, which has a goal of its own already: sessions lead to the same goals, notes, totals."""
    keep_one_of_everything(journal)
    whole = read_whole(exported(journal))
    with Journal.open(tmp_path / "other.db", clock=clock, create=True) as other:
        other.add_goal(Goal(versions=(GoalVersion(day=DAY, title="rest"),)))
        for _ in range(2):
            other.merge_import(
                whole.entries, source="evenso", label="x", skills=whole.skills, additions=whole.additions
            )
        assert [one.topics for one in other.sessions()] == [one.topics for one in journal.sessions()]
        (session,) = other.sessions()
        line = session.agreed[1]
        assert line.repeat_id in {one.id for one in other.goal(line.goal_id).repeats}
        assert {one.ref.thing for one in other.linked(Ref(Thing.SESSION, session.id))} == {Thing.ENTRY, Thing.GOAL}
        assert [(score.value, score.note) for score in other.scores()] == [(16, "a hard fortnight"), (7.5, "")]
        assert [one.week for one in other.reviews()] == [date(2026, 11, 16)]
        assert other.check() == []


def test_what_a_file_says_of_a_session_is_not_trusted(journal: Journal) -> None:
    """An answer outside its scale and an unknown field are refused with a sentence that names the session."""
    keep_one_of_everything(journal)
    text = exported(journal)
    for old, new in (('"heard": 8', '"heard": 11'), ('"bothered"', '"both"'), ('"time": "17:00"', '"time": "25:99"')):
        assert old in text
        with pytest.raises(InvalidRecord, match="Session 1 of the file"):
            read_whole(text.replace(old, new))


def test_a_file_of_the_fourth_version_can_hold_sessions_after_a_backup(tmp_path: Path, clock: Ticking) -> None:
    """The verified backup keeps the fourth tables; what was there is as it was, and a session can be planned."""
    path = tmp_path / "journal.db"
    shutil.copy(RELEASED / "v4.db", path)
    path.chmod(0o600)
    seals = "SELECT id, seal FROM entries UNION SELECT id, seal FROM goals UNION SELECT id, seal FROM trials"
    before = raw_rows(path, seals)
    with Journal.open(path, clock=clock) as journal:
        assert "brought up to date" in journal.notices[-1]
        session = planned(journal)
        assert journal.check() == []
        assert journal.sessions() == [session]
    (backup,) = (tmp_path / "backups").glob("*.db")
    assert raw_rows(backup, "PRAGMA user_version") == [(4,)]
    assert raw_rows(backup, "PRAGMA integrity_check") == [("ok",)]
    assert raw_rows(backup, seals) == before == raw_rows(path, seals)


def test_the_fifth_version_left_one_of_everything(tmp_path: Path, clock: Ticking) -> None:
    """What the fifth version added is read from its file."""
    path = tmp_path / "journal.db"
    shutil.copy(RELEASED / "v5.db", path)
    path.chmod(0o600)
    with Journal.open(path, clock=clock) as journal:
        (session,) = journal.sessions()
        assert session.moved
        assert [line.text for line in session.agreed] == ["bring the letter", "one call"]
        assert [one.name for one in journal.questionnaires()] == ["PHQ-9", "sleep log"]
        assert len(journal.scores()) == 2
        assert [one.said_in("noticed") for one in journal.reviews()] == ["I cancel first"]
        assert [one.label for one in journal.therapists()] == ["my therapist"]
