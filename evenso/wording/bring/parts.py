"""What a summary says of goals, marked days, urges and the plan: facts and the person's own words, no verdict."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.annotations.markers import LifeMarker
from evenso.bring.urges import UrgeDays
from evenso.goals.attainment import attained, latest_rating
from evenso.goals.records import Goal, GoalState, Measure
from evenso.support.planning import HEADINGS
from evenso.support.records import Contact, PlanLine
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.goals.saying import ratings_strip, say_rating, say_state, say_target

GOAL_HEADS: Final = ("Goal", "Where it stands", "How close it felt", "Next step")
NOTHING_RATED: Final = "not rated"
NO_STEP: Final = "none written"
NO_URGES: Final = "No urge was filled in on the card in these days."
NO_PLAN: Final = "No steadying plan is written down."
PEOPLE: Final = "My people"
AS_EXPECTED: Final = 50
_A_LITTLE: Final = 3
_CLEARLY: Final = 10
"""T-scores: 10 are what the makers of the scale take for a standard deviation."""
_NUMBERS: Final = {2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six"}


def say_question(question: str) -> str:
    """Say the question that goes with the topics; nothing without one."""
    return f"And a question: {one_line(question)}" if question.strip() else ""


def say_goes_on(words: int) -> str:
    """Say that a note goes on in the journal: `… goes on in the journal (41 more words)`; below 0 it is letters."""
    if words < 0:
        return f"… goes on in the journal ({-words:,} more {'character' if words == -1 else 'characters'})"
    return f"… goes on in the journal ({words:,} more {'word' if words == 1 else 'words'})"


def goal_row(goal: Goal, start: date, end: date, today: date) -> tuple[str, str, str, str]:
    """Return a goal as a row: its words, where it stands, how close it felt over the period, the next step."""
    going_on = goal.state is GoalState.OPEN
    wanted = say_target(goal.now.target, today) if going_on else ""
    stands = "; ".join(part for part in (say_state(goal, today), wanted) if part) or "open"
    step = one_line(goal.next_step.text if goal.next_step is not None else goal.now.first_step) or NO_STEP
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
    scale = "of 10" if measure is Measure.OWN else "from −2 to +2"
    if len(inside) > 1:
        return f"{ratings_strip(inside, measure)} ({scale})"
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
    t_score = f"T {score:.0f}, {AS_EXPECTED} is as expected"
    return f"{count} goals rated by own descriptions: on the whole {how} expected ({t_score})."


def _compared(away: int) -> str:
    """Say how far from expected, in words that a T-score does not need to be known for."""
    if abs(away) < _A_LITTLE:
        return "about as"
    size = "a little " if abs(away) < _CLEARLY else ""
    return f"{size}{'better' if away > 0 else 'less'} than"


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
        peak = f"highest {urge.highest} of 5 on {_days(urge.days_highest)}"
        parts.append(f"filled in on {_days(urge.days)}, {peak}")
    if urge.answered:
        parts.append(f"acted on on {urge.acted} of {_days(urge.answered)}" if urge.acted else _not_acted(urge.answered))
    return f"{one_line(urge.name)}: {'; '.join(parts)}."


def _not_acted(days: int) -> str:
    return f"not acted on, on {_days(days)}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def say_plan(lines: Sequence[PlanLine], people: Sequence[Contact]) -> list[str]:
    """Say the steadying plan, a line each with its heading, and the people in it."""
    said = [
        f"{heading}: {one_line(line.text)}" for part, heading in HEADINGS.items() for line in lines if line.part is part
    ]
    return [*said, *(f"{PEOPLE}: {_person(one)}" for one in people)]


def _person(contact: Contact) -> str:
    name = one_line(contact.name)
    return name + "".join(f", {one_line(part)}" for part in (contact.reach, contact.note) if part)
