"""Every sentence about level, direction and setbacks (`science.md` 4, 5, 7, 9), and how their numbers are rounded.

Levels are said in halves, changes in tenths, dates by month. Nothing here praises, blames, alarms or names a cause.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import floor
from typing import Final

from evenso.recovery.findings import (
    Direction,
    Improvement,
    LevelBounds,
    Setback,
    SetbackStatus,
    Swings,
    SwingVerdict,
    UsualRange,
    Verdict,
)
from evenso.recovery.setbacks import SETTLED_AFTER
from evenso.text import one_line
from evenso.wording.dates import MONTHS, say_day

DIRECTIONS: Final = {
    Verdict.TOO_EARLY: "too early to say",
    Verdict.RISING: "rising",
    Verdict.FALLING: "falling lately",
    Verdict.STEADY: "steady",
    Verdict.UNCLEAR: "moving up and down, no clear direction yet",
}
SWINGS: Final = {SwingVerdict.BIGGER: "bigger", SwingVerdict.SMALLER: "smaller", SwingVerdict.SIMILAR: "similar"}
LEARNING: Final = "Still learning your usual range; that takes about five weeks."
NO_USUAL: Final = "A usual range needs 21 logged days within eight weeks."
NOTHING: Final = "No days logged here."
DEPENDS: Final = "This depends on days not logged."


def say_level(level: float) -> str:
    """Say a level in halves: `5½`."""
    halves = floor(level * 2 + 0.5)
    return f"{halves // 2}½" if halves % 2 else str(halves // 2)


def say_mood(mood: float) -> str:
    """Say a mood in tenths, whole numbers without them: `2.8`, `4`."""
    return f"{mood:.1f}".removesuffix(".0")


def say_change(change: float) -> str:
    """Say a signed change in tenths, with a real minus sign: `+0.6`, `−0.3`, `0`."""
    said = f"{abs(change):.1f}"
    return "0" if said == "0.0" else ("+" if change > 0 else "−") + said


def say_likely(low: float, high: float) -> str:
    """Say an interval of a change: `likely +0.6 to +2.1`."""
    return f"likely {say_change(low)} to {say_change(high)}"


def say_days(count: float) -> str:
    """Say a number of days: `1 day`, `9 days`, `9½ days`."""
    said = say_level(count)
    return f"{said} day" if said == "1" else f"{said} days"


def say_month_since(day: date, today: date) -> str:
    """Say the month of a day, with its year when it is not that of `today`: `March`, `March 2025`."""
    name = MONTHS[day.month - 1]
    return name if day.year == today.year else f"{name} {day.year}"


def say_coverage(logged: int, span: int, away: int = 0) -> str:
    """Say how many of the days were logged, and that few days give a rough picture; those `away` are told apart."""
    here = span - away
    if away and not here:
        return f"away on {'the day' if away == 1 else f'all {away:,} days'}"
    said = f"{logged:,} of {here:,} {'day' if here == 1 else 'days'} logged"
    said += f" and {away:,} away" if away else ""
    return said if logged == 0 or 2 * logged >= span or span < 7 else f"{said}, so this is a rough picture"


def say_direction(direction: Direction, over: int | None = None) -> str:
    """Say a direction as one sentence with its interval; `over` names the days it is of, where others are told too."""
    words = DIRECTIONS[direction.verdict].capitalize()
    if over is not None and direction.verdict in {Verdict.RISING, Verdict.FALLING}:
        words = f"{direction.verdict.capitalize()} over the last {over:,} days"
    if direction.per_4_weeks is None or direction.low is None or direction.high is None:
        return f"{words} where this is going; four weeks with 14 logged days are needed."
    if direction.verdict is Verdict.STEADY:
        return f"{words}: within half a point over these days."
    if direction.verdict is Verdict.UNCLEAR:
        return f"{words}."
    # over years a direction is a few hundredths in 4 weeks: a year says it better
    slow = abs(direction.per_4_weeks) < 0.05
    weeks = 365.25 / 28 if slow else 1.0
    likely = say_likely(weeks * direction.low, weeks * direction.high)
    return (
        f"{words}: about {say_change(weeks * direction.per_4_weeks)} in {'a year' if slow else '4 weeks'} ({likely})."
    )


def say_level_shift(improvement: Improvement, today: date) -> str:
    """Say how the usual day changed since the anchor, or that it is about where it was."""
    since = say_month_since(improvement.since, today)
    likely = say_likely(improvement.low, improvement.high)
    if improvement.low <= 0 <= improvement.high:
        return f"Your usual day is about where it was in {since}."
    before, now = say_level(improvement.early_level), say_level(improvement.late_level)
    if before == now or (improvement.late_level > improvement.early_level) != (improvement.level_shift > 0):
        size = "higher" if improvement.level_shift > 0 else "lower"
        return f"Since {since} your usual day is a little {size} ({likely})."
    return f"Since {since} your usual day went from about {before} to about {now} ({likely})."


def say_setbacks(
    setbacks: Sequence[Setback], last: date, *, level_is_up: bool, improvement: Improvement | None = None
) -> str:
    """Say how many setbacks there were, how deep, and how long the way back took; nothing when there was none.

    Dismissed ones are not counted. `last` is the last logged day: a setback that reaches it still lasts. From four
    on, the medians that `improvement` has of the earlier and the later half are said.
    """
    counted = [setback for setback in setbacks if setback.status is not SetbackStatus.DISMISSED]
    if not counted:
        return ""
    latest = counted[-1]
    if not level_is_up and all(setback.recovered for setback in counted):
        return f"You have come back from {_count(len(counted))}; {_latest_took(latest, len(counted))}."
    if len(counted) == 1:
        return f"There was 1 setback. It bottomed at {say_mood(latest.trough_mood)} and {say_way_back(latest, last)}."
    if len(counted) >= 4 and improvement is not None and counted[-1].recovered:
        halves = _halves(improvement, counted)
        if halves:
            return f"There were {len(counted)} setbacks. {halves}"
    first = counted[0]
    return (
        f"There were {len(counted)} setbacks. "
        f"The first bottomed at {say_mood(first.trough_mood)} and {say_way_back(first, last)}; "
        f"the latest at {say_mood(latest.trough_mood)} and {say_way_back(latest, last, short=True)}."
    )


def _halves(improvement: Improvement, counted: Sequence[Setback]) -> str:
    troughs = improvement.first_trough, improvement.latest_trough
    days = improvement.first_days_to_come_back, improvement.latest_days_to_come_back
    if troughs[0] is None or troughs[1] is None or days[0] is None or days[1] is None:
        return ""
    half = len(counted) // 2
    every = len(counted) == improvement.setbacks and all(one.days_to_come_back is not None for one in counted)
    first, last = (f"first {half}", f"last {half}") if every else ("earlier ones", "later ones")
    # a median of two is neither of them: no single setback is meant
    return (
        f"The {first} typically bottomed at about {say_mood(troughs[0])} and took about {say_days(days[0])}; "
        f"the {last} at about {say_mood(troughs[1])} and about {say_level(days[1])}."
    )


def _count(number: int) -> str:
    return "1 setback" if number == 1 else f"{number} setbacks"


def _latest_took(latest: Setback, count: int) -> str:
    took = latest.length if latest.status is SetbackStatus.MARKED else latest.days_to_come_back or 0
    return f"{'it' if count == 1 else 'the latest'} took {say_days(took)}"


def say_way_back(setback: Setback, last: date, *, short: bool = False) -> str:
    """Say how long the way back took, or that it still lasts; `last` is the last logged day."""
    days = setback.days_to_come_back
    if days is not None:
        if setback.status is SetbackStatus.MARKED:  # the dates are the person's own: no line was waited for
            days = setback.length
        return f"took {days}" if short else f"took {say_days(days)}"
    if setback.end >= last:
        return "the way back goes on"
    return "your usual day settled lower" if setback.length > SETTLED_AFTER else "its way back was not logged"


def say_setback(setback: Setback, last: date, today: date) -> str:
    """Say one setback on one line: its name or kind, when, how deep, and its way back."""
    kind = "Setback" if setback.status in {SetbackStatus.CONFIRMED, SetbackStatus.MARKED} else "Possible setback"
    name = f"“{one_line(setback.name)}”" if setback.name else kind
    return (
        f"{name} from {say_day(setback.start, today)}: {_depth(setback)}"
        f"lowest {say_mood(setback.trough_mood)} on {say_day(setback.trough, today)}; {say_over(setback, last)}."
    )


def say_over(setback: Setback, last: date) -> str:
    """Say how a setback ended, so that nobody takes the way back for how long it lasted."""
    days = setback.days_to_come_back
    if setback.status is SetbackStatus.MARKED and setback.recovered is not None:
        return f"it lasted {say_days(setback.length)}"
    return say_way_back(setback, last) if days is None else f"back {say_days(days)} after the lowest"


def _depth(setback: Setback) -> str:
    """Say how deep it went; one that the person marked need not have gone below the usual at all."""
    if not setback.usual_known:
        return ""
    return (
        "about your recent usual, " if setback.depth < 0.05 else f"{say_mood(setback.depth)} below your recent usual, "
    )


def say_usual(usual: UsualRange | None, *, learning: bool = False) -> str:
    """Say the usual range, or what it still needs; in the first five weeks it is no usual range yet."""
    if usual is None:
        return LEARNING if learning else NO_USUAL
    if learning:
        return f"So far most of your days lie between {say_mood(usual.low)} and {say_mood(usual.high)}."
    return f"Your usual days lately lie between {say_mood(usual.low)} and {say_mood(usual.high)}."


def say_swings(swings: Swings | None) -> str:
    """Say whether the swings from day to day are bigger, smaller or similar."""
    if swings is None:
        return "Too few days in a row to compare swings."
    return f"Swings from day to day in the last 4 weeks: {SWINGS[swings.verdict]} compared with the 4 before."


def say_bounds(bounds: LevelBounds | None) -> str:
    """Say what the level would be if the blank days were like lower or higher ones; nothing without blank days."""
    if bounds is None or bounds.blank == 0:
        return ""
    low, high = say_mood(bounds.low), say_mood(bounds.high)
    span = f"about {low} either way" if low == high else f"{low} to {high}"
    said = f"If the blank days were like your lower or your higher days, the level would be {span}."
    return f"{said} {DEPENDS}" if bounds.depends else said


def say_real_change(change: float) -> str:
    """Say from which size on a difference between two 4-week levels is more than noise."""
    return f"Between two spells of 4 weeks, differences below about {say_mood(change)} are noise."


def _tells_shift(direction: Direction, improvement: Improvement | None) -> bool:
    if improvement is None:
        return False
    turning = direction.verdict in {Verdict.RISING, Verdict.FALLING}
    return not improvement.low <= 0 <= improvement.high or not turning


def say_lead(direction: Direction, improvement: Improvement | None, last: date) -> str:
    """Say the first thing of the story: how the usual day changed where that can be said, else the direction."""
    if improvement is not None and _tells_shift(direction, improvement):
        return say_level_shift(improvement, last)
    # the numbers beside it go back further: without its span it would contradict them
    over = None if improvement is None or direction.start is None else (last - direction.start).days + 1
    return say_direction(direction, over)


def tell_story(
    direction: Direction,
    improvement: Improvement | None,
    setbacks: Sequence[Setback],
    *,
    last: date | None,
    learning: bool,
    depends: bool,
    start: date | None = None,
) -> str:
    """Return the one sentence (or two) under the chart; `last` is the last logged day of the window, if any.

    Setbacks from before `start`, the window's first day, are told with the month since when they are counted.
    """
    if last is None:
        return NOTHING
    parts = [say_lead(direction, improvement, last)]
    if _tells_shift(direction, improvement):
        counted = [setback for setback in setbacks if improvement is None or setback.start >= improvement.since]
    else:
        counted = list(setbacks)
    level_is_up = improvement is not None and improvement.low > 0
    told = say_setbacks(counted, last, level_is_up=level_is_up, improvement=improvement)
    if told and start is not None and any(setback.start < start for setback in counted):
        since = counted[0].start if improvement is None else improvement.since
        then = "then" if _tells_shift(direction, improvement) else say_month_since(since, last)
        told = f"Since {then} {told[0].lower()}{told[1:]}"
    parts.append(told)
    parts.append(LEARNING if learning else "")
    parts.append(DEPENDS if depends else "")
    return " ".join(part for part in parts if part)
