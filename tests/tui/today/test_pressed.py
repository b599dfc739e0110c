"""A key of Today is seen at once, and said to be saved only when it is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from evenso.records import Practice
from evenso.wording.capture import NOTHING_TO_KEEP
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.tui.conftest import Desk, Seat


@contextmanager
def slow_disk(seat: Seat) -> Iterator[None]:
    """Let nothing of the journal be read or written meanwhile."""
    go_on = threading.Event()
    waiting = seat.app.journal_thread._pool.submit(go_on.wait)
    try:
        yield
    finally:  # else a test that fails would wait for ever
        go_on.set()
    waiting.result()


def underlined(seat: Seat) -> list[str]:
    """What stands underlined on the screen, as it is drawn."""
    rows = seat.app.screen._compositor.render_strips()
    return [one.text for row in rows for one in row if one.style is not None and one.style.underline]


async def press(seat: Seat, key: str) -> None:
    """Press a key and let it be painted, without waiting for what it asked of the journal."""
    await seat.pilot.press(key)
    for _ in range(3):
        await seat.pilot.pause()


async def test_a_key_is_seen_before_it_is_saved(desk: Desk) -> None:
    """While the disk takes its time a number, a skill and `u` stand marked, and nothing is said of them yet."""
    async with desk.running() as seat:
        with slow_disk(seat):
            await press(seat, "7")
            assert underlined(seat) == [" 7 "]
            await press(seat, "a")
            assert "".join(underlined(seat)).split()[:2] == ["7", "a"]
            assert "Saved" not in seat.text
            assert "✓" not in seat.text
        await seat.rest()
        assert underlined(seat) == []
        assert "✓" in seat.text
        seat.lift()  # so soon behind a letter it would wait for whether it is one of words
        with slow_disk(seat):
            await press(seat, "u")
            assert "".join(underlined(seat)) == "u  undo"
            assert "Undone" not in seat.text
        await seat.rest()
        assert underlined(seat) == []
        assert "Undone" in seat.text


@pytest.mark.slow
async def test_a_key_of_which_nothing_comes_is_not_shown_as_pressed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be saved that is said, each time, and no number stands marked any more."""

    def refuse(_journal: Journal, _record: object) -> None:
        raise JournalProblem("Nothing can be saved just now.")

    async with desk.running() as seat:
        monkeypatch.setattr(Journal, "add", refuse)
        for key in ("7", "7", "a"):
            await seat.press(key)
            assert "Nothing can be saved just now." in seat.text
            assert underlined(seat) == []


@pytest.mark.slow
async def test_a_number_pressed_again_is_not_left_marked(desk: Desk) -> None:
    """A number that is saved already changes nothing: it stands chosen, and not as if it were still on its way."""
    async with desk.running() as seat:
        await seat.press("7", "7")
        assert underlined(seat) == []
        await seat.press("u")
        assert underlined(seat) == []


@pytest.mark.slow
async def test_what_a_key_corrected_is_kept_beside_it_with_one_key(desk: Desk) -> None:
    """The key stands beside what was said, can be clicked like `u`, does it once, and is gone with the sentence."""
    async with desk.running() as seat:
        await seat.press("7")
        desk.clock.forward(minutes=3)
        await seat.press("4")
        assert "&  keep both   u  undo" in seat.text
        await seat.press("&", "&")
        assert NOTHING_TO_KEEP in seat.text
        await seat.press("c")
        assert "e  how it was   u  undo" in seat.text
        await seat.press("c")
        assert "&  once more   u  undo" in seat.text
        await seat.press("&")
        assert "slow breath 2×" in seat.text
        await seat.press("&")
        assert NOTHING_TO_KEEP in seat.text
    with desk.journal() as journal:
        assert [getattr(one, "mood", None) for one in reversed(journal.entries())] == [7, 4, None, None]


@pytest.mark.slow
async def test_a_practice_in_which_more_is_written_is_done_once_more_too(desk: Desk) -> None:
    """Its letter takes nothing out then, and says which key adds; the key adds one, once."""
    async with desk.running() as seat:
        await seat.press("c")
        with desk.journal() as journal:
            (practice,) = journal.entries()
            assert isinstance(practice, Practice)
            journal.change(replace(practice, note="by the window"))
        desk.clock.forward(minutes=3)
        await seat.press("c")
        assert "so it stays; & once more, e then d deletes it" in " ".join(seat.text.split())
        await seat.press("&")
        assert "slow breath 2×" in seat.text
        await seat.press("&")
        assert NOTHING_TO_KEEP in seat.text
    with desk.journal() as journal:
        assert [getattr(one, "note", None) for one in reversed(journal.entries())] == ["by the window", ""]


@pytest.mark.slow
async def test_a_key_beside_what_was_said_is_clicked(desk: Desk) -> None:
    """The sign on the last line but one acts like its key."""
    async with desk.running() as seat:
        await seat.press("7", "4")
        row, line = next((row, one) for row, one in enumerate(seat.text.split("\n")) if "&  keep both" in one)
        await seat.pilot.click(offset=(line.index("&"), row))
        await seat.rest()
        assert "(2nd that day)" in seat.text
