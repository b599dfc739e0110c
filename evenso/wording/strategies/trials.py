"""What is said of a coin-flip month: before it begins, while it goes on, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.recovery.trials.finding import TrialFound
from evenso.recovery.trials.planning import NotOptional
from evenso.recovery.trials.records import DAYS, PAIRS, Trial, TrialState
from evenso.text import one_line
from evenso.wording.dates import say_near_day, say_span
from evenso.wording.trends import say_change

WHAT_IT_IS: Final = (
    "28 days in 14 pairs. A coin, thrown now and kept, says which day of each pair has the practice. Afterwards the two"
    " days of each pair are compared: chance alone parted them, so this answer is the fairest of the three."
)
POWER: Final = (
    "What it can see, with a mood on every day: of a hundred such months, 22 would show a real difference of half a"
    " point, 60 one of a whole point, 87 one of a point and a half. A day without a mood takes its pair out."
)
FREE: Final = (
    "It is never a duty. Do the practice on a day without whenever you need it, and leave it on a day with it when that"
    " does not work out. You can stop at any time, and nothing is lost. The result is shown when it is over."
)
NONE_GOING_ON: Final = "No such coin-flip month is going on."
BEGINS: Final = "It begins tomorrow."
NONE: Final = "None yet. It is for habits you could also leave out, and only if you want to know."

WHY_NOT: Final = {
    NotOptional.PUT_AWAY: "This skill is put away; bring it back first.",
    NotOptional.AREA: "Not for this skill: what calms, or asks for help, is there whenever you need it.",
    NotOptional.BASIC: "Not for this skill: a basic of your day is not left out for a coin.",
    NotOptional.PLAN: "Not for this skill: it stands in your steadying plan, and stays there for whenever you need it.",
    NotOptional.HARD: "Not for this skill: you have used it lately when it was hard, so it stays free for that.",
    NotOptional.ONE_AT_A_TIME: "One month at a time: another one is going on.",
}


def say_why_not(reason: NotOptional) -> str:
    """Say why a skill has no coin-flip month."""
    return WHY_NOT[reason]


def say_begun(skill: str, trial: Trial) -> str:
    """Say that a month was planned."""
    return f"The coins are thrown: {one_line(skill)}, {say_span(trial.start, trial.end)}"


def say_stopped(skill: str) -> str:
    """Say that a month was stopped; what it had stays."""
    return f"Stopped the coin-flip month of {one_line(skill)}; its days stay"


def say_today(skill: str, found: TrialFound) -> str:
    """Say what today's coin said: `Today's coin: a day with moved my body (day 9 of 28)`; nothing outside a month."""
    if found.today_with is None:
        return ""
    way = "with" if found.today_with else "without"
    return f"Today's coin: a day {way} {one_line(skill)} (day {found.day} of {DAYS})"


def say_state(found: TrialFound, today: date) -> str:
    """Say where a month stands, without a word about how it looks so far."""
    trial = found.trial
    match found.state:
        case TrialState.AHEAD:
            return f"Begins {say_near_day(trial.start, today)}, ends on {say_near_day(trial.end, today)}."
        case TrialState.RUNNING:
            way = "with" if found.today_with else "without"
            return f"Day {found.day} of {DAYS}. Today's coin: a day {way} it. What came of it is shown at the end."
        case TrialState.STOPPED:
            return f"{say_span(trial.start, trial.stopped or trial.end)}, stopped early."
        case _:
            return f"{say_span(trial.start, trial.end)}."


def say_result(found: TrialFound, *, numbers: bool = True) -> str:
    """Say what came of a month that is over; nothing while it goes on."""
    if found.state in {TrialState.AHEAD, TrialState.RUNNING}:
        return ""
    result = found.result
    if result is None:
        return f"{_pairs(found.pairs)} had a mood on both days: too few to tell anything, and that is all right."
    if not found.seen:
        told = f" ({say_change(result.difference)} on average, {_pairs(result.pairs)}; {_odds(result.p)})"
        return f"No difference can be told between days with it and days without{told if numbers else ''}."
    way = "higher" if result.difference > 0 else "lower"
    if not numbers:
        return f"Days with it tended to be {way} than the other day of their pair, more than chance often makes."
    change = say_change(result.difference).lstrip("+−")
    said = f"Days with it tended to be {change} points {way} than the other day of their pair ({_pairs(result.pairs)})"
    return f"{said}. {_odds(result.p, sentence=True)}"


def say_kept(found: TrialFound) -> str:
    """Say how many days went as the coin said; a fact, not a duty."""
    return f"{found.as_said} of {found.looked_at} days went as the coin said." if found.looked_at else ""


def _odds(p: float, *, sentence: bool = False) -> str:
    times = round(100 * p)
    said = "less than once" if times < 1 else "once" if times == 1 else f"{times} times"
    if sentence:
        return f"If the practice made no difference, chance would bring one as large {said} in a hundred such months."
    return f"as large by chance {said} in a hundred"


def _pairs(count: int) -> str:
    return f"{count} of {PAIRS} pairs"
