"""A day marked by a goal, in the JSON of `evenso trend`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from evenso.goals.standing import GoalMark


def mark_document(mark: GoalMark) -> dict[str, Any]:
    """Return a marked day of a goal."""
    return {"day": mark.day.isoformat(), "event": str(mark.event), "id": mark.goal.id, "title": mark.goal.title}
