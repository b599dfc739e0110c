"""What tests of keys start with: a desk with the whole sample on it, goals, patterns, sessions and all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.tui.conftest import Desk
from tests.tui.screens.conftest import sample_file, sampled
from tui.cli.commands.demo import Sample
from tui.cli.desk import Desk as Shell

__all__ = ["sample_file", "sampled"]


@pytest.fixture(scope="session")
def whole_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's journal as a file, made once."""
    folder = tmp_path_factory.mktemp("whole", numbered=True)
    return Sample(folder, Shell({"EVENSO_NOW": "2026-11-22T12:00+00:00"}))()


@pytest.fixture
def whole_sample(desk: Desk, whole_file: Path) -> Desk:
    """A desk with all of it."""
    shutil.copyfile(whole_file, desk.path)
    desk.path.chmod(0o600)
    return desk
