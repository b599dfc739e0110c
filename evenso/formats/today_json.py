"""`evenso today --json`: the day's entries by kind, and the last 14 days; a day that was not logged is null."""

from __future__ import annotations

from typing import Any

from evenso.formats.kinds.standing import standing_document
from evenso.formats.own_json import entry_document
from evenso.formats.own_json_additions import value_document
from evenso.formats.trend_json import number
from evenso.today import DayView


def today_document(view: DayView) -> dict[str, Any]:
    """Return the document ready for `json.dumps`."""
    return {
        "day": view.day.isoformat(),
        "check_ins": [entry_document(entry) for entry in view.check_ins],
        "practices": [entry_document(entry) for entry in view.practices],
        "notes": [entry_document(entry) for entry in view.notes],
        "trackers": [value_document(one) for one in view.values],
        "last_days": [
            {
                "day": day.isoformat(),
                "mood": number(mood),
                "away": day in view.away,
                "before_journal": day in view.before,
            }
            for day, mood in view.strip
        ],
        "goals": [standing_document(one) for one in view.goals],
    }
