"""What is asked in Support: the plan, a person, a crisis line of one's own or a corrected one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from evenso.support.planning import write_plan
from evenso.support.records import Contact, PlanLine
from tui.dialogs.forms import Field, Form
from tui.intents import Intent
from tui.screens.support.intents import SaveContact, SavePlan


def plan_form(plan: tuple[PlanLine, ...]) -> Form:
    """Ask for the plan as one text: headings stay, lines below them are the person's."""
    return Form(
        "My steadying plan: one line each, under the heading it belongs to",
        "support.plan",
        (),
        lambda words: SavePlan(words["text"]),
        text=write_plan(plan),
        new=not plan,
        counted=False,  # most of its words are the headings
    )


def person_form(person: Contact | None) -> Form:
    """Ask for a person."""
    was = person or Contact(name="…")
    fields = (
        Field("name", "Who", person.name if person else "", "a name"),
        Field("reach", "How to reach them", was.reach, "a number, an address"),
        Field("note", "A word about them", was.note, "if you like: evenings, knows about it …"),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        return SaveContact(
            Contact(name=words["name"], reach=words["reach"], note=words["note"], position=was.position, id=was.id)
        )

    slot = f"support.{was.id}" if person else "support.person"
    return Form("Somebody I can turn to", slot, fields, finish)


def line_form(line: Contact, today: date) -> Form:
    """Ask for a crisis line: one's own, or a shipped one with its right number."""
    new = not line.id
    fields = (
        Field("name", "What it is called", "" if line.name == "…" else line.name),
        Field("reach", "Its number", line.reach),
        Field("note", "What to know", line.note, "if you like: hours, press 2 …"),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        return SaveContact(
            Contact(
                name=words["name"],
                reach=words["reach"],
                note=words["note"],
                country=line.country,
                checked=today,
                replaces=line.replaces,
                position=line.position,
                id=line.id,
            )
        )

    slot = f"support.{line.id}" if not new else f"support.line.{line.replaces or 'new'}"
    return Form("A line, as you know it", slot, fields, finish, new=new)
