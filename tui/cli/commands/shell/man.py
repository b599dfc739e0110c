"""`evenso man`: the manual page, opened by `man` where there is one, otherwise written out."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.shapes import Command
from tui.cli.streams.output import is_terminal, say_whole, tell


@click.command("man", cls=Command, examples=("evenso man", "evenso man --source > evenso.1"))
@click.option("--source", is_flag=True, help="Print what `man` reads.")
@pass_desk
def man_command(_desk: Desk, /, source: bool) -> int:
    """Open the manual page: every command, every option, with examples.

    It needs `man`; what is installed from a wheel brings the page along in
    share/man, so that `man evenso` can find it too. A manual that goes task by
    task is docs/manual in the source, share/doc/evenso where it is installed.
    """
    from tui.cli.commands.shell.page import manual_page
    from tui.cli.front import evenso

    page = manual_page(evenso)
    if source or not is_terminal(sys.stdout):
        say_whole(page.rstrip("\n"))
        return 0
    program = shutil.which("man")
    if program is None:
        tell(tr("There is no `man` here. `evenso --help` and `evenso COMMAND --help` say the same."))
        return 1
    with tempfile.TemporaryDirectory(prefix="evenso-man-") as folder:
        path = Path(folder) / "evenso.1"
        path.write_text(page, "ascii")
        # the system's own reader, on a page that was just written
        return subprocess.run([program, "-l", str(path)], check=False).returncode  # noqa: S603
