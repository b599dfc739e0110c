"""How bringing two copies of a journal together is said: what came, what went, what was kept of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

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
    "session series": ("series of sessions", "series of sessions"),
}

LOSSES: Final = "Both copies of the journal had changed these. What the other copy said is kept here:"
NOTHING_NEW: Final = "Nothing new: this journal has everything that is in the other copy."
UNDO: Final = "`evenso undo` takes the whole merge back."
TWO_WAYS: Final = "The other copy was only read. To bring this one there, run the merge there too, or copy this file."


def say_things(thing: str, count: int) -> str:
    """Say how many things of a kind: `3 entries`, `1 goal`."""
    one, many = _PLURALS.get(thing, (thing, f"{thing}s"))
    return f"{count:,} {one if count == 1 else many}"


def say_counts(counts: Mapping[str, int]) -> str:
    """Say how many things of which kinds: `3 entries, 1 goal`; "" for none."""
    return ", ".join(say_things(thing, count) for thing, count in counts.items())


def say_losses(said: Sequence[tuple[str, str, Mapping[str, str]]]) -> str:
    """Say what the other copy said of things that both had changed: kind, name, words by what they are about."""
    lines = [LOSSES, ""]
    for thing, name, words in said:
        lines.append(f"- {_PLURALS.get(thing, (thing, ''))[0]}{f' “{name}”' if name else ''}")
        lines += [f"  - {about.replace('_', ' ')}: {text}" for about, text in words.items()]
    return "\n".join(lines)


__all__ = ["LOSSES", "NOTHING_NEW", "TWO_WAYS", "UNDO", "say_counts", "say_losses", "say_things"]
