"""What Goals asks of the journal: goals and their versions, where one stands, steps, practices, ratings.

Each is one step of undo, also a goal that comes with the answers it grew out of.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from evenso.goals.records import Goal, GoalRating, GoalState, GoalStep, GoalVersion, LifeArea, Repeat, RepeatMark
from evenso.goals.steps import small_step
from evenso.journal.both import LINE, keep_both
from evenso.journal.melding import meld_words
from evenso.links import Ref
from evenso.records import AnyEntry, Moment, Note, Practice
from evenso.wording.capture import BOTH_KEPT
from evenso.wording.goals import saying as say
from evenso.wording.journal.together import say_together
from tui.intents import Alone, Outcome

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class AddGoal:
    """Write a goal down; `answers` are an entry that it grew out of, saved and linked to it in the same step."""

    goal: Goal
    answers: Note | None = None
    slot: str = ""
    roots: tuple[Ref, ...] = ()

    def run(self, journal: Journal) -> Outcome:
        """Add it, and let the draft of the answers go with it."""
        entry: AnyEntry | None = None
        with journal.finishing(self.slot):
            if self.answers is None:
                saved = journal.add_goal(self.goal, roots=self.roots)
            else:
                saved, entry = journal.add_goal_with_answers(self.goal, self.answers, roots=self.roots)
        return Outcome(say.say_saved(saved), entry=entry)


@dataclass(frozen=True, slots=True)
class ReviseGoal:
    """Save a goal in its new words as a new version; where only the area is new, no version is made."""

    goal_id: str
    version: GoalVersion | None
    area: LifeArea | None
    began: GoalVersion | None = None
    """The version that was changed."""

    def run(self, journal: Journal) -> Outcome:
        """Save what is new; what others wrote into it meanwhile stays."""
        if self.version is None:
            saved = journal.set_goal_area(self.goal_id, self.area)
            return Outcome(say.say_saved(saved))
        now = journal.goal(self.goal_id).now
        began = now if self.began is None else self.began
        version = keep_both(began, self.version, now)
        saved = journal.revise_goal(self.goal_id, version, area=self.area)
        said = say.say_saved(saved, versions_before=len(saved.versions) - 1)
        return Outcome(say_together(said, began, self.version, now, version))


@dataclass(frozen=True, slots=True)
class KeepAsItIs(Alone):
    """Save nothing: a form was closed with its words as they were."""

    def run(self, journal: Journal) -> Outcome:
        """Say so."""
        del journal
        return Outcome(say.UNCHANGED, undoable=False, fresh=False)


@dataclass(frozen=True, slots=True)
class SetState:
    """Park a goal, let it go, call it done, or open it again."""

    goal_id: str
    state: GoalState
    reason: str
    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Set it from today on."""
        day = Moment.of(self.now).entry_day(journal.day_starts_at)
        return Outcome(say.say_became(journal.set_goal_state(self.goal_id, self.state, day=day, reason=self.reason)))


@dataclass(frozen=True, slots=True)
class DeleteGoal:
    """Delete a goal with all that is under it; undo brings it back."""

    goal_id: str

    def run(self, journal: Journal) -> Outcome:
        """Delete it."""
        return Outcome(say.say_deleted(journal.delete_goal(self.goal_id)))


@dataclass(frozen=True, slots=True)
class RateGoal:
    """Save how close a goal feels, with a line about it or none."""

    goal: Goal
    value: int
    note: str
    now: datetime
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Rate it by the measure it has, and let the line's draft go with it."""
        at = Moment.of(self.now)
        rating = GoalRating(
            at=at,
            day=at.entry_day(journal.day_starts_at),
            goal_id=self.goal.id,
            value=self.value,
            measure=self.goal.now.measure,
            note=self.note,
        )
        with journal.finishing(self.slot):
            saved = journal.rate_goal(rating)
        return Outcome(say.say_new_rating(saved, self.goal.title))


@dataclass(frozen=True, slots=True)
class AddStep:
    """Write a step down."""

    goal_id: str
    words: str
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Add it last, and let the line's draft go with it."""
        with journal.finishing(self.slot):
            saved = journal.add_step(GoalStep(goal_id=self.goal_id, text=self.words))
        return Outcome(say.say_step(saved, added=True, beside=journal.goal(self.goal_id).steps))


@dataclass(frozen=True, slots=True)
class ChangeStep:
    """Save a step in other words; `began` is what it was when they were asked for."""

    step: GoalStep
    slot: str = ""
    began: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Change it, and let the line's draft go with it; what others made of it meanwhile stays."""
        now = next((one for one in journal.goal(self.step.goal_id).steps if one.id == self.step.id), self.step)
        text = meld_words(self.began, self.step.text, now.text, LINE) if self.began else self.step.text
        with journal.finishing(self.slot):
            saved = journal.change_step(replace(now, text=text))
        return Outcome(say.say_reworded(saved) if text == self.step.text else BOTH_KEPT)


@dataclass(frozen=True, slots=True)
class TurnStep:
    """Mark a step as done today, or as open again; a first step that was only named is written down as done."""

    step: GoalStep
    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Turn it over."""
        today = Moment.of(self.now).entry_day(journal.day_starts_at)
        turned, goal = replace(self.step, done=None if self.step.done else today), journal.goal(self.step.goal_id)
        if turned.id:
            now = next((one for one in goal.steps if one.id == turned.id), turned)  # its words may be others by now
            return Outcome(say.say_step(journal.change_step(replace(now, done=turned.done))))
        there = small_step(goal)
        if there is None or there.text != turned.text:
            return Outcome(say.say_step(turned), undoable=False)  # a key that was held: it is written down already
        return Outcome(say.say_step(journal.add_step(turned)))


@dataclass(frozen=True, slots=True)
class TakeStep:
    """Take a step away."""

    step_id: str

    def run(self, journal: Journal) -> Outcome:
        """Delete it."""
        return Outcome(say.say_taken(journal.delete_step(self.step_id).text))


@dataclass(frozen=True, slots=True)
class SaveRepeat:
    """Save a repeating practice: a new one, or one that is there as it is meant now; `began` is what that was."""

    repeat: Repeat
    began: Repeat | None = None

    def run(self, journal: Journal) -> Outcome:
        """Add or change it; what others changed of it meanwhile stays."""
        began = self.began
        if began is None:
            return Outcome(say.say_repeat(journal.add_repeat(self.repeat)))
        now = next((one for one in journal.goal(began.goal_id).repeats if one.id == began.id), began)
        kept = keep_both(began, self.repeat, now)
        said = say.say_repeat(journal.change_repeat(kept), new=False)
        return Outcome(say_together(said, began, self.repeat, now, kept))


@dataclass(frozen=True, slots=True)
class TakeRepeat:
    """Take a repeating practice away with its marks; practices of its skill stay."""

    repeat_id: str

    def run(self, journal: Journal) -> Outcome:
        """Delete it."""
        return Outcome(say.say_taken(journal.delete_repeat(self.repeat_id).text))


@dataclass(frozen=True, slots=True)
class Practised:
    """Say that a repeating practice was done now; one that counts a skill logs that skill."""

    repeat: Repeat
    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Log the practice of its skill, or mark it."""
        at = Moment.of(self.now)
        day = at.entry_day(journal.day_starts_at)
        if self.repeat.skill_id:
            entry = journal.add(Practice(at=at, day=day, skill_id=self.repeat.skill_id))
            name = entry.skill if isinstance(entry, Practice) else ""
            return Outcome(say.say_mark(self.repeat, day, day, name), entry=entry)
        journal.add_repeat_mark(RepeatMark(at=at, day=day, repeat_id=self.repeat.id))
        return Outcome(say.say_mark(self.repeat, day, day))
