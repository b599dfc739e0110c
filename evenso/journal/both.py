"""Whatever a form changes, changed at two places at once: which of its words are kept from both sides.

A form is open for minutes, and holds the whole record; what somebody else changed in it meanwhile is no part of what
the form is meant to say. Entries are left to `evenso.journal.melding`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from evenso.annotations.trackers import Tracker
from evenso.daily.templates import Template
from evenso.goals.records import GoalStep, GoalVersion, Repeat
from evenso.journal.melding import meld_set, meld_words
from evenso.patterns.records import Pattern
from evenso.records import Skill
from evenso.support.records import Contact

Record = TypeVar("Record", Contact, GoalStep, GoalVersion, Pattern, Repeat, Skill, Template, Tracker)

LINE: Final = " / "
"""What stands between the words of both sides in a field of one line."""

WORDS: Final[Mapping[type, Mapping[str, str]]] = {
    Contact: {"reach": LINE, "note": LINE},
    GoalStep: {"text": LINE},
    GoalVersion: dict.fromkeys(("sign", "possible", "value", "first_step", "obstacle", "if_then"), LINE),
    Pattern: dict.fromkeys(("noticed", "protects", "costs", "experiment"), LINE),
    Repeat: {},
    Skill: {"what": LINE, "when": LINE, "how": "\n\n"},
    Template: {"note": LINE},
    Tracker: {},
}
"""The fields that hold words, each with what stands between those of both sides; a name is a value, the last stands."""

SETS: Final[Mapping[type, frozenset[str]]] = {Template: frozenset({"feelings", "tags", "skills", "trackers"})}


def keep_both(base: Record, ours: Record, theirs: Record) -> Record:
    """Return what is to be saved of `ours`, which was made from `base` while the journal came to hold `theirs`.

    What only one side changed is taken from it, words that both changed are both kept, and of any other value that
    both changed ours stands: the history has the other. The result is `ours` itself where nobody else changed anything.
    """
    if theirs == base:
        return ours
    words, sets = WORDS[type(ours)], SETS.get(type(ours), frozenset())
    taken: dict[str, Any] = {}
    for name in (one.name for one in fields(ours)):
        was, here, there = (getattr(side, name) for side in (base, ours, theirs))
        if name in words:
            taken[name] = meld_words(was, here, there, words[name])
        elif name in sets:
            taken[name] = meld_set(was, here, there)
        else:
            taken[name] = there if here == was else here
    return replace(ours, **taken)


__all__ = ["LINE", "SETS", "WORDS", "Record", "keep_both"]
