"""How each of the three answers about a skill comes about, with the person's own figures: what `#` says."""

from __future__ import annotations

from typing import Final

from evenso.language import tr
from evenso.recovery.findings import HelpVerdict, NextDay, RightAfter
from evenso.recovery.helps import EARLY_BELOW, FEWEST_EITHER, FEWEST_RATED, SAME_WITHIN
from evenso.recovery.trials.finding import FEWEST_PAIRS, TrialFound
from evenso.recovery.trials.records import PAIRS
from evenso.strategies.answers import Answers
from evenso.wording.dates import say_span
from evenso.wording.recovery.explained import Explanation, exact
from evenso.wording.strategies.answers import COIN_FLIP, NEXT_DAY, RIGHT_AFTER
from evenso.wording.strategies.trials import say_kept, say_result
from evenso.wording.weeks import EASES_ANYWAY

AFTER_RULE: Final = tr(
    "Of the times with distress rated before and after: how often it was lower after (with Wilson's "
    "95 % interval for a share), and the middle one of the changes. From {fewest} times on, “early” "
    "until {enough}. {eases} So this says how it went, not why.",
    fewest=FEWEST_RATED,
    enough=EARLY_BELOW,
    eases=EASES_ANYWAY,
)
NEXT_RULE: Final = tr(
    "Skills are used on hard days, and moods come back to their level by themselves; a plain before and after would be"
    " unfair both ways. So the day after a day with the skill is compared with days after other days of the same mood"
    " and part of the week (least squares). The range comes from moving the days of use around the calendar, every"
    " possible way. “Better” is said when all of it is above nought; “no difference” when all of it is below half a"
    " point, “no better days” when all of it is below nought. Better ones are put in order by the difference, drawn"
    " towards nought the more uncertain it is."
)
COIN_RULE: Final = tr(
    "{pairs} pairs of days; a coin says which day of each has the practice. The differences between "
    "the two days are averaged, and compared with every way the coins could have fallen (exact "
    "sign-flip test). Days count as the coin said, whatever was done on them. A difference is told "
    "when chance would bring one as large at most ten times in a hundred.",
    pairs=PAIRS,
)


def explain_answers(answers: Answers, skill_id: str) -> tuple[Explanation, ...]:
    """Explain the three answers about one skill."""
    found = answers.of(skill_id)
    trials = answers.trials_of(skill_id)
    return (
        _right_after(found.right_after, answers.times_rated(skill_id)),
        _next_day(found.next_day, say_span(answers.start, answers.today)),
        _coin_flip(trials[0] if trials else None),
    )


def _right_after(found: RightAfter | None, rated: int) -> Explanation:
    if found is None:
        return Explanation(
            RIGHT_AFTER,
            AFTER_RULE,
            (),
            "",
            rated,
            tr("This needs {fewest} rated times.", fewest=FEWEST_RATED),
        )
    eased = round(found.eased * found.n)
    figures = (
        tr(
            "Lower after {eased} of {n} times; likely between {low} and {high} of all.",
            eased=eased,
            n=found.n,
            low=exact(found.low),
            high=exact(found.high),
        ),
        tr("The middle change is {change}.", change=exact(found.median_change)),
    )
    return Explanation(RIGHT_AFTER, AFTER_RULE, figures, "", found.n)


def _next_day(found: NextDay, window: str) -> Explanation:
    n = found.days_with + found.days_without
    if found.effect is None or found.low is None or found.high is None:
        missing = tr(
            "This needs {fewest} days with it and {fewest} without, each with a mood the day after.",
            fewest=FEWEST_EITHER,
        )
        return Explanation(NEXT_DAY, NEXT_RULE, (), window, n, missing)
    rests = tr("{count:,} days with it, {without:,} without", count=found.days_with, without=found.days_without)
    figures = [
        tr(
            "{rests}: difference {change}, likely {low} to {high}.",
            rests=rests,
            change=exact(found.effect),
            low=exact(found.low),
            high=exact(found.high),
        )
    ]
    if found.verdict is HelpVerdict.BETTER:
        figures.append(tr("Drawn towards nought, for the order of the list: {change}.", change=exact(found.shrunk)))
    elif found.verdict is HelpVerdict.CANNOT_TELL and found.low <= 0:
        figures.append(
            tr("The range holds nought and reaches {change} or more: it cannot be told yet.", change=exact(SAME_WITHIN))
        )
    return Explanation(NEXT_DAY, NEXT_RULE, tuple(figures), window, n)


def _coin_flip(found: TrialFound | None) -> Explanation:
    if found is None or found.result is None:
        missing = tr(
            "This needs a month that is over, with at least {fewest} pairs that have both moods.",
            fewest=FEWEST_PAIRS,
        )
        return Explanation(COIN_FLIP, COIN_RULE, (), "", 0 if found is None else found.pairs, missing)
    window = say_span(found.trial.start, found.trial.stopped or found.trial.end)
    figures = (
        tr("Mean difference {change}, p = {p:.3f}.", change=exact(found.result.difference), p=found.result.p),
        say_result(found),
        say_kept(found),
    )
    return Explanation(COIN_FLIP, COIN_RULE, figures, window, found.result.pairs)
