"""What goes out and comes back: exports that cannot be led astray, imports that take all or nothing."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.faults.counting import Tried
from tests.tui.cli.conftest import Run


def test_an_export_comes_back_equal(begun: Run, tmp_path: Path) -> None:
    """Everything exported and imported into a new journal is the same, and again is nothing new."""
    begun("log", "7", "–½ 眠 \u202e", "--feel", "calm")
    begun("practice", "slow breath", "--before", "8", "--after", "5")
    begun("note", "two\nlines", "--tag", "a", "--for-session")
    target = tmp_path / "out.json"
    assert begun("export", "json", "-o", str(target)).code == 0
    other = str(tmp_path / "other.db")
    done = begun("--journal", other, "import", "evenso", str(target), "--json").json
    assert (done["read"], done["added"], done["unchanged"]) == (4, 4, 0)
    assert done.keys() >= {"read", "added", "updated", "unchanged", "skipped", "from", "to"}
    assert (done["from"], done["to"]) == ("2026-11-21", "2026-11-22")
    assert begun("--journal", other, "list", "--json").json == begun("list", "--json").json
    again = begun("--journal", other, "import", "evenso", str(target), "--json").json
    assert (again["added"], again["unchanged"]) == (0, 4)


def test_an_export_can_go_to_standard_output(begun: Run) -> None:
    """A dash writes the JSON to standard output, and nothing else there."""
    assert len(begun("export", "json", "-o", "-").json["entries"]) == 1
    assert len(begun("export", "json").json["entries"]) == 1


@pytest.mark.fault("F37", "F70")
def test_an_export_is_private_and_never_follows_a_link(begun: Run, tmp_path: Path) -> None:
    """A link planted at the target is refused, or with --force replaced; what it points to is never touched."""
    victim = tmp_path / "victim"
    victim.write_text("mine", "utf-8")
    target = tmp_path / "out.json"
    target.symlink_to(victim)
    assert begun("export", "json", "-o", str(target)).code == 2
    assert begun("export", "json", "-o", str(target), "--force").code == 0
    assert victim.read_text("utf-8") == "mine"
    assert not target.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.fault("F70")
def test_an_export_never_writes_over_a_file(begun: Run, tmp_path: Path) -> None:
    """A file that is there stays as it is without --force, and nothing is left beside it."""
    target = tmp_path / "out.json"
    target.write_text("mine", "utf-8")
    done = begun("export", "json", "-o", str(target))
    assert done.code == 2
    assert "--force" in done.err
    assert target.read_text("utf-8") == "mine"
    assert not list(tmp_path.glob(".evenso-*"))


@pytest.mark.fault("F70")
@pytest.mark.parametrize("protected", [False, True], ids=["plain", "protected"])
@pytest.mark.parametrize(
    "command",
    ["export json", "summary --format text", "summary --format html", "demo export json", "demo summary --format md"],
)
def test_nothing_that_leaves_is_written_over_a_journal(
    begun: Run,
    tmp_path: Path,
    journal_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    tried: Tried,
    command: str,
    protected: bool,
) -> None:
    """Neither over the journal, by its name or a link, nor over a copy, a part of it or a backup, `--force` or not."""
    if protected:
        secret = tmp_path / "secret"
        secret.touch(mode=0o600)
        secret.write_text("open sesame", "utf-8")
        monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(secret))
        assert begun("encrypt").code == 0
    copy, link = tmp_path / "a copy.db", tmp_path / "a link.json"
    shutil.copy(journal_file, copy)
    link.hardlink_to(journal_file)
    assert begun("backup").code == 0
    backup = next((journal_file.parent / "backups").glob("*.db"))
    places = (journal_file, copy, link, backup, backup.with_name("new.json"), Path(f"{journal_file}-journal"))
    before = {place: place.read_bytes() for place in places if place.exists()}
    for place in places:
        told = begun(*command.split(), "-o", str(place), "--force")
        assert told.code == 2, (place, told)
        assert "Nothing was written" in " ".join(told.err.split())
    assert {place: place.read_bytes() for place in places if place.exists()} == before
    tried(len(places))


def test_a_folder_that_may_not_be_written_to_is_named(
    begun: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence names the folder the person chose, not a file of ours that could not be made."""

    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / ".evenso-x"))

    monkeypatch.setattr("tui.cli.streams.files.tempfile.mkstemp", refuse)
    done = begun("export", "json", "-o", str(tmp_path / "out.json"))
    assert (done.code, done.out) == (2, "")
    assert done.err == f"The folder {tmp_path} may not be written to by you; name another. Nothing was written.\n"


def test_an_export_to_a_place_that_is_none(begun: Run, tmp_path: Path) -> None:
    """A folder, or a file in a folder that is not there, is told."""
    assert begun("export", "json", "-o", str(tmp_path)).code == 2
    assert begun("export", "json", "-o", str(tmp_path / "no" / "out.json")).code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.fault("F70")
def test_a_full_disk_leaves_no_half_file(begun: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fails while writing, the message says so and no half file stays."""

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    done = begun("export", "json", "-o", str(tmp_path / "out.json"))
    assert done.code == 1
    assert "No space left" in done.err
    assert sorted(path.name for path in tmp_path.iterdir() if "json" in path.name or path.name.startswith(".ev")) == []


def test_a_dry_run_writes_nothing(begun: Run, tmp_path: Path, journal_file: Path) -> None:
    """--dry-run counts what would be done, also where no journal has begun."""
    target = tmp_path / "out.json"
    begun("export", "json", "-o", str(target))
    before = journal_file.read_bytes()
    assert begun("import", "evenso", str(target), "--dry-run", "--json").json["unchanged"] == 1
    assert journal_file.read_bytes() == before
    other = tmp_path / "other.db"
    assert begun("--journal", str(other), "import", "evenso", str(target), "--dry-run", "--json").json["added"] == 1
    assert not other.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": "other"}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": "evenso", "version": 1, "entries": [{"kind": "check_in", "mood": 99}]}',
    ],
)
@pytest.mark.fault("F72")
def test_a_file_that_is_no_export_imports_nothing(begun: Run, tmp_path: Path, content: bytes) -> None:
    """What cannot be read as a whole is refused with one sentence, and nothing changes."""
    source = tmp_path / "in.json"
    source.write_bytes(content)
    done = begun("import", "evenso", str(source))
    assert done.code == 2
    assert len(done.err.strip().splitlines()) == 1
    assert len(begun("list", "--json").json) == 1


def test_a_file_that_cannot_be_read_is_told(run: Run, tmp_path: Path, journal_file: Path) -> None:
    """Missing files, folders and pipes are refused before a journal begins, and none is waited for."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for source in (tmp_path / "missing.json", tmp_path, pipe, Path("/dev/zero")):
        done = run("import", "evenso", str(source))
        assert done.code == 2
        assert str(source) in done.err
    assert not journal_file.exists()


def test_an_import_can_come_through_a_pipe(begun: Run, tmp_path: Path) -> None:
    """A dash reads the export from standard input."""
    exported = begun("export", "json").out
    other = str(tmp_path / "other.db")
    assert begun("--journal", other, "import", "evenso", "-", "--json", stdin=exported).json["added"] == 1


def test_the_demo_touches_nothing_of_the_person_s(begun: Run, tmp_path: Path, journal_file: Path, home: Path) -> None:
    """What is done in the demo is done to its copy, which is gone afterwards."""
    before = journal_file.read_bytes()
    kept = sorted(tmp_path.rglob("*"))
    done = begun("demo", "log", "7", "in", "the", "demo", "--json")
    assert done.json["note"] == "in the demo"
    assert begun("demo", "log", "99").code == 2
    assert journal_file.read_bytes() == before
    assert sorted(tmp_path.rglob("*")) == kept


def test_what_a_killed_demo_left_is_swept(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of a demo whose process is gone goes with the next demo; one that runs, or is no demo's, stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    left = tmp_path / f"evenso-demo-{gone.stdout.decode().strip()}-abc"
    for folder in (left, tmp_path / f"evenso-demo-{os.getpid()}-abc", tmp_path / "evenso-demo-mine"):
        folder.mkdir()
        (folder / "journal.db").touch()
    assert run("demo", "undo").out == "There is nothing to undo.\n"  # the sample itself is no change of the person's
    assert sorted(path.name for path in tmp_path.glob("evenso-demo-*")) == sorted(
        [f"evenso-demo-{os.getpid()}-abc", "evenso-demo-mine"]
    )


@pytest.mark.parametrize("words", [("restore",), ("summary", "-o")])
def test_a_name_no_machine_takes_is_wrong_input(begun: Run, words: tuple[str, ...]) -> None:
    """A name longer than files can have is what somebody typed, no machine that failed: one sentence and 2."""
    done = begun(*words, "x" * 3000)
    assert (done.code, done.err.count("\n")) == (2, 1)
