"""On how many days somebody was here: counts of days that could have been written on, never a score."""

from __future__ import annotations

from typing import Final

from evenso.language import tr, tr_many

NOT_BEGUN: Final = tr("The journal has not begun yet in this week; nothing is missing.")
SINCE_FIRST_DAY: Final = tr("Since your first day")

_WEEK: Final = 7


def say_here(here: int, days: int, away: int = 0, *, over: bool | None = None) -> str:
    """Say on how many days something was written, without a word about the others; days away are none of them.

    `days` are those that count; whether the week is `over` is seen by them, where it is not said.
    """
    there, over = days - away, days == _WEEK if over is None else over
    if not days:
        return NOT_BEGUN
    if away and not there:
        return tr("You were away all week.") if over else tr("You were away so far this week.")
    if not over and away:
        return tr_many(
            "You were here on {here} of {n} day so far, with any entry, and away on {away}.",
            "You were here on {here} of {n} days so far, with any entry, and away on {away}.",
            there,
            here=here,
            away=away,
        )
    if not over:
        return tr_many(
            "You were here on {here} of {n} day so far, with any entry.",
            "You were here on {here} of {n} days so far, with any entry.",
            there,
            here=here,
        )
    if away:
        return tr_many(
            "You were here on {here} of {n} day, with any entry, and away on {away}.",
            "You were here on {here} of {n} days, with any entry, and away on {away}.",
            there,
            here=here,
            away=away,
        )
    return tr_many(
        "You were here on {here} of {n} day, with any entry.",
        "You were here on {here} of {n} days, with any entry.",
        there,
        here=here,
    )


def say_days_logged(logged: int, days: int, away: int = 0) -> str:
    """Say how many of some days have a mood: a count, not a score; days away are told apart."""
    if away and away == days:
        return tr_many("away on {n} day", "away on all {n} days", days)
    if away:
        return tr_many(
            "{logged} of {n} day with a mood, away on {away}",
            "{logged} of {n} days with a mood, away on {away}",
            days - away,
            logged=logged,
            away=away,
        )
    return tr_many("{logged} of {n} day with a mood", "{logged} of {n} days with a mood", days, logged=logged)
