"""One entry changed at two places at once: what each side meant is taken from what both began with, and no words go.

A three-way merge by fields: what only one side changed is taken from it; words that both changed are both kept; of
any other value that both changed the one that is saved last stands, and the history has the other.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Final

from evenso.records import AnyEntry, Note
from evenso.text import goes_on, stands_in

_WORDS: Final = {"note": " / ", "in_the_way": " / ", "text": "\n\n"}
_SETS: Final = ("feelings", "tags")


def meld_words(base: str, ours: str, theirs: str, between: str = "\n\n") -> str:
    """Return the words of both sides: what was added to the same beginning follows each other, else both stand."""
    if ours == base:
        return theirs
    if theirs in {base, ours} or stands_in(theirs.strip(), ours):
        return ours
    if not ours.strip() or (stands_in(ours.strip(), theirs) and not base.startswith(ours)):
        return theirs
    added = ours.removeprefix(base)
    if added != ours and theirs.startswith(base) and not goes_on(base[-1], added[0]):
        return theirs + added
    return f"{theirs}{between}{ours}"


def meld_set(base: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the saved side has, with what we added and without what we took away."""
    kept = [word for word in theirs if word in ours or word not in base]
    return (*kept, *(word for word in ours if word not in base and word not in theirs))


def _meld_parts(base: Note, ours: Note, theirs: Note) -> tuple[tuple[str, str], ...]:
    were, here, there = dict(base.parts), dict(ours.parts), dict(theirs.parts)
    names = [*there, *(name for name in here if name not in there)]
    melded = [
        (name, meld_words(were.get(name, ""), here.get(name, ""), there.get(name, "")))
        for name in names
        if name in here or name not in were or there.get(name) != were[name]
    ]
    return tuple((name, words) for name, words in melded if words)


def meld(base: AnyEntry, ours: AnyEntry, theirs: AnyEntry) -> AnyEntry:
    """Return what is to be saved of `ours`, which was made from `base` while the journal came to hold `theirs`.

    The three are one entry; the result is `ours` itself where nobody else changed anything.
    """
    if theirs == base or type(ours) is not type(theirs) or type(base) is not type(ours):
        return ours
    taken: dict[str, Any] = {}
    for one in fields(ours):
        was, here, there = (getattr(side, one.name) for side in (base, ours, theirs))
        if one.name in _WORDS:
            taken[one.name] = meld_words(was, here, there, _WORDS[one.name])
        elif one.name in _SETS:
            taken[one.name] = meld_set(was, here, there)
        elif one.name != "parts":
            taken[one.name] = there if here == was else here
    if isinstance(base, Note) and isinstance(ours, Note) and isinstance(theirs, Note):
        if ours.parts and theirs.parts:
            taken["parts"] = _meld_parts(base, ours, theirs)
        else:
            taken["parts"] = ()  # one side wrote over the answers: the words of both stand as text
    return replace(ours, **taken)


__all__ = ["meld", "meld_set", "meld_words"]
