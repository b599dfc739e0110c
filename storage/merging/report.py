"""What a merge did, thing by thing, for a sentence and for JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Met:
    """One thing about which the copies were of two minds: its kind, its id here, the words or the day that name it."""

    thing: str
    id: str
    day: date | None = None
    name: str = ""


@dataclass(slots=True)
class MergeReport:
    """What came, what changed and what went, by kind; what was kept twice, what was kept though it was deleted.

    `both` were changed in both copies: the newer state stands, the other one is kept beside it. `kept` were deleted
    in one copy and changed in the other: they stay. `taken_back` were deleted in both, and taken back in one: they
    stay too, or come again. `returned` counts those of `added` that this copy had deleted: they are not new.
    `unreadable` are damaged in the other copy and were left there. `drafts` are half-written texts that came,
    `drafts_left` those in whose place something is half-written here. `another` says that what was read is no copy
    of the journal, but one that was begun separately.
    """

    read: int = 0
    another: bool = False
    added: dict[str, int] = field(default_factory=dict)
    updated: dict[str, int] = field(default_factory=dict)
    removed: dict[str, int] = field(default_factory=dict)
    both: list[Met] = field(default_factory=list)
    kept: list[Met] = field(default_factory=list)
    taken_back: list[Met] = field(default_factory=list)
    returned: dict[str, int] = field(default_factory=dict)
    unreadable: list[Met] = field(default_factory=list)
    drafts: int = 0
    drafts_left: int = 0
    first: date | None = None
    last: date | None = None

    @property
    def touched(self) -> bool:
        """Whether anything is, or would be, different afterwards."""
        return bool(self.added or self.updated or self.removed or self.both or self.kept)

    @property
    def new(self) -> dict[str, int]:
        """What came that was never here, by kind."""
        left = {thing: count - self.returned.get(thing, 0) for thing, count in self.added.items()}
        return {thing: count for thing, count in left.items() if count}

    def span(self, day: date | None) -> None:
        """Take a day in among those that came."""
        if day is not None:
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)

    def count(self, where: dict[str, int], thing: str) -> None:
        """Count one thing."""
        where[thing] = where.get(thing, 0) + 1


__all__ = ["MergeReport", "Met"]
