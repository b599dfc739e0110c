"""What the timeline shows, in one line: how many of which entries, and how to see all of them again."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.journal.filters import OPEN, Filter, Mark, Sort
from evenso.language import tr, tr_as
from evenso.text import one_line
from evenso.wording.dates import say_day

_ONE: Final = {
    Sort.EVERYTHING: (tr_as("one of them", "entry"), tr_as("many", "entries")),
    Sort.CHECK_INS: (tr_as("one of them", "check-in"), tr_as("many", "check-ins")),
    Sort.PRACTICES: (tr_as("one of them", "practice"), tr_as("many", "practices")),
    Sort.NOTES: (tr_as("one of them", "note"), tr_as("many", "notes")),
    Sort.GUIDED: (tr("guided entry"), tr("guided entries")),
    Sort.THOUGHTS: (tr("thought check"), tr("thought checks")),
    Sort.PERSPECTIVES: (tr_as("one of them", "perspective"), tr_as("many", "perspectives")),
    Sort.SAYINGS: (tr("thing to say"), tr("things to say")),
    Sort.REHEARSALS: (tr_as("one of them", "rehearsal"), tr_as("many", "rehearsals")),
    Sort.SESSIONS: (tr_as("one of them", "session note"), tr_as("many", "session notes")),
}
_MARKS: Final = {
    Mark.BRING_UP: tr("marked to bring up"),
    Mark.PRIVATE: tr("marked private"),
    Mark.NOT_PRIVATE: tr("not private"),
}
NO_ENTRY_FITS: Final = tr("No entry fits.")
ALL_AGAIN: Final = tr("esc shows all")


def say_shown(count: int, chosen: Filter, today: date) -> str:
    """Say what the timeline shows: `1,204 entries, newest first`, `12 notes marked to bring up; esc shows all`."""
    noun = _ONE[chosen.sort][0 if count == 1 else 1]
    if chosen == OPEN:
        return tr("{count:,} {noun}, newest first", count=count, noun=noun)
    narrowed = say_narrowed(chosen, today)
    return tr("showing {count:,} {noun}{narrowed}; {keys}", count=count, noun=noun, narrowed=narrowed, keys=ALL_AGAIN)


def say_found(count: int, chosen: Filter, today: date, *, more: bool) -> str:
    """Say what a search found: `3 entries found`, `the newest 200 notes found, marked private; esc shows all`."""
    noun = _ONE[chosen.sort][0 if count == 1 else 1]
    narrowed = say_narrowed(chosen, today)
    if more:
        return tr("the newest {count:,} {noun} found{narrowed}", count=count, noun=noun, narrowed=narrowed)
    return tr("{count:,} {noun} found{narrowed}", count=count, noun=noun, narrowed=narrowed)


def say_narrowed(chosen: Filter, today: date) -> str:
    """Say mark, tag and days of a filter, each with a space before it; nothing for those left open."""
    mark = f" {_MARKS[chosen.mark]}" if chosen.mark in _MARKS else ""
    tag = tr(" with #{tag}", tag=one_line(chosen.tag)) if chosen.tag else ""
    return mark + tag + _days(chosen, today)


def _days(chosen: Filter, today: date) -> str:
    if chosen.start is not None and chosen.end is not None:
        return tr(" from {first} to {last}", first=say_day(chosen.start, today), last=say_day(chosen.end, today))
    if chosen.start is not None:
        return tr(" since {day}", day=say_day(chosen.start, today))
    return tr(" until {day}", day=say_day(chosen.end, today)) if chosen.end is not None else ""
