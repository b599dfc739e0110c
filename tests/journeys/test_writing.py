"""Writing in one's own editor from inside the app, in a real terminal: the text comes back, nothing stays behind."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.conftest import Run, Start

MARKER = "XYZZYMARKER"
Name = Callable[[str], str]


@pytest.fixture
def editor(tmp_path: Path) -> Name:
    """Write an editor: a script that has the file's path in `path`; return what $EDITOR is to be."""

    def name(body: str) -> str:
        script = tmp_path / "an editor.py"
        script.write_text(f"import os, pathlib, sys, time\npath = pathlib.Path(sys.argv[-1])\n{body}\n", "utf-8")
        return f"'{sys.executable}' '{script}'"

    return name


def holding(folder: Path) -> list[Path]:
    """Files below a folder that hold the marker, the journal's own and its backups apart."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("journal")]
    return [path for path in files if MARKER.encode() in path.read_bytes()]


def test_the_own_editor_and_back(start: Start, run: Run, editor: Name, tmp_path: Path) -> None:
    """The app steps aside and comes back with the text; saved, it is an entry; no other file holds a word of it."""
    named = editor(f"print('THE EDITOR IS OPEN', flush=True)\npath.write_text(path.read_text() + ' {MARKER} more')")
    app = start(EDITOR=named)
    app.until("How is it right now?")
    app.press("g")
    app.until("Journal")
    app.press("j")
    app.until("Nothing is written yet")
    app.press("n")
    app.until("A new entry")
    app.type("from here")
    app.until("from here")
    app.type(b"\x0f")
    app.until("Back from your editor")
    app.until(f"from here {MARKER} more")
    app.type(b"\x13")
    app.until("Saved a note")
    app.press("q")
    assert app.ended() == 0
    assert [entry["text"] for entry in json.loads(run("list", "--json").stdout)] == [f"from here {MARKER} more"]
    (tmp_path / "an editor.py").unlink()
    assert holding(tmp_path) == []


def test_killed_while_the_editor_is_open(start: Start, editor: Name, tmp_path: Path, journal: Path) -> None:
    """Killed in the middle, what the editor had saved is the draft that the next `n` goes on with, and is swept."""
    named = editor(f"path.write_text('{MARKER} as far as it came')\n(path.parent / 'ready').touch()\ntime.sleep(60)")
    app = start(EDITOR=named)
    app.until("How is it right now?")
    app.press("g")
    app.until("Journal")
    app.press("j")
    app.until("Nothing is written yet")
    app.press("n")
    app.until("A new entry")
    app.type(b"\x0f")
    app.until(lambda _: bool(list(tmp_path.rglob("evenso-writing-*/ready"))))
    (folder,) = {path.parent for path in tmp_path.rglob("evenso-writing-*/ready")}
    os.kill(int(folder.name.split("-")[-2]), signal.SIGKILL)
    app.ended()

    again = start()
    again.until("How is it right now?")
    again.until(lambda _: not folder.exists(), patience=20)
    again.press("g")
    again.until("Journal")
    again.press("j")
    again.until("n goes on with it")
    again.press("n")
    again.until(f"{MARKER} as far as it came")
    (tmp_path / "an editor.py").unlink()
    assert holding(tmp_path) == []
