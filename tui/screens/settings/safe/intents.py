"""What the page of backups does: one made now, one put back, a second place chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.wording.backups.restoring import say_back_in_app, say_entries
from evenso.wording.backups.saying import say_carried, say_damaged, say_place_chosen
from tui.dialogs.forms import Field, Form
from tui.intents import Alone, Intent, Outcome

if TYPE_CHECKING:
    from storage.journal import Journal

PLACE_SLOT = "settings.backup-place"


@dataclass(frozen=True, slots=True)
class BackUpNow(Alone):
    """Make a backup that stays until somebody takes it away."""

    def run(self, journal: Journal) -> Outcome:
        """Make it."""
        damaged = journal.backup_as_found()[1]
        if damaged:
            return Outcome(say_damaged(damaged), undoable=False)
        place, copied, problem = journal.carry_elsewhere()
        folder = None if place is None else str(place.folder)
        there = place is not None and place.is_there
        carried = say_carried(folder, is_there=there, copied=copied is not None, problem=problem)
        said = tr("Backed up {entries}; the copy was opened and counted", entries=say_entries(journal.count()))
        return Outcome(f"{said}. {carried}" if carried else said, undoable=False)


@dataclass(frozen=True, slots=True)
class PutBack(Alone):
    """Put a backup in the journal's place; the way back is the one that is put aside."""

    file: str

    def run(self, journal: Journal) -> Outcome:
        """Restore it, and go on in it."""
        done = journal.restore(journal.backup_place / self.file)
        return Outcome(say_back_in_app(done.content.entries, aside=done.aside is not None), undoable=False)


@dataclass(frozen=True, slots=True)
class ChoosePlace:
    """Keep where backups are copied to as well; no words, no place."""

    words: str

    def run(self, journal: Journal) -> Outcome:
        """Keep it as a setting; what the place lacks comes to it with the next backup."""
        from storage.backups.elsewhere import SETTING  # noqa: PLC0415 - with the page only

        chosen = str(Path(self.words).expanduser().absolute()) if self.words.strip() else ""
        journal.set_setting(SETTING, chosen)  # "" too is said: a backup put back does not bring an older place
        return Outcome(say_place_chosen(chosen), undoable=False)


def place_form(now: str, folder: Path) -> Form:
    """Ask for the second place."""

    def finish(words: Mapping[str, str]) -> Intent:
        typed = words["place"].strip()
        if typed and not Path(typed).expanduser().is_dir():
            raise InvalidRecord(
                tr("There is no folder {folder} just now. Put the stick in, or leave the line empty.", folder=typed)
            )
        if typed and Path(typed).expanduser().resolve() == folder.resolve():
            raise InvalidRecord(tr("That is where the backups lie already; a second place lies elsewhere."))
        return ChoosePlace(typed)

    field = Field("place", tr("A folder"), now, tr("elsewhere, such as /media/stick; empty for none"))
    return Form(tr("A second place for backups"), PLACE_SLOT, (field,), finish)
