"""The four numbers of “improved despite setbacks”, and a setback's depth: how each comes about (`science.md` 4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from evenso.language import tr
from evenso.recovery.baselines import FEWEST, LAG, REACH
from evenso.recovery.findings import Improvement, Recovery, Setback, SetbackStatus
from evenso.recovery.improvement import BEST_SPAN, GROUP, LEAST_GAIN, RESAMPLES
from evenso.recovery.setbacks import LEARNING_DAYS, TROUGH_HALF_LIFE
from evenso.wording.dates import say_day, say_span
from evenso.wording.recovery.explained import Explanation, exact, not_yet
from evenso.wording.recovery.setbacks import name_of
from evenso.wording.trends import say_days, say_likely, say_mood

LEAST_FOR_HALVES: Final = 4
"""Setbacks from which on the earlier half is compared with the later one, rather than the first with the latest."""

NEEDS_LEVELS: Final = tr("This needs {days} logged days since the start that is chosen.", days=2 * GROUP)


def _groups(improvement: Improvement, recovery: Recovery) -> str:
    last = recovery.days[-1].day if recovery.days else recovery.end
    return tr(
        "the first {days} logged days from {first}, the last {days} up to {last}",
        days=GROUP,
        first=say_day(improvement.since),
        last=say_day(last),
    )


def explain_level_shift(recovery: Recovery) -> Explanation:
    """Explain how far the usual day moved."""
    title = tr("How far your usual day moved")
    rule = tr(
        "Each of your last {days} logged days is compared with each of the first {days}: late − early. The "
        "middle one of all these differences is the shift.",
        days=GROUP,
    )
    found = recovery.improvement
    if found is None:
        return not_yet(title, rule, recovery, NEEDS_LEVELS)
    figures = (
        tr(
            "{days} × {days} = {count:,} differences; their middle is {middle}.",
            days=GROUP,
            count=GROUP * GROUP,
            middle=exact(found.level_shift),
        ),
        tr(
            "The middle day was {early} at first and is {late} lately.",
            early=say_mood(found.early_level),
            late=say_mood(found.late_level),
        ),
    )
    return Explanation(title, rule, figures, _groups(found, recovery), 2 * GROUP)


def explain_interval(recovery: Recovery) -> Explanation:
    """Explain what “likely” means."""
    title = tr("What “likely” means")
    rule = tr(
        "{times:,} times, whole weeks are drawn at random from both groups and the shift is taken again. How far "
        "these scatter gives a range that holds the true shift in about 95 of 100 journals like yours.",
        times=RESAMPLES,
    )
    found = recovery.improvement
    if found is None:
        return not_yet(title, rule, recovery, NEEDS_LEVELS)
    width = (found.high - found.low) / 2
    figures = (
        f"{exact(found.level_shift)} ± {exact(width)}: {say_likely(found.low, found.high)}.",
        tr("It holds nought, so a change cannot be told from chance.")
        if found.low <= 0 <= found.high
        else tr("It does not hold nought."),
    )
    return Explanation(title, rule, figures, _groups(found, recovery), 2 * GROUP)


def explain_ground_kept(recovery: Recovery) -> Explanation:
    """Explain how much of the way up was kept."""
    title = tr("Ground kept at the latest low")
    rule = tr(
        "How much of the way up was still there at the latest low: (latest low − first level) / (best level − first "
        "level); the best level is the highest median of {days} days. 1 is all of the way up, 0 is none of it.",
        days=BEST_SPAN,
    )
    found = recovery.improvement
    inside = [] if found is None else [item for item in recovery.counted if item.start >= found.since]
    if found is None or not inside or found.ground_kept is None:
        need = (
            NEEDS_LEVELS
            if found is None
            else tr(
                "This needs a setback and a best level at least {gain} point above the first.",
                gain=say_mood(LEAST_GAIN),
            )
        )
        return not_yet(title, rule, recovery, need)
    low, early, best = inside[-1].trough_mood, found.early_level, found.best_level
    if early is None or best is None:
        return not_yet(title, rule, recovery, NEEDS_LEVELS)
    figures = (
        tr(
            "Latest low {low}, first level {early}, best level {best}.",
            low=exact(low),
            early=exact(early),
            best=exact(best),
        ),
        f"({exact(low)} − {exact(early)}) / ({exact(best)} − {exact(early)}) = {exact(found.ground_kept)}.",
    )
    return Explanation(title, rule, figures, _since(found, recovery), found.setbacks)


def _since(found: Improvement, recovery: Recovery) -> str:
    return tr("{span}, counted in setbacks", span=say_span(found.since, recovery.end))


def _beside(found: Improvement, first: str, latest: str) -> str:
    if found.setbacks < LEAST_FOR_HALVES:
        return tr("{first} in the first, {latest} in the latest.", first=first, latest=latest)
    return tr("{first} in the earlier ones, {latest} in the later ones.", first=first, latest=latest)


def explain_floors(recovery: Recovery) -> Explanation:
    """Explain the floors."""
    return _pair(
        recovery,
        tr("Floors"),
        tr("The lowest level of the first setback beside that of the latest."),
        lambda found: (found.first_trough, found.latest_trough),
        say_mood,
    )


def explain_days_back(recovery: Recovery) -> Explanation:
    """Explain the days to come back."""
    return _pair(
        recovery,
        tr("Days to come back"),
        tr("Days from the lowest level of a setback to the day you were back near your usual, first beside latest."),
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
    if first is None or latest is None:
        return Explanation(
            title, rule, (), _since(found, recovery), found.setbacks, tr("Two setbacks are needed to compare anything.")
        )
    if found.setbacks >= LEAST_FOR_HALVES:
        halves = tr("From four setbacks on it is the middle of each half.")
        rule = f"{rule} {halves}"
    figures = (_beside(found, say(first), say(latest)),)
    return Explanation(title, rule, figures, _since(found, recovery), found.setbacks)


def _sum(setback: Setback) -> str:
    lowest, day, name = exact(setback.trough_mood), say_day(setback.trough), name_of(setback)
    if not setback.usual_known:
        return tr(
            "The lowest level is {lowest} on {day} ({name}); "
            "too little is logged before it to say what was usual then.",
            lowest=lowest,
            day=day,
            name=name,
        )
    parts = f"{exact(setback.baseline)} − {lowest} = {exact(setback.depth)}"
    return tr("{sum} on {day} ({name}).", sum=parts, day=day, name=name)


def explain_setback(recovery: Recovery, setback: Setback | None) -> Explanation:
    """Explain how deep a setback was, against what, and when it was over."""
    title = tr("How deep a setback was")
    rule = tr(
        "Depth = recent usual − lowest level. The recent usual is the mean of the middle days of the {reach} "
        "before, without the last {lag}, kept as it was when the setback began; the lowest level is read on a "
        "line that looks both ways with a half-life of {days} days.",
        reach=REACH,
        lag=LAG,
        days=say_mood(TROUGH_HALF_LIFE),
    )
    if setback is None:
        weeks = LEARNING_DAYS // 7
        few = (
            tr("None was seen.")
            if recovery.judged
            else tr("That takes {days} logged days within {weeks} weeks.", days=FEWEST, weeks=(REACH - LAG) // 7)
        )
        need = (
            tr("The first {weeks} weeks are for learning your usual range.", weeks=weeks) if recovery.learning else few
        )
        return not_yet(title, rule, recovery, need)
    figures = [_sum(setback)]
    if setback.usual_known:
        figures.append(tr("Below the usual it adds up to {exact} point-days.", exact=exact(setback.area)))
    back = setback.days_to_come_back
    if setback.recovered is not None and back is not None:
        figures.append(
            tr("Over on {day}, {days} after the lowest.", day=say_day(setback.recovered), days=say_days(back))
        )
    if setback.status is SetbackStatus.MARKED:
        figures.append(tr("You marked it, so its first and last day are yours."))
    return Explanation(title, rule, tuple(figures), say_span(setback.start, setback.end), setback.entries)
