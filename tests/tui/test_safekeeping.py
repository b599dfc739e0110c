"""The backup that the app makes by itself, beside everything else."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from storage.backups import ledger, occasions
from storage.backups.ledger import Kept
from storage.problems import JournalProblem
from tests.tui.conftest import Desk
from tui.outside.backups import Safekeeping


async def test_the_app_makes_a_backup_once_a_day_and_only_after_a_change(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is made beside the journal's thread, on another one, and says nothing when all is well."""
    threads: list[str] = []
    real = occasions.automatic

    def watched(*args: object, **more: object) -> Kept | None:
        threads.append(threading.current_thread().name)
        return real(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(occasions, "automatic", watched)
    folder = desk.path.parent / "backups"
    async with desk.running() as seat:
        keeping = Safekeeping(desk.clock)
        assert await keeping.look(seat.app.journal_thread) == ""
        assert len(ledger.read(folder, desk.path)) == 1
        await seat.press("7")
        assert await keeping.look(seat.app.journal_thread) == ""
        assert len(ledger.read(folder, desk.path)) == 1
        desk.clock.forward(days=1)
        assert await keeping.look(seat.app.journal_thread) == ""
        assert [one.entries for one in ledger.read(folder, desk.path)] == [0, 1]
        desk.clock.forward(days=1)
        assert await keeping.look(seat.app.journal_thread) == ""
    assert len(threads) == 2
    assert not any(name.startswith("journal") for name in threads)


@pytest.mark.fault("F79")
async def test_a_backup_that_cannot_be_made_is_said_and_saving_goes_on(desk: Desk) -> None:
    """A folder in the way of the backups is told in the status line; the next mood is saved all the same."""
    with desk.journal():
        pass
    folder = desk.path.parent / "backups"
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("in the way")
    app = desk.app()
    app.safekeeping = Safekeeping(desk.clock)
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(200):
            await pilot.pause(0.01)
            if app.front is not None and "No backup" in app.front.status.sentence:
                break
        assert app.front is not None
        assert "saving works as before" in app.front.status.sentence
        await pilot.press("7")
        await app.workers.wait_for_complete()
    with desk.journal() as journal:
        assert journal.count() == 1


async def test_damage_in_the_journal_is_told_and_the_copy_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thing that is not as it was saved does not keep the rest from being backed up."""
    monkeypatch.setattr("storage.backups.copying.as_saved", lambda _file: ["The entry abcd is not as it was saved."])
    async with desk.running() as seat:
        said = await Safekeeping(desk.clock).look(seat.app.journal_thread)
    assert said.startswith("One thing in the journal is not as saved; `evenso check` says which.")
    (kept,) = ledger.read(desk.path.parent / "backups", desk.path)
    assert not kept.good


def test_problems_are_sentences(tmp_path: Path) -> None:
    """A list that cannot be written is a sentence, not a traceback."""
    with pytest.raises(JournalProblem, match="cannot be written"):
        ledger.add(tmp_path / "nowhere", Kept("b.db", "j.db", "start", "", "", 1, 1, sealed=False))
