"""Two periods side by side without mood numbers, for people whom numbers hurt; counts of days stay."""

from __future__ import annotations

from evenso.language import tr
from evenso.recovery.chosen.compare import FEWEST_DAYS, Compared, Comparison, Period
from evenso.wording.dates import say_span
from evenso.wording.recovery.comparisons import say_comparison, say_period
from evenso.wording.scales.moods import level_word


def say_comparison_in_words(found: Comparison) -> str:
    """Say in one sentence whether the later period's usual day differs from the earlier one's."""
    first, second = (say_span(period.start, period.end) for period in (found.earlier, found.later))
    if found.verdict is Compared.TOO_EARLY:
        return say_comparison(found)
    if found.verdict is Compared.SIMILAR:
        return tr(
            "Between {first} and {second} no difference can be told from the noise of the days.",
            first=first,
            second=second,
        )
    if found.verdict is Compared.HIGHER:
        return tr("In {second} your usual day was likely higher than in {first}.", first=first, second=second)
    return tr("In {second} your usual day was likely lower than in {first}.", first=first, second=second)


def say_period_in_words(period: Period) -> str:
    """Say a period on one line: its dates, its middle day in a word, how much of it was logged."""
    if period.level is None or period.logged < FEWEST_DAYS:
        return say_period(period)
    return tr(
        "{days}: middle day {level}, {logged:,} of {span:,} days with a mood",
        days=say_span(period.start, period.end),
        level=level_word(period.level),
        logged=period.logged,
        span=period.span,
    )
