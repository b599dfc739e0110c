"""Two periods side by side without mood numbers, for people whom numbers hurt; counts of days stay."""

from __future__ import annotations

from evenso.recovery.chosen.compare import Compared, Comparison, Period
from evenso.wording.dates import say_span
from evenso.wording.recovery.comparisons import say_comparison
from evenso.wording.scales.moods import level_word


def say_comparison_in_words(found: Comparison) -> str:
    """Say in one sentence whether the later period's usual day differs from the earlier one's."""
    first, second = (say_span(period.start, period.end) for period in (found.earlier, found.later))
    if found.verdict is Compared.TOO_EARLY:
        return say_comparison(found)
    if found.verdict is Compared.SIMILAR:
        return f"Between {first} and {second} no difference can be told from the noise of the days."
    word = "higher" if found.verdict is Compared.HIGHER else "lower"
    return f"In {second} your usual day was likely {word} than in {first}."


def say_period_in_words(period: Period) -> str:
    """Say a period on one line: its dates, its middle day in a word, how much of it was logged."""
    logged = f"{period.logged:,} of {period.span:,} days logged"
    level = "" if period.level is None else f"usual day {level_word(period.level)}, "
    return f"{say_span(period.start, period.end)}: {level}{logged}"
