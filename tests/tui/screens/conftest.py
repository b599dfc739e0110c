"""What tests of the screens start with: a desk with the sample journal on it, made once and copied."""

from __future__ import annotations

import shutil
from datetime import UTC
from pathlib import Path

import pytest

from evenso.sample.journal import sample_journal
from storage.journal import Journal
from tests.tui.conftest import NOON, Clock, Desk
from tui.cli.taking_in import take_in


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample journal as a file."""
    path = tmp_path_factory.mktemp("sample", numbered=True) / "journal.db"
    path.parent.chmod(0o700)
    sample = sample_journal(NOON.date(), UTC)
    with Journal.open(path, clock=Clock(), create=True) as journal:
        take_in(journal, sample.skills, sample.entries, label="the sample journal")
        journal.forget_history()
    return path


@pytest.fixture
def sampled(desk: Desk, sample_file: Path) -> Desk:
    """A desk with the sample journal on it."""
    shutil.copyfile(sample_file, desk.path)
    desk.path.chmod(0o600)
    return desk
