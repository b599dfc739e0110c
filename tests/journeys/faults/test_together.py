"""Two open apps and fifty quick captures at the same time on one journal."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from tests.faults.counting import Tried
from tests.faults.page import ROOT
from tests.journeys.conftest import Run, Start
from tests.journeys.terminal import program_environment

pytestmark = pytest.mark.slow

START = "from tui.cli.main import main; raise SystemExit(main())"


def _stands(words: str, text: str) -> bool:
    """Whether the words stand on Today, no longer in a line to type in."""
    return words in text and "n note" in text


def _missing(run: Run) -> list[str]:
    """Return whose words stand nowhere in the journal."""
    written = json.loads(run("list", "--json", "--limit", "200").stdout)
    texts = {entry.get("text") for entry in written}
    notes = " ".join(str(entry.get("note")) for entry in written)
    writers = [f"writer {number}" for number in range(50) if f"writer {number}" not in texts]
    return writers + [f"app {number}" for number in range(2) if f"app {number}" not in notes]


@pytest.mark.fault("F34")
def test_two_apps_and_fifty_writers(start: Start, run: Run, home: Path, journal: Path, tried: Tried) -> None:
    """Everybody saves, nobody is turned away, and both apps show what the others wrote."""
    assert run("log", "5", "the first").returncode == 0
    apps = [start(), start()]
    for app in apps:
        app.until("How is it right now?", patience=60)
    env = program_environment(home, journal)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", START, "note", f"writer {number}"],
            env=env,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(50)
    ]
    for number, app in enumerate(apps):
        words = f"and app {number}"
        app.press("n")
        app.until(lambda text: "f to write" in text, patience=60)
        app.type(f" {words}")
        app.press("enter")
        # what is said of it may be gone at once, since another writer's change is then the last one
        app.until(partial(_stands, words), patience=120)
    ended = [(writer.communicate(timeout=300), writer.returncode) for writer in writers]
    assert [told for told, code in ended if code != 0] == []
    assert run("log", "9", "the last", "--at", "08:59").returncode == 0
    for app in apps:
        app.until("9", patience=60)
    # an app shows words before the disk has them: what is asked is whether they are ever saved, or overwritten
    deadline = time.monotonic() + 60
    while (missing := _missing(run)) and time.monotonic() < deadline:
        for app in apps:
            with suppress(AssertionError):  # only read on: what it draws must not wait for its reader
                app.until("what no screen shows", patience=0.2)
    assert json.loads(run("check", "--json").stdout)["ok"]
    screens = "\n\n".join(f"app {number} shows:\n{app.text}" for number, app in enumerate(apps))
    tried(52, lost=len(missing), told=f"{', '.join(missing)}\n\n{screens}")
