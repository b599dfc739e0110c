"""A practice in one sign: what became of it, and how often on a day; the same wherever a practice stands."""

from __future__ import annotations

from typing import Final

from evenso.records import PracticeState

PRACTICE_SIGNS: Final = {
    PracticeState.DONE: "✓",
    PracticeState.TRIED: "~",
    PracticeState.NOT_NEEDED: "–",
    PracticeState.SKIPPED: "/",
}
"""A practice's state as one sign."""
_ASCII_SIGNS: Final = {**PRACTICE_SIGNS, PracticeState.DONE: "x", PracticeState.NOT_NEEDED: "-"}


def practice_sign(state: PracticeState, *, plain: bool = False) -> str:
    """Return the sign of what became of a practice: what was not needed or skipped has no tick."""
    return (_ASCII_SIGNS if plain else PRACTICE_SIGNS)[state]


def times_mark(times: int, *, plain: bool = False) -> str:
    """Return the mark of a day on which something was done several times; never a digit alone, which would be a use."""
    return f"{times}{'x' if plain else '×'}"


def day_mark(state: PracticeState, times: int, *, plain: bool = False) -> str:
    """Return the mark of a skill on a day, by its strongest state: how often it was done, where more than once."""
    if state is PracticeState.DONE and times > 1:
        return times_mark(times, plain=plain)
    return practice_sign(state, plain=plain)
