"""Links, walkable from both ends, and what the thing at an end is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.goals.records import Goal, Repeat
from evenso.language import later, tr
from evenso.links import Link, Linked, Ref, Thing, Way
from evenso.records import CheckIn, Note, Practice, Skill
from evenso.text import one_line
from storage.between import keeping
from storage.between.rows import GOALS, LINKS, PATTERNS, REPEATS, SESSIONS
from storage.contents import entries, skills
from storage.contents.history import Step
from storage.contents.labels import say_day, say_kind
from storage.database import OpenFile
from storage.problems import NotFound

TITLE = 60
_ENDS: Final = "root_thing = ? AND root_id = ? AND grown_thing = ? AND grown_id = ?"


def of(file: OpenFile, ref: Ref) -> list[Link]:
    """Return the links of a thing, from either end, oldest first."""
    here = (str(ref.thing), ref.id)
    where = "(root_thing = ? AND root_id = ?) OR (grown_thing = ? AND grown_id = ?)"
    return keeping.read(file, LINKS, where, (*here, *here))


def add(file: OpenFile, link: Link) -> Link:
    """Save a link; the same one twice is the one that is there."""
    with file.writing():
        return add_in(file, Step(file, later("link")), link)


def add_in(file: OpenFile, step: Step, link: Link) -> Link:
    """Save a link inside a step."""
    there = keeping.read(file, LINKS, _ENDS, _ends(link))
    return there[0] if there else keeping.add(file, step, LINKS, link)


def drop(file: OpenFile, step: Step, link: Link) -> None:
    """Take the link between two things away inside a step, where there is one."""
    for row in keeping.rows_where(file, LINKS, _ENDS, _ends(link)):
        keeping.take_away(step, LINKS, row)


def _ends(link: Link) -> tuple[str, str, str, str]:
    return (str(link.root.thing), link.root.id, str(link.grown.thing), link.grown.id)


def grow_entry(file: OpenFile, step: Step, entry_id: str, roots: Sequence[Ref]) -> None:
    """Link an entry to what it grew out of, inside a step."""
    for root in roots:
        add_in(file, step, Link(root=root, grown=Ref(Thing.ENTRY, entry_id)))


def delete(file: OpenFile, link_id: str) -> Link:
    """Take a link away."""
    return keeping.delete_one(file, LINKS, link_id, later("taking away of a link"))


def drop_all(file: OpenFile, step: Step, ref: Ref) -> None:
    """Take all links of a thing away inside a step."""
    here = (str(ref.thing), ref.id)
    where = "(root_thing = ? AND root_id = ?) OR (grown_thing = ? AND grown_id = ?)"
    for row in keeping.rows_where(file, LINKS, where, (*here, *here)):
        keeping.take_away(step, LINKS, row)


def grow_skill(file: OpenFile, skill: Skill, roots: Sequence[Ref]) -> Skill:
    """Save a new skill and the links to what it grew out of."""

    def join_all(step: Step, saved: Skill) -> None:
        for root in roots:
            add_in(file, step, Link(root=root, grown=Ref(Thing.SKILL, saved.id)))

    return skills.add(file, skill, join_all)


def linked(file: OpenFile, here: Ref) -> list[Linked]:
    """Return what a thing is linked to, oldest first; what damage or a deletion took away is left out.

    A goal's repeating practice that names a skill links the two, in both directions, without a link of its own.
    """
    ends = [(link.other(here), Way.ROOT if link.grown == here else Way.GROWN, link.id) for link in of(file, here)]
    if here.thing is Thing.GOAL:
        named = [Ref(Thing.SKILL, one.skill_id) for one in _repeats(file, "goal_id", here.id) if one.skill_id]
        ends += [(ref, Way.GROWN, "") for ref in dict.fromkeys(named)]
    elif here.thing is Thing.SKILL:
        naming = [Ref(Thing.GOAL, one.goal_id) for one in _repeats(file, "skill_id", here.id)]
        ends += [(ref, Way.ROOT, "") for ref in dict.fromkeys(naming)]
    found: list[Linked] = []
    for ref, way, link_id in ends:
        try:
            day = entries.find(file, ref.id)[1].day if ref.thing is Thing.ENTRY else None
            found.append(Linked(ref, title_of(file, ref), way, day, link_id))
        except NotFound:
            continue
    return found


def _repeats(file: OpenFile, column: str, value: str) -> list[Repeat]:
    return keeping.read(file, REPEATS, f"{column} = ?", (value,))


def title_of(file: OpenFile, ref: Ref) -> str:
    """Return what a thing is called, on one line; raises `NotFound`."""
    match ref.thing:
        case Thing.ENTRY:
            entry = entries.find(file, ref.id)[1]
            words = entry.text if isinstance(entry, Note) else entry.note
            if not words and isinstance(entry, CheckIn):
                words = ", ".join(entry.feelings) or tr("check-in {mood}", mood=entry.mood or "")
            if not words and isinstance(entry, Practice):
                words = entry.skill
            said = words or say_kind(entry.kind)
        case Thing.PATTERN:
            said = keeping.find(file, PATTERNS, ref.id).name
        case Thing.GOAL:
            goal: Goal = keeping.find(file, GOALS, ref.id)
            said = goal.title
        case Thing.SKILL:
            said = skills.find(file, ref.id).name
        case Thing.SETBACK:
            said = tr("a setback")
        case Thing.SESSION:
            said = tr("session on {day}", day=say_day(keeping.find(file, SESSIONS, ref.id).day))
    line = one_line(said)
    return line if len(line) <= TITLE else f"{line[: TITLE - 1]}…"
