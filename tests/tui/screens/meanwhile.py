"""Another program that saves exactly between what is read here and what is written."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.database import OpenFile
from storage.journal import Journal
from tests.tui.conftest import Desk
from tui.dialogs.forms import Form
from tui.intents import Intent

Meanwhile = Callable[[Callable[[Journal], object]], None]


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new journal, made once and copied."""
    desk = Desk(tmp_path_factory.mktemp("blank") / "journal.db")
    desk.journal().close()
    return desk.path


@pytest.fixture
def journal(desk: Desk, blank: Path) -> Iterator[Journal]:
    """The journal of the program whose key was pressed."""
    desk.path.parent.mkdir(mode=0o700, exist_ok=True)
    shutil.copy(blank, desk.path)
    with desk.journal() as opened:
        yield opened


@pytest.fixture
def meanwhile(desk: Desk, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Iterator[Meanwhile]:
    """Let another program save when the first one is about to take the lock, and never again."""
    lock, waiting = OpenFile.take_lock, list[Callable[[Journal], object]]()
    with Journal.open(desk.path, clock=desk.clock) as other:

        def late(file: OpenFile) -> None:
            if file is journal._file and waiting:
                waiting.pop()(other)
            lock(file)

        monkeypatch.setattr(OpenFile, "take_lock", late)
        yield waiting.append
        assert waiting == [], "nobody took the lock"


def typed(form: Form, **words: str) -> Intent:
    """Fill in a form: what is not typed is as the form shows it."""
    return form.finish({**{field.name: field.value for field in form.fields}, **words})


__all__ = ["Meanwhile", "blank", "journal", "meanwhile", "typed"]
