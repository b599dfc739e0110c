"""The one-line editor: quick picks, pastes, drafts."""

from __future__ import annotations

import pytest
from textual import events

from evenso.records import CheckIn
from evenso.wording.journal.writing import KEPT, LINE_GOES_ON
from tests.tui.conftest import Desk, Seat
from tui.widgets.line_editor import LineEditor
from tui.widgets.writing.picks import MAX_PICKS, ROWS, pick_pages, picks_lines, toggle_word


@pytest.mark.parametrize(
    ("words", "word", "after"),
    [
        ("", "calm", "calm, "),
        ("calm, ", "tired", "calm, tired, "),
        ("calm, tired, ", "calm", "tired, "),
        ("calm, ti", "tired", "calm, tired, "),
        ("own words", "calm", "own words, calm, "),
    ],
)
def test_a_pick_goes_in_and_out(words: str, word: str, after: str) -> None:
    """A picked word is added once, taken out by a second pick, and completes what is half typed."""
    assert toggle_word(words, word) == after


def test_picks_wrap_rather_than_vanish() -> None:
    """All picks are shown, on as many lines as the width asks for."""
    picks = tuple(f"feeling{number}" for number in range(9))
    drawn = picks_lines(picks, "feeling3, ", 40)
    assert all(word in drawn.plain for word in picks)
    assert max(len(line) for line in drawn.plain.split("\n")) <= 40


@pytest.mark.parametrize("width", [20, 36, 56, 76, 116])
def test_every_pick_stands_on_a_page_whole_where_it_has_room(width: int) -> None:
    """Pages hold all picks in their order, nine at most, in the rows there are; no name is cut without need."""
    picks = [f"a pattern with a longer name {number}"[: 10 + 3 * number] for number in range(14)]
    pages = pick_pages(picks, width)
    assert [one for page in pages for one in page] == picks
    for page in pages:
        drawn = picks_lines(page, "", width, more=len(pages) > 1).plain
        assert len(page) <= MAX_PICKS
        assert len(drawn.split("\n")) <= ROWS
        assert all(one in drawn for one in page if len(one) + 2 <= width)


async def test_long_words_are_opened_at_their_end(desk: Desk) -> None:
    """A line that is longer than its field shows where one types, not its beginning."""
    async with desk.running() as seat:
        await seat.press("n")
        seat.app.post_message(events.Paste("word " * 30 + "the very end"))
        await seat.press("enter", "n")
        await seat.until(lambda: "the very end" in seat.text)


@pytest.mark.fault("F54")
async def test_a_paste_of_several_lines_is_kept_and_told(desk: Desk) -> None:
    """A paste of two lines stands on one, none lost, and the status line says so."""
    async with desk.running() as seat:
        await seat.press("n")
        seat.app.post_message(events.Paste("first\nsecond \x1b[2Jthird"))
        await seat.rest()
        assert "first second [2Jthird" in seat.text
        assert "2 lines were joined" in seat.text


@pytest.mark.fault("F09")
async def test_typing_is_kept_as_a_draft_within_two_seconds(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed is a draft in the journal soon after, without a key that saves."""
    monkeypatch.setattr("tui.widgets.line_editor.KEEP_AFTER", 0.01)
    async with desk.running() as seat:
        await seat.press("n")
        await seat.write("half")
        await seat.pilot.pause(0.05)
        await seat.rest()
        with desk.journal() as other:
            assert [draft.text for draft in other.half_written()] == ["half"]
        assert seat.app.screen.query_one(LineEditor).unsaved[1] == "half"


async def test_words_that_were_left_are_said_to_be_and_can_be_set_aside(desk: Desk) -> None:
    """A line that goes on says so; ctrl+r empties it and brings the words back, and leaving it empty keeps them."""
    async with desk.running() as seat:
        await seat.press("b")
        assert LINE_GOES_ON not in seat.text
        await seat.press("ctrl+r")
        await seat.write("gv")
        await seat.press("escape", "b")
        line = seat.app.screen.query_one(LineEditor)
        assert (line.words, LINE_GOES_ON in seat.text) == ("gv", True)
        await seat.press("ctrl+r")
        assert line.words == ""
        await seat.press("escape")
        assert KEPT in seat.text
        await seat.press("b", "ctrl+r")
        await seat.write("mum")
        line = seat.app.screen.query_one(LineEditor)
        await seat.press("ctrl+r")
        assert line.words == "gv"
        await seat.press("ctrl+r", "enter")
    with desk.journal() as journal:
        assert ["mum" in str(entry) for entry in journal.entries()] == [True]
        assert not journal.drafts()


async def test_a_line_that_was_emptied_is_not_said_to_be_kept(desk: Desk) -> None:
    """Taking out its letters lets a half-written line go, and nothing says that one was kept."""
    async with desk.running() as seat:
        await seat.press("b", "x", "escape", "b", "backspace", "escape")
        assert KEPT not in seat.text
        assert LINE_GOES_ON not in seat.text
    with desk.journal() as journal:
        assert not journal.drafts()


async def click_on(seat: Seat, words: str) -> None:
    """Click on the first letter of words that stand on the screen."""
    row, line = next((row, line) for row, line in enumerate(seat.lines) if words in line)
    await seat.pilot.click(offset=(line.index(words), row))
    await seat.rest()


async def test_a_click_on_another_row_saves_the_words_and_goes_on_there(desk: Desk) -> None:
    """Today's rows are filled in by the mouse too: the key of the row that is clicked goes into no field."""
    async with desk.running() as seat:
        await seat.press("f")
        await seat.write("sad")
        await click_on(seat, "n to write")
        await seat.write("a bad day")
        await seat.press("enter")
    with desk.journal() as journal:
        (entry,) = journal.entries()
        assert isinstance(entry, CheckIn)
        assert (entry.feelings, entry.note) == (("sad",), "a bad day")
        assert not list(journal.drafts())


@pytest.mark.parametrize(
    ("there", "then"),
    [
        ("more", "Go to"),
        pytest.param("Week", "The first week", marks=pytest.mark.slow),
        pytest.param("nothing", "", marks=pytest.mark.slow),
    ],
)
async def test_a_click_elsewhere_keeps_the_line_and_leads_there(desk: Desk, there: str, then: str) -> None:
    """A line to bring up is kept as it was typed, once, whatever is clicked; a click on nothing leaves it open."""
    async with desk.running() as seat:
        await seat.press("b")
        await seat.write("half a line")
        if then:
            await click_on(seat, there)
            assert then in seat.text
        else:
            await seat.pilot.click(offset=(40, 18))
            await seat.write("!")
            await seat.press("escape")
    with desk.journal() as journal:
        assert [draft.text for draft in journal.drafts()] == ["half a line" if then else "half a line!"]
        assert not list(journal.entries())
