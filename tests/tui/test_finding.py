"""Who knows nothing of this program finds each of its places within three keys from Today, by what is shown."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Desk, Seat
from tui.screens.support.screen import SupportScreen

WANTED = {
    "journal": "Journal",
    "skills": "Skills",
    "patterns": "Patterns",
    "goals": "Goals",
    "card": "Diary card",
    "exercises": "Exercises",
    "perspective": "Perspective",
    "trends": "Trends",
    "week": "Week",
    "settings": "Settings",
}


def letter_of(seat: Seat, title: str) -> str:
    """Read the letter that stands before a title in the line of places, as a person would."""
    below = seat.text[seat.text.index("Go to") :]
    return below[: below.index(f" {title}")].split()[-1]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("name", WANTED)
async def test_a_place_is_found_by_what_the_screen_says(desk: Desk, name: str, size: tuple[int, int]) -> None:
    """Today's first line shows `g`; `g` shows every place with its letter; the letter leads there: two keys."""
    async with desk.running(size) as seat:
        assert " g " in seat.lines[0]
        await seat.press("g")
        letter = letter_of(seat, WANTED[name])
        await seat.press("comma" if letter == "," else letter)
        assert seat.app.current_mode == name


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_support_is_found_from_the_last_line_and_from_the_places(desk: Desk, size: tuple[int, int]) -> None:
    """`! support` stands at the foot of Today at every size, and among the places."""
    async with desk.running(size) as seat:
        assert "! support" in seat.lines[-1]
        await seat.press("exclamation_mark")
        assert isinstance(seat.app.screen, SupportScreen)
        await seat.press("escape", "g")
        assert letter_of(seat, "Support") == "!"


async def test_help_says_how_to_go_on(desk: Desk) -> None:
    """`?` on Today names the line of places, the search, Support, and what a small step's keys do."""
    async with desk.running((100, 50)) as seat:
        await seat.press("question_mark")
        for words in ("go to a screen", "search all you wrote", "support", "small step done"):
            assert words in seat.text


async def test_the_palette_has_every_place_and_the_way_there(desk: Desk) -> None:
    """Each place, Support, an exercise and a thought check are found by name, each place with its keys."""
    async with desk.running() as seat:
        commands = {one.title: one.help for one in seat.app.get_system_commands(seat.app.screen)}
        for title in WANTED.values():
            assert f"Go to {title} (g " in commands[title]
        assert "Support" in commands
        assert any("thought" in title.casefold() for title in commands)
        assert "5-4-3-2-1" in commands
