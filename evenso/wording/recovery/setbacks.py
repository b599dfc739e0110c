"""What is said of one setback in a list, and of what the person said about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from evenso.annotations.markers import LifeMarker
from evenso.language import tr, tr_as, tr_many
from evenso.recovery.findings import Setback, SetbackStatus
from evenso.text import one_line, visible
from evenso.wording.dates import say_day
from evenso.wording.recovery.telling import say_setback

NONE_FOUND: Final = tr("No setback is found or marked here.")
STATUS_WORDS: Final = {
    SetbackStatus.POSSIBLE: tr_as("a setback's status", "possible"),
    SetbackStatus.CONFIRMED: tr_as("a setback's status", "confirmed"),
    SetbackStatus.DISMISSED: tr_as("a setback's status", "dismissed"),
    SetbackStatus.MARKED: tr_as("a setback's status", "marked by you"),
}
_SAID: Final = {
    SetbackStatus.POSSIBLE: tr_as("a setback's status", "Possible again"),
    SetbackStatus.CONFIRMED: tr_as("a setback's status", "Confirmed"),
    SetbackStatus.DISMISSED: tr_as("a setback's status", "Dismissed"),
    SetbackStatus.MARKED: tr_as("a setback's status", "Marked"),
}


def say_listed(setback: Setback, last: date, today: date) -> str:
    """Say one setback of a list: its id, whose word it stands on, then what it was.

    `last` is the last logged day: a setback that reaches it still lasts.
    """
    status = "" if setback.status is SetbackStatus.POSSIBLE else f"{STATUS_WORDS[setback.status]}: "
    return f"{setback.id}  {status}{say_setback(setback, last, today)}"


def say_words(setback: Setback) -> list[str]:
    """Return what the person wrote about a setback, each with its heading, as text of one or more lines."""
    parts = ((tr("What led up to it"), setback.led_up), (tr("What helped"), setback.helped))
    return [f"{heading}: {visible(words)}" for heading, words in parts if words]


def say_status(setback: Setback) -> str:
    """Say what a setback is now: `Confirmed: “flu” from Wed 4 Mar 2026 (s20260304)`."""
    name = tr("“{name}”", name=one_line(setback.name)) if setback.name else tr_as("a setback's status", "the setback")
    return tr(
        "{status}: {name} from {day} ({id}).",
        status=_SAID[setback.status],
        name=name,
        day=say_day(setback.start),
        id=setback.id,
    )


def say_dismissed_count(count: int) -> str:
    """Say that dismissed setbacks are left out of a list; nothing when there is none."""
    if count == 0:
        return ""
    return tr_many("{n} dismissed setback is left out.", "{n} dismissed setbacks are left out.", count)


def name_of(setback: Setback) -> str:
    """Return what a setback is called in a sentence: its name in quotes, or its kind and day."""
    if setback.name:
        return tr("“{name}”", name=one_line(setback.name))
    return tr("the setback from {day}", day=say_day(setback.start))


def say_several(setbacks: Iterable[Setback]) -> str:
    """Name some setbacks by their ids, for a question which of them is meant."""
    return ", ".join(f"{setback.id} ({say_day(setback.start)})" for setback in setbacks)


def say_marker(marker: LifeMarker, today: date | None = None) -> str:
    """Say a life marker: `moved, Fri 1 May 2026`."""
    return f"{one_line(marker.title)}, {say_day(marker.day, today)}"


def say_markers(markers: Sequence[LifeMarker]) -> list[str]:
    """Return a line for each marker with its id."""
    return [f"{marker.id}  {say_marker(marker)}" for marker in markers]
