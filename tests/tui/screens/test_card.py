"""The diary card on the screen: filled by arrows and digits, cleared, its rows added and changed."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from evenso.annotations.trackers import Tracker
from evenso.card.records import TargetKind
from evenso.card.week import CardRow, Cell, RowKind
from evenso.documents.card_text import figure as text_figure
from evenso.records import Kind, Practice
from evenso.wording.card.cells import USE_ITEMS
from storage.contents.filling import put_on
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.tui.conftest import NOON, Desk
from tests.tui.today.test_pressed import press, slow_disk, underlined
from tui.screens.card.drawing import figure, packed

TODAY = NOON.date()


def with_rows(desk: Desk) -> None:
    """Put a feeling, an urge and a tracker on the card."""
    monday = TODAY - timedelta(days=TODAY.weekday())
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        put_on(journal, ["sadness"], TargetKind.FEELING, monday)
        put_on(journal, ["to cancel"], TargetKind.URGE, monday)
        journal.add_tracker(Tracker(name="sleep"))


async def test_a_digit_fills_the_cell_and_delete_empties_it(desk: Desk) -> None:
    """Digits and y/n fill the cells the arrows go to; delete makes one blank, u fills it again."""
    with_rows(desk)
    async with desk.running() as seat:
        await seat.press("g", "d", "3", "down", "4", "n")
        assert "Saved to cancel, acted on, Sun 22 Nov: not acted on" in seat.text
        await seat.press("up", "delete")
        assert "Cleared sadness on Sun 22 Nov" in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        (value,) = journal.card_values(TODAY, TODAY)
        assert (value.peak, value.acted) == (4, False)
        journal.undo()
        assert [one.peak for one in journal.card_values(TODAY, TODAY)] == [3, 4]


async def test_rows_out_of_sight_are_counted(desk: Desk) -> None:
    """At 60×20 a card of many rows says how many stand below, and at its end how many above."""
    with_rows(desk)
    with desk.journal() as journal:
        put_on(journal, [f"feeling {n}" for n in range(12)], TargetKind.FEELING, TODAY)
    async with desk.running(size=(60, 20)) as seat:
        await seat.press("g", "d")
        for sign, first in (("↓", "feeling 0"), ("↑", "went outside")):
            (told,) = re.findall(r"([↑↓]) (\d+) more", seat.text)
            seen = sum("·" in line for line in seat.lines)
            assert (told[0], int(told[1]) + seen) == (sign, 22)  # with the six first skills
            assert first in seat.text
            await seat.press(*["down"] * 22)


async def test_a_number_that_does_not_fit_is_refused(desk: Desk) -> None:
    """A 6 is no peak; nothing is saved, and what fits is said."""
    with_rows(desk)
    async with desk.running() as seat:
        await seat.press("g", "d", "6")
        assert "sadness takes 0 to 5" in seat.text
        assert "0–5 fill" in seat.lines[-1]
        await seat.press("end", *["down"] * 2)
        assert "y n yes, no" in seat.lines[-1]
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert not journal.card_values(TODAY, TODAY)


async def test_one_and_nought_make_ten_for_a_tracker(desk: Desk) -> None:
    """On a scale of 0 to 10 a 0 right after a 1 is a 10, one value and not two."""
    with_rows(desk)
    async with desk.running() as seat:
        await seat.press("g", "d", "down", "down", "down", "1", "0")
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert [value.value for value in journal.tracker_values(TODAY, TODAY)] == [10]


async def test_an_empty_card_begins_with_one_key(desk: Desk) -> None:
    """A card without rows says how to begin; `s` puts five feelings on it as one step, no urge among them."""
    async with desk.running() as seat:
        await seat.press("g", "d", "A")
        assert "sadness" in seat.text
        assert "Urges" not in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert len(journal.card_targets()) == 5
        journal.undo()
        assert not journal.card_targets()


async def test_a_skills_use_becomes_a_practice(sampled: Desk) -> None:
    """A digit on a skill of an earlier day saves a practice of that day with its use; the day before is a key away."""
    async with sampled.running((120, 40)) as seat:
        await seat.press("g", "d", *["down"] * 4, "left", "left", "5")
    friday = TODAY - timedelta(days=2)
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        found = journal.entries(start=friday, end=friday, kinds=(Kind.PRACTICE,))
        assert [one.use for one in found if isinstance(one, Practice) and one.use is not None] == [5]


async def test_a_row_of_ones_own_is_added_by_form(desk: Desk) -> None:
    """`a` asks for a name and whether it is an urge."""
    async with desk.running() as seat:
        await seat.press("g", "d", "a", *"to hide", "tab", "right", "ctrl+s")
        assert "to hide is on the card now" in seat.text
        assert "Urges, at their peak" in seat.text
        await seat.press("x")
        assert "Took to hide off the card" in seat.text


async def test_a_row_is_deleted_with_its_cells_and_comes_back(desk: Desk) -> None:
    """`X` deletes a row of one's own with what was put into it; `u` brings both back; a skill's row stays."""
    async with desk.running() as seat:
        await seat.press("g", "d", "a", *"to hide", "ctrl+s", "4", "X")
        assert "Deleted to hide with all that was put into it" in seat.text
        with desk.journal() as journal:
            assert (journal.card_targets(ended=True), journal.card_values(TODAY, TODAY)) == ([], [])
        await seat.press("u")
        assert "to hide" in seat.text
    with desk.journal() as journal:
        assert [one.peak for one in journal.card_values(TODAY, TODAY)] == [4]


@pytest.mark.parametrize("size", [(36, 14), (60, 20), (120, 40)])
async def test_the_card_fits_its_size(sampled: Desk, size: tuple[int, int]) -> None:
    """No row is too long, whatever the size."""
    with_rows(sampled)
    async with sampled.running(size) as seat:
        await seat.press("g", "d", "left", "down")
        rows = seat.app.screen._compositor.render_strips()
        assert [row.cell_length for row in rows] == [size[0]] * size[1]


async def test_a_row_added_late_in_the_week_takes_all_its_days(desk: Desk) -> None:
    """An urge that is put on the card on Sunday can be filled for Monday; undo takes cell and row back."""
    async with desk.running() as seat:
        await seat.press("g", "d", "a", *"to hide", "tab", "right", "ctrl+s", *["left"] * 6, "4")
        assert "Saved to hide, Mon 16 Nov: 4 of 5" in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        (value,) = journal.card_values(TODAY - timedelta(days=6), TODAY)
        assert (value.day, value.peak) == (TODAY - timedelta(days=6), 4)
        journal.undo()
        journal.undo()
        assert not journal.card_targets()


async def test_a_row_added_on_an_earlier_week_begins_there(desk: Desk) -> None:
    """On the week before, a new row begins with that week and is on this one too."""
    with_rows(desk)
    async with desk.running() as seat:
        await seat.press("g", "d", "left_square_bracket", "a", *"to hide", "ctrl+s")
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert journal.card_targets()[-1].versions[0].day == TODAY - timedelta(days=13)


async def test_a_skills_row_says_why_it_stays(sampled: Desk) -> None:
    """`x` on a skill takes nothing off and says where that is changed."""
    async with sampled.running() as seat:
        await seat.press("g", "d", *["down"] * 4, "x")
        assert "A skill stands here while it is a favourite" in " ".join(seat.text.split())


def test_times_are_no_use_number() -> None:
    """Done six times is 6×, or 6x in plain signs; a digit alone is a number of the scale; tried is as elsewhere."""
    cells = (Cell(times=6, done=6), Cell(times=2, done=1), Cell(6, 1), Cell(times=2))
    row = CardRow(RowKind.SKILL, "aaaa", "slow breath", "Grounding", cells, 7)
    for plain, wanted in ((False, ["6×", "✓", "6", "~"]), (True, ["6x", "x", "6", "~"])):
        assert [figure(row, cell, plain=plain, hidden=False)[0] for cell in row.cells] == wanted
        assert [text_figure(row, place, plain=plain) for place in range(4)] == wanted


@pytest.mark.parametrize("room", [24, 45, 55, 75, 115])
def test_a_number_of_the_scale_stays_with_its_words(room: int) -> None:
    """However the scale is wrapped, no line ends in a number, none is too long, and no word is lost."""
    lines = packed(USE_ITEMS, room)
    assert all(len(line) <= room and not line[-1].isdigit() for line in lines)
    assert " ".join(lines).split() == " ".join(USE_ITEMS).split()


async def test_what_is_pressed_stands_in_the_cell_before_it_is_kept(desk: Desk) -> None:
    """While the disk takes its time a digit, a no and a blank stand underlined, and nothing is said of them yet."""
    with_rows(desk)
    async with desk.running() as seat:
        await seat.press("g", "d", "2")
        for key, shown in (("3", "[3]"), ("delete", "[·]")):
            with slow_disk(seat):
                await press(seat, key)
                assert "".join(underlined(seat)).strip() == shown
                assert "sadness, Sun 22 Nov" in seat.text
            await seat.rest()
            assert underlined(seat) == []
            assert shown in seat.text
        await seat.press("down")
        with slow_disk(seat):
            await press(seat, "n")
            assert "".join(underlined(seat)).strip() == "n"


@pytest.mark.slow
async def test_what_could_not_be_kept_stands_in_no_cell(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be saved that is said, each time, and the cell holds what is kept."""

    def refuse(_journal: Journal, _value: object) -> None:
        raise JournalProblem("Nothing can be saved just now.")

    with_rows(desk)
    async with desk.running() as seat:
        await seat.press("g", "d", "2")
        monkeypatch.setattr(Journal, "save_card_value", refuse)
        for key in ("3", "3", "4"):
            await seat.press(key)
            assert "Nothing can be saved just now." in seat.text
            assert underlined(seat) == []
            assert "[2]" in seat.text


@pytest.mark.slow
async def test_a_cell_that_another_process_emptied_is_shown_blank(desk: Desk) -> None:
    """Delete on what is blank already says nothing and shows the cell as it is."""
    with_rows(desk)
    async with desk.running() as seat:
        await seat.press("g", "d", "2")
        with Journal.open(desk.path, clock=desk.clock) as journal:
            (value,) = journal.card_values(TODAY, TODAY)
            journal.clear_card_value(value.target_id, TODAY)
        await seat.press("delete")
        assert underlined(seat) == []
        assert "[·]" in seat.text


@pytest.mark.slow
async def test_what_the_numbers_of_a_skill_mean_is_said_whole(sampled: Desk) -> None:
    """On sixty cells too, where it takes four lines: somebody who came by it by itself finds the 7."""
    async with sampled.running((60, 20)) as seat:
        await seat.press("g", "d", *["down"] * 8)
        words = " ".join(" ".join(seat.lines).split())
        assert all(one in words for one in USE_ITEMS)
