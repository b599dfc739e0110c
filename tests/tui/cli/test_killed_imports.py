"""An import that is killed in the middle: everything of it is there, or nothing."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.journal import Journal
from tests.tui.cli.conftest import Run

ROOT = Path(__file__).parents[3]
MANY = 2_500
KILLS = 24
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def long_export(path: Path) -> list[str]:
    """Write a journal of jrnl with practices in it, and return the words that import it."""
    days = [NOW - timedelta(hours=9 * number) for number in range(MANY)]
    entries = [
        {
            "title": f"entry {number}",
            "body": "some words",
            "date": f"{day:%Y-%m-%d}",
            "time": f"{day:%H:%M}",
            "tags": ["@a"],
        }
        for number, day in enumerate(days)
    ]
    path.write_text(json.dumps({"tags": {}, "entries": entries}), "utf-8")
    return ["import", "jrnl", str(path), "--skill-map", "a=went outside"]


def start(words: list[str], journal: Path) -> subprocess.Popen[bytes]:
    """Start the program on a journal."""
    code = "import sys; from tui.cli.main import main; sys.exit(main(sys.argv[1:]))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, "--journal", str(journal), *words]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.slow
@pytest.mark.fault("F74")
def test_a_killed_import_is_whole_or_nothing(
    begun: Run, journal_file: Path, tmp_path: Path, tried: Callable[..., None]
) -> None:
    """Kills at moments spread over the whole import leave all of it or none, and it can be done again."""
    begun("list")
    words = long_export(tmp_path / "journal.json")
    counts: list[int] = []
    whole, step = 0.0, 0
    while step <= KILLS:
        folder = tmp_path / str(step)
        folder.mkdir(mode=0o700)
        journal = Path(shutil.copy(journal_file, folder / "journal.db"))
        before = time.monotonic()
        process = start(words, journal)
        if step == 0:  # how long it takes when nobody kills it
            assert process.wait(timeout=120) == 0
            whole = time.monotonic() - before
        else:
            time.sleep(whole * step / KILLS * 1.02)  # not a wait: the kill must fall anywhere within the import
            process.send_signal(signal.SIGKILL)
            process.wait(timeout=60)
        with Journal.open(journal, clock=lambda: NOW) as opened:
            counts.append(opened.count() - 1)
            assert opened.check() == []
        step += 1
    assert set(counts) == {0, 2 * MANY}
    again = start(words, tmp_path / "1" / "journal.db")
    assert again.wait(timeout=120) == 0
    tried(KILLS, lost=sum(count not in {0, 2 * MANY} for count in counts))
