"""A setback without mood numbers, for people whom numbers hurt; counts of days stay."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr
from evenso.recovery.findings import Setback
from evenso.wording.dates import say_day
from evenso.wording.recovery.telling import kind_or_name, say_over

FAR: Final = 2.5
"""Points below the usual from which a setback is said to lie far below it."""


def say_setback_in_words(setback: Setback, last: date, today: date) -> str:
    """Say one setback on one line: its name or kind, when, how deep in a word, and its way back."""
    told = {
        "name": kind_or_name(setback),
        "start": say_day(setback.start, today),
        "trough": say_day(setback.trough, today),
        "over": say_over(setback, last),
    }
    if setback.lasts(last):
        return tr("{name} from {start}: lowest so far on {trough}; {over}.", **told)
    if not setback.usual_known:
        return tr("{name} from {start}: lowest on {trough}; {over}.", **told)
    if setback.depth < 0.05:
        return tr("{name} from {start}: about your recent usual, lowest on {trough}; {over}.", **told)
    if setback.depth >= FAR:
        return tr("{name} from {start}: far below your recent usual, lowest on {trough}; {over}.", **told)
    return tr("{name} from {start}: below your recent usual, lowest on {trough}; {over}.", **told)
