"""Walking on Trends: windows and how they move, the cursor on the chart, setbacks one after another.

Keys become an `Ask` for another window or a cursor elsewhere; how the screen is laid out is left to `screen`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.reactive import reactive
from textual.timer import Timer

from evenso.charts.canvas import GUTTER
from evenso.charts.columns import Columns
from evenso.charts.recovery_chart import date_at_column
from evenso.language import tr, tr_as
from evenso.records import Moment
from evenso.recovery.findings import Recovery, Setback
from evenso.wording.trend_lines import shown
from tui.keys import LEFT_RIGHT, MOVE, key, ways
from tui.screens.base import JournalScreen
from tui.screens.trends.drawing import View
from tui.screens.trends.model import ONE_DAY, RANGES, Ask, TrendData, moved, window_of, zoomed
from tui.widgets.recovery_chart import RecoveryChart
from tui.widgets.status_line import Status

READ_WORDS_AFTER: Final = 0.12
"""Seconds that the cursor rests before the words of its day are read."""

NO_EARLIER: Final = tr("The journal begins here")
NO_LATER: Final = tr("This window ends today")
NO_SETBACK: Final = tr("No setback was seen in this window")


class WalkingScreen(JournalScreen[TrendData]):
    """Trends' keys for looking elsewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            key(
                one.key,
                f"range({number})",
                tr_as("a key", "range"),
                tr("look at week, month, … all"),
                MOVE,
                name=f"trends.range-{one.letter}",
                show=number == 0,
                display="1-5",
            )
            for number, one in enumerate(RANGES)
        ),
        *ways(LEFT_RIGHT, "step", tr("walk along the days"), word=tr_as("a key", "day")),
        key(
            "shift+left",
            "step(-7)",
            tr_as("a key", "week"),
            tr("a week at a time"),
            MOVE,
            name="trends.week-before",
            display="shift+← →",
        ),
        key(
            "shift+right",
            "step(7)",
            tr_as("a key", "week"),
            tr("a week at a time"),
            MOVE,
            name="trends.week-after",
            display="shift+← →",
        ),
        key(
            "enter",
            "open",
            tr_as("a key", "open"),
            tr("open the day, or the setback"),
            MOVE,
            name="trends.open",
            show=True,
        ),
        key(
            "v",
            "setback",
            tr_as("a key", "setbacks"),
            tr("walk through the setbacks"),
            MOVE,
            name="trends.setbacks",
            show=True,
        ),
    ]

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self.ask = Ask()
        self._timer: Timer | None = None

    @property
    def seen(self) -> View:
        """The view as it stands; before the screen is laid out, keys typed ahead find it empty."""
        return self.view or View(TrendData(self.ask, Moment.of(self.now()).entry_day()))

    def show_setback(self, setback: Setback) -> None:
        """Put the cursor on a setback, in a window that holds it."""
        self._put_cursor(setback.trough)
        self.view = replace(self.seen, setback=setback)
        recovery, first = self.seen.recovery, self.seen.data.first
        if recovery is not None and first is not None and not recovery.start <= setback.trough <= recovery.end:
            self._look_at(zoomed(self.ask, len(RANGES) - 2, first, self.seen.data.today))

    def open_setback(self, setback: Setback) -> None:
        """Say more about a setback; the screen knows where."""
        raise NotImplementedError

    # Windows

    def _look_at(self, ask: Ask) -> None:
        if ask != self.ask:
            self.ask = ask
            if self.status.sentence == NO_SETBACK:  # it was about the window that is left
                self.status = Status()
            self.wish()

    def action_range(self, number: int) -> None:
        """Look at a week, a month, 90 days, a year or all."""
        self._zoom(number)

    def action_zoom_in(self) -> None:
        """Look closer."""
        self._zoom(self.ask.range - 1)

    def action_zoom_out(self) -> None:
        """Look at a longer time."""
        self._zoom(self.ask.range + 1)

    def _zoom(self, to: int) -> None:
        first = self.seen.data.first
        if first is not None:
            self._look_at(zoomed(replace(self.ask, cursor=self.seen.cursor), to, first, self.seen.data.today))

    def action_earlier(self) -> None:
        """Move the window earlier."""
        self._move(-1)

    def action_later(self) -> None:
        """Move the window later."""
        self._move(1)

    def on_recovery_chart_rolled(self, event: RecoveryChart.Rolled) -> None:
        """Move the window with the wheel."""
        self._move(event.steps)

    def _move(self, steps: int) -> None:
        data = self.seen.data
        if data.first is None:
            return
        ask = moved(self.ask, steps, data.first, data.today)
        if ask == self.ask:
            self.say(NO_EARLIER if steps < 0 else NO_LATER)
            return
        start, end = window_of(ask, data.first, data.today)
        cursor = self.seen.cursor
        if cursor is not None and not start <= cursor <= end:
            self._put_cursor(None)
        self._look_at(replace(ask, cursor=self.seen.cursor))

    # The cursor

    def _put_cursor(self, day: date | None) -> None:
        self.view = replace(self.seen, cursor=day, setback=None)
        self.ask = replace(self.ask, cursor=day)
        if self._timer is not None:
            self._timer.stop()
        if day is not None:
            self._timer = self.set_timer(READ_WORDS_AFTER, self.wish)

    def action_step(self, days: int) -> None:
        """Walk the cursor by days; where many share a column, by columns; over the edge the window goes along."""
        recovery, cursor = self.seen.recovery, self.seen.cursor
        if recovery is None or self.seen.data.first is None:
            return
        if cursor is None:
            self._put_cursor(recovery.days[-1].day if recovery.days else recovery.end)
            return
        day = self._next(recovery, cursor, days)
        if not self.seen.data.first <= day <= self.seen.data.today:
            return
        self._put_cursor(day)
        if not recovery.start <= day <= recovery.end:
            self._look_at(moved(self.ask, 1 if days > 0 else -1, self.seen.data.first, self.seen.data.today))

    def _next(self, recovery: Recovery, cursor: date, days: int) -> date:
        width = self.query_one(RecoveryChart).size.width
        columns = Columns.between(recovery.start, recovery.end, width - GUTTER)
        if not columns.dense or abs(days) > 1:
            return cursor + days * ONE_DAY
        column = GUTTER + columns.column(columns.number(cursor)) + days
        return date_at_column(column, recovery=recovery, width=width) or cursor + days * ONE_DAY

    def action_setback(self) -> None:
        """Walk through the setbacks of the window, the latest first."""
        recovery = self.seen.recovery
        if recovery is None:  # nothing is known yet, so nothing may be said
            return
        found = [one for one in reversed(shown(recovery)) if recovery.start <= one.trough <= recovery.end]
        if not found:
            self.say(NO_SETBACK)
            return
        ids = [one.id for one in found]
        here = self.seen.setback
        one = found[(ids.index(here.id) + 1) % len(found) if here is not None and here.id in ids else 0]
        self._put_cursor(one.trough)
        self.view = replace(self.seen, setback=one)

    def on_recovery_chart_pointed(self, event: RecoveryChart.Pointed) -> None:
        """Put the cursor on a clicked day; a dot opens."""
        self._put_cursor(event.day)
        if event.opens:
            self.action_open()

    def action_open(self) -> None:
        """Open the setback stepped to, else the day under the cursor; without one, put it on the last day."""
        if self.seen.setback is not None:
            self.open_setback(self.seen.setback)
        elif self.seen.cursor is None:
            self.action_step(0)
        else:
            self.own_app.open_day(self.seen.cursor)

    def action_back(self) -> None:
        """Put the cursor away, then go back to where one was."""
        if self.seen.cursor is not None:
            self._put_cursor(None)
        else:
            super().action_back()
