"""`evenso export`: whole or not at all, private, never over anything, brought up to date where it lies."""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evenso.wording.carrying.leaving import say_left
from storage.shapes import CURRENT
from tests.storage.entries import raw
from tests.tui.cli.conftest import Run
from tui.cli.failures import Refused
from tui.cli.streams.folders import LIST, write_folder

FILES = {"README.md": b"about\n", "entries/2026/one.md": b"one\n", "entries/2026/two.md": b"two\n"}
FORMATS = ("json", "csv", "md", "all")


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with what is in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_everything_goes_out_with_one_command_and_comes_back(begun: Run, tmp_path: Path) -> None:
    """The folder holds JSON, tables and pages, for the person alone; an empty journal becomes equal by its JSON."""
    begun("log", "3", "=1+1", "second words")
    done = begun("export", "all", "-o", str(tmp_path / "out"))
    assert done.code == 0
    assert "only you can read" in done.err
    out = tmp_path / "out"
    assert {path.name for path in out.iterdir()} == {"README.txt", "journal.json", "tables", "pages", LIST}
    assert all(
        stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600) for path in [out, *out.rglob("*")]
    )
    assert "'=1+1" in (out / "tables" / "check-ins.csv").read_text("utf-8-sig")
    begun("--journal", str(tmp_path / "new.db"), "import", "evenso", str(out / "journal.json"))
    again = begun("--journal", str(tmp_path / "new.db"), "export", "json", "-o", "-").out
    assert again == (out / "journal.json").read_text("utf-8")


@pytest.mark.fault("F70")
@pytest.mark.parametrize("what", FORMATS)
def test_nothing_that_is_there_is_written_over(
    what: str, begun: Run, tmp_path: Path, tried: Callable[..., None]
) -> None:
    """A file, a folder, a link, a dangling link, no folder, no folder name: one sentence, 2, all as it was."""
    own = tmp_path / "places"
    own.mkdir()
    (own / "file").write_text("mine")
    (own / "folder").mkdir()
    (own / "folder" / "mine.md").write_text("mine")
    (own / "link").symlink_to(own / "file")
    (own / "dangling").symlink_to(own / "nowhere")
    before = tree(own)
    names = ("file", "folder", "link", "dangling", "missing/x")
    for name in names:
        done = begun("export", what, "-o", str(own / name))
        assert (done.code, done.out) == (2, "")
        assert len(done.err.splitlines()) == 1
    if what != "json":
        for name in names:
            assert begun("export", what, "-o", str(own / name), "--replace").code == 2
    assert tree(own) == before
    assert not (own / "nowhere").exists()
    tried(len(names))


@pytest.mark.slow
@pytest.mark.fault("F70")
def test_a_full_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tried: Callable[..., None]
) -> None:
    """At whichever file the disk is full, a new folder does not come to be, and one that is there has whole files."""
    there = write_folder(str(tmp_path / "there"), FILES, replace=False).path
    empty = tmp_path / "empty"
    empty.mkdir()
    real = os.replace
    for number in range(1, 5):
        left = [number]

        def full(source: str, target: Path, left: list[int] = left) -> None:
            left[0] -= 1
            if not left[0]:
                raise OSError(errno.ENOSPC, "No space left on device")
            real(source, target)

        monkeypatch.setattr("os.replace", full)
        with pytest.raises(OSError, match="No space"):
            write_folder(str(tmp_path / f"new {number}"), FILES, replace=False)
        newer = {name: data * 2 for name, data in FILES.items()}
        left[0] = number
        with pytest.raises(OSError, match="No space"):
            write_folder(str(there), newer, replace=True)
        left[0] = number
        with pytest.raises(OSError, match="No space"):
            write_folder(str(empty), FILES, replace=False)
        assert list(empty.iterdir()) == []
        monkeypatch.setattr("os.replace", real)
        found = {name: data for name, data in tree(there).items() if name != LIST}
        assert all(found[name] in (FILES[name], newer[name]) for name in FILES)
        assert found.keys() == FILES.keys()
        write_folder(str(there), newer, replace=True)  # a second try goes through
        write_folder(str(there), FILES, replace=True)
    assert {path.name for path in tmp_path.iterdir()} == {"there", "empty", "home"}
    tried(12)


def test_an_export_is_brought_up_to_date_where_it_lies(tmp_path: Path) -> None:
    """New and changed files come, files that are no more go, what the person put there stays."""
    there = write_folder(str(tmp_path / "there"), FILES, replace=False).path
    (there / ".git").mkdir()
    (there / ".git" / "HEAD").write_text("ref")
    (there / "entries" / "mine.md").write_text("mine")
    before = (there / "README.md").stat().st_mtime_ns
    write_folder(str(there), {"README.md": b"about\n", "entries/2027/three.md": b"three\n"}, replace=True)
    assert {name for name in tree(there) if name != LIST} == {
        "README.md",
        "entries/2027/three.md",
        "entries/mine.md",
        ".git/HEAD",
    }
    assert (there / "README.md").stat().st_mtime_ns == before


@pytest.mark.parametrize("name", ["entries/2026/one.md", "entries/2026/two.md"])
def test_what_somebody_changed_in_an_export_is_not_replaced(name: str, tmp_path: Path) -> None:
    """A page that was edited or made a link stays and is named, all else is brought up to date, a second time too."""
    there = write_folder(str(tmp_path / "there"), FILES, replace=False).path
    for number, change in enumerate((_edited, _linked)):
        place = Path(shutil.copytree(there, tmp_path / f"copy {number}"))
        change(place / name, tmp_path)
        before = (place / name).read_bytes()
        for newer in (b"about\n", b"about, again\n"):
            done = write_folder(str(place), {"README.md": newer, name: b"newer\n"}, replace=True)
            assert done.left == (place / name,)
            assert (place / name).read_bytes() == before
            assert (place / "README.md").read_bytes() == newer
        assert (place / name).is_symlink() == (change is _linked)


def test_a_folder_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    """A folder of the export that was made a link somewhere else: nothing is changed, here or there."""
    there = write_folder(str(tmp_path / "there"), FILES, replace=False).path
    _led_elsewhere(there / "entries/2026/one.md", tmp_path)
    before = tree(there)
    with pytest.raises(Refused):
        write_folder(str(there), {"README.md": b"about\n", "entries/2026/one.md": b"newer\n"}, replace=True)
    assert tree(there) == before


def test_a_page_that_was_left_is_named(begun: Run, tmp_path: Path) -> None:
    """In the shell the page is named, and it is no failure."""
    place = tmp_path / "pages"
    assert begun("export", "md", "-o", str(place)).code == 0
    (page,) = (place / "entries").rglob("*.md")
    page.write_text("by hand")
    done = begun("export", "md", "-o", str(place), "--replace")
    assert done.code == 0
    assert str(page.relative_to(place)) in done.err
    assert page.read_text() == "by hand"


def _edited(path: Path, _: Path) -> None:
    path.write_text("edited in Obsidian")


def _linked(path: Path, folder: Path) -> None:
    target = folder / f"elsewhere {path.name}"
    target.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(target)


def _led_elsewhere(path: Path, folder: Path) -> None:
    target = folder / f"other {path.name}"
    path.parent.rename(target)
    path.parent.symlink_to(target)


@pytest.mark.parametrize(
    "listed", ["{}", "[]", '{"files": {"../x": ["a"]}}', '{"files": {"/etc/x": []}}', "x", '{"files": 3}']
)
def test_a_list_that_this_program_did_not_write_is_no_leave(listed: str, tmp_path: Path) -> None:
    """A folder with a forged or damaged list is not touched, nor is anything outside it."""
    there = tmp_path / "there"
    there.mkdir()
    (there / LIST).write_text(listed)
    (tmp_path / "x").write_text("mine")
    if listed == "{}":
        (there / LIST).rename(there / "no list")
    with pytest.raises(Refused):
        write_folder(str(there), FILES, replace=True)
    assert (tmp_path / "x").read_text() == "mine"
    assert {path.name for path in there.iterdir()} <= {LIST, "no list"}


@pytest.mark.slow
@pytest.mark.fault("F24")
def test_a_journal_of_a_newer_program_can_be_taken_out(begun: Run, tmp_path: Path, tried: Callable[..., None]) -> None:
    """A file of a newer version is read only, and every export of it works; the file is as it was."""
    path = tmp_path / "journal.db"
    connection = raw(path)
    connection.execute(f"PRAGMA user_version={CURRENT + 1}")
    connection.execute("CREATE TABLE of_the_future (seq INTEGER PRIMARY KEY)")
    connection.execute("ALTER TABLE check_ins ADD COLUMN weather TEXT")
    connection.close()
    before = path.read_bytes()
    for what in FORMATS:
        done = begun("export", what, "-o", str(tmp_path / f"out {what}"))
        assert done.code == 0
        assert "newer Even So" in done.err
    assert json.loads((tmp_path / "out json").read_text("utf-8"))["entries"][0]["note"] == "first words"
    assert path.read_bytes() == before
    tried(len(FORMATS), lost=0)


@pytest.mark.slow
@pytest.mark.fault("F70")
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act for another account")
def test_a_folder_that_may_not_be_written_to_is_said(begun: Run, tmp_path: Path) -> None:
    """Another account's folder: one sentence, 2, nothing left there."""
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o755)
    script = (
        "import os, sys, random, tempfile\n"
        "from tui.cli.streams.folders import write_folder\nfrom tui.cli.streams.files import write_private\n"
        "from tui.cli.failures import Refused\nos.setgid(65534); os.setuid(65534)\n"
        "for write in (lambda: write_folder(sys.argv[1] + '/x', {'a': b'a'}, replace=False),"
        " lambda: write_private(sys.argv[1] + '/y', 'a', force=False)):\n"
        "    try:\n        write()\n    except Refused as refusal:\n        print(refusal.format_message())\n"
    )
    for folder in [closed, *closed.parents]:
        if folder.stat().st_uid == 0 and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    done = subprocess.run(
        [sys.executable, "-c", script, str(closed)],
        cwd=Path(__file__).parents[4],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.count("may not be written to by you") == 2, done.stderr
    assert list(closed.iterdir()) == []


def test_what_was_left_is_said_of_one_and_of_several() -> None:
    """One page is `it`, several are `they`, of many the first are named."""
    assert say_left(["a"]) == "Left as it is there, since it was not written here or was changed by hand: a."
    many = say_left([*"abcdefg"])
    assert many == (
        "Left as they are there, since they were not written here or were changed by hand: a, b, c, d, e and 2 more."
    )
