"""What is said of guided entries: numbers side by side without a claim, where one is, how long ago one was written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.guided.forms import labelled
from evenso.guided.numbers import Change
from evenso.guided.parts import GuidedForm, Part
from evenso.guided.then import A_YEAR, HALF_A_YEAR, is_about
from evenso.records import AnyEntry, Note
from evenso.text import one_line, reads_from_right, visible
from evenso.wording.dates import say_day, say_time

EASES: Final = "Strong feelings ease by themselves too; these are the numbers you wrote."
KEPT: Final = "Kept as it is, unfinished; it is offered again."
NOTHING: Final = "Nothing is written yet, so nothing was saved."
WHICH: Final = "Which pattern is this?"
ALOUD: Final = "To read aloud"
AFTERWARDS: Final = "Once you have said it, a asks how it went."
GONE: Final = "This entry is not in the journal any more; U does an undo again, esc goes back."
NO_OTHER: Final = "There is no other entry of this form yet to lay beside this one."
BEGINS: Final = "begins; every question may be skipped"
GOES_ON: Final = "goes on with it"
OPENS: Final = "opens it; c lays an earlier one beside it"
CAUTION: Final = "None of it has to be gone into; Ctrl+C leaves and keeps what is there."
TURNS: Final = "You and they take turns; Enter alone ends the talk."
GOING_ON: Final = "Going on where you left off."


def say_change(change: Change, *, plain: bool = False) -> str:
    """Say a feeling's two numbers: `sadness 80 → 55`; `plain` keeps to ASCII."""
    if reads_from_right(change.name):  # between words from the right an arrow would point the other way
        return f"{one_line(change.name)} from {change.before} to {change.after}"
    arrow = "->" if plain else "→"
    return " ".join(part for part in (one_line(change.name), f"{change.before} {arrow} {change.after}") if part)


def say_changes(changes: Sequence[Change], *, plain: bool = False) -> str:
    """Say several feelings' numbers on one line, "" for none."""
    return ", ".join(say_change(one, plain=plain) for one in changes)


def say_place(number: int, count: int) -> str:
    """Say which question is asked: `3 of 8`."""
    return f"{number} of {count}"


def say_scale(part: Part) -> str:
    """Say that a number lies beside the scale; it is kept as it was written."""
    low, high = part.scale or (0, 100)
    return f"The scale here goes from {low} to {high}; what you wrote is kept as it is, and compared with nothing."


def say_grown(title: str) -> str:
    """Say what an entry was begun from."""
    return f"from: {one_line(title)}"


def say_then(old: Note, new: Note) -> str:
    """Say how long before another an entry was written: `about a year before`, else in days, weeks or months."""
    days = (new.day - old.day).days
    if is_about(old, new, A_YEAR):
        return "about a year before"
    if is_about(old, new, HALF_A_YEAR):
        return "about half a year before"
    if not days:
        return "the same day"
    away, side = abs(days), "before" if days > 0 else "after"
    for unit, length in (("year", 365), ("month", 30), ("week", 7), ("day", 1)):
        if away >= 2 * length or length == 1:
            count = round(away / length)
            return f"{count} {unit}{'' if count == 1 else 's'} {side}"
    return ""


def say_written(note: Note, today: date) -> str:
    """Say when an entry was written."""
    return say_day(note.day, today)


def say_waiting(form: GuidedForm) -> str:
    """Say that answers given in the terminal are kept, and what goes on with them."""
    return f"What you answered is kept; `evenso guided {form.name}` goes on with it, and so does the app."


def labelled_text(note: Note, indent: str = "") -> str:
    """Return a guided entry with its labels, safe to print: each label on a line, its answer below, indented."""
    blocks = []
    for label, words in labelled(note):
        lines = [f"{indent}{line}".rstrip() for line in visible(words).strip("\n").split("\n")]
        blocks.append("\n".join([one_line(label), *lines]))
    return "\n\n".join(blocks)


def gist(note: Note) -> str:
    """Return what a guided entry says, without labels, for a line."""
    return " · ".join(words for _, words in note.parts)


def say_saved(form: GuidedForm, entry: AnyEntry) -> str:
    """Say that a guided entry was saved, and for when: `Saved the thought check for Sun 22 Nov 09:00`."""
    return f"Saved {_named(form)} for {_when(entry)}"


def say_changed(form: GuidedForm, entry: AnyEntry) -> str:
    """Say that a guided entry was saved in new words."""
    return f"Changed {_named(form)} of {_when(entry)}"


def _named(form: GuidedForm) -> str:
    return {
        "thought": "the thought check",
        "saying": "what you want to say",
        "rehearsal": "the rehearsal",
        "past": "a perspective on the past",
        "now": "a perspective on right now",
        "future": "a perspective on the future",
    }[form.name]


def _when(entry: AnyEntry) -> str:
    return f"{say_day(entry.day, entry.day)} {say_time(entry.at)}"


def say_other(number: int, count: int) -> str:
    """Say which of the entries that can stand beside one does: `beside 2 of 5`."""
    return "beside the only other one" if count == 1 else f"beside {number} of {count} others"
