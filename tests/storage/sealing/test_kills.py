"""Kills while a journal is put under another passphrase: exactly one of the two opens it, and all of it is there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from storage.journal import Journal
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, note

ROOT = Path(__file__).parents[3]
WAYS = {"rekey": ("old words", "new words"), "encrypt": ("-", "new words"), "decrypt": ("old words", "-")}


def killed(path: Path, clock: Ticking, way: str, many: int) -> int:
    """Kill a change of the passphrase so many times; return how many were left in any other state than they should."""
    was, passphrase = WAYS[way]
    with Journal.open(path, clock=clock, create=True, passphrase=None if was == "-" else was) as journal:
        journal.add_all([note(f"Xyzzymarker {number} " + "words " * 60) for number in range(400)], label="many")
    script = [sys.executable, "-m", "tests.storage.sealing.killing", str(path), was, passphrase, str(many)]
    done = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, check=True)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == many
    assert {"old", "new"} == {one["opens"][0] for one in told if one["opens"]}, "both outcomes should have been met"
    good = [one for one in told if len(one["opens"]) == 1 and one["whole"] and not one["strays"] and not one["open"]]
    return many - len(good)


@pytest.mark.slow
@pytest.mark.fault("F14")
def test_kills_while_the_passphrase_changes(path: Path, clock: Ticking, tried: Tried) -> None:
    """Forty-six kills: exactly one passphrase opens, every entry is there and as it was saved."""
    tried(46, lost=killed(path, clock, "rekey", 46))


@pytest.mark.slow
@pytest.mark.fault("F15")
@pytest.mark.parametrize("way", ["encrypt", "decrypt"])
def test_kills_while_a_journal_is_sealed_or_opened(path: Path, clock: Ticking, tried: Tried, way: str) -> None:
    """The old file or the new one, never neither, and beside a sealed one no copy that lies open."""
    tried(46, lost=killed(path, clock, way, 46))


@pytest.mark.slow
@pytest.mark.fault("F21")
def test_every_flipped_bit_of_a_sealed_journal_is_noticed(path: Path, clock: Ticking, tried: Tried) -> None:
    """Four hundred bits all over the file, one at a time: opening refuses, or the check says so."""
    with Journal.open(path, clock=clock, create=True, passphrase="words") as journal:  # noqa: S106  # invented
        journal.add(note("a line"))
    whole, unseen = path.read_bytes(), 0
    for number in range(400):
        place = number * len(whole) // 400 + number % 7
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << number % 8]) + whole[place + 1 :])
        unseen += _nothing_said(path, clock)
    tried(400, lost=unseen)


def _nothing_said(path: Path, clock: Ticking) -> bool:
    from storage.problems import JournalProblem

    try:
        with Journal.open(path, clock=clock, passphrase="words") as journal:  # noqa: S106  # invented
            return journal.check() == []
    except JournalProblem:
        return False
