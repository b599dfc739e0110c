"""The exercises that are written rather than done, and all of them together: each of these opens what it names.

To add one, add a `Written` line; its module is imported when it is begun, never before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from evenso.exercises.catalogue import EXERCISES, exercise_named
from evenso.exercises.records import Exercise, Serves
from evenso.guided.forms import questions_of
from evenso.guided.talks import REHEARSAL, SAYING
from evenso.guided.thought import THOUGHT
from evenso.language import tr

if TYPE_CHECKING:
    from tui.app import EvenSo


@dataclass(frozen=True, slots=True)
class Written:
    """A written exercise: its name for the command line, its title and line, and where the function is that opens it.

    `where` is `module:function`; the function takes the app. `asks` are its questions.
    """

    name: str
    title: str
    why: str
    serves: Serves
    where: str
    asks: tuple[str, ...] = ()

    def open(self, app: EvenSo) -> None:
        """Import what opens it, and open it."""
        module, _, function = self.where.partition(":")
        cast("Callable[[EvenSo], None]", getattr(import_module(module), function))(app)


_BEGIN: Final = "tui.screens.guided.begin"

WRITTEN: Final[tuple[Written, ...]] = tuple(
    Written(form.name, title, form.why, serves, f"{_BEGIN}:{form.name}", questions_of(form))
    for form, title, serves in (
        (THOUGHT, tr("Thought check"), Serves.THOUGHTS),
        (SAYING, tr("Saying it"), Serves.WORDS),
        (REHEARSAL, tr("Rehearse a talk"), Serves.WORDS),
    )
)
"""In the order in which they stand under what they serve."""

AnyExercise = Exercise | Written


def every_exercise() -> tuple[AnyExercise, ...]:
    """Return all exercises in the order of the list: by what they serve."""
    every: tuple[AnyExercise, ...] = (*EXERCISES, *WRITTEN)
    return tuple(one for serves in Serves for one in every if one.serves is serves)


def any_exercise(words: str) -> AnyExercise:
    """Return the exercise, done or written, that is meant; raises `InvalidRecord` with those there are."""
    wanted = "-".join(words.casefold().split())
    names = {one: (one.name, "-".join(one.title.casefold().split())) for one in WRITTEN}
    near = [one for one, known in names.items() if wanted and any(name.startswith(wanted) for name in known)]
    return near[0] if len(near) == 1 else exercise_named(words, [one.name for one in WRITTEN])
