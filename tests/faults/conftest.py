"""What the fault suite starts with: a new journal to copy, and the library that lets file calls fail."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.faults.page import ROOT
from tests.faults.victims import NOW
from tests.tui.conftest import desk

__all__ = ["desk"]

Victim = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a journal with the starter skills in it, to be copied."""
    from storage.journal import Journal

    path = tmp_path_factory.mktemp("blank") / "journal.db"
    Journal.open(path, clock=lambda: NOW, create=True).close()
    return path


@pytest.fixture(scope="session")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the same protected with the passphrase `open sesame`."""
    from storage.journal import Journal

    path = tmp_path_factory.mktemp("sealed") / "journal.db"
    Journal.open(path, clock=lambda: NOW, create=True, passphrase="open sesame").close()  # noqa: S106  # invented
    return path


@pytest.fixture(scope="session")
def faultio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the library that lets file calls fail."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        pytest.skip("needs a C compiler on Linux")
    library = tmp_path_factory.mktemp("faultio") / "faultio.so"
    source = Path(__file__).with_name("faultio.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


@pytest.fixture
def victim(blank: Path, tmp_path: Path) -> Victim:
    """Run a victim in a process of its own and return what it found."""

    def run(*words: str, library: Path | None = None, start: Path | None = None) -> dict[str, Any]:
        folder = tmp_path / "victim"
        folder.mkdir()
        env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "FIO_PATH": str(folder / "journal.db")}
        if library is not None:
            env["LD_PRELOAD"] = str(library)
        command = [sys.executable, "-m", "tests.faults.victims", words[0], str(start or blank), str(folder), *words[1:]]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return run
