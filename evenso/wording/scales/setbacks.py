"""A setback without mood numbers, for people whom numbers hurt; counts of days stay."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.recovery.findings import Setback, SetbackStatus
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.trends import say_over

FAR: Final = 2.5
"""Points below the usual from which a setback is said to lie far below it."""


def say_setback_in_words(setback: Setback, last: date, today: date) -> str:
    """Say one setback on one line: its name or kind, when, how deep in a word, and its way back."""
    said = setback.status in {SetbackStatus.CONFIRMED, SetbackStatus.MARKED}
    name = f"“{one_line(setback.name)}”" if setback.name else "Setback" if said else "Possible setback"
    depth = "about" if setback.depth < 0.05 else "far below" if setback.depth >= FAR else "below"
    deep = f"{depth} your recent usual, " if setback.usual_known else ""
    lowest = say_day(setback.trough, today)
    return f"{name} from {say_day(setback.start, today)}: {deep}lowest on {lowest}; {say_over(setback, last)}."
