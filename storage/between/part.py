"""The part of the journal that keeps the work between sessions; every write is one undo step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from types import EllipsisType
from typing import TYPE_CHECKING

from evenso.records import AnyEntry, Note, Practice, Skill
from storage.annotations.part import Later
from storage.database import OpenFile

if TYPE_CHECKING:
    from evenso.card.records import CardValue, Target, TargetVersion
    from evenso.goals.records import Goal, GoalRating, GoalState, GoalStep, GoalVersion, LifeArea, Repeat, RepeatMark
    from evenso.goals.standing import GoalInWeek, GoalMark
    from evenso.links import Link, Linked, Ref
    from evenso.patterns.records import Noticing, Pattern
    from evenso.recovery.trials.records import Trial
    from evenso.support.records import Contact, PlanLine
    from storage.between import card, goals, links, patterns, support, versions
    from storage.contents import entries, skills
    from storage.trials import trials
else:
    entries = Later("storage.contents.entries")
    skills = Later("storage.contents.skills")
    card = Later("storage.between.card")
    goals = Later("storage.between.goals")
    links = Later("storage.between.links")
    patterns = Later("storage.between.patterns")
    support = Later("storage.between.support")
    trials = Later("storage.trials.trials")
    versions = Later("storage.between.versions")


class OwnWork:
    """Goals, patterns, the diary card, support, links, marks on entries, what entries said before."""

    _file: OpenFile

    def stamp(self) -> tuple[int, int, int]:
        """Return what differs after any write, by this program or by another: what was read under it still holds.

        Each opening has a number of its own: both counts begin anew with it, and another file may lie there by then.
        """
        file = self._file
        return file.opening, int(file.value("PRAGMA data_version")), file.connection.total_changes

    def mark_entry(self, entry_id: str, *, for_session: bool | None = None, private: bool | None = None) -> AnyEntry:
        """Mark an entry to be brought up, or as not for the session; None leaves a mark as it is."""
        return entries.mark(self._file, entry_id, for_session=for_session, private=private)

    def practise(self, skill: Skill, practice: Practice) -> Practice:
        """Save a practice of a skill by its name, and the skill with it where none is called so: one undo step."""
        return skills.practise(self._file, skill, practice)

    def goals(self, *, closed: bool = True) -> list[Goal]:
        """Return goals with versions, steps, repeats and ratings, open ones first; without `closed` only those."""
        return goals.read(self._file, closed=closed)

    def has_open_goals(self) -> bool:
        """Whether any goal is open: the one thing about goals that is read before the first paint."""
        return bool(self._file.value("SELECT EXISTS (SELECT 1 FROM goals WHERE state = 'open')"))

    def goals_in_week(self, of: date, today: date, practices: Iterable[Practice]) -> tuple[GoalInWeek, ...]:
        """Return how goals stood in the week of a day, those most at hand first; `practices` are that week's."""
        return goals.in_week(self._file, of, today, practices)

    def goal_marks(self, start: date, end: date) -> tuple[GoalMark, ...]:
        """Return the days in a stretch on which goals were begun, changed or came to rest, in order."""
        return goals.marked_days(self._file, start, end)

    def goal(self, goal_id: str) -> Goal:
        """Return the goal of an id or of a title that only one begins with; raises `NotFound`."""
        return goals.find(self._file, goal_id)

    def add_goal(self, goal: Goal, *, roots: Sequence[Ref] = ()) -> Goal:
        """Save a new goal with its steps and repeats, linked to the `roots` it grew out of."""
        return goals.add(self._file, goal, roots)

    def add_goal_with_answers(self, goal: Goal, answers: Note, *, roots: Sequence[Ref] = ()) -> tuple[Goal, AnyEntry]:
        """Save an entry and the goal that grew out of it, as one undo step; return both."""
        return goals.add_with_answers(self._file, goal, answers, roots)

    def revise_goal(self, goal_id: str, version: GoalVersion, *, area: LifeArea | EllipsisType | None = ...) -> Goal:
        """Save a new version of a goal, and its area where one is given; the old versions stay readable."""
        return goals.revise(self._file, goal_id, version, area)

    def set_goal_state(self, goal_id: str, state: GoalState, *, day: date, reason: str = "") -> Goal:
        """Park a goal, let it go, call it done, or open it again."""
        return goals.set_state(self._file, goal_id, state, day, reason)

    def set_goal_area(self, goal_id: str, area: LifeArea | None) -> Goal:
        """Say which area of life a goal is about."""
        return goals.set_area(self._file, goal_id, area)

    def delete_goal(self, goal_id: str) -> Goal:
        """Delete a goal with everything under it and its links; undo brings all of it back."""
        return goals.delete(self._file, goal_id)

    def add_step(self, step: GoalStep, *, roots: Sequence[Ref] = ()) -> GoalStep:
        """Add a step, its goal linked to what the step grew out of; at position 0 it comes last."""
        return goals.add_step(self._file, step, roots)

    def grow_skill(self, skill: Skill, roots: Sequence[Ref]) -> Skill:
        """Save a new skill, linked to what it grew out of."""
        return links.grow_skill(self._file, skill, roots)

    def change_step(self, step: GoalStep) -> GoalStep:
        """Save a changed step under its id; raises `NotFound`."""
        return goals.change_step(self._file, step)

    def delete_step(self, step_id: str) -> GoalStep:
        """Take a step away; raises `NotFound`."""
        return goals.delete_step(self._file, step_id)

    def add_repeat(self, repeat: Repeat) -> Repeat:
        """Add a repeating practice to its goal."""
        return goals.add_repeat(self._file, repeat)

    def change_repeat(self, repeat: Repeat) -> Repeat:
        """Save a changed repeating practice under its id; raises `NotFound`."""
        return goals.change_repeat(self._file, repeat)

    def delete_repeat(self, repeat_id: str) -> Repeat:
        """Take a repeating practice away with its marks; raises `NotFound`."""
        return goals.delete_repeat(self._file, repeat_id)

    def repeat_marks(
        self, start: date | None = None, end: date | None = None, *, repeat_id: str | None = None
    ) -> list[RepeatMark]:
        """Return when repeating practices were marked as done, oldest first; days are inclusive."""
        return goals.marks(self._file, start, end, repeat_id)

    def add_repeat_mark(self, mark: RepeatMark) -> RepeatMark:
        """Mark a repeating practice as done."""
        return goals.add_mark(self._file, mark)

    def rate_goal(self, rating: GoalRating) -> GoalRating:
        """Save how close a goal feels."""
        return goals.rate(self._file, rating)

    def patterns(self, *, archived: bool = False) -> list[Pattern]:
        """Return the patterns in the order they were made; archived ones too when asked for."""
        return patterns.read(self._file, archived=archived)

    def find_pattern(self, name_or_id: str) -> Pattern:
        """Return the pattern of an id or of a name that only one begins with; raises `NotFound`."""
        return patterns.find(self._file, name_or_id)

    def add_pattern(self, pattern: Pattern, *, roots: Sequence[Ref] = ()) -> Pattern:
        """Save a new pattern, linked to what it was seen in; raises `InvalidRecord` for a name that is there."""
        return patterns.add(self._file, pattern, roots)

    def change_pattern(self, pattern: Pattern) -> Pattern:
        """Save a changed pattern under its id; archiving is a change too."""
        return patterns.change(self._file, pattern)

    def delete_pattern(self, pattern_id: str) -> Pattern:
        """Delete a pattern with its noticings and links; undo brings all of it back."""
        return patterns.delete(self._file, pattern_id)

    def noticings(
        self, start: date | None = None, end: date | None = None, *, pattern_id: str | None = None
    ) -> list[Noticing]:
        """Return when patterns were noticed, oldest first; days are inclusive."""
        return patterns.noticings(self._file, start, end, pattern_id)

    def noticed_patterns(self, start: date, end: date) -> list[tuple[Pattern, Noticing]]:
        """Return each time that a pattern was noticed with the pattern, oldest first."""
        return patterns.noticed(self._file, start, end)

    def add_noticing(self, noticing: Noticing) -> Noticing:
        """Save that a pattern was noticed, linked to the entry it names."""
        return patterns.add_noticing(self._file, noticing)

    def see_patterns(self, entry_id: str, seen: Sequence[Pattern]) -> list[Pattern]:
        """Save that patterns were noticed in an entry, as one undo step; those without an id are new."""
        return patterns.see(self._file, entry_id, seen)

    def change_noticing(self, noticing: Noticing) -> Noticing:
        """Save a noticing's line in other words; raises `NotFound`."""
        return patterns.change_noticing(self._file, noticing)

    def delete_noticing(self, noticing_id: str) -> Noticing:
        """Take a noticing away, and the link it made if it was the last one there; raises `NotFound`."""
        return patterns.delete_noticing(self._file, noticing_id)

    def links_of(self, ref: Ref) -> list[Link]:
        """Return the links of a thing, from either end, oldest first."""
        return links.of(self._file, ref)

    def add_link(self, link: Link) -> Link:
        """Save a link; the same one twice is the one that is there."""
        return links.add(self._file, link)

    def delete_link(self, link_id: str) -> Link:
        """Take a link away; raises `NotFound`."""
        return links.delete(self._file, link_id)

    def linked(self, ref: Ref) -> list[Linked]:
        """Return what a thing is linked to, whichever way it lies, oldest first; what is gone is left out."""
        return links.linked(self._file, ref)

    def title_of(self, ref: Ref) -> str:
        """Return what a thing is called, on one line; raises `NotFound`."""
        return links.title_of(self._file, ref)

    def card_targets(self, *, ended: bool = False) -> list[Target]:
        """Return the rows of the diary card; those taken off it too when asked for."""
        return card.targets(self._file, ended=ended)

    def add_card_target(self, target: Target) -> Target:
        """Put a row on the card, last."""
        return card.add_targets(self._file, [target])[0]

    def add_card_targets(self, targets: Sequence[Target]) -> list[Target]:
        """Put rows on the card, last, as one undo step."""
        return card.add_targets(self._file, targets)

    def revise_card_target(self, target_id: str, version: TargetVersion, *, ended: date | None = None) -> Target:
        """Let a row be called or mean something else from a day on."""
        return card.revise(self._file, target_id, version, ended)

    def end_card_target(self, target_id: str, day: date) -> Target:
        """Take a row off the card after a day; its cells stay."""
        return card.end(self._file, target_id, day)

    def delete_card_target(self, target_id: str) -> Target:
        """Delete a row with its cells; undo brings them back."""
        return card.delete(self._file, target_id)

    def card_values(self, start: date, end: date) -> list[CardValue]:
        """Return the cells of some days, both included."""
        return card.values(self._file, start, end)

    def save_card_value(self, value: CardValue) -> CardValue:
        """Save a cell in place of the one of that row and day."""
        return card.save_value(self._file, value)

    def clear_card_value(self, target_id: str, day: date) -> CardValue:
        """Make a cell blank again; raises `NotFound` when it is."""
        return card.clear_value(self._file, target_id, day)

    def plan(self) -> list[PlanLine]:
        """Return the lines of the steadying plan."""
        return support.plan(self._file)

    def save_plan(self, lines: Sequence[PlanLine]) -> list[PlanLine]:
        """Save the whole plan as one undo step."""
        return support.save_plan(self._file, lines)

    def contacts(self) -> list[Contact]:
        """Return the person's own people and lines."""
        return support.contacts(self._file)

    def add_contact(self, contact: Contact) -> Contact:
        """Add a person or a line of one's own, last."""
        return support.add_contact(self._file, contact)

    def change_contact(self, contact: Contact) -> Contact:
        """Save a changed person or line under its id; raises `NotFound`."""
        return support.change_contact(self._file, contact)

    def delete_contact(self, contact_id: str) -> Contact:
        """Take a person or line away; raises `NotFound`."""
        return support.delete_contact(self._file, contact_id)

    def trials(self) -> list[Trial]:
        """Return the coin-flip months, the newest first."""
        return trials.read(self._file)

    def trial_near(self, day: date) -> bool:
        """Whether a coin-flip month began in the 28 days up to a day; asks without loading anything."""
        span = "day BETWEEN start AND date(start, '+27 days') AND coalesce(stopped > day, 1)"
        return bool(
            self._file.value(
                f"SELECT EXISTS (SELECT 1 FROM trials, (SELECT ? AS day) WHERE {span})", (day.isoformat(),)
            )
        )

    def start_trial(self, trial: Trial) -> Trial:
        """Save a coin-flip month that begins; raises `InvalidRecord` while another one goes on."""
        return trials.start(self._file, trial)

    def stop_trial(self, trial_id: str, day: date) -> Trial:
        """Stop a coin-flip month; what came before stays."""
        return trials.stop(self._file, trial_id, day)

    def delete_trial(self, trial_id: str) -> Trial:
        """Take a coin-flip month away; undo brings it back."""
        return trials.delete(self._file, trial_id)

    def versions(self, entry_id: str) -> list[tuple[datetime, AnyEntry]]:
        """Return what an entry said before each change, newest first, with the moment it was replaced (UTC)."""
        return versions.read(self._file, entry_id)
