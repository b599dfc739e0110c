"""The breath on the page: it keeps time by its own clock, asks, waits for other screens, and can stand still."""

from __future__ import annotations

import pytest
from textual.content import Content

from evenso.exercises.catalogue import SLOW
from evenso.exercises.pacer import A_MINUTE, BOX, EVEN, Pacer
from tests.tui.conftest import Desk
from tests.tui.exercises.conftest import Ticking, open_exercise, practices
from tui.widgets.breath import REPAINTS, Look, changed, draw_bar, draw_breath, draw_disc


def count(sign: str, lines: list[str]) -> int:
    """How often a sign stands in some lines."""
    return "".join(lines).count(sign)


def test_the_disc_grows_and_shrinks_with_the_breath() -> None:
    """It covers more the fuller it is, never nothing, and never more than its frame; without colour by form alone."""
    sizes = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        lines = [line.plain for line in draw_disc(share, 9, Look(colour=False))]
        assert {len(line) for line in lines} == {18}
        sizes.append(2 * count("█", lines) + count("▀", lines) + count("▄", lines))
    assert sizes[0] > 4
    assert sizes == sorted(set(sizes))


def test_plain_signs_are_ascii() -> None:
    """Disc and bar are drawn in ASCII where only that can be."""
    for second in (0, 2, 5, 8):
        place = A_MINUTE.at(second)
        assert all(line.plain.isascii() for line in draw_breath(place, Look(plain=True), 60, 14))
        assert draw_bar(place, A_MINUTE, Look(plain=True), 60).plain.isascii()


def test_where_nothing_should_move_only_words_and_numbers_are_drawn() -> None:
    """Without movement there is neither disc nor bar."""
    lines = [line.plain.strip() for line in draw_breath(A_MINUTE.at(7), Look(still=True), 60, 14)]
    assert [line for line in lines if line] == ["breathe out  3"]
    assert draw_bar(A_MINUTE.at(7), A_MINUTE, Look(still=True), 60).plain == "breathe out  3"


def test_only_what_differs_is_painted() -> None:
    """From one repaint to the next few cells of a line are sent; a line that stayed the same is not."""
    first, later = (draw_disc(share, 9, Look()) for share in (0.5, 0.55))
    spans = [changed(old, new) for old, new in zip(first, later, strict=True)]
    assert spans[0] is None
    assert any(spans)
    assert all(span is None or 0 <= span[0] < span[1] <= 18 for span in spans)
    assert changed(Content("abc"), Content("abc")) is None
    assert changed(Content("abc"), Content("axcd")) == (1, 4)
    assert changed(Content("abc"), Content.styled("abc", "bold")) == (0, 3)


@pytest.mark.parametrize("size", [(20, 9), (36, 10), (60, 13), (120, 33)])
def test_the_breath_fits_and_stands_in_the_middle(size: tuple[int, int]) -> None:
    """No line is wider than the room, no more lines than there are, as much air left as right."""
    width, height = size
    for pacer in (A_MINUTE, Pacer(BOX, 64, 64)):
        lines = [line.plain for line in draw_breath(pacer.at(4.5), Look(colour=False), width, height)]
        assert len(lines) <= height
        widest = max(lines, key=lambda line: len(line.rstrip())).rstrip()
        assert len(widest) <= width
        assert abs((width - len(widest)) - (len(widest) - len(widest.lstrip()))) <= 2


async def test_three_minutes_are_enough_and_at_five_it_asks(desk: Desk, ticking: Ticking) -> None:
    """It says that it may be enough, goes on all the same, stops at five minutes, and goes on when asked to."""
    async with desk.running() as seat:
        page = await open_exercise(seat, "slow-breath", ticking)
        await seat.press("6")
        await ticking.forward(seat, 178)
        assert "enter ends it here" not in seat.text
        await ticking.forward(seat, 4)
        assert "That was 3 minutes: enter ends it here, or breathe on." in seat.text
        await ticking.forward(seat, 130)
        assert "That was 5 minutes. Go on?" in seat.text
        assert page.breath.seconds == 300
        await seat.press("space")
        await ticking.forward(seat, 20)
        assert "breathe" in seat.text
        await seat.press("enter", "3", "enter")
    (done,) = practices(desk)
    assert (done.minutes, done.note) == (5, "slow breath, 32 breaths")


async def test_a_box_ends_after_four_minutes(desk: Desk, ticking: Ticking) -> None:
    """Four rounds, then it asks; after four minutes it offers no more."""
    async with desk.running() as seat:
        await open_exercise(seat, "box-breath", ticking)
        await seat.press("enter")
        for said in ("4 rounds. Go on?", "8 rounds. Go on?", "12 rounds. Go on?", "It is the most"):
            await ticking.forward(seat, 66)
            assert said in seat.text
            await seat.press("space")
        assert "breathe on" not in seat.text
        await seat.press("enter")
        assert "And now" in seat.text


async def test_it_waits_while_another_screen_is_in_front(desk: Desk, ticking: Ticking) -> None:
    """Under Support, under the `?` box and while one is away the breath stands still, and goes on where it was."""
    async with desk.running() as seat:
        page = await open_exercise(seat, "slow-breath", ticking)
        await seat.press("6")
        await ticking.forward(seat, 8)
        for keys in (("exclamation_mark",), ("question_mark",), ("g", "s")):
            await seat.press(*keys)
            ticking.now += 1
            page.breath.turn()
            ticking.now += 1
            page.breath.turn()
            assert page.breath.seconds == 8
            await seat.press(*(("g", "t") if keys[0] == "g" else ("escape",)))
            page.breath.turn()
        assert seat.app.screen is page
        await ticking.forward(seat, 2)
        assert page.breath.seconds == pytest.approx(10, abs=2)


async def test_a_suspended_program_goes_on_where_it_was(desk: Desk, ticking: Ticking) -> None:
    """Minutes between two looks at the clock are none of the breath's, and nothing jumps."""
    async with desk.running() as seat:
        page = await open_exercise(seat, "slow-breath", ticking)
        await seat.press("6")
        await ticking.forward(seat, 4)
        ticking.now += 500
        page.breath.turn()
        assert page.breath.seconds == 4
        await ticking.forward(seat, 2)
        assert page.breath.seconds == 6


async def test_it_can_be_paused(desk: Desk, ticking: Ticking) -> None:
    """Space stops it and lets it go on; it says which."""
    async with desk.running() as seat:
        page = await open_exercise(seat, "slow-breath", ticking)
        await seat.press("6")
        await ticking.forward(seat, 4)
        await seat.press("space")
        await ticking.forward(seat, 10)
        assert page.breath.seconds == 4
        assert "paused" in seat.text
        await seat.press("space")
        await ticking.forward(seat, 4)
        assert page.breath.seconds == 8


async def test_it_keeps_its_place_through_a_resize(desk: Desk, ticking: Ticking) -> None:
    """Made small and large again, it is drawn at its size and goes on."""
    async with desk.running((120, 40)) as seat:
        page = await open_exercise(seat, "slow-breath", ticking)
        await seat.press("6")
        await ticking.forward(seat, 4)
        for size in ((60, 20), (40, 12), (120, 40)):
            await seat.pilot.resize_terminal(*size)
            await seat.rest()
            rows = seat.app.screen._compositor.render_strips()
            assert [row.cell_length for row in rows] == [size[0]] * size[1]
            assert "breathe" in seat.text
        assert page.breath.seconds == 4


@pytest.mark.parametrize("setting", ["reduced_motion", "plain_signs"])
async def test_the_settings_hold_for_it(desk: Desk, ticking: Ticking, setting: str) -> None:
    """Without movement there is no disc, with plain signs an ASCII one."""
    with desk.journal() as journal:
        journal.set_setting(setting, value=True)
    async with desk.running() as seat:
        await open_exercise(seat, "slow-breath", ticking)
        await seat.press("6")
        await ticking.forward(seat, 4)
        assert "breathe in  1" in seat.text
        assert "█" not in seat.text
        assert ("####" in seat.text) is (setting == "plain_signs")


def test_a_slow_line_gets_few_repaints() -> None:
    """At most eight repaints a second, and the exercise's breath is no other than Support's."""
    assert REPAINTS <= 8
    assert SLOW.pacer is not None
    assert SLOW.pacer.cycle == A_MINUTE.cycle == EVEN
