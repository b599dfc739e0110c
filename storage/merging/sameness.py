"""What makes two things the same though each copy made its own: a week's one review, a skill of one name.

Most of it the file itself asks for: it holds no two of these. The rest is what nobody would want twice; but what a
person wrote twice, in the same words, stays two: each of the two has its own counterpart in the other copy.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from storage.merging.ancestry import Line, Verdict
from storage.merging.copies import MAIN, Copy, Held
from storage.merging.references import Homes, at_home, parents
from storage.shapes import Row, State, complete

Key = tuple[Any, ...]

_OF_THE_FILE: Final = {"seq", "entry", "uid", "changed", "imported", "seal"}
"""Columns of a remembered entry that say nothing of what was written."""


def _first(row: Row) -> str:
    return json.dumps(json.loads(row["versions"])[0], sort_keys=True)


def _entry(row: Row) -> Key:
    if row["source_key"]:
        return row["source"], row["source_key"]
    return row["id"], row["kind"], row["written"], row["utc"]


def _session(row: Row) -> Key:
    if row["series_id"]:
        return row["series_id"], row["place"]
    return row["day"], row["time"], row["place"]


def _wording(row: Row) -> Key:
    """What an entry said until when; not the numbers and seals of the file it lay in, which an import gives anew."""
    image = complete(json.loads(row["image"]))
    entry = {name: value for name, value in image.pop("entries").items() if name not in _OF_THE_FILE}
    said = [{name: value for name, value in one.items() if name not in _OF_THE_FILE} for one in image.values()]
    return row["entry_id"], row["replaced"], json.dumps([entry, said], sort_keys=True)


_KEYS: Final[dict[str, Callable[[Row], Key]]] = {
    "skill": lambda row: (row["folded"],),
    "tracker": lambda row: (row["folded"],),
    "entry": _entry,
    "tracker value": lambda row: (row["tracker"], row["utc"], row["written"], row["value"]),
    "setback": lambda row: (row["id"],),
    "marker": lambda row: (row["day"], row["kind"], row["name"]),
    "entry version": _wording,
    "pattern": lambda row: (row["name"].casefold(),),
    "noticing": lambda row: (row["pattern_id"], row["utc"], row["note"]),
    "goal": lambda row: (_first(row),),
    "goal step": lambda row: (row["goal_id"], row["text"]),
    "repeat": lambda row: (row["goal_id"], row["text"], row["since"]),
    "repeat mark": lambda row: (row["repeat_id"], row["utc"]),
    "goal rating": lambda row: (row["goal_id"], row["utc"], row["value"]),
    "card target": lambda row: (row["kind"], _first(row)),
    "card value": lambda row: (row["target_id"], row["day"]),
    "plan line": lambda row: (row["part"], row["text"]),
    "contact": lambda row: (row["name"], row["reach"], row["country"]),
    "link": lambda row: (row["root_thing"], row["root_id"], row["grown_thing"], row["grown_id"]),
    "trial": lambda row: (row["skill_id"], row["start"]),
    "therapist": lambda row: (row["label"].casefold(), row["since"]),
    "session series": lambda row: (row["rule"], row["since"], row["time"]),
    "session": _session,
    "questionnaire": lambda row: (row["name"].casefold(),),
    "score": lambda row: (row["questionnaire_id"], row["utc"], row["value"]),
    "review": lambda row: (row["week"],),
    "template": lambda row: (row["name"].casefold(),),
    "away": lambda row: (row["since"], row["until"]),
}


ONE_OF_A_KEY: Final = {"skill", "tracker", "entry", "setback", "link", "card value", "review", "session"}
"""Kinds of which the file holds no two of one key."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A thing of the other copy whose uid nothing here has: its rows as they are there, and as they would be here."""

    there: Held
    state: State
    home: Held


@dataclass(slots=True)
class Pairing:
    """Finds what the things of the other copy are here, where an import or two hands gave them other uids."""

    ours: Copy
    theirs: Copy
    homes: Homes
    found: dict[str, Held] = field(default_factory=dict)
    """What stands here for a thing, by the uid it has there."""

    def pair(self, thing: str, coming: Sequence[Coming]) -> None:
        """Find them: the surest first, so that of two twins none takes the other's place.

        The same id and key, or the same id under the same parent, or out of one another; then of one key what says the
        same, what came out of one another, and at last what is left, in the order in which it was written.
        """
        every = self.ours.things[thing].values()
        free = {held.uid: held for held in every if held.uid not in self.theirs.things[thing]}
        if thing in ONE_OF_A_KEY:
            keys = {key_of(thing, held.state): held for held in every}
            known = ((one, keys.get(_key(one.home))) for one in coming)
            self.found |= {one.there.uid: held for one, held in known if held is not None}
            free = {uid: held for uid, held in free.items() if held not in self.found.values()}
        by_id = {held.id: held for held in free.values()}
        self._settle(coming, free, lambda one: [by_id[one.there.id]] if one.there.id in by_id else [], self._is_one)
        by_key: dict[Hashable, list[Held]] = {}
        for held in sorted(free.values(), key=lambda held: held.seq) if thing not in ONE_OF_A_KEY else ():
            by_key.setdefault(_key(held), []).append(held)
        for fits in (self._says_the_same, self._is_kin, lambda _one, _held: True):
            self._settle(coming, free, lambda one: by_key.get(_key(one.home), []), fits)

    def first_meeting(self, there: Held, state: State, here: Held) -> Verdict:
        """Say which of two that each copy has under a uid of its own came out of the other; apart if neither did.

        Of starter skills the one gives way that nobody touched.
        """
        if there.thing == "skill" and self.theirs.is_planted(there):
            return Verdict.OURS
        if there.thing == "skill" and self.ours.is_planted(here):
            return Verdict.THEIRS
        return self._by_the_past(there, state, here)

    def _by_the_past(self, there: Held, state: State, here: Held) -> Verdict:
        ahead = _was(here, here.state, there, self.homes.back, self.theirs.past.get(there.uid, ()))
        behind = _was(there, state, here, self.homes, self.ours.past.get(here.uid, ()))
        if ahead == behind:
            return Verdict.APART
        return Verdict.THEIRS if ahead else Verdict.OURS

    def _settle(
        self,
        coming: Sequence[Coming],
        free: dict[str, Held],
        near: Callable[[Coming], Sequence[Held]],
        fits: Callable[[Coming, Held], bool],
    ) -> None:
        for one in coming:
            if one.there.uid not in self.found:
                held = next((held for held in near(one) if held.uid in free and fits(one, held)), None)
                if held is not None:
                    self.found[one.there.uid] = free.pop(held.uid)

    def _is_one(self, one: Coming, held: Held) -> bool:
        if one.there.thing in ONE_OF_A_KEY:
            return self._is_kin(one, held)
        above = list(parents(one.home))
        return _key(one.home) == _key(held) or (above and above == list(parents(held))) or self._is_kin(one, held)

    def _is_kin(self, one: Coming, held: Held) -> bool:
        return self._by_the_past(one.there, one.state, held) is not Verdict.APART

    def _says_the_same(self, one: Coming, held: Held) -> bool:
        names = {"seq": held.seq, "id": held.id, "uid": held.uid}
        return Held(held.thing, at_home(one.there, one.state, self.homes, names=names)).seal == held.content


def _was(one: Held, state: State, other: Held, homes: Homes | None, past: Collection[Line]) -> bool:
    """Whether a thing, under the names of its counterpart in the other copy, is a state that this one has passed."""
    if not past or homes is None:
        return False
    try:
        named = at_home(one, state, homes, names={"seq": other.seq, "id": other.id, "uid": other.uid})
    except (KeyError, ValueError):
        return False
    return any(seal == Held(one.thing, named).seal for _, seal in past)


def _key(held: Held) -> Hashable:
    return key_of(held.thing, held.state)


def key_of(thing: str, state: State) -> Hashable:
    """Return what a thing is known by beside its uid; two things of one key are one."""
    return _KEYS[thing](state[MAIN[thing]])


__all__ = ["ONE_OF_A_KEY", "Coming", "Pairing", "key_of"]
