"""The guided weekly review on the screen: walked, left, taken up, undone, read later; it feeds preparation."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from time import monotonic

import pytest
from textual.events import Key
from textual.widgets import Input

from evenso.goals.records import Goal, GoalState, GoalVersion
from evenso.patterns.records import Pattern
from evenso.records import CheckIn, Moment, Note, Practice
from evenso.reviews.steps import Part, pattern_of
from evenso.sessions.records import Session
from evenso.wording import weeks
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tui.screens.review.screen import ReviewPage
from tui.screens.words import NO_LINE

MONDAY = date(2026, 11, 16)
SIZES = [(60, 20), (80, 24), (120, 40)]


def opened(desk: Desk) -> Journal:
    """The journal as it is now."""
    return Journal.open(desk.path, clock=desk.clock)


def lived(desk: Desk, *, hard: bool = False) -> None:
    """A week with a low evening, a pattern, a goal; with `hard` a long stretch below the usual."""
    with desk.journal() as journal:
        for back in range(70):
            at = Moment.of(NOON - timedelta(days=back))
            low = hard and back < 12
            journal.add(CheckIn(at=at, day=at.entry_day(), mood=2 if low else 7, note="x" if back == 3 else ""))
        at = Moment.of(NOON - timedelta(days=2, hours=-3))
        journal.add(CheckIn(at=at, day=at.entry_day(), mood=2, note="[/] the \x1b long night"))
        journal.add(Note(at=at, day=at.entry_day(), text="a knot", tags=("fear",)))
        journal.add_pattern(Pattern(name="[b]saying yes"))
        journal.add_goal(Goal(versions=(GoalVersion(day=MONDAY, title="evenings of mine"),)))


@pytest.mark.parametrize("size", SIZES)
async def test_the_grid_of_what_was_practised_names_its_days(desk: Desk, size: tuple[int, int]) -> None:
    """The step of practice has a column a day; nothing above them said which day it was."""
    with desk.journal() as journal:
        skill = next(one for one in journal.skills() if one.name == "slow breath")
        journal.add(Practice(at=Moment.of(NOON), day=NOON.date(), skill_id=skill.id))
    async with desk.running(size) as seat:
        await seat.press("g", "w", "r", "enter", "enter", "enter")
        heads = next(line for line in seat.lines if "Mon" in line and "Sun" in line)
        row = next(line for line in seat.lines if "slow breath" in line)
        assert seat.lines.index(heads) < seat.lines.index(row)
        assert abs(row.index("✓") - heads.index("Sun") - 1) <= 2


@pytest.mark.parametrize("size", SIZES)
async def test_eight_steps_can_be_walked_without_a_word(desk: Desk, size: tuple[int, int]) -> None:
    """Enter alone walks through in the order of `science.md` 16 and ends in a saved review; more enters do nothing."""
    lived(desk)
    async with desk.running(size) as seat:
        await seat.press("g", "w", "r")
        titles = ["The week", "The days", "In one sentence", "Practice", "The hardest", "One thing", "Goals", "Bring"]
        for place, title in enumerate(titles, start=1):
            assert f"{place} of 8" in seat.text
            assert title in seat.text
            seat.lift()
            await seat.press("enter")
        await seat.press("enter", "enter")
        assert "8 of 8" in seat.text
        with opened(desk) as journal:
            (review,) = journal.reviews()
            assert (review.week, review.finished, review.answers) == (MONDAY, True, ())
        await seat.press("escape")
        assert "looks again at your review" in seat.text


async def test_it_is_left_at_any_point_and_taken_up_there(desk: Desk) -> None:
    """Esc keeps where one was, on Week and after a restart; leaving at the very beginning writes nothing."""
    lived(desk)
    async with desk.running() as seat:
        await seat.press("g", "w", "r", "escape")
        with opened(desk) as journal:
            assert journal.reviews() == []
        await seat.press("r", *["enter"] * 4, "tab")
        await seat.write("calling Ana")
        await seat.press("enter", "escape")
        assert "left at 6 of 8" in seat.text
    async with desk.running() as seat:
        await seat.press("g", "w", "r")
        assert "6 of 8" in seat.text
        await seat.press("left")
        assert "calling Ana" in seat.text
        with opened(desk) as journal:
            review = journal.review(MONDAY)
            assert review is not None
            assert review.said_in(Part.HARDEST) == "calling Ana"


async def test_quitting_and_going_elsewhere_keep_the_step(desk: Desk) -> None:
    """G to another place, and q, leave the review where it was."""
    lived(desk)
    async with desk.running() as seat:
        await seat.press("g", "w", "r", "enter", "enter", "g", "t")
        with opened(desk) as journal:
            kept = journal.review(MONDAY)
            assert kept is None or kept.step == 3
        await seat.press("g", "w")
        if isinstance(seat.app.screen, ReviewPage):
            assert "3 of 8" in seat.text
        else:
            await seat.press("r")
            assert "3 of 8" in seat.text
        await seat.press("enter", "q")
    with opened(desk) as journal:
        review = journal.review(MONDAY)
        assert review is not None
        assert review.step == 4


async def test_a_pattern_is_linked_and_counted_as_one_step_of_undo(desk: Desk) -> None:
    """A digit links what was noticed to a pattern and counts it; the same digit again counts nothing; u takes both."""
    lived(desk)
    async with desk.running() as seat:
        await seat.press("g", "w", "r", *["enter"] * 5)
        assert "[b]saying yes" in seat.text
        await seat.press("1", "1")
        with opened(desk) as journal:
            review = journal.review(MONDAY)
            assert review is not None
            assert pattern_of(review) == journal.patterns()[0].id
            assert len(journal.noticings()) == 1
        await seat.press("u")
        with opened(desk) as journal:
            assert journal.noticings() == []
            assert journal.review(MONDAY) is None


async def test_a_goal_is_rated_gets_its_next_step_and_may_rest(desk: Desk) -> None:
    """r, s and x mean what they mean on Goals; a rating that is none is said and kept."""
    lived(desk)
    async with desk.running() as seat:
        await seat.press("g", "w", "r", *["enter"] * 6, "r")
        await seat.write("eleven")
        await seat.press("enter")
        assert "whole number from 0 to 10" in seat.text
        await seat.press("r", *["backspace"] * 6)
        await seat.write("6 a little")
        await seat.press("enter")
        await seat.press("s")
        await seat.write("call the choir")
        await seat.press("enter")
        assert "call the choir" in seat.text
        with opened(desk) as journal:
            (goal,) = journal.goals()
            assert [one.value for one in goal.ratings] == [6]
            assert [one.text for one in goal.steps] == ["call the choir"]
        await seat.press("x", "ctrl+s")
        with opened(desk) as journal:
            assert journal.goals()[0].state is not GoalState.OPEN


async def test_what_is_brought_feeds_preparation(desk: Desk) -> None:
    """A digit marks an entry, a line is kept as the review's own; both are proposed for the next session."""
    lived(desk)
    with opened(desk) as journal:
        journal.save_session(Session(day=date(2026, 11, 25)), "x", lambda one: one)
    async with desk.running() as seat:
        await seat.press("g", "w", "r", *["enter"] * 7, "tab")
        await seat.write("the review's own line")
        await seat.press("enter", "1", "enter", "escape")
        with opened(desk) as journal:
            assert len(journal.entries(marked=True)) == 1
        await seat.press("g", "n", "w")
        assert "from the weekly review: the review's own line" in seat.text
        assert "long night" in seat.text


async def test_a_hard_stretch_goes_to_the_top_once(desk: Desk) -> None:
    """The sentence stands once, h puts it first among the topics, and it is not asked again; u takes it back."""
    lived(desk, hard=True)
    with opened(desk) as journal:
        journal.save_session(Session(day=date(2026, 11, 25)), "x", lambda one: one)
    async with desk.running() as seat:
        await seat.press("g", "w", "r", *["enter"] * 7)
        flat = " ".join(seat.text.split())
        assert flat.count(weeks.HARD_STRETCH) == 1
        await seat.press("T", "T")
        assert weeks.HARD_STRETCH not in " ".join(seat.text.split())
        with opened(desk) as journal:
            (session,) = journal.sessions()
            assert [topic.text for topic in session.topics] == ["It has been hard: the week of 16–22 Nov 2026"]


async def test_saved_reviews_are_listed_and_read(desk: Desk) -> None:
    """R on Week lists them; the chosen one is read in full, with the week's facts and what was said."""
    lived(desk)
    async with desk.running((120, 40)) as seat:
        await seat.press("g", "w", "R")
        assert "No review is saved yet" in " ".join(seat.text.split())
        await seat.press("escape", "r", *["enter"] * 4, "tab")
        await seat.write("Ana")
        await seat.press("enter", "escape", "R")
        assert "left at 6 of 8" in seat.text
        assert "What helped: Ana" in seat.text
        assert "You were here on 7 of 7 days, with any entry." in seat.text
        await seat.press("x")
        with opened(desk) as journal:
            assert journal.reviews() == []
        await seat.press("u")
        with opened(desk) as journal:
            assert len(journal.reviews()) == 1


async def test_an_empty_journal_has_a_review_too(desk: Desk) -> None:
    """With nothing written every step still says something true."""
    desk.journal().close()
    desk.clock.now = datetime.combine(MONDAY, NOON.timetz())
    async with desk.running((60, 20)) as seat:
        await seat.press("g", "w", "r")
        assert "The journal has not begun yet in this week" in seat.text
        await seat.press(*["enter"] * 7)
        assert "8 of 8" in seat.text


async def test_without_numbers_and_with_plain_signs_the_steps_still_say_their_facts(desk: Desk) -> None:
    """Moods are words where numbers are hidden; with plain signs the strip and the marks are ASCII."""
    lived(desk)
    with opened(desk) as journal:
        journal.set_setting("hide_numbers", value=True)
        journal.set_setting("plain_signs", value=True)
    async with desk.running() as seat:
        await seat.press("g", "w", "r", "enter", "enter")
        assert "7 to 7" not in seat.text
        await seat.press("enter", "enter")
        assert "2 of 10" not in seat.text
        await seat.press("enter", "enter", "enter", "1")
        assert "1 ^ " in seat.text
        assert "\u25b2" not in seat.text


async def typed(seat: Seat, words: str, gap: float = 0) -> None:
    """Type words, a letter every `gap` seconds, in one piece."""
    began = monotonic()
    for number, letter in enumerate(words):
        event = Key({" ": "space"}.get(letter, letter), letter)
        event.time = began + number * gap
        seat.app.post_message(event)
    await seat.rest()


async def at_a_question(seat: Seat) -> None:
    """Go to the second question of a review, where the first was answered last."""
    await seat.press("g", "w", "r", *["enter"] * 4, "tab")
    await seat.write("before")
    await seat.press("enter")


BEGINNINGS = (
    *("I run", "a walk helped", "running", "under the tree", "walk", "because", "everything", "grateful", "going out"),
    *("quiet evening", "used to it", "just be", "kept on", "he called", "Unter Leuten", "gut geschlafen", "bäume"),
)


@pytest.mark.slow
@pytest.mark.parametrize("answer", BEGINNINGS)
async def test_words_typed_at_a_question_are_its_answer(desk: Desk, answer: str) -> None:
    """Whichever letter they begin with and whatever its key does: no letter is lost, nothing is open, all is there."""
    lived(desk)
    async with desk.running() as seat:
        await at_a_question(seat)
        await typed(seat, answer, 0.1)
        assert isinstance(seat.app.screen, ReviewPage)
        await seat.press("enter")
    with opened(desk) as journal:
        (review,) = journal.reviews()
        assert (review.said_in(Part.NOTICED), review.said_in(Part.HARDEST)) == (answer, "before")


@pytest.mark.slow
@pytest.mark.parametrize(
    "answer",
    [
        *("walk", "under the tree", "because", "everything", "going out", "just be", "quiet", "kept on"),
        *("grateful", "getting up", "Grund", "gesprochen"),
    ],
)
async def test_who_types_slowly_loses_no_letter_either(desk: Desk, answer: str) -> None:
    """A letter that acted as a key meanwhile is one of the words again, and what it did is taken back."""
    lived(desk)
    async with desk.running() as seat:
        await at_a_question(seat)
        await typed(seat, answer, 0.25)
        await seat.press("enter")
    with opened(desk) as journal:
        (review,) = journal.reviews()
        assert (review.said_in(Part.NOTICED), review.said_in(Part.HARDEST)) == (answer, "before")


@pytest.mark.slow
@pytest.mark.parametrize(("step", "rest"), [(6, 0.5), (4, 0.25)])
async def test_a_line_that_b_opened_stays_where_it_is_meant(desk: Desk, step: int, rest: float) -> None:
    """After a moment's rest at a question, and always where no words are asked, what follows is typed into it."""
    lived(desk)
    async with desk.running() as seat:
        await seat.press("g", "w", "r", *["enter"] * (step - 1))
        await typed(seat, "b")
        assert "To bring up" in seat.text
        first = Key("a", "a")
        first.time = seat.app._pressed.time + rest if seat.app._pressed is not None else 0
        seat.app.post_message(first)
        await seat.rest()
        assert "To bring up  a" in seat.text


@pytest.mark.slow
async def test_a_letter_that_took_nothing_back_brings_nothing_back(desk: Desk) -> None:
    """Words beginning with u, where there is nothing to undo: what was taken back earlier stays so."""
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("7", "u", "g", "w", "r", *["enter"] * 5)
        await typed(seat, "under", 0.25)
        assert seat.app.screen.query_one("Input", Input).value == "under"
    with opened(desk) as journal:
        assert list(journal.entries()) == []
        assert journal.next_redo() is not None


@pytest.mark.slow
@pytest.mark.parametrize(("key", "leads"), [("b", "To bring up"), ("g", "Go to"), ("u", "Undone"), ("gt", "")])
async def test_a_letter_by_itself_is_a_key_at_a_question_too(desk: Desk, key: str, leads: str) -> None:
    """It acts when no other follows; two that are pressed as one lead to their place."""
    lived(desk)
    async with desk.running() as seat:
        await at_a_question(seat)
        await typed(seat, key, 0.1)
        assert leads in seat.text
        assert (seat.app.current_mode == "today") == (key == "gt")


@pytest.mark.slow
@pytest.mark.parametrize(("keys", "place"), [("grm", "trends"), ("gt7", "today"), ("gs", "skills")])
async def test_a_place_stays_where_what_follows_makes_no_word(desk: Desk, keys: str, place: str) -> None:
    """A third letter without a vowel, a digit or nothing behind `g` and its letter: somebody went there."""
    lived(desk)
    async with desk.running() as seat:
        await at_a_question(seat)
        await typed(seat, keys, 0.25)
        assert seat.app.current_mode == place


async def test_words_typed_where_nothing_is_asked_change_nothing(desk: Desk) -> None:
    """That is said; one key at a time still acts, also right behind one that means nothing."""
    lived(desk)
    async with desk.running() as seat:
        await seat.press("g", "w", "r")
        await typed(seat, "a bad queue")
        assert NO_LINE in seat.text
        assert isinstance(seat.app.screen, ReviewPage)
        assert not seat.app.screen.line_is_open
        await seat.press("a", "enter")
        assert "2 of 8" in seat.text
