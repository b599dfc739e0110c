"""Every table a thing can have rows in, with every column: no other name ever reaches an SQL text.

What the columns mean is `storage.rows`' and `storage.between.rows`' question.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Any, Final

APPLICATION_ID: Final = 0x4576536F
"""“EvSo” in the file header: this is a journal of this program."""

CURRENT: Final = 7
"""The `user_version` this program writes: how many steps `storage.migrations` has."""

Row = dict[str, "Any"]
State = dict[str, Row]

_DATED: Final = ("utc", "local", "utc_offset", "day", "written", "source", "source_key")
_HELD: Final = ("changed", "seal")

THINGS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "skill": {
        "skills": (
            *("seq", "id", "uid", "name", "folded", "area", "position", "what", "when_it_serves", "how"),
            *("favourite", "archived", *_HELD),
        ),
    },
    "tracker": {
        "trackers": ("seq", "id", "uid", "name", "folded", "scale", "better", "asked", "archived", *_HELD),
    },
    "entry": {
        "entries": (
            *("seq", "id", "uid", "kind", "utc", "local", "utc_offset", "day", "written", "changed"),
            *("source", "source_key", "imported", "seal", "for_session", "private"),
        ),
        "check_ins": ("seq", "mood", "feelings", "note", "label", "tags"),
        "practices": (
            *("seq", "skill", "state", "before", "after", "minutes", "use", "note"),
            *("enjoyment", "achievement", "in_the_way"),
        ),
        "notes": ("seq", "text", "form", "tags", "for_session", "parts"),
        "withdrawn": ("seq", "source", "source_key"),
    },
    "tracker value": {
        "tracker_values": ("seq", "id", "uid", "tracker", *_DATED[:4], "value", *_DATED[4:], *_HELD),
    },
    "setback": {
        "setback_notes": (
            *("seq", "id", "uid", "status", "first_day", "last_day", "name", "led_up", "helped"),
            *("own_start", "own_end", "lasting", *_HELD),
        ),
    },
    "marker": {"life_markers": ("seq", "id", "uid", "day", "kind", "name", *_HELD)},
    "entry version": {"entry_versions": ("seq", "id", "uid", "entry_id", "replaced", "image", *_HELD)},
    "pattern": {
        "patterns": (
            *("seq", "id", "uid", "name", "spot", "noticed", "protects", "costs", "experiment", "archived", *_HELD),
        ),
    },
    "noticing": {"noticings": ("seq", "id", "uid", "pattern_id", *_DATED, "note", "entry_id", *_HELD)},
    "goal": {
        "goals": ("seq", "id", "uid", "versions", "area", "state", "state_since", "state_reason", *_HELD),
    },
    "goal step": {"goal_steps": ("seq", "id", "uid", "goal_id", "text", "done", "position", *_HELD)},
    "repeat": {
        "repeats": (*("seq", "id", "uid", "goal_id", "text", "since", "rule", "times", "skill_id", "until", *_HELD),),
    },
    "repeat mark": {"repeat_marks": ("seq", "id", "uid", "repeat_id", *_DATED, *_HELD)},
    "goal rating": {"goal_ratings": ("seq", "id", "uid", "goal_id", *_DATED, "value", "measure", "note", *_HELD)},
    "card target": {"card_targets": ("seq", "id", "uid", "kind", "versions", "ended", "position", *_HELD)},
    "card value": {"card_values": ("seq", "id", "uid", "target_id", "day", "peak", "acted", *_HELD)},
    "plan line": {"plan_lines": ("seq", "id", "uid", "part", "text", "position", *_HELD)},
    "contact": {
        "contacts": (
            *("seq", "id", "uid", "name", "reach", "note", "country", "checked", "replaces", "position", *_HELD),
        ),
    },
    "link": {"links": ("seq", "id", "uid", "root_thing", "root_id", "grown_thing", "grown_id", *_HELD)},
    "trial": {"trials": ("seq", "id", "uid", "skill_id", "start", "coins", "stopped", *_HELD)},
    "therapist": {"therapists": ("seq", "id", "uid", "label", "since", "until", *_HELD)},
    "session series": {
        "session_series": ("seq", "id", "uid", "rule", "since", "time", "therapist_id", "until", *_HELD),
    },
    "session": {
        "sessions": (
            *("seq", "id", "uid", "day", "time", "state", "therapist_id", "series_id", "place", "topics", "question"),
            *("bothered", "agreed", "heard", "matters", "suits", "useful", "missing", "raise_next", *_HELD),
        ),
    },
    "questionnaire": {
        "questionnaires": (
            *("seq", "id", "uid", "name", "low", "high", "better", "every", "reliable", "sem", "cutoff", "origin"),
            *("archived", *_HELD),
        ),
    },
    "score": {"scores": ("seq", "id", "uid", "questionnaire_id", *_DATED, "value", "note", *_HELD)},
    "review": {"reviews": ("seq", "id", "uid", "week", *_DATED, "answers", "step", "finished", *_HELD)},
    "template": {
        "templates": ("seq", "id", "uid", "name", "feelings", "note", "tags", "skills", "trackers", *_HELD),
    },
    "away": {"away": ("seq", "id", "uid", "since", "until", *_HELD)},
    "past line": {"past": ("seq", "uid", "turn", "seal")},
}
"""The tables of a thing, parents first.

The things themselves stand in an order in which each can be written after those it names.
"""

DETAILS: Final = {"check_in": "check_ins", "practice": "practices", "note": "notes"}
"""The table beside `entries` of each kind."""

_LATER: Final[dict[str, Row]] = {
    "skills": {"changed": 0, "seal": ""},
    "entries": {"for_session": 0, "private": 0},
    "practices": {"enjoyment": None, "achievement": None, "in_the_way": ""},
    "notes": {"parts": "[]"},
}
"""Columns that came after a table, with what an older row has there."""


def complete(state: State) -> State:
    """Return a state remembered by an older step with the columns that came later."""
    whole = {table: {**_LATER.get(table, {}), **row} for table, row in state.items()}
    if "for_session" not in state.get("entries", {}) and "notes" in whole and "entries" in whole:
        whole["entries"]["for_session"] = whole["notes"]["for_session"]
    return whole
