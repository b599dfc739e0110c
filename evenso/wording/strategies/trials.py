"""What is said of a coin-flip month: before it begins, while it goes on, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr, tr_many
from evenso.recovery.findings import CoinFlip
from evenso.recovery.trials.finding import TrialFound
from evenso.recovery.trials.planning import NotOptional
from evenso.recovery.trials.records import DAYS, PAIRS, Trial, TrialState
from evenso.text import one_line
from evenso.wording.dates import say_near_day, say_span
from evenso.wording.trends import say_change

WHAT_IT_IS: Final = tr(
    "28 days in 14 pairs. A coin, thrown now and kept, says which day of each pair has the practice. Afterwards the two"
    " days of each pair are compared: chance alone parted them, so this answer is the fairest of the three."
)
POWER: Final = tr(
    "What it can see, with a mood on every day: of a hundred such months, 22 would show a real difference of half a"
    " point, 60 one of a whole point, 87 one of a point and a half. A day without a mood takes its pair out."
)
FREE: Final = tr(
    "It is never a duty. Do the practice on a day without whenever you need it, and leave it on a day with it when that"
    " does not work out. You can stop at any time, and nothing is lost. The result is shown when it is over."
)
NONE_GOING_ON: Final = tr("No such coin-flip month is going on.")
BEGINS: Final = tr("It begins tomorrow.")
NONE: Final = tr("None yet. It is for habits you could also leave out, and only if you want to know.")

WHY_NOT: Final = {
    NotOptional.PUT_AWAY: tr("This skill is put away; bring it back first."),
    NotOptional.AREA: tr("Not for this skill: what calms or asks for help is there when you need it."),
    NotOptional.BASIC: tr("Not for this skill: a basic of your day is not left out for a coin."),
    NotOptional.PLAN: tr(
        "Not for this skill: it stands in your steadying plan, and stays there for whenever you need it."
    ),
    NotOptional.HARD: tr("Not for this skill: you have used it lately when it was hard, so it stays free for that."),
    NotOptional.ONE_AT_A_TIME: tr("One month at a time: another one is going on."),
}


def say_why_not(reason: NotOptional) -> str:
    """Say why a skill has no coin-flip month."""
    return WHY_NOT[reason]


def say_begun(skill: str, trial: Trial) -> str:
    """Say that a month was planned."""
    return tr("The coins are thrown: {skill}, {span}", skill=one_line(skill), span=say_span(trial.start, trial.end))


def say_stopped(skill: str) -> str:
    """Say that a month was stopped; what it had stays."""
    return tr("Stopped the coin-flip month of {skill}; its days stay", skill=one_line(skill))


def say_today(skill: str, found: TrialFound) -> str:
    """Say what today's coin said: `Today's coin: a day with moved my body (day 9 of 28)`; nothing outside a month."""
    if found.today_with is None:
        return ""
    values = {"skill": one_line(skill), "day": found.day, "days": DAYS}
    if found.today_with:
        return tr("Today's coin: a day with {skill} (day {day} of {days})", **values)
    return tr("Today's coin: a day without {skill} (day {day} of {days})", **values)


def say_state(found: TrialFound, today: date) -> str:
    """Say where a month stands, without a word about how it looks so far."""
    trial = found.trial
    match found.state:
        case TrialState.AHEAD:
            return tr(
                "Begins {first}, ends on {last}.",
                first=say_near_day(trial.start, today),
                last=say_near_day(trial.end, today),
            )
        case TrialState.RUNNING:
            values = {"day": found.day, "days": DAYS}
            if found.today_with:
                return tr(
                    "Day {day} of {days}. Today's coin: a day with it. What came of it is shown at the end.", **values
                )
            return tr(
                "Day {day} of {days}. Today's coin: a day without it. What came of it is shown at the end.", **values
            )
        case TrialState.STOPPED:
            return tr("{span}, stopped early.", span=say_span(trial.start, trial.stopped or trial.end))
        case _:
            return f"{say_span(trial.start, trial.end)}."


def say_result(found: TrialFound, *, numbers: bool = True) -> str:
    """Say what came of a month that is over; nothing while it goes on."""
    if found.state in {TrialState.AHEAD, TrialState.RUNNING}:
        return ""
    result = found.result
    if result is None:
        return tr(
            "{pairs} had a mood on both days: too few to tell anything, and that is all right.",
            pairs=_pairs(found.pairs),
        )
    if not found.seen:
        told = tr(
            " ({change} on average, {pairs}; {odds})",
            change=say_change(result.difference),
            pairs=_pairs(result.pairs),
            odds=_odds(result.p),
        )
        return tr(
            "No difference can be told between days with it and days without{told}.", told=told if numbers else ""
        )
    return _seen(result, numbers=numbers)


def _seen(result: CoinFlip, *, numbers: bool) -> str:
    higher = result.difference > 0
    if not numbers:
        return (
            tr("Days with it tended to be higher than the other day of their pair, more than chance often makes.")
            if higher
            else tr("Days with it tended to be lower than the other day of their pair, more than chance often makes.")
        )
    values = {"change": say_change(result.difference).lstrip("+−"), "pairs": _pairs(result.pairs)}
    said = (
        tr("Days with it tended to be {change} points higher than the other day of their pair ({pairs})", **values)
        if higher
        else tr("Days with it tended to be {change} points lower than the other day of their pair ({pairs})", **values)
    )
    return f"{said}. {_odds(result.p, sentence=True)}"


def say_kept(found: TrialFound) -> str:
    """Say how many days went as the coin said; a fact, not a duty."""
    if not found.looked_at:
        return ""
    return tr("{count} of {days} days went as the coin said.", count=found.as_said, days=found.looked_at)


def _odds(p: float, *, sentence: bool = False) -> str:
    times = round(100 * p)
    said = tr("less than once") if times < 1 else tr_many("once", "{n} times", times)
    if sentence:
        return tr(
            "If the practice made no difference, chance would bring one as large {times} in a hundred such months.",
            times=said,
        )
    return tr("as large by chance {times} in a hundred", times=said)


def _pairs(count: int) -> str:
    return tr("{count} of {pairs} pairs", count=count, pairs=PAIRS)
