"""What one key does on a goal: its next small step, a repeating practice done today, how close it feels."""

from __future__ import annotations

from dataclasses import replace

from textual.binding import Binding

from evenso.goals.ratings import read_rating
from evenso.goals.records import Goal, GoalState, Measure
from evenso.goals.steps import small_step
from evenso.language import tr, tr_as
from evenso.records import InvalidRecord
from tui.screens.goals.forms import repeat_form
from tui.screens.goals.intents import AddStep, Practised, RateGoal, TurnStep
from tui.screens.goals.model import GoalsData
from tui.screens.under import ListPage
from tui.widgets.line_editor import LineAsk, LineEditor

RATING = "goals.rate."
STEP = "goals.step."


def step_keys(goal: Goal, keys: tuple[Binding, ...]) -> tuple[Binding, ...]:
    """Say of `s` what it does to this goal: it does an open step, and `S` adds another."""
    usual = tuple(one for one in keys if one.action != "parts")
    if small_step(goal) is None:
        return usual
    step, parts = (next(one for one in keys if one.action == action) for action in ("step", "parts"))
    place = usual.index(step)
    return (*usual[:place], replace(step, description=tr_as("a step or a goal", "done")), parts, *usual[place + 1 :])


class GoalKeys(ListPage[GoalsData]):
    """The keys that act on the goal under the cursor."""

    choosing = False
    """Whether a rating is asked for just now: what its numbers mean is all there is to see then."""

    async def close_line(self, ask: LineAsk | None = None) -> None:
        """Close the line; a rating is not asked for any more."""
        self.choosing = False
        await super().close_line(ask)

    @property
    def chosen(self) -> Goal | None:
        """The goal under the cursor."""
        raise NotImplementedError

    def _open_one(self) -> Goal | None:
        """Return the chosen goal if it is open; one that rests is opened again first."""
        goal = self.chosen
        if goal is None or goal.state is GoalState.OPEN:
            return goal
        self.say(tr("It rests; x opens it again"))
        return None

    async def action_step(self) -> None:
        """Do the next small step, one a press; where there is none, write one."""
        await self.own_app.once_a_press_opening(self._step)

    async def _step(self) -> None:
        goal = self._open_one()
        if goal is None:
            return
        step = small_step(goal)
        if step is not None:
            self.do(TurnStep(step, self.now()))
        else:
            await self.write_step(goal)

    async def write_step(self, goal: Goal) -> None:
        """Ask for a step; one left half-written goes on."""
        slot = f"{STEP}{goal.id}"
        begun = await self.own_app.draft_of(slot)
        await self.open_line(LineAsk(slot, tr("A small step"), begun, hint=tr("ten minutes or less is a good size")))

    async def action_practised(self) -> None:
        """Say that the repeating practice was done today; of several, ask which; without one, write one down."""
        await self.own_app.once_a_press_opening(self._practised)

    async def _practised(self) -> None:
        goal = self._open_one()
        if goal is None or self.data is None:
            return
        if not goal.repeats:
            await self.fill_in(repeat_form(goal, None, list(self.data.skills.values()), self.data.today))
        elif len(goal.repeats) == 1:
            self.do(Practised(goal.repeats[0], self.now()))
        else:
            self.open_parts(goal, at=len(goal.steps))

    def open_parts(self, goal: Goal, at: int = 0) -> None:
        """Look at all steps and practices of a goal."""
        from tui.screens.goals.parts import PartsPage  # noqa: PLC0415 - only when asked for

        self.app.push_screen(PartsPage(goal.id, at))

    async def action_rate(self) -> None:
        """Ask how close it feels; a line left half-written goes on."""
        goal = self._open_one()
        if goal is None:
            return
        slot = f"{RATING}{goal.id}"
        own = goal.now.measure is Measure.OWN
        label = tr("How close, 0 to 10") if own else tr("How close, −2 to +2")
        await self.open_line(
            LineAsk(slot, label, await self.own_app.draft_of(slot), hint=tr("words after it, if you like"))
        )
        self.choosing = not own
        self.redraw()

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Save a rating or a step; closing the line is left to what all screens share."""
        kind, _, goal_id = event.ask.slot.rpartition(".")
        goal = self.data.goal(goal_id) if self.data is not None else None
        if goal is None or not event.words.strip():
            return
        if f"{kind}." == STEP:
            self.do(AddStep(goal.id, event.words, event.ask.slot))
        elif f"{kind}." == RATING:
            try:
                value, note = read_rating(event.words, goal.now.measure)
            except InvalidRecord as problem:
                self.say(str(problem))
                return
            self.do(RateGoal(goal, value, note, self.now(), event.ask.slot))
