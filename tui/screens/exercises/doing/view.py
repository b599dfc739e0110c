"""What the page of an exercise shows at one moment, and which keys act then."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from textual.binding import Binding

from evenso.exercises.course import Course, Stage
from evenso.exercises.records import Way
from evenso.language import tr, tr_as
from tui.keys import SUPPORT
from tui.widgets.breath import Look

LEAVE: Final = Binding("escape", "", tr("leave"), key_display="esc")
LEAVE_KEPT: Final = Binding("escape", "", tr_as("a key", "end, kept"), key_display="esc")
"""Where what was done so far becomes a practice all the same."""
HELP: Final = (
    Binding("exclamation_mark", "support", tr("support"), key_display="!"),
    Binding("question_mark", "help", tr("help"), key_display="?"),
)
SCALE_KEYS: Final = Binding("0", "", tr_as("a key", "rate"), key_display="0-9 x")


@dataclass(frozen=True, slots=True)
class View:
    """The course; how it is drawn; the wave's seconds; whether a breath is running, paused, over, or may be enough."""

    course: Course
    look: Look = field(default_factory=Look)
    seconds: float = 0.0
    running: bool = False
    paused: bool = False
    over: bool = False
    goes_on: bool = False
    enough: bool = False
    typed: bool = False
    """Whether words stand in the line."""

    @property
    def leave(self) -> Binding:
        """The key that leaves, which says so where something is kept."""
        return LEAVE_KEPT if self.course.is_worth_keeping or self.typed else LEAVE

    @property
    def way(self) -> Way:
        """How the exercise is gone through."""
        return self.course.exercise.way

    @property
    def types(self) -> bool:
        """Whether words can be typed now."""
        senses = self.course.stage is Stage.DOING and self.way is Way.SENSES
        return senses or self.course.stage is Stage.NOTE

    @property
    def breathes(self) -> bool:
        """Whether the breath, or the seconds of a muscle, are on the page."""
        if self.course.stage is not Stage.DOING:
            return False
        return self.way is Way.BREATH or (self.way is Way.MUSCLES and self.running and not self.over)


def keys_of(view: View) -> tuple[Binding, ...]:
    """Return the keys of the last line."""
    if view.types:
        return (*_typing(view), SUPPORT)
    first, *others = _by_stage(view)
    if first is SCALE_KEYS:
        return (first, *others, view.leave, *HELP)
    return (first, view.leave, *others, *HELP)  # how one gets out is said on narrow screens too


def _typing(view: View) -> tuple[Binding, ...]:
    if view.course.stage is Stage.NOTE:
        return (Binding("enter", "", tr("save")), view.leave)
    on = Binding("right", "", tr("enough"), key_display="→")
    return (Binding("enter", "", tr("next")), view.leave, on, Binding("tab", "", tr_as("a sense", "other")))


def _by_stage(view: View) -> tuple[Binding, ...]:
    if view.course.stage is Stage.CAUTION:
        return (Binding("enter", "", tr("I have read it")),)
    if view.course.stage in {Stage.BEFORE, Stage.AFTER}:
        return (SCALE_KEYS, Binding("enter", "", tr("skip")))
    return _DOING[view.way](view)


def _steps(view: View) -> tuple[Binding, ...]:
    back = (Binding("left", "", tr("back"), key_display="←"),) if view.course.step else ()
    return (Binding("enter", "", tr("next")), *back)


def _breath(view: View) -> tuple[Binding, ...]:
    enough = Binding("enter", "", tr("enough"))
    if view.over:
        return (Binding("space", "", tr("go on")), enough) if view.goes_on else (enough,)
    return (enough, Binding("space", "", tr("go on") if view.paused else tr("pause")))


def _muscles(view: View) -> tuple[Binding, ...]:
    skip = Binding("o", "", tr("leave it out"))
    if view.running and not view.over:
        return (Binding("space", "", tr("go on") if view.paused else tr("pause")), skip)
    if view.over and view.course.step + 1 == len(view.course.exercise.steps):
        return (Binding("enter", "", tr("go on")),)
    return (Binding("space", "", tr("next group") if view.over else tr("begin")), skip)


def _wave(view: View) -> tuple[Binding, ...]:
    del view
    return (SCALE_KEYS, Binding("enter", "", tr("enough")))


_DOING: Final = {Way.STEPS: _steps, Way.BREATH: _breath, Way.MUSCLES: _muscles, Way.WAVE: _wave, Way.SENSES: _steps}
