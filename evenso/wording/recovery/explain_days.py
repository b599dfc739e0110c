"""Direction, line, usual range, swings, coverage, bounds, smallest real change: how each comes about.

(`science.md` 2, 3, 5, 7, 8.)
"""

from __future__ import annotations

from evenso.recovery.direction import FEWEST_DAYS, SHORTEST_SPAN
from evenso.recovery.findings import Recovery
from evenso.recovery.line import LONGEST_BRIDGE
from evenso.recovery.ranges import FOUR_WEEKS, OWN_FIGURES_FROM, USUAL_DAYS, USUAL_ENTRIES
from evenso.wording.dates import say_day, say_span
from evenso.wording.recovery.explained import Explanation, exact, not_yet, window_of
from evenso.wording.trends import SWINGS, say_change, say_likely, say_mood


def explain_direction(recovery: Recovery) -> Explanation:
    """Explain the direction."""
    title = "Direction"
    rule = (
        "Between every two logged days there is a slope; the middle one of them all is the direction, in points per "
        "4 weeks. Whether it is more than chance is Kendall's test, widened because days next to each other are alike."
    )
    found = recovery.direction
    window = say_span(found.start or recovery.start, recovery.end)
    if found.per_4_weeks is None or found.low is None or found.high is None:
        need = f"This needs {FEWEST_DAYS} logged days over {SHORTEST_SPAN} days, and a quarter of the days logged."
        return Explanation(title, rule, (), window, found.days, need)
    pairs = found.days * (found.days - 1) // 2
    slope = f"{say_change(found.per_4_weeks)} in 4 weeks ({say_likely(found.low, found.high)})"
    figures = (
        f"{found.days:,} days make {pairs:,} pairs; the middle slope is {slope}.",
        "“Rising” and “falling” are said only when that range leaves nought out.",
        "They are not said either where the usual day at both ends of these days cannot be told apart.",
    )
    return Explanation(title, rule, figures, window, found.days)


def explain_line(recovery: Recovery) -> Explanation:
    """Explain the level line."""
    rule = (
        "The level behind the days, as a filter that runs forward and a smoother that runs back see it; how fast it "
        "may move is chosen from your own days. The band holds it with 80 %, and the line breaks where more than "
        f"{LONGEST_BRIDGE} days are blank."
    )
    if not recovery.line:
        return not_yet("The level line", rule, recovery, "No day is logged here.")
    latest = recovery.line[-1]
    figures = (
        f"On {say_day(latest.day)}: {say_mood(latest.level)}, {say_mood(latest.low)} to {say_mood(latest.high)}.",
    )
    return Explanation("The level line", rule, figures, window_of(recovery), len(recovery.days))


def explain_usual(recovery: Recovery) -> Explanation:
    """Explain the usual range."""
    title = "Your usual range"
    rule = f"Of the last {USUAL_DAYS} days' moods a tenth lie below the range and a tenth above it."
    if recovery.usual is None:
        return not_yet(title, rule, recovery, f"This needs {USUAL_ENTRIES} logged days in those {USUAL_DAYS}.")
    last = recovery.days[-1].day if recovery.days else recovery.end
    figures = (f"From {say_mood(recovery.usual.low)} to {say_mood(recovery.usual.high)}.",)
    return Explanation(title, rule, figures, f"the {USUAL_DAYS} days up to {say_day(last)}", recovery.usual.days)


def explain_swings(recovery: Recovery) -> Explanation:
    """Explain the swings."""
    title = "Swings"
    rule = (
        "The typical step from one day to the next: the root of the mean of the squared steps, these 4 weeks beside "
        "the 4 before. Bigger or smaller is said only when the likely range of the difference leaves nought out."
    )
    found = recovery.swings
    if found is None:
        return not_yet(title, rule, recovery, "This needs ten pairs of neighbouring days in both.")
    beside = f"{exact(found.now)} now, {exact(found.before)} before"
    figures = (f"{beside}: {SWINGS[found.verdict]} (difference {say_likely(found.low, found.high)}).",)
    last = recovery.days[-1].day if recovery.days else recovery.end
    window = f"pairs of neighbouring days in the {2 * FOUR_WEEKS} days up to {say_day(last)}"
    return Explanation(title, rule, figures, window, found.pairs)


def explain_coverage(recovery: Recovery) -> Explanation:
    """Explain the coverage."""
    rule = "Logged days out of all days. A blank day counts as nothing: it is never filled in."
    span, logged, away = recovery.series.span, len(recovery.days), len(recovery.series.blank_away)
    figures: tuple[str, ...] = (f"{logged:,} of {span:,} days.",)
    if away:
        figures += (f"On {away:,} of the others you were away: no gap, and no claim about how they were.",)
    return Explanation("Coverage", rule, figures, window_of(recovery), logged)


def explain_bounds(recovery: Recovery) -> Explanation:
    """Explain the bounds for days not logged."""
    title = "If the blank days were like others"
    rule = (
        "The mean level is taken twice more: with every blank day as low as the lowest tenth of your days, then as "
        "high as the highest tenth."
    )
    found = recovery.bounds
    if found is None:
        return not_yet(title, rule, recovery, f"This needs {USUAL_ENTRIES} logged days.")
    figures = (
        f"{found.blank:,} blank days; the level would lie between {say_mood(found.low)} and {say_mood(found.high)}.",
        "The direction would turn round inside these bounds." if found.depends else "The direction stays as it is.",
    )
    return Explanation(title, rule, figures, window_of(recovery), len(recovery.days))


def explain_real_change(recovery: Recovery) -> Explanation:
    """Explain the smallest real change."""
    title = "The smallest real change"
    rule = (
        f"1.96 · √2 · SD · √v: what two means of {FOUR_WEEKS} days can differ by from noise alone; v is larger the "
        "more neighbouring days are alike."
    )
    if recovery.real_change is None:
        return not_yet(title, rule, recovery, "No day is logged here.")
    own = "With your own spread and likeness" if len(recovery.days) >= OWN_FIGURES_FROM else "With usual figures so far"
    figures = (f"{own}: {exact(recovery.real_change)}.",)
    return Explanation(title, rule, figures, window_of(recovery), len(recovery.days))
