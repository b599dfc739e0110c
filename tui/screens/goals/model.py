"""What Goals shows: the goals with this week's count of each repeating practice, and what is left half-written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.goals.attainment import attained, scored_goals
from evenso.goals.records import Goal, GoalState, Repeat
from evenso.goals.repeats import RepeatWeek, count_weeks
from evenso.links import Linked, Ref, Thing, most_telling
from evenso.records import Kind, Moment, Practice, Skill
from evenso.wording.goals.answering import SLOT
from tui.shown import signs_are_plain

if TYPE_CHECKING:
    from storage.journal import Journal

NEW_GOAL: Final = "goals.new"
"""The draft of a goal that grows out of nothing else."""
QUESTIONS: Final = SLOT
"""The draft that keeps the answers to the gentle questions."""

_ORDER: Final = (GoalState.OPEN, GoalState.PARKED, GoalState.DONE, GoalState.LET_GO)


@dataclass(frozen=True, slots=True)
class GoalsData:
    """Goals, the open ones first; weeks by a repeating practice's id, skills by theirs, links by the goal's.

    `answered` says whether gentle questions were begun and wait to be gone on with, `begun` whether a goal was left
    half-written.
    """

    today: date
    goals: tuple[Goal, ...] = ()
    weeks: Mapping[str, RepeatWeek] = field(default_factory=dict)
    skills: Mapping[str, Skill] = field(default_factory=dict)
    links: Mapping[str, tuple[Linked, ...]] = field(default_factory=dict)
    answered: bool = False
    plain: bool = False
    day_starts_at: int = 4
    begun: bool = False

    @property
    def t_score(self) -> float | None:
        """The T-score over the goals rated −2 to +2, where it is defined."""
        return attained(self.goals)

    @property
    def scored(self) -> int:
        """How many goals it rests on."""
        return len(scored_goals(self.goals))

    def goal(self, goal_id: str) -> Goal | None:
        """Return the goal of an id."""
        return next((goal for goal in self.goals if goal.id == goal_id), None)

    def skill_of(self, repeat: Repeat) -> Skill | None:
        """Return the skill that a repeating practice counts, if it counts one."""
        return self.skills.get(repeat.skill_id)


def read_goals(journal: Journal, now: datetime) -> GoalsData:
    """Read the goals, this week's marks and practices, and the skills that practices count."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    goals = sorted(journal.goals(), key=lambda goal: _ORDER.index(goal.state))
    repeats = [repeat for goal in goals for repeat in goal.repeats]
    first, last = journal.week_of(today)
    marks = journal.repeat_marks(first, last) if repeats else []
    entries = journal.entries(start=first, end=last, kinds=(Kind.PRACTICE,)) if repeats else []
    practices = [entry for entry in entries if isinstance(entry, Practice)]
    kept = {draft.slot for draft in journal.drafts()}
    return GoalsData(
        today,
        tuple(goals),
        count_weeks(repeats, today, marks, practices, first.weekday()),
        {skill.id: skill for skill in journal.skills(archived=True)},
        {goal.id: most_telling(journal.linked(Ref(Thing.GOAL, goal.id))) for goal in goals},
        QUESTIONS in kept,
        signs_are_plain(journal),
        journal.day_starts_at,
        NEW_GOAL in kept,
    )
