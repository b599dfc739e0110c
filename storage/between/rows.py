"""Column names ↔ records for the work between sessions: one rule for all, by the types of a record's fields."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, Generic, TypeVar

from evenso.card.records import CardValue, Target
from evenso.daily.away import Away
from evenso.daily.templates import Template
from evenso.formats.kinds.codec import from_plain, shape_of, to_plain
from evenso.goals.records import Goal, GoalRating, GoalStep, Repeat, RepeatMark
from evenso.links import Link, Ref, Thing
from evenso.patterns.records import Noticing, Pattern
from evenso.records import Entry, Moment
from evenso.recovery.trials.records import Trial
from evenso.reviews.records import Review
from evenso.scores.records import Questionnaire, Score
from evenso.sessions.records import Series, Session, Therapist
from evenso.support.records import Contact, PlanLine
from storage.rows import Row, moment_of, seconds

Kept = (
    Pattern
    | Noticing
    | Goal
    | GoalStep
    | Repeat
    | RepeatMark
    | GoalRating
    | Target
    | CardValue
    | PlanLine
    | Contact
    | Link
    | Trial
    | Therapist
    | Series
    | Session
    | Questionnaire
    | Score
    | Review
    | Template
    | Away
)
Record = TypeVar("Record", bound=Kept)

UNDER_A_GOAL: Final = frozenset({"steps", "repeats", "ratings"})
"""Fields of a goal that have tables of their own."""


@dataclass(frozen=True, slots=True)
class Drawer(Generic[Record]):
    """Where one kind of record stands: its name in the undo steps, its table, its kind."""

    thing: str
    table: str
    kind: type[Record]

    def row(self, record: Record) -> Row:
        """Return what a record says, column by column; seq, uid, changed and seal are the journal's."""
        return row_of(record)

    def record(self, row: Mapping[str, Any]) -> Record:
        """Return the record of a row; may raise ValueError (damage only)."""
        record: Record = record_of(self.kind, row)
        return record


def row_of(record: Kept) -> Row:
    """Return a record column by column."""
    if isinstance(record, Link):
        ends = {"root_thing": str(record.root.thing), "root_id": record.root.id}
        return {"id": record.id, **ends, "grown_thing": str(record.grown.thing), "grown_id": record.grown.id}
    row: Row = {}
    for name, value in to_plain(record).items():
        if name in UNDER_A_GOAL:
            continue
        row[name] = value
        if isinstance(value, list):
            row[name] = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        elif isinstance(value, bool):
            row[name] = int(value)
        elif isinstance(getattr(record, name), float):
            row[name] = float(value)
        elif value is None and isinstance(getattr(record, name), str):
            row[name] = ""
    if isinstance(record, Entry):
        del row["at"]
        row |= _dated(record)
    return row


def _dated(record: Entry) -> Row:
    if record.written is None:
        raise ValueError("what is kept has the moment it was written")
    return {
        "utc": seconds(record.at.utc),
        "local": record.at.local.isoformat(timespec="seconds"),
        "utc_offset": record.at.offset,
        "written": seconds(record.written),
    }


def record_of(kind: Any, row: Mapping[str, Any]) -> Any:
    """Return the record of a row; may raise ValueError (damage only)."""
    if issubclass(kind, Link):
        root = Ref(Thing(row["root_thing"]), row["root_id"])
        grown = Ref(Thing(row["grown_thing"]), row["grown_id"])
        return kind(root=root, grown=grown, id=row["id"])
    columns = set(row.keys())
    values: dict[str, Any] = {name: row[name] for name in shape_of(kind) if name in columns}
    lists, flags = _apart(kind)
    for name in lists:
        if isinstance(value := values.get(name), str):
            values[name] = json.loads(value)
    for name in flags:
        if (value := values.get(name)) is not None:
            values[name] = bool(value)
    if issubclass(kind, Entry):
        values["at"] = Moment(datetime.fromisoformat(row["local"]), row["utc_offset"]).iso
        values["written"] = moment_of(row["written"]).astimezone(UTC).isoformat()
    return from_plain(kind, values)


@cache
def _apart(kind: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which fields of a record are lists, and which are yes or no: a table has text and numbers for them."""
    shape = shape_of(kind)
    lists = tuple(name for name, hint in shape.items() if str(hint).startswith("tuple"))
    return lists, tuple(name for name, hint in shape.items() if hint in (bool, bool | None))


def stamped(record: Record, now: datetime) -> Record:
    """Return a dated record with the moment it was written, if it has none."""
    if isinstance(record, Entry) and record.written is None:
        dated: Any = replace(record, written=now.astimezone(UTC).replace(microsecond=0))
        return dated  # type: ignore[no-any-return]  # the same kind of record
    return record


PATTERNS: Final = Drawer("pattern", "patterns", Pattern)
NOTICINGS: Final = Drawer("noticing", "noticings", Noticing)
GOALS: Final = Drawer("goal", "goals", Goal)
STEPS: Final = Drawer("goal step", "goal_steps", GoalStep)
REPEATS: Final = Drawer("repeat", "repeats", Repeat)
MARKS: Final = Drawer("repeat mark", "repeat_marks", RepeatMark)
RATINGS: Final = Drawer("goal rating", "goal_ratings", GoalRating)
TARGETS: Final = Drawer("card target", "card_targets", Target)
VALUES: Final = Drawer("card value", "card_values", CardValue)
PLAN: Final = Drawer("plan line", "plan_lines", PlanLine)
CONTACTS: Final = Drawer("contact", "contacts", Contact)
LINKS: Final = Drawer("link", "links", Link)
TRIALS: Final = Drawer("trial", "trials", Trial)
THERAPISTS: Final = Drawer("therapist", "therapists", Therapist)
SERIES: Final = Drawer("session series", "session_series", Series)
SESSIONS: Final = Drawer("session", "sessions", Session)
QUESTIONNAIRES: Final = Drawer("questionnaire", "questionnaires", Questionnaire)
SCORES: Final = Drawer("score", "scores", Score)
REVIEWS: Final = Drawer("review", "reviews", Review)
TEMPLATES: Final = Drawer("template", "templates", Template)
AWAY: Final = Drawer("away", "away", Away)

DRAWERS: Final[tuple[Drawer[Any], ...]] = (
    *(PATTERNS, NOTICINGS, GOALS, STEPS, REPEATS, MARKS, RATINGS, TARGETS, VALUES, PLAN, CONTACTS, LINKS),
    *(TRIALS, THERAPISTS, SERIES, SESSIONS, QUESTIONNAIRES, SCORES, REVIEWS, TEMPLATES, AWAY),
)
