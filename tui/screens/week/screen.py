"""Week: the review of seven days, with earlier weeks a key away; a day of it opens in the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widget import Widget

from evenso.language import tr, tr_as
from evenso.links import Ref, Thing
from evenso.records import Moment
from evenso.wording.dates import week_of
from tui.guards import TRANSITION
from tui.keys import ENDS, LEFT_RIGHT, MOVE, PAGES, UP_DOWN, WRITE, key, ways
from tui.screens.week.drawing import View, WeekDrawing
from tui.screens.week.goals import shown_goals
from tui.screens.week.leafing import A_WEEK, LeafingScreen, Leaves
from tui.screens.week.model import WeekData, read_week
from tui.ways.linked import link_keys
from tui.ways.walking import walk
from tui.widgets.page import Page, Scroll

if TYPE_CHECKING:
    from storage.journal import Journal


HEAD: Final = 3
"""Lines above the days, at least: scrolled further, the days are out of sight."""


class WeekLeaves(Leaves[WeekData]):
    """The reviews that are kept read."""


class WeekScreen(LeafingScreen[WeekData]):
    """Seven days, one sentence, the grid."""

    PLACE = "week"
    EXPLAINED = (
        tr("A day is here when anything was written on it; days without a mood stay blank and count as nothing."),
        tr(
            "One week against the next is mostly chance: the sentence speaks of a setback or of months, or says "
            "nothing."
        ),
        tr("Ratings right after a practice are gathered over 90 days, from five on."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *ways(LEFT_RIGHT, "day", tr("choose a day"), word=tr_as("a key", "day")),
        key("enter", "open", tr_as("a key", "open"), tr("open the day chosen"), MOVE, name="week.open"),
        *ways(UP_DOWN, "scroll", tr_as("a key", "scroll")),
        *ways(PAGES, "scroll", tr_as("a key", "scroll"), (-12, 12)),
        *ways(ENDS, "scroll", tr("top, end"), (-9999, 9999)),
        key("space", "scroll(12)", tr_as("a key", "page"), tr_as("a key", "scroll"), MOVE, name="week.on"),
        key(
            "B",
            "summary",
            tr_as("a key", "summary"),
            tr("the summary to bring to a session"),
            MOVE,
            name="week.summary",
            display="B",
        ),
        key(
            "r", "review", tr_as("a key", "review"), tr("go through the week, step by step"), WRITE, name="week.review"
        ),
        key(
            "R",
            "reviews",
            tr_as("a key", "reviews"),
            tr("the reviews you saved"),
            MOVE,
            name="week.reviews",
            display="R",
        ),
        key("t", "this_week", tr("this week"), tr("back to this week"), MOVE, name="week.this"),
        *link_keys("week"),
    ]

    view: reactive[View | None] = reactive(None, repaint=False)
    _turns = False
    """Whether another week is about to be there."""
    _from_its_head = False
    """Whether it is to be seen from its head."""

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        view = View(WeekData(Moment.of(self.now()).entry_day()))
        self.set_reactive(WeekScreen.view, view)
        with Scroll():
            yield Page(WeekDrawing(), view)

    def leaf(self, journal: Journal, *, of: date | None, now: datetime) -> WeekData:
        """Give the review of a week."""
        return journal.beside(WeekLeaves).read(journal, of, now, read_week)

    def receive(self, data: WeekData) -> None:
        """Show the week."""
        self._turns = False
        self.view = replace(self.seen, data=data)
        self.call_after_refresh(self.own_app.look_beside, self, data)

    def foresee(self, data: WeekData) -> Iterator[None]:
        """Draw another week as it would stand here, in steps."""
        for page in self.query(Page):  # none any more while it is taken off
            if page.size:
                yield from page.foresee(replace(self.seen, data=data, day=None), page.size.width)

    @property
    def seen(self) -> View:
        """The view as it stands; before the screen is laid out, keys typed ahead find it empty."""
        return self.view or View(WeekData(Moment.of(self.now()).entry_day()))

    def watch_view(self, view: View | None) -> None:
        """Hand the view down."""
        if view is not None and self.is_mounted and not self._turns:
            if self._from_its_head:
                self._to_the_head()
            self.query_one(Page).model = view
            if not self.line_is_open:
                self.keys = self.footer()

    def idle(self) -> frozenset[str]:
        """Say that there is no day to choose yet, and nothing out of sight."""
        data = self.seen.data
        cannot = {"day", "open"} if data.empty or data.review is None else set()
        return super().idle() | cannot | (set() if any(one.max_scroll_y for one in self.query(Scroll)) else {"scroll"})

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the review."""
        if self.view is None:
            return super().footer()
        if self.seen.data.empty:
            return (Binding("g", "", tr("go to")), *super().footer())
        return (
            Binding("left_square_bracket", "", tr_as("a key", "week"), key_display="[ ]"),
            Binding("left", "", tr_as("a key", "day"), key_display="← →"),
            Binding("enter", "", tr_as("a key", "open")),
            *(
                (Binding("1", "", tr_as("a key", "goals"), key_display="1-9"),)
                if shown_goals(self.seen.data.review)
                else ()
            ),
            Binding("r", "", tr_as("a key", "review")),
            Binding("down", "", tr_as("a key", "scroll"), key_display="↑ ↓"),
            *super().footer(),
        )

    def action_earlier(self) -> None:
        """Look at the week before."""
        self._look_at(-1)

    def action_later(self) -> None:
        """Look at the week after; there is none after this one."""
        self._look_at(1)

    def _look_at(self, weeks: int) -> None:
        data = self.seen.data
        this, _ = week_of(data.today, data.starts)
        monday, _ = week_of(self.of or data.today, data.starts)
        wanted = monday + weeks * A_WEEK
        first = week_of(data.first, data.starts)[0] if data.first is not None else this
        if min(first, this) <= wanted <= this:
            self.of = None if wanted == this else wanted
            self._turn()
            self.view = replace(self.seen, day=None)
            self.wish()
        elif weeks < 0:
            self.say(tr("The journal begins in this week"))

    def _turn(self) -> None:
        """Paint nothing until the week is there, which mostly is at once: what is painted before would hold it up."""
        self._turns = self._from_its_head = True
        self.set_timer(TRANSITION, self._turn_anyway)

    def _turn_anyway(self) -> None:
        if self._turns and self.query(Page):  # none any more while it is taken off
            self._turns = False
            self.watch_view(self.view)

    def action_summary(self) -> None:
        """Show what would leave for a session."""
        from tui.screens.summary.screen import SummaryPage  # noqa: PLC0415 - a page of its own

        self.app.push_screen(SummaryPage(self.PLACE))

    def action_review(self) -> None:
        """Go through the week looked at, or on with its review."""
        from tui.screens.review.screen import ReviewPage  # noqa: PLC0415 - a page of its own

        data = self.seen.data
        self.app.push_screen(ReviewPage(week_of(self.of or data.today, data.starts)[0]))

    def action_reviews(self) -> None:
        """List the reviews that were saved."""
        from tui.screens.review.list import ReviewsPage  # noqa: PLC0415 - a page of its own

        self.app.push_screen(ReviewsPage())

    def action_this_week(self) -> None:
        """Come back to this week."""
        self.of = None
        self._turn()
        self.wish()

    def action_day(self, step: int) -> None:
        """Choose a day of the week."""
        at = self.seen.day
        review = self.seen.data.review
        if review is not None:
            last = max(0, sum(not day.ahead for day in review.days) - 1)
            self.view = replace(self.seen, day=last if at is None else min(last, max(0, at + step)))
            self._to_the_head()

    def action_open(self) -> None:
        """Open the chosen day, without one the latest; one that is out of sight is shown first."""
        out_of_sight = any(scroll.scroll_y >= HEAD for scroll in self.query(Scroll))
        if self.seen.day is None or out_of_sight:
            self.action_day(0)
        if self.seen.day is not None and not out_of_sight:
            self.action_open_on(self.seen.day)

    def action_open_on(self, number: int) -> None:
        """Open a day of the week by its number from Monday."""
        review = self.seen.data.review
        if review is not None and not review.days[number].ahead:
            self.own_app.open_day(review.start + timedelta(days=number))

    async def action_walk(self, number: int) -> None:
        """Go to a goal of the week, where it can be changed, parked or let go; esc comes back."""
        goals = shown_goals(self.seen.data.review)
        if number <= len(goals):
            await walk(self.own_app, Ref(Thing.GOAL, goals[number - 1].goal.id))

    def action_scroll(self, rows: int) -> None:
        """Scroll the page."""
        for scroll in self.query(Scroll):  # none yet for keys typed ahead of the first visit
            scroll.scroll_relative(y=rows, animate=False)

    def _to_the_head(self) -> None:
        self._from_its_head = False
        for scroll in self.query(Scroll):
            scroll.scroll_home(animate=False)

    @property
    def as_left(self) -> bool:
        """Whether the head of the week is seen."""
        return not any(scroll.scroll_y for scroll in self.query(Scroll))

    def arrive(self) -> None:
        """Begin with the head of the week, however far it was read; esc from elsewhere comes back to where it was."""
        self._to_the_head()

    def action_back(self) -> None:
        """Put the chosen day away, come back to this week, then go back to where one was."""
        if self.seen.day is not None:
            self.view = replace(self.seen, day=None)
            self._to_the_head()
        elif self.of is not None:
            self.action_this_week()
        else:
            super().action_back()
