"""Older files: every released shape still opens, a verified backup comes first, a failure leaves the old state."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from evenso.annotations.additions import Additions
from evenso.annotations.markers import LifeMarker
from evenso.records import CheckIn, Note, Practice
from storage import database, migrations, shapes
from storage.backups.ledger import Kept
from storage.backups.occasions import before as real_before
from storage.database import OpenFile
from storage.engine import tables
from storage.journal import Journal
from storage.opening import sequence, upgrade
from storage.problems import JournalProblem
from tests.storage.entries import Ticking, check_in, raw, raw_rows

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

ROOT = Path(__file__).parents[3]
RELEASED = Path(__file__).parent / "files"

NOW = shapes.CURRENT
NEXT = NOW + 1

Step = Callable[["Database"], None]


@pytest.mark.parametrize("name", [f"v{number}.db" for number in range(1, shapes.CURRENT + 1)])
@pytest.mark.fault("F25", "F59")
def test_every_released_file_still_opens(name: str, tmp_path: Path, clock: Ticking) -> None:
    """A journal as each version left it opens with all its entries and is brought up to date."""
    path = tmp_path / "journal.db"
    shutil.copy(RELEASED / name, path)
    path.chmod(0o600)
    with Journal.open(path, clock=clock) as journal:
        kinds = {type(entry): entry for entry in journal.entries()}
        assert set(kinds) == {CheckIn, Practice, Note}
        marked = journal.entries(marked=True)
        assert journal.count() == 4 + bool(journal.goals()) + bool(journal.sessions())
        assert [hit.id for hit in journal.search("fictional")] == [entry.id for entry in marked]
        assert isinstance(marked[0], Note)
        assert [draft.slot for draft in journal.drafts()] == ["note"]
        assert journal.setting("day_starts_at", 0) == 5
        assert journal.check() == []
        while journal.undo() is not None:
            pass
        assert journal.count() == 0


@pytest.mark.fault("F25")
def test_a_file_of_the_first_version_is_kept_before_it_is_brought_up_to_date(tmp_path: Path, clock: Ticking) -> None:
    """The verified backup holds the first tables and every entry; the journal can then hold the new records."""
    path = tmp_path / "journal.db"
    shutil.copy(RELEASED / "v1.db", path)
    path.chmod(0o600)
    before = raw_rows(path, "SELECT id, uid, seal FROM entries ORDER BY seq")
    steps_done = raw_rows(path, "SELECT number, label, undone FROM changes ORDER BY number")
    with Journal.open(path, clock=clock) as journal:
        assert "brought up to date" in journal.notices[-1]
        assert journal.additions() == Additions()
        mark = journal.add_marker(LifeMarker(day=date(2026, 11, 1), name="a new flat"))
        assert journal.check() == []
        assert journal.undo() is not None
        assert journal.redo() is not None
        assert journal.markers() == [mark]
    (backup,) = (tmp_path / "backups").glob("*.db")
    assert raw_rows(backup, "PRAGMA user_version") == [(1,)]
    assert raw_rows(backup, "PRAGMA integrity_check") == [("ok",)]
    assert raw_rows(backup, "SELECT id, uid, seal FROM entries ORDER BY seq") == before
    assert raw_rows(path, "SELECT id, uid, seal FROM entries ORDER BY seq") == before
    assert raw_rows(path, "SELECT number, label, undone FROM changes ORDER BY number")[:-1] == steps_done


def test_the_second_version_left_one_of_everything(tmp_path: Path, clock: Ticking) -> None:
    """What the second version added is read from its file: a note on a setback, a marker, a tracker and its value."""
    path = tmp_path / "journal.db"
    shutil.copy(RELEASED / "v2.db", path)
    path.chmod(0o600)
    with Journal.open(path, clock=clock) as journal:
        kept = journal.additions()
        assert [note.name for note in kept.setbacks] == ["flu"]
        assert [marker.title for marker in kept.markers] == ["moved"]
        assert [(value.tracker, value.value) for value in kept.values] == [("sleep", 6)]
        assert len(kept.trackers) == 2


def test_the_newest_released_file_has_the_tables_of_today() -> None:
    """A changed table needs a new step: the steps that are released make what the released file holds."""
    sql = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    now = raw(Path(":memory:"))
    migrations.steps().apply(tables(now))
    assert raw_rows(RELEASED / f"v{shapes.CURRENT}.db", sql) == now.execute(sql).fetchall()
    now.close()


def one_step_more(monkeypatch: pytest.MonkeyPatch, step: Step) -> None:
    """Make this program one version newer: a step after the released ones is known."""
    released = migrations.steps

    def steps() -> Migrations:
        longer = released()
        longer(name="next test")(step)
        return longer

    for module in (upgrade, database, sequence):
        monkeypatch.setattr(module, "CURRENT", NEXT)
    monkeypatch.setattr(upgrade, "steps", steps)


def add_column(db: Database) -> None:
    """Add a column, as a harmless step does."""
    db.execute("ALTER TABLE skills ADD COLUMN colour TEXT NOT NULL DEFAULT ''")


def test_a_step_up_keeps_everything_and_leaves_a_backup(
    path: Path, clock: Ticking, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The backup is named for what it came before, holds the old shape, and the person is told where it is."""
    entry = journal.add(check_in(5))
    journal.close()
    one_step_more(monkeypatch, add_column)
    with Journal.open(path, clock=clock) as newer:
        assert newer.entries() == [entry]
        assert "brought up to date" in newer.notices[-1]
        newer.add(check_in(6))
        assert newer.undo() is not None
    backup = path.parent / "backups" / f"journal-v{NOW}-to-v{NEXT}-2026-11-22T080000Z.db"
    assert [file.name for file in backup.parent.glob("*.db")] == [backup.name]
    assert raw_rows(backup, "PRAGMA user_version") == [(NOW,)]
    assert raw_rows(backup, "SELECT count(*) FROM entries") == [(1,)]
    assert raw_rows(path, "PRAGMA user_version") == [(NEXT,)]
    with Journal.open(path, clock=clock) as again:
        assert again.notices == ()
    assert len(list(backup.parent.glob("*.db"))) == 1


def test_an_up_to_date_file_is_not_asked_about_steps(
    path: Path, clock: Ticking, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening stays quick: the list of steps is made only when one is missing."""

    def never(*_: object) -> None:
        pytest.fail("an up-to-date file was asked about steps")

    monkeypatch.setattr(upgrade, "upgrade", never)
    monkeypatch.setattr(migrations, "steps", never)
    Journal.open(path, clock=clock).close()


def half_way(db: Database) -> None:
    """Fail after having changed something."""
    add_column(db)
    db.execute("DELETE FROM check_ins")
    raise KeyError("half way")


def orphaned(db: Database) -> None:
    """Leave rows behind that refer to nothing."""
    db.execute("DELETE FROM entries")


@pytest.mark.parametrize(("step", "error"), [(half_way, KeyError), (orphaned, JournalProblem)])
def test_a_failing_step_leaves_the_old_state(
    path: Path, clock: Ticking, journal: Journal, monkeypatch: pytest.MonkeyPatch, step: Step, error: type[Exception]
) -> None:
    """When a step fails nothing of it stays, a backup is there, and the older program goes on."""
    entry = journal.add(check_in(5))
    journal.close()
    with monkeypatch.context() as patch:
        one_step_more(patch, step)
        with pytest.raises(error):
            Journal.open(path, clock=clock)
    with Journal.open(path, clock=clock) as old:
        assert old.entries() == [entry]
        assert old.check() == []
    assert len(list((path.parent / "backups").glob("*.db"))) == 1


def test_no_step_without_a_backup(
    path: Path, clock: Ticking, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the backup cannot be made the file is not touched."""
    journal.close()
    (path.parent / "backups").write_text("a file in the way")
    content = path.read_bytes()
    one_step_more(monkeypatch, add_column)
    with pytest.raises(JournalProblem, match="cannot be made"):
        Journal.open(path, clock=clock)
    assert path.read_bytes() == content


def test_a_save_of_another_program_meanwhile_is_in_the_backup(
    path: Path, clock: Ticking, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is saved between backup and step makes a second backup, so that none is older than the step."""
    one_step_more(monkeypatch, add_column)
    kept = []

    def backup(file: OpenFile, what: str, *, folder: Path, passphrase: str | None, middle: str) -> Kept:
        made = real_before(file, what, folder=folder, passphrase=passphrase, middle=middle)
        kept.append(made)
        if len(kept) == 1:
            other = raw(path)
            other.execute("INSERT INTO settings VALUES ('x', '1')")
            other.close()
        return made

    journal.close()
    monkeypatch.setattr("storage.opening.upgrade.before", backup)
    with Journal.open(path, clock=clock):
        assert len(kept) == 2
    assert raw_rows(path.parent / "backups" / kept[1].file, "SELECT name FROM settings") == [("x",)]


def test_a_file_that_cannot_be_brought_up_to_date_says_so(
    path: Path, clock: Ticking, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older journal on a read-only medium is refused with what to do."""
    journal.close()
    one_step_more(monkeypatch, add_column)
    with monkeypatch.context() as patch:
        patch.setattr("storage.opening.conditions.os.access", lambda *_: False)
        with pytest.raises(JournalProblem, match="Copy it to a folder of yours"):
            Journal.open(path, clock=clock)


KILLED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage import database, migrations, shapes
from storage.journal import Journal
from storage.opening import sequence, upgrade
first = migrations.steps
def steps():
    longer = first()
    @longer(name="next test")
    def step(db):
        db.execute("DELETE FROM check_ins")
        print("in the middle", flush=True)
        sys.stdin.read()
    return longer
upgrade.CURRENT = database.CURRENT = sequence.CURRENT = shapes.CURRENT + 1
upgrade.steps = steps
Journal.open(Path(sys.argv[1]), clock=lambda: datetime(2026, 11, 22, tzinfo=UTC))
"""


@pytest.mark.fault("F15")
def test_a_kill_in_the_middle_of_a_step_leaves_the_old_state(path: Path, clock: Ticking, journal: Journal) -> None:
    """After SIGKILL the file is as it was, the backup exists, and the next start goes on."""
    entry = journal.add(check_in(5))
    journal.close()
    program = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "in the middle\n"
    program.send_signal(signal.SIGKILL)
    program.communicate()
    with Journal.open(path, clock=clock) as old:
        assert old.entries() == [entry]
        assert old.check() == []
    names = [file.name for file in (path.parent / "backups").glob("*.db")]
    assert all(re.fullmatch(rf"journal-v{NOW}-to-v{NEXT}-.*Z\.db", name) for name in names)
    assert len(names) == 1
