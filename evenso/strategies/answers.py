"""Which strategies work for me: right after, the next day, a coin-flip month; three answers that are never mixed.

What each answer is computed from is `evenso.recovery`'s business; here they are brought together and put in order.
There is no worst list: what cannot be told, or varies, stands in order of use.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from evenso.practised import PRACTISED
from evenso.records import Practice
from evenso.recovery.findings import HelpVerdict, SkillHelp
from evenso.recovery.helps import SkillUse, mostly_eased, next_day, what_helps
from evenso.recovery.series import DayMood, DaySeries
from evenso.recovery.trials.finding import TrialFound, find_trial
from evenso.recovery.trials.records import Trial

YEAR: Final = timedelta(days=364)
"""Next days are compared over a year, so that the cost stays bounded and what is said is about these days."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of all skills that were used, by their ids; `rated` is how often each was rated before and after.

    `helps` are in the order of `what_helps`: first what goes with better next days, then the rest in order of use.
    """

    today: date
    start: date
    helps: tuple[SkillHelp, ...] = ()
    rated: tuple[tuple[str, int], ...] = ()
    trials: tuple[TrialFound, ...] = ()

    def of(self, skill_id: str) -> SkillHelp:
        """Return what is known of a skill, which may be nothing."""
        known = next((one for one in self.helps if one.skill == skill_id), None)
        return known or SkillHelp(skill_id, 0, None, next_day(DaySeries(self.start, self.today, ()), ()))

    def times_rated(self, skill_id: str) -> int:
        """Return how often a skill was rated before and after."""
        return dict(self.rated).get(skill_id, 0)

    def trials_of(self, skill_id: str) -> tuple[TrialFound, ...]:
        """Return a skill's coin-flip months, the newest first."""
        return tuple(one for one in self.trials if one.trial.skill_id == skill_id)

    def eased(self, among: Collection[str]) -> list[SkillHelp]:
        """Return skills after which it was easier more often than not, the surest first.

        More often than not: even the lower end of the share's interval is above a half.
        """
        found = [one for one in self._in_use(among) if _mostly_eased(one)]
        return sorted(found, key=lambda one: -one.right_after.low if one.right_after else 0)

    def varied(self, among: Collection[str]) -> list[SkillHelp]:
        """Return rated skills of which that cannot be told, in order of use."""
        return [one for one in self._in_use(among) if one.right_after is not None and not _mostly_eased(one)]

    def seldom_rated(self, among: Collection[str]) -> list[SkillHelp]:
        """Return skills with some ratings, but fewer than an answer needs, in order of use."""
        return [one for one in self._in_use(among) if one.right_after is None and self.times_rated(one.skill)]

    def with_verdict(self, verdict: HelpVerdict, among: Collection[str]) -> list[SkillHelp]:
        """Return skills by what may be said of their next days: the better ones ranked, the others in order of use."""
        return [one for one in self.helps if one.skill in among and one.next_day.verdict is verdict]

    def _in_use(self, among: Collection[str]) -> list[SkillHelp]:
        return sorted((one for one in self.helps if one.skill in among), key=lambda one: (-one.uses, one.skill))


def always_together(helps: Iterable[SkillHelp]) -> list[tuple[str, ...]]:
    """Return the groups of skills that were always used on the same days, each once."""
    return sorted({tuple(sorted((one.skill, *one.always_with))) for one in helps if one.always_with})


def _mostly_eased(found: SkillHelp) -> bool:
    return mostly_eased(found.right_after)


def uses_of(practices: Iterable[Practice]) -> list[SkillUse]:
    """Return what was done or tried, as what the answers are computed from."""
    return [SkillUse(one.skill_id, one.day, one.before, one.after) for one in practices if one.state in PRACTISED]


def answer(moods: Sequence[DayMood], uses: Sequence[SkillUse], trials: Iterable[Trial], today: date) -> Answers:
    """Answer for every skill that was used: right after over all its uses, next days over the last year."""
    start = today - YEAR
    series = DaySeries.of([one for one in moods if start <= one.day <= today], start, today)
    rated: dict[str, int] = {}
    days: dict[str, set[date]] = {}
    for use in uses:
        days.setdefault(use.skill, set()).add(use.day)
        if use.before is not None and use.after is not None:
            rated[use.skill] = rated.get(use.skill, 0) + 1
    means = {one.day: one.mood for one in moods}
    return Answers(
        today,
        start,
        tuple(what_helps(series, uses)),
        tuple(rated.items()),
        tuple(find_trial(one, means, days.get(one.skill_id, ()), today) for one in trials),
    )
