"""What a goal said before: its versions, the newest first, each with its reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.goals.records import Goal
from evenso.language import tr
from evenso.wording.goals import saying as say
from tui.keys import BACK
from tui.screens.goals.drawing import labelled, wrapped
from tui.screens.goals.model import GoalsData, read_goals
from tui.screens.under import ListPage, move_keys
from tui.shown import show_line

if TYPE_CHECKING:
    from storage.journal import Journal


class VersionsPage(ListPage[GoalsData]):
    """A goal's versions."""

    PLACE = "goals"
    EXPLAINED = (tr("Every change keeps what the goal said before it, with the reason if one was given."),)
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, goal_id: str) -> None:
        super().__init__()
        self._goal_id = goal_id

    def wants(self, now: datetime) -> Callable[[Journal], GoalsData]:
        """Read the goals."""
        return partial(read_goals, now=now)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        return (*move_keys(), BACK, super().footer()[-1])

    def _goal(self, data: GoalsData) -> Goal | None:
        return data.goal(self._goal_id)

    def count(self, data: GoalsData) -> int:
        """Return how many versions there are."""
        goal = self._goal(data)
        return 0 if goal is None else len(goal.versions)

    def heading(self, data: GoalsData, width: int) -> list[Content]:
        """Draw what this is."""
        goal = self._goal(data)
        told = tr(" What it said, and when") if goal is None else tr(" {n} versions of a goal", n=len(goal.versions))
        if goal is not None and len(goal.versions) == 1:
            told = tr(" This goal says what it said at first")
        return [Content.styled(told, "bold").truncate(max(1, width), ellipsis=True), Content("")]

    def _place(self, data: GoalsData, number: int) -> int:
        return self.count(data) - 1 - number

    def line(self, data: GoalsData, number: int, width: int) -> Content:
        """Draw a version with the days it stood."""
        goal, place = self._goal(data), self._place(data, number)
        if goal is None:
            return Content("")
        when = f"  {say.say_version(goal, place, data.today)}"
        name = show_line(goal.versions[place].title, "$ink", max(8, width - len(when) - 3))
        return name + Content.styled(when, "$quiet")

    def detail(self, data: GoalsData, number: int, width: int) -> list[Content]:
        """Draw all that a version says."""
        goal, place = self._goal(data), self._place(data, number)
        if goal is None:
            return []
        found = say.version_words(goal.versions[place], data.today)
        lines = wrapped(say.say_version(goal, place, data.today), width, "$quiet")
        return [*lines, *(line for label, words in found for line in labelled(label, words, width))]

    def invitation(self, data: GoalsData, width: int) -> list[Content]:
        """Say that the goal is gone."""
        del data
        return wrapped(tr("This goal was deleted; u brings it back."), width, "$quiet")
