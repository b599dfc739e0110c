"""What is asked in Support: the plan, a person, a crisis line of one's own or a corrected one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from evenso.language import tr
from evenso.support.planning import write_plan
from evenso.support.records import Contact, PlanLine
from tui.dialogs.forms import Field, Form
from tui.intents import Intent
from tui.screens.support.intents import SaveContact, SavePlan


def plan_form(plan: tuple[PlanLine, ...]) -> Form:
    """Ask for the plan as one text: headings stay, lines below them are the person's."""
    return Form(
        tr("My steadying plan: one line each, under the heading it belongs to"),
        "support.plan",
        (),
        lambda words: SavePlan(words["text"], plan),
        text=write_plan(plan),
        new=not plan,
        line=0 if plan else 1,
        counted=False,  # most of its words are the headings
    )


def person_form(person: Contact | None) -> Form:
    """Ask for a person."""
    was = person or Contact(name="…")
    fields = (
        Field("name", tr("Who"), person.name if person else "", tr("a name")),
        Field("reach", tr("How to reach them"), was.reach, tr("a number, an address")),
        Field("note", tr("A word about them"), was.note, tr("if you like: evenings, knows about it …")),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        return SaveContact(
            Contact(name=words["name"], reach=words["reach"], note=words["note"], position=was.position, id=was.id),
            person,
        )

    slot = f"support.{was.id}" if person else "support.person"
    return Form(tr("Somebody I can turn to"), slot, fields, finish)


def line_form(line: Contact, today: date) -> Form:
    """Ask for a crisis line: one's own, or a shipped one with its right number."""
    new = not line.id
    fields = (
        Field("name", tr("What it is called"), "" if line.name == "…" else line.name),
        Field("reach", tr("Its number"), line.reach),
        Field("note", tr("What to know"), line.note, tr("if you like: hours, press 2 …")),
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
            ),
            None if new else line,
        )

    slot = f"support.{line.id}" if not new else f"support.line.{line.replaces or 'new'}"
    return Form(tr("A line, as you know it"), slot, fields, finish, new=new)
