"""All steps and repeating practices of one goal: done with enter, added, changed, taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.goals.records import Goal, GoalStep, Repeat
from evenso.language import tr, tr_as
from evenso.wording.dates import say_day
from evenso.wording.goals.practising import say_brief, say_days
from tui.keys import BACK, CHANGE, WRITE, key
from tui.screens.goals.doing import STEP
from tui.screens.goals.drawing import practice_lines
from tui.screens.goals.forms import repeat_form
from tui.screens.goals.intents import AddStep, ChangeStep, Practised, TakeRepeat, TakeStep, TurnStep
from tui.screens.goals.model import GoalsData, read_goals
from tui.screens.under import ListPage
from tui.shown import show, show_line
from tui.widgets.line_editor import LineAsk, LineEditor

if TYPE_CHECKING:
    from storage.journal import Journal

REWORD = "goals.reword."
EMPTY = tr("Nothing is written down here yet. A small step is ten minutes or less.")


class PartsPage(ListPage[GoalsData]):
    """Steps first, then practices."""

    PLACE = "goals"
    EXPLAINED = (
        tr("A step that is done can be opened again; a practice is marked as done today, as often as it was."),
        tr("A practice that counts a skill logs that skill, and counts it wherever it was logged."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "turn",
            tr_as("a step or a goal", "done"),
            tr("a step: done or open; a practice: done today"),
            WRITE,
            name="parts.turn",
            show=True,
        ),
        key("a", "add", tr("step"), tr("add a step"), WRITE, name="parts.add", show=True),
        key(
            "p",
            "add_practice",
            tr_as("a repeating practice", "practice"),
            tr("add a repeating practice"),
            WRITE,
            name="parts.practice",
            show=True,
        ),
        key("e", "edit", tr_as("a key", "change"), tr("change what is chosen"), CHANGE, name="all.edit", show=True),
        key("x", "take_away", tr("take away"), tr("take it away"), CHANGE, name="parts.away", show=True),
    ]

    def __init__(self, goal_id: str, at: int = 0) -> None:
        super().__init__()
        self._goal_id = goal_id
        self._at = at

    def wants(self, now: datetime) -> Callable[[Journal], GoalsData]:
        """Read the goals."""
        return partial(read_goals, now=now)

    def receive(self, data: GoalsData) -> None:
        """Show fresh data; at first the cursor stands where it was asked to."""
        first = self.data is None
        super().receive(data)
        if first:
            self.action_cursor(self._at)

    @property
    def goal(self) -> Goal | None:
        """The goal whose steps and practices these are."""
        return None if self.data is None else self.data.goal(self._goal_id)

    @property
    def chosen(self) -> GoalStep | Repeat | None:
        """What is under the cursor."""
        parts = self._parts(self.data) if self.data is not None else ()
        return parts[self.cursor] if self.cursor < len(parts) else None

    def _parts(self, data: GoalsData) -> tuple[GoalStep | Repeat, ...]:
        goal = data.goal(self._goal_id)
        return () if goal is None else (*goal.steps, *goal.repeats)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the list."""
        own = tuple(one for one in super().footer() if one.action not in {"bring_up", "support"})
        if self.chosen is None:
            own = tuple(one for one in own if one.action not in {"turn", "edit", "take_away"})
        return (*own[:-1], BACK, own[-1])

    # Drawing

    def count(self, data: GoalsData) -> int:
        """Return how many there are."""
        return len(self._parts(data))

    def heading(self, data: GoalsData, width: int) -> list[Content]:
        """Draw the goal's title."""
        goal = data.goal(self._goal_id)
        title = " " if goal is None else goal.title
        return [Content(" ") + show_line(title, "bold $ink", max(1, width - 2)), Content("")]

    def line(self, data: GoalsData, number: int, width: int) -> Content:
        """Draw a step with its mark, or a practice with this week's count."""
        part = self._parts(data)[number]
        if isinstance(part, Repeat):
            week = data.weeks.get(part.id)
            tail = "" if week is None or not week.of else f"  {say_brief(week)}"
            name = show_line(part.text, "$ink", max(8, width - len(tail) - 5))
            return Content.styled("~ " if data.plain else "↻ ", "$accent") + name + Content.styled(tail, "$accent")
        done, open_ = ("x", "-") if data.plain else ("✓", "·")
        mark = Content.styled(f"{done if part.done else open_} ", "$accent")
        return mark + show_line(part.text, "$quiet" if part.done else "$ink", max(8, width - 5))

    def detail(self, data: GoalsData, number: int, width: int) -> list[Content]:
        """Draw a step's words and day, or a practice with its week."""
        part = self._parts(data)[number]
        if isinstance(part, Repeat):
            return self._practice(data, part, width)
        when = (
            tr_as("a step that is not done", "open")
            if part.done is None
            else tr("done on {day}", day=say_day(part.done, data.today))
        )
        words = [show(line.plain.rstrip(), "$ink") for line in Content(part.text).wrap(max(1, width))]
        return [*words, Content.styled(when, "$quiet")]

    def _practice(self, data: GoalsData, repeat: Repeat, width: int) -> list[Content]:
        lines = practice_lines(data, repeat, width)
        week, skill = data.weeks.get(repeat.id), data.skill_of(repeat)
        if week is not None and week.done:
            lines.append(Content.styled(tr("this week on {days}", days=say_days(week)), "$quiet"))
        if skill is not None:
            counts = Content.styled(tr("counts the skill "), "$quiet")
            lines.append(counts + show_line(skill.name, "$ink", max(8, width - counts.cell_length)))
        return lines

    def invitation(self, data: GoalsData, width: int) -> list[Content]:
        """Say how to begin."""
        del data
        keys = [("a", tr("adds a step")), ("p", tr("adds a repeating practice"))]
        drawn = [Content.assemble((one, "bold $accent"), f"  {words}") for one, words in keys]
        return [*Content(EMPTY).wrap(max(20, width)), Content(""), *drawn]

    # Acting

    def action_turn(self) -> None:
        """Mark what is chosen as done, or a step as open again; once a press."""
        self.own_app.once_a_press(self._turn)

    def _turn(self) -> None:
        part = self.chosen
        if isinstance(part, GoalStep):
            self.do(TurnStep(part, self.now()))
        elif part is not None:
            self.do(Practised(part, self.now()))

    async def action_add(self) -> None:
        """Ask for a step; one left half-written goes on."""
        slot = f"{STEP}{self._goal_id}"
        begun = await self.own_app.draft_of(slot)
        await self.open_line(LineAsk(slot, tr("A small step"), begun, hint=tr("ten minutes or less is a good size")))

    async def action_add_practice(self) -> None:
        """Ask for a repeating practice."""
        if self.data is not None and self.goal is not None:
            await self.fill_in(repeat_form(self.goal, None, list(self.data.skills.values()), self.data.today))

    async def action_edit(self) -> None:
        """Change what is chosen."""
        part = self.chosen
        if isinstance(part, GoalStep):
            slot = f"{REWORD}{part.id}"
            begun = await self.own_app.draft_of(slot)
            await self.open_line(LineAsk(slot, tr("The step"), begun or part.text, stored=part.text))
        elif part is not None and self.data is not None and self.goal is not None:
            await self.fill_in(repeat_form(self.goal, part, list(self.data.skills.values()), self.data.today))

    def action_take_away(self) -> None:
        """Take what is chosen away, one a press; undo brings it back."""
        self.own_app.once_a_press(self._take_away)

    def _take_away(self) -> None:
        part = self.chosen
        if isinstance(part, GoalStep):
            self.do(TakeStep(part.id))
        elif part is not None:
            self.do(TakeRepeat(part.id))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Save a step; closing the line is left to what all screens share."""
        slot = event.ask.slot
        if not event.words.strip():
            return
        if slot == f"{STEP}{self._goal_id}":
            self.do(AddStep(self._goal_id, event.words, slot))
        elif slot.startswith(REWORD) and self.goal is not None:
            found = [step for step in self.goal.steps if slot == f"{REWORD}{step.id}"]
            if found:
                self.do(ChangeStep(replace(found[0], text=event.words), slot, event.ask.stored))
