"""Whatever a form changes, changed at two places at once: which of its words are kept from both sides.

A form is open for minutes, and holds the whole record; what somebody else changed in it meanwhile is no part of what
the form is meant to say. Entries are left to `evenso.journal.melding`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from evenso.annotations.markers import LifeMarker
from evenso.annotations.trackers import Tracker
from evenso.card.records import TargetVersion
from evenso.daily.templates import Template
from evenso.goals.records import GoalStep, GoalVersion, Repeat
from evenso.journal.melding import meld_set, meld_words
from evenso.patterns.records import Pattern
from evenso.records import InvalidRecord, Skill
from evenso.scores.records import Questionnaire, Score
from evenso.support.records import Contact
from evenso.text import stands_in

Record = TypeVar(
    "Record",
    Contact,
    GoalStep,
    GoalVersion,
    LifeMarker,
    Pattern,
    Questionnaire,
    Repeat,
    Score,
    Skill,
    TargetVersion,
    Template,
    Tracker,
)

LINE: Final = " / "
"""What stands between the words of both sides in a field of one line."""

WORDS: Final[Mapping[type, Mapping[str, str]]] = {
    Contact: {"reach": LINE, "note": LINE},
    GoalStep: {"text": LINE},
    GoalVersion: dict.fromkeys(("sign", "possible", "value", "first_step", "obstacle", "if_then"), LINE),
    LifeMarker: {"name": LINE},
    Pattern: dict.fromkeys(("noticed", "protects", "costs", "experiment"), LINE),
    Questionnaire: {"origin": LINE},
    Repeat: {},
    Score: {"note": LINE},
    Skill: {"what": LINE, "when": LINE, "how": "\n\n"},
    TargetVersion: {"meaning": LINE},
    Template: {"note": LINE},
    Tracker: {},
}
"""The fields that hold words, each with what stands between those of both sides; a name is a value, the last stands."""

SETS: Final[Mapping[type, frozenset[str]]] = {Template: frozenset({"feelings", "tags", "skills", "trackers"})}


ROWS: Final[Mapping[type, frozenset[str]]] = {GoalVersion: frozenset({"levels"})}
"""Words in places of their own, such as what each number of a scale means."""

TOGETHER: Final[Mapping[type, frozenset[str]]] = {
    Repeat: frozenset({"rule", "times"}),
    Score: frozenset({"at", "day"}),
}
"""Fields that are one value between them: whoever changed one of them last is followed in all of them."""

OWN: Final[Mapping[type, frozenset[str]]] = {
    GoalVersion: frozenset({"day", "reason"}),
    TargetVersion: frozenset({"day"}),
}
"""What belongs to the saving itself, and is never anybody else's."""


def keep_both(base: Record, ours: Record, theirs: Record) -> Record:
    """Return what is to be saved of `ours`, which was made from `base` while the journal came to hold `theirs`.

    What only one side changed is taken from it, words that both changed are both kept, and of any other value that
    both changed ours stands: the history has the other. So it is with values that do not go together, such as a range
    whose ends cross. The result is `ours` itself where nobody else changed anything.
    """
    if theirs == base:
        return ours
    words = _words(base, ours, theirs)
    for taken in ({**_values(base, ours, theirs), **words}, words):
        try:
            return replace(ours, **taken)
        except InvalidRecord:
            continue
    return ours


def overruled(base: Record, theirs: Record, kept: Record) -> tuple[str, ...]:
    """Return the fields that somebody else had changed from `base`, and whose value is not in what was kept."""
    kind = type(kept)
    found = []
    for name in (one.name for one in fields(kept) if one.name not in OWN.get(kind, ())):
        was, there, now = (getattr(side, name) for side in (base, theirs, kept))
        if there in (was, now) or name in SETS.get(kind, ()) or name in ROWS.get(kind, ()):
            continue
        if name not in WORDS[kind] or not stands_in(there.strip(), now):
            found.append(name)
    return tuple(found)


def _words(base: Record, ours: Record, theirs: Record) -> dict[str, Any]:
    return {
        name: meld_words(getattr(base, name), getattr(ours, name), getattr(theirs, name), between)
        for name, between in WORDS[type(ours)].items()
    }


def _row(was: tuple[str, ...], here: tuple[str, ...], there: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of both sides, place by place, where both have the same places."""
    if here == was or len(here) != len(there):
        return there if here == was else here
    began = was if len(was) == len(here) else ("",) * len(here)
    return tuple(meld_words(*one, LINE) for one in zip(began, here, there, strict=True))


def _values(base: Record, ours: Record, theirs: Record) -> dict[str, Any]:
    kind = type(ours)
    own, together = OWN.get(kind, frozenset()), TOGETHER.get(kind, frozenset())
    if any(getattr(ours, name) != getattr(base, name) for name in together):
        own |= together
    taken: dict[str, Any] = {}
    for name in (one.name for one in fields(ours) if one.name not in own):
        was, here, there = (getattr(side, name) for side in (base, ours, theirs))
        if name in SETS.get(kind, ()):
            taken[name] = meld_set(was, here, there)
        elif name in ROWS.get(kind, ()):
            taken[name] = _row(was, here, there)
        else:
            taken[name] = there if here == was else here
    return taken


__all__ = ["LINE", "OWN", "ROWS", "SETS", "TOGETHER", "WORDS", "Record", "keep_both", "overruled"]
