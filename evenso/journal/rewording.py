"""Whether an entry says less or something else than it said before, where it did not only say more since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from itertools import pairwise
from typing import Any, Final

from evenso.records import AnyEntry, Note
from evenso.text import stands_in

_BESIDE: Final = frozenset({"id", "written", "source", "source_key", "for_session", "private", "skill", "area"})
"""What is no wording: marks, where an entry came from, what a skill is called by now."""

_WORDS: Final = frozenset({"note", "text", "label", "in_the_way"})
_SETS: Final = frozenset({"feelings", "tags"})


def was_reworded(now: AnyEntry, earlier: Sequence[AnyEntry]) -> bool:
    """Whether any change since the first of its earlier wordings (newest first) replaced something or took it away."""
    return any(takes_away(was, then) for then, was in pairwise((now, *earlier)))


def takes_away(was: AnyEntry, now: AnyEntry) -> bool:
    """Whether a change left something out or put another in its place; what was blank before is only filled in."""
    if type(was) is not type(now):
        return True
    answered = isinstance(was, Note) and isinstance(now, Note) and was.parts and now.parts
    beside = _BESIDE | {"text"} if answered else _BESIDE
    return any(
        not _stands(one.name, getattr(was, one.name), getattr(now, one.name))
        for one in fields(was)
        if one.name not in beside
    )


def _stands(name: str, was: Any, now: Any) -> bool:
    """Whether what was said still is."""
    if was == now or was in (None, "", ()):
        return True
    if name in _WORDS:
        return stands_in(" ".join(was.split()), " ".join(now.split()))
    if name in _SETS:
        return set(was) <= set(now)
    if name == "parts":
        there = dict(now)
        return all(_stands("text", words, there.get(part, "")) for part, words in was)
    return False


__all__ = ["takes_away", "was_reworded"]
