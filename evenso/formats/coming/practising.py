"""What readers share when they make records: order within a minute, and practices out of the activities one mapped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from evenso.formats.coming.moods import same
from evenso.records import AnyEntry, Moment, Practice


@dataclass(slots=True)
class Order:
    """Counts what stands in one minute, so that each of several entries keeps a key of its own."""

    seen: Counter[Hashable] = field(default_factory=Counter)

    def key(self, minute: str) -> str:
        """Return the key of the next entry of a minute; the first has number 1."""
        self.seen[minute] += 1
        return f"{minute}#{self.seen[minute]}"


class Activities:
    """The activities that the person mapped to skills, and which of them a file has."""

    def __init__(self, skills: Mapping[str, str]) -> None:
        self._named = dict(skills)
        self._skills = {same(activity): skill for activity, skill in skills.items()}
        self._seen: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._skills)

    def practices(self, activities: Iterable[str], beside: AnyEntry) -> list[Practice]:
        """Return a practice for each mapped activity, at the moment of the entry it stood in."""
        names = {same(activity): activity for activity in activities} if self._skills else {}
        return [self._practice(name, beside) for name in names if name in self._skills]

    def skill_of(self, activity: str) -> str | None:
        """Return the skill an activity is mapped to, or None."""
        name = same(activity)
        if name not in self._skills:
            return None
        self._seen.add(name)
        return self._skills[name]

    @property
    def unused(self) -> tuple[str, ...]:
        """The mapped activities that did not occur, as the person wrote them."""
        return tuple(activity for activity in self._named if same(activity) not in self._seen)

    def _practice(self, name: str, beside: AnyEntry) -> Practice:
        self._seen.add(name)
        return Practice(
            at=beside.at,
            day=beside.day,
            skill_id="",
            skill=self._skills[name],
            source=beside.source,
            source_key=f"{beside.source_key} {name}",
        )


def minute_of(at: Moment) -> str:
    """Return the wall-clock minute of a moment, as keys begin with it."""
    return at.local.isoformat(timespec="minutes")
