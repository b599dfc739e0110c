"""What a passphrase costs: opening adds the derivation of the key and nothing else, saving next to nothing.

The floor is the derivation alone, measured in the same run on a file that holds nothing else. Both journals hold the
same ten years.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from evenso.records import CheckIn, Moment
from storage.engine import CAN_ENCRYPT, engine
from storage.journal import Journal
from storage.opening.passphrases import unlock
from tests.benchmarks.journals import NOW, Ground
from tests.benchmarks.measuring import Line, Table, interleaved, milliseconds

WORDS: Final = "a long way home"


def measure(ground: Ground) -> Table:
    """Measure opening and saving on both, and the derivation, interleaved."""
    title, said = "A passphrase, on ten years", "the derivation of the key alone, on a file that holds one number"
    if not CAN_ENCRYPT:
        return Table(title, said, (Line("opening", "not measured: no SQLCipher on this machine"),))
    folder = ground.home / "protected"
    folder.mkdir()
    plain, sealed, bare = folder / "plain.db", folder / "sealed.db", folder / "bare.db"
    for path in (plain, sealed):
        shutil.copy(ground.years(10), path)
    with _opened(sealed, None) as journal:
        journal.reseal(WORDS)
    derive(bare)
    taken = interleaved(
        "passphrase",
        {
            "derivation": lambda: timed(lambda: derive(bare)),
            "plain": lambda: timed(lambda: _opened(plain, None).close()),
            "sealed": lambda: timed(lambda: _opened(sealed, WORDS).close()),
            "saving": lambda: saving(plain, None),
            "saving sealed": lambda: saving(sealed, WORDS),
        },
    )
    more = taken["sealed"] - taken["plain"]
    return Table(
        title,
        said,
        (
            Line("derivation of the key", milliseconds(taken["derivation"]), 1.0),
            Line("opening, plain", milliseconds(taken["plain"])),
            Line("opening, with a passphrase", milliseconds(taken["sealed"])),
            Line("what the passphrase adds to opening", milliseconds(more), more / taken["derivation"], most=1.2),
            Line("saving a check-in, plain", milliseconds(taken["saving"])),
            Line(
                "saving a check-in, with a passphrase",
                milliseconds(taken["saving sealed"]),
                taken["saving sealed"] / taken["saving"],
                most=2,
            ),
        ),
    )


def derive(path: Path) -> None:
    """Open a protected file that holds one number and read it: that takes the key, and nothing else."""
    with closing(engine.connect(str(path), isolation_level=None)) as connection:
        unlock(connection, WORDS)
        if connection.execute("PRAGMA user_version").fetchone() == (0,):
            connection.execute("PRAGMA user_version=1")


def saving(path: Path, passphrase: str | None) -> float:
    """Save one check-in and take it back; return the seconds of the saving alone."""
    with _opened(path, passphrase) as journal:
        record = CheckIn(at=Moment.of(NOW), day=NOW.date(), mood=7, note="a line")
        seconds = timed(lambda: journal.add(record))
        journal.undo()
    return seconds


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _opened(path: Path, passphrase: str | None) -> Journal:
    return Journal.open(path, clock=lambda: NOW, passphrase=passphrase)
