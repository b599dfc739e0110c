"""The weekly review, one step a page: enter goes on whether or not anything was said, esc leaves and keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.widget import Widget

from evenso.goals.ratings import read_rating
from evenso.goals.records import Goal, Measure
from evenso.goals.steps import small_step
from evenso.language import tr, tr_as
from evenso.links import Ref, Thing
from evenso.records import InvalidRecord
from evenso.reviews.records import STEPS
from evenso.reviews.steps import WRITTEN, Part, offers, pattern_of, with_link
from evenso.wording.reviews import saying
from tui.intents import Intent, KeepDraft, MarkEntry, carry_out
from tui.messages import Do
from tui.screens.goals.forms import goal_form, state_form
from tui.screens.goals.intents import AddStep, RateGoal, TurnStep
from tui.screens.review.answering import AnswersInTurn
from tui.screens.review.drawing import Walk, draw_review
from tui.screens.review.intents import BringHardStretch
from tui.screens.review.keys import KEYS
from tui.screens.review.model import ReviewData, read_review
from tui.screens.words import BEGINS
from tui.widgets.line_editor import LineAsk, LineEditor
from tui.widgets.page import Page, Scroll

if TYPE_CHECKING:
    from storage.journal import Journal

RATING: Final = "goals.rate."
STEP: Final = "goals.step."


class ReviewPage(AnswersInTurn):
    """The review of one week."""

    PLACE = "week"
    EXPLAINED = (
        tr("Eight steps, about five minutes. Each may be skipped; what you leave is taken up where you left it."),
        tr("One week proves little: the sentence speaks of a setback or of months, or says that nothing stands out."),
        tr("What you mark or write in the last step is offered when you prepare a session."),
        tr("Enter after an answer saves it and goes on to the next question; ← goes back to it."),
        BEGINS,
    )
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(self, week: date) -> None:
        super().__init__()
        self.week = week

    @property
    def made_anew(self) -> Callable[[], ReviewPage]:
        """The same week, at the step that is kept."""
        return partial(ReviewPage, self.week)

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        with Scroll():
            yield Page(draw_review, self.walk)

    def wants(self, now: datetime) -> Callable[[Journal], ReviewData]:
        """Read the week and what was said so far."""
        return partial(read_review, week=self.week, now=now)

    def receive(self, data: ReviewData) -> None:
        """Show it, at first where it was left."""
        saved = data.saved
        first = self.walk.data is None and saved is not None and not saved.finished
        step = saved.step if first and saved is not None else self.walk.step
        self.walk = replace(self.walk, data=data, step=step, goal=min(self.walk.goal, max(0, len(data.goals) - 1)))

    def on_mount(self) -> None:
        """Show what was read before the page stood."""
        super().on_mount()
        self.watch_walk(self.walk)

    def watch_walk(self, walk: Walk) -> None:
        """Draw again."""
        if self.is_mounted:
            for page in self.query(Page):
                page.model = walk
            if not self.line_is_open:
                self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of this step."""
        data, part = self.walk.data, self.walk.part
        acts = {"next", "previous"} | ({"write"} if part in WRITTEN else set())
        if data is not None and part is Part.GOALS and data.goals:
            acts |= {"rate", "step", "edit", "state"}
        if (part is Part.NOTICED and data is not None and data.patterns) or self._offered:
            acts.add("choose(1)")
        shown = tuple(one for one in super().footer() if one.action in acts | {"support", "help"})
        done = self.finished
        if self.walk.step == STEPS:
            shown = (*(() if done else (Binding("enter", "", tr_as("a key", "finish")),)), *shown[1:])
        leave = Binding("escape", "", tr_as("a key", "back") if done else tr("leave, kept"), key_display="esc")
        return (*shown[:2], leave, *shown[2:])

    @property
    def _offered(self) -> bool:
        data = self.walk.data
        return self.walk.part is Part.BRING and data is not None and bool(data.week.review and offers(data.week.review))

    def put_away(self) -> None:
        """Keep where one was, unless the review was finished or never begun."""
        data = self.walk.data
        if data is None or (data.saved is not None and (data.saved.finished or data.saved.step == self.walk.step)):
            return
        self.own_app.post_message(Do(self.saving(lambda one: one)))

    def action_back(self) -> None:
        """Leave; where one was is kept."""
        self.put_away()
        super().action_back()

    def before_quitting(self) -> None:
        """Keep where one was."""
        intent = self.saving(lambda one: one)
        self.own_app.journal_thread.run_now(lambda journal: _keep_now(intent, journal))

    # Choosing and writing

    def action_choose(self, number: int) -> None:
        """Link a pattern, choose a goal, or mark an entry to be brought."""
        data = self.walk.data
        if data is None:
            return
        if self.walk.part is Part.NOTICED and number <= len(data.patterns):
            self._link(data, number)
        elif self.walk.part is Part.GOALS and number <= len(data.goals):
            self.walk = replace(self.walk, goal=number - 1)
        elif self._offered and data.week.review is not None:
            there = offers(data.week.review)
            if number <= len(there):
                entry = there[number - 1]
                self.do(MarkEntry(entry.id, for_session=not entry.for_session))

    def _link(self, data: ReviewData, number: int) -> None:
        pattern = data.patterns[number - 1]
        if data.saved is not None and pattern_of(data.saved) == pattern.id:
            self.say(saying.LINKED_ALREADY)
        else:
            self.save(lambda one: with_link(one, Part.NOTICED, Ref(Thing.PATTERN, pattern.id)), pattern.id)

    def idle(self) -> frozenset[str]:
        """Return what this step has no use for; words may begin with its key."""
        goals, written = self.goal is not None, self.walk.part in WRITTEN
        said = written and self.said_here
        acts = {"rate": goals, "step": goals, "state": goals, "edit": goals or bool(said), "write": written}
        return frozenset(one for one, can in {**acts, "hard": self.walk.part is Part.BRING}.items() if not can)

    def action_hard(self) -> None:
        """Put the hard stretch at the top of what is brought, where that is due and not done yet."""
        data = self.walk.data
        week = data.week.review if data is not None else None
        if self.walk.part is Part.BRING and data is not None and week is not None and week.hard_stretch:
            if data.hard_taken:
                self.say(saying.HARD_TAKEN)
            else:
                self.do(BringHardStretch(week, self.now()))

    @property
    def goal(self) -> Goal | None:
        """The goal that is chosen, on its step."""
        data = self.walk.data
        if data is None or self.walk.part is not Part.GOALS or self.walk.goal >= len(data.goals):
            return None
        return data.goal(data.goals[self.walk.goal].goal.id)

    async def action_rate(self) -> None:
        """Ask how close the goal feels."""
        goal = self.goal
        if goal is not None:
            slot = f"{RATING}{goal.id}"
            label = tr("How close, 0 to 10") if goal.now.measure is Measure.OWN else tr("How close, −2 to +2")
            hint = tr("words after it, if you like")
            await self.open_line(LineAsk(slot, label, await self.own_app.draft_of(slot), hint=hint))

    async def action_step(self) -> None:
        """Mark the next small step as done; where there is none, write one."""
        goal = self.goal
        if goal is None:
            return
        step = small_step(goal)
        if step is not None:
            self.do(TurnStep(step, self.now()))
            return
        slot = f"{STEP}{goal.id}"
        hint = tr("ten minutes or less is a good size")
        await self.open_line(LineAsk(slot, tr("A small step"), await self.own_app.draft_of(slot), hint=hint))

    async def action_edit(self) -> None:
        """Change the goal, or write the line of this step."""
        if self.goal is not None and self.walk.data is not None:
            await self.fill_in(goal_form(self.goal, self.walk.data.week.today))
        else:
            await self.action_write()

    async def action_state(self) -> None:
        """Park the goal, let it go, call it done."""
        if self.goal is not None:
            await self.fill_in(state_form(self.goal, self.now()))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Save what a goal's line says; one that is refused is kept."""
        slot, words = event.ask.slot, event.words
        try:
            if slot.startswith((RATING, STEP)) and words.strip():
                self._take(slot, words)
        except InvalidRecord as problem:
            self.do(KeepDraft(slot, words))
            self.say(str(problem))

    def _take(self, slot: str, words: str) -> None:
        data = self.walk.data
        goal = data.goal(slot.rpartition(".")[2]) if data is not None else None
        if goal is None:
            return
        if slot.startswith(STEP):
            self.do(AddStep(goal.id, words, slot))
        else:
            value, note = read_rating(words, goal.now.measure)
            self.do(RateGoal(goal, value, note, self.now(), slot))

    def action_scroll(self, rows: int) -> None:
        """Scroll the page."""
        self.query_one(Scroll).scroll_relative(y=rows, animate=False)


def _keep_now(intent: Intent, journal: Journal) -> None:
    carry_out(intent, journal)
