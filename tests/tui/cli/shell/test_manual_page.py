"""The manual page: every command and every option is in it, and roff finds nothing of its own in our words."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.tui.cli.conftest import Run
from tui.cli.commands.shell.page import manual_page
from tui.cli.front import evenso

PAGE = Path(__file__).parents[4] / "docs" / "evenso.1"


def every(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """Each command with the words it is called by."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=path)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from every(below, f"{path} {name}")


def read() -> str:
    """The page as `man` shows it, wide enough that nothing breaks."""
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-P-cbou", "-rLL=400n", str(PAGE)], capture_output=True, check=True
    )
    return done.stdout.decode()


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not here")
def test_every_command_and_every_option_is_in_it() -> None:
    """As a reader sees it: the command as it is called, each of its options, the first line of its help."""
    shown = " ".join(read().replace("\u2010", "-").split())
    for path, command in every(evenso, "evenso"):
        begin = shown.index(f" {path} ") if path != "evenso" else 0
        section = shown[begin:]
        for param in command.params:
            for option in (*param.opts, *param.secondary_opts) if isinstance(param, click.Option) else ():
                assert option in section, (path, option)
        first = " ".join((command.help or "").split("\n\n")[0].split())
        assert first in section, path


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="mandoc is not here")
def test_a_strict_reader_has_nothing_to_say_about_it() -> None:
    """Mandoc finds no mistake and no warning but that the page bears no date."""
    done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", str(PAGE)], capture_output=True, text=True, check=False)
    assert [line for line in done.stdout.splitlines() if "missing date" not in line] == []


def test_it_is_ascii_and_the_same_each_time() -> None:
    """No reader needs to know an encoding, and a build can be repeated."""
    assert manual_page(evenso).isascii()
    assert manual_page(evenso) == manual_page(evenso)


def test_man_prints_it_where_nobody_pages(run: Run) -> None:
    """In a pipe `evenso man` is what `man` reads."""
    assert run("man").out == manual_page(evenso)


def test_the_wheel_brings_it(tmp_path: Path) -> None:
    """A wheel built here puts it where `man` looks."""
    import zipfile

    done = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), "."],
        cwd=PAGE.parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = wheel.namelist()
    assert any(name.endswith("share/man/man1/evenso.1") for name in names)
    assert any(name.endswith("share/doc/evenso/manual/write-every-day.md") for name in names)
