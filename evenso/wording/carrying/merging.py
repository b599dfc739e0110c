"""How bringing two copies of a journal together is said: what came, what went, what was kept of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from evenso.cells import shorten
from evenso.language import tr, tr_as
from evenso.text import one_line
from evenso.wording.carrying.things import say_part, say_thing, say_things
from evenso.wording.dates import say_day

_LONGEST_NAME: Final = 50
"""Cells of a name."""

LOSSES: Final = tr("Both copies of the journal had changed these. What the other copy said is kept here:")
BOTH: Final = tr("Changed in both copies: the later state stands, what the other said is kept beside it.")
KEPT: Final = tr("Deleted in one copy, changed or needed in the other: kept. Delete it again if it is to go.")
TAKEN_BACK: Final = tr(
    "Deleted in both copies, and the deletion was taken back in one of them: kept. Delete it again if it is to go."
)
UNREADABLE: Final = tr("Not as it was saved in the other copy, so it was left there:")
NOTHING_NEW: Final = tr("Nothing new: every entry of the other copy, and what stands beside them, is in this journal.")
UNDO: Final = tr("`evenso undo` takes the whole merge back.")
TWO_WAYS: Final = tr(
    "The other copy was only read. To bring this one there, run the merge there too, or copy this file."
)
TWO_LISTS: Final = tr("Skills and the like that are called differently there will stand beside those that are here.")
ONLY_READ: Final = tr("The other journal was only read.")
BRING_IN: Final = tr("Bring it in all the same? [y/N] ")
LEFT: Final = tr("Both journals are as they were.")


def say_another(name: str) -> str:
    """Say that a journal that is to be merged is no copy of this one."""
    return tr("{name} is no copy of this journal: it was begun separately.", name=one_line(name))


def say_counts(counts: Mapping[str, int]) -> str:
    """Say how many things of which kinds: `3 entries, 1 goal`; "" for none."""
    return ", ".join(say_things(thing, count) for thing, count in counts.items())


def say_merge(
    name: str, added: Mapping[str, int], updated: Mapping[str, int], removed: Mapping[str, int], *, dry_run: bool
) -> list[str]:
    """Say what came, what was changed and what went, a line each; nothing of what did not happen."""
    told_of = {thing: count for thing, count in added.items() if thing != "entry version"}
    told = {
        tr_as("what a merge brings", "new"): say_counts(told_of or added),
        tr("changed there"): say_counts(updated),
        tr("deleted there"): say_counts(removed),
    }
    lines = [f"  {what}: {words}" for what, words in told.items() if words]
    lead = (
        tr("From {name} would come:", name=one_line(name)) if dry_run else tr("From {name} came:", name=one_line(name))
    )
    return [lead, *lines] if lines else []


def say_drafts(taken: int, left: int) -> list[str]:
    """Say what became of half-written text."""
    said = []
    if taken:
        said.append(tr("Half-written text came too; it stands where it was begun."))
    if left:
        said.append(
            tr("Half-written text was left in the other copy: something else is half-written here in its place.")
        )
    return said


def say_met(thing: str, word: str, day: date | None, name: str = "") -> str:
    """Name one thing by its words and day: `step of a goal “dial”`; an entry by what finds it and its day."""
    called = say_thing(thing)
    if name:
        called = tr("{thing} “{name}”", thing=called, name=shorten(one_line(name), _LONGEST_NAME))
    elif thing == "entry" or day is None:
        called = f"{called} {one_line(word)}"
    return called if day is None else tr("{thing} of {day}", thing=called, day=say_day(day))


def say_losses(said: Sequence[tuple[str, str, Mapping[str, str]]]) -> str:
    """Say what the other copy said of things that both had changed: kind, name, words by what they are about."""
    lines = [LOSSES, ""]
    for thing, name, words in said:
        lines.append(f"- {say_thing(thing)}{tr(' “{name}”', name=name) if name else ''}")
        lines += [f"  - {say_part(about)}: {text}" for about, text in words.items()]
    return "\n".join(lines)


__all__ = [
    "BOTH",
    "BRING_IN",
    "KEPT",
    "LEFT",
    "LOSSES",
    "NOTHING_NEW",
    "ONLY_READ",
    "TAKEN_BACK",
    "TWO_LISTS",
    "TWO_WAYS",
    "UNDO",
    "UNREADABLE",
    "say_another",
    "say_counts",
    "say_drafts",
    "say_losses",
    "say_merge",
    "say_met",
]
