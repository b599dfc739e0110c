"""Somebody with keys of their own at the app: they act, they are shown, and a wrong file changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from tests.tui.conftest import Desk
from tui.app import EvenSo
from tui.screens.today.screen import TodayScreen


def with_keys(desk: Desk, text: str) -> Path:
    """Give a desk a file of keys."""
    path = desk.path.with_name("config.toml")
    path.write_text(text, "utf-8")
    plain = desk.app

    def app() -> EvenSo:
        made = plain()
        made.take_keys(path)
        return made

    object.__setattr__(desk, "app", app)
    return path


async def test_a_key_of_ones_own_acts_and_is_shown(desk: Desk) -> None:
    """It does what the old one did, the old one no more; footer, `?` box, status line and palette say the new one."""
    with_keys(desk, '[keys]\nall.undo = "z"\ntoday.note = "insert"\nall.help = "f5"\n')
    async with desk.running((100, 40)) as seat:
        assert "insert note" in seat.text
        assert "f5 help" in seat.text
        await seat.press("7")
        assert "z  undo" in seat.text
        await seat.press("u")
        assert "Saved 7" in seat.text
        await seat.press("z")
        assert "Taken back" in seat.text or "Saved 7" not in seat.text
        await seat.press("f5")
        assert "insert" in seat.text
        assert "take the last change back" in seat.text
        assert next(line for line in seat.lines if "take the last change back" in line).split()[0] == "z"
        await seat.press("escape")
        commands = {one.title: one.help for one in seat.app.get_system_commands(seat.app.screen)}
        assert "(z)" in commands["Undo"]


async def test_a_letter_of_ones_own_is_no_letter_of_words(desk: Desk) -> None:
    """Today knows it as a key, and the run of keys on a screen where it means something."""
    with_keys(desk, '[keys]\ntoday.practise = "z"\nskills.add = "y"\n')
    async with desk.running() as seat:
        today = cast("TodayScreen", seat.app.screen)
        assert today.are_keys("zz")
        assert not today.are_keys("zö")
        assert not seat.app._is_strange("z")
        await seat.press("g", "s")
        assert not seat.app._is_strange("y")
        assert seat.app._is_strange("m")


@pytest.mark.slow
async def test_a_click_does_what_the_label_says(sampled: Desk) -> None:
    """The footer's word for a key of one's own is clicked like any."""
    with_keys(sampled, '[keys]\nall.help = "f12"\nall.search = "f5"\n')
    async with sampled.running() as seat:
        await seat.press("g", "j")
        line = seat.lines[-1]
        assert "f5 search" in line
        await seat.pilot.click(offset=(line.index("f5 search") + 1, 23))
        await seat.rest()
        assert "to what was found" in seat.lines[-1] or seat.app.focused is not None


@pytest.mark.slow
async def test_a_wrong_file_changes_no_key(desk: Desk) -> None:
    """One sentence with the file and the line stands in the status line; every key is as it comes."""
    path = with_keys(desk, '[keys]\ntoday.note = "i"\ntoday.nothing = "x"\n')
    async with desk.running((120, 40)) as seat:
        said = " ".join(seat.text.split())
        assert f"{path.name}, line 3" in said
        assert "as they come" in said
        assert "n note" in seat.lines[-1]
        await seat.press("7", "u")
        assert "Saved 7" not in seat.text


@pytest.mark.slow
async def test_a_letter_taken_from_a_skill_leaves_it_another(sampled: Desk) -> None:
    """With `a` given away, the first skill is marked by the next letter, and that letter is what is shown."""
    with_keys(sampled, '[keys]\ntoday.note = "a"\n')
    async with sampled.running((100, 40)) as seat:
        await seat.press("p")
        assert "a" not in seat.app.front.letters()  # type: ignore[union-attr]
        assert next(iter(seat.app.front.letters())) == "c"  # type: ignore[union-attr]
