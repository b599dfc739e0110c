"""What the list of exercises and the page of one show, read on the journal's thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.screens.exercises.intents import cautions_read, left_behind
from tui.shown import signs_are_plain
from tui.widgets.breath import Look

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class ExerciseData:
    """How it is drawn, whose cautions were read, the drafts of exercises that the program ended in the middle of."""

    look: Look = field(default_factory=Look)
    read: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def read_exercises(journal: Journal) -> ExerciseData:
    """Read what both screens need."""
    look = Look(still=journal.setting("reduced_motion", default=False), plain=signs_are_plain(journal))
    return ExerciseData(look, tuple(cautions_read(journal)), left_behind(journal))


def not_open(left: Iterable[str], open_slots: Iterable[str]) -> list[str]:
    """Return the drafts that belong to no exercise which is open just now."""
    there = set(open_slots)
    return [slot for slot in left if slot not in there]
