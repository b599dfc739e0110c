"""`evenso restore`: shown first, asked, and done; refusals change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.entries import raw
from tests.tui.cli.conftest import Run


@pytest.fixture
def backup(run: Run, journal_file: Path) -> Path:
    """Return a backup of one entry of a journal that has two now."""
    run("log", "7")
    made = run("backup", "--json").json["backup"]
    run("log", "5", now="2026-11-23T09:00")
    return Path(made)


def test_counts_and_differences_are_shown_first(run: Run, backup: Path, journal_file: Path) -> None:
    """A dry run says all of it, exits with 0 and changes nothing."""
    before = journal_file.read_bytes()
    done = run("restore", "--dry-run", str(backup))
    assert done.code == 0
    assert "The backup   1 entry (1 check-in), Sun 22 Nov 2026" in done.out
    assert "The journal  2 entries (2 check-ins), 22–23 Nov 2026" in done.out
    assert "1 entry of Mon 23 Nov 2026 would no longer be in it." in done.out
    assert "put aside among the backups" in done.out
    assert journal_file.read_bytes() == before


def test_nobody_to_ask_is_refused_and_yes_does_it(run: Run, backup: Path) -> None:
    """Without a terminal nothing is done by itself; `--yes` does it, by the name in the list too."""
    done = run("restore", str(backup))
    assert (done.code, "--yes" in done.err) == (2, True)
    assert run("list", "--json").out.count('"mood"') == 2
    done = run("restore", "--yes", backup.name)
    assert done.code == 0
    assert "The journal is the backup now: 1 entry" in done.out
    assert run("list", "--json").out.count('"mood"') == 1
    aside = next(one["file"] for one in run("backups", "--json").json["backups"] if one["what"] == "restore")
    document = run("restore", "--yes", "--json", aside).json
    assert (document["restored"], document["missing"], document["back"]) == (True, 0, 1)
    assert run("list", "--json").out.count('"mood"') == 2


def test_a_new_machine_needs_one_command(
    run: Run, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no journal is the backup becomes it."""
    monkeypatch.setenv("EVENSO_JOURNAL", str(tmp_path / "new machine" / "journal.db"))
    done = run("restore", "--yes", str(backup))
    assert done.code == 0
    assert "There is no journal there now." in done.out
    assert run("list", "--json").out.count('"mood"') == 1


@pytest.mark.parametrize("content", [None, b"", b"not a journal at all" * 100, b"SQLite format 3\0" + bytes(5000)])
def test_what_is_no_backup_is_refused(
    run: Run, backup: Path, journal_file: Path, tmp_path: Path, content: bytes | None
) -> None:
    """A missing file, an empty one, another program's: one sentence, exit 2, nothing changed."""
    other = tmp_path / "other.db"
    if content is not None:
        other.write_bytes(content)
    before = journal_file.read_bytes()
    done = run("restore", "--yes", str(other))
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert journal_file.read_bytes() == before
    assert run("restore", "--yes", str(journal_file)).code == 2


def test_a_backup_known_to_be_damaged_never_goes_over_a_whole_journal_unsaid(run: Run, journal_file: Path) -> None:
    """The backup tells it, the restore refuses it, and with `--as-it-is` the words differ though the counts do not."""
    run("note", "whole words")
    run("log", "7")
    whole = run("backup", "--json").json
    assert whole["damaged"] == 0
    content = journal_file.read_bytes()
    other = raw(journal_file)
    other.execute("UPDATE notes SET text = 'whxle words'")
    other.close()
    done = run("backup")
    assert (done.code, "checked and counted" in done.err) == (0, False)
    assert (
        "things in the journal are not as saved" in done.err or "One thing in the journal is not as saved" in done.err
    )
    damaged = run("backup", "--json").json
    assert damaged["damaged"] >= 1
    journal_file.write_bytes(content)
    refused = run("restore", "--yes", damaged["backup"])
    assert (refused.code, "--as-it-is" in refused.err, refused.out) == (2, True, "")
    assert journal_file.read_bytes() == content
    shown = run("restore", "--dry-run", "--as-it-is", damaged["backup"]).out
    assert "not as saved" in shown
    assert "1 entry would say what it said then." in shown
    assert "Both hold the same entries" not in shown
