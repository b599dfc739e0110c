"""The steadying plan as one text that is typed, and back: a heading on a line of its own, its lines below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from evenso.language import tr
from evenso.support.records import PlanLine, PlanPart

HEADINGS: Final = {
    PlanPart.SIGNS: tr("Signs that it is getting hard"),
    PlanPart.ALONE: tr("What I can do alone"),
    PlanPart.PLACES: tr("Where I can be, who takes my mind off it"),
    PlanPart.ASK: tr("Who I can ask for help"),
    PlanPart.PROFESSIONALS: tr("Professionals and services"),
    PlanPart.SAFER: tr("Making it safer around me"),
    PlanPart.MATTERS: tr("What matters to me"),
}
"""The headings in this program's own words (`science.md` 15)."""

MARK: Final = "## "


def write_plan(lines: Iterable[PlanLine]) -> str:
    """Return the plan as a text with all headings, for the editor."""
    every = list(lines)
    blocks = []
    for part, heading in HEADINGS.items():
        own = [line.text for line in every if line.part is part]
        blocks.append("\n".join([f"{MARK}{heading}", *own]))
    return "\n\n".join(blocks) + "\n"


def read_plan(text: str, was: Iterable[PlanLine] = ()) -> list[PlanLine]:
    """Return the lines of a typed plan; what stands before any heading belongs to the first one.

    A line that was there before under its heading keeps its id.
    """
    ids = {(line.part, line.text): line.id for line in was}
    parts = {heading.casefold(): part for part, heading in HEADINGS.items()}
    part, found = PlanPart.SIGNS, list[PlanLine]()
    for raw in text.split("\n"):
        line = " ".join(raw.split())
        named = parts.get(line.lstrip("# ").casefold())
        if named is not None:
            part = named
        elif any(letter.isalnum() for letter in line):
            new = PlanLine(part=part, text=line.removeprefix("- "))
            found.append(PlanLine(part=part, text=new.text, id=ids.get((part, new.text), "")))
    return found


def with_lines_of(began: Iterable[PlanLine], typed: Sequence[PlanLine], now: Iterable[PlanLine]) -> list[PlanLine]:
    """Return a typed plan with the lines that somebody else added since it was opened, last under their headings.

    What somebody else took away meanwhile goes, where it was not typed anew.
    """
    here, were, there = ({(one.part, one.text): one for one in lines} for lines in (typed, began, now))
    if there.keys() == were.keys():
        return list(typed)
    kept = [one for key, one in here.items() if key in there or key not in were]
    for key, one in there.items():
        if key not in were and key not in here:
            after = [place for place, other in enumerate(kept, 1) if other.part is one.part]
            kept.insert(after[-1] if after else len(kept), one)
    return kept
