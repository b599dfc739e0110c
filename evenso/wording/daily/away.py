"""What is said of days away: from when to when, that nothing is missing for it, and how one comes back."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.daily.away import Away
from evenso.language import tr
from evenso.wording.dates import say_day

HERE: Final = tr("no, you are here")
NEVER: Final = tr("No days away were said. `evenso away until 3 Dec` says some.")
NOT_AWAY: Final = tr("You are not away just now, so there is nothing to end. Nothing was written.")
SETTING_TOLD: Final = tr(
    "While you are away no day counts as missing: the strips show it as away, the sentences count only the days you"
    " were here. Writing is welcome all the same. Nothing else changes, and no day is filled in."
)
BACK_TOLD: Final = tr("enter says that you are back from today on; the days before stay days away.")
ASKED: Final = tr("Away from writing")
UNTIL_HINT: Final = tr("3 Dec, friday, in 2 weeks; empty: until you are back")


def say_span(away: Away, today: date) -> str:
    """Say a stretch: `from Thu 26 Nov to Thu 3 Dec`, `since Thu 26 Nov`, `on Thu 26 Nov`."""
    if away.until is None:
        return tr("from {day} until you say that you are back", day=say_day(away.since, today))
    if away.until == away.since:
        return tr("on {day}", day=say_day(away.since, today))
    return tr("from {first} to {last}", first=say_day(away.since, today), last=say_day(away.until, today))


def say_said(away: Away, today: date, was: Away | None = None) -> str:
    """Say that days away were saved, as understood, and what the stretch `was` whose end they changed."""
    said = tr("Away {span}: no day of it counts as missing", span=say_span(away, today))
    if was is None or was.until == away.until:
        return said
    return tr("{said}; before, that was {span}", said=said, span=say_span(was, today))


def say_here(today: date) -> str:
    """Say that the person is not away, and how days away are said."""
    return tr(
        "You are here: no day away is said for {day}. `evenso away until 3 Dec` says some, "
        "`evenso away until further notice` leaves the end open.",
        day=say_day(today, today),
    )


def say_there(away: Away, today: date) -> str:
    """Say the stretch that the person is away in, and how it ends."""
    return tr("Away {span}. `evenso away --back` ends it today.", span=say_span(away, today))


def say_taken_back(away: Away, today: date) -> str:
    """Say that days away were taken back."""
    return tr("Taken back that you were away {span}", span=say_span(away, today))


def say_back(today: date) -> str:
    """Say that somebody is back."""
    return tr("Welcome back. From {day} on days count again; those before stay days away", day=say_day(today, today))


def say_now(away: Away, today: date) -> str:
    """Say on Today that the person is away, and that this asks nothing of them."""
    until = tr("until you say that you are back (g ,)")
    if away.until is not None:
        until = tr("until {day}", day=say_day(away.until, today))
    return tr("Away {until}: nothing is missing, and writing is welcome", until=until)


def say_state(away: Away | None, today: date) -> str:
    """Say in a few words whether the person is away."""
    if away is None:
        return HERE
    return tr("until you are back") if away.until is None else tr("until {day}", day=say_day(away.until, today))
