"""What somebody should read about the journal: one after the other, each till it was read, none over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import Desk
from tui.shown import show_line
from tui.widgets.notices import NOTICE_LINES, Notices


def test_each_waits_once_and_a_long_one_is_read_on() -> None:
    """What has no room is the next notice, word by word whole; nothing waits twice; put away is gone."""
    notices = Notices()
    long = "It lies beside it " + "word " * 200 + "and /a/path/" + "x" * 70
    notices.tell(None, "first", long, "first", "")
    assert len(notices) == 2
    assert notices.begin(58) == "first"
    notices.put_away("first")
    read = ""
    while len(notices):
        part = notices.begin(58)
        assert len(show_line(part).wrap(58)) <= NOTICE_LINES
        read += f" {part.strip('… ')}"
        notices.put_away(part)
    assert read.split() == long.split()


def test_what_had_no_time_to_be_read_comes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A notice that gave way at once stays; one that stood as long as it takes to read it has been seen."""
    now = 100.0
    monkeypatch.setattr("tui.widgets.notices.monotonic", lambda: now)
    notices = Notices()
    notices.tell(None, "a" * 200)
    said = notices.begin(58)
    now += 3
    notices.left(said)
    assert len(notices) == 1
    assert notices.begin(58) == said
    now += 11
    notices.left(said)
    assert len(notices) == 0


def conflict(desk: Desk) -> None:
    """Lay a copy of a sync program beside the journal, which can only be read."""
    with desk.journal() as journal:
        journal.backup(desk.path.with_name("journal.sync-conflict-20261120-091500-ABCDEFG.db"))


@pytest.mark.slow
@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_no_notice_hides_another(desk: Desk, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """A conflict copy, then what a look at the file found: both are read in full, and then they are gone."""
    conflict(desk)
    found = "Parts of the file are damaged. Nothing is written into it any more; keep it as it is."
    monkeypatch.setattr("storage.opening.looking.LookThrough.is_sound", lambda _look, _file: False)
    monkeypatch.setattr("storage.journal.Journal.check", lambda _journal, *, quick: [found] if quick else [])
    async with desk.running(size) as seat:
        seat.app.look_outside()
        await seat.rest()
        said = " ".join(seat.text.split())
        assert "A sync program put another copy" in said
        assert "more notice" in said
        assert "Parts of the file" not in said
        await seat.press("7")
        said = " ".join(seat.text.split())
        assert "Saved 7" in said
        assert "more notices" in said
        await seat.press("g", "j")
        read = ""
        while len(seat.app.notices):
            read += seat.text
            await seat.press("f2")
        said = " ".join(read.split())
        assert "Nothing was merged by itself" in said
        assert "Parts of the file are damaged" in said
        assert "notice" not in seat.text


@pytest.mark.slow
async def test_a_notice_is_clicked_away_and_waits_through_other_screens(desk: Desk) -> None:
    """It goes along to another place, to Support and back, and a click on its key puts it away."""
    async with desk.running() as seat:
        seat.app.notices.tell(seat.app.front, "The disk is full.", "A second thing.")
        await seat.rest()
        for keys in (("g", "w"), ("exclamation_mark",), ("escape",)):
            await seat.press(*keys)
            assert "The disk is full." in seat.text
            assert "1 more notice" in seat.text
        for told in ("A second thing.", ""):
            row = next(y for y, line in enumerate(seat.lines) if "f2" in line)
            await seat.pilot.click(offset=(seat.lines[row].index("f2"), row))
            await seat.rest()
            assert told in seat.text
        assert "f2" not in seat.text


def test_notice_paths() -> None:
    """A path stands in a notice as it is, however long."""
    notices = Notices()
    path = str(Path("/home") / ("y" * 300))
    notices.tell(None, f"It lies in {path} now.")
    read = []
    while len(notices):
        read.append(notices.begin(58))
        notices.put_away(read[-1])
    assert path in " ".join(read)
