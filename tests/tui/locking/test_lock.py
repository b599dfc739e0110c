"""The lock screen and what leads to it: a word of the person's is neither seen nor lost."""

from __future__ import annotations

import gc
from datetime import timedelta

import pytest

from evenso.records import Moment, Note
from storage.journal import Journal
from tests.tui.conftest import Desk
from tests.tui.locking.conftest import MARKER, WORDS, Sitting


async def test_a_protected_journal_opens_with_its_passphrase_only(sealed: Desk, sitting: Sitting) -> None:
    """The lock screen stands first; wrong three times is one calm sentence each; the right one leads to Today."""
    before = sealed.path.read_bytes()
    async with sitting() as seat:
        assert "This journal is locked." in seat.text
        for _ in range(3):
            await seat.unlock("wrong")
            assert "does not open the journal: it is wrong, or the file is damaged" in " ".join(seat.text.split())
        assert sealed.path.read_bytes() == before
        await seat.unlock()
        assert "How is it right now?" in seat.text


async def test_half_a_line_comes_back_after_the_lock(sealed: Desk, sitting: Sitting) -> None:
    """Locked in the middle of a line, nothing of it is seen or held by a widget; unlocked, one goes on in it."""
    async with sitting() as seat:
        await seat.unlock()
        await seat.press("n")
        await seat.write(f"half {MARKER}")
        await seat.press("ctrl+l")
        await seat.rest()
        assert seat.locked
        assert MARKER not in seat.text
        assert [type(screen).__name__ for screen in seat.app.all_screens()] == ["LockScreen"]
        with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
            assert [draft.text for draft in journal.drafts()] == [f"half {MARKER}"]
        await seat.unlock()
        assert f"half {MARKER}" in seat.text
        await seat.press("enter")
        with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
            assert [getattr(entry, "note", "") for entry in journal.entries()] == [f"half {MARKER}"]


MINE = "OFNOOTHERTEST"


def _is_held() -> bool:
    """Whether anything still refers to words with the mark in them: what the collector knows, or what that holds."""
    gc.collect()
    found = gc.get_objects()
    while found := gc.get_referents(*found):
        if any(type(one) is str and MINE in one and one != MINE for one in found):
            return True
        found = [one for one in found if isinstance(one, tuple | dict) and not gc.is_tracked(one)]
    return False


@pytest.mark.slow  # timers that were stopped hold what they were of for a second or two
async def test_no_word_is_referred_to_after_a_lock(sealed: Desk, sitting: Sitting) -> None:
    """Neither what was seen, nor what was half-written: not by a cache, nor as something that listens to the app."""
    async with sitting() as seat:
        await seat.unlock()
        await seat.press("7", "n")
        await seat.write(f"walked {MINE}")
        await seat.press("enter", "g", "r", "g", "w", "g", "j", "enter", "escape", "n")
        await seat.write(f"form {MINE}")
        await seat.press("escape", "g", "t", "n")
        await seat.write(f"half {MINE}")
        seat.app.keep_drafts()
        await seat.press("ctrl+l")
        await seat.rest()
        assert seat.locked
        await seat.until(lambda: not _is_held())


@pytest.mark.fault("F47")
async def test_nobody_there_locks(sealed: Desk, sitting: Sitting) -> None:
    """Five minutes without a key lock it, also in the middle of an entry, which goes on after unlocking."""
    async with sitting() as seat:
        await seat.unlock()
        await seat.press("g", "j", "n")
        await seat.write(MARKER)
        await seat.later(299)
        assert MARKER in seat.text
        await seat.later(1)
        assert seat.app.current_mode == "door"
        assert MARKER not in seat.text
        await seat.unlock()
        assert MARKER in seat.text
        assert seat.app.current_mode == "journal"


async def test_the_first_key_after_a_long_while_locks(sealed: Desk, sitting: Sitting) -> None:
    """A closed laptop is left alone too: the key that wakes it locks and does nothing else."""
    async with sitting() as seat:
        await seat.unlock()
        seat.seconds.now += 3600
        await seat.press("7")
        assert seat.locked
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        assert journal.entries() == []


@pytest.mark.slow
async def test_a_change_to_an_entry_goes_on_in_its_form(sealed: Desk, sitting: Sitting) -> None:
    """Locked while an older entry is being changed, its own form is open again with the words as they were typed."""
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        for number in range(3):
            at = Moment.of(sealed.clock() - timedelta(days=number))
            journal.add(Note(at=at, day=at.entry_day(), text=f"the entry of {number}"))
    async with sitting() as seat:
        await seat.unlock()
        await seat.press("g", "j", "down", "down", "e")
        await seat.write(f" and {MARKER}")
        await seat.press("ctrl+l")
        await seat.unlock()
        await seat.until(lambda: "the entry of 2" in seat.text)
        assert f"the entry of 2 and {MARKER}" in " ".join(seat.text.split())
        await seat.press("ctrl+s")
        await seat.until(lambda: "ctrl+s" not in seat.text)
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        assert [getattr(one, "text", "") for one in journal.entries()][-1] == f"the entry of 2 and {MARKER}"


@pytest.mark.parametrize("keys", ["", "f1", "r", "escape escape"])
async def test_ctrl_c_at_the_lock_quits_at_once(sealed: Desk, sitting: Sitting, keys: str) -> None:
    """There is nothing to copy and nothing to lose: with a passphrase begun, beside the line, and on Support there."""
    async with sitting() as seat:
        await seat.press(*keys.split())
        assert seat.locked
        await seat.pilot.press("ctrl+c")
        assert not seat.app.is_running


async def test_letters_beside_the_line_begin_the_passphrase(sealed: Desk, sitting: Sitting) -> None:
    """After esc a letter that is no key there goes into the line, and what follows with it: none goes nowhere."""
    async with sitting() as seat:
        await seat.press("escape")
        assert seat.app.focused is None
        await seat.unlock()
        await seat.until(lambda: not seat.locked)
