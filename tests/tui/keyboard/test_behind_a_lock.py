"""Keys typed behind a save while another program holds the journal: none acts on what stood there before."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual import events

from evenso.card.records import Target, TargetKind, TargetVersion
from evenso.records import CheckIn, Note
from tests.storage.entries import check_in, raw
from tests.tui.conftest import NOON, Desk, Seat
from tests.tui.keyboard.test_own_keys import with_keys
from tests.tui.keyboard.test_typed_ahead import burst
from tui.screens.support.screen import SupportScreen
from tui.terminal.run import QUICK
from tui.widgets.status_line import SpeakingScreen

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the time be over at once after which keys act on a screen that was given nothing yet."""
    monkeypatch.setattr("tui.keyboard.app.PATIENCE", 0.01)


@asynccontextmanager
async def held(desk: Desk, seat: Seat) -> AsyncIterator[None]:
    """Hold the journal, as a program does that writes much, until all was typed."""
    other = raw(desk.path)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()
        await seat.rest()


async def typed(seat: Seat, *keys: str) -> None:
    """Type keys as fingers do, each in its time, whatever came of the one before."""
    for key in keys:
        burst(seat, [key])
        await seat.pilot.pause(QUICK * 1.2)


def entries(desk: Desk) -> list[str]:
    """Return the words or the mood of each entry, the newest first."""
    with desk.journal() as journal:
        return [
            entry.text if isinstance(entry, Note) else str(getattr(entry, "mood", "")) for entry in journal.entries()
        ]


async def test_the_list_of_the_day_waits_for_the_mood(desk: Desk) -> None:
    """`e` and `d` right behind a mood delete that mood, not the one that stood there before."""
    with desk.journal() as journal:
        journal.add(check_in(8))
    async with desk.running() as seat, held(desk, seat):
        await typed(seat, "3", "e", "d")
    assert entries(desk) == ["8"]


async def test_keeping_both_waits_for_the_correction(desk: Desk) -> None:
    """`&` behind a second mood keeps both, also where the second one is not saved yet."""
    desk.journal().close()
    async with desk.running() as seat, held(desk, seat):
        await typed(seat, "3", "5", "ampersand")
    assert sorted(entries(desk)) == ["3", "5"]


async def test_two_are_deleted_by_two_keys(desk: Desk) -> None:
    """The second `d` in Journal is for the entry that stands under the cursor once the first one is gone."""
    with desk.journal() as journal:
        for mood in (8, 7, 6):
            journal.add(check_in(mood))
    async with desk.running() as seat:
        await seat.press("g", "j")
        async with held(desk, seat):
            await typed(seat, "d", "d")
    with desk.journal() as journal:
        assert journal.count() == 1


async def test_a_form_behind_a_form(desk: Desk) -> None:
    """What is typed ahead of the next form arrives there letter by letter, and what is behind that acts behind it."""
    with desk.journal() as journal:
        journal.add(check_in(8))
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("abc")
        async with held(desk, seat):
            burst(seat, ["ctrl+s", "e"])
            burst(seat, [" ", "x", "ctrl+s", "P"])
            await seat.pilot.pause(QUICK)
    with desk.journal() as journal:
        assert [(type(one), one.private) for one in journal.entries()] == [(Note, True), (CheckIn, False)]
    assert entries(desk) == ["abc x", "8"]


async def test_a_new_skill_is_the_favourite(desk: Desk) -> None:
    """`*` behind a skill that is being written down is for that skill."""
    with desk.journal() as journal:
        favourites = [skill.name for skill in journal.skills() if skill.favourite]
    async with desk.running() as seat:
        await seat.press("g", "s", "a")
        await seat.write("zzz")
        async with held(desk, seat):
            await typed(seat, "ctrl+s", "*")
    with desk.journal() as journal:
        assert {skill.name for skill in journal.skills() if skill.favourite} == {*favourites, "zzz"}


async def test_a_cell_that_is_being_filled_is_cleared(desk: Desk) -> None:
    """`delete` behind a digit makes the cell blank again."""
    with desk.journal() as journal:
        version = TargetVersion(day=NOON.date(), name="fear")
        journal.add_card_target(Target(kind=TargetKind.FEELING, versions=(version,)))
    async with desk.running() as seat:
        await seat.press("g", "d")
        async with held(desk, seat):
            await typed(seat, "3", "delete")
    with desk.journal() as journal:
        assert journal.card_values(NOON.date(), NOON.date()) == []


async def test_support_and_hiding_wait_for_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """`!` comes at once while something is being saved, and F9 hides all, whatever else waits."""
    monkeypatch.setattr("tui.keyboard.app.PATIENCE", 60)
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("abc")
        async with held(desk, seat):
            await typed(seat, "ctrl+s", "exclamation_mark")
            for _ in range(100):
                if isinstance(seat.app.screen, SupportScreen):
                    break
                await seat.pilot.pause(0.02)
            assert isinstance(seat.app.screen, SupportScreen)
        await seat.press("escape", "e")
        await seat.write(" x")
        async with held(desk, seat):
            await typed(seat, "ctrl+s", "b", "f9")
            for _ in range(100):
                if "any key brings it back" in seat.text:
                    break
                await seat.pilot.pause(0.02)
            assert seat.text.strip() == "any key brings it back"
    assert entries(desk) == ["abc x"]


@pytest.mark.parametrize(("place", "save", "key"), [("j", "d", "f1"), ("t", "d", "exclamation_mark")])
async def test_support_waits_for_no_save(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, place: str, save: str, key: str
) -> None:
    """Neither by its other key, nor from the list of the day, where all else waits for what is deleted."""
    monkeypatch.setattr("tui.keyboard.app.PATIENCE", 60)
    with desk.journal() as journal:
        journal.add(check_in(8))
    async with desk.running() as seat:
        await seat.press("g", place, *("e" if place == "t" else ()))
        async with held(desk, seat):
            await typed(seat, save, key)
            for _ in range(100):
                if isinstance(seat.app.screen, SupportScreen):
                    break
                await seat.pilot.pause(0.02)
            assert isinstance(seat.app.screen, SupportScreen)


def _stands(screen: SpeakingScreen) -> bool:
    screen.stand()
    return screen.stands


def test_what_was_read_before_a_save_is_not_what_keys_wait_for() -> None:
    """A reading that was under way while something was saved lets no key act: the one behind the save does."""
    screen = SpeakingScreen()
    screen.follows = True
    assert _stands(screen)
    screen.await_save()
    before = screen.reads
    screen.end_save(reads=True)
    screen.was_read(before)
    assert not _stands(screen)
    screen.was_read(screen.reads)
    assert _stands(screen)
    assert not screen.waits_for(events.Key("b", "b"))
    assert screen.waits_for(events.Key("b", "b"), first=False)


async def test_what_waited_when_all_was_hidden_does_nothing_and_that_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key that waits for a save acts on nothing once the screen is hidden: that is told behind what was saved."""
    monkeypatch.setattr("tui.locking.veil.PAUSE", 0)
    with desk.journal() as journal:
        journal.add(check_in(8))
    async with desk.running() as seat:
        async with held(desk, seat):
            await typed(seat, "3", "e", "ctrl+g")
            await seat.pilot.pause()
            assert "any key brings it back" in seat.text
        await seat.until(lambda: entries(desk) == ["3", "8"])
        await seat.press("escape")
        assert "Saved 3" in seat.text
        await seat.press("g", "j")
        await seat.until(lambda: "What was typed last did nothing" in " ".join(seat.text.split()))
    assert entries(desk) == ["3", "8"]


@pytest.mark.parametrize(("name", "as_it_comes"), [("all.edit", "e"), ("today.one-more", "ampersand")])
async def test_keys_of_ones_own_wait_alike(desk: Desk, name: str, as_it_comes: str) -> None:
    """A key that a person gave to `e` or `&` waits for what was saved, as the one that it stands for does."""
    with_keys(desk, f'[keys]\n{name} = "insert"\n')
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("3")
        today = seat.app.front
        assert today is not None
        today.await_save()
        for key in ("insert", as_it_comes):
            assert today.waits_for(events.Key(key, None)) is (key == "insert")
        assert not today.waits_for(events.Key("ctrl+g", None))
