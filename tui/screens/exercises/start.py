"""The way into an exercise from anywhere: the list, Skills, Today, the palette, the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evenso.exercises.catalogue import exercise_named
from evenso.exercises.records import Exercise
from tui.screens.exercises.doing.page import ExercisePage

if TYPE_CHECKING:
    from tui.app import EvenSo
    from tui.screens.exercises.written import AnyExercise


def begin(app: EvenSo, exercise: AnyExercise) -> None:
    """Begin an exercise that is done here, or open one that is written."""
    if isinstance(exercise, Exercise):
        start(app, exercise.name)
    else:
        exercise.open(app)


def start(app: EvenSo, exercise_name: str, skill_id: str = "") -> ExercisePage:
    """Begin an exercise on top of where one is; one that is under way there is left first, and kept.

    `skill_id` is the skill it is to count for; "" finds the one it practises.
    """
    exercise = exercise_named(exercise_name)
    while isinstance(app.screen, ExercisePage):
        app.screen.put_away()
        app.pop_screen()
    page = ExercisePage(exercise, skill_id)
    app.push_screen(page)
    return page
