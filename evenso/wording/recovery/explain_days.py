"""Direction, line, usual range, swings, coverage, bounds, smallest real change: how each comes about.

(`science.md` 2, 3, 5, 7, 8.)
"""

from __future__ import annotations

from evenso.language import tr
from evenso.recovery.direction import FEWEST_DAYS, SHORTEST_SPAN
from evenso.recovery.findings import Recovery
from evenso.recovery.line import LONGEST_BRIDGE
from evenso.recovery.ranges import FOUR_WEEKS, OWN_FIGURES_FROM, USUAL_DAYS, USUAL_ENTRIES
from evenso.wording.dates import say_day, say_span
from evenso.wording.recovery.explained import Explanation, exact, not_yet, window_of
from evenso.wording.trends import SWINGS, say_change, say_likely, say_mood


def explain_direction(recovery: Recovery) -> Explanation:
    """Explain the direction."""
    title = tr("Direction")
    rule = tr(
        "Between every two logged days there is a slope; the middle one of them all is the direction, in points per "
        "4 weeks. Whether it is more than chance is Kendall's test, widened because days next to each other are alike."
    )
    found = recovery.direction
    window = say_span(found.start or recovery.start, recovery.end)
    if found.per_4_weeks is None or found.low is None or found.high is None:
        need = tr(
            "This needs {days} logged days over {span} days, and a quarter of the days logged.",
            days=FEWEST_DAYS,
            span=SHORTEST_SPAN,
        )
        return Explanation(title, rule, (), window, found.days, need)
    pairs = found.days * (found.days - 1) // 2
    figures = (
        tr(
            "{days:,} days make {pairs:,} pairs; the middle slope is {slope} in 4 weeks ({likely}).",
            days=found.days,
            pairs=pairs,
            slope=say_change(found.per_4_weeks),
            likely=say_likely(found.low, found.high),
        ),
        tr("“Rising” and “falling” are said only when that range leaves nought out."),
        tr("They are not said either where the usual day at both ends of these days cannot be told apart."),
    )
    return Explanation(title, rule, figures, window, found.days)


def explain_line(recovery: Recovery) -> Explanation:
    """Explain the level line."""
    rule = tr(
        "The level behind the days, as a filter that runs forward and a smoother that runs back see it; how fast "
        "it may move is chosen from your own days. The band holds it with 80 %, and the line breaks where more "
        "than {days} days are blank.",
        days=LONGEST_BRIDGE,
    )
    if not recovery.line:
        return not_yet(tr("The level line"), rule, recovery, tr("No day is logged here."))
    latest = recovery.line[-1]
    figures = (
        tr(
            "On {day}: {level}, {low} to {high}.",
            day=say_day(latest.day),
            level=say_mood(latest.level),
            low=say_mood(latest.low),
            high=say_mood(latest.high),
        ),
    )
    return Explanation(tr("The level line"), rule, figures, window_of(recovery), len(recovery.days))


def explain_usual(recovery: Recovery) -> Explanation:
    """Explain the usual range."""
    title = tr("Your usual range")
    rule = tr("Of the last {days} days' moods a tenth lie below the range and a tenth above it.", days=USUAL_DAYS)
    if recovery.usual is None:
        return not_yet(
            title,
            rule,
            recovery,
            tr(
                "This needs {entries} logged days in those {days}.",
                entries=USUAL_ENTRIES,
                days=USUAL_DAYS,
            ),
        )
    last = recovery.days[-1].day if recovery.days else recovery.end
    figures = (tr("From {low} to {high}.", low=say_mood(recovery.usual.low), high=say_mood(recovery.usual.high)),)
    return Explanation(
        title,
        rule,
        figures,
        tr("the {days} days up to {day}", days=USUAL_DAYS, day=say_day(last)),
        recovery.usual.days,
    )


def explain_swings(recovery: Recovery) -> Explanation:
    """Explain the swings."""
    title = tr("Swings")
    rule = tr(
        "The typical step from one day to the next: the root of the mean of the squared steps, these 4 weeks beside "
        "the 4 before. Bigger or smaller is said only when the likely range of the difference leaves nought out."
    )
    found = recovery.swings
    if found is None:
        return not_yet(title, rule, recovery, tr("This needs ten pairs of neighbouring days in both."))
    figures = (
        tr(
            "{now} now, {before} before: {verdict} (difference {likely}).",
            now=exact(found.now),
            before=exact(found.before),
            verdict=SWINGS[found.verdict],
            likely=say_likely(found.low, found.high),
        ),
    )
    last = recovery.days[-1].day if recovery.days else recovery.end
    window = tr("pairs of neighbouring days in the {days} days up to {day}", days=2 * FOUR_WEEKS, day=say_day(last))
    return Explanation(title, rule, figures, window, found.pairs)


def explain_coverage(recovery: Recovery) -> Explanation:
    """Explain the coverage."""
    rule = tr("Logged days out of all days since your first. A blank day counts as nothing: it is never filled in.")
    counted = recovery.could_be_logged
    span, logged, away = counted.span, len(counted.days), len(counted.blank_away)
    figures: tuple[str, ...] = (tr("{logged:,} of {span:,} days with a mood.", logged=logged, span=span),)
    if away:
        figures += (
            tr("On {away:,} of the others you were away: no gap, and no claim about how they were.", away=away),
        )
    return Explanation(tr("Coverage"), rule, figures, window_of(recovery), logged)


def explain_bounds(recovery: Recovery) -> Explanation:
    """Explain the bounds for days not logged."""
    title = tr("If the blank days were like others")
    rule = tr(
        "The mean level is taken twice more: with every blank day as low as the lowest tenth of your days, then as "
        "high as the highest tenth."
    )
    found = recovery.bounds
    if found is None:
        return not_yet(title, rule, recovery, tr("This needs {entries} logged days.", entries=USUAL_ENTRIES))
    figures = (
        tr(
            "{blank:,} blank days; the level would lie between {low} and {high}.",
            blank=found.blank,
            low=say_mood(found.low),
            high=say_mood(found.high),
        ),
        tr("The direction would turn round inside these bounds.")
        if found.depends
        else tr("The direction stays as it is."),
    )
    return Explanation(title, rule, figures, window_of(recovery), len(recovery.days))


def explain_real_change(recovery: Recovery) -> Explanation:
    """Explain the smallest real change."""
    title = tr("The smallest real change")
    rule = tr(
        "1.96 · √2 · SD · √v: what two means of {days} days can differ by from noise alone; v is larger the more "
        "neighbouring days are alike.",
        days=FOUR_WEEKS,
    )
    if recovery.real_change is None:
        return not_yet(title, rule, recovery, tr("No day is logged here."))
    change = exact(recovery.real_change)
    own = tr("With your own spread and likeness: {change}.", change=change)
    usual = tr("With usual figures so far: {change}.", change=change)
    figures = (own if len(recovery.days) >= OWN_FIGURES_FROM else usual,)
    return Explanation(title, rule, figures, window_of(recovery), len(recovery.days))
