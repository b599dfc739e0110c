"""Exercises: a quiet place with all of them by what they serve; a digit or enter begins one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.reactive import reactive
from textual.widget import Widget

from evenso.exercises.records import Exercise
from evenso.language import tr
from evenso.wording.exercises.saying import RULES
from tui.keys import ENDS, UP_DOWN, WRITE, key, ways
from tui.screens.base import JournalScreen
from tui.screens.exercises.doing.under_way import keep_left
from tui.screens.exercises.drawing import ListView, draw_list, item_at
from tui.screens.exercises.model import ExerciseData, read_exercises
from tui.screens.exercises.start import start
from tui.screens.exercises.written import AnyExercise, every_exercise
from tui.screens.spots import rows_of
from tui.screens.wheel import Wheel
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storage.journal import Journal


HELD: Final = 0.4
"""Seconds after which a key was pressed again rather than held down."""


def _digits() -> list[Binding]:
    return [
        key(
            str(n % 10),
            f"begin({n})",
            tr("begin"),
            tr("begin the exercise of that digit"),
            WRITE,
            name=f"exercises.{n}",
        )
        for n in range(1, 11)
    ]


class ExercisesScreen(Wheel, JournalScreen[ExerciseData]):
    """The list of exercises."""

    PLACE = "exercises"
    EXPLAINED = RULES
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,space", "open", tr("begin"), tr("begin the chosen one"), WRITE, name="exercises.open", show=True),
        *_digits(),
        *ways(UP_DOWN, "cursor", tr("the one above, below")),
        *ways(ENDS, "cursor", tr("the first, the last"), (-99, 99)),
    ]

    view: reactive[ListView] = reactive(ListView(), repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self.monotonic: Callable[[], float] = monotonic
        self._held = -HELD
        """When enter was pressed last, or an exercise ended."""

    def body(self) -> Iterable[Widget]:
        """Yield the list."""
        self.set_reactive(ExercisesScreen.view, ListView(every_exercise()))
        yield Sheet(draw_list, self.view, name="list")

    def wants(self, now: datetime) -> Callable[[Journal], ExerciseData]:
        """Read whether something was left in the middle."""
        del now
        return read_exercises

    def receive(self, data: ExerciseData) -> None:
        """Know how it is drawn; keep what was left in the middle when the program ended."""
        self.view = replace(self.view, plain=data.look.plain)
        keep_left(self, data.left)

    def watch_view(self, view: ListView) -> None:
        """Hand the view down."""
        if self.is_mounted:
            self.query_one(Sheet).model = view

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the list."""
        digits = Binding("1", "", tr("begin"), key_display=f"1-{min(10, len(self.view.items)) % 10}")
        own = tuple(one for one in super().footer() if one.action not in {"bring_up", "open"})
        return (digits, Binding("enter", "", tr("begin")), Binding("down", "", tr("choose"), key_display="↑ ↓"), *own)

    def action_cursor(self, step: int) -> None:
        """Go up or down."""
        last = max(0, len(self.view.items) - 1)
        self.view = replace(self.view, cursor=min(last, max(0, self.view.cursor + step)))

    def ended(self) -> None:
        """Be in front again after an exercise: an enter that is still held down from its end begins nothing."""
        self._held = self.monotonic()

    def action_open(self) -> None:
        """Begin the chosen one."""
        since = self.monotonic() - self._held
        self._held += since
        if since > HELD:
            self.action_begin(self.view.cursor + 1)

    def action_begin(self, number: int) -> None:
        """Begin the one of a digit."""
        if not 1 <= number <= len(self.view.items):
            return
        self.view = replace(self.view, cursor=number - 1)
        self._begin(self.view.items[number - 1])

    def _begin(self, item: AnyExercise) -> None:
        if isinstance(item, Exercise):
            start(self.own_app, item.name).when_ended = self.ended
        else:
            item.open(self.own_app)

    def spots(self) -> Iterator[Offset]:
        """Yield the exercises that are in sight."""
        sheet = self.query_one(Sheet)
        return rows_of(sheet, partial(item_at, self.view, *sheet.size))

    def on_click(self, event: events.Click) -> None:
        """Begin what is pointed at."""
        sheet = self.query_one(Sheet)
        place = event.get_content_offset(sheet)
        number = item_at(self.view, *sheet.size, place.y) if place is not None else None
        if number is not None:
            self.action_begin(number + 1)
