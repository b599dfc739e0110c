"""Going through the questions of a weekly review: an answer is typed, enter keeps it and goes on to what comes next."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from textual import events
from textual.reactive import reactive
from textual.widget import Widget

from evenso.language import tr
from evenso.reviews.records import STEPS, Review
from evenso.reviews.steps import PARTS, WRITTEN, Part, moved_to, pattern_of, with_words
from evenso.wording.reviews import saying
from tui.screens.review.drawing import Walk
from tui.screens.review.intents import SaveReview
from tui.screens.review.model import ReviewData
from tui.screens.under import UnderPlace
from tui.screens.words import BeginsByTyping
from tui.widgets.line_editor import SAVE, LineAsk, LineEditor
from tui.widgets.page import Scroll

if TYPE_CHECKING:
    from tui.intents import Intent

LINE: Final = "review."

PATIENCE: Final = 1.0
"""Seconds for which a key waits at most until a line that was ended has led on."""

NEXT: Final = tr("save, next")
FINISH: Final = tr("save, finish")


class AnswersInTurn(BeginsByTyping[ReviewData], UnderPlace[ReviewData]):
    """The review of one week as something one goes through."""

    week: date
    walk: reactive[Walk] = reactive(Walk(), repaint=False)

    @property
    def finished(self) -> bool:
        """Whether the review was gone through to its end."""
        data = self.walk.data
        return data is not None and data.saved is not None and data.saved.finished

    # Walking

    async def takes(self, event: events.Key) -> bool:
        """Let a key act on what the line before it led to, however quickly it comes behind its enter."""
        if any(line.ended for line in self._line_editors()):
            await self._led_on()
        return await super().takes(event)

    async def _led_on(self) -> None:
        """Wait until a line that was ended is closed, and what it said is on its way."""
        done = asyncio.Event()
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                for line in self._line_editors():
                    await line.handed_over()
                self.call_later(done.set)  # behind what was handed over
                await done.wait()

    def action_next(self) -> None:
        """Go on, once a press, also where that press ended a line; at the end keep the review as finished."""
        self.own_app.once_a_press(self._go_on)

    def _go_on(self) -> None:
        if self.walk.step < STEPS:
            self._to(self.walk.step + 1)
        elif self.walk.data is not None and not self.finished:
            self.save(_finished)

    def action_previous(self) -> None:
        """Go a step back; from a question's own pattern back to the question."""
        self._to(self.walk.step - (not self.walk.linking))

    def _to(self, step: int, *, linking: bool = False) -> None:
        self.walk = replace(self.walk, step=min(STEPS, max(1, step)), linking=linking)
        self.query_one(Scroll).scroll_home(animate=False)

    def saving(self, made: Callable[[Review], Review], noticed: str = "", slot: str = "", said: str = "") -> Intent:
        """Return what makes something of the review as it is kept, and keeps where one is."""
        step = self.walk.step
        kept = SaveReview(self.week, lambda one: made(one if one.finished else moved_to(one, step)), self.now())
        return replace(kept, noticed=noticed, slot=slot, said=said)

    def save(self, made: Callable[[Review], Review], noticed: str = "", slot: str = "", said: str = "") -> None:
        """Do that."""
        self.do(self.saving(made, noticed, slot, said))

    # Writing

    async def action_write(self) -> None:
        """Write a line, one left half-written or one that is there."""
        part, data = self.walk.part, self.walk.data
        if part not in WRITTEN or data is None:
            return
        slot = f"{LINE}{part}.{self.week.isoformat()}"
        begun = await self.own_app.draft_of(slot)
        enters = NEXT if self.walk.step < STEPS else SAVE if self.finished else FINISH
        said = " ".join(self.said_here.split())
        await self.open_line(LineAsk(slot, saying.ANSWERED[part], begun or said, enters=enters, stored=self.said_here))

    @property
    def said_here(self) -> str:
        """What was said in this step."""
        data = self.walk.data
        return data.saved.said_in(self.walk.part) if data is not None and data.saved is not None else ""

    async def begin_line(self) -> None:
        """Answer the question of this step, where there is one that is answered in words."""
        if self.asks():
            await self.action_write()

    def asks(self) -> bool:
        """Whether this step has a question that is answered in words, and it is that one that is asked now."""
        return self.walk.part in WRITTEN and not self.walk.linking

    def no_line(self) -> str:
        """Say what is asked where words are no answer."""
        return saying.A_DIGIT if self.walk.linking else super().no_line()

    async def open_line(self, ask: LineAsk, in_place_of: Widget | None = None) -> None:
        """Open it at its own step; one that was refused waits as what is half-written while another is typed in."""
        if ask.again and any(not line.ended for line in self._line_editors()):
            return
        step = _step_of(ask)
        if step not in {0, self.walk.step}:
            self._to(step)
        await super().open_line(ask, in_place_of)

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Save an answer and go on to what is asked next; closing the line is left to what all screens share."""
        step = _step_of(event.ask)
        if not step:
            return
        part, words, slot, began = PARTS[step - 1], event.words, event.ask.slot, event.ask.stored
        last, linking = step == STEPS, part is Part.NOTICED and bool(words.strip()) and self._asks_for_a_pattern
        self._to(step if linking else step + 1, linking=linking)
        said = saying.say_answered(part, linking=linking) if words.strip() and not last else ""
        end = _finished if last else lambda one: one
        self.save(lambda one: end(with_words(one, part, words, began)), slot=slot, said=said)

    @property
    def _asks_for_a_pattern(self) -> bool:
        data = self.walk.data
        return data is not None and bool(data.patterns) and not (data.saved is not None and pattern_of(data.saved))


def _step_of(ask: LineAsk) -> int:
    """Return the step a line answers, 0 where it answers none."""
    if not ask.slot.startswith(LINE):
        return 0
    return PARTS.index(Part(ask.slot.removeprefix(LINE).partition(".")[0])) + 1


def _finished(review: Review) -> Review:
    return replace(moved_to(review, STEPS), finished=True)
