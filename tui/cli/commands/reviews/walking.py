"""A week's review gone through at the terminal: the app's eight steps, asked in plain lines.

Each answer is saved as it is given, Enter skips, `<` goes a step back, Ctrl+C leaves, and it goes on there: here or in
the app.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

import click

from evenso.goals.ratings import read_rating
from evenso.goals.records import Goal, Measure
from evenso.goals.steps import small_step
from evenso.language import tr
from evenso.links import Ref, Thing
from evenso.records import InvalidRecord
from evenso.reviews.records import STEPS, Review
from evenso.reviews.steps import WRITTEN, Part, moved_to, offers, part_at, pattern_of, with_link, with_words
from evenso.text import one_line
from evenso.wording import weeks
from evenso.wording.goals.saying import STATES
from evenso.wording.goals.standing import say_in_one
from evenso.wording.reviews import saying
from tui.cli.streams.output import say, tell
from tui.cli.streams.words import ask, is_no, is_yes
from tui.intents import Intent, MarkEntry, carry_out
from tui.screens.goals.intents import AddStep, RateGoal, SetState, TurnStep
from tui.screens.review.intents import BringHardStretch, SaveReview
from tui.screens.review.model import ReviewData, read_review

if TYPE_CHECKING:
    from tui.cli.desk import Desk

_BACK: Final = "<"

_HOW: Final = tr(
    "Eight steps, about five minutes. Enter skips a question, < goes a step back; Ctrl+C leaves, and it goes on there"
    " next time."
)


class _StepBack(Exception):
    """Somebody wants the step before."""


def _ask(question: str) -> str:
    """Ask; raise `_StepBack` where the answer is the way back."""
    answer = ask(question)
    if answer == _BACK:
        raise _StepBack
    return answer


@dataclass(slots=True)
class Walk:
    """A walk through one week; the journal is opened for each look and each answer, never held while one thinks."""

    desk: Desk
    week: date
    step: int = 1
    kept: str = ""
    """What came of the last step's answers; that the review is finished, a moment later, says more."""

    def read(self) -> ReviewData:
        """Return the week and what was said so far."""
        with self.desk.existing() as journal:
            return read_review(journal, week=self.week, now=self.desk.now())

    def do(self, intent: Intent) -> None:
        """Do it, and say what came of it."""
        with self.desk.existing() as journal:
            _tell(carry_out(intent, journal)[0].sentence)

    def save(self, made: Callable[[Review], Review], noticed: str = "") -> None:
        """Save what becomes of the review, at the step that is asked."""
        step = self.step
        kept = SaveReview(
            self.week, lambda one: made(one if one.finished else moved_to(one, step)), self.desk.now(), noticed
        )
        if step < STEPS:
            self.do(kept)
            return
        with self.desk.existing() as journal:
            self.kept = carry_out(kept, journal)[0].sentence or self.kept

    def leave(self) -> None:
        """Keep the step, and say what is kept: each line that was ended with Enter."""
        step, saved = self.step, self.read().saved
        tell("")
        if saved is not None and saved.finished:
            place = saying.say_place(step)
            tell(tr("Left at {place}; what you answered is kept, and the review stays finished.", place=place))
            return
        with self.desk.existing() as journal:
            carry_out(SaveReview(self.week, lambda one: moved_to(one, step), self.desk.now()), journal)
        tell(tr("Left at {place}; what you answered is kept, and it goes on there.", place=saying.say_place(step)))


def walk_through(desk: Desk, week: date) -> None:
    """Ask step after step from where it was left, and keep it as finished at the end."""
    walk = Walk(desk, week)
    saved = walk.read().saved
    if saved is not None and not saved.finished:
        walk.step = saved.step
    tell(_HOW)
    try:
        while True:
            try:
                _step(walk)
            except _StepBack:
                walk.step = _before(walk)
                continue
            if walk.step == STEPS:
                break
            walk.step += 1
    except (click.Abort, KeyboardInterrupt):
        walk.leave()
        raise
    walk.save(lambda one: replace(moved_to(one, STEPS), finished=True))
    _tell(walk.kept)


def _tell(sentence: str) -> None:
    if sentence:
        tell(f"  {sentence.rstrip('.')}.")


def _before(walk: Walk) -> int:
    """Return the nearest step before this one in which something is asked; without one, the first."""
    asked = {part for part in WRITTEN if part is not Part.GOALS} | ({Part.GOALS} if walk.read().goals else set())
    return max((step for step in range(1, walk.step) if part_at(step) in asked), default=1)


def _step(walk: Walk) -> None:
    """Show a step and ask what it asks."""
    data, part = walk.read(), part_at(walk.step)
    week = data.week.review
    if week is None:
        return
    say()
    say(f"{saying.say_place(walk.step)}  {saying.TITLES[part]}")
    numbers = not data.week.hidden
    told = saying.facts(part, week, data.scores, numbers=numbers, ask=False)
    asked = {Part.GOALS: [], Part.BRING: saying.say_scores(data.scores, week)}
    for line in asked.get(part, told):  # what is asked about one by one is not told before
        say(f"  {line}")
    sys.stdout.flush()
    if part is Part.GOALS:
        _goals(walk, data)
    if part is Part.BRING:
        _bring(walk, data)
    if part in WRITTEN:
        _words(walk, data, part)
    if part is Part.NOTICED:
        _pattern(walk, walk.read())


def _words(walk: Walk, data: ReviewData, part: Part) -> None:
    """Ask the question of a step; what is there already stays with Enter."""
    there = data.saved.said_in(part) if data.saved is not None else ""
    kept = tr(" (Enter keeps: {words})", words=one_line(there)[:60]) if there else ""
    while words := _ask(f"  {saying.QUESTIONS[part]}{kept} "):
        try:
            walk.save(lambda one, words=words: with_words(one, part, words, there))  # type: ignore[misc]
        except InvalidRecord as problem:
            tell(f"  {problem}")
        else:
            return


def _pattern(walk: Walk, data: ReviewData) -> None:
    """Ask which pattern what was noticed belongs to, where there are any."""
    linked = pattern_of(data.saved) if data.saved is not None else ""
    if data.pattern:
        say(f"  {saying.say_linked(data.pattern)}")
    names = [one.name for one in data.patterns if one.id != linked]
    number = _number(saying.PATTERN, names)
    if number is not None:
        chosen = [one for one in data.patterns if one.id != linked][number]
        walk.save(lambda one: with_link(one, Part.NOTICED, Ref(Thing.PATTERN, chosen.id)), chosen.id)


def _number(question: str, names: list[str]) -> int | None:
    """Show names with their numbers and return the place of the one that is meant; None where Enter goes on."""
    if not names:
        return None
    for place, name in enumerate(names, start=1):
        say(f"    {place}  {one_line(name)}")
    sys.stdout.flush()
    while answer := _ask(tr("  {question} A number, or Enter: ", question=question)):
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return int(answer) - 1
        tell(tr("  There are the numbers 1 to {last}; Enter goes on.", last=len(names)))
    return None


def _is_so(question: str) -> bool:
    """Ask until the answer is a yes or a no; Enter leaves it open, which changes nothing either."""
    while answer := _ask(question):
        if is_yes(answer) or is_no(answer):
            return is_yes(answer)
        tell(tr("    y is yes, n is no; Enter leaves it open."))
    return False


def _goals(walk: Walk, data: ReviewData) -> None:
    """Ask of each open goal how close it is and what its next small step is."""
    if not data.goals:
        say(f"  {saying.NO_GOAL}")
        return
    for standing in data.goals:
        goal = data.goal(standing.goal.id)
        if goal is None:
            continue
        told = say_in_one(standing, data.week.today) if data.week.today else ""
        say(f"  {one_line(goal.title)}" + (f": {told}" if told else ""))
        sys.stdout.flush()
        if goal.is_home or _rate(walk, goal):
            _small_step(walk, goal)
    tell(tr("  `evenso goal revise` puts one in other words."))


def _rate(walk: Walk, goal: Goal) -> bool:
    """Ask how close a goal is, and tell whether it goes on; one word lets it rest."""
    own = goal.now.measure is Measure.OWN
    label = tr("How close, 0 to 10") if own else tr("How close, −2 to +2")
    rests = {words.casefold(): state for state, words in STATES.items() if state is not goal.state}
    while words := _ask(f"    {label} ({tr('words after it, if you like')}; {', '.join(rests)}): "):
        if (state := rests.get(words.casefold())) is not None:
            walk.do(SetState(goal.id, state, "", walk.desk.now()))
            return False
        try:
            value, note = read_rating(words, goal.now.measure)
            walk.do(RateGoal(goal, value, note, walk.desk.now()))
        except InvalidRecord as problem:
            tell(f"    {problem}")
        else:
            break
    return True


def _small_step(walk: Walk, goal: Goal) -> None:
    """Ask whether the next small step is done, then for the one after it, where none is there."""
    step = small_step(goal)
    if step is not None:
        if not _is_so(tr("    Next small step: {words}. Done? [y/n] ", words=one_line(step.text).rstrip("."))):
            return
        walk.do(TurnStep(step, walk.desk.now()))
        now = walk.read().goal(goal.id)
        if now is None or small_step(now) is not None:
            return
    if goal.is_home:
        return
    while words := _ask(f"    {tr('A small step')} ({tr('ten minutes or less is a good size')}): "):
        try:
            walk.do(AddStep(goal.id, words))
        except InvalidRecord as problem:
            tell(f"    {problem}")
        else:
            return


def _bring(walk: Walk, data: ReviewData) -> None:
    """Ask whether a hard stretch goes to the top, and which entries are to be brought up."""
    week = data.week.review
    if week is None:
        return
    if week.hard_stretch and data.hard_taken:
        say(f"  {saying.HARD_TAKEN}")
    elif week.hard_stretch and _is_so(tr("  {question} [y/n] ", question=weeks.HARD_STRETCH)):
        walk.do(BringHardStretch(week, walk.desk.now()))
    while week is not None:
        there = offers(week)
        marked = [f"{saying.MARKED}: " if one.for_session else "" for one in there]
        names = [f"{mark}{saying.offer_words(one, week.today)}" for mark, one in zip(marked, there, strict=True)]
        number = _number(tr("Which is to be brought up, or no longer?"), names)
        if number is None:
            return
        walk.do(MarkEntry(there[number].id, for_session=not there[number].for_session))
        week = walk.read().week.review


__all__ = ["walk_through"]
