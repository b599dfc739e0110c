"""Everything taken along, from Settings: the folder is asked for, and written whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.wording.carrying.leaving import ASKED, FOLDER, HINT, say_not_all, say_written
from tui.bringing.leaving import folder_for_papers
from tui.dialogs.forms import Field, Form
from tui.intents import Alone, Intent, Outcome

if TYPE_CHECKING:
    from storage.journal import Journal

SLOT: Final = "settings.everything"


@dataclass(frozen=True, slots=True)
class TakeAlong(Alone):
    """Write everything in every open format into a folder."""

    folder: str

    def run(self, journal: Journal) -> Outcome:
        """Write it; InvalidRecord says what is in the way, and then nothing was written."""
        from evenso.formats.leaving.everything import Format, folder_of  # noqa: PLC0415 - only when it is wanted
        from tui.cli.failures import Refused  # noqa: PLC0415 - the same
        from tui.cli.streams.folders import write_folder  # noqa: PLC0415 - the same
        from tui.outside.leaving import whole_of  # noqa: PLC0415 - the same

        whole = whole_of(journal)
        try:
            path = write_folder(self.folder, folder_of(whole, Format.ALL), replace=False).path
        except Refused as problem:
            raise InvalidRecord(f"{problem.message.partition('; --')[0].rstrip('.')}.") from None
        except (OSError, RuntimeError, ValueError) as problem:
            why = getattr(problem, "strerror", None) or tr("the path cannot be used")
            raise InvalidRecord(tr("It could not be written ({why}). Nothing was kept of it.", why=why)) from None
        said = say_written(len(whole.entries), str(path))
        if whole.missing:
            said = f"{said} {say_not_all(whole.missing)}"
        return Outcome(said, undoable=False, fresh=False)


def everything_form(today: date, home: Path) -> Form:
    """Ask for the folder; one that is not there yet stands in the line."""
    name = f"even-so-{today.isoformat()}"
    fields = (Field("folder", FOLDER, str(folder_for_papers(home) / name), HINT),)

    def finish(words: Mapping[str, str]) -> Intent:
        if not words["folder"].strip():
            raise InvalidRecord(tr("A folder is needed, one that is not there yet."))
        return TakeAlong(words["folder"].strip())

    return Form(ASKED, SLOT, fields, finish, new=True)


__all__ = ["TakeAlong", "everything_form"]
