"""Links, walkable from both ends, and what the thing at an end is called."""

from __future__ import annotations

from evenso.goals.records import Goal
from evenso.links import Link, Ref, Thing
from evenso.records import CheckIn, Note
from evenso.text import one_line
from storage.between import keeping
from storage.between.rows import GOALS, LINKS, PATTERNS
from storage.contents import entries, skills
from storage.contents.history import Step
from storage.database import OpenFile

TITLE = 60


def of(file: OpenFile, ref: Ref) -> list[Link]:
    """Return the links of a thing, from either end, oldest first."""
    here = (str(ref.thing), ref.id)
    where = "(root_thing = ? AND root_id = ?) OR (grown_thing = ? AND grown_id = ?)"
    return keeping.read(file, LINKS, where, (*here, *here))


def add(file: OpenFile, link: Link) -> Link:
    """Save a link; the same one twice is the one that is there."""
    with file.writing():
        return add_in(file, Step(file, "link"), link)


def add_in(file: OpenFile, step: Step, link: Link) -> Link:
    """Save a link inside a step."""
    ends = (str(link.root.thing), link.root.id, str(link.grown.thing), link.grown.id)
    where = "root_thing = ? AND root_id = ? AND grown_thing = ? AND grown_id = ?"
    there = keeping.read(file, LINKS, where, ends)
    return there[0] if there else keeping.add(file, step, LINKS, link)


def delete(file: OpenFile, link_id: str) -> Link:
    """Take a link away."""
    return keeping.delete_one(file, LINKS, link_id, "taking away of a link")


def drop_all(file: OpenFile, step: Step, ref: Ref) -> None:
    """Take all links of a thing away inside a step."""
    here = (str(ref.thing), ref.id)
    where = "(root_thing = ? AND root_id = ?) OR (grown_thing = ? AND grown_id = ?)"
    for row in keeping.rows_where(file, LINKS, where, (*here, *here)):
        keeping.take_away(step, LINKS, row)


def title_of(file: OpenFile, ref: Ref) -> str:
    """Return what a thing is called, on one line; raises `NotFound`."""
    match ref.thing:
        case Thing.ENTRY:
            entry = entries.find(file, ref.id)[1]
            words = entry.text if isinstance(entry, Note) else entry.note
            if not words and isinstance(entry, CheckIn):
                words = ", ".join(entry.feelings) or f"check-in {entry.mood or ''}"
            said = words or str(entry.kind).replace("_", "-")
        case Thing.PATTERN:
            said = keeping.find(file, PATTERNS, ref.id).name
        case Thing.GOAL:
            goal: Goal = keeping.find(file, GOALS, ref.id)
            said = goal.title
        case Thing.SKILL:
            said = skills.find(file, ref.id).name
        case Thing.SETBACK:
            said = "a setback"
    line = one_line(said)
    return line if len(line) <= TITLE else f"{line[: TITLE - 1]}…"
