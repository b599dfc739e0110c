"""A skill's coin-flip month, begun, stopped and told day by day, for the screens and the command line alike."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from evenso.records import InvalidRecord, Kind, Practice, Skill
from evenso.recovery.trials.finding import find_trial
from evenso.recovery.trials.planning import plan_trial, why_not
from evenso.recovery.trials.records import Trial, TrialState
from evenso.wording.strategies.trials import NONE_GOING_ON, say_today, say_why_not
from storage.problems import NotFound

if TYPE_CHECKING:
    from storage.journal import Journal


def must_be_free(journal: Journal, skill: Skill, today: date) -> None:
    """Raise InvalidRecord, saying why, for a skill that cannot have a month now."""
    practices = [one for one in journal.entries(kinds=(Kind.PRACTICE,)) if isinstance(one, Practice)]
    plan = [line.text for line in journal.plan()]
    reason = why_not(skill, practices, plan, journal.trials(), today)
    if reason is not None:
        raise InvalidRecord(say_why_not(reason))


def begin(journal: Journal, skill: Skill, today: date, seed: int) -> Trial:
    """Throw the coins of a month that begins tomorrow; InvalidRecord for a skill that cannot have one."""
    with journal.as_one():
        must_be_free(journal, skill, today)
        return journal.start_trial(plan_trial(skill, today, seed))


def going_on(journal: Journal, today: date) -> Trial | None:
    """Return the month that is ahead or runs."""
    states = {TrialState.AHEAD, TrialState.RUNNING}
    return next((one for one in journal.trials() if one.state(today) in states), None)


def stop(journal: Journal, skill_id: str | None, today: date) -> Trial:
    """Stop the month that goes on (of a skill, if one is named); what it had stays. Raises `NotFound`."""
    with journal.as_one():
        trial = going_on(journal, today)
        if trial is None or skill_id not in (None, trial.skill_id):
            raise NotFound(NONE_GOING_ON)
        return journal.stop_trial(trial.id, today)


def coin_today(journal: Journal, today: date) -> str:
    """Return what today's coin said, in words; "" where no month runs."""
    names = {skill.id: skill.name for skill in journal.skills(archived=True)}
    said = (say_today(names.get(one.skill_id, ""), find_trial(one, {}, (), today)) for one in journal.trials())
    return next((words for words in said if words), "")
