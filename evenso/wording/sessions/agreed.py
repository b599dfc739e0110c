"""What becomes of a line that was agreed, in words: done or let go, open again, said otherwise, taken away."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr
from evenso.sessions.records import Agreed
from evenso.text import one_line
from evenso.wording.dates import say_day

NONE: Final = tr("No line was agreed; steps and practices are changed on their goal's page")
NONE_SHELL: Final = tr("Steps and practices end with `evenso goal`.")
OVER: Final = tr("done, or let go")
OTHERWISE: Final = tr("in other words")
STILL_OPEN: Final = tr("still open")
A_SLIP: Final = tr("a slip: take it away")


def say_line(line: Agreed, today: date) -> str:
    """Name a line that was agreed, with the day it ended where it did."""
    text = one_line(line.text)
    return text if line.ended is None else tr("{text} (ended {day})", text=text, day=say_day(line.ended, today))


def say_agreed(text: str, became: str) -> str:
    """Say that something agreed was kept, and what became of it."""
    return tr("Agreed: {text}", text=one_line(text)) + (f" – {became}" if became else "")


def say_ended(text: str) -> str:
    """Say that something agreed is done or let go."""
    return tr("Done, or let go: {text}", text=one_line(text))


def say_became(before: Agreed, after: Agreed | None) -> str:
    """Say what became of a line that was agreed; None for the second is one that was taken away."""
    text = one_line(before.text)
    if after is None:
        return tr("Taken away: {text}", text=text)
    if after.text != before.text:
        return tr("Now agreed: {text}", text=one_line(after.text))
    return say_ended(text) if after.ended is not None else tr("Open again: {text}", text=text)
