"""How fast years come in: rows a second beyond start-up, and as a ratio to what the tables alone would cost.

The floor reads the same file with `csv` and writes its rows into one table with a full-text index, in a process of its
own and in the same run. Processor time is compared, not the clock: an import waits for nobody.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

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

PROGRAM: Final = "from tui.cli.main import main; raise SystemExit(main())"
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


def report(home: Path, env: dict[str, str]) -> None:
    """Measure start-up, floor and import, interleaved; print rows a second and the ratio."""
    export = home / "export.csv"
    write_export(export)
    start: list[float] = []
    floor: list[float] = []
    whole: list[float] = []
    for number in range(ROUNDS):
        (home / f"import-{number}").mkdir()
        mine = {**env, "EVENSO_JOURNAL": str(home / f"import-{number}" / "journal.db")}
        start.append(_spent([sys.executable, "-c", PROGRAM, "--version"], mine))
        floor.append(_spent([sys.executable, "-c", FLOOR, str(export), str(home / f"floor-{number}.db")], mine))
        whole.append(_spent([sys.executable, "-c", PROGRAM, "import", "daylio", str(export)], mine))
    beyond = statistics.median(whole) - statistics.median(start)
    print(f"\nAn import of {ROWS:,} entries   (aim ≥ 10,000 a second beyond start-up; processor time)")
    for name, spent in (("csv and one table", statistics.median(floor)), ("evenso import daylio", beyond)):
        print(f"  {name:<28}{spent / statistics.median(floor):6.2f} ×   {ROWS / spent:9,.0f} rows a second")


def _spent(arguments: list[str], env: dict[str, str]) -> float:
    """Run a whole process and return the processor time it took; one that fails ends the bench."""
    before = os.times()
    subprocess.run(arguments, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
