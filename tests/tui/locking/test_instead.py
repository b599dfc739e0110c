"""The app before a journal that cannot be opened: what is wrong is told, and a backup is put in its place or read."""

from __future__ import annotations

import pytest

from storage.engine import CAN_ENCRYPT
from storage.journal import Journal
from storage.location import backup_folder
from storage.restoring.instead import choices, identity_of, put_in_place
from tests.storage.entries import check_in, note
from tests.tui.conftest import Desk
from tests.tui.locking.conftest import WORDS, Sitting, Vault

sealed_too = pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3")


def broken(desk: Desk, passphrase: str | None = None, content: bytes = b"") -> bytes:
    """Make a journal with two backups, of one entry and of two, and damage it; return what lies there then."""
    with Journal.open(desk.path, clock=desk.clock, create=True, passphrase=passphrase) as journal:
        for entry in (check_in(5), note("the second")):
            journal.add(entry)
            journal.backup()
            desk.clock.forward(hours=1)
    content = content or desk.path.read_bytes()[:20_000]
    desk.path.write_bytes(content)
    return content


def said(seat: Vault) -> str:
    """Return what stands on the screen, as one line."""
    return " ".join(seat.text.split())


@pytest.mark.parametrize("size", [(60, 20), pytest.param((80, 24), marks=pytest.mark.slow)])
async def test_a_backup_is_put_in_its_place(desk: Desk, sitting: Sitting, size: tuple[int, int]) -> None:
    """The list stands with counts and days; looked through first, then put in place; where the old one lies is told."""
    content = broken(desk)
    async with sitting(size, plain=True) as seat:
        assert "cannot be opened just now" in said(seat)
        assert "evenso restore" not in said(seat)
        assert "2 entries" in said(seat)
        await seat.press("V")
        assert "Look through it first" in said(seat)
        await seat.press("enter")
        assert "It holds 2 entries (1 check-in, 1 note)" in said(seat)
        await seat.press("V")
        assert not seat.locked
        assert "The journal is that backup now: 2 entries" in said(seat)
        (aside,) = backup_folder(desk.path).glob("*before-restore*.db")
        assert aside.name in "".join(line.strip() for line in seat.lines)
        assert aside.read_bytes() == content
        await seat.press("7")
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert journal.count() == 3


@pytest.mark.slow
async def test_one_is_only_read(desk: Desk, sitting: Sitting) -> None:
    """The older one, by the mouse: its words are seen, nothing is saved, and nothing is anywhere else than before."""
    content = broken(desk)
    files = sorted(desk.path.parent.rglob("*"))
    async with sitting(plain=True) as seat:
        row = next(y for y, line in enumerate(seat.lines) if "1 entry" in line)
        await seat.pilot.click(offset=(12, row))
        await seat.rest()
        await seat.pilot.click(offset=(12, row))
        await seat.until(lambda: "It holds 1 entry" in said(seat))
        foot = seat.lines[-1]
        await seat.pilot.click(offset=(foot.index("o read"), len(seat.lines) - 1))
        await seat.until(lambda: not seat.locked)
        assert "open to be read: nothing is saved into it" in said(seat)
        await seat.press("f2", "7")
        assert "open for reading only" in said(seat)
        await seat.press("g", "j")
        assert "5" in seat.text
    assert desk.path.read_bytes() == content
    assert sorted(desk.path.parent.rglob("*")) == files


@pytest.mark.slow
async def test_support_and_leaving_are_there(desk: Desk, sitting: Sitting) -> None:
    """! shows Support without a journal, esc comes back to the list, q leaves; the file is as it was."""
    content = broken(desk)
    async with sitting((60, 20), plain=True) as seat:
        await seat.press("exclamation_mark")
        assert "112" in seat.text or "emergency" in said(seat).lower()
        await seat.press("escape")
        assert "cannot be opened just now" in said(seat)
        await seat.press("g", "7", "escape")
        assert "cannot be opened just now" in said(seat)
        await seat.press("q")
        assert not seat.app.is_running or seat.app._exit
    assert desk.path.read_bytes() == content


@pytest.mark.slow
async def test_without_a_backup_the_ways_on_are_told(desk: Desk, sitting: Sitting) -> None:
    """No backup anywhere: that is said, with what may help; no key does anything to the file."""
    desk.path.write_bytes(b"")
    async with sitting((60, 20), plain=True) as seat:
        assert "is empty; it is not a journal" in said(seat)
        assert "No backup of it lies beside it" in said(seat)
        await seat.press("enter", "V", "o", "down")
        assert "No backup of it lies beside it" in said(seat)
        assert seat.lines[-1].strip() == "! support   q quit"
    assert sorted(desk.path.parent.iterdir()) == [desk.path]


@sealed_too
@pytest.mark.slow
async def test_a_protected_backup_asks_first(desk: Desk, sitting: Sitting) -> None:
    """Cut short, so no passphrase opens it; the backup's is asked for, asked again when wrong, and asked once."""
    broken(desk, WORDS)
    async with sitting((60, 20)) as seat:
        assert "cannot be opened just now" in said(seat)
        assert "protected with a passphrase" in said(seat)
        await seat.press("enter")
        assert "opens with a passphrase" in said(seat)
        await seat.write("wrong")
        await seat.press("enter")
        await seat.until(lambda: "does not open" in said(seat))
        await seat.write(WORDS)
        await seat.press("enter")
        await seat.until(lambda: "It holds 2 entries" in said(seat))
        await seat.press("V")
        await seat.until(lambda: not seat.locked)
        assert "The journal is that backup now" in said(seat)
        await seat.press("f2", "ctrl+l")
        assert seat.locked
        await seat.unlock()
        assert "How is it right now?" in seat.text


@sealed_too
@pytest.mark.slow
async def test_a_protected_one_that_is_read_locks_and_opens_again(desk: Desk, sitting: Sitting) -> None:
    """Locked while it is read, its own passphrase leads back to it, not to the file that cannot be opened."""
    broken(desk, WORDS)
    async with sitting() as seat:
        await seat.press("o")
        await seat.write(WORDS)
        await seat.press("enter")
        await seat.until(lambda: not seat.locked)
        await seat.press("ctrl+l")
        await seat.until(lambda: seat.locked)
        await seat.unlock()
        await seat.until(lambda: not seat.locked)
        assert "open to be read" in said(seat)


@sealed_too
@pytest.mark.slow
async def test_the_backups_are_shown_from_the_lock_once_nothing_opens(desk: Desk, sitting: Sitting) -> None:
    """A bit flipped in the first page looks like a wrong passphrase: then b shows the backups, and esc leads back."""
    content = bytearray(Journal.open(desk.path, clock=desk.clock, create=True, passphrase=WORDS).path.read_bytes())
    broken(desk, WORDS)
    content[100] ^= 1
    desk.path.write_bytes(content)
    async with sitting((60, 20)) as seat:
        await seat.press("escape", "b")
        assert "This journal is locked." in seat.text
        await seat.press("enter")
        for _ in range(2):
            await seat.unlock()
            await seat.until(lambda: "does not open the journal" in said(seat))
        assert "esc, then b shows its backups" in said(seat)
        await seat.press("escape", "b")
        assert "cannot be opened just now" in said(seat)
        await seat.press("escape")
        assert "This journal is locked." in seat.text
        await seat.press("b", "enter")
        await seat.write(WORDS)
        await seat.press("enter")
        await seat.until(lambda: "It holds 2 entries" in said(seat))
        await seat.press("V")
        await seat.until(lambda: not seat.locked)
    with Journal.open(desk.path, clock=desk.clock, passphrase=WORDS) as journal:
        assert journal.count() == 2


@sealed_too
@pytest.mark.slow
async def test_a_plain_journal_that_looks_protected_says_so_at_once(desk: Desk, sitting: Sitting) -> None:
    """Who never set a passphrase is not left before a line that asks for one."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.add_all([check_in(5), note("the second")], label="two")
        journal.backup()
    content = bytearray(desk.path.read_bytes())
    content[3] ^= 4
    desk.path.write_bytes(content)
    async with sitting((60, 20)) as seat:
        assert "If you never set one, the file is damaged" in said(seat)
        await seat.press("escape", "b", "enter")
        await seat.until(lambda: "It holds 2 entries" in said(seat))
        assert "is not protected" not in said(seat)
        await seat.press("V")
        await seat.until(lambda: not seat.locked)
        assert "How is it right now?" in seat.text


@pytest.mark.slow
async def test_another_window_was_quicker(desk: Desk, sitting: Sitting) -> None:
    """Two windows at the same list: the second opens what the first put there, and replaces nothing."""
    broken(desk)
    was = identity_of(desk.path)
    async with sitting(plain=True) as seat:
        await seat.press("down", "enter")
        assert "It holds 1 entry" in said(seat)
        put_in_place(choices(desk.path, None)[0], desk.path, was=was, clock=desk.clock)[0].close()
        await seat.press("V")
        await seat.until(lambda: not seat.locked)
        assert "How is it right now?" in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert journal.count() == 2


@pytest.mark.slow
@pytest.mark.parametrize("content", [b"", b"dear diary\n" * 400, b"\x89PNG" + b"\0" * 5000])
async def test_what_is_no_journal_is_told_behind_the_door_too(desk: Desk, sitting: Sitting, content: bytes) -> None:
    """A file whose beginning is no journal's is asked for no passphrase first."""
    broken(desk, content=content or b"-")
    desk.path.write_bytes(content)
    async with sitting() as seat:
        assert "cannot be opened just now" in said(seat)
        assert "2 entries" in said(seat)
