"""The hardest moment and what was noticed: found, or left out when nothing stands out."""

from datetime import timedelta

from evenso.highlights import hardest_moment, one_thing_noticed
from evenso.records import AnyEntry, Note, NoteForm, PracticeState
from tests.evenso.week.diary import BREATH, HELP, MONDAY, SUNDAY, WALK, at, check_in, note, practice

TUESDAY = MONDAY + timedelta(days=1)


def test_an_even_week_has_no_hardest_moment() -> None:
    """Where all check-ins are alike and none is low, the review does not go looking for a bad one."""
    assert hardest_moment([check_in(MONDAY, 7), check_in(TUESDAY, 6)]) is None
    assert hardest_moment([]) is None
    assert hardest_moment([check_in(MONDAY, None, note="no number today")]) is None


def test_a_low_week_has_one_even_when_it_was_even() -> None:
    """In a week of low moods the latest of them with words stands for it."""
    week = [check_in(MONDAY, 3, note="loud"), check_in(TUESDAY, 3)]
    found = hardest_moment(week)
    assert found is not None
    assert found.check_in.note == "loud"


def test_what_was_practised_and_what_came_next() -> None:
    """Practices of that day and of the 24 hours after it stand beside it, and the check-in that followed."""
    week: list[AnyEntry] = [
        practice(MONDAY - timedelta(days=1), WALK),
        practice(MONDAY, BREATH, 9),
        practice(MONDAY, HELP, 10, state=PracticeState.SKIPPED),
        check_in(MONDAY, 3),
        practice(TUESDAY, WALK, 10),
        check_in(TUESDAY, 6),
        practice(SUNDAY, HELP),
    ]
    found = hardest_moment(week)
    assert found is not None
    assert [entry.skill for entry in found.practised] == ["slow breath", "went outside"]
    assert found.following is not None
    assert found.following.mood == 6


def test_a_note_for_the_session_is_noticed_first() -> None:
    """Marked for the session comes before a thought, a thought before tags, and plain notes are left alone."""
    plain = note(MONDAY, "plain")
    tagged = note(TUESDAY, "tagged", tags=("pleasing",))
    thought = Note(at=at(MONDAY), day=MONDAY, text="thought", form=NoteForm.THOUGHT)
    marked = note(MONDAY, "marked", for_session=True)
    assert one_thing_noticed([marked, thought, tagged]) == marked
    assert one_thing_noticed([thought, tagged, plain]) == thought
    assert one_thing_noticed([tagged, plain]) == tagged
    assert one_thing_noticed([plain]) is None
