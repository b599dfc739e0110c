"""Writing in the person's own editor from the shell: a private file, a sweep afterwards (`tui.outside`), and a draft.

What cannot be saved is kept as a draft in the journal, or, where even that fails, left in the private folder and said.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from evenso.language import tr
from evenso.text import is_blank
from tui.cli.desk import Desk
from tui.cli.failures import Refused
from tui.cli.streams.output import file_number, is_terminal, tell
from tui.cli.typed.kept import BACK, Kept
from tui.cli.typed.leaving import Ended
from tui.cli.typed.lines import Lines
from tui.outside.allowed import is_allowed
from tui.outside.drafts import bring_in
from tui.outside.editors import EditorProblem, edit, editor_command, read_back
from tui.outside.folders import FILE, PREFIX, PrivatePlace, sweep

_MAY_OPEN: Final = tr("($EDITOR would open an editor here.)")
_STAYS_HERE: Final = tr(
    "Your own editor is not used, because it would hold your words outside the journal; Settings can change that."
)


@contextmanager
def written_text(desk: Desk, *, again: str, start: str = "") -> Iterator[str]:
    """Yield what the person wrote, beginning with the draft that an earlier try kept, else with `start`.

    The block saves it, the draft going with it. When that fails the text becomes a draft, and the failure goes on its
    way. `again` is the command that brings it back, as it is typed; it names the draft too.
    """
    slot = f"cli {again}"
    desk.ready_for_words()
    place = private_place(desk)
    _bring_in_leftovers(desk, place)
    draft, allowed = _looked_up(desk, slot)
    begun = draft or start
    command = _editor(desk) if allowed else None
    if draft:
        tell(BACK)
    kept = Kept(desk, slot, draft)
    if command is None:
        text = _lines(begun, _MAY_OPEN if allowed else _STAYS_HERE, kept, again)
        folder = None
    else:
        path = place.begin(begun, slot)
        text, folder = _edited(command, path), path.parent
    try:
        with ending(desk, slot, kept.text):
            yield text
    except BaseException:
        _keep(kept, again, text, folder)
        raise
    sweep(folder)
    let_go(desk, slot, kept.text)


@contextmanager
def ending(desk: Desk, slot: str, draft: str) -> Iterator[None]:
    """Let a draft go with what the block saves, in its transaction: a program that dies leaves one of the two."""
    desk.ends = slot, draft
    try:
        yield
    finally:
        desk.ends = "", ""


def let_go(desk: Desk, slot: str, draft: str) -> None:
    """Let a draft go by itself, where nothing was to be saved it could go with."""
    if draft:
        with desk.open(create=True, quiet=True) as journal:
            journal.take_draft(slot, draft)
            journal.drop_draft(slot)


def private_place(desk: Desk) -> PrivatePlace:
    """Return where private files of the desk's journal go."""
    return PrivatePlace(desk.path, desk.environ, throw_away=desk.stand_in is not None)


def _editor(desk: Desk) -> list[str] | None:
    try:
        return editor_command(desk.environ)
    except EditorProblem as problem:
        raise Refused(tr("{problem} Nothing was written.", problem=problem)) from None


def _edited(command: list[str], path: Path) -> str:
    """Let the editor have the file and return what is in it then; Refused when the editor says it was left."""
    code = edit(command, path, stdout=None if is_terminal(sys.stdout) else file_number(sys.stderr))
    if code != 0:
        sweep(path.parent)
        raise Refused(tr("The editor was left with {code}. Nothing was written.", code=code))
    return read_back(path)


def _lines(begun: str, about_editor: str, kept: Kept, again: str) -> str:
    """Read lines up to the end, each kept as it comes; ctrl+c and a closed terminal leave, and lose none of them."""
    if sys.stdin is None:
        raise Refused(tr("There is no standard input to read from. Nothing was written."))
    invitation = tr(
        "Write your lines; Ctrl+D on an empty line ends and saves. {about_editor}", about_editor=about_editor
    )
    lines = Lines(begun, kept.keep)
    try:
        return lines.read(lambda: tell(f"{begun}\n{invitation}" if begun else invitation))
    except (KeyboardInterrupt, Ended):
        if kept.text == lines.text and not is_blank(kept.text):
            with suppress(OSError):  # of a terminal that is gone
                tell(_said_kept(again, whole=lines.sees_all))
        raise
    finally:
        kept.close()


def _said_kept(again: str, *, whole: bool) -> str:
    if whole:
        return tr("What you wrote is kept as a draft; `evenso {again}` brings it back.", again=again)
    return tr("The lines you finished are kept as a draft; `evenso {again}` brings them back.", again=again)


def _bring_in_leftovers(desk: Desk, place: PrivatePlace) -> None:
    """Make drafts of what an editor that was killed left behind, and sweep it away."""
    from storage.problems import JournalProblem

    if any(place.left()):
        with suppress(JournalProblem, OSError, ValueError), desk.open(create=True, quiet=True) as journal:
            bring_in(journal, place)


def _keep(kept: Kept, again: str, text: str, folder: Path | None) -> None:
    if is_blank(text):
        sweep(folder)
    elif kept.keep(text):
        sweep(folder)
        tell(_said_kept(again, whole=True))
    elif folder is not None:
        tell(tr("What you wrote is still in {path}, which only you can read.", path=folder / FILE))
    kept.close()


def _looked_up(desk: Desk, slot: str) -> tuple[str, bool]:
    """Return the draft that was kept, and whether the person's own editor may hold a text of this journal."""
    from storage.problems import NoJournal

    with suppress(NoJournal), desk.open(create=False, quiet=True) as journal:
        draft = next((draft.text for draft in journal.drafts() if draft.slot == slot), "")
        return draft, is_allowed(journal)
    return "", True


__all__ = ["FILE", "PREFIX", "ending", "let_go", "private_place", "written_text"]
