"""Which of two states of one thing came out of the other: decided by the turns both copies remember, by no clock."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from storage.merging.past import GONE

Line = tuple[int, str]
"""A turn and the checksum a thing had at it."""

NOTHING: Final[frozenset[Line]] = frozenset()


class Verdict(StrEnum):
    """What becomes of a thing when another copy of the journal comes home."""

    SAME = "same"
    OURS = "ours"
    """Ours came out of theirs: it stays."""
    THEIRS = "theirs"
    """Theirs came out of ours: it is taken, be it a change or that the thing is gone."""
    APART = "apart"
    """Both were changed since they parted: nobody can know which one is meant."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a thing stands in one copy: the turn it is at, the checksum there (`GONE` when it was taken away)."""

    turn: int
    seal: str
    past: Collection[Line] = NOTHING

    @property
    def line(self) -> Line:
        """The state as a line that others may remember."""
        return self.turn, self.seal


def standing(seal: str | None, past: Collection[Line]) -> Standing | None:
    """Return where a thing stands; None for one that this copy never knew. `seal` is None when it has no row."""
    last = max((turn for turn, _ in past), default=0)
    if seal is not None:
        return Standing(last + 1, seal, past)
    if (last, GONE) in past:
        return Standing(last, GONE, past)
    return None


def decide(ours: Standing | None, theirs: Standing | None) -> Verdict:
    """Compare where a thing stands in both copies; a copy that never knew it has nothing to say about it."""
    if theirs is None:
        return Verdict.OURS
    if ours is None:
        return Verdict.SAME if theirs.seal == GONE else Verdict.THEIRS
    if ours.seal == theirs.seal:
        return Verdict.SAME
    behind, ahead = theirs.line in ours.past, ours.line in theirs.past
    if behind == ahead:
        return Verdict.APART
    return Verdict.OURS if behind else Verdict.THEIRS


__all__ = ["GONE", "Line", "Standing", "Verdict", "decide", "standing"]
