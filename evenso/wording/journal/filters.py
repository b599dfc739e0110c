"""What the timeline shows, in one line: how many of which entries, and how to see all of them again."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.journal.filters import OPEN, Filter, Mark, Sort
from evenso.text import one_line
from evenso.wording.dates import say_day

_ONE: Final = {
    Sort.EVERYTHING: ("entry", "entries"),
    Sort.CHECK_INS: ("check-in", "check-ins"),
    Sort.PRACTICES: ("practice", "practices"),
    Sort.NOTES: ("note", "notes"),
    Sort.GUIDED: ("guided entry", "guided entries"),
    Sort.THOUGHTS: ("thought check", "thought checks"),
    Sort.PERSPECTIVES: ("perspective", "perspectives"),
    Sort.SAYINGS: ("thing to say", "things to say"),
    Sort.REHEARSALS: ("rehearsal", "rehearsals"),
    Sort.SESSIONS: ("session note", "session notes"),
}
_MARKS: Final = {Mark.BRING_UP: "marked to bring up", Mark.PRIVATE: "marked private", Mark.NOT_PRIVATE: "not private"}
NO_ENTRY_FITS: Final = "No entry fits."
ALL_AGAIN: Final = "esc shows all"


def say_shown(count: int, chosen: Filter, today: date) -> str:
    """Say what the timeline shows: `1,204 entries, newest first`, `12 notes marked to bring up; esc shows all`."""
    noun = _ONE[chosen.sort][0 if count == 1 else 1]
    if chosen == OPEN:
        return f"{count:,} {noun}, newest first"
    return f"showing {count:,} {noun}{say_narrowed(chosen, today)}; {ALL_AGAIN}"


def say_found(count: int, chosen: Filter, today: date, *, more: bool) -> str:
    """Say what a search found: `3 entries found`, `the newest 200 notes found, marked private; esc shows all`."""
    noun = _ONE[chosen.sort][0 if count == 1 else 1]
    newest = "the newest " if more else ""
    return f"{newest}{count:,} {noun} found{say_narrowed(chosen, today)}"


def say_narrowed(chosen: Filter, today: date) -> str:
    """Say mark, tag and days of a filter, each with a space before it; nothing for those left open."""
    mark = f" {_MARKS[chosen.mark]}" if chosen.mark in _MARKS else ""
    tag = f" with #{one_line(chosen.tag)}" if chosen.tag else ""
    return mark + tag + _days(chosen, today)


def _days(chosen: Filter, today: date) -> str:
    if chosen.start is not None and chosen.end is not None:
        return f" from {say_day(chosen.start, today)} to {say_day(chosen.end, today)}"
    if chosen.start is not None:
        return f" since {say_day(chosen.start, today)}"
    return f" until {say_day(chosen.end, today)}" if chosen.end is not None else ""
