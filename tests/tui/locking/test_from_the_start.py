"""A start on a file that cannot be opened: its first screen is the page that says so, never a Today."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from storage.journal import Journal
from tests.tui.conftest import NOON
from tui.app import EvenSo
from tui.cli.desk import Desk
from tui.cli.opening import _app, _is_odd
from tui.locking.instead.page import InsteadPage
from tui.locking.start import AtTheDoor


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A journal that is sound."""
    path = tmp_path / "journal.db"
    Journal.open(path, clock=lambda: NOON, create=True).close()
    return path


def app_on(path: Path) -> EvenSo:
    """The app as it starts on a file."""
    return _app(Desk({"EVENSO_JOURNAL": str(path), "HOME": str(path.parent)}), begins=False)


def damaged(path: Path, how: str) -> bytes:
    """Damage a file and return what it holds then."""
    whole = path.read_bytes()
    left = {
        "cut": whole[: len(whole) // 2],
        "alien": whole[:68] + b"ABCD" + whole[72:],
        "short": whole[:300],
        "chance": os.urandom(5_000),
    }[how]
    path.write_bytes(left)
    return left


@pytest.mark.slow
@pytest.mark.parametrize("how", ["cut", "alien", "short", "chance"])
async def test_the_first_screen_is_the_page_that_says_so(file: Path, how: str) -> None:
    """Nothing is asked that could not be answered; what lies there stays as it is."""
    left = damaged(file, how)
    app = app_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        assert [type(screen) for screen in app.screen_stack] == [InsteadPage]
        await pilot.press("1", "f")
        assert isinstance(app.screen, InsteadPage)
    assert await asyncio.to_thread(file.read_bytes) == left


def test_a_sound_file_is_not_tried_before_the_app_stands(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first bytes say enough; the app begins with Today."""
    monkeypatch.setattr("tui.cli.opening.open_for_app", lambda *_, **__: pytest.fail("it was opened"))
    app = app_on(file)
    assert not isinstance(app, AtTheDoor)


def test_a_whole_file_of_either_kind_is_not_odd(file: Path) -> None:
    """A sealed one begins like chance and is made of whole pages; the largest page is written as 1."""
    head = file.read_bytes()[:100]
    assert not _is_odd(head, file.stat().st_size)
    assert not _is_odd(os.urandom(100), 8 * 4096)
    largest = head[:16] + b"\x00\x01" + head[18:28] + (2).to_bytes(4, "big") + head[32:]
    assert not _is_odd(largest, 2 * 65_536)
    assert _is_odd(largest, 2 * 65_536 - 1)
    assert _is_odd(b"", 0)
