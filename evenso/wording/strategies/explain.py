"""How each of the three answers about a skill comes about, with the person's own figures: what `?` says."""

from __future__ import annotations

from typing import Final

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

AFTER_RULE: Final = (
    "Of the times with distress rated before and after: how often it was lower after (with Wilson's 95 % interval for a"
    f" share), and the middle one of the changes. From {FEWEST_RATED} times on, “early” until {EARLY_BELOW}."
    f" {EASES_ANYWAY} So this says how it went, not why."
)
NEXT_RULE: Final = (
    "Skills are used on hard days, and moods come back to their level by themselves; a plain before and after would be"
    " unfair both ways. So the day after a day with the skill is compared with days after other days of the same mood"
    " and part of the week (least squares). The range comes from moving the days of use around the calendar, every"
    " possible way. “Better” is said when all of it is above nought; “no difference” when all of it is below half a"
    " point. Better ones are put in order by the difference, drawn towards nought the more uncertain it is."
)
COIN_RULE: Final = (
    f"{PAIRS} pairs of days; a coin says which day of each has the practice. The differences between the two days are"
    " averaged, and compared with every way the coins could have fallen (exact sign-flip test). Days count as the coin"
    " said, whatever was done on them. A difference is told when chance would bring one as large at most ten times in a"
    " hundred."
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
        return Explanation(RIGHT_AFTER, AFTER_RULE, (), "", rated, f"This needs {FEWEST_RATED} rated times.")
    eased = round(found.eased * found.n)
    figures = (
        f"Lower after {eased} of {found.n} times; likely between {exact(found.low)} and {exact(found.high)} of all.",
        f"The middle change is {exact(found.median_change)}.",
    )
    return Explanation(RIGHT_AFTER, AFTER_RULE, figures, "", found.n)


def _next_day(found: NextDay, window: str) -> Explanation:
    n = found.days_with + found.days_without
    if found.effect is None or found.low is None or found.high is None:
        missing = (
            f"This needs {FEWEST_EITHER} days with it and {FEWEST_EITHER} without, each with a mood the day after."
        )
        return Explanation(NEXT_DAY, NEXT_RULE, (), window, n, missing)
    rests = f"{found.days_with:,} days with it, {found.days_without:,} without"
    figures = [f"{rests}: difference {exact(found.effect)}, likely {exact(found.low)} to {exact(found.high)}."]
    if found.verdict is HelpVerdict.BETTER:
        figures.append(f"Drawn towards nought, for the order of the list: {exact(found.shrunk)}.")
    elif found.verdict is HelpVerdict.CANNOT_TELL and found.low <= 0:
        figures.append(f"The range holds nought and reaches {exact(SAME_WITHIN)} or more: it cannot be told yet.")
    return Explanation(NEXT_DAY, NEXT_RULE, tuple(figures), window, n)


def _coin_flip(found: TrialFound | None) -> Explanation:
    if found is None or found.result is None:
        missing = f"This needs a month that is over, with at least {FEWEST_PAIRS} pairs that have both moods."
        return Explanation(COIN_FLIP, COIN_RULE, (), "", 0 if found is None else found.pairs, missing)
    window = say_span(found.trial.start, found.trial.stopped or found.trial.end)
    figures = (
        f"Mean difference {exact(found.result.difference)}, p = {found.result.p:.3f}.",
        say_result(found),
        say_kept(found),
    )
    return Explanation(COIN_FLIP, COIN_RULE, figures, window, found.result.pairs)
