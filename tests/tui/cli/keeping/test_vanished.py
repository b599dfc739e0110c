"""F16 on the command line: a journal that vanished is asked about, never begun anew without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run
from tui.cli.commands.keeping import vanished
from tui.cli.desk import Desk


@pytest.mark.fault("F16")
@pytest.mark.parametrize("words", [("log", "7"), ("list",), ("today",), ("undo",), ("check",), ("export", "json")])
def test_no_command_begins_one_in_its_place(run: Run, journal_file: Path, words: tuple[str, ...]) -> None:
    """Exit 1, one sentence with the backup's name and `--new`; nothing is made."""
    run("log", "7")
    made = run("backup", "--json").json["backup"]
    journal_file.unlink()
    done = run(*words)
    assert done.code == 1
    assert made in done.err
    assert "evenso --new" in done.err
    assert not journal_file.exists()


@pytest.mark.fault("F16")
def test_new_begins_one_and_restore_brings_the_old_one_back(run: Run, journal_file: Path) -> None:
    """Both ways that the sentence names are ways."""
    run("log", "7")
    made = run("backup", "--json").json["backup"]
    journal_file.unlink()
    assert run("restore", "--yes", made).code == 0
    assert run("list", "--json").out.count('"mood"') == 1
    journal_file.unlink()
    assert run("--new", "log", "3").code == 0
    assert run("list", "--json").out.count('"mood"') == 1


@pytest.mark.fault("F16")
@pytest.mark.parametrize(("answer", "opens", "entries"), [("b", True, 1), ("n", True, None), ("", False, None)])
def test_before_the_app_opens_it_is_asked(
    run: Run, journal_file: Path, monkeypatch: pytest.MonkeyPatch, answer: str, opens: bool, entries: int | None
) -> None:
    """One letter brings the backup back, another begins anew, anything else leaves all as it is."""
    run("log", "7")
    run("backup")
    journal_file.unlink()
    monkeypatch.setattr(vanished, "ask", lambda _question: answer)
    desk = Desk({"EVENSO_JOURNAL": str(journal_file), "EVENSO_NOW": "2026-11-22T09:00"})
    assert vanished.settle(desk) is opens
    assert desk.anew is (answer == "n")
    assert journal_file.exists() is (entries is not None)
    if entries is not None:
        with desk.open(create=False) as journal:
            assert journal.count() == entries
