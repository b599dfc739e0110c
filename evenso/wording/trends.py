"""Every sentence about level, direction and setbacks (`science.md` 4, 5, 7, 9), and how their numbers are rounded.

Levels are said in halves, changes in tenths, dates by month. Nothing here praises, blames, alarms or names a cause.
"""

from __future__ import annotations

from datetime import date
from math import floor
from typing import Final

from evenso.language import figures, tr, tr_as, tr_many
from evenso.recovery.findings import (
    Direction,
    Improvement,
    LevelBounds,
    Swings,
    SwingVerdict,
    UsualRange,
    Verdict,
)
from evenso.wording.dates import MONTHS, say_since

DIRECTIONS: Final = {
    Verdict.TOO_EARLY: tr("Too early to say"),
    Verdict.RISING: tr("Rising"),
    Verdict.FALLING: tr("Falling lately"),
    Verdict.STEADY: tr("Steady"),
    Verdict.UNCLEAR: tr("Moving up and down, no clear direction yet"),
}
SWINGS: Final = {
    SwingVerdict.BIGGER: tr_as("swings", "bigger"),
    SwingVerdict.SMALLER: tr_as("swings", "smaller"),
    SwingVerdict.SIMILAR: tr_as("swings", "similar"),
}
LEARNING: Final = tr("Still learning your usual range; that takes about five weeks.")
NO_USUAL: Final = tr("A usual range needs 21 logged days within eight weeks.")
NOTHING: Final = tr("No days logged here.")
DEPENDS: Final = tr("This depends on days not logged.")


def say_level(level: float) -> str:
    """Say a level in halves: `5½`."""
    halves = floor(level * 2 + 0.5)
    return f"{halves // 2}½" if halves % 2 else str(halves // 2)


def say_mood(mood: float) -> str:
    """Say a mood in tenths, whole numbers without them: `2.8`, `4`."""
    return figures(f"{mood:.1f}".removesuffix(".0"))


def say_change(change: float) -> str:
    """Say a signed change in tenths, with a real minus sign: `+0.6`, `−0.3`, `0`."""
    said = f"{abs(change):.1f}"
    return "0" if said == "0.0" else ("+" if change > 0 else "−") + figures(said)


def say_likely(low: float, high: float) -> str:
    """Say an interval of a change: `likely +0.6 to +2.1`."""
    return tr("likely {low} to {high}", low=say_change(low), high=say_change(high))


def say_days(count: float) -> str:
    """Say a number of days: `1 day`, `9 days`, `9½ days`."""
    said = say_level(count)
    return tr_many("{count} day", "{count} days", 1 if said == "1" else 2, count=said)


def say_month_since(day: date, today: date) -> str:
    """Say the month of a day, with its year when it is not that of `today`: `March`, `March 2025`."""
    name = MONTHS[day.month - 1]
    return name if day.year == today.year else f"{name} {day.year}"


def say_coverage(logged: int, span: int, away: int = 0) -> str:
    """Say how many of the days were logged, and that few days give a rough picture; those `away` are told apart."""
    here = span - away
    if away and not here:
        return tr_many("away on the day", "away on all {n:,} days", away)
    said = tr_many("{logged:,} of {n} day with a mood", "{logged:,} of {n:,} days with a mood", here, logged=logged)
    said = tr("{logged} and {away:,} away", logged=said, away=away) if away else said
    enough = logged == 0 or 2 * logged >= span or span < 7
    return said if enough else tr("{logged}, so this is a rough picture", logged=said)


def say_direction(direction: Direction, over: int | None = None) -> str:
    """Say a direction as one sentence with its interval; `over` names the days it is of, where others are told too."""
    if direction.per_4_weeks is None or direction.low is None or direction.high is None:
        return tr("Too early to say where this is going; four weeks with 14 logged days are needed.")
    if direction.verdict is Verdict.STEADY:
        return tr("Steady: within half a point over these days.")
    words = DIRECTIONS[direction.verdict]
    if direction.verdict is Verdict.UNCLEAR:
        return f"{words}."
    if over is not None and direction.verdict is Verdict.RISING:
        words = tr("Rising over the last {days:,} days", days=over)
    if over is not None and direction.verdict is Verdict.FALLING:
        words = tr("Falling over the last {days:,} days", days=over)
    # over years a direction is a few hundredths in 4 weeks: a year says it better
    slow = abs(direction.per_4_weeks) < 0.05
    weeks = 365.25 / 28 if slow else 1.0
    likely = say_likely(weeks * direction.low, weeks * direction.high)
    change = say_change(weeks * direction.per_4_weeks)
    if slow:
        return tr("{direction}: about {change} in a year ({likely}).", direction=words, change=change, likely=likely)
    return tr("{direction}: about {change} in 4 weeks ({likely}).", direction=words, change=change, likely=likely)


def say_level_shift(improvement: Improvement, today: date) -> str:
    """Say how the usual day changed since the anchor, or that it is about where it was."""
    since = say_since(improvement.since, today)
    likely = say_likely(improvement.low, improvement.high)
    if improvement.low <= 0 <= improvement.high:
        return tr("Since {since} your usual day is about where it was.", since=since)
    before, now = say_level(improvement.early_level), say_level(improvement.late_level)
    if before == now or (improvement.late_level > improvement.early_level) != (improvement.level_shift > 0):
        if improvement.level_shift > 0:
            return tr("Since {since} your usual day is a little higher ({likely}).", since=since, likely=likely)
        return tr("Since {since} your usual day is a little lower ({likely}).", since=since, likely=likely)
    return tr(
        "Since {since} your usual day went from about {before} to about {now} ({likely}).",
        since=since,
        before=before,
        now=now,
        likely=likely,
    )


def say_usual(usual: UsualRange | None, *, learning: bool = False) -> str:
    """Say the usual range, or what it still needs; in the first five weeks it is no usual range yet."""
    if usual is None:
        return LEARNING if learning else NO_USUAL
    if learning:
        return tr(
            "So far most of your days lie between {low} and {high}.",
            low=say_mood(usual.low),
            high=say_mood(usual.high),
        )
    return tr(
        "Your usual days lately lie between {low} and {high}.", low=say_mood(usual.low), high=say_mood(usual.high)
    )


def say_swings(swings: Swings | None) -> str:
    """Say whether the swings from day to day are bigger, smaller or similar."""
    if swings is None:
        return tr("Too few days in a row to compare swings.")
    return {
        SwingVerdict.BIGGER: tr("Swings from day to day in the last 4 weeks: bigger compared with the 4 before."),
        SwingVerdict.SMALLER: tr("Swings from day to day in the last 4 weeks: smaller compared with the 4 before."),
        SwingVerdict.SIMILAR: tr("Swings from day to day in the last 4 weeks: similar compared with the 4 before."),
    }[swings.verdict]


def say_bounds(bounds: LevelBounds | None) -> str:
    """Say what the level would be if the blank days were like lower or higher ones; nothing without blank days."""
    if bounds is None or bounds.blank == 0:
        return ""
    low, high = say_mood(bounds.low), say_mood(bounds.high)
    said = tr(
        "If the blank days were like your lower or your higher days, the level would be {low} to {high}.",
        low=low,
        high=high,
    )
    if low == high:
        said = tr(
            "If the blank days were like your lower or your higher days, the level would be about {level} either way.",
            level=low,
        )
    return f"{said} {DEPENDS}" if bounds.depends else said


def say_real_change(change: float) -> str:
    """Say from which size on a difference between two 4-week levels is more than noise."""
    return tr("Between two spells of 4 weeks, differences below about {size} are noise.", size=say_mood(change))
