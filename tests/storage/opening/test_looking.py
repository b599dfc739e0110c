"""The look at every page beside an open journal: it finds damage, changes nothing, and is never in a save's way."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from storage.engine import CAN_ENCRYPT
from storage.journal import Journal
from storage.opening import looking
from storage.opening.looking import LookThrough
from tests.storage.entries import Ticking, check_in, note, raw_rows

SECRET = "rain on tin"  # noqa: S105  # invented
PAGE = 4096


@pytest.mark.usefixtures("quick_keys")
@pytest.mark.parametrize(
    "passphrase",
    [None, pytest.param(SECRET, marks=pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3"))],
)
def test_a_whole_file_is_sound_and_a_damaged_page_is_found(
    path: Path, clock: Ticking, blank: Path, passphrase: str | None
) -> None:
    """Beside the journal that is open, which goes on saving; a page overwritten under it is found."""
    path.parent.mkdir(mode=0o700)
    if passphrase is None:
        path.write_bytes(blank.read_bytes())
    with Journal.open(path, clock=clock, create=True, passphrase=passphrase) as journal:
        journal.add_all([note("words " * 40 + str(number), hour=number % 24) for number in range(40)], label="notes")
        before = path.read_bytes()
        assert journal.is_sound(LookThrough()) is True
        assert path.read_bytes() == before
        journal.add(check_in(7))
        root = 3
        if passphrase is None:
            root = int(raw_rows(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'notes'")[0][0])
        with path.open("r+b") as file:
            file.seek((root - 1) * PAGE)
            file.write(b"\x99" * PAGE)
        assert journal.is_sound(LookThrough()) is False


def test_it_gives_way_before_it_is_done(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked to give way it ends in the middle, says nothing of the file, and what is asked next is done as ever."""
    look = LookThrough()
    look.give_way()
    monkeypatch.setattr(looking, "_STEPS", 10)
    assert journal.is_sound(look) is None
    asked: list[bool] = []

    class Counting(threading.Event):
        """Is asked again and again, and set at the fifth time."""

        def is_set(self) -> bool:
            """Answer, and count."""
            asked.append(True)
            return len(asked) >= 5

    look = LookThrough()
    look._given_way = Counting()
    assert journal.is_sound(look) is None
    assert len(asked) == 5
    journal.add(check_in(7))
    assert (journal.count(), journal.is_sound(LookThrough())) == (1, True)


def test_a_file_that_was_moved_away_says_nothing(journal: Journal) -> None:
    """Whatever is read of it then, it is no damage of the journal."""
    journal.path.rename(journal.path.with_name("elsewhere.db"))
    with journal.path.with_name("elsewhere.db").open("r+b") as file:
        file.seek(2 * PAGE)
        file.write(b"\x99" * PAGE * 20)
    assert journal.is_sound(LookThrough()) is not True
    assert not journal.is_damaged
