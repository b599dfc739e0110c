"""`make bench`: what the program costs, as ratios against floors measured in the same run.

Runs are interleaved, so that a noisy machine troubles both sides alike; medians are compared. `python -m
tests.benchmarks.bench NAME…` measures only some parts; `--write` puts the whole table into docs/performance.md.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.benchmarks import commands, finding, imports, protected, screens, today, trends
from tests.benchmarks.journals import Ground
from tests.benchmarks.measuring import ROUNDS, Table

PAGE: Final = Path(__file__).parents[2] / "docs" / "performance.md"
BEGIN: Final = "<!-- table: made by `make performance` -->"
END: Final = "<!-- end of table -->"

PARTS: Final[dict[str, Callable[[Ground], Table]]] = {
    "today": today.measure,
    "log": commands.log,
    "keys": screens.measure,
    "typing": finding.measure,
    "trends": trends.measure,
    "search": commands.search,
    "import": imports.measure,
    "summary": commands.documents,
    "passphrase": protected.measure,
}


def machine() -> str:
    """Say on what was measured, and how busy it was."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    on = f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores, load {load}"
    return f"{on}; medians of {ROUNDS} rounds"


def plain(table: Table) -> Iterator[str]:
    """Yield a table as lines for a terminal."""
    yield ""
    yield f"{table.title}   (floor: {table.floor})"
    for line in table.lines:
        name, value, ratio, aim, met = line.cells()
        yield f"  {name:<46} {value:>12} {ratio:>17}   {aim:<18} {met}".rstrip()


def page_of(tables: Sequence[Table], where: str) -> str:
    """Return the tables as Markdown."""
    lines = [f"Measured on {time.strftime('%d %B %Y')}: {where}.", ""]
    for table in tables:
        lines += [f"### {table.title}", "", f"Floor: {table.floor.replace('|', '/')}.", ""]
        lines += ["| | measured | ratio | aim | met |", "|---|---:|---:|---:|---|"]
        lines += [f"| {' | '.join(line.cells())} |" for line in table.lines]
        lines.append("")
    return "\n".join(lines)


def put(page: str, found: str) -> str:
    """Return the page with what lies between its marks replaced; ValueError when a mark is missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{PAGE.name} has lost its marks")
    return f"{before}{BEGIN}\n\n{found}\n{END}{after}"


def main(words: Sequence[str]) -> int:
    """Measure the parts that are named, or all; print each as it is done; return an exit code."""
    write = "--write" in words
    names = [word for word in words if word != "--write"]
    if unknown := [name for name in names if name not in PARTS]:
        print(f"There is no part {unknown[0]}; there are: {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    if write and names:
        print("Only a run of all parts is written down.", file=sys.stderr)
        return 2
    where, began = machine(), time.perf_counter()
    print(f"{where}; ratios, not promises: machines are noisy")
    tables: list[Table] = []
    with tempfile.TemporaryDirectory(prefix="evenso-bench-") as place:
        ground = Ground(Path(place))
        for name in names or PARTS:
            tables.append(PARTS[name](ground))
            print("\n".join(plain(tables[-1])), flush=True)
    open_ends = [line.name for table in tables for line in table.lines if line.met is False]
    print(
        f"\n{time.perf_counter() - began:.0f} seconds. "
        + (f"Not met: {'; '.join(open_ends)}." if open_ends else "All met.")
    )
    if write:
        PAGE.write_text(put(PAGE.read_text("utf-8"), page_of(tables, where)), "utf-8")
        print(f"Written: {PAGE}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
