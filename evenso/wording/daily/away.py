"""What is said of days away: from when to when, that nothing is missing for it, and how one comes back."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.daily.away import Away
from evenso.wording.dates import say_day

HERE: Final = "here"
NEVER: Final = "No days away were said. `evenso away until 3 Dec` says some."
NOT_AWAY: Final = "You are not away just now, so there is nothing to end. Nothing was written."
SETTING_TOLD: Final = (
    "While you are away no day counts as missing: the strips show it as away, the sentences count only the days you"
    " were here. Writing is welcome all the same. Nothing else changes, and no day is filled in."
)
BACK_TOLD: Final = "enter says that you are back from today on; the days before stay days away."
ASKED: Final = "Away from writing"
UNTIL_HINT: Final = "3 Dec, friday, in 2 weeks; empty: until you are back"


def say_span(away: Away, today: date) -> str:
    """Say a stretch: `from Thu 26 Nov to Thu 3 Dec`, `since Thu 26 Nov`, `on Thu 26 Nov`."""
    if away.until is None:
        return f"from {say_day(away.since, today)} until you say that you are back"
    if away.until == away.since:
        return f"on {say_day(away.since, today)}"
    return f"from {say_day(away.since, today)} to {say_day(away.until, today)}"


def say_said(away: Away, today: date) -> str:
    """Say that days away were saved, as understood."""
    return f"Away {say_span(away, today)}: no day of it counts as missing"


def say_back(today: date) -> str:
    """Say that somebody is back."""
    return f"Welcome back. From {say_day(today, today)} on days count again; those before stay days away"


def say_now(away: Away, today: date) -> str:
    """Say on Today that the person is away, and that this asks nothing of them."""
    until = "until you say that you are back (g ,)" if away.until is None else f"until {say_day(away.until, today)}"
    return f"Away {until}: nothing is missing, and writing is welcome"


def say_state(away: Away | None, today: date) -> str:
    """Say in a few words whether the person is away."""
    if away is None:
        return HERE
    return "until you are back" if away.until is None else f"until {say_day(away.until, today)}"
