"""The person's own editor from inside the app: the app steps aside, the text comes back as a draft, whatever happened.

Which editor, and how nothing of it stays, is `tui.outside.editors` and `folders`; the shell's half is in `tui.cli`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.app import SuspendNotSupported

from evenso.language import tr
from tui.outside.allowed import is_allowed
from tui.outside.editors import EditorProblem, edit, editor_command, read_back
from tui.outside.folders import PrivatePlace, sweep

if TYPE_CHECKING:
    from pathlib import Path

    from storage.journal import Journal
    from tui.app import EvenSo

NO_EDITOR: Final = tr(
    "No editor of your own is named: set $EDITOR or $VISUAL to use one here. This page works without."
)
NOT_ALLOWED: Final = tr(
    "Your own editor is switched off, because it would hold your words outside the protected journal; Settings can"
    " switch it on."
)
SWITCHED_OFF: Final = tr("Your own editor is switched off in Settings.")
NO_TERMINAL: Final = tr("This terminal cannot be lent to another program, so the text stays here.")
BACK: Final = tr("Back from your editor; ctrl+s saves, ctrl+_ undoes.")


@dataclass(frozen=True, slots=True)
class Written:
    """What came back: the text (None when nothing was opened) and the sentence to say."""

    text: str | None
    told: str


def _refuse(journal: Journal) -> None:
    """Raise `EditorProblem` where the editor may not be used."""
    if not is_allowed(journal):
        raise EditorProblem(NOT_ALLOWED if journal.protected else SWITCHED_OFF)


async def write_outside(app: EvenSo, place: PrivatePlace | None, text: str, slot: str) -> Written:
    """Let the person's own editor have a text; return what is in it afterwards, also when the editor failed."""
    try:
        await app.journal_thread.run(_refuse)
        command, path = _prepared(place, text, slot)
    except EditorProblem as problem:
        return Written(None, str(problem))
    try:
        with app.suspend():
            code = edit(command, path)
        came_back = read_back(path)
    except SuspendNotSupported:
        return Written(None, NO_TERMINAL)
    except OSError:
        return Written(None, tr("Your editor left no file that can be read; the text is here as it was."))
    finally:
        sweep(path.parent)
    told = (
        BACK
        if code == 0
        else tr("Your editor ended with {code}. What it had saved is here; ctrl+_ brings back the rest.", code=code)
    )
    return Written(came_back, told)


def _prepared(place: PrivatePlace | None, text: str, slot: str) -> tuple[list[str], Path]:
    """Return the editor's command and the private file it gets; raises `EditorProblem`."""
    command = None if place is None else editor_command(place.environ)
    if place is None or command is None:
        raise EditorProblem(NO_EDITOR)
    try:
        return command, place.begin(text, slot)
    except OSError:
        raise EditorProblem(tr("There is no private place for the file, so the text stays here.")) from None
