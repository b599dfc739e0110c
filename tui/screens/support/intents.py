"""What Support saves: the plan, people and own lines, the country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from evenso.language import tr
from evenso.support.planning import read_plan
from evenso.support.records import Contact
from evenso.text import one_line
from tui.intents import Outcome
from tui.screens.support.model import COUNTRY

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class SavePlan:
    """Save the plan as it was typed."""

    text: str

    def run(self, journal: Journal) -> Outcome:
        """Save it as one step."""
        journal.save_plan(read_plan(self.text, journal.plan()))
        return Outcome(tr("Saved your plan"))


@dataclass(frozen=True, slots=True)
class SaveContact:
    """Save a person or a line, new or changed."""

    contact: Contact

    def run(self, journal: Journal) -> Outcome:
        """Save it."""
        new = not self.contact.id
        saved = journal.add_contact(self.contact) if new else journal.change_contact(self.contact)
        return Outcome(tr("Saved {name}", name=one_line(saved.name)))


@dataclass(frozen=True, slots=True)
class DeleteContact:
    """Take a person or a line away; undo brings it back."""

    contact_id: str

    def run(self, journal: Journal) -> Outcome:
        """Delete it."""
        return Outcome(tr("Took {name} away", name=one_line(journal.delete_contact(self.contact_id).name)))


@dataclass(frozen=True, slots=True)
class ChooseCountry:
    """Show the lines of a country from now on."""

    iso: str
    name: str

    def run(self, journal: Journal) -> Outcome:
        """Remember it."""
        journal.set_setting(COUNTRY, self.iso)
        return Outcome(tr("Lines for {name}", name=self.name), undoable=False)
