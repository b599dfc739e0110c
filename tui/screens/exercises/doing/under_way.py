"""What is under way on an exercise's page: where one is, what it looks like, and how nothing of it is lost.

The keys are left to `page`; where one is is a `Course`, drawn by `stages`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from time import monotonic
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.reactive import reactive
from textual.widget import Widget

from evenso.exercises.begun import Begun, pack
from evenso.exercises.course import Course, Stage
from evenso.exercises.pacer import A_MINUTE, Stopwatch
from evenso.exercises.records import Exercise, Way
from evenso.records import Moment
from evenso.text import is_blank
from tui.intents import KeepDraft
from tui.messages import Do
from tui.screens.base import AnyJournalScreen
from tui.screens.exercises.doing.stages import draw_stage
from tui.screens.exercises.doing.view import View, keys_of
from tui.screens.exercises.doing.wave import draw_below
from tui.screens.exercises.doing.word_line import WordLine
from tui.screens.exercises.intents import KeepLeft, KeepPractice
from tui.screens.exercises.model import ExerciseData, not_open, read_exercises
from tui.screens.under import UnderPlace
from tui.widgets.breath import Breath
from tui.widgets.page import Page
from tui.widgets.sheet import Sheet
from tui.widgets.writing.line_input import KEEP_AFTER

if TYPE_CHECKING:
    from textual.timer import Timer
    from textual.widgets import Input

    from storage.journal import Journal


class UnderWay(UnderPlace[ExerciseData]):
    """An exercise that is being done."""

    DEFAULT_CSS = """
    UnderWay Breath { height: 1fr; padding: 0; display: none; }
    """

    view: reactive[View | None] = reactive(None, repaint=False)

    @property
    def goes_by_itself(self) -> bool:
        """Whether it goes on without a key just now: nobody's eyes have to be on it, and it is not to be cut off."""
        timed = self.seen.breathes or self.seen.way is Way.WAVE
        return self.course.stage is Stage.DOING and timed and not (self.seen.paused or self.seen.over)

    def __init__(self, exercise: Exercise, skill_id: str = "", *, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._skill_id = skill_id
        self._clock = clock
        self._watch = Stopwatch()
        self._wave_began: float | None = None
        self._at: Moment | None = None
        self._is_kept = False
        self.when_ended: Callable[[], None] | None = None
        self._draft = ""
        self._soon: Timer | None = None
        self.set_reactive(UnderWay.view, View(Course.begin(exercise)))

    def body(self) -> Iterable[Widget]:
        """Yield the words, the breath, the line to type in, the curve."""
        yield Page(draw_stage, self.seen, name="said")
        yield Breath(self.course.exercise.pacer or A_MINUTE, self.seen.look, clock=self._clock)
        yield WordLine()
        yield Sheet(draw_below, self.seen, name="below")

    def on_mount(self) -> None:
        """Look at the clock once a second, where a second matters."""
        self.set_interval(1, self.second)
        self._lay_out(self.seen)

    def wants(self, now: datetime) -> Callable[[Journal], ExerciseData]:
        """Read how it is drawn, and whether its caution was read."""
        del now
        return read_exercises

    def receive(self, data: ExerciseData) -> None:
        """Draw it so; a caution that was read before does not stand in the way."""
        keep_left(self, data.left)
        course = self.course.acknowledged() if self.course.exercise.name in data.read else self.course
        still = data.look.still or self.own_app.keeps_still
        look = replace(data.look, still=still, colour=not self.app.no_color)
        self.view = replace(self.seen, look=look, course=course)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let no key act any more on a page that is left: keys of a burst may still come."""
        return not self._is_kept and super().check_action(action, parameters)

    # where one is

    @property
    def seen(self) -> View:
        """The view as it stands."""
        if self.view is None:
            raise RuntimeError("An exercise is asked for its view before there is one")
        return self.view

    @property
    def course(self) -> Course:
        """The course as it stands."""
        return self.seen.course

    @property
    def breath(self) -> Breath:
        """The breath on the page."""
        return self.query_one(Breath)

    @property
    def line(self) -> WordLine:
        """The line to type in."""
        return self.query_one(WordLine)

    def _timed(self) -> Course:
        """Return the course with the seconds its steps took so far."""
        if self.course.stage is not Stage.DOING or self.seen.way is Way.WAVE:
            return self.course
        if self.seen.way is not Way.BREATH:
            return replace(self.course, seconds=self._watch.seconds)
        seconds = self.breath.seconds
        return self.course.breathed(seconds, self.breath.pacer.at(seconds).completed)

    def _go(self, course: Course) -> None:
        """Show where one is now; a breath begins with its stage."""
        begins = course.stage is Stage.DOING and self.course.stage is not Stage.DOING
        self.view = replace(self.seen, course=course)
        if begins and self.seen.way is Way.BREATH:
            self.breath.begin(self.breath.pacer)

    def watch_view(self, view: View | None) -> None:
        """Hand the view down, and keep what was done so far as a draft."""
        if view is not None and self.is_mounted and not self._is_kept:
            self._lay_out(view)
            self.keep()

    def _lay_out(self, view: View) -> None:
        self.query_one("#said", Page).model = view
        self.query_one("#below", Sheet).model = view
        self.breath.look = view.look
        self.breath.display = view.breathes
        self.query_one("#below", Sheet).display = not view.breathes
        self.line.counting = view.course.stage is Stage.DOING
        self.line.display = view.types
        if not self.line_is_open:
            self.set_focus(self.line if view.types else None)
            self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act now, and whether leaving keeps something."""
        typed = self.seen.types and not is_blank(self.line.value)
        return keys_of(replace(self.seen, course=self._so_far(), typed=typed))

    def _say_keys(self) -> None:
        if not (self._is_kept or self.line_is_open):
            self.keys = self.footer()

    # the clock

    def second(self) -> None:
        """Let a second go by: the urge wave's, or that of steps."""
        if self._is_kept:
            return
        doing = self.course.stage is Stage.DOING
        if doing and self.seen.way is Way.WAVE:
            self.view = replace(self.seen, seconds=float(int(self._wave_seconds())))
        else:
            self._watch = self._watch.at(self._clock(), running=doing and self.app.screen is self)
            self._say_keys()  # a breath that was whole is kept

    def _wave_seconds(self) -> float:
        """Return the seconds since the first rating: an urge goes on whatever the screen does."""
        return 0.0 if self._wave_began is None else self._clock() - self._wave_began

    # keeping

    def _begun(self) -> Begun:
        self._at = self._at or Moment.of(self.now())
        return Begun(self._so_far(), self._at, self.line.value, self._skill_id)

    def _so_far(self) -> Course:
        """Return the course as it would be kept now."""
        course = self._timed()
        if self.seen.over and self.seen.way is Way.MUSCLES:
            course = course.forward()  # the group that is over was done, whether or not the next one follows
        return course

    @property
    def slot(self) -> str:
        """The name of its draft."""
        return self._begun().slot

    def keep(self) -> None:
        """Keep what was done so far as a draft."""
        self._soon = None
        for draft in self.unsaved():
            if draft[1] != self._draft:
                self._draft = draft[1]
                self.do(KeepDraft(*draft))

    def unsaved(self) -> Iterator[tuple[str, str, date | None]]:
        """Yield what was done so far, for the app to keep when it has to end, and a line to bring up."""
        yield from super().unsaved()
        if not self._is_kept and self.is_mounted:
            begun = self._begun()
            yield begun.slot, pack(begun) if begun.is_worth_keeping else "", None

    def put_away(self) -> None:
        """Keep what was done; this page is left."""
        if self._is_kept:
            return
        begun = self._begun()
        if self.course.stage is Stage.DOING and begun.typed:
            begun = replace(begun, course=begun.course.count(begun.typed), typed="")
        self._save(begun)

    def _save(self, begun: Begun) -> None:
        self._is_kept = True
        if begun.is_worth_keeping or self._draft:
            self.own_app.post_message(Do(KeepPractice(begun)))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is typed as a draft soon."""
        event.stop()
        self._say_keys()
        if self._soon is None and event.value:
            self._soon = self.set_timer(KEEP_AFTER, self.keep)


def keep_left(screen: AnyJournalScreen, left: Iterable[str]) -> None:
    """Keep the exercises that the program once ended in the middle of, other than those that are open just now."""
    open_slots = [page.slot for page in screen.own_app.all_screens() if isinstance(page, UnderWay)]
    for slot in not_open(left, open_slots):
        screen.do(KeepLeft(slot))
