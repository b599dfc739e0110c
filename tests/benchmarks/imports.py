"""How fast years come in: rows a second beyond start-up, and as a ratio to what the tables alone would cost.

The floor reads the same file with `csv` and writes its rows into one table with a full-text index, in a process of its
own and in the same run. Rows a second are told by the clock and by the processor's time.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from tests.benchmarks.journals import Ground
from tests.benchmarks.measuring import PROGRAM, Line, Table, progress

ROWS: Final = 25_000
ROUNDS: Final = 5
_WORDS: Final = (
    "went",
    "walk",
    "work",
    "friend",
    "slept",
    "badly",
    "tired",
    "calm",
    "morning",
    "rain",
    "quiet",
    "letter",
)

FLOOR: Final = """
import csv, sqlite3, sys
db = sqlite3.connect(sys.argv[2])
db.execute("CREATE TABLE rows (seq INTEGER PRIMARY KEY, day, time, mood, tags, note)")
db.execute("CREATE VIRTUAL TABLE words USING fts5(note)")
db.execute("CREATE TRIGGER found AFTER INSERT ON rows"
           " BEGIN INSERT INTO words(rowid, note) VALUES (new.seq, new.note); END")
with open(sys.argv[1], newline="") as file, db:
    next(file)
    db.executemany("INSERT INTO rows (day, time, mood, tags, note) VALUES (?, ?, ?, ?, ?)",
                   ([row[0], row[3], row[4], row[5], row[7]] for row in csv.reader(file)))
"""


def write_export(path: Path) -> None:
    """Write a Daylio export of sixty years, the newest entry first, the same each time."""
    chance, at = random.Random(7), datetime(2026, 11, 1, 21)  # noqa: DTZ001  # wall times; no secret
    with path.open("w", encoding="utf-8") as file:
        file.write("full_date,date,weekday,time,mood,activities,note_title,note\n")
        for _ in range(ROWS):
            at -= timedelta(minutes=chance.randint(60, 900))
            mood, tags = chance.choice(["rad", "good", "meh", "bad", "awful"]), " | ".join(chance.sample(_WORDS, 3))
            note = " ".join(chance.choices(_WORDS, k=12))
            file.write(f'{at:%Y-%m-%d},{at:%B} {at.day},{at:%A},{at:%H:%M},{mood},{tags},"","{note}"\n')


def measure(ground: Ground) -> Table:
    """Measure start-up, floor and import, interleaved; return rows a second and the ratio."""
    home, env = ground.home, ground.env(ground.home / "import.db")
    export = home / "export.csv"
    write_export(export)
    start: list[tuple[float, float]] = []
    floor: list[tuple[float, float]] = []
    whole: list[tuple[float, float]] = []
    for number in range(ROUNDS):
        progress(f"import: round {number + 1} of {ROUNDS}")
        (home / f"import-{number}").mkdir()
        mine = {**env, "EVENSO_JOURNAL": str(home / f"import-{number}" / "journal.db")}
        start.append(_spent([sys.executable, "-c", PROGRAM, "--version"], mine))
        floor.append(_spent([sys.executable, "-c", FLOOR, str(export), str(home / f"floor-{number}.db")], mine))
        whole.append(_spent([sys.executable, "-c", PROGRAM, "import", "daylio", str(export)], mine))
    clock, cpu = (_median(whole, which) - _median(start, which) for which in (0, 1))
    floor_clock = _median(floor, 0)
    return Table(
        f"An import of {ROWS:,} entries",
        "`csv` and one table with a full-text index, the same rows, a process of its own",
        (
            Line("csv and one table", f"{ROWS / floor_clock:,.0f} rows/s", 1.0),
            Line("evenso import daylio, beyond its start", f"{clock:.1f} s", ROWS / clock, least=10_000, unit="rows/s"),
            Line("the same by the processor's time", f"{cpu:.1f} s", ROWS / cpu, unit="rows/s"),
            Line("against csv and one table", "", clock / floor_clock),
        ),
    )


def _median(taken: list[tuple[float, float]], which: int) -> float:
    return statistics.median(pair[which] for pair in taken)


def _spent(arguments: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Run a whole process and return the seconds and the processor's seconds it took; one that fails ends the bench."""
    before, began = os.times(), time.perf_counter()
    subprocess.run(arguments, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    spent, after = time.perf_counter() - began, os.times()
    return spent, after.children_user + after.children_system - before.children_user - before.children_system
