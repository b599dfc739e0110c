"""The worst words in every field of a journal, on every screen that a key leads to and in every command's output."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.journal import Journal
from tests.faults.counting import Tried
from tests.faults.hostile import ESCAPES, MARKUP, begin, poison
from tests.tui.conftest import NOON, Desk, Seat
from tests.tui.today.test_hostile import acts_on_a_terminal
from tui.keys import EVERYWHERE
from tui.places import PLACES
from tui.screens.base import JournalScreen

pytestmark = pytest.mark.slow

EVERY = MARKUP + ESCAPES
SKIPPED = frozenset({"q", "u", "U", "ctrl+r", "delete", "x", "g", "ctrl+c", "slash", "ctrl+q", "escape"})
"""Keys that leave, or take away what is to be looked at."""
MOVES = frozenset({"up", "down", "k", "j", "pageup", "pagedown", "home", "end", "left", "right", *"234567890"})
"""Keys that lead nowhere else, or to the same as their first."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the journal once."""
    path = tmp_path_factory.mktemp("whole") / "journal.db"
    begin(path)
    return path


@pytest.fixture
def desk(whole: Path, tmp_path: Path) -> Desk:
    """Return a desk with a copy of it."""
    place = tmp_path / "desk"
    place.mkdir(mode=0o700)
    shutil.copy(whole, place / "journal.db")
    return Desk(place / "journal.db")


def wrong(seat: Seat) -> list[str]:
    """Return what on the screen could act: on the terminal, or by a click."""
    rows = seat.app.screen._compositor.render_strips()
    marks = [str(segment.style.meta) for row in rows for segment in row if segment.style and segment.style._meta]
    clicks = [mark for mark in marks if "pwn" in mark or "quit" in mark or "dismiss" in mark]
    widths = {row.cell_length for row in rows} - {seat.app.size.width}
    gone = [] if seat.app.is_running else ["the app has ended"]
    return [*acts_on_a_terminal("".join(seat.lines)), *clicks, *(f"a row of {width}" for width in widths), *gone]


async def places(seat: Seat) -> AsyncIterator[str]:
    """Go to every place, and from it to everything that a key of its own opens; yield what was pressed."""
    for place in PLACES:
        await seat.press("g", place.letter if place.letter != "," else "comma")
        yield place.name
        front = seat.app.front
        assert isinstance(front, JournalScreen)
        shared = {binding.action for binding in EVERYWHERE} if place is not PLACES[1] else set()
        own = [binding for binding in front.own_bindings() if binding.action not in shared]
        keys = [one for binding in own for one in binding.key.split(",")]
        marks = {key for key in keys if place.name == "today" and (len(key) == 1 and key not in "1fnptbe")}
        for key in dict.fromkeys(key for key in keys if key not in SKIPPED | MOVES | marks):
            await seat.press(key)
            yield f"{place.name} {key}"
            await seat.press("escape", "escape", "escape")
            if seat.app.front is None or seat.app.current_mode != place.name:
                await seat.press("g", place.letter if place.letter != "," else "comma")


@pytest.mark.fault("F49", "F50", "F51")
@pytest.mark.parametrize("offset", [0, 44])
async def test_every_screen_shows_them_and_none_acts(desk: Desk, tried: Tried, offset: int) -> None:
    """Every place and all that its keys open, with other words in each field each time."""
    assert len(MARKUP) >= 56
    fields = poison(desk.path, EVERY, offset)
    assert fields > 500
    size = (120, 40) if offset else (80, 24)
    seen, bad = [], []
    async with desk.running(size) as seat:
        async for where in places(seat):
            seen.append(where)
            bad += [f"{where}: {one}" for one in wrong(seat)]
    assert len(seen) > 60
    assert bad == []
    tried(len(seen))


@pytest.mark.fault("F52")
@pytest.mark.parametrize("size", [(40, 16), (80, 24), (120, 40)])
async def test_hard_letters_break_no_row(desk: Desk, tried: Tried, size: tuple[int, int]) -> None:
    """Joined emoji, flags, wide, combining and right-to-left letters, and a word of 2,000, at every width."""
    hard = (
        "👩‍👩‍👧 family",
        "🇩🇪🇫🇷🇯🇵",
        "e\u0301\u0301\u0301 ä\u0308",
        "漢字" * 60,
        "مرحبا بالعالم",
        "x" * 2000,
        "ห้องน้ำ",
        "\u3164",
    )
    poison(desk.path, hard)
    seen, bad = [], []
    async with desk.running(size) as seat:
        for place in PLACES:
            await seat.press("g", place.letter if place.letter != "," else "comma")
            for key in ("", "enter", "down", "end"):
                if key:
                    await seat.press(key)
                seen.append(place.name)
                bad += [f"{place.name} {key}: {one}" for one in wrong(seat) if one.startswith("a row")]
            await seat.press("escape", "escape")
    assert bad == []
    tried(len(seen))


@pytest.mark.fault("F57")
async def test_rows_that_are_no_utf_8_are_shown_on_every_screen(desk: Desk, tried: Tried) -> None:
    """Bytes that are no letters in every text column: every place opens, with marks in their stead."""
    poison(desk.path, ("\ufffd",))
    from storage.engine import engine

    connection = engine.connect(str(desk.path), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    for table, column in (("notes", "text"), ("check_ins", "note"), ("practices", "note"), ("patterns", "costs")):
        connection.execute(f"UPDATE {table} SET {column} = cast(x'ff41fe' as text)")  # noqa: S608  # names of ours
    connection.close()
    seen = []
    async with desk.running() as seat:
        for place in PLACES:
            await seat.press("g", place.letter if place.letter != "," else "comma")
            seen.append(seat.text)
            assert wrong(seat) == []
    assert any("\ufffdA\ufffd" in text for text in seen)
    with Journal.open(desk.path, clock=lambda: NOON) as journal:
        assert "A" not in " ".join(journal.check()).replace("A ", "")
    tried(len(seen))
