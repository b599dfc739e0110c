"""What the pages behind Skills show, read and computed on the journal's thread, remembered until something is written.

One reader serves Skills and its pages, so that going from one to the other computes nothing again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from evenso.links import Linked, Ref, Thing, most_telling
from evenso.records import Kind, Moment, Practice, PracticeState, Skill
from evenso.recovery.helps import SkillUse
from evenso.recovery.series import DayMood
from evenso.recovery.trials.planning import NotOptional, why_not
from evenso.recovery.trials.records import Trial
from evenso.strategies.answers import Answers, answer, uses_of
from evenso.strategies.helped import WhatHelped, what_helped
from evenso.text import is_blank
from tui.screens.exercises.intents import kept_skills
from tui.screens.history import history_of
from tui.screens.skills.model import LATELY, Uses, count_uses
from tui.shown import numbers_hidden, signs_are_plain

if TYPE_CHECKING:
    from storage.journal import Journal

LAST_TIMES: Final = 12
LAST_HINDRANCES: Final = 6


@dataclass(frozen=True, slots=True)
class AllAnswers:
    """The three answers about every skill; `names` by id, those put away too where they were used."""

    answers: Answers
    names: dict[str, str]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SkillPageData:
    """One skill in full: the answers, its last times (newest first), what got in the way, its links.

    `states` counts how every practice of it went, `why_not` says why it cannot have a coin-flip month.
    """

    skill: Skill
    today: date
    day_starts_at: int
    answers: Answers
    names: dict[str, str]
    uses: Uses | None = None
    states: tuple[tuple[PracticeState, int], ...] = ()
    last: tuple[Practice, ...] = ()
    in_the_way: tuple[Practice, ...] = ()
    why_not: NotOptional | None = None
    links: tuple[Linked, ...] = ()
    exercises: Mapping[str, str] = field(default_factory=dict)
    hidden: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class HelpedData:
    """What helped before, and the skills that it names, by id."""

    today: date
    day_starts_at: int
    helped: WhatHelped
    skills: dict[str, Skill]
    exercises: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class SkillReader:
    """Reads on the journal's thread: again when anything was written; it computes again where what counts differs."""

    _seen: tuple[int, int, int, date] | None = None
    _practices: list[Practice] = field(default_factory=list)
    _moods: Sequence[DayMood] = ()
    _known: tuple[tuple[Any, ...], Answers] | None = None
    _is_known: bool = False
    """Whether nothing was written since the answers were found; else what counts is looked at first."""
    _page: SkillPageData | None = None
    """The skill that was read last, where nothing was written since."""

    def _look(self, journal: Journal, now: datetime) -> date:
        today = Moment.of(now).entry_day(journal.day_starts_at)
        seen = (*journal.stamp(), today)
        if seen != self._seen:
            self._seen, self._is_known, self._page = seen, False, None
            found = journal.entries(end=today, kinds=(Kind.PRACTICE,))
            self._practices = [one for one in found if isinstance(one, Practice)]
            self._moods = history_of(journal, today).moods
        return today

    def _answers(self, journal: Journal, today: date) -> Answers:
        if self._known is not None and self._is_known:
            return self._known[1]
        uses: list[SkillUse] = uses_of(self._practices)
        trials: list[Trial] = journal.trials()
        asked = (self._moods, uses, trials, today)
        if self._known is None or self._known[0] != asked:
            self._known = asked, answer(self._moods, uses, trials, today)
        self._is_known = True
        return self._known[1]

    def answers(self, journal: Journal, *, now: datetime) -> AllAnswers:
        """Read the three answers about every skill."""
        today = self._look(journal, now)
        names = {skill.id: skill.name for skill in journal.skills(archived=True)}
        return AllAnswers(self._answers(journal, today), names, numbers_hidden(journal))

    def page(self, journal: Journal, *, now: datetime, skill_id: str) -> SkillPageData | None:
        """Read one skill in full; None when it is gone. The one that was read last is known until anything differs."""
        today = self._look(journal, now)
        if self._page is None or self._page.skill.id != skill_id:
            self._page = self._read(journal, today, skill_id)
        return self._page

    def _read(self, journal: Journal, today: date, skill_id: str) -> SkillPageData | None:
        skills = {skill.id: skill for skill in journal.skills(archived=True)}
        skill = skills.get(skill_id)
        if skill is None:
            return None
        own = [one for one in self._practices if one.skill_id == skill.id]
        lately = [one for one in own if today - timedelta(days=LATELY) < one.day]
        plan = [line.text for line in journal.plan()]
        return SkillPageData(
            skill=skill,
            today=today,
            day_starts_at=journal.day_starts_at,
            answers=self._answers(journal, today),
            names={one.id: one.name for one in skills.values()},
            uses=count_uses(lately).get(skill.id),
            states=_states(own),
            last=tuple(own[:LAST_TIMES]),
            in_the_way=tuple([one for one in own if not is_blank(one.in_the_way)][:LAST_HINDRANCES]),
            why_not=why_not(skill, own, plan, journal.trials(), today),
            links=tuple(most_telling(journal.linked(Ref(Thing.SKILL, skill.id)))),
            exercises=kept_skills(journal),
            hidden=numbers_hidden(journal),
            plain=signs_are_plain(journal),
        )

    def helped(self, journal: Journal, *, now: datetime) -> HelpedData:
        """Read what helped before."""
        today = self._look(journal, now)
        skills = {skill.id: skill for skill in journal.skills()}
        names = {skill.id: skill.name for skill in skills.values()}
        found = what_helped(self._practices, self._moods, journal.setback_notes(), names)
        return HelpedData(today, journal.day_starts_at, found, skills, kept_skills(journal))


def _states(practices: Sequence[Practice]) -> tuple[tuple[PracticeState, int], ...]:
    counts = {state: sum(one.state is state for one in practices) for state in PracticeState}
    return tuple((state, count) for state, count in counts.items() if count)


__all__ = ["AllAnswers", "HelpedData", "SkillPageData", "SkillReader"]
