"""The person's own editor: which one it is, how it is kept from leaving traces, and what is in the file afterwards."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from evenso.language import tr
from evenso.records import LONGEST_TEXT
from evenso.text import clean, is_blank

_DISCREET: Final = ("-n", "-i", "NONE", "--cmd", "set noswapfile nobackup nowritebackup noundofile")
"""What keeps Vim and Neovim from writing elsewhere what is typed: no swap file, no yanks in viminfo, no undo file."""

_TELLABLE: Final = ("vim", "nvim", "gvim")
"""Editors that take these flags; all others keep to the private folder, which is swept."""


class EditorProblem(Exception):
    """A sentence about the editor that the person named."""


def editor_command(environ: Mapping[str, str]) -> list[str] | None:
    """Return the command of $VISUAL or $EDITOR, without a file; None where neither says anything.

    Raises `EditorProblem` for one that cannot be run.
    """
    chosen = environ.get("VISUAL") or environ.get("EDITOR")
    if not chosen or is_blank(chosen):
        return None
    try:
        command = shlex.split(chosen)
    except ValueError:
        raise EditorProblem(tr("$VISUAL or $EDITOR is “{chosen}”, which is no command.", chosen=chosen)) from None
    program = shutil.which(command[0])
    if program is None:
        raise EditorProblem(tr("The editor “{command}” ($VISUAL or $EDITOR) is not there.", command=command[0]))
    real = Path(program).resolve().name
    return [*command, *_DISCREET] if real.startswith(_TELLABLE) else command


def edit(command: Sequence[str], path: Path, *, stdout: int | None = None) -> int:
    """Let the editor have a file until it is left; return what it ended with."""
    with _interrupts_are_the_editors():
        # the person's own editor, as they named it, without a shell between
        return subprocess.run([*command, str(path)], stdout=stdout, check=False).returncode  # noqa: S603


def read_back(path: Path) -> str:
    """Return what is in the file now, cleaned, without the line ends that editors put at the end."""
    # opened like any file that another program may have put in the place of ours: no link is followed
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    with os.fdopen(handle, encoding="utf-8", errors="replace", newline="") as file:
        return clean(file.read(LONGEST_TEXT * 4)).rstrip("\n")


@contextmanager
def _interrupts_are_the_editors() -> Iterator[None]:
    """Leave ctrl+c to the editor: the terminal sends it to both, and it must not end the program that waits."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # a handler of our own rather than SIG_IGN, which the editor would inherit
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


__all__ = ["EditorProblem", "edit", "editor_command", "read_back"]
