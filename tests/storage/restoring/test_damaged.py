"""A good backup takes the place of a damaged journal, wherever the damage is; the old file is put aside unchanged."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from storage.engine import CAN_ENCRYPT
from storage.journal import Journal
from storage.restoring.putting_back import put_back, ready
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, check_in, note

SECRET = "open sesame"  # noqa: S105  # invented
PAGE = 4096

sealed_too = pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3")


def journal_of(path: Path, clock: Ticking, blank: Path, passphrase: str | None) -> Path:
    """Make a journal of entries in many tables, close it, and return its backup."""
    path.parent.mkdir(mode=0o700)
    if passphrase is None:
        shutil.copy(blank, path)
    with Journal.open(path, clock=clock, create=True, passphrase=passphrase) as journal:
        journal.add_all([note("words " * 40 + str(number), hour=number % 24) for number in range(40)], label="notes")
        journal.add_all([check_in(5, hour=number % 24) for number in range(20)], label="moods")
        return journal.backup()


@pytest.mark.fault("F23", "F78")
@pytest.mark.usefixtures("quick_keys")
@pytest.mark.parametrize(
    ("passphrase", "step"),
    [
        (None, 43),
        pytest.param(None, 1, marks=pytest.mark.slow),
        pytest.param(SECRET, 1, marks=[pytest.mark.slow, sealed_too]),
    ],
)
def test_a_bit_flipped_anywhere_does_not_stand_in_the_way_of_a_restore(
    path: Path, clock: Ticking, blank: Path, tried: Tried, passphrase: str | None, step: int
) -> None:
    """One bit in each page: the backup takes the journal's place with every entry, the old file is aside unchanged."""
    backup = journal_of(path, clock, blank, passphrase)
    whole, chosen = path.read_bytes(), random.Random(3)
    lost = pages = 0
    for page in range(len(whole) // PAGE - 1, -1, -step):
        content = bytearray(whole)
        content[page * PAGE + chosen.choice([0, 3, 5, chosen.randrange(PAGE)])] ^= 1 << chosen.randrange(8)
        path.write_bytes(content)
        with ready(backup, path, clock=clock, passphrase=passphrase, own=passphrase) as made:
            done = put_back(made, folder=backup.parent)
        with Journal.open(path, clock=clock, passphrase=passphrase) as journal:
            lost += len(journal.entries()) != 60
        lost += done.aside is None or done.aside.read_bytes() != content
        pages += 1
    tried(pages, lost=lost)
