"""The hardest moment and what was noticed: found, or left out when nothing stands out."""

from dataclasses import replace
from datetime import timedelta

from evenso.cells import width_of
from evenso.documents.week_text import week_text
from evenso.formats.week_json import week_document
from evenso.highlights import LONGEST_LINE, first_sentence, hardest_moment, one_thing_noticed
from evenso.patterns.records import Noticing, Pattern
from evenso.records import AnyEntry, Note, NoteForm, PracticeState
from evenso.reviews.steps import Part, offers
from evenso.text import one_line
from evenso.week import review_week
from evenso.wording.reviews.saying import facts, offer_words
from evenso.wording.weeks import say_noticed
from tests.evenso.week.diary import BREATH, HELP, MONDAY, SUNDAY, WALK, at, check_in, note, practice

TUESDAY = MONDAY + timedelta(days=1)


def test_an_even_week_has_no_hardest_moment() -> None:
    """Where all check-ins are alike and none is low, the review does not go looking for a bad one."""
    assert hardest_moment([check_in(MONDAY, 7), check_in(TUESDAY, 6)]) is None
    assert hardest_moment([check_in(MONDAY, 9), check_in(TUESDAY, 6)]) is None  # good days with a plain one among them
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


def thought(*parts: tuple[str, str], private: bool = False) -> Note:
    """A thought check of Monday."""
    return Note(at=at(MONDAY), day=MONDAY, form=NoteForm.THOUGHT, parts=parts, private=private, id="t2t2")


def test_a_pattern_is_noticed_first_with_its_line() -> None:
    """The pattern that was noticed last, by its name and its line, comes before any guided entry."""
    pattern, other = Pattern(name="pleasing", id="p2p2"), Pattern(name="avoiding", id="p3p3")
    early = Noticing(at=at(MONDAY), day=MONDAY, pattern_id="p3p3", note="left early")
    late = Noticing(at=at(TUESDAY), day=TUESDAY, pattern_id="p2p2", note="Said yes again. And then more.")
    found = one_thing_noticed([thought(("fairer", "He was tired."))], [(pattern, late), (other, early)])
    assert found is not None
    assert (found.day, say_noticed(found)) == (TUESDAY, "pleasing: Said yes again.")


def test_a_pattern_noticed_in_a_private_entry_is_left_alone() -> None:
    """What was noticed in an entry that is marked as private does not come up unasked."""
    one = Noticing(at=at(MONDAY), day=MONDAY, pattern_id="p2p2", note="secret", entry_id="t2t2")
    private = thought(("thought", "He hates me"), private=True)
    assert one_thing_noticed([private], [(Pattern(name="pleasing", id="p2p2"), one)]) is None


def test_the_thought_that_hurt_is_never_noticed() -> None:
    """A thought check without a fairer view, what happened, bring-up lines and tagged notes are not shown unasked."""
    hurt = thought(("situation", "In the kitchen"), ("thought", "He hates me"))
    now = Note(at=at(MONDAY), day=MONDAY, form=NoteForm.PERSPECTIVE, parts=(("thought", "I fail"), ("body", "tight")))
    line = note(TUESDAY, "talk about Ben", for_session=True)
    assert one_thing_noticed([hurt, now, line, note(TUESDAY, "tagged", tags=("pleasing",))]) is None


def test_the_fairer_view_is_noticed_as_one_sentence() -> None:
    """Of a thought check the fairer view, of a perspective the kind line, each to its first sentence."""
    fairer = thought(("thought", "He hates me"), ("fairer", "He was tired.\nHe said so. I forgot."))
    found = one_thing_noticed([fairer])
    assert found is not None
    assert say_noticed(found) == "He was tired."
    past = (("happened", "I shouted"), ("understand", "I was worn out"), ("kind_line", "You were nineteen"))
    later = Note(at=at(TUESDAY), day=TUESDAY, form=NoteForm.PERSPECTIVE, parts=past)
    found = one_thing_noticed([fairer, later])
    assert found is not None
    assert say_noticed(found) == "You were nineteen"
    assert one_thing_noticed([thought(("fairer", "mine"), private=True)]) is None


def test_a_long_line_is_shortened() -> None:
    """Words without an end of a sentence are cut to a line, whatever is in them."""
    assert width_of(first_sentence("wort " * 400)) <= LONGEST_LINE
    assert first_sentence("[/] \x1b[2J ok") == one_line("[/] \x1b[2J ok")


def test_the_week_shows_no_thought_that_hurt() -> None:
    """Text, document and review of a week with nothing but a hurting thought have nothing noticed in them."""
    hurt = thought(("thought", "He hates me"))
    week = review_week(SUNDAY, today=SUNDAY, history=[], entries=[hurt], skills=[])
    assert "He hates me" not in week_text(week)
    assert week_document(week)["noticed"] is None
    assert facts(Part.NOTICED, week) == []
    fairer = replace(hurt, parts=(*hurt.parts, ("fairer", "He was tired. So was I.")))
    week = review_week(SUNDAY, today=SUNDAY, history=[], entries=[fairer], skills=[])
    assert "He was tired." in week_text(week)
    assert week_document(week)["noticed"]["words"] == "He was tired."
    said = [offer_words(entry, SUNDAY) for entry in offers(week)]
    assert len(said) == 1
    assert said[0].endswith(": He was tired.")
    assert not [one for one in (week_text(week), *facts(Part.NOTICED, week), *said) if "He hates me" in one]
