"""The manual keeps its word: its commands work on the sample journal, its links and pictures lead somewhere."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.cli.shell.machines import pretend
from tui.cli.desk import Desk
from tui.cli.front import COMMANDS
from tui.places import PLACES

MANUAL = Path(__file__).parents[1] / "docs" / "manual"
PAGES = sorted(MANUAL.glob("*.md"))
INDEX = MANUAL / "README.md"
FRONT = MANUAL.parents[1] / "README.md"

DAYLIO = """full_date,date,weekday,time,mood,activities,note_title,note
2026-11-20,20 November,Friday,21:00,good,walk,,a line
"""
MOODS = "Date,Mood\n2026-11-01,6\n2026-11-02,7\n"


def blocks(page: Path) -> list[str]:
    """The shell lines of a page, a block each."""
    found = re.findall(r"^```sh\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [block for block in found if "make run" not in block]


@pytest.fixture(scope="session")
def sample_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's journal, made once and copied for each page."""
    from tui.cli.commands.demo import Sample

    return Sample(tmp_path_factory.mktemp("sample"), Desk({"EVENSO_NOW": "2026-11-22T09:00+01:00"}))()


@pytest.fixture
def place(tmp_path: Path, sample_journal: Path) -> Path:
    """A folder with what the pages speak of: files of other programs, a stick, another copy, a passphrase."""
    folder = tmp_path / "here"
    (folder / "stick").mkdir(parents=True)
    (folder / "daylio_export.csv").write_text(DAYLIO)
    (folder / "moods.csv").write_text(MOODS)
    (folder / "secret").write_text("correct horse battery")
    (folder / "secret").chmod(0o600)
    (tmp_path / "data").mkdir(mode=0o700)
    shutil.copy(sample_journal, tmp_path / "data" / "journal.db")
    shutil.copy(sample_journal, folder / "other-machine.db")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("page", [FRONT, *(page for page in PAGES if blocks(page))], ids=lambda page: page.stem)
def test_every_command_of_a_page_works(page: Path, place: Path, tmp_path: Path) -> None:
    """All of a page's commands, the README's too, in their order, end well on a copy of the sample journal."""
    script = "\n".join(["set -eu", "trap 'echo \"failed: $BASH_COMMAND\" >&2' ERR", *blocks(page)])
    env = {
        "PATH": f"{pretend(tmp_path)}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path / "home"),
        "TMPDIR": str(tmp_path),
        "EVENSO_JOURNAL": str(tmp_path / "data" / "journal.db"),
        "EVENSO_NOW": "2026-11-22T09:00",
        "TZ": "Europe/Berlin",
        "LANG": "C.UTF-8",
    }
    (tmp_path / "home").mkdir(mode=0o700)
    done = subprocess.run(
        ["bash", "-c", script], cwd=place, env=env, input="a line\n", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-1500:]
    assert done.stdout.strip()


def test_every_link_and_picture_leads_somewhere() -> None:
    """Pages, pictures and headings that are named exist."""
    for page in PAGES:
        for link in re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text("utf-8")):
            path, _, heading = link.partition("#")
            found = (page.parent / path).resolve() if path else page
            assert found.exists(), (page.name, link)
            if heading:
                titles = re.findall(r"^#+ (.+)$", found.read_text("utf-8"), re.MULTILINE)
                assert heading in {title.lower().replace(" ", "-") for title in titles}, (page.name, link)


def test_the_index_names_every_page() -> None:
    """Each page stands in the index once, under its own title."""
    index = INDEX.read_text("utf-8")
    for page in PAGES:
        if page != INDEX:
            title = page.read_text("utf-8").split("\n")[0].removeprefix("# ")
            assert index.count(f"[{title}]({page.name})") == 1


def test_every_place_is_named_with_its_keys() -> None:
    """The letter after `g` is the one that the program has."""
    told = (MANUAL / "keys-and-settings.md").read_text("utf-8")
    assert all(f"`g` `{place.letter}` {place.title}" in told for place in PLACES)
    letters = {place.letter for place in PLACES}
    for page in PAGES:
        for letter in re.findall(r"`g` `(.)`", page.read_text("utf-8")):
            assert letter in letters, (page.name, letter)


FOR_ITSELF = {
    "redo",
    "links",
    "link",
    "unlink",
    "rescue",
    "passphrase",
    "demo",
    "edit",
    "delete",
    "undelete",
    "draft",
    "show",
    "man",
}
"""Commands that a page names in a sentence, or that their own help tells best."""


def test_every_command_is_in_the_manual() -> None:
    """Each command of `evenso --help` is tried on some page, but for a few."""
    tried = set()
    for page in PAGES:
        for line in "\n".join(blocks(page)).split("\n"):
            words = [word for word in shlex.split(line) if word]
            tried |= {word for word in words[1:4] if words[0] == "evenso" and word in COMMANDS}
    assert set(COMMANDS) - tried <= FOR_ITSELF
