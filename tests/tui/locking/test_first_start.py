"""A first start: one choice, and nothing is written before it is made."""

from __future__ import annotations

import asyncio

import pytest

from storage.journal import Journal
from tests.tui.conftest import Desk
from tests.tui.locking.conftest import WORDS, Sitting


async def test_without_a_passphrase_in_one_key(desk: Desk, sitting: Sitting) -> None:
    """Support works before anything is chosen, and nothing is written; `n` begins a plain journal."""
    async with sitting(new=True) as seat:
        assert "Protect it with a passphrase? (recommended)" in seat.text
        for asked in ("question_mark", "enter"):
            await seat.press(asked)
            assert "Press p or n: nothing is written before you choose." in " ".join(seat.text.split())
        await seat.press("exclamation_mark")
        assert "Support" in seat.text
        assert "There is no journal yet" in " ".join(seat.text.split())
        assert seat.lines[-1].split() == ["space", "breathe", "c", "country", "↑", "↓", "scroll", "esc", "back"]
        assert "Journal" not in seat.lines[0]
        await seat.press("g", "t", "7", "b", "escape")
        assert "Protect it with a passphrase" in seat.text
        assert list(desk.path.parent.iterdir()) == []
        await seat.press("n")
        assert "How is it right now?" in seat.text
        await seat.press("7")
        assert "Saved 7" in seat.text
    assert desk.path.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.slow
async def test_what_is_typed_while_the_journal_begins_acts_on_it(
    desk: Desk, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A busy machine takes seconds to begin one: a mood typed meanwhile is saved, the same answer again is none."""
    async with sitting(new=True) as seat:
        begins, unlock = asyncio.Event(), seat.app.unlock

        async def slowly(words: str) -> None:
            await begins.wait()
            await unlock(words)

        monkeypatch.setattr(seat.app, "unlock", slowly)
        for key in ("n", "n", "4"):
            await seat.pilot.press(key)
        begins.set()
        await seat.until(lambda: "Saved 4" in seat.text)
    with desk.journal() as journal:
        assert [getattr(entry, "mood", None) for entry in journal.entries()] == [4]


@pytest.mark.slow
async def test_esc_by_itself_chooses_nothing(desk: Desk, sitting: Sitting) -> None:
    """At once, after the answer to `?`, a passphrase begun, Support: esc says so, and one more goes on without."""
    async with sitting(new=True) as seat:
        for keys in ((), ("question_mark",), ("p", "escape"), ("exclamation_mark", "escape")):
            await seat.press(*keys, "escape")
            told = " ".join(seat.text.split())
            assert "Nothing is chosen yet." in told
            assert "nothing is written before you choose" not in told
            assert not desk.path.exists()
        await seat.press("escape")
        assert "How is it right now?" in seat.text


async def test_with_a_passphrase_typed_three_times(desk: Desk, sitting: Sitting) -> None:
    """Two that differ are asked again, and a third that differs too; nothing is written until all is typed."""
    async with sitting(new=True) as seat:
        await seat.press("p")
        await seat.unlock("one thing")
        await seat.unlock("another")
        assert "not the same" in seat.text
        for _ in range(2):
            await seat.unlock(WORDS)
        await seat.unlock("rain on tim")
        assert "not the one from before" in seat.text
        assert not desk.path.exists()
        await seat.unlock(WORDS)
        assert "How is it right now?" in seat.text
    assert not desk.path.read_bytes().startswith(b"SQLite format 3")
    Journal.open(desk.path, clock=desk.clock, passphrase=WORDS).close()
