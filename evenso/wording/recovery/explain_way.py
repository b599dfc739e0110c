"""The four numbers of “improved despite setbacks”, and a setback's depth: how each comes about (`science.md` 4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from evenso.recovery.baselines import FEWEST, LAG, REACH
from evenso.recovery.findings import Improvement, Recovery, Setback, SetbackStatus
from evenso.recovery.improvement import BEST_SPAN, GROUP, LEAST_GAIN, RESAMPLES
from evenso.recovery.setbacks import LEARNING_DAYS, TROUGH_HALF_LIFE
from evenso.wording.dates import say_day, say_span
from evenso.wording.recovery.explained import Explanation, exact, not_yet
from evenso.wording.recovery.setbacks import name_of
from evenso.wording.trends import say_days, say_likely, say_mood

NEEDS_LEVELS: Final = f"This needs {2 * GROUP} logged days since the start that is chosen."


def _groups(improvement: Improvement, recovery: Recovery) -> str:
    last = recovery.days[-1].day if recovery.days else recovery.end
    return f"the first {GROUP} logged days from {say_day(improvement.since)}, the last {GROUP} up to {say_day(last)}"


def explain_level_shift(recovery: Recovery) -> Explanation:
    """Explain how far the usual day moved."""
    title = "How far your usual day moved"
    rule = (
        f"Each of your last {GROUP} logged days is compared with each of the first {GROUP}: late − early. "
        "The middle one of all these differences is the shift."
    )
    found = recovery.improvement
    if found is None:
        return not_yet(title, rule, recovery, NEEDS_LEVELS)
    figures = (
        f"{GROUP} × {GROUP} = {GROUP * GROUP:,} differences; their middle is {exact(found.level_shift)}.",
        f"The middle day was {say_mood(found.early_level)} at first and is {say_mood(found.late_level)} lately.",
    )
    return Explanation(title, rule, figures, _groups(found, recovery), 2 * GROUP)


def explain_interval(recovery: Recovery) -> Explanation:
    """Explain what “likely” means."""
    title = "What “likely” means"
    rule = (
        f"{RESAMPLES:,} times, whole weeks are drawn at random from both groups and the shift is taken again. How far "
        "these scatter gives a range that holds the true shift in about 95 of 100 journals like yours."
    )
    found = recovery.improvement
    if found is None:
        return not_yet(title, rule, recovery, NEEDS_LEVELS)
    width = (found.high - found.low) / 2
    figures = (
        f"{exact(found.level_shift)} ± {exact(width)}: {say_likely(found.low, found.high)}.",
        "It holds nought, so a change cannot be told from chance."
        if found.low <= 0 <= found.high
        else "It does not hold nought.",
    )
    return Explanation(title, rule, figures, _groups(found, recovery), 2 * GROUP)


def explain_ground_kept(recovery: Recovery) -> Explanation:
    """Explain how much of the way up was kept."""
    title = "Ground kept at the latest low"
    rule = (
        "(latest low − first level) / (best level − first level); the best level is the highest median of "
        f"{BEST_SPAN} days. 1 is all of the way up, 0 is none of it."
    )
    found = recovery.improvement
    inside = [] if found is None else [item for item in recovery.counted if item.start >= found.since]
    if found is None or not inside or found.ground_kept is None:
        need = (
            NEEDS_LEVELS
            if found is None
            else (f"This needs a setback and a best level at least {say_mood(LEAST_GAIN)} point above the first.")
        )
        return not_yet(title, rule, recovery, need)
    low, early, best = inside[-1].trough_mood, found.early_level, found.best_level
    if early is None or best is None:
        return not_yet(title, rule, recovery, NEEDS_LEVELS)
    figures = (
        f"Latest low {exact(low)}, first level {exact(early)}, best level {exact(best)}.",
        f"({exact(low)} − {exact(early)}) / ({exact(best)} − {exact(early)}) = {exact(found.ground_kept)}.",
    )
    return Explanation(title, rule, figures, _since(found, recovery), found.setbacks)


def _since(found: Improvement, recovery: Recovery) -> str:
    return f"{say_span(found.since, recovery.end)}, counted in setbacks"


def _sides(found: Improvement) -> tuple[str, str, str]:
    if found.setbacks < 4:
        return "the first", "the latest", ""
    return "the earlier ones", "the later ones", " From four setbacks on it is the middle of each half."


def explain_floors(recovery: Recovery) -> Explanation:
    """Explain the floors."""
    return _pair(
        recovery,
        "Floors",
        "The lowest level of the first setback beside that of the latest.",
        lambda found: (found.first_trough, found.latest_trough),
        say_mood,
    )


def explain_days_back(recovery: Recovery) -> Explanation:
    """Explain the days to come back."""
    return _pair(
        recovery,
        "Days to come back",
        "Days from the lowest level of a setback to the day you were back near your usual, first beside latest.",
        lambda found: (found.first_days_to_come_back, found.latest_days_to_come_back),
        say_days,
    )


def _pair(
    recovery: Recovery,
    title: str,
    rule: str,
    values: Callable[[Improvement], tuple[float | None, float | None]],
    say: Callable[[float], str],
) -> Explanation:
    found = recovery.improvement
    if found is None:
        return not_yet(title, rule, recovery, NEEDS_LEVELS)
    first, latest = values(found)
    one, other, halves = _sides(found)
    if first is None or latest is None:
        return Explanation(
            title, rule, (), _since(found, recovery), found.setbacks, "Two setbacks are needed to compare anything."
        )
    figures = (f"{say(first)} in {one}, {say(latest)} in {other}.",)
    return Explanation(title, rule + halves, figures, _since(found, recovery), found.setbacks)


def _sum(setback: Setback) -> str:
    if not setback.usual_known:
        lowest = f"The lowest level is {exact(setback.trough_mood)} on {say_day(setback.trough)} ({name_of(setback)})"
        return f"{lowest}; too little is logged before it to say what was usual then."
    parts = f"{exact(setback.baseline)} − {exact(setback.trough_mood)} = {exact(setback.depth)}"
    return f"{parts} on {say_day(setback.trough)} ({name_of(setback)})."


def explain_setback(recovery: Recovery, setback: Setback | None) -> Explanation:
    """Explain how deep a setback was, against what, and when it was over."""
    title = "How deep a setback was"
    rule = (
        f"Depth = recent usual − lowest level. The recent usual is the mean of the middle days of the {REACH} before, "
        f"without the last {LAG}, kept as it was when the setback began; the lowest level is read on a line that looks "
        f"both ways with a half-life of {say_mood(TROUGH_HALF_LIFE)} days."
    )
    if setback is None:
        weeks = LEARNING_DAYS // 7
        few = (
            "None was seen."
            if recovery.judged
            else f"That takes {FEWEST} logged days within {(REACH - LAG) // 7} weeks."
        )
        need = f"The first {weeks} weeks are for learning your usual range." if recovery.learning else few
        return not_yet(title, rule, recovery, need)
    figures = [_sum(setback)]
    if setback.usual_known:
        figures.append(f"Below the usual it adds up to {exact(setback.area)} point-days.")
    back = setback.days_to_come_back
    if setback.recovered is not None and back is not None:
        figures.append(f"Over on {say_day(setback.recovered)}, {say_days(back)} after the lowest.")
    if setback.status is SetbackStatus.MARKED:
        figures.append("You marked it, so its first and last day are yours.")
    return Explanation(title, rule, tuple(figures), say_span(setback.start, setback.end), setback.entries)
