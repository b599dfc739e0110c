"""Support at the lock screen: the country that was chosen is known there, and can be chosen there."""

from __future__ import annotations

import pytest

from evenso.support.records import PlanLine, PlanPart
from evenso.wording.support.lines import HERE
from storage.beside.country import COUNTRY, keep_country, kept_country
from storage.journal import Journal
from tests.tui.conftest import Desk
from tests.tui.keyboard.test_heard import typed
from tests.tui.locking.conftest import WORDS, Sitting


@pytest.fixture(autouse=True)
def no_country_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer whose settings name no country."""
    for name in ("LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LC_TIME", "LC_MONETARY", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")


async def test_the_country_that_was_chosen_stands_there_before_unlocking(sealed: Desk, sitting: Sitting) -> None:
    """One chosen before this was kept, in the journal alone, is known from the first unlocking on."""
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        journal.set_setting(COUNTRY, "DE")
    async with sitting() as seat:
        await seat.unlock()
        await seat.until(lambda: kept_country(sealed.path) == "DE")
    async with sitting() as seat:
        await seat.press("f1")
        assert seat.app.journal_thread.is_shut
        assert "Lines for Germany" in seat.text
        assert "TelefonSeelsorge" in seat.text
        assert "Choose a country" not in seat.text


async def test_a_country_chosen_there_is_kept(sealed: Desk, sitting: Sitting) -> None:
    """It stands there the next time, locked and unlocked, and the journal learns it."""
    async with sitting() as seat:
        await seat.press("f1", "c", *"ireland", "enter")
        assert "Lines for Ireland" in seat.text
    async with sitting() as seat:
        await seat.press("f1")
        assert "Lines for Ireland" in seat.text
        await seat.press("escape")
        await seat.unlock()
        await seat.press("exclamation_mark")
        assert "Lines for Ireland" in seat.text
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        assert journal.setting(COUNTRY, "") == "IE"


async def test_words_of_not_wanting_to_be_here_are_met_there_too(sealed: Desk, sitting: Sitting) -> None:
    """The lines stay in front, and no news of the closed journal stands in the place of what is said."""
    keep_country(sealed.path, "DE")
    async with sitting() as seat:
        await seat.press("f1")
        await typed(seat, "ich will nicht mehr leben")
        await seat.until(lambda: HERE in seat.text)
        seat.app.look_outside()
        await seat.rest()
        assert HERE in seat.text
        assert "TelefonSeelsorge" in seat.text


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_way_to_the_lines_is_on_the_first_screen_however_long_the_plan(
    desk: Desk, size: tuple[int, int]
) -> None:
    """With a plan and no country, emergency numbers and the key that chooses stand above it."""
    with desk.journal() as journal:
        journal.save_plan([PlanLine(part=PlanPart.ALONE, text=f"walk {number}") for number in range(40)])
    async with desk.running(size) as seat:
        await seat.press("exclamation_mark")
        text = seat.text
        assert text.index("112 in the EU") < text.index("Choose a country") < text.index("walk 0")
        assert text.count("Choose a country") == 1
        await seat.press("down", "down", "l")
        assert "Choose a country" in seat.text
