"""What the skill's page asks of the journal: a coin-flip month begins, or is stopped."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from evenso.records import Skill
from evenso.wording.strategies import trials as say
from storage.trials import beginning
from tui.intents import Outcome

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class BeginTrial:
    """Throw the coins of a skill's month."""

    skill: Skill
    today: date

    def run(self, journal: Journal) -> Outcome:
        """Begin it, if the skill may have one now."""
        trial = beginning.begin(journal, self.skill, self.today, secrets.randbits(64))
        return Outcome(say.say_begun(self.skill.name, trial))


@dataclass(frozen=True, slots=True)
class StopTrial:
    """Stop the month of a skill that is ahead or runs."""

    skill: Skill
    today: date

    def run(self, journal: Journal) -> Outcome:
        """Stop it; what it had stays."""
        beginning.stop(journal, self.skill.id, self.today)
        return Outcome(say.say_stopped(self.skill.name))
