"""What Support saves: the plan, people and own lines, the country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from evenso.journal.both import keep_both
from evenso.language import tr
from evenso.support.planning import read_plan, with_lines_of
from evenso.support.records import Contact, PlanLine
from evenso.text import one_line
from evenso.wording.capture import BOTH_KEPT
from evenso.wording.journal.together import say_together
from storage.beside.country import choose_country
from tui.intents import Outcome

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class SavePlan:
    """Save the plan as it was typed; `began` is what it was when it was opened."""

    text: str
    began: tuple[PlanLine, ...] = ()

    def run(self, journal: Journal) -> Outcome:
        """Save it as one step; lines that others added meanwhile stay."""
        now = journal.plan()
        typed = read_plan(self.text, now)
        lines = with_lines_of(self.began, typed, now)
        journal.save_plan(lines)
        return Outcome(tr("Saved your plan") if lines == typed else BOTH_KEPT)


@dataclass(frozen=True, slots=True)
class SaveContact:
    """Save a person or a line, new or changed; `began` is what a changed one was when it was opened."""

    contact: Contact
    began: Contact | None = None

    def run(self, journal: Journal) -> Outcome:
        """Save it; what others wrote into it meanwhile stays."""
        if self.began is None:
            return Outcome(tr("Saved {name}", name=one_line(journal.add_contact(self.contact).name)))
        now = next((one for one in journal.contacts() if one.id == self.contact.id), self.began)
        contact = keep_both(self.began, self.contact, now)
        said = tr("Saved {name}", name=one_line(journal.change_contact(contact).name))
        return Outcome(say_together(said, self.began, self.contact, now, contact))


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
        choose_country(journal, self.iso)
        return Outcome(tr("Lines for {name}", name=self.name), undoable=False)
