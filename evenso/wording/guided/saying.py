"""What is said of guided entries: numbers side by side without a claim, where one is, how long ago one was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from evenso.guided.forms import labelled
from evenso.guided.numbers import Change
from evenso.guided.parts import GuidedForm, Part
from evenso.guided.then import A_YEAR, HALF_A_YEAR, is_about
from evenso.language import tr, tr_many
from evenso.records import AnyEntry, Note
from evenso.text import one_line, reads_from_right, visible
from evenso.wording.dates import say_counted, say_day

EASES: Final = tr("Strong feelings ease by themselves too; these are the numbers you wrote.")
KEPT: Final = tr("Kept as a draft; it is offered again.")
NOTHING: Final = tr("Nothing is written yet, so nothing was saved.")
WHICH: Final = tr("Which pattern is this?")
AFTERWARDS: Final = tr("Once you have said it, a asks how it went.")
GONE: Final = tr("This entry is not in the journal any more; U does an undo again, esc goes back.")
NO_OTHER: Final = tr("There is no other entry of this form yet to lay beside this one.")
BEGINS: Final = tr("begins; every question may be skipped")
GOES_ON: Final = tr("goes on with it")
OPENS: Final = tr("opens it; c lays an earlier one beside it")
CAUTION: Final = tr("None of it has to be gone into; Ctrl+C leaves and keeps what is there.")
TURNS: Final = tr("You and they take turns; Enter alone ends the talk.")
GOING_ON: Final = tr("Going on where you left off.")
ELSEWHERE: Final = tr("The same questions are half answered in another window; what is answered here stands beside it.")
TAKEN_IN: Final = tr("What was changed elsewhere meanwhile is taken in.")


def say_change(change: Change, *, plain: bool = False) -> str:
    """Say a feeling's two numbers: `sadness 80 → 55`; `plain` keeps to ASCII."""
    if reads_from_right(change.name):  # between words from the right an arrow would point the other way
        return tr(
            "{name} from {before} to {after}", name=one_line(change.name), before=change.before, after=change.after
        )
    arrow = "->" if plain else "→"
    return " ".join(part for part in (one_line(change.name), f"{change.before} {arrow} {change.after}") if part)


def say_changes(changes: Sequence[Change], *, plain: bool = False) -> str:
    """Say several feelings' numbers on one line, "" for none."""
    return ", ".join(say_change(one, plain=plain) for one in changes)


def say_place(number: int, count: int) -> str:
    """Say which question is asked: `3 of 8`."""
    return tr("{number} of {count}", number=number, count=count)


def say_scale(part: Part) -> str:
    """Say that a number lies beside the scale; it is kept as it was written."""
    low, high = part.scale or (0, 100)
    return tr(
        "The scale here goes from {low} to {high}; what you wrote is kept as it is, and compared with nothing.",
        low=low,
        high=high,
    )


def say_grown(title: str) -> str:
    """Say what an entry was begun from."""
    return tr("from: {title}", title=one_line(title))


_AWAY: Final[Mapping[int, tuple[Callable[[int], str], Callable[[int], str]]]] = {
    365: (
        lambda n: tr_many("{n} year before", "{n} years before", n),
        lambda n: tr_many("{n} year after", "{n} years after", n),
    ),
    30: (
        lambda n: tr_many("{n} month before", "{n} months before", n),
        lambda n: tr_many("{n} month after", "{n} months after", n),
    ),
    7: (
        lambda n: tr_many("{n} week before", "{n} weeks before", n),
        lambda n: tr_many("{n} week after", "{n} weeks after", n),
    ),
    1: (
        lambda n: tr_many("{n} day before", "{n} days before", n),
        lambda n: tr_many("{n} day after", "{n} days after", n),
    ),
}
"""How long before or after, by the days of the unit it is said in."""


def say_then(old: Note, new: Note) -> str:
    """Say how long before another an entry was written: `about a year before`, else in days, weeks or months."""
    days = (new.day - old.day).days
    if is_about(old, new, A_YEAR):
        return tr("about a year before")
    if is_about(old, new, HALF_A_YEAR):
        return tr("about half a year before")
    if not days:
        return tr("the same day")
    away = abs(days)
    length = next(one for one in _AWAY if away >= 2 * one or one == 1)
    before, after = _AWAY[length]
    return (before if days > 0 else after)(round(away / length))


def say_written(note: Note, today: date) -> str:
    """Say when an entry was written."""
    return say_day(note.day, today)


def say_waiting(form: GuidedForm) -> str:
    """Say that answers given in the terminal are kept, and what goes on with them."""
    return tr("What you answered is kept; `evenso guided {name}` goes on with it, and so does the app.", name=form.name)


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
    return tr("Saved {part} for {when}", part=_named(form), when=_when(entry))


def say_changed(form: GuidedForm, entry: AnyEntry) -> str:
    """Say that a guided entry was saved in new words."""
    return tr("Changed {part} of {when}", part=_named(form), when=_when(entry))


def _named(form: GuidedForm) -> str:
    return {
        "thought": tr("the thought check"),
        "saying": tr("what you want to say"),
        "rehearsal": tr("the rehearsal"),
        "past": tr("a perspective on the past"),
        "now": tr("a perspective on right now"),
        "future": tr("a perspective on the future"),
    }[form.name]


def _when(entry: AnyEntry) -> str:
    return say_counted(entry.day, entry.at, entry.day)


def say_other(number: int, count: int) -> str:
    """Say which of the entries that can stand beside one does: `beside 2 of 5`."""
    if count == 1:
        return tr("beside the only other one")
    return tr("beside {number} of {count} others", number=number, count=count)
