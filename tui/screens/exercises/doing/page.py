"""An exercise on a page of its own: one question, its steps, the question again, a line; esc leaves and keeps it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType

from evenso.exercises.course import Stage
from evenso.exercises.records import Way
from evenso.language import tr
from evenso.wording.exercises.saying import RULES
from tui.intents import carry_out
from tui.keys import CHANGE, MOVE, PROGRAM, WRITE, key
from tui.screens.exercises.doing.under_way import UnderWay
from tui.screens.exercises.doing.word_line import WordLine
from tui.screens.exercises.intents import Acknowledge, KeepPractice

if TYPE_CHECKING:
    from evenso.exercises.begun import Begun
    from storage.journal import Journal

TEN: Final = "x"
ONLY_GROUPS: Final = tr("Only a group of muscles is left out, while it is its turn")


def _scale_keys() -> list[Binding]:
    told = tr("how strong it is; x is ten")
    return [
        key(one, f"rate({number})", tr("how strong"), told, WRITE, name=f"exercise.rate-{number}", display="0-9 x")
        for number, one in enumerate((*"0123456789", TEN))
    ]


class ExercisePage(UnderWay):
    """One exercise, from its question to its line."""

    PLACE = "exercises"
    EXPLAINED = RULES
    BINDINGS: ClassVar[list[BindingType]] = [
        *_scale_keys(),
        key("enter", "on", tr("go on"), tr("the next step, or that is enough"), MOVE, name="exercise.on"),
        key("space", "space", tr("begin, pause"), tr("begin, pause, go on"), PROGRAM, name="exercise.space"),
        key(
            "left,h,backspace", "step_back", tr("back"), tr("the step before"), MOVE, name="exercise.back", display="←"
        ),
        key("o", "leave_out", tr("leave out"), tr("leave a group of muscles out"), CHANGE, name="exercise.leave-out"),
    ]

    # what the breath says

    def on_breath_enough(self) -> None:
        """Say that it may be enough."""
        self.view = replace(self.seen, enough=self.seen.way is Way.BREATH)

    def on_breath_over(self) -> None:
        """Ask whether it goes on; a group of muscles is done."""
        goes_on = self.breath.pacer.may_go_on(self.breath.went_on)
        self.view = replace(
            self.seen, course=self._timed(), over=True, goes_on=goes_on, enough=False, seconds=self.breath.seconds
        )

    # keys

    def action_rate(self, value: int) -> None:
        """Say how strong it is, where that is asked."""
        if self.course.stage is Stage.DOING and self.seen.way is Way.WAVE:
            if self._wave_began is None:
                self._wave_began = self._clock()
            self._go(self.course.watched(self._wave_seconds(), value))
        else:
            self._go(self.course.rated(value))

    def action_on(self) -> None:
        """Go on: to the next step, without a number, or because it is enough."""
        if self.course.stage is Stage.CAUTION:
            self.do(Acknowledge(self.course.exercise.name))
            self._go(self.course.acknowledged())
        elif self.course.stage is not Stage.DOING:
            self._go(self.course.rated(None))
        elif self.seen.way is Way.MUSCLES:
            self._next_group()
        elif self.seen.way is Way.STEPS:
            self._go(self._timed().forward())
        else:
            self._go(self._timed().enough())

    def action_space(self) -> None:
        """Go to the next step; begin, pause or go on with what is timed."""
        if self.course.stage is not Stage.DOING:
            return
        if self.seen.way is Way.STEPS:
            self.action_on()
        elif self.seen.breathes and not self.seen.over:
            self.breath.pause()
            self.view = replace(self.seen, paused=self.breath.paused)
        elif self.seen.way is Way.MUSCLES:
            self._next_group()
        elif self.seen.over and self.seen.goes_on:
            self.breath.go_on()
            self.view = replace(self.seen, over=False)

    def _next_group(self) -> None:
        """Begin with the group one is at, or, when that is done, with the next one."""
        if self.seen.running and not self.seen.over:
            return
        course = self._timed().forward() if self.seen.over else self.course
        running = course.stage is Stage.DOING
        self.view = replace(self.seen, course=course, running=running, over=False, paused=False)
        if running:
            self.breath.begin(self.breath.pacer)

    def action_step_back(self) -> None:
        """Look at the step before once more."""
        if self.seen.way is Way.STEPS:
            self._go(self._timed().back())

    def action_leave_out(self) -> None:
        """Leave a group of muscles out."""
        if self.seen.way is Way.MUSCLES and self.course.stage is Stage.DOING:
            course = self._timed().forward() if self.seen.over else self._timed()
            self.view = replace(self.seen, course=course.without(), running=False, over=False, paused=False)
        else:
            self.say(ONLY_GROUPS)

    def idle(self) -> frozenset[str]:
        """Say what this exercise has no use for."""
        cannot = set() if self.seen.way is Way.MUSCLES else {"leave_out"}
        return super().idle() | cannot | (set() if self.seen.way is Way.STEPS else {"step_back"})

    def on_word_line_ended(self, event: WordLine.Ended) -> None:
        """Count a thing with its word; a line ends the exercise."""
        event.stop()
        if self._is_kept:
            return
        if self.course.stage is Stage.NOTE:
            self._end(event.words)
        elif self.course.stage is Stage.DOING:
            self._go(self._timed().count(event.words))

    def on_word_line_other(self, event: WordLine.Other) -> None:
        """Ask another sense."""
        event.stop()
        self._go(self.course.swapped())

    def on_word_line_enough(self, event: WordLine.Enough) -> None:
        """Go on to the next sense, however many things there were of this one; from the last one to the end."""
        event.stop()
        self._go(self._timed().forward())

    def on_word_line_left(self, event: WordLine.Left) -> None:
        """Leave."""
        event.stop()
        if not self._is_kept:
            self.action_back()

    def _end(self, line: str) -> None:
        self._save(replace(self._begun(), typed=line))
        if self.when_ended is not None:
            self.when_ended()
        self.dismiss()

    def action_back(self) -> None:
        """Leave at once; what was done is kept."""
        self.put_away()
        super().action_back()

    def before_quitting(self) -> None:
        """Keep what was done."""
        begun = self._begun()
        self._is_kept = True
        self.own_app.journal_thread.run_now(lambda journal: _keep_now(begun, journal))


def _keep_now(begun: Begun, journal: Journal) -> None:
    carry_out(KeepPractice(begun), journal)
