"""What is said of two periods side by side (`science.md` 2, 8, 9): a likely difference, or that none can be seen."""

from __future__ import annotations

from collections.abc import Sequence

from evenso.language import tr, tr_many
from evenso.recovery.chosen.compare import FEWEST_DAYS, Compared, Comparison, Period
from evenso.recovery.chosen.second_line import SecondLine
from evenso.recovery.measures import median
from evenso.text import one_line
from evenso.wording.dates import say_span
from evenso.wording.trends import say_likely, say_mood


def say_comparison(found: Comparison) -> str:
    """Say in one sentence whether the later period's usual day differs from the earlier one's."""
    first, second = (say_span(period.start, period.end) for period in (found.earlier, found.later))
    if found.shift is None or found.low is None or found.high is None or found.real_change is None:
        return _too_few([each for each in (found.earlier, found.later) if each.logged < FEWEST_DAYS])
    if found.verdict is Compared.SIMILAR:
        return tr(
            "Between {first} and {second} no difference can be told from the noise of the days; "
            "below about {size} nothing could be.",
            first=first,
            second=second,
            size=say_mood(found.real_change),
        )
    size, likely = say_mood(abs(found.shift)), say_likely(found.low, found.high)
    said = {"first": first, "second": second, "size": size, "likely": likely}
    if found.verdict is Compared.HIGHER:
        return tr("Day against day, {second} lay about {size} higher than {first} ({likely}).", **said)
    return tr("Day against day, {second} lay about {size} lower than {first} ({likely}).", **said)


def _too_few(few: Sequence[Period]) -> str:
    spans = [say_span(each.start, each.end) for each in few]
    if len(spans) == 1:
        return tr(
            "Too few days to compare: {count} logged days are needed in {period}.", count=FEWEST_DAYS, period=spans[0]
        )
    return tr(
        "Too few days to compare: {count} logged days are needed in {earlier} and in {later}.",
        count=FEWEST_DAYS,
        earlier=spans[0],
        later=spans[-1],
    )


def say_period(period: Period) -> str:
    """Say a period on one line: its dates, its middle day where that can be told, how much of it was logged."""
    days = say_span(period.start, period.end)
    if not period.span:
        return tr("{days}: before your first entry", days=days)
    if period.level is None or period.logged < FEWEST_DAYS:
        return tr("{days}: {logged:,} of {span:,} days with a mood", days=days, logged=period.logged, span=period.span)
    return tr(
        "{days}: middle day {level}, {logged:,} of {span:,} days with a mood",
        days=days,
        level=say_mood(period.level),
        logged=period.logged,
        span=period.span,
    )


def say_beside(second: SecondLine) -> str:
    """Say a tracker that stands beside the mood: its days and its middle one; nothing relates the two."""
    name, days = one_line(second.name), second.days
    if not days:
        return tr("{name}: no value in these days.", name=name)
    values = [one.mood for one in days]
    return tr_many(
        "{name}: {n} day with a value, middle {middle}, {low} to {high} of 10.",
        "{name}: {n:,} days with a value, middle {middle}, {low} to {high} of 10.",
        len(days),
        name=name,
        middle=say_mood(median(values)),
        low=say_mood(min(values)),
        high=say_mood(max(values)),
    )
