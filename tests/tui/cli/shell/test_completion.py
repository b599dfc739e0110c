"""Completion with the tab key: what is offered, in real shells, and that it never asks, begins or says anything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run
from tui.cli.commands.shell.completing import answer, lines_for
from tui.cli.desk import Desk
from tui.cli.front import evenso

BIN = Path(sys.executable).parent


@pytest.fixture
def tab(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], journal_file: Path) -> object:
    """Press the tab key after some words, in the manner of fish; return what is offered."""

    def press(line: str) -> list[str]:
        capsys.readouterr()
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", line.rpartition(" ")[2])
        answer("fish_complete", Desk(os.environ), evenso)
        shown = capsys.readouterr()
        assert shown.err == ""
        return [one.partition(",")[2].partition("\t")[0] for one in shown.out.splitlines() if one]

    return press


@pytest.fixture
def kept(begun: Run) -> Run:
    """A journal with a goal, a tag, a session, a tracker and a pattern in it."""
    begun("goal", "new", "call the dentist", "myself")
    begun("note", "a walk", "--tag", "outside,slow")
    begun("session", "new", "2026-11-25", "18:30")
    begun("tracker", "add", "sleep")
    begun("pattern", "new", "Harsh talk to myself")
    return begun


@pytest.mark.usefixtures("kept")
def test_names_of_ones_own_are_offered(tab: object) -> None:
    """Skills, goals, tags, trackers, patterns and sessions, from what is typed of them."""
    assert callable(tab)
    assert tab("evenso practice sl") == ["slow breath", "slept enough"] or "slow breath" in tab("evenso practice sl")
    assert tab("evenso goal show CALL") == ["call the dentist myself"]
    assert tab("evenso list --tag o") == ["outside"]
    assert tab("evenso note x --tag outside,s") == ["outside,slow"]
    assert tab("evenso log 7 --track sl") == ["sleep="]
    assert tab("evenso pattern show Har") == ["Harsh talk to myself"]
    assert len(tab("evenso session held --of ")) == 1
    assert "slow-breath" in tab("evenso exercise slow")


def test_commands_options_and_choices_are_offered(tab: object) -> None:
    """Also below a group, after the demo's name, and after words that make no sense."""
    assert callable(tab)
    assert tab("evenso tre") == ["trend"]
    assert "--ascii" in tab("evenso trend --as")
    assert "list" in tab("evenso setback l")
    assert tab("evenso demo wee") == ["week"]
    assert tab("evenso practice x --state sk") == ["skipped"]
    assert tab("evenso nonsense x") == []
    assert tab("evenso log seven --x") == []


def test_without_a_journal_nothing_is_offered_and_none_begins(tab: object, journal_file: Path) -> None:
    """No file is made, no word is said."""
    assert callable(tab)
    assert tab("evenso practice sl") == []
    assert not journal_file.exists()


def test_a_protected_journal_stays_closed(
    tab: object, kept: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No passphrase is asked for, taken from the environment, or given away: there is nothing to offer."""
    from storage.engine import CAN_ENCRYPT

    if not CAN_ENCRYPT:
        pytest.skip("no encryption here")
    secret = tmp_path / "secret"
    secret.write_text("correct horse")
    secret.chmod(0o600)
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(secret))
    assert kept("encrypt").code == 0
    assert callable(tab)
    assert tab("evenso practice sl") == []


def test_names_that_could_act_are_not_offered(tab: object, begun: Run) -> None:
    """A name with a sign in it that reorders or hides letters never reaches the line being typed."""
    begun("skill", "new", "slip\u202ed", "--area", "grounding")
    assert callable(tab)
    assert not [name for name in tab("evenso practice sl") if not name.isprintable()]


_BASH = """
COMP_WORDS=(evenso practice sl); COMP_CWORD=2
{lines}
_evenso_completion evenso practice sl
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_bash_gets_names_that_it_can_run(kept: Run) -> None:
    """A name of two words is one word of the line: its blank is escaped."""
    env = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    script = _BASH.format(lines=lines_for("bash"))
    done = subprocess.run(["bash", "--norc", "-c", script], capture_output=True, text=True, check=False, env=env)
    assert "slow\\ breath" in done.stdout.splitlines(), done.stderr


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not here")
def test_fish_offers_them(kept: Run) -> None:
    """Through fish's own `complete`."""
    env = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    script = f"{lines_for('fish')}\ncomplete -C 'evenso practice sl'"
    done = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, check=False, env=env)
    assert any(line.startswith("slow breath\t") for line in done.stdout.splitlines()), done.stderr


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not here")
def test_zsh_takes_the_lines() -> None:
    """They are read without a word of complaint, as a file and as lines of one's own."""
    script = f"autoload -Uz compinit && compinit -u -D\n{lines_for('zsh')}\n[[ -n $_comps[evenso] ]] && echo there"
    done = subprocess.run(["zsh", "-fc", script], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("there\n", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_they_are_shown_put_in_place_and_taken_away(run: Run, home: Path, shell: str) -> None:
    """What is written is what was shown and what is printed, and removing leaves no file."""
    before = sorted(path for path in home.rglob("*") if path.is_file())
    printed = run("completion", shell).out
    done = run("completion", shell, "--install")
    (path,) = [path for path in home.rglob("*") if path.is_file() and path not in before]
    assert path.read_text() == printed == lines_for(shell)
    assert f"Writes {path}:" in done.out
    assert all(f"  {line}".rstrip() in done.out.splitlines() for line in printed.splitlines())
    assert run("completion", shell, "--remove").code == 0
    assert not path.exists()
    assert run("completion", shell, "--remove").code == 0


def test_the_shell_is_known_from_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """SHELL names it; one that is unknown is asked for."""
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    assert run("completion").out == lines_for("fish")
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    assert run("completion").code == 2
