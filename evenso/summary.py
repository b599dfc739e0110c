"""What goes to the session: one value that screens, command line and documents all read.

It gathers; how it is said is left to `evenso.wording`, how it looks on paper to `evenso.documents`. What the person
did not tick is not in it at all, so no document can hold it, and nothing is sent anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from evenso.annotations.markers import LifeMarker, markers_between
from evenso.bring.choice import Choice, Section
from evenso.bring.repeating import agreed_repeats, repeats_done
from evenso.bring.therapy import Stretch
from evenso.bring.urges import UrgeDays, urges_of
from evenso.bring.weeks import SkillWeeks, Week, skill_weeks, weeks_of
from evenso.card.records import CardValue, Target
from evenso.goals.records import Goal, GoalState, RepeatMark
from evenso.practised import RightAfter, area_counts, practices_in, right_after
from evenso.records import AnyEntry, Area, Practice, Skill
from evenso.recovery.findings import Recovery, Setback
from evenso.recovery.report import recover
from evenso.recovery.series import DayMood, DaySeries
from evenso.scores.courses import Course, course_of
from evenso.sessions.agreements import goals_beside
from evenso.sessions.records import Agreed
from evenso.support.records import Contact, PlanLine

MOST_NOTES: Final = 6
"""Marked entries of one summary, the latest; how many were left is said. What is ticked one by one comes on top."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A period, made on a day, with the sections that were ticked; what was not is empty here.

    `recovery` holds days, chart, numbers, sentence and setbacks. `weeks` are the grid's columns (first and last day of
    each, cut to the period), `skills` its rows; `repeating` are practices of goals and how often each was done.
    `notes` are those marked for the session and those ticked one by one, oldest first, `notes_left` counts marked ones
    that found no place; `whole` are the ids of those that were ticked by themselves and are told to the end. `topics`
    and `agreed` are lines, `scores`
    questionnaires with a total in the period, their totals up to its end. `therapy` is all
    of it up to then. `begins` is the first day ever logged.
    `name` stands on the page only when it was given for it.
    """

    start: date
    end: date
    made_on: date
    sections: frozenset[Section]
    recovery: Recovery
    weeks: tuple[Week, ...]
    areas: tuple[tuple[Area, int], ...] = ()
    skills: tuple[SkillWeeks, ...] = ()
    repeating: tuple[tuple[str, int], ...] = ()
    right_after: tuple[RightAfter, ...] = ()
    notes: tuple[AnyEntry, ...] = ()
    notes_left: int = 0
    whole: frozenset[str] = frozenset()
    goals: tuple[Goal, ...] = ()
    markers: tuple[tuple[date, LifeMarker], ...] = ()
    sessions: tuple[date, ...] = ()
    urges: tuple[UrgeDays, ...] = ()
    plan: tuple[PlanLine, ...] = ()
    people: tuple[Contact, ...] = ()
    topics: tuple[str, ...] = ()
    question: str = ""
    scores: tuple[Course, ...] = ()
    agreed: tuple[str, ...] = ()
    therapy: tuple[Stretch, ...] = ()
    name: str = ""
    begins: date | None = None
    week_starts_on: int = 0

    @property
    def days_logged(self) -> int:
        """Days of the period with a mood."""
        return len(self.recovery.days)

    @property
    def span(self) -> int:
        """Calendar days of the period, both ends counted."""
        return (self.end - self.start).days + 1

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing at all to tell."""
        written = (
            self.recovery.days,
            self.areas,
            self.repeating,
            self.notes,
            self.goals,
            self.markers,
            self.urges,
            self.scores,
        )
        return not any((*written, self.plan, self.people, self.topics, self.question, self.agreed, self.therapy))

    @property
    def late_days(self) -> int:
        """Logged days with an entry that was written more than a day later."""
        return sum(1 for item in self.recovery.days if item.late)

    def has(self, section: Section) -> bool:
        """Whether a section was ticked."""
        return section in self.sections


@dataclass(frozen=True, slots=True)
class Material:
    """What a summary is made from.

    `history` are all day moods up to the period's end, `entries` at least those of the period, `chosen` entries that
    were ticked by id, `skills` give the grid its order. `since` anchors the improvement (default: the first logged
    day); `setbacks` are the history's as the person left them (default: found afresh). `agreements` are all that were
    ever made: goals are told beside them.
    """

    history: Sequence[DayMood]
    entries: Sequence[AnyEntry]
    skills: Sequence[Skill] = ()
    since: date | None = None
    setbacks: tuple[Setback, ...] | None = None
    chosen: Sequence[AnyEntry] = ()
    goals: Sequence[Goal] = ()
    marks: Sequence[RepeatMark] = ()
    markers: Sequence[LifeMarker] = ()
    sessions: Sequence[date] = ()
    card: tuple[Sequence[Target], Sequence[CardValue]] = ((), ())
    plan: Sequence[PlanLine] = ()
    contacts: Sequence[Contact] = ()
    topics: Sequence[str] = ()
    question: str = ""
    scores: Sequence[Course] = ()
    agreed: Sequence[str] = ()
    agreements: Sequence[Agreed] = ()
    therapy: Sequence[Stretch] = ()
    away: frozenset[date] = frozenset()
    week_starts_on: int = 0


_NO_CHOICE: Final = Choice()


def summarise(
    start: date, end: date, material: Material, *, made_on: date, choice: Choice = _NO_CHOICE, name: str = ""
) -> Summary:
    """Summarise the days from `start` to `end`, both inclusive; raises ValueError when they stand the wrong way.

    Private entries are neither quoted nor counted unless ticked by id; `history` comes without them.
    """
    inside = _inside(material.entries, start, end)
    practices = [one for one in practices_in(inside, start, end) if not one.private or one.id in choice.added]
    weeks = weeks_of(start, end, material.week_starts_on)
    (notes, left), has = _notes(inside, material.chosen, choice), choice.has
    return Summary(
        start=start,
        end=end,
        made_on=made_on,
        sections=choice.sections,
        recovery=_recovered(start, end, material, choice),
        weeks=weeks,
        areas=area_counts(practices) if has(Section.PRACTICE) else (),
        skills=skill_weeks(practices, weeks, material.skills) if has(Section.PRACTICE) else (),
        repeating=_repeating(material, choice, practices, start, end) if has(Section.PRACTICE) else (),
        right_after=right_after(practices) if has(Section.RIGHT_AFTER) else (),
        notes=notes,
        notes_left=left,
        whole=choice.added,
        goals=_goals(_beside(material, choice), start, end) if has(Section.GOALS) else (),
        markers=tuple(markers_between(material.markers, start, end)) if has(Section.MARKERS) else (),
        sessions=_within(material.sessions, start, end) if has(Section.CHART) and has(Section.SESSIONS) else (),
        urges=urges_of(*material.card, start, end) if has(Section.URGES) else (),
        plan=tuple(material.plan) if has(Section.PLAN) else (),
        people=tuple(one for one in material.contacts if not one.country) if has(Section.PLAN) else (),
        topics=tuple(material.topics) if has(Section.TOPICS) else (),
        question=material.question if has(Section.TOPICS) else "",
        scores=_courses(material.scores, start, end) if has(Section.SCORES) else (),
        agreed=tuple(material.agreed) if has(Section.AGREED) else (),
        therapy=tuple(material.therapy) if has(Section.THERAPY) else (),
        name=name,
        begins=min((item.day for item in material.history), default=None) if has(Section.COVERAGE) else None,
        week_starts_on=material.week_starts_on,
    )


def _inside(entries: Iterable[AnyEntry], start: date, end: date) -> list[AnyEntry]:
    if end < start:
        raise ValueError("a summary's period ends before it starts")
    return sorted((one for one in entries if start <= one.day <= end), key=lambda one: one.at.utc)


def _within(days: Iterable[date], start: date, end: date) -> tuple[date, ...]:
    return tuple(sorted({day for day in days if start <= day <= end}))


def _recovered(start: date, end: date, material: Material, choice: Choice) -> Recovery:
    """Analyse the period in the light of the history; where setbacks were not ticked, nothing knows of any."""
    moods = [item for item in material.history if item.day <= end]
    first = min([start, *(item.day for item in moods)])
    since = material.since or min((item.day for item in moods), default=start)
    setbacks = material.setbacks if choice.has(Section.SETBACKS) else ()
    return recover(DaySeries.of(moods, first, end, material.away), start, end, since=since, setbacks=setbacks)


def _notes(inside: Sequence[AnyEntry], chosen: Sequence[AnyEntry], choice: Choice) -> tuple[tuple[AnyEntry, ...], int]:
    """Return what is quoted, oldest first: entries ticked by id, and the latest marked ones that are not private.

    Neither ticking one nor leaving one out makes another come or go: the latest marked ones are the same each time.
    """
    if not choice.has(Section.NOTES):
        return (), 0
    ticked = {entry.id: entry for entry in (*chosen, *inside) if entry.id and entry.id in choice.added}
    may = () if choice.one_by_one else inside
    marked = [entry for entry in may if entry.for_session and not entry.private]
    earlier, latest = marked[:-MOST_NOTES], marked[-MOST_NOTES:]
    decided = choice.left_out | ticked.keys()
    kept = [*ticked.values(), *(entry for entry in latest if not (entry.id and entry.id in decided))]
    left = sum(1 for entry in earlier if not (entry.id and entry.id in decided))
    return tuple(sorted(kept, key=lambda entry: entry.at.utc)), left


def _beside(material: Material, choice: Choice) -> list[Goal]:
    return goals_beside(material.goals, material.agreements, agreed=choice.has(Section.AGREED))


def _repeating(
    material: Material, choice: Choice, practices: Sequence[Practice], start: date, end: date
) -> tuple[tuple[str, int], ...]:
    """Count the practices whose words may be told: those of goals and those that were agreed, each with its tick."""
    of_goals = _goals(_beside(material, choice), start, end) if choice.has(Section.GOALS) else ()
    agreed = agreed_repeats(material.goals, material.agreements) if choice.has(Section.AGREED) else []
    told = [*(one for goal in of_goals for one in goal.repeats), *agreed]
    return repeats_done(told, material.marks, practices, start, end)


def _goals(goals: Iterable[Goal], start: date, end: date) -> tuple[Goal, ...]:
    """Return the goals that are open, and those that were parked, let go or done within the period."""
    return tuple(
        goal
        for goal in goals
        if goal.state is GoalState.OPEN or (goal.state_since is not None and start <= goal.state_since <= end)
    )


def _courses(courses: Iterable[Course], start: date, end: date) -> tuple[Course, ...]:
    """Return the questionnaires with a total in the period, as they stood at its end, without the lines beside them."""
    known = (
        course_of(one.asked, [replace(score, note="") for score in one.scores if score.day <= end]) for one in courses
    )
    return tuple(one for one in known if one.within(start, end))
