"""What is said once a form was saved that somebody else had changed meanwhile: both kept, or what gave way."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final

from evenso.cells import shorten
from evenso.goals.records import Repeat
from evenso.journal.both import TOGETHER, Record, overruled
from evenso.language import figures, tr
from evenso.records import Moment
from evenso.text import one_line
from evenso.wording.aloud import BETWEEN
from evenso.wording.capture import BOTH_KEPT
from evenso.wording.dates import say_date, say_moment
from evenso.wording.goals.rules import say_often

_NOTHING: Final = "–"
_WIDTH: Final = 40


def say_together(said: str, base: Record, ours: Record, theirs: Record, kept: Record) -> str:
    """Return `said` where what was saved is what the form held; else that both stand, or the values that gave way."""
    gone = overruled(base, theirs, kept)
    if not gone:
        return said if kept == ours else BOTH_KEPT
    values = dict.fromkeys(_say(theirs, name) for name in gone)  # what is one value between several is said once
    return tr("Saved as it is here; elsewhere it became {values} meanwhile", values=BETWEEN.join(values))


def _say(record: Record, name: str) -> str:
    value = getattr(record, name)
    if isinstance(record, Repeat) and name in TOGETHER[Repeat]:
        return say_often(record)
    if isinstance(value, Enum):
        return tr("another choice")
    if isinstance(value, str):
        return tr("“{words}”", words=shorten(one_line(value), _WIDTH)) if value else _NOTHING
    if isinstance(value, Moment):
        return say_moment(value)
    if isinstance(value, date):
        return say_date(value)
    return figures(f"{value:g}") if isinstance(value, int | float) else _NOTHING


__all__ = ["say_together"]
