"""What a person types is shown letter by letter and can never act (`faults.md` 6.2 and 6.3)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from evenso.records import Area, CheckIn, Moment, Practice, Skill
from evenso.text import clean, one_line
from tests.tui.conftest import NOON, Desk

pytestmark = pytest.mark.slow  # every screen with the worst words: .ci/run has the time

MARKUP = (
    "[/]",
    "[bold][/italic]",
    "[link=https://e.org]x[/link]",
    "[@click=app.quit]x[/]",
    "[$primary]x[/]",
    "[@click=app.pwn(]x[/]",
    "[type=x, v={'a[0]'}]",
    "x\\",
    "\\[b]",
    "[/ /]",
    "😀[/]",
    "[Bold]x",
    "[a][b][/",
)
ESCAPES = (
    "a\x1b[2Jb",
    "a\x1b]52;c;Zm9v\x07b",
    "a\x9b31mb",
    "a\x00b",
    "a\x07b",
    "a\u202eb",
    "a\U000e0041b",
    "a\x1b[?1049lb",
)


def plant(desk: Desk, everything: tuple[str, ...], apart: int = 1) -> list[str]:
    """Put each of the words into every field of a day, `apart` days from each other; return how they should look."""
    wanted = []
    with desk.journal() as journal:
        for back, words in enumerate(everything):
            at = Moment.of(NOON - timedelta(days=back * apart))
            skill = journal.add_skill(Skill(name=f"{words[:50]} {back}", area=Area.GROUNDING, favourite=back < 5))
            journal.add(CheckIn(at=at, day=at.local.date(), mood=5, feelings=(words,), note=words))
            journal.add(Practice(at=at, day=at.local.date(), skill_id=skill.id, note=words))
            wanted.append(one_line(clean(words)))
    return wanted


def acts_on_a_terminal(drawn: str) -> list[str]:
    """What in a drawn text could move a cursor or reorder words."""
    return [letter for letter in drawn if ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 or letter == "\u202e"]


@pytest.mark.fault("F49", "F50")
async def test_words_are_shown_letter_by_letter_in_their_rows(desk: Desk) -> None:
    """The worst markup and escapes stand in the rows of the check-in as typed, or as a sign."""
    every = plant(desk, ("[/]", "[@click=app.quit]x[/]", "x\\", "a\x1b]52;c;Zm9v\x07b", "a\u202eb"))
    async with desk.running() as seat:
        for wanted in every:
            assert seat.lines[7].startswith(f"   Feelings        {wanted}")
            assert seat.lines[8].startswith(f"   A line          {wanted}")
            assert acts_on_a_terminal("".join(seat.lines)) == []
            await seat.press("[")


@pytest.mark.fault("F49", "F50")
async def test_words_are_shown_letter_by_letter_in_lists(desk: Desk) -> None:
    """All of the markup and escapes, in one day's list and among the skills."""
    every = plant(desk, MARKUP + ESCAPES, apart=0)
    async with desk.running((120, 70)) as seat:
        await seat.press("p")
        assert [words for words in MARKUP[:5] if words[:12] not in seat.text] == []
        await seat.press("e")
        listed = seat.text.partition("Entries of this day")[2]
        assert [wanted for wanted in every if f"{wanted} · {wanted}" not in listed] == []
        assert acts_on_a_terminal("".join(seat.lines)) == []


@pytest.mark.fault("F49", "F51")
async def test_the_editor_shows_old_words_safely(desk: Desk) -> None:
    """Old words with marks that reorder are harmless in the field they are edited in."""
    (wanted,) = plant(desk, ("a\u202eb[/]",))
    async with desk.running() as seat:
        await seat.press("n")
        assert wanted in seat.lines[8]
        assert "\u202e" not in "".join(seat.lines)


@pytest.mark.fault("F49")
async def test_a_click_on_words_opens_their_line_and_nothing_else(desk: Desk) -> None:
    """Words that look like an action are text to click on: the line opens, the app goes on."""
    plant(desk, ("[@click=app.quit]x[/]",))
    async with desk.running() as seat:
        await seat.pilot.click(offset=(20, 8))
        await seat.rest()
        assert seat.app.is_running
        assert seat.app.screen.focused is not None


@pytest.mark.parametrize("size", [(40, 16), (80, 24)])
@pytest.mark.fault("F52")
async def test_wide_and_long_words_never_break_a_row(desk: Desk, size: tuple[int, int]) -> None:
    """Joined emoji, wide and right-to-left letters and a word of 2,000 letters leave every row its width."""
    hard = ("👩‍👩‍👧 family", "e\u0301 combining", "漢字" * 60, "مرحبا", "x" * 2000)
    plant(desk, hard)
    async with desk.running(size) as seat:
        for _ in hard:
            for keys in (("escape",), ("p",), ("escape", "e")):
                await seat.press(*keys)
                rows = seat.app.screen._compositor.render_strips()
                assert [row.cell_length for row in rows] == [size[0]] * size[1]
            await seat.press("escape", "[")
