"""The diary card: arrows go from cell to cell, a digit fills one, delete makes it blank again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.reactive import reactive
from textual.widget import Widget

from evenso.card.week import CardRow, Cell, RowKind
from evenso.language import tr, tr_as
from evenso.records import Moment
from evenso.wording.card.cells import (
    AHEAD,
    EXPLAINED,
    NOT_OPEN,
    say_refused,
)
from evenso.wording.dates import week_of
from tui.screens.card.drawing import View, cell_at, draw_card
from tui.screens.card.intents import Clear, Fill
from tui.screens.card.keys import KEYS, fill_keys
from tui.screens.card.model import CardData, read_card
from tui.screens.card.rows import ChangesRows
from tui.screens.spots import cells_of
from tui.screens.week.leafing import A_WEEK, Leaves
from tui.screens.wheel import Wheel
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storage.journal import Journal


class CardLeaves(Leaves[CardData]):
    """The weeks of the card that are kept read."""


class CardScreen(Wheel, ChangesRows):
    """A week as therapists know it on paper."""

    PLACE = "card"
    EXPLAINED = EXPLAINED
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self._typed: tuple[str, date] | None = None
        self._placed = False

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        view = View(CardData(Moment.of(self.now()).entry_day()))
        self.set_reactive(CardScreen.view, view)
        yield Sheet(draw_card, view)

    def leaf(self, journal: Journal, *, of: date | None, now: datetime) -> CardData:
        """Give a week of the card."""
        return journal.beside(CardLeaves).read(journal, of, now, read_card)

    def receive(self, data: CardData) -> None:
        """Show the week; at first the cursor stands on today."""
        view = self.seen
        if not self._placed and data.week is not None:
            self._placed = True
            view = replace(view, day=data.today.weekday())
        self.view = view.with_data(data)
        self.call_after_refresh(self.own_app.look_beside, self, data)

    def foresee(self, data: CardData) -> Iterator[None]:
        """Draw another week as it would stand here, in steps."""
        for sheet in self.query(Sheet):  # none any more while it is taken off
            yield from sheet.foresee(self.seen.with_data(data))

    @property
    def seen(self) -> View:
        """The view as it stands; before the screen is laid out, keys typed ahead find it empty."""
        return self.view or View(CardData(Moment.of(self.now()).entry_day()))

    def watch_view(self, view: View | None) -> None:
        """Hand the view down."""
        if view is not None and self.is_mounted:
            self.query_one(Sheet).model = view
            if not self.line_is_open:
                self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the card, fewer while it is empty."""
        if self.view is not None and self.view.chosen is None:
            begin: tuple[Binding, ...] = (
                Binding("a", "", tr("add a row")),
                Binding("A", "", tr("begin with five feelings")),
            )
        else:
            begin = (
                Binding("left", "", tr("cell"), key_display="← → ↑ ↓"),
                *fill_keys(self.view.chosen if self.view is not None else None),
                Binding("delete", "", tr_as("a key", "blank"), key_display="del"),
                Binding("a", "", tr_as("a key", "add")),
                Binding("left_square_bracket", "", tr("week"), key_display="[ ]"),
            )
        return (*begin, *(one for one in super().footer() if one.action != "bring_up"))

    # The cursor

    def action_row(self, step: int) -> None:
        """Go up or down."""
        rows = len(self.seen.week.rows) if self.seen.week is not None else 0
        self._go(min(max(0, rows - 1), max(0, self.seen.row + step)), self.seen.day)

    def action_day(self, step: int) -> None:
        """Go to the day before or after; over the edge into the week beside."""
        day = self.seen.day + step
        if 0 <= day <= 6:
            self._go(self.seen.row, day)
        elif self._look_at(step):
            self._go(self.seen.row, day % 7)

    def _go(self, row: int, day: int) -> None:
        self._typed = None
        self.went_on()
        self.view = replace(self.seen, row=row, day=day)

    def action_earlier(self) -> None:
        """Look at the week before."""
        self._look_at(-1)

    def action_later(self) -> None:
        """Look at the week after; there is none after this one."""
        self._look_at(1)

    def _look_at(self, weeks: int) -> bool:
        today, starts = self.seen.data.today, self.seen.data.starts
        this, _ = week_of(today, starts)
        wanted = week_of(self.of or today, starts)[0] + weeks * A_WEEK
        if wanted > this:
            return False
        self.of = None if wanted == this else wanted
        self._typed = None
        self.went_on()
        self.wish()
        return True

    def action_this_week(self) -> None:
        """Come back to this week."""
        self.of = None
        self.wish()

    @on(events.Click)
    def point_at(self, event: events.Click) -> None:
        """Put the cursor on a cell."""
        sheet = self.query_one(Sheet)
        if sheet.region.contains_point(event.screen_offset):
            x, y = event.screen_x - sheet.region.x, event.screen_y - sheet.region.y
            if (place := cell_at(self.seen, *sheet.size, x, y)) is not None:
                self._go(*place)

    def spots(self) -> Iterator[Offset]:
        """Yield the cells that are in sight."""
        sheet = self.query_one(Sheet)
        return cells_of(sheet, partial(cell_at, self.seen, *sheet.size))

    def turn_wheel(self, notches: int) -> None:
        """Go up or down with the wheel."""
        self.action_row(notches)

    def idle(self) -> frozenset[str]:
        """Say what cannot be done with the row under the cursor, or any more."""
        row = self.seen.chosen
        is_own = row is not None and self.seen.data.target(row.id) is not None
        cannot = set() if is_own else {"edit", "take_off", "delete_row"}
        return super().idle() | cannot | ({"begin"} if self.is_begun else set())

    # Filling

    def action_digit(self, digit: int) -> None:
        """Put a digit into the cell; a 0 right after a 1 makes 10 where that fits."""
        row = self._fillable()
        if row is None:
            return
        at = (f"{row.kind}{row.id}", self.seen.date)
        value = 10 if digit == 0 and row.highest == 10 and self._typed == at else digit
        if row.yes_no or value > row.highest:
            self.say(say_refused(row, str(digit)))
            return
        self._typed = at if value == 1 else None
        self._save(Fill(row, self.seen.date, value, self.now()), row, Cell(value))

    def action_yes(self, yes: int) -> None:
        """Put a yes or a no into the cell; on an urge, into the line that says whether it was acted on."""
        row = self._fillable()
        if row is None:
            return
        if row.kind is RowKind.PEAK:
            row = self._acted_row(row) or row
        if not row.yes_no:
            self.say(say_refused(row, "y" if yes else "n"))
            return
        self._typed = None
        self._save(Fill(row, self.seen.date, yes, self.now()), row, Cell(yes))

    def _fillable(self) -> CardRow | None:
        row, cell = self.seen.chosen, self.seen.cell
        if row is None or cell is None:
            return None
        if not cell.open and cell.blank:
            self.say(AHEAD if self.seen.date > self.seen.data.today else NOT_OPEN)
            return None
        return row

    def _acted_row(self, row: CardRow) -> CardRow | None:
        rows = self.seen.week.rows if self.seen.week is not None else ()
        return next((one for one in rows if one.kind is RowKind.ACTED and one.id == row.id), None)

    def action_clear(self) -> None:
        """Make the cell blank again, also of what is only being saved into it."""
        row, cell = self.seen.chosen, self.seen.cell
        self._typed = None
        if row is not None and cell is not None and (not cell.blank or self.behind):
            self._save(Clear(row, self.seen.date, self.now()), row, Cell())

    def _save(self, intent: Fill | Clear, row: CardRow, cell: Cell) -> None:
        """Ask for it to be kept; what was pressed stands in its cell at once, underlined until it is."""
        self.end_earlier_answer()
        rows = self.seen.week.rows if self.seen.week is not None else ()
        self.view = replace(self.seen, pressed=(rows.index(row), self.seen.day, cell))
        self.do(intent)

    def show_none_pressed(self) -> None:
        """Show what is kept, and nothing else."""
        if self.seen.pressed is not None:
            self.view = replace(self.seen, pressed=None)

    def action_open(self) -> None:
        """Open the day under the cursor."""
        if self.seen.date <= self.seen.data.today:
            self.own_app.open_day(self.seen.date)

    def action_back(self) -> None:
        """Come back to this week, then go back to where one was."""
        if self.of is not None:
            self.action_this_week()
        else:
            super().action_back()
