"""What is said of goals: where one stands, target dates without pressure, ratings, the T-score, what was saved.

Parking a goal, letting it go and changing it are ways a goal goes well, and are said as that (`science.md` 9, 11).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.goals.records import LEVELS, Goal, GoalRating, GoalState, GoalStep, GoalVersion, LifeArea, Measure, Repeat
from evenso.language import tr, tr_as
from evenso.text import one_line
from evenso.wording.dates import MONTHS, say_day
from evenso.wording.goals.asking import FIELDS
from evenso.wording.goals.rules import say_often

EMPTY: Final = tr("No goal is written down yet. Not knowing yet is a good place to start: `evenso goal questions`.")
NONE_OPEN: Final = tr("No goal is open now; `evenso goals --all` lists those that rest, are done or were let go.")
RULE: Final = tr("A goal may change, rest, be let go or be done: each is a way it can go well.")
UNCHANGED: Final = tr("Nothing was changed.")
STATES: Final = {
    GoalState.OPEN: tr_as("a goal", "open"),
    GoalState.PARKED: tr_as("a goal", "parked"),
    GoalState.LET_GO: tr_as("a goal", "let go"),
    GoalState.DONE: tr_as("a goal", "done"),
}
AREAS: Final = {
    LifeArea.SELF: tr("with myself"),
    LifeArea.OTHERS: tr("with others"),
    LifeArea.LIFE: tr("life and what I want of it"),
}
LEVEL_NAMES: Final = (
    tr("much less than expected"),
    tr("less than expected"),
    tr("what I would expect"),
    tr("more than expected"),
    tr("much more than expected"),
)
T_LINE: Final = tr("50 would be every goal as you expected it; your own descriptions and weights decide, nothing else.")


def say_level(value: int) -> str:
    """Say a level of −2 to +2 with a true minus sign: `−1`, `0`, `+2`."""
    return f"−{-value}" if value < 0 else f"+{value}" if value else "0"


def say_rating(value: int, measure: Measure) -> str:
    """Say a rating: `6 of 10`, `−1`."""
    return tr("{value} of 10", value=value) if measure is Measure.OWN else say_level(value)


def say_rated_on(rating: GoalRating, today: date) -> str:
    """Say a rating with its day: `6 of 10 on Fri 20 Nov`."""
    said = say_rating(rating.value, rating.measure)
    return tr("{rating} on {day}", rating=said, day=say_day(rating.day, today))


def say_rated(rating: GoalRating, version: GoalVersion, today: date) -> str:
    """Say a rating with its day and, where the person described its level, with those words."""
    said = say_rated_on(rating, today)
    if rating.measure is Measure.ATTAINMENT and version.measure is Measure.ATTAINMENT:
        words = version.levels[rating.value + 2] or LEVEL_NAMES[rating.value + 2]
        return f"{said}: {one_line(words)}"
    return said


def ratings_strip(ratings: Sequence[GoalRating], measure: Measure, most: int = 12) -> str:
    """Return the newest ratings by one measure as figures, oldest first: `3 4 4 6`."""
    values = [rating.value for rating in ratings if rating.measure is measure][-most:]
    return " ".join(say_level(value) if measure is Measure.ATTAINMENT else str(value) for value in values)


def say_other_ratings(ratings: Sequence[GoalRating], measure: Measure, most: int = 12) -> str:
    """Say the ratings by the measure that a goal had before, which do not compare: `before, 0 to 10: 3 5 6`."""
    other = Measure.OWN if measure is Measure.ATTAINMENT else Measure.ATTAINMENT
    values = ratings_strip(ratings, other, most)
    if not values:
        return ""
    if other is Measure.OWN:
        return tr("before, 0 to 10: {values}", values=values)
    return tr("before, −2 to +2: {values}", values=values)


def level_lines(version: GoalVersion) -> list[tuple[int, str]]:
    """Return the levels that the person described, the highest first; none for a goal rated 0 to 10."""
    pairs = list(zip(LEVELS, version.levels, strict=False))
    return [(value, words) for value, words in reversed(pairs) if words]


def say_target(target: date | None, today: date) -> str:
    """Say a target date without pressure: `by 1 March 2027`; once it lies behind, that it can be moved."""
    if target is None:
        return ""
    year = "" if target.year == today.year else f" {target.year}"
    said = tr("by {day} {month}{year}", day=target.day, month=MONTHS[target.month - 1], year=year)
    return said if target >= today else tr("{said}: the date has passed; it can be moved", said=said)


def say_state(goal: Goal, today: date) -> str:
    """Say where a goal stands and since when: `parked since Fri 20 Nov`; "" for one that was always open."""
    if goal.state is GoalState.OPEN:
        return "" if goal.state_since is None else tr("open again since {day}", day=say_day(goal.state_since, today))
    state = STATES[goal.state]
    if goal.state_since is None:
        return state
    return tr("{state} on {day}", state=state, day=say_day(goal.state_since, today))


def say_became(goal: Goal) -> str:
    """Say what became of a goal after its state was changed."""
    name = tr("“{words}”", words=one_line(goal.title))
    return {
        GoalState.OPEN: tr("{name} is open again", name=name),
        GoalState.PARKED: tr("Parked {name}; it rests here until you want it", name=name),
        GoalState.LET_GO: tr("Let {name} go; what you wrote stays readable", name=name),
        GoalState.DONE: tr("{name} is done", name=name),
    }[goal.state]


def say_saved(goal: Goal, *, versions_before: int | None = None) -> str:
    """Say that a goal was written down or changed; a change of substance says that the old one stays."""
    if versions_before is not None and len(goal.versions) > versions_before:
        return tr("Saved anew, the old version stays readable: “{title}”", title=one_line(goal.title))
    return tr("Saved the goal “{title}”", title=one_line(goal.title))


def say_area(area: LifeArea | None) -> str:
    """Say which area of life a goal is about; "" when that was not said."""
    return "" if area is None else AREAS[area]


def say_new_rating(rating: GoalRating, title: str) -> str:
    """Say that a rating was saved."""
    return tr("{rating} for “{title}”", rating=say_rating(rating.value, rating.measure), title=one_line(title))


def say_step(step: GoalStep, *, added: bool = False, beside: Sequence[GoalStep] = ()) -> str:
    """Say what became of a step; one that stands there open in the same words already is told."""
    words = tr("“{words}”", words=one_line(step.text))
    if added and any(one.text == step.text and not one.done and one.id != step.id for one in beside):
        return tr("Added the step {words}, which is in the goal more than once now", words=words)
    if added:
        return tr("Added the step {words}", words=words)
    return tr("Done: {words}", words=words) if step.done else tr("{words} is open again", words=words)


def say_mark(repeat: Repeat, day: date, today: date, skill: str = "") -> str:
    """Say that a repeating practice was done on a day, and the skill that was logged with it."""
    counted = tr(", logged as {skill}", skill=one_line(skill)) if skill else ""
    return tr("Done “{text}” on {day}{counted}", text=one_line(repeat.text), day=say_day(day, today), counted=counted)


def say_repeat(repeat: Repeat, *, new: bool = True) -> str:
    """Say that a repeating practice was written down or changed."""
    text, often = one_line(repeat.text), say_often(repeat)
    if new:
        return tr("Added “{text}”, {often}", text=text, often=often)
    return tr("Saved “{text}”, {often}", text=text, often=often)


def say_taken(words: str) -> str:
    """Say that a step or a repeating practice was taken away."""
    return tr("Took “{words}” away", words=one_line(words))


def say_reworded(step: GoalStep) -> str:
    """Say that a step was saved in other words."""
    return tr("Saved the step “{text}”", text=one_line(step.text))


def say_deleted(goal: Goal) -> str:
    """Say that a goal was deleted with all that is under it."""
    return tr("Deleted “{title}” with all that is under it", title=one_line(goal.title))


def say_t_score(score: float | None, scored: int) -> str:
    """Say the T-score in one line with how many goals it rests on; "" where it is not defined."""
    if score is None:
        return ""
    return tr("T-score {score:.0f} over {scored} goals. {told}", score=score, scored=scored, told=T_LINE)


def say_versions(goal: Goal, today: date) -> str:
    """Say how many versions a goal has had, when the last began, and why if that was said."""
    why = f": {one_line(goal.now.reason)}" if goal.now.reason else ""
    day = say_day(goal.now.day, today)
    return tr("{count} versions, this one since {day}{why}", count=len(goal.versions), day=day, why=why)


def say_version(goal: Goal, place: int, today: date) -> str:
    """Say which of a goal's versions this is (0 for the first) and for how long it stood."""
    version = goal.versions[place]
    if place == len(goal.versions) - 1:
        return tr("Now, since {day}", day=say_day(version.day, today))
    until = goal.versions[place + 1].day
    if until <= version.day:
        return say_day(until, today)
    return tr("{first} to {last}", first=say_day(version.day, today), last=say_day(until, today))


def version_words(version: GoalVersion, today: date) -> list[tuple[str, str]]:
    """Return what a version says: each heading with its words, blank ones left out."""
    found = [(label, str(getattr(version, name))) for name, (label, _) in FIELDS.items() if name != "target"]
    found.insert(4, (FIELDS["target"][0], "" if version.target is None else say_day(version.target, today)))
    if version.measure is Measure.ATTAINMENT:
        levels = "\n".join(f"{say_level(value):>2}  {words}" for value, words in level_lines(version))
        found.append((tr("From −2 to +2"), levels))
        found.append((tr("Its weight"), str(version.weight) if version.weight > 1 else ""))
    found.append((tr("Why the change"), version.reason))
    return [(label, words) for label, words in found if words]


def say_counts(goals: Sequence[Goal]) -> str:
    """Say how many goals stand where: `3 open, 1 parked, 1 done`; "" while all are open."""
    counts = [(STATES[state], sum(goal.state is state for goal in goals)) for state in GoalState]
    found = [f"{count} {word}" for word, count in counts if count]
    return ", ".join(found) if any(goal.state is not GoalState.OPEN for goal in goals) else ""


def goal_line(goal: Goal, today: date) -> str:
    """Return a goal on one line, with its id."""
    parts = [say_state(goal, today), say_target(goal.now.target, today) if goal.state is GoalState.OPEN else ""]
    if goal.state is GoalState.OPEN and goal.next_step is not None:
        parts.append(tr("next: {text}", text=one_line(goal.next_step.text)))
    said = "; ".join(part for part in parts if part)
    return f"{goal.id}  {one_line(goal.title)}{': ' if said else ''}{said}"
