"""The program's own skills in every language: known by their words, and said in another one for who wants that.

A journal keeps a skill as it was written into it. Only one whose name and description are to the letter the program's,
in one of its languages, as it says them or said them once, is the program's still; with a single word changed it is the
person's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from evenso.catalogue import WRITTEN as STARTERS
from evenso.catalogue import said_in
from evenso.exercises.skills import WRITTEN as OF_EXERCISES
from evenso.language.everywhere import in_each
from evenso.records import Skill
from evenso.strategies.earlier import EARLIER
from evenso.strategies.ideas import WRITTEN as IDEAS

Words = tuple[str, str, str, str]

_WRITTEN: Final = (*STARTERS.values(), *IDEAS.values(), *OF_EXERCISES.values())


@dataclass(frozen=True, slots=True)
class Reworded:
    """A skill as it stands, the language it stands in by its code, and what the program says of it now in a wanted one.

    Where `code` is the wanted language itself, it stands in an earlier wording.
    """

    was: Skill
    code: str
    now: Skill


def reworded(skills: Iterable[Skill], code: str) -> list[Reworded]:
    """Return the skills with the program's words that are not those it has now in the language `code`, with these.

    Left out is one whose name in that language another skill of the person's has already.
    """
    every = list(skills)
    taken = {skill.name.casefold() for skill in every}
    found = []
    for was in every:
        known = _by_words().get(_words(was))
        if known is None or code not in in_each():
            continue
        said = said_in(known[1], in_each()[code])
        now = replace(was, name=said.name, what=said.what, when=said.when, how=said.how)
        folded = now.name.casefold()
        if now != was and (folded == was.name.casefold() or folded not in taken):
            taken.add(folded)
            found.append(Reworded(was, known[0], now))
    return found


def called(name: str) -> frozenset[str]:
    """Return what the skill of the program's with a name in any language is called in all of them, in small letters."""
    return _by_name().get(name.casefold(), frozenset())


def _words(skill: Skill) -> Words:
    return skill.name, skill.what, skill.when, skill.how


@cache
def _by_words() -> Mapping[Words, tuple[str, Skill]]:
    now = {_words(said_in(one, say)): (code, one) for code, say in in_each().items() for one in _WRITTEN}
    before = {
        _words(replace(said_in(one, in_each()[code]), how=how)): (code, one)
        for one in _WRITTEN
        for code, how in EARLIER.get(one.name, {}).items()
    }
    return before | now


@cache
def _by_name() -> Mapping[str, frozenset[str]]:
    names = [frozenset(say(one.name).casefold() for say in in_each().values()) for one in _WRITTEN]
    return {name: every for every in names for name in every}
