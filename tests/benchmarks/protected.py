"""What a passphrase costs: opening adds the derivation of the key and nothing else, saving next to nothing.

The floor is the derivation alone, measured in the same run on a file that holds nothing else. Both journals hold the
same ten years.
"""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from evenso.records import CheckIn, Moment
from storage.engine import CAN_ENCRYPT, engine
from storage.journal import Journal
from storage.opening.passphrases import unlock
from tests.benchmarks.journals import NOW

WORDS: Final = "a long way home"
ROUNDS: Final = 15


def report(ten_years: Path) -> None:
    """Measure opening and saving on both, and the derivation, interleaved; print them as ratios."""
    if not CAN_ENCRYPT:
        return
    folder = ten_years.parent / "protected"
    folder.mkdir()
    plain, sealed, bare = folder / "plain.db", folder / "sealed.db", folder / "bare.db"
    for path in (plain, sealed):
        shutil.copy(ten_years, path)
    with _opened(sealed, None) as journal:
        journal.reseal(WORDS)
    derive(bare)
    things: dict[str, Callable[[], float]] = {
        "derivation of the key alone": lambda: timed(lambda: derive(bare)),
        "opening, plain": lambda: timed(lambda: _opened(plain, None).close()),
        "opening, with passphrase": lambda: timed(lambda: _opened(sealed, WORDS).close()),
        "saving, plain": lambda: saving(plain, None),
        "saving, with passphrase": lambda: saving(sealed, WORDS),
    }
    taken: dict[str, list[float]] = {name: [] for name in things}
    for _ in range(ROUNDS):
        for name, measure in things.items():
            taken[name].append(measure())
    medians = {name: statistics.median(values) for name, values in taken.items()}
    _print(medians)


def _print(medians: dict[str, float]) -> None:
    derivation, plain, sealed, saved, saved_sealed = medians.values()
    print(f"\nA passphrase, on ten years   (aim: opening 0.8–1.2 derivations more, saving ≤ 2 ×; medians of {ROUNDS})")
    for name, seconds in medians.items():
        print(f"  {name:<28}{seconds * 1000:16.1f} ms")
    print(f"  opening costs more by       {(sealed - plain) / derivation:6.2f} derivations")
    print(f"  saving costs                {saved_sealed / saved:6.2f} ×")


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


__all__ = ["report"]
