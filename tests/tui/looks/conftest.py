"""What tests of the looks start with: a desk with everything of the sample on it, made once and copied."""

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
def whole_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample journal with everything in it, as the demo shows it."""
    path = tmp_path_factory.mktemp("whole", numbered=True) / "journal.db"
    path.parent.chmod(0o700)
    sample = sample_journal(NOON.date(), UTC)
    with Journal.open(path, clock=Clock(), create=True) as journal:
        take_in(journal, sample.skills, sample.entries, additions=sample.additions, label="the sample journal")
        journal.forget_history()
        journal.set_setting("therapy_started", sample.therapy_started.isoformat())
    return path


@pytest.fixture
def full(desk: Desk, whole_sample: Path) -> Desk:
    """A desk with all of the sample on it."""
    shutil.copyfile(whole_sample, desk.path)
    desk.path.chmod(0o600)
    return desk
