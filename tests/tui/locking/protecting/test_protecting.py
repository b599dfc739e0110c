"""A passphrase put on from Settings, changed and taken off: the same that the commands do, and one writes on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from evenso.records import CheckIn, Moment
from storage.engine import CAN_ENCRYPT
from storage.journal import Journal
from storage.problems import JournalProblem, PassphraseWrong
from tests.tui.conftest import NOON, Desk
from tests.tui.locking.conftest import WORDS, Sitting, Vault
from tui.screens.settings import model
from tui.screens.settings.protect import doing

pytestmark = pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3")

PLAIN = b"SQLite format 3"
BEFORE = NOON - timedelta(days=1)
OTHERS = "four other loose words"


def begun(desk: Desk) -> Path:
    """Begin a plain journal with an entry in it; return a backup of it."""
    with desk.journal() as journal:
        journal.add(CheckIn(day=BEFORE.date(), at=Moment.of(BEFORE), mood=4))
        return journal.backup()


async def to_row(seat: Vault) -> None:
    """Go to the row of Settings, which is the last one, and press enter."""
    await seat.press("g", "comma", "end", "enter")


async def three_times(seat: Vault, words: str) -> None:
    """Type a new passphrase."""
    for _ in range(3):
        await seat.unlock(words)


def opens(path: Path, words: str | None) -> bool:
    """Whether a file opens with a passphrase, or with none."""
    try:
        Journal.open(path, clock=lambda: NOON, passphrase=words).close()
    except JournalProblem:
        return False
    return True


async def test_put_on_with_the_backups_and_one_writes_on(desk: Desk, sitting: Sitting) -> None:
    """Nothing is changed before the third time; then file and backup need it, moods are saved, the lock asks for it."""
    backup = begun(desk)
    async with sitting(plain=True) as seat:
        await to_row(seat)
        assert "forgotten, what you wrote is lost" in " ".join(seat.text.split())
        before = desk.path.read_bytes()
        await seat.unlock(WORDS)
        await seat.unlock("something else")
        assert "not the same" in seat.text
        await seat.unlock(WORDS)
        await seat.unlock(WORDS)
        assert desk.path.read_bytes() == before
        await seat.write(WORDS)
        assert WORDS not in seat.text
        await seat.press("enter")
        await seat.until(lambda: "The journal is protected now" in " ".join(seat.text.split()))
        assert "1 backup was protected too" in " ".join(seat.text.split())
        for file in (desk.path, backup):
            assert not file.read_bytes().startswith(PLAIN)
        await seat.press("enter")
        await seat.until(lambda: "asked for" in seat.text)
        await seat.press("g", "t", "8")
        await seat.until(lambda: "Saved 8" in seat.text)
        await seat.press("ctrl+l")
        await seat.until(lambda: seat.locked)
        await seat.unlock()
        await seat.until(lambda: not seat.locked)
        await seat.press("u")
    assert opens(backup, WORDS)
    with Journal.open(desk.path, clock=desk.clock, passphrase=WORDS) as journal:
        assert [entry.mood for entry in journal.entries() if isinstance(entry, CheckIn)] == [4]
        assert journal.drafts() == []
    assert not list(desk.path.parent.glob(".*sealing"))


@pytest.mark.slow
async def test_esc_and_the_lock_leave_all_as_it_was(desk: Desk, sitting: Sitting) -> None:
    """Whoever goes away before the third time has changed nothing, and what was typed is kept nowhere."""
    begun(desk)
    async with sitting(plain=True) as seat:
        await to_row(seat)
        await seat.unlock(WORDS)
        await seat.press("escape", "escape")
        assert "A passphrase" in seat.text
        await seat.press("enter")
        await seat.unlock(WORDS)
        await seat.press("f1")
        assert "Support" in seat.text
        await seat.press("escape")
        assert "The same once more" in seat.text
    assert opens(desk.path, None)
    with desk.journal() as journal:
        assert journal.drafts() == []


async def test_the_one_until_now_is_asked_for_before_it_is_changed(desk: Desk, sitting: Sitting, sealed: Desk) -> None:
    """A wrong one changes nothing; with the right one the journal has a new one, and so have backups where wanted."""
    del sealed
    with Journal.open(desk.path, clock=desk.clock, passphrase=WORDS) as journal:
        backup = journal.backup()
    async with sitting() as seat:
        await seat.unlock()
        await to_row(seat)
        await seat.press("b")
        await seat.unlock("a guess")
        await seat.until(lambda: "That is not the passphrase" in seat.text)
        await seat.unlock()
        await three_times(seat, OTHERS)
        await seat.until(lambda: "opens with the new passphrase now" in seat.text)
        await seat.press("escape", "g", "t", "6")
        await seat.until(lambda: "Saved 6" in seat.text)
    for file in (desk.path, backup):
        assert not opens(file, WORDS)
        assert opens(file, OTHERS)


@pytest.mark.slow
@pytest.mark.parametrize("key", ["c", "t"])
async def test_backups_stay_with_the_passphrase_of_their_day(
    desk: Desk, sitting: Sitting, sealed: Desk, key: str
) -> None:
    """Changed for the journal alone, or taken off: a protected backup was made first, and none is rewritten."""
    del sealed
    async with sitting() as seat:
        await seat.unlock()
        await to_row(seat)
        await seat.press(key)
        await seat.unlock()
        if key == "c":
            await three_times(seat, OTHERS)
        await seat.until(lambda: ("new passphrase now" if key == "c" else "The passphrase is off") in seat.text)
        await seat.press("enter", "g", "t", "6")
        await seat.until(lambda: "Saved 6" in seat.text)
    assert opens(desk.path, OTHERS if key == "c" else None)
    made = list((desk.path.parent / "backups").rglob("*.db"))
    assert made
    assert all(opens(path, WORDS) for path in made)


async def test_without_the_package_the_row_says_so(
    desk: Desk, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where passphrases cannot be had Settings tells what is missing, and enter asks for nothing."""
    for module in (model, doing):
        monkeypatch.setattr(module, "CAN_ENCRYPT", False)
    begun(desk)
    async with sitting(plain=True) as seat:
        await to_row(seat)
        told = " ".join(seat.text.split())
        assert "One needs the package sqlcipher3" in told
        assert "Nothing was changed" in told
        assert "›" in seat.text


async def test_where_the_new_file_does_not_open_the_door_is_shut(
    desk: Desk, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal is written anew and proven; should it not open all the same, the door is shut and asks for it."""

    def refused(*_: object, **__: object) -> None:
        raise PassphraseWrong("not just now")

    begun(desk)
    async with sitting(plain=True) as seat:
        await to_row(seat)
        with monkeypatch.context() as patch:
            patch.setattr("storage.opening.sequence.open_file", refused)
            await three_times(seat, WORDS)
            await seat.until(lambda: seat.locked)
        await seat.unlock()
        await seat.until(lambda: not seat.locked)
        await seat.press("5")
        await seat.until(lambda: "Saved 5" in seat.text)
    assert opens(desk.path, WORDS)


async def test_what_cannot_be_written_is_said_and_nothing_is_changed(
    desk: Desk, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk: the sentence stands, the journal is plain and open as before, and it can be tried again."""

    def full(*_: object, **__: object) -> None:
        raise OSError

    begun(desk)
    async with sitting(plain=True) as seat:
        await to_row(seat)
        with monkeypatch.context() as patch:
            patch.setattr("storage.sealing.swapping.write_anew", full)
            await three_times(seat, WORDS)
            await seat.until(lambda: "it is as it was" in " ".join(seat.text.split()))
        assert opens(desk.path, None)
        await seat.unlock()
        await seat.until(lambda: "The journal is protected now" in " ".join(seat.text.split()))
    assert opens(desk.path, WORDS)


async def test_the_palette_finds_it_by_any_of_its_names(desk: Desk, sitting: Sitting) -> None:
    """Who types password, encrypt or passphrase is led to the page itself."""
    begun(desk)
    for words in ("password", "encrypt", "passphrase"):
        async with sitting(plain=True) as seat:
            await seat.press("ctrl+p")
            await seat.write(words)
            await seat.until(lambda: "Passphrase: put one on" in seat.text)
            await seat.press("enter")
            await seat.until(lambda: "A passphrase for this journal" in seat.text)
