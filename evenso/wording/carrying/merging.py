"""How bringing two copies of a journal together is said: what came, what went, what was kept of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from evenso.text import one_line
from evenso.wording.dates import say_day

_PLURALS: Final = {
    "entry": ("entry", "entries"),
    "entry version": ("earlier wording", "earlier wordings"),
    "setback": ("note on a setback", "notes on setbacks"),
    "marker": ("marker", "markers"),
    "tracker value": ("value of a tracker", "values of trackers"),
    "noticing": ("noticing of a pattern", "noticings of patterns"),
    "goal step": ("step of a goal", "steps of goals"),
    "repeat": ("repeating practice", "repeating practices"),
    "repeat mark": ("mark of a repeating practice", "marks of repeating practices"),
    "goal rating": ("rating of a goal", "ratings of goals"),
    "card target": ("row of the card", "rows of the card"),
    "card value": ("cell of the card", "cells of the card"),
    "plan line": ("line of the plan", "lines of the plan"),
    "contact": ("person or line of your own", "people and lines of your own"),
    "trial": ("coin-flip month", "coin-flip months"),
    "away": ("stretch of days away", "stretches of days away"),
    "session series": ("series of sessions", "series of sessions"),
}

LOSSES: Final = "Both copies of the journal had changed these. What the other copy said is kept here:"
BOTH: Final = "Changed in both copies: the later state stands, what the other said is kept beside it."
KEPT: Final = "Deleted in one copy, changed or needed in the other: kept. Delete it again if it is to go."
UNREADABLE: Final = "Not as it was saved in the other copy, so it was left there:"
NOTHING_NEW: Final = "Nothing new: every entry of the other copy, and what stands beside them, is in this journal."
UNDO: Final = "`evenso undo` takes the whole merge back."
TWO_WAYS: Final = "The other copy was only read. To bring this one there, run the merge there too, or copy this file."


def say_things(thing: str, count: int) -> str:
    """Say how many things of a kind: `3 entries`, `1 goal`."""
    one, many = _PLURALS.get(thing, (thing, f"{thing}s"))
    return f"{count:,} {one if count == 1 else many}"


def say_counts(counts: Mapping[str, int]) -> str:
    """Say how many things of which kinds: `3 entries, 1 goal`; "" for none."""
    return ", ".join(say_things(thing, count) for thing, count in counts.items())


def say_merge(
    name: str, added: Mapping[str, int], updated: Mapping[str, int], removed: Mapping[str, int], *, dry_run: bool
) -> list[str]:
    """Say what came, what was changed and what went, a line each; nothing of what did not happen."""
    told = {
        "new": say_counts({thing: count for thing, count in added.items() if thing != "entry version"}),
        "changed there": say_counts(updated),
        "deleted there": say_counts(removed),
    }
    lines = [f"  {what}: {words}" for what, words in told.items() if words]
    lead = f"From {one_line(name)} would come:" if dry_run else f"From {one_line(name)} came:"
    return [lead, *lines] if lines else []


def say_drafts(taken: int, left: int) -> list[str]:
    """Say what became of half-written text."""
    said = []
    if taken:
        said.append("Half-written text came too; it stands where it was begun.")
    if left:
        said.append("Half-written text was left in the other copy: something else is half-written here in its place.")
    return said


def say_met(thing: str, word: str, day: date | None) -> str:
    """Name one thing: `entry k3f9 of Fri 20 Nov 2026`."""
    named = f"{_PLURALS.get(thing, (thing, ''))[0]} {one_line(word)}"
    return named if day is None else f"{named} of {say_day(day)}"


def say_losses(said: Sequence[tuple[str, str, Mapping[str, str]]]) -> str:
    """Say what the other copy said of things that both had changed: kind, name, words by what they are about."""
    lines = [LOSSES, ""]
    for thing, name, words in said:
        lines.append(f"- {_PLURALS.get(thing, (thing, ''))[0]}{f' “{name}”' if name else ''}")
        lines += [f"  - {about.replace('_', ' ')}: {text}" for about, text in words.items()]
    return "\n".join(lines)


__all__ = [
    "BOTH",
    "KEPT",
    "LOSSES",
    "NOTHING_NEW",
    "TWO_WAYS",
    "UNDO",
    "UNREADABLE",
    "say_counts",
    "say_drafts",
    "say_losses",
    "say_merge",
    "say_met",
    "say_things",
]
