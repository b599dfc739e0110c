"""A command line in this process: an empty home, a fixed clock, a journal that nobody has begun yet."""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tui.cli.desk import Desk
from tui.cli.main import main

NOW = "2026-11-22T09:00"


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a test an empty home, a fixed clock and zone, and its umask back."""
    place = tmp_path / "home"
    place.mkdir(mode=0o700)
    for name in [name for name in os.environ if name.startswith(("EVENSO", "XDG_", "NO_COLOR"))]:
        monkeypatch.delenv(name)
    for name in ("VISUAL", "EDITOR", "COLORFGBG"):
        monkeypatch.delenv(name, raising=False)
    runtime = place / "run"
    runtime.mkdir(mode=0o700)
    for name, value in {
        "HOME": str(place),
        "XDG_RUNTIME_DIR": str(runtime),
        "TMPDIR": str(tmp_path),
        "EVENSO_JOURNAL": str(tmp_path / "journal.db"),
        "EVENSO_NOW": NOW,
        "TZ": "Europe/Berlin",
        "COLUMNS": "80",
        "TERM": "xterm-256color",
    }.items():
        monkeypatch.setenv(name, value)
    time.tzset()
    before = os.umask(0o022)
    os.umask(before)
    yield place
    os.umask(before)
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def journal_file(tmp_path: Path) -> Path:
    """Where the journal lies or will lie."""
    return tmp_path / "journal.db"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; `stdin` is what comes through a pipe (bytes or text), `now` the clock."""

    def run_one(*words: str, stdin: str | bytes = b"", now: str | None = None) -> Done:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        if now is not None:
            monkeypatch.setenv("EVENSO_NOW", now)
        code = main(list(words))
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run_one


@pytest.fixture
def begun(run: Run) -> Run:
    """A command line whose journal has begun, with the notes of a first time already said."""
    run("log", "5", "first words", now="2026-11-21T20:00")
    return lambda *words, **more: run(*words, **{"now": NOW, **more})


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's sample journal as a file, made once, to be read and never written."""
    from tui.cli.commands.demo import Sample

    folder = tmp_path_factory.mktemp("sample")
    return Sample(folder, Desk({"EVENSO_NOW": f"{NOW}+01:00"}))()


@pytest.fixture
def sample(run: Run, sample_file: Path) -> Run:
    """A command line on the sample journal, for reading only."""
    return lambda *words, **more: run("--journal", str(sample_file), *words, **more)


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[str]], None]:
    """Put a person at the terminal who gives these answers, one a question, and then leaves."""

    def sit_down(answers: list[str]) -> None:
        lines = iter(answers)

        def answer(_question: str) -> str:
            try:
                return next(lines)
            except StopIteration:
                raise KeyboardInterrupt from None

        for command in ("log", "guided"):
            monkeypatch.setattr(f"tui.cli.commands.writing.{command}.someone_is_there", lambda: True)
            monkeypatch.setattr(f"tui.cli.commands.writing.{command}.ask", answer)

    return sit_down
