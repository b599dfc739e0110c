"""The gentle questions: one a page, passed over, left and gone on with, ending in a goal, an entry or “not yet”."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.goals.records import LifeArea
from evenso.links import Ref, Thing
from evenso.records import Note
from evenso.wording.goals.answering import pack, unpack
from evenso.wording.goals.asking import NOT_YET_WORDS, QUESTIONS, answers_text, first_words, may_be_a_title
from storage.journal import Journal
from tests.tui.conftest import Desk


def opened(desk: Desk) -> Journal:
    """The journal as it is now."""
    return Journal.open(desk.path, clock=desk.clock)


async def test_answers_become_a_goal_and_stay_as_an_entry(desk: Desk) -> None:
    """A line of an answer begins the goal; the answers are an entry that the goal is linked to, one step both."""
    async with desk.running() as seat:
        await seat.press("g", "g", "w")
        assert "a few months from now" in seat.text
        await seat.press("tab", "tab", "tab")
        await seat.write("closer to Jo")
        await seat.press("ctrl+s")
        assert "“closer to Jo”" in seat.text
        await seat.press("1", "ctrl+s")
        assert "Saved the goal “closer to Jo”" in seat.text
        with opened(desk) as journal:
            (goal,) = journal.goals()
            (entry,) = journal.entries()
            assert isinstance(entry, Note)
            assert (goal.area, entry.tags) == (LifeArea.OTHERS, ("goals",))
            assert entry.text == f"{QUESTIONS[3].words}\ncloser to Jo"
            (link,) = journal.links_of(Ref(Thing.GOAL, goal.id))
            assert link.root == Ref(Thing.ENTRY, entry.id)
            assert journal.drafts() == []
        await seat.press("1")
        assert seat.app.current_mode == "journal"
        assert "closer to Jo" in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "goals"
        await seat.press("u")
        with opened(desk) as journal:
            assert (journal.goals(), journal.entries()) == ([], [])
        await seat.press("U")
    with opened(desk) as journal:
        assert (len(journal.goals()), len(journal.entries())) == (1, 1)


async def test_leaving_keeps_the_answers_and_the_page(desk: Desk) -> None:
    """Esc in the middle, the end of the program, another day: the same page with the same words."""
    async with desk.running() as seat:
        await seat.press("g", "g", "w", "tab")
        await seat.write("mornings")
        await seat.press("escape")
        assert "goes on with the gentle questions" in seat.text
    async with desk.running() as seat:
        await seat.press("g", "g", "w")
        assert "2 of 9" in seat.text
        assert "mornings" in seat.text
        await seat.write(" and tea")
        await seat.press("ctrl+q")
    with opened(desk) as journal:
        assert ["mornings and tea" in one.text for one in journal.drafts()] == [True]
        assert journal.count() == 0


async def test_a_goal_left_half_written_keeps_the_answers(desk: Desk) -> None:
    """Leaving the form that the questions ended in loses neither the answers nor what was typed there."""
    async with desk.running() as seat:
        await seat.press("g", "g", "w")
        await seat.write("less dread")
        await seat.press("ctrl+s", "1")
        await seat.write(" of calls")
        await seat.press("escape", "w", "1")
        assert "less dread of calls" in seat.text


@pytest.mark.parametrize(("digit", "begins"), [("2", QUESTIONS[0].words), ("1", NOT_YET_WORDS)])
async def test_answers_are_kept_as_an_entry(desk: Desk, digit: str, begins: str) -> None:
    """As they are, or with “not yet” above them, they are a journal entry with the tag of goals."""
    async with desk.running() as seat:
        await seat.press("g", "g", "w")
        await seat.write("no idea")
        await seat.press("ctrl+s", digit)
    with opened(desk) as journal:
        (entry,) = journal.entries()
        assert isinstance(entry, Note)
        assert entry.text.startswith(begins)
        assert "no idea" in entry.text
        assert journal.drafts() == []


async def test_not_knowing_makes_no_goal_of_itself(desk: Desk) -> None:
    """Answered with “I don't know yet”, enter at the end keeps that as an entry; no such goal is offered."""
    async with desk.running() as seat:
        await seat.press("g", "g", "w")
        await seat.write("I don't know yet.")
        await seat.press("ctrl+s")
        assert "“I don't know yet" not in seat.text
        assert "A goal that begins" not in seat.text
        await seat.press("enter")
    with opened(desk) as journal:
        assert journal.goals() == []
        (entry,) = journal.entries()
        assert isinstance(entry, Note)
        assert entry.text == f"{NOT_YET_WORDS}\n\n{QUESTIONS[0].words}\nI don't know yet."


@pytest.mark.parametrize(
    ("answer", "may"),
    [
        ("I don't know yet", False),
        ("I don’t know yet…", False),
        ("Hm. don't really know", False),
        ("no idea, sorry", False),
        ("not sure yet", False),
        ("???", False),
        ("\n  \n", False),
        ("nothing", False),
        ("nothing to prove any more", True),
        ("know what I want", True),
        ("not so alone", True),
        ("no more panic", True),
        ("I don't know how to say no, and want to", True),
        ("安静", True),
    ],
)
def test_an_answer_may_be_a_title_or_leaves_it_open(answer: str, may: bool) -> None:
    """Only what says nothing but that it is open is no goal."""
    assert may_be_a_title(answer) is may


async def test_not_yet_without_a_word_is_an_answer(desk: Desk) -> None:
    """Every question passed over, “not yet” is kept as that."""
    async with desk.running() as seat:
        await seat.press("g", "g", "w", "ctrl+s", "enter")
    with opened(desk) as journal:
        (entry,) = journal.entries()
        assert isinstance(entry, Note)
        assert entry.text == NOT_YET_WORDS


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_it_can_be_read_at_every_size(desk: Desk, size: tuple[int, int]) -> None:
    """Each question stands there whole, with room to write and the key that leaves."""
    async with desk.running(size) as seat:
        await seat.press("g", "g", "w")
        for question in QUESTIONS:
            assert question.words.split()[-1] in seat.text
            assert question.helps.split()[-1] in seat.text
            assert "esc leave" in seat.text
            await seat.press("tab")
        assert "esc leave" in seat.text


@given(answers=st.dictionaries(st.sampled_from([one.name for one in QUESTIONS]), st.text()), place=st.integers(0, 9))
def test_a_draft_comes_back_as_it_was(answers: dict[str, str], place: int) -> None:
    """What was written comes back on the page it was left on; blank answers are none."""
    found, at = unpack(pack(answers, place))
    assert found == {name: words for name, words in answers.items() if name in found}
    assert not found or at == place


@given(draft=st.text(max_size=60))
def test_any_draft_begins_somewhere(draft: str) -> None:
    """A draft that another program damaged begins anew instead of failing."""
    answers, place = unpack(draft)
    assert set(answers) <= {one.name for one in QUESTIONS}
    assert 0 <= place <= len(QUESTIONS)


@given(answer=st.text(max_size=400))
def test_an_answer_begins_a_title_that_fits(answer: str) -> None:
    """Whatever was answered, its beginning fits a goal's title on one line."""
    words = first_words(answer)
    assert len(words) <= 120
    assert "\n" not in words


def test_the_questions_are_asked_of_all_three_areas() -> None:
    """The opening one first, then oneself, others and life; every one can be read on a page."""
    assert QUESTIONS[0].area is None
    assert {one.area for one in QUESTIONS[1:]} == set(LifeArea)
    assert all(one.words.endswith("?") and one.helps for one in QUESTIONS)
    assert answers_text({}) == ""
