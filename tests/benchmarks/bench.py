"""`make bench`: what the program costs, as ratios against a floor measured in the same run.

The floors are a Textual app with one line of text, and `python -c "import sqlite_utils, click"`. Runs are interleaved,
so that a noisy machine troubles both sides alike; medians are compared. Peak memory is the kernel's own figure.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.benchmarks import imports, protected, trends
from tests.benchmarks.journals import build_journal
from tests.benchmarks.paint import Painting, paint

ROUNDS: Final = int(os.environ.get("EVENSO_BENCH_ROUNDS", "9"))
NOW: Final = "2026-11-22T09:00"

ONE_LINE_APP: Final = """
from textual.app import App
from textual.widgets import Static
class OneLine(App):
    def compose(self):
        yield Static("one line of text")
OneLine().run()
"""

PROGRAM: Final = "from tui.cli.main import main; raise SystemExit(main())"
FLOOR_IMPORTS: Final = "import sqlite_utils, click"


@dataclass
class Series:
    """The measurements of one thing: seconds, and peak memory in KiB where it was taken."""

    name: str
    seconds: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The median in seconds."""
        return statistics.median(self.seconds)


def environment(home: Path, journal: Path) -> dict[str, str]:
    """Return an environment with a home of its own and a fixed clock."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "EVENSO_JOURNAL": str(journal),
        "EVENSO_NOW": NOW,
    }


def timed(arguments: Sequence[str], env: dict[str, str]) -> float:
    """Run a whole process and return its wall time in seconds; one that fails ends the bench."""
    began = time.perf_counter()
    subprocess.run(arguments, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def measure_paints(env_of: dict[str, dict[str, str]]) -> dict[str, Series]:
    """Measure the first useful paint of each, the floor first, interleaved."""
    floor_env = next(iter(env_of.values()))
    wanted: dict[str, Callable[[], Painting]] = {
        "one-line app": lambda: paint(ONE_LINE_APP, floor_env, ready=lambda text: "one line of text" in text),
    }
    for name, env in env_of.items():
        wanted[name] = lambda env=env: paint(PROGRAM, env, ready=_today_is_useful)  # type: ignore[misc]
    series = {name: Series(name) for name in wanted}
    for _ in range(ROUNDS):
        for name, run in wanted.items():
            done = run()
            series[name].seconds.append(done.seconds)
            series[name].memory.append(done.peak_kib)
    return series


def _today_is_useful(text: str) -> bool:
    """Whether Today stands there with its question and its strip filled (or its invitation on an empty journal)."""
    return "How is it right now?" in text and ("Last 14 days" in text or "Press a number" in text)


def measure_commands(env_of: dict[str, dict[str, str]]) -> dict[str, Series]:
    """Measure `evenso log` as a whole process on each journal against the bare imports."""
    floor_env = next(iter(env_of.values()))
    series = {"bare imports": Series("bare imports"), **{name: Series(name) for name in env_of}}
    for _ in range(ROUNDS):
        series["bare imports"].seconds.append(timed([sys.executable, "-c", FLOOR_IMPORTS], floor_env))
        for name, env in env_of.items():
            series[name].seconds.append(timed([sys.executable, "-c", PROGRAM, "log", "7", "a", "line"], env))
    return series


def report(title: str, series: dict[str, Series], aim: str) -> None:
    """Print a table of ratios against the first of the series."""
    floor = next(iter(series.values()))
    print(f"\n{title}   (aim {aim}; medians of {ROUNDS})")
    for item in series.values():
        ratio = item.median / floor.median
        line = f"  {item.name:<28}{ratio:6.2f} ×   {item.median * 1000:7.0f} ms"
        if item.memory:
            memory = statistics.median(item.memory) / statistics.median(floor.memory)
            line += f"   memory {memory:5.2f} ×   {statistics.median(item.memory) / 1024:6.1f} MiB"
        print(line)


def main() -> None:
    """Build the journals once, measure, print."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; ratios, not promises: machines are noisy")
    with tempfile.TemporaryDirectory(prefix="evenso-bench-") as place:
        home = Path(place)
        journals = {
            "Today, empty journal": home / "empty" / "journal.db",
            "Today, ten-year journal": home / "ten" / "journal.db",
        }
        build_journal(journals["Today, empty journal"], years=0)
        build_journal(journals["Today, ten-year journal"], years=10)
        env_of = {name: environment(home, path) for name, path in journals.items()}
        report("First useful paint", measure_paints(env_of), "≤ 1.5 × the time, ≤ 1.6 × the memory")
        logs = {name.replace("Today", "evenso log"): env for name, env in env_of.items()}
        report("Capture from the shell", measure_commands(logs), "≤ 1.3 ×")
        protected.report(journals["Today, ten-year journal"])
        imports.report(home, environment(home, home / "import.db"))
    trends.report()


if __name__ == "__main__":
    main()
