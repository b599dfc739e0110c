"""Writing in the person's own editor without leaving a trace: a private folder, a private file, and a sweep afterwards.

What cannot be saved is kept as a draft in the journal, or, where even that fails, left in the private folder and said.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from evenso.records import LONGEST_TEXT
from evenso.text import clean, is_blank
from tui.cli.desk import Desk
from tui.cli.failures import Refused
from tui.cli.streams.leftovers import leftovers
from tui.cli.streams.output import file_number, is_terminal, tell

PREFIX: Final = "evenso-writing-"
FILE: Final = "entry.md"

_DISCREET: Final = ("-n", "-i", "NONE", "--cmd", "set noswapfile nobackup nowritebackup noundofile")
"""What keeps Vim and Neovim from writing elsewhere what is typed: no swap file, no yanks in viminfo, no undo file."""


@contextmanager
def written_text(desk: Desk, *, again: str, start: str = "") -> Iterator[str]:
    """Yield what the person wrote, beginning with the draft that an earlier try kept, else with `start`.

    The block saves it. When that fails the text becomes a draft, and the failure goes on its way. `again` is the
    command that brings it back, as it is typed; it names the draft too.
    """
    slot = f"cli {again}"
    desk.may_begin()
    home = _private_home(desk)
    _bring_in_leftovers(desk, home, slot)
    begun = _draft(desk, slot) or start
    command = _editor(desk)
    if command is None:
        text, folder = _lines(begun), None
    else:
        folder = Path(tempfile.mkdtemp(prefix=f"{_prefix(desk)}{os.getpid()}-", dir=home))
        text = _edited(command, folder / FILE, begun)
    try:
        yield text
    except BaseException:
        _keep(desk, again, text, folder)
        raise
    _sweep(folder)
    _drop_draft(desk, slot)


def _editor(desk: Desk) -> list[str] | None:
    chosen = desk.environ.get("VISUAL") or desk.environ.get("EDITOR")
    if not chosen or is_blank(chosen):
        return None
    try:
        command = shlex.split(chosen)
    except ValueError:
        raise Refused(f"$VISUAL or $EDITOR is “{chosen}”, which is no command. Nothing was written.") from None
    program = shutil.which(command[0])
    if program is None:
        raise Refused(f"The editor “{command[0]}” ($VISUAL or $EDITOR) is not there. Nothing was written.")
    real = Path(program).resolve().name
    return [*command, *_DISCREET] if real.startswith(("vim", "nvim", "gvim")) else command


def _edited(command: Sequence[str], path: Path, begun: str) -> str:
    """Let the editor have the file and return what is in it then; Refused when the editor says it was left."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(begun)
    screen = None if is_terminal(sys.stdout) else file_number(sys.stderr)
    # the person's own editor, as they named it, without a shell between
    done = subprocess.run([*command, str(path)], stdout=screen, check=False)  # noqa: S603
    if done.returncode != 0:
        _sweep(path.parent)
        raise Refused(f"The editor was left with {done.returncode}. Nothing was written.")
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        text = file.read(LONGEST_TEXT * 4)
    return clean(text).rstrip("\n")


def _lines(begun: str) -> str:
    if begun:
        tell(begun)
    tell("Write your lines; Ctrl+D on an empty line ends and saves. ($EDITOR would open an editor here.)")
    text = sys.stdin.read()
    return clean(f"{begun}\n{text}" if begun else text).rstrip("\n")


def _private_home(desk: Desk) -> Path:
    """Return the folder for private files: the session's own one in memory, else the one the journal lies in."""
    runtime = Path(desk.environ.get("XDG_RUNTIME_DIR", ""))
    if runtime.is_absolute() and desk.stand_in is None:
        with suppress(OSError):
            state = runtime.stat()
            if state.st_uid == os.geteuid() and not state.st_mode & 0o077 and os.access(runtime, os.W_OK):
                return runtime
    folder = desk.path.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _prefix(desk: Desk) -> str:
    """Return how the names of this journal's private folders begin: what was written for one never enters another."""
    return f"{PREFIX}{hashlib.blake2b(os.fsencode(desk.path), digest_size=5).hexdigest()}-"


def _bring_in_leftovers(desk: Desk, home: Path, slot: str) -> None:
    """Make drafts of what an editor that was killed left behind, and sweep it away."""
    for folder in leftovers(home, _prefix(desk)):
        with suppress(OSError):
            text = clean((folder / FILE).read_text("utf-8", errors="replace"))
            if not is_blank(text) and not _kept_as_draft(desk, slot, text):
                continue
        _sweep(folder)


def _keep(desk: Desk, again: str, text: str, folder: Path | None) -> None:
    if is_blank(text):
        _sweep(folder)
    elif _kept_as_draft(desk, f"cli {again}", text):
        _sweep(folder)
        tell(f"What you wrote is kept as a draft; `evenso {again}` brings it back.")
    elif folder is not None:
        tell(f"What you wrote is still in {folder / FILE}, which only you can read.")


def _kept_as_draft(desk: Desk, slot: str, text: str) -> bool:
    from storage.problems import JournalProblem

    with suppress(JournalProblem, OSError, ValueError):
        with desk.open(create=True, quiet=True) as journal:
            journal.save_draft(slot, text)
        return True
    return False


def _draft(desk: Desk, slot: str) -> str:
    from storage.problems import NoJournal

    with suppress(NoJournal), desk.open(create=False, quiet=True) as journal:
        return next((draft.text for draft in journal.drafts() if draft.slot == slot), "")
    return ""


def _drop_draft(desk: Desk, slot: str) -> None:
    with desk.open(create=True, quiet=True) as journal:
        journal.drop_draft(slot)


def _sweep(folder: Path | None) -> None:
    """Remove the private folder with everything an editor put into it: backups, swap files, all."""
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)
