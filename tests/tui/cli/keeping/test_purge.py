"""`evenso purge`: asked about, said in counts, and the backups on explicit wish."""

from __future__ import annotations

from pathlib import Path

from tests.tui.cli.conftest import Run


def test_a_purge_is_asked_about_and_says_what_went(run: Run, journal_file: Path) -> None:
    """Without a terminal only `--yes` does it; after it undo has nothing, and the older backups are named."""
    entry = run("log", "7", "words", "--json").json["id"]
    run("backup")
    run("delete", entry)
    done = run("purge")
    assert (done.code, "--yes" in done.err) == (2, True)
    done = run("purge", "--yes")
    assert done.code == 0
    assert "Gone for good from the journal: 2 steps that undo could take back." in done.out
    assert "1 backup beside the journal was made before" in done.out
    assert "nothing to undo" in run("undo").out
    document = run("purge", "--yes", "--backups", "--json").json
    assert document["backups_gone"] == ["journal-2026-11-22T080000Z.db"]
    assert document["backups_left"] == []
    assert [file.name for file in (journal_file.parent / "backups").glob("*.db")] == [document["backup"]]
    for _ in range(2):  # what is left was made after the purge: no alarm
        done = run("purge")
        assert "holds nothing" in done.out
        assert "may still hold it" not in done.out
