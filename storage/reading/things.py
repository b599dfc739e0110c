"""What can be linked: found by a few words among entries, patterns and goals, and linking it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress

from evenso.language import tr
from evenso.links import Link, Linked, Ref, Thing, Way, join
from evenso.records import Note, NoteForm
from evenso.text import clean
from storage.between import goals, links, patterns
from storage.contents import entries, search, skills
from storage.database import OpenFile
from storage.problems import NotFound
from storage.reading.which import Which

_LATEST = 4


def find(file: OpenFile, words: str, *, but: Ref, limit: int) -> list[Linked]:
    """Return what can be linked to `but` and fits some words, each begun or whole; without words, what is near."""
    there = {but, *(one.ref for one in links.linked(file, but))}
    wanted = clean(words).casefold().split()
    names = [(Ref(Thing.PATTERN, one.id), one.name) for one in patterns.read(file, archived=False)]
    names += [(Ref(Thing.GOAL, goal.id), goal.title) for goal in goals.read(file, closed=bool(wanted))]
    fitting = [
        Linked(ref, name, Way.GROWN)
        for ref, name in names
        if ref not in there and all(word in name.casefold() for word in wanted)
    ]
    # entries are many and names few: some room is always left for entries
    named = fitting[: max(1, limit - _LATEST)]
    return [*named, *_entries(file, words, there, limit - len(named))]


def _entries(file: OpenFile, words: str, there: Collection[Ref], room: int) -> Iterator[Linked]:
    query = " ".join(f"{word}*" if word.isalnum() and len(word) > 1 else word for word in clean(words).split())
    for hit in search.search(file, query, Which(), kind=None, limit=room + len(there)):
        ref = Ref(Thing.ENTRY, hit.id)
        if ref not in there and room > 0:
            room -= 1
            yield Linked(ref, links.title_of(file, ref), Way.GROWN, hit.day, at=hit.at)


def counts(file: OpenFile, ids: Collection[str]) -> dict[str, int]:
    """Return how many links each of some entries has; those without one are left out."""
    found: dict[str, int] = {}
    for entry_id in ids:
        if number := len(links.linked(file, Ref(Thing.ENTRY, entry_id))):
            found[entry_id] = number
    return found


def connect(file: OpenFile, one: Ref, other: Ref) -> tuple[Link, bool]:
    """Link two things that are there; return the link and whether it is new. Raises `NotFound`."""
    for ref in (one, other):
        links.title_of(file, ref)
    there = next((link for link in links.of(file, one) if link.other(one) == other), None)
    if there is not None:
        return there, False
    if one.thing is other.thing is Thing.ENTRY:
        moments = [(entries.find(file, ref.id)[1].at.utc, ref) for ref in (one, other)]
        one, other = (ref for _, ref in sorted(moments, key=lambda pair: pair[0]))
    link = join(one, other)
    if link.grown.thing is Thing.PATTERN and _is_perspective(file, link.root):
        link = Link(root=link.grown, grown=link.root)  # a perspective looks at a pattern that was there before it
    return links.add(file, link), True


def _is_perspective(file: OpenFile, ref: Ref) -> bool:
    entry = entries.find(file, ref.id)[1] if ref.thing is Thing.ENTRY else None
    return isinstance(entry, Note) and entry.form is NoteForm.PERSPECTIVE


def called(file: OpenFile, words: str) -> Ref:
    """Return the thing that a person names: an entry's id, or the id or name of a pattern, goal or skill.

    `pattern:NAME` asks for one kind only. Raises `NotFound`, also when several fit.
    """
    prefix, colon, rest = words.partition(":")
    if colon and prefix.strip().casefold() in set(Thing) - {Thing.SETBACK, Thing.SESSION}:
        return _one(file, Thing(prefix.strip().casefold()), rest.strip())
    found = []
    for thing in (Thing.ENTRY, Thing.PATTERN, Thing.GOAL, Thing.SKILL):
        with suppress(NotFound):
            found.append(_one(file, thing, words))
    if len(found) > 1:
        ways = ", ".join(f"{ref.thing}:{ref.id}" for ref in found)
        raise NotFound(tr("Several things may be meant: {ways}. Which one?", ways=ways))
    if not found:
        raise NotFound(
            tr(
                "No single entry, pattern, goal or skill has that id or name; pattern:NAME, goal:NAME say which is"
                " meant."
            )
        )
    return found[0]


def _one(file: OpenFile, thing: Thing, words: str) -> Ref:
    match thing:
        case Thing.ENTRY:
            return Ref(thing, entries.find(file, words)[1].id)
        case Thing.PATTERN:
            return Ref(thing, patterns.find(file, words).id)
        case Thing.GOAL:
            return Ref(thing, goals.find(file, words).id)
        case _:
            return Ref(thing, skills.find(file, words).id)


__all__ = ["called", "connect", "counts", "find"]
