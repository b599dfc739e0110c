"""Trends: the recovery chart, its lines above and below, and the pages that lie behind it.

Walking is left to `walking`, reading and computing to `model`, drawing to `drawing` and the chart's widget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from evenso.annotations.trackers import Scale
from evenso.language import tr, tr_as
from evenso.records import Moment
from evenso.recovery.findings import Setback
from evenso.text import one_line
from evenso.wording.trend_lines import COMPUTED
from tui.colours.charts import chart_style
from tui.intents import Outcome
from tui.keys import CHANGE, MOVE, NUMBERS, WRITE, key
from tui.screens.trends.drawing import LEAST, View, foot, foot_height, head, head_height, invitation, names_ranges
from tui.screens.trends.intents import SECOND, DrawBeside, TurnGoals
from tui.screens.trends.model import Ask, TrendData, TrendReader
from tui.screens.trends.walking import NO_SETBACK, READ_WORDS_AFTER, WalkingScreen
from tui.widgets.recovery_chart import Picture, RecoveryChart
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from evenso.links import Ref
    from storage.journal import Journal

NO_TRACKER = tr("There is no tracker of 0 to 10 yet; g then , goes to Settings, where scales of your own are made")


class NextBeside:
    """Draw the next tracker beside the mood; after the last one, none."""

    def run(self, journal: Journal) -> Outcome:
        """Turn to the next and remember it."""
        there = [one for one in journal.trackers() if one.scale is Scale.TEN]
        if not there:
            return Outcome(NO_TRACKER, undoable=False, fresh=False)
        ids = ["", *(one.id for one in there)]
        chosen = journal.setting(SECOND, "")
        place = (ids.index(chosen) + 1) % len(ids) if chosen in ids else 1
        name = one_line(there[place - 1].name) if place else ""
        return DrawBeside(ids[place], name).run(journal)


class TrendsScreen(WalkingScreen):
    """The chart is the hero; one sentence above, facts below."""

    PLACE = "trends"
    EXPLAINED = COMPUTED
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "S",
            "all_setbacks",
            tr_as("a key", "list"),
            tr("list the setbacks, say more of them"),
            WRITE,
            name="trends.list",
            display="S",
        ),
        key(
            "M",
            "markers",
            tr("marked days"),
            tr("mark days; measure since one"),
            WRITE,
            name="trends.markers",
            display="M",
        ),
        key("t", "tracker", tr_as("a key", "tracker"), tr("a tracker beside the mood"), CHANGE, name="trends.tracker"),
        key("o", "goals", tr_as("a key", "goals"), tr("goals on the chart, or not"), CHANGE, name="trends.goals"),
        key(
            "B",
            "summary",
            tr_as("a key", "summary"),
            tr("the summary to bring to a session"),
            MOVE,
            name="trends.summary",
            display="B",
        ),
        key(
            "Q",
            "scores",
            tr_as("a key", "scores"),
            tr("questionnaire totals over time"),
            MOVE,
            name="trends.scores",
            display="Q",
        ),
        NUMBERS,
        key("Y", "year", tr_as("a key", "days"), tr("the year in days"), MOVE, name="trends.year"),
        key("c", "compare", tr_as("a key", "compare"), tr("compare two periods"), MOVE, name="trends.compare"),
    ]
    DEFAULT_CSS = """
    TrendsScreen #invitation { display: none; }
    TrendsScreen.-empty #invitation { display: block; }
    TrendsScreen.-empty RecoveryChart { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.reader = TrendReader()

    def body(self) -> Iterable[Widget]:
        """Yield the lines above, the chart, the lines below."""
        view = View(TrendData(self.ask, Moment.of(self.now()).entry_day()))
        self.set_reactive(TrendsScreen.view, view)
        yield Sheet(head, view, name="head")
        yield RecoveryChart()
        yield Sheet(invitation, view, name="invitation")
        yield Sheet(foot, view, name="foot")

    @property
    def as_left(self) -> bool:
        """Whether the chart is drawn that is wanted."""
        return not any(chart.is_behind for chart in self.query(RecoveryChart))

    def wants(self, now: datetime) -> Callable[[Journal], TrendData]:
        """Read the window looked at."""
        return partial(self.reader.read, ask=self.ask, now=now)

    def receive(self, data: TrendData) -> None:
        """Show a window; one that is no longer asked for is passed over."""
        if data.ask.range == self.ask.range and data.ask.end == self.ask.end:
            self.view = replace(self.seen, data=data, style=chart_style(self.app, plain=data.plain))

    def on_mount(self) -> None:
        """Follow the theme."""
        super().on_mount()
        self.app.theme_changed_signal.subscribe(self, self._restyle)

    def _restyle(self, _: object) -> None:
        self.view = replace(self.seen, style=chart_style(self.app, plain=self.seen.data.plain))

    def watch_view(self, view: View | None) -> None:
        """Hand the view down, and give head and foot the rows they need."""
        if view is None or not self.is_mounted or not self.query(RecoveryChart):  # none any more while it is taken off
            return
        width = self.cells_across
        view = replace(view, rows=max(0, self.size.height - 4))
        self.set_class(view.recovery is None, "-empty")
        if not self.line_is_open:
            self.keys = self.footer()
        if view.recovery is None:
            self.query_one("#invitation", Sheet).model = view
        # the head knows nothing of the cursor, so that walking leaves it as it is
        still = replace(
            view, cursor=None, setback=None, data=replace(view.data, words="", ask=Ask(view.data.ask.range))
        )
        picture = self.picture_of(view)
        self._lay("head", still, head_height(still, width))
        self._lay("foot", view, foot_height(view, width))
        chart = self.query_one(RecoveryChart)
        chart.picture = picture
        chart.cursor = view.cursor

    def picture_of(self, view: View) -> Picture | None:
        """Return what the chart shows of a view: what the lines around it free or take, it gains or gives."""
        if view.recovery is None:
            return None
        rows = self.query_one(RecoveryChart).size.height
        for name, needed in (("head", head_height), ("foot", foot_height)):
            rows += self.query_one(f"#{name}", Sheet).size.height
            rows -= needed(view, self.cells_across) if self._has_room(view) else 0
        return Picture(view.recovery, view.style, view.data.beside, rows)

    def foresee(self, view: View) -> Iterator[None]:
        """Make the lines around a window's chart ahead, as they would stand here, in steps."""
        view = replace(view, cursor=None, setback=None, rows=max(0, self.size.height - 4))
        for sheet in self.query("#head, #foot").results(Sheet):
            yield from sheet.foresee(view)

    def _has_room(self, view: View) -> bool:
        """Whether there is room for lines around the chart."""
        return self.size.width >= LEAST[0] and view.rows >= LEAST[1]

    def _lay(self, name: str, view: View, height: int) -> None:
        """Hand a sheet its view, and the rows it needs where they are others than before."""
        sheet = self.query_one(f"#{name}", Sheet)
        sheet.model = view
        shown = self._has_room(view)
        if (sheet.display, sheet.size.height) != (shown, height):
            sheet.styles.height = height
            sheet.display = shown

    def on_resize(self) -> None:
        """Fit the lines to the new size."""
        self.watch_view(self.view)
        self.keys = self.footer()

    # What lies behind the chart

    def open_setback(self, setback: Setback) -> None:
        """Say more about a setback."""
        from tui.screens.trends.pages.setbacks import SetbacksPage  # noqa: PLC0415 - a page of its own

        self.app.push_screen(SetbacksPage(setback.id, self.show_setback))

    def action_all_setbacks(self) -> None:
        """List the setbacks."""
        from tui.screens.trends.pages.setbacks import SetbacksPage  # noqa: PLC0415 - a page of its own

        at = self.seen.setback.id if self.seen.setback is not None else ""
        self.app.push_screen(SetbacksPage(at, self.show_setback))

    def show_thing(self, ref: Ref, day: date | None = None) -> None:
        """List the setbacks, the cursor on one; esc goes back to where the walk began."""
        from tui.screens.trends.pages.setbacks import SetbacksPage  # noqa: PLC0415 - a page of its own

        del day
        self.app.push_screen(SetbacksPage(ref.id, self.show_setback, walked=True))

    def action_markers(self) -> None:
        """List the marked days; a new one begins with the day under the cursor."""
        from tui.screens.trends.pages.markers import MarkersPage  # noqa: PLC0415 - a page of its own

        self.app.push_screen(MarkersPage(self.seen.cursor))

    def action_tracker(self) -> None:
        """Draw the next tracker beside the mood."""
        self.do(NextBeside())

    def action_goals(self) -> None:
        """Mark goals on the chart, or no longer."""
        self.do(TurnGoals())

    def action_summary(self) -> None:
        """Show what would leave for a session."""
        from tui.screens.summary.screen import SummaryPage  # noqa: PLC0415 - a page of its own

        self.app.push_screen(SummaryPage(self.PLACE))

    def action_scores(self) -> None:
        """Show the totals of questionnaires."""
        from tui.screens.trends.scores.page import ScoresPage  # noqa: PLC0415 - a page of its own

        self.app.push_screen(ScoresPage())

    def action_year(self) -> None:
        """Show the year in days."""
        from tui.screens.trends.pages.year import YearPage  # noqa: PLC0415 - a page of its own

        self.app.push_screen(YearPage(self.seen.cursor))

    def action_compare(self) -> None:
        """Compare two periods."""
        from tui.screens.trends.pages.comparing import ComparePage  # noqa: PLC0415 - a page of its own

        self.app.push_screen(ComparePage())

    def idle(self) -> frozenset[str]:
        """Say that there are no numbers yet, and no days to walk along."""
        there = self.seen.recovery is not None and bool(self.seen.recovery.days)
        return super().idle() if there else super().idle() | {"numbers", "step", "open", "setback"}

    def action_numbers(self) -> None:
        """Say how each number comes about."""
        if self.seen.recovery is None or not self.seen.recovery.days:
            return
        from tui.screens.trends.pages.explaining import ExplainPage, numbers_of  # noqa: PLC0415 - a page of its own

        hidden = self.seen.data.hidden
        self.app.push_screen(ExplainPage(numbers_of(self.seen.recovery, self.seen.setback), hidden=hidden))

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the chart, ranges where they stand nowhere else; with nothing drawn, those that lead on."""
        if self.seen.data.loaded and self.seen.recovery is None:
            return (Binding("g", "", tr("go to")), Binding("M", "", tr("mark a day")), *super().footer()[-2:])
        return (
            Binding("left", "", tr_as("a key", "walk"), key_display="← →")
            if names_ranges(self.seen, self.cells_across)
            else Binding("1", "", tr_as("a key", "range"), key_display="1-5"),
            Binding("left_square_bracket", "", tr_as("along the chart", "move"), key_display="[ ]"),
            Binding("v", "", tr_as("along the chart", "setbacks")),
            NUMBERS,
            Binding("Y", "", tr_as("a key", "days")),
            Binding("c", "", tr_as("a key", "compare")),
            Binding("M", "", tr_as("a day", "mark")),
            *super().footer()[-2:],
        )


__all__ = ["NO_SETBACK", "READ_WORDS_AFTER", "TrendsScreen"]
