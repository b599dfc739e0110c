"""The steadying plan, and the people and lines of one's own; each write one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from evenso.language import later
from evenso.support.records import Contact, PlanLine
from storage.between import keeping
from storage.between.rows import CONTACTS, PLAN
from storage.contents.history import Step
from storage.database import OpenFile


def plan(file: OpenFile) -> list[PlanLine]:
    """Return the lines of the plan in their order."""
    return keeping.read(file, PLAN, order="position, seq")


def save_plan(file: OpenFile, lines: Sequence[PlanLine]) -> list[PlanLine]:
    """Save the whole plan as one undo step; lines that stay as they are are left alone."""
    wanted = [replace(line, position=place) for place, line in enumerate(lines, start=1)]
    with file.writing():
        step = Step(file, later("change of the steadying plan"))
        there = {row["id"]: row for row in keeping.rows_where(file, PLAN, "1", ())}
        for row_id, row in there.items():
            if row_id not in {line.id for line in wanted}:
                keeping.take_away(step, PLAN, row)
        for line in wanted:
            if line.id not in there:
                keeping.add(file, step, PLAN, line)
            elif PLAN.record(there[line.id]) != line:
                keeping.change(file, step, PLAN, there[line.id], line)
    return plan(file)


def contacts(file: OpenFile) -> list[Contact]:
    """Return people and own lines in their order."""
    return keeping.read(file, CONTACTS, order="position, seq")


def add_contact(file: OpenFile, contact: Contact) -> Contact:
    """Add a person or a line of one's own, last."""
    with file.writing():
        last = int(file.value("SELECT coalesce(max(position), 0) FROM contacts"))
        return keeping.add(
            file, Step(file, later("new person or line in Support")), CONTACTS, replace(contact, position=last + 1)
        )


def change_contact(file: OpenFile, contact: Contact) -> Contact:
    """Save a changed person or line."""
    return keeping.change_one(file, CONTACTS, contact, later("change of a person or line in Support"))


def delete_contact(file: OpenFile, contact_id: str) -> Contact:
    """Take a person or line away."""
    return keeping.delete_one(file, CONTACTS, contact_id, later("taking away of a person or line in Support"))
