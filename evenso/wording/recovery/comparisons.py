"""What is said of two periods side by side (`science.md` 2, 8, 9): a likely difference, or that none can be seen."""

from __future__ import annotations

from typing import Final

from evenso.recovery.chosen.compare import FEWEST_DAYS, Compared, Comparison, Period
from evenso.recovery.chosen.second_line import SecondLine
from evenso.recovery.measures import median
from evenso.text import one_line
from evenso.wording.dates import say_span
from evenso.wording.trends import say_likely, say_mood

_WORDS: Final = {Compared.HIGHER: "higher", Compared.LOWER: "lower"}


def say_comparison(found: Comparison) -> str:
    """Say in one sentence whether the later period's usual day differs from the earlier one's."""
    first, second = (say_span(period.start, period.end) for period in (found.earlier, found.later))
    if found.shift is None or found.low is None or found.high is None or found.real_change is None:
        few = [say_span(each.start, each.end) for each in (found.earlier, found.later) if each.logged < FEWEST_DAYS]
        return f"Too few days to compare: {FEWEST_DAYS} logged days are needed in {' and in '.join(few)}."
    if found.verdict is Compared.SIMILAR:
        return (
            f"Between {first} and {second} no difference can be told from the noise of the days; "
            f"below about {say_mood(found.real_change)} nothing could be."
        )
    return (
        f"In {second} your usual day was about {say_mood(abs(found.shift))} {_WORDS[found.verdict]} than in {first} "
        f"({say_likely(found.low, found.high)})."
    )


def say_period(period: Period) -> str:
    """Say a period on one line: its dates, its middle day, how much of it was logged."""
    logged = f"{period.logged:,} of {period.span:,} days logged"
    if period.level is None:
        return f"{say_span(period.start, period.end)}: {logged}"
    return f"{say_span(period.start, period.end)}: usual day {say_mood(period.level)}, {logged}"


def say_beside(second: SecondLine) -> str:
    """Say a tracker that stands beside the mood: its days and its middle one; nothing relates the two."""
    name, days = one_line(second.name), second.days
    if not days:
        return f"{name}: no value in these days."
    count = "1 day" if len(days) == 1 else f"{len(days):,} days"
    values = [one.mood for one in days]
    spread = f"middle {say_mood(median(values))}, {say_mood(min(values))} to {say_mood(max(values))} of 10"
    return f"{name}: {count} with a value, {spread}."
