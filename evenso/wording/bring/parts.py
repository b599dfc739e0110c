"""What a summary says of goals, marked days, urges and the plan: facts and the person's own words, no verdict."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.annotations.markers import LifeMarker
from evenso.bring.urges import UrgeDays
from evenso.goals.attainment import attained, latest_rating
from evenso.goals.records import Goal, GoalState, Measure
from evenso.goals.steps import small_step
from evenso.language import tr, tr_as, tr_many
from evenso.support.planning import HEADINGS
from evenso.support.records import Contact, PlanLine
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.goals.saying import ratings_strip, say_rating, say_state, say_target

GOAL_HEADS: Final = (tr("Goal"), tr("Where it stands"), tr("How close it felt"), tr("Next step"))
NOTHING_RATED: Final = tr("not rated")
NO_STEP: Final = tr_as("a step", "none written")
NO_URGES: Final = tr("No urge was filled in on the card in these days.")
NO_PLAN: Final = tr("No steadying plan is written down.")
PEOPLE: Final = tr("My people")
AS_EXPECTED: Final = 50
_A_LITTLE: Final = 3
_CLEARLY: Final = 10
"""T-scores: 10 are what the makers of the scale take for a standard deviation."""
_NUMBERS: Final = {2: tr("Two"), 3: tr("Three"), 4: tr("Four"), 5: tr("Five"), 6: tr("Six")}


def say_question(question: str) -> str:
    """Say the question that goes with the topics; nothing without one."""
    return tr("And a question: {question}", question=one_line(question)) if question.strip() else ""


def say_goes_on(words: int) -> str:
    """Say that a note goes on in the journal: `… goes on in the journal (41 more words)`; below 0 it is letters."""
    if words < 0:
        return tr_many(
            "… goes on in the journal ({n:,} more character)",
            "… goes on in the journal ({n:,} more characters)",
            -words,
        )
    return tr_many("… goes on in the journal ({n:,} more word)", "… goes on in the journal ({n:,} more words)", words)


def goal_row(goal: Goal, start: date, end: date, today: date) -> tuple[str, str, str, str]:
    """Return a goal as a row: its words, where it stands, how close it felt over the period, the next step."""
    going_on = goal.state is GoalState.OPEN
    wanted = say_target(goal.now.target, today) if going_on else ""
    stands = "; ".join(part for part in (say_state(goal, today), wanted) if part) or tr_as("a goal", "open")
    following = small_step(goal)
    step = NO_STEP if following is None else one_line(following.text)
    return (
        one_line(goal.title),
        stands,
        _closeness(goal, start, end, today),
        step if going_on else "",
    )


def _closeness(goal: Goal, start: date, end: date, today: date) -> str:
    """Say the ratings of the period as figures, or the last one before it with its day."""
    ratings = [one for one in goal.ratings if not one.private and one.day <= end]
    measure = goal.now.measure
    inside = [one for one in ratings if one.day >= start and one.measure is measure]
    if len(inside) > 1:
        strip = ratings_strip(inside, measure)
        own = measure is Measure.OWN
        return tr("{ratings} (of 10)", ratings=strip) if own else tr("{ratings} (from −2 to +2)", ratings=strip)
    last = next((one for one in reversed(ratings) if one.measure is measure), None)
    return NOTHING_RATED if last is None else f"{say_rating(last.value, measure)}, {say_day(last.day, today)}"


def say_attainment(goals: Sequence[Goal]) -> str:
    """Say in words how goals rated from −2 to +2 stand together; nothing with fewer than two of them."""
    rated = [one for one in goals if one.now.measure is Measure.ATTAINMENT and latest_rating(one) is not None]
    score = attained(goals)
    if score is None:
        return ""
    how = _compared(round(score) - AS_EXPECTED)
    count = _NUMBERS.get(len(rated), str(len(rated)))
    return tr(
        "{count} goals rated by own descriptions: on the whole {how} ({t_score}).",
        count=count,
        how=how,
        t_score=tr("T {score:.0f}, {expected} is as expected", score=score, expected=AS_EXPECTED),
    )


def _compared(away: int) -> str:
    """Say how far from expected, in words that a T-score does not need to be known for."""
    if abs(away) < _A_LITTLE:
        return tr("about as expected")
    if abs(away) < _CLEARLY:
        return tr("a little better than expected") if away > 0 else tr("a little less than expected")
    return tr("better than expected") if away > 0 else tr("less than expected")


def marker_letter(place: int) -> str:
    """Return the letter that a marked day has on the chart and in its list; after z they go on as aa, ab."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def say_marked_day(day: date, marker: LifeMarker, today: date) -> str:
    """Say a marked day: `Wed 4 Mar: moved`."""
    return f"{say_day(day, today)}: {one_line(marker.title)}."


def say_urge(urge: UrgeDays) -> str:
    """Say one urge: on how many days it was filled in, how high it went, how often it was acted on."""
    parts = []
    if urge.highest is not None:
        filled = tr_many("filled in on {n} day", "filled in on {n} days", urge.days)
        peak = tr_many(
            "highest {highest} of 5 on {n} day",
            "highest {highest} of 5 on {n} days",
            urge.days_highest,
            highest=urge.highest,
        )
        parts.append(f"{filled}, {peak}")
    if urge.answered:
        parts.append(_acted(urge))
    return f"{one_line(urge.name)}: {'; '.join(parts)}."


def _acted(urge: UrgeDays) -> str:
    if urge.acted:
        return tr_many(
            "acted on on {acted} of {n} day", "acted on on {acted} of {n} days", urge.answered, acted=urge.acted
        )
    return tr_many("not acted on, on {n} day", "not acted on, on {n} days", urge.answered)


def say_plan(lines: Sequence[PlanLine], people: Sequence[Contact]) -> list[str]:
    """Say the steadying plan, a line each with its heading, and the people in it."""
    said = [
        f"{heading}: {one_line(line.text)}" for part, heading in HEADINGS.items() for line in lines if line.part is part
    ]
    return [*said, *(f"{PEOPLE}: {_person(one)}" for one in people)]


def _person(contact: Contact) -> str:
    name = one_line(contact.name)
    return name + "".join(f", {one_line(part)}" for part in (contact.reach, contact.note) if part)
