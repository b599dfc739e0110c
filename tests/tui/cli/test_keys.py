"""`evenso keys`: every action with its key; the file with keys of one's own, begun, checked and told."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a person's keys would lie."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "evenso" / "config.toml"


def test_the_list_holds_names_keys_and_words(run: Run, file: Path) -> None:
    """Each action stands in a line: its name, its key, what it does; no journal is made for it."""
    done = run("keys")
    assert done.code == 0
    assert any(
        line.split() == ["all.undo", "u", "take", "the", "last", "change", "back"] for line in done.out.splitlines()
    )
    assert "  ctrl+p always opens the palette" in done.out
    assert str(file) in done.out
    assert not file.exists()


def test_a_file_can_be_begun_and_changes_nothing_yet(run: Run, file: Path) -> None:
    """It is private, each line a comment that would be right; begun again it stays as it is."""
    assert run("keys", "--begin").code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = run("keys", "--json").json
    assert not any(one["own"] for one in before)
    text = file.read_text("utf-8")
    head, names = text.split("[keys]\n")
    file.write_text(f"{head}[keys]\n" + "".join(line[2:] for line in names.splitlines(keepends=True)), "utf-8")
    after = run("keys", "--json").json
    assert [one["name"] for one in after if one["own"]] == [one["name"] for one in before]
    assert [set(one["keys"]) for one in after] == [set(one["keys"]) for one in before]
    again = run("keys", "--begin")
    assert again.code == 2
    assert "stays as it is" in again.err


def test_what_is_wrong_is_told_with_file_and_line(run: Run, file: Path) -> None:
    """Exit code 2, one sentence, nothing on standard output; `--path` still says where it lies."""
    file.parent.mkdir(parents=True)
    file.write_text('[keys]\nall.undoo = "z"\n', "utf-8")
    done = run("keys")
    assert (done.code, done.out) == (2, "")
    assert f"{file}, line 2: " in done.err
    assert "the nearest is all.undo" in done.err
    assert run("keys", "--path").out.strip() == str(file)
