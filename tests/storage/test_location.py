"""Where the journal lies."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from storage.location import backup_folder, journal_path

ROOT = Path(__file__).parents[2]


def test_the_named_file_comes_before_the_environment(tmp_path: Path) -> None:
    """`--journal` wins over `EVENSO_JOURNAL`, which wins over the data folder."""
    environ = {"EVENSO_JOURNAL": str(tmp_path / "b.db"), "XDG_DATA_HOME": str(tmp_path), "HOME": "/nowhere"}
    assert journal_path(str(tmp_path / "a.db"), environ) == tmp_path / "a.db"
    assert journal_path(None, environ) == tmp_path / "b.db"
    assert journal_path(None, {**environ, "EVENSO_JOURNAL": ""}) == tmp_path / "evenso" / "journal.db"
    assert backup_folder(tmp_path / "a.db") == tmp_path / "backups"


def test_a_relative_path_is_taken_from_here_and_a_tilde_from_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The path that comes back is absolute."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert journal_path("x.db", {}) == tmp_path / "x.db"
    assert journal_path("~/x.db", {}) == tmp_path / "home" / "x.db"


@pytest.mark.skipif(sys.platform != "linux", reason="the shortcut is for Linux alone")
@pytest.mark.parametrize(
    "environ",
    [{"HOME": "/home/ana"}, {"HOME": "/home/ana", "XDG_DATA_HOME": "/data"}, {"HOME": "/h", "XDG_DATA_HOME": "rel"}],
)
def test_the_data_folder_is_the_one_of_platformdirs(environ: dict[str, str]) -> None:
    """The quick way to the default folder finds what platformdirs finds."""
    script = "import platformdirs; print(platformdirs.user_data_path('evenso', appauthor=False))"
    told = subprocess.run([sys.executable, "-c", script], env=environ, capture_output=True, text=True, check=True)
    assert journal_path(None, environ) == Path(told.stdout.strip()) / "journal.db"
