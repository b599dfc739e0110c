"""The work between sessions in one piece: what an export holds of it, and reading that back, trusting nothing."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Final

from evenso.card.records import CardValue, Target
from evenso.daily.away import Away
from evenso.daily.templates import Template
from evenso.formats import json_fields as take
from evenso.formats.json_fields import Fields
from evenso.formats.kinds.codec import from_plain, to_plain
from evenso.goals.records import Goal, RepeatMark
from evenso.language import tr
from evenso.links import Link
from evenso.patterns.records import Noticing, Pattern
from evenso.recovery.trials.records import Trial
from evenso.reviews.records import Review
from evenso.scores.records import Questionnaire, Score
from evenso.sessions.records import Series, Session, Therapist
from evenso.support.records import Contact, PlanLine


@dataclass(frozen=True, slots=True)
class Work:
    """Goals with what is under them, patterns, the diary card, support, sessions, scores, reviews, links, templates."""

    goals: tuple[Goal, ...] = ()
    repeat_marks: tuple[RepeatMark, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    noticings: tuple[Noticing, ...] = ()
    card_targets: tuple[Target, ...] = ()
    card_values: tuple[CardValue, ...] = ()
    plan: tuple[PlanLine, ...] = ()
    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()
    trials: tuple[Trial, ...] = ()
    therapists: tuple[Therapist, ...] = ()
    session_series: tuple[Series, ...] = ()
    sessions: tuple[Session, ...] = ()
    questionnaires: tuple[Questionnaire, ...] = ()
    scores: tuple[Score, ...] = ()
    reviews: tuple[Review, ...] = ()
    templates: tuple[Template, ...] = ()
    away: tuple[Away, ...] = ()

    def __len__(self) -> int:
        under = sum(len(goal.steps) + len(goal.repeats) + len(goal.ratings) for goal in self.goals)
        return under + sum(len(getattr(self, field.name)) for field in fields(self))

    def __bool__(self) -> bool:
        return len(self) > 0


_KINDS: Final[dict[str, tuple[type[Any], str]]] = {
    "goals": (Goal, tr("Goal")),
    "repeat_marks": (RepeatMark, tr("Repeat mark")),
    "patterns": (Pattern, tr("Pattern")),
    "noticings": (Noticing, tr("Noticing")),
    "card_targets": (Target, tr("Card target")),
    "card_values": (CardValue, tr("Card value")),
    "plan": (PlanLine, tr("Plan line")),
    "contacts": (Contact, tr("Contact")),
    "links": (Link, tr("Link")),
    "trials": (Trial, tr("Coin-flip month")),
    "therapists": (Therapist, tr("Therapist")),
    "session_series": (Series, tr("Series of sessions")),
    "sessions": (Session, tr("Session")),
    "questionnaires": (Questionnaire, tr("Questionnaire")),
    "scores": (Score, tr("Score")),
    "reviews": (Review, tr("Review")),
    "templates": (Template, tr("Template")),
    "away": (Away, tr("Stretch of days away")),
}

LISTS: Final = tuple(_KINDS)


def work_document(work: Work) -> dict[str, list[Fields]]:
    """Return the lists that an export holds, without those that are empty."""
    lists = {name: [to_plain(one) for one in getattr(work, name)] for name in LISTS}
    return {name: items for name, items in lists.items() if items}


def read_work(top: Fields) -> Work:
    """Read the lists of a document; a list that is missing is empty. Raises InvalidRecord."""
    found = {
        name: tuple(take.each(top, name, what, lambda values, kind=kind: from_plain(kind, values)))  # type: ignore[misc]
        for name, (kind, what) in _KINDS.items()
        if name in top
    }
    return Work(**found)
