"""`evenso support --json`: plan, people and crisis lines in the contract's words."""

from __future__ import annotations

from typing import Any

from evenso.support.helplines import Helpline
from evenso.support.records import Contact, PlanLine


def support_document(iso: str, lines: list[Helpline], plan: list[PlanLine], people: list[Contact]) -> dict[str, Any]:
    """Return a country's lines with the plan and the people."""
    return {
        "country": iso or None,
        "plan": plan_document(plan),
        "people": people_document(people),
        "lines": [
            {
                "service": line.service,
                "number": line.number,
                "channel": line.channel or None,
                "hours": line.hours or None,
                "emergency": line.emergency or None,
                "checked": line.checked.isoformat() if line.checked else None,
                "page": line.page or None,
                "note": line.note or None,
                "own": line.own,
            }
            for line in lines
        ],
    }


def plan_document(plan: list[PlanLine]) -> list[dict[str, Any]]:
    """Return the lines of the plan, in its order."""
    return [{"part": str(line.part), "text": line.text} for line in plan]


def people_document(people: list[Contact]) -> list[dict[str, Any]]:
    """Return those one can turn to."""
    return [{"name": one.name, "reach": one.reach or None, "note": one.note or None} for one in people]
