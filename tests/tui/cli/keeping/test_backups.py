"""`evenso backups`, `where`, and the backup that any command makes once a day after its output."""

from __future__ import annotations

import os
import time
from pathlib import Path

from storage.backups import ledger
from tests.tui.cli.conftest import Run


def age(folder: Path) -> None:
    """Make the list of backups look as if nothing was written into it for two days."""
    long_ago = time.time() - 2 * 86_400
    os.utime(folder / ledger.NAME, (long_ago, long_ago))


def test_a_command_makes_a_backup_once_a_day(run: Run, journal_file: Path) -> None:
    """Nothing on the first day; a day later one, silently; none again before something is written."""
    folder = journal_file.parent / "backups"
    run("log", "7")
    assert ledger.read(folder, journal_file) == []
    age(folder)
    done = run("log", "6", now="2026-11-23T09:00")
    assert (done.code, done.err.count("backup")) == (0, 0)
    (kept,) = ledger.read(folder, journal_file)
    assert kept.entries == 2
    age(folder)
    run("list", now="2026-11-25T09:00")
    assert len(ledger.read(folder, journal_file)) == 1
    age(folder)
    run("log", "5", now="2026-11-25T09:00")
    run("log", "5", now="2026-11-25T10:00")
    assert [one.entries for one in ledger.read(folder, journal_file)] == [2, 3]


def test_a_daily_backup_that_fails_changes_nothing_of_the_command(run: Run, journal_file: Path) -> None:
    """The command ends with what it ends with; one sentence says that no backup could be made."""
    folder = journal_file.parent / "backups"
    run("log", "7")
    age(folder)
    folder.chmod(0o700)
    for file in folder.iterdir():
        file.rename(journal_file.parent / "list")
    folder.rmdir()
    (journal_file.parent / "elsewhere").mkdir()
    folder.symlink_to(journal_file.parent / "elsewhere")
    (journal_file.parent / "list").rename(folder / ledger.NAME)
    (folder / ledger.NAME).rename(folder / "real")
    (folder / ledger.NAME).symlink_to(folder / "real")  # a list that is a link is not written through
    long_ago = time.time() - 2 * 86_400
    os.utime(folder / "real", (long_ago, long_ago))
    done = run("log", "6", now="2026-11-23T09:00")
    assert done.code == 0
    assert "No backup could be made just now" in done.err
    assert "saving works as before" in done.err
    assert list(folder.glob("*.db")) == []


def test_backups_are_listed_with_what_they_hold(run: Run, journal_file: Path) -> None:
    """Date, entries, last day, what for, and files that only look like backups."""
    assert "No backup was made yet" in run("backups").out
    run("log", "7")
    run("backup")
    (journal_file.parent / "backups" / "journal-brought-along.db").write_text("?")
    done = run("backups")
    assert "Sun 22 Nov 2026 09:00  1 entry, the last of Sun 22 Nov 2026\n" in done.out
    assert "journal-2026-11-22T080000Z.db (asked for)" in done.out
    assert "not made here          journal-brought-along.db" in done.out
    document = run("backups", "--json").json
    assert document["last_verified"] == "2026-11-22T09:00:00+01:00"
    assert document["backups"][0]["entries"] == 1
    assert [Path(one).name for one in document["others"]] == ["journal-brought-along.db"]


def test_where_says_when_the_last_verified_one_was_made(run: Run) -> None:
    """Without opening anything; `none yet` is no blame."""
    run("log", "7")
    assert "the last verified one: none yet" in run("where").out
    run("backup")
    assert "the last verified one: today 09:00" in run("where").out
    assert run("where", "--json").json["last_verified_backup"] == "2026-11-22T09:00:00+01:00"


def test_a_second_place_is_chosen_and_given_up(run: Run, tmp_path: Path) -> None:
    """The place must be there and elsewhere when it is chosen; the newest backup comes to it at once."""
    run("log", "7")
    assert run("backups", "--also", str(tmp_path / "nowhere")).code == 2
    assert run("backups", "--also", str(tmp_path)).code == 2
    stick = tmp_path / "stick"
    stick.mkdir()
    done = run("backups", "--also", str(stick))
    assert (done.code, done.out) == (0, f"Each new backup is copied to {stick} too, when it is there.\n")
    assert len(list(stick.rglob("*.db"))) == 1
    assert run("backups", "--also", "none").out == "Backups have no second place.\n"


def test_the_second_place_is_served_named_and_said_when_it_is_away(run: Run, tmp_path: Path) -> None:
    """A backup one asks for is copied too; `where` and `backups` name the place; away or not to be written is told."""
    run("log", "7")
    stick = tmp_path / "stick"
    stick.mkdir()
    run("backups", "--also", str(stick))
    run("log", "6")
    done = run("backup")
    assert f"It was copied to {stick} too." in done.err
    assert len(list(stick.rglob("*.db"))) == 2
    for command in ("where", "backups"):
        assert f"A second place, {stick}: the last one there is of Sun 22 Nov 2026 09:00." in run(command).out
        assert run(command, "--json").json["second_place"] == str(stick)
    (own,) = stick.iterdir()
    own.rename(tmp_path / "kept")
    own.write_text("in the way")
    run("log", "5")
    done = run("backup")
    assert (done.code, f"could not be copied to {stick}" in done.err) == (0, True)
    own.unlink()
    stick.rmdir()
    done = run("backup")
    assert (done.code, f"The second place, {stick}, is not there just now" in done.err) == (0, True)
    assert "is not there just now" in run("where").out
    assert not stick.exists()


def test_a_purge_reaches_the_second_place_or_says_that_it_did_not(run: Run, tmp_path: Path) -> None:
    """Its older copies go once the new one lies there; while it is away they are said to be left."""
    run("log", "7")
    stick = tmp_path / "stick"
    stick.mkdir()
    run("backups", "--also", str(stick))
    run("log", "6")
    run("backup")
    stick.rename(tmp_path / "drawer")
    assert f"Copies in the second place, {stick}, were left" in run("purge", "--backups", "--yes").out
    (tmp_path / "drawer").rename(stick)
    done = run("purge", "--backups", "--yes")
    assert f"In the second place, {stick}, 2 older copies are gone" in done.out
    assert len(list(stick.rglob("*.db"))) == 1


def test_where_says_of_a_journal_that_is_gone_that_it_was_here(run: Run, journal_file: Path) -> None:
    """One that never began and one that vanished are told apart, with the way back."""
    assert "nothing written yet" in run("where").out
    run("log", "7")
    made = Path(run("backup", "--json").json["backup"])
    journal_file.rename(journal_file.with_name("elsewhere"))
    done = run("where")
    assert "nothing written yet" not in done.out
    assert f"`evenso restore {made.name}` brings its backup back" in done.out
