"""What the parts of the bench share: interleaved rounds, medians, lines with a ratio and an aim, whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

ROUNDS: Final = int(os.environ.get("EVENSO_BENCH_ROUNDS", "9"))
NOW: Final = "2026-11-22T09:00"
PROGRAM: Final = "from tui.cli.main import main; raise SystemExit(main())"
FLOOR_IMPORTS: Final = "import sqlite_utils, click"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was measured: what, how much, the ratio to its floor, and what was wanted of it."""

    name: str
    value: str
    ratio: float | None = None
    most: float | None = None
    least: float | None = None
    unit: str = "×"

    @property
    def met(self) -> bool | None:
        """Whether it is as wanted; None when nothing was asked of it."""
        if self.ratio is None or (self.most is None and self.least is None):
            return None
        return (self.most is None or self.ratio <= self.most) and (self.least is None or self.ratio >= self.least)

    def cells(self) -> tuple[str, str, str, str, str]:
        """Return its words: name, value, ratio, aim, whether it is met."""
        ratio = "" if self.ratio is None else f"{self.ratio:,.2f} {self.unit}"
        bounds = [f"{sign} {bound:,g}" for sign, bound in (("≥", self.least), ("≤", self.most)) if bound is not None]
        aim = f"{', '.join(bounds)} {self.unit}" if bounds else ""
        return self.name, self.value, ratio, aim, {True: "yes", False: "no", None: ""}[self.met]


@dataclass(frozen=True, slots=True)
class Table:
    """One part of the bench: what it is about, what the floor is, and its lines."""

    title: str
    floor: str
    lines: tuple[Line, ...]


def milliseconds(seconds: float) -> str:
    """Say a time in milliseconds."""
    return f"{seconds * 1000:,.1f} ms" if seconds < 0.1 else f"{seconds * 1000:,.0f} ms"


def progress(words: str, *, stays: bool = False) -> None:
    """Say what goes on, on a line that the next one writes over where somebody looks, unless it `stays`."""
    seen = sys.stderr.isatty()
    end = "\r" if seen and not stays else "\n"
    print(f"\x1b[K  {words}" if seen else f"  {words}", end=end, file=sys.stderr, flush=True)


def interleaved(
    what: str, things: Mapping[str, Callable[[], float]], rounds: int = ROUNDS, *, warm: bool = True
) -> dict[str, float]:
    """Measure each thing once a round, one after another, so that a noisy machine troubles all alike; return medians.

    A first round is thrown away: it fills the caches of Python and of the disk.
    """
    taken: dict[str, list[float]] = {name: [] for name in things}
    for number in range(1 - warm, rounds + 1):
        progress(f"{what}: round {number} of {rounds}" if number else f"{what}: warming up")
        for name, measure in things.items():
            seconds = measure()
            if number:
                taken[name].append(seconds)
    return {name: statistics.median(values) for name, values in taken.items()}


def timed(arguments: Sequence[str], env: Mapping[str, str]) -> float:
    """Run a whole process and return its wall time in seconds; one that fails ends the bench with what it said."""
    began = time.perf_counter()
    done = subprocess.run(arguments, env=dict(env), check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    spent = time.perf_counter() - began
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)[:200]} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    return spent


def python(code: str, env: Mapping[str, str], *words: str) -> Callable[[], float]:
    """Return what measures a process of Python that runs some code."""
    return lambda: timed([sys.executable, "-c", code, *words], env)
