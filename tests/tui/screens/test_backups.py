"""Backups in the app: listed under Settings, compared with enter, put back with r, and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from evenso.records import CheckIn, InvalidRecord, Moment
from evenso.wording.backups import restoring
from storage.backups.found import FOUND
from storage.backups.ledger import Kept
from tests.tui.conftest import NOON, Desk
from tui.intents import Undo
from tui.places import PLACES
from tui.screens.ahead import make_ready
from tui.screens.settings.model import read_settings
from tui.screens.settings.safe.intents import ChoosePlace, PutBack, place_form
from tui.screens.settings.safe.model import BackupsData, Looked, read_backups
from tui.screens.settings.safe.page import BackupsPage
from tui.screens.settings.screen import SettingsScreen


def some(count: int) -> tuple[Kept, ...]:
    """Return so many backups, the second of them of a journal with damage."""
    return tuple(
        Kept(
            f"journal-{number}.db",
            "journal.db",
            "start",
            (NOON - timedelta(days=number)).isoformat(),
            "",
            1,
            6,
            sealed=number == 3,
            damaged=number == 1,
            entries=None if number == 3 else 1200 - number,
            last_day="2026-11-20",
        )
        for number in range(count)
    )


@pytest.mark.parametrize(("width", "height"), [(60, 15), (80, 19), (120, 35), (40, 8)])
@pytest.mark.parametrize("count", [0, 3, 30])
def test_the_page_fits(count: int, width: int, height: int) -> None:
    """Nothing is wider or higher than its place, with or without something looked at."""
    page = BackupsPage()
    data = BackupsData(some(count), Path("/somewhere"), None, NOON)
    for looked in (None, Looked("journal-0.db", problem="It opens with another passphrase. " * 9)):
        lines = page._draw((replace(data, looked=looked), 0, 0), width, height)
        assert len(lines) <= height
        assert max(line.cell_length for line in lines) <= width


def test_a_second_place_must_be_there_when_it_is_chosen(tmp_path: Path) -> None:
    """A folder that is not there, or the backups' own, is refused in one sentence; no words, no place."""
    form = place_form("", tmp_path)
    assert form.finish({"place": "  "}) == ChoosePlace("")
    for words in (str(tmp_path / "nowhere"), str(tmp_path)):
        with pytest.raises(InvalidRecord):
            form.finish({"place": words})


async def test_what_this_machine_was_told_stays_and_u_reaches_into_no_older_past(desk: Desk, tmp_path: Path) -> None:
    """The second place outlives a restore of before it was chosen; u names the way back until something new is done."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=5))
        kept = journal.backup()
        journal.set_setting("backup_place", str(stick))
        journal.set_setting("lock_after", 1)
        assert PutBack(kept.name).run(journal).sentence.startswith("The journal is that backup now")
        place = journal.second_place()
        assert place is not None
        assert place.folder == stick
        assert journal.setting("lock_after", 5) == 1
        assert Undo().run(journal).sentence == restoring.WAY_BACK
        assert journal.count() == 1
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=8))
        assert "8" in Undo().run(journal).sentence
        assert Undo().run(journal).sentence == restoring.WAY_BACK
        assert journal.count() == 1
        ChoosePlace("").run(journal)
        aside = journal.backups()[0]
        PutBack(aside.file).run(journal)
        assert journal.second_place() is None  # an older place does not come back with it


async def test_one_is_compared_put_back_and_the_old_one_put_back_again(desk: Desk) -> None:
    """The first r shows what would be different; the second does it; what was before is first in the list."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=5))
        journal.backup()
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=8))
    desk.clock.forward(hours=1)
    async with desk.running() as seat:
        await seat.press("g", "comma")
        settings = seat.app.screen
        assert isinstance(settings, SettingsScreen)
        at = [row.name for row in settings.seen.rows].index("backups")
        await seat.press(*["down"] * at, "enter")
        page = seat.app.screen
        assert isinstance(page, BackupsPage)
        await seat.press("V")
        assert "1 entry of Sun 22 Nov 2026 would no longer be in it." in seat.text
        await seat.press("V")
        assert page.data is not None
        assert page.data.backups[0].what == "restore"
        assert "1 entry; what was there before is the first of this list" in page.status.sentence
        with desk.journal() as journal:
            assert journal.count() == 1
        assert "It was counted and kept as it was, not read entry by entry." in " ".join(seat.text.split())
        await seat.press("V")
        assert "1 entry not in the journal now would be in it." in " ".join(seat.text.split())
        await seat.press("V")
        with desk.journal() as journal:
            assert journal.count() == 2
        await seat.press("a")
        assert "Backed up 2 entries" in page.status.sentence
        await seat.press("escape")
        assert seat.app.current_mode == "settings"


async def test_one_that_was_carried_there_by_hand_is_listed_and_can_be_put_back(desk: Desk) -> None:
    """Without its line in the list nothing is known of it before it is looked through; it is there all the same."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=5))
        kept = journal.backup()
        (journal.backup_place / "list.jsonl").unlink()
        assert read_settings(journal, NOON, {}).backed_up == "not made here"
        data = read_backups(journal, NOON, kept.name)
        assert [(one.file, one.what, one.moment) for one in data.backups] == [(kept.name, FOUND, NOON)]
        assert data.looked is not None
        assert data.looked.content is not None
        drawn = "\n".join(line.plain for line in BackupsPage().detail(replace(data, looked=None), 0, 70))
        assert "was not made by this program there" in " ".join(drawn.split())
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=8))
        PutBack(kept.name).run(journal)
        assert journal.count() == 1


@pytest.mark.slow
@pytest.mark.fault("F23")
async def test_the_way_to_the_backups_is_open_in_a_damaged_journal(desk: Desk) -> None:
    """Entries cannot be read any more: no place ends the program, and the backup is put back from Settings."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=5))
        kept, path = journal.backup(), journal.path
        page = journal._file.value("SELECT rootpage FROM sqlite_schema WHERE name = 'entries'")
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)
    async with desk.running() as seat:
        assert "is damaged" in " ".join(seat.text.split())
        for place in PLACES[1:]:
            seat.app.action_go(place.name)
            await seat.rest()
        await make_ready(seat.app)
        await seat.press("g", "comma")
        settings = seat.app.screen
        assert isinstance(settings, SettingsScreen)
        at = [row.name for row in settings.seen.rows].index("backups")
        await seat.press(*["down"] * at, "enter", "enter", "V")
        assert "The journal is that backup now" in " ".join(seat.text.split())
        assert path.read_bytes() != bytes(content)
        assert next((path.parent / "backups").glob("*before-restore*.db")).read_bytes() == bytes(content)
    with desk.journal() as journal:
        assert (journal.count(), journal.read_only) == (1, False)
        assert kept.exists()
