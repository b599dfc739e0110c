"""Practising a skill from Skills: the whole form, the quick key, and the same lines when a practice is changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evenso.records import Area, Moment, Practice, PracticeState, Skill
from evenso.wording.journal.unfinished import NOT_SAID
from tests.tui.conftest import NOON, Desk
from tui.dialogs.forms import RefusedField, Times, entry_form
from tui.dialogs.practice_form import USES, practise_form
from tui.intents import AddEntry, ChangeEntry

TIMES = Times(NOON, 4)
SKILL = Skill(id="aaaa", name="slow breath", area=Area.GROUNDING)
FULL = Practice(
    at=Moment.of(NOON),
    day=NOON.date(),
    id="bbbb",
    skill_id="aaaa",
    skill="slow breath",
    area=Area.GROUNDING,
    state=PracticeState.TRIED,
    before=7,
    after=0,
    minutes=4,
    use=3,
    enjoyment=0,
    achievement=5,
    note="on the tram\nnobody saw",
    in_the_way="my phone, [b]twice[/b]",
)


def test_left_as_it_is_everything_but_the_state_is_blank() -> None:
    """A form that nobody filled in saves that it was done, and no noughts."""
    form = practise_form(SKILL, TIMES)
    saved = form.finish(form.values)
    assert isinstance(saved, AddEntry)
    assert saved.record == Practice(
        at=Moment.of(NOON), day=NOON.date(), skill_id="aaaa", skill="slow breath", area=Area.GROUNDING
    )


def test_a_practice_opened_and_saved_is_the_same() -> None:
    """Every field of a practice comes through the form, 0 as 0 and blank as blank."""
    for practice in (FULL, replace(FULL, before=None, use=0, enjoyment=None, minutes=0, in_the_way="")):
        form = entry_form(practice, TIMES)
        saved = form.finish(form.values)
        assert isinstance(saved, ChangeEntry)
        assert saved.record == practice


@pytest.mark.parametrize("number", range(8))
def test_each_use_is_chosen_by_its_words(number: int) -> None:
    """The line of the use scale begins with its digit and says the fact."""
    form = practise_form(SKILL, TIMES)
    saved = form.finish({**form.values, "use": USES[number + 1]})
    assert isinstance(saved, AddEntry)
    assert isinstance(saved.record, Practice)
    assert saved.record.use == number


@pytest.mark.parametrize(
    ("field", "words"),
    [("before", "eleven"), ("enjoyment", "-1"), ("minutes", "3.5"), ("after", "11"), ("minutes", "9" * 5000)],
)
def test_a_number_that_is_none_is_said_at_its_line(field: str, words: str) -> None:
    """What cannot be read names the line that should have the cursor."""
    form = practise_form(SKILL, TIMES)
    with pytest.raises(RefusedField) as refused:
        form.finish({**form.values, field: words})
    assert refused.value.field == field


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_a_practice_is_written_down_in_full(desk: Desk, size: tuple[int, int]) -> None:
    """`p` asks; a letter chooses the state, a digit the use, tab goes on; ctrl+s saves one practice."""
    async with desk.running(size) as seat:
        await seat.press("g", "s", "p")
        assert "5-4-3-2-1: how was it?" in seat.text
        assert NOT_SAID in seat.text
        await seat.press("t", "tab", "5", "enter", "8", "tab", "5", "tab", "4", "tab", "tab", "6", "tab")
        await seat.write("the phone")
        await seat.press("tab", "tab")
        await seat.write("on the stairs")
        await seat.press("ctrl+s")
        assert "Saved 5-4-3-2-1, tried" in seat.text
        assert "1×" in seat.text
    with desk.journal() as journal:
        (saved,) = journal.entries()
        assert isinstance(saved, Practice)
        facts = (saved.state, saved.use, saved.before, saved.after, saved.minutes, saved.enjoyment, saved.achievement)
        assert facts == (PracticeState.TRIED, 5, 8, 5, 4, None, 6)
        assert (saved.in_the_way, saved.note) == ("the phone", "on the stairs")


async def test_one_key_says_done_now_and_u_takes_it_back(desk: Desk) -> None:
    """`N` saves a practice with nothing else said of it."""
    async with desk.running() as seat:
        await seat.press("g", "s", "down", "N")
        assert "Saved slow breath" in seat.text
        await seat.press("u")
        assert "1×" not in seat.text
    with desk.journal() as journal:
        assert journal.count() == 0


async def test_what_is_half_written_comes_back(desk: Desk) -> None:
    """Leaving the form keeps it; opened again it goes on."""
    async with desk.running() as seat:
        await seat.press("g", "s", "p", "s", "tab", "tab", "9", "escape")
        await seat.press("p")
        assert "skipped by choice" in seat.text
        assert "Going on where you left off" in seat.text


async def test_a_practice_is_changed_from_today_with_the_same_lines(desk: Desk) -> None:
    """Chosen in Today's list, a practice opens at how strong it was, with its note further down."""
    async with desk.running() as seat:
        await seat.press("g", "s", "N", "escape", "e", "enter")
        assert "In the way" in seat.text
        await seat.write("6")
        await seat.press(*["tab"] * 7)
        await seat.write("on the bus")
        await seat.press("ctrl+s")
        assert "Changed 5-4-3-2-1" in seat.text
    with desk.journal() as journal:
        (saved,) = journal.entries()
        assert isinstance(saved, Practice)
        assert (saved.before, saved.note) == (6, "on the bus")
