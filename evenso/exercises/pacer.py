"""The pace of a breath: where one is in it after some seconds, and when it is enough (`science.md` 13).

The seconds are a monotonic clock's, handed in by whoever draws; nothing here knows a clock.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from evenso.records import InvalidRecord

SHORTEST_PHASE: Final = 2.0
SHORTEST_CYCLE: Final = 6.0
LONGEST_HOLD: Final = 7.0
LONGEST_GAP: Final = 2.5
"""Seconds between two looks at the clock; after a longer gap (a suspended program) the breath goes on where it was."""


class Phase(StrEnum):
    """What the breath, or a muscle, does for a while."""

    IN = "in"
    HOLD = "hold"
    OUT = "out"
    TENSE = "tense"
    RELEASE = "release"


Cycle = tuple[tuple[Phase, float], ...]
"""Phases with their seconds, in order, again and again."""

_RISING: Final = frozenset({Phase.IN, Phase.TENSE})
_SINKING: Final = frozenset({Phase.OUT, Phase.RELEASE})


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: the phase, how full (0–1), whole seconds left in it, the round (from 1), rounds completed."""

    phase: Phase
    share: float
    left: int
    round: int
    completed: int


@dataclass(frozen=True, slots=True)
class Pacer:
    """A cycle, the seconds after which it is enough, those at which it stops and asks, and those it never goes beyond.

    `enough` and `asks` are whole cycles; `most` is 0 where going on may be asked for again and again.
    """

    cycle: Cycle
    enough: float
    asks: float
    most: float = 0

    def __post_init__(self) -> None:
        for phase, seconds in self.cycle:
            if not math.isfinite(seconds) or seconds < SHORTEST_PHASE:
                raise InvalidRecord(f"A phase of a breath takes at least {SHORTEST_PHASE:g} seconds.")
            if phase is Phase.HOLD and seconds > LONGEST_HOLD:
                raise InvalidRecord(f"A breath is held for at most {LONGEST_HOLD:g} seconds.")
        if self.length < SHORTEST_CYCLE:
            raise InvalidRecord(f"A breath takes at least {SHORTEST_CYCLE:g} seconds in all.")
        if not 0 < self.enough <= self.asks or (self.most and self.most < self.asks):
            raise InvalidRecord("A pace is enough before it asks, and asks before it ends.")
        if any(end % self.length for end in (self.enough, self.asks, self.most)):
            raise InvalidRecord("A pace ends with a whole breath.")

    @property
    def length(self) -> float:
        """Seconds of one cycle."""
        return sum(seconds for _, seconds in self.cycle)

    def at(self, seconds: float) -> Place:
        """Return where one is `seconds` after the beginning; before it, at the beginning."""
        seconds = max(0.0, seconds)
        completed = int(seconds // self.length)
        into, level = seconds - completed * self.length, 0.0
        for phase, long in self.cycle[:-1]:
            if into < long:
                return self._place(phase, into, long, level, completed)
            into -= long
            level = _after(phase, level)
        phase, long = self.cycle[-1]
        return self._place(phase, min(into, long), long, level, completed)

    def _place(self, phase: Phase, into: float, long: float, level: float, completed: int) -> Place:
        eased = (1 - math.cos(math.pi * into / long)) / 2  # a breath turns softly, it has no corners
        share = eased if phase in _RISING else 1 - eased if phase in _SINKING else level
        return Place(phase, share, max(1, math.ceil(long - into)), completed + 1, completed)

    def stops(self, times: int = 0) -> float:
        """Return the seconds at which it stops when one has said `times` times that it goes on."""
        asked = self.asks * (times + 1)
        return min(asked, self.most) if self.most else asked

    def may_go_on(self, times: int = 0) -> bool:
        """Whether, stopped after going on `times` times, it may go on once more."""
        return not self.most or self.stops(times) < self.most


def _after(phase: Phase, level: float) -> float:
    return 1.0 if phase in _RISING else 0.0 if phase in _SINKING else level


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Seconds that went by while it ran; it stands still through a gap, so that nothing ever jumps."""

    seconds: float = 0.0
    looked: float | None = None

    def at(self, now: float, *, running: bool = True) -> Stopwatch:
        """Look at a monotonic clock: add what went by since the last look, unless one was away."""
        if not running:
            return replace(self, looked=None)
        if self.looked is None:
            return replace(self, looked=now)
        gap = now - self.looked
        return Stopwatch(self.seconds + (gap if 0 <= gap <= LONGEST_GAP else 0.0), now)


EVEN: Final[Cycle] = ((Phase.IN, 5.0), (Phase.OUT, 5.0))
LONGER_OUT: Final[Cycle] = ((Phase.IN, 4.0), (Phase.OUT, 6.0))
BOX: Final[Cycle] = ((Phase.IN, 4.0), (Phase.HOLD, 4.0), (Phase.OUT, 4.0), (Phase.HOLD, 4.0))
MUSCLE: Final[Cycle] = ((Phase.TENSE, 5.0), (Phase.RELEASE, 10.0))

A_MINUTE: Final = Pacer(EVEN, 60, 60)
"""The breath of Support."""
