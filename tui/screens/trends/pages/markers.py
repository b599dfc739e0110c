"""Marked days: after which things were different, and what became of goals; they stand on the chart.

One of the person's own can be what “since” means; one of a goal leads to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.annotations.markers import LifeMarker
from evenso.goals.standing import GoalMark
from evenso.language import tr, tr_as
from evenso.links import Ref, Thing
from evenso.records import Moment
from evenso.wording.dates import say_day, say_distance
from evenso.wording.goals.standing import say_mark
from tui.keys import BACK, CHANGE, WRITE, key
from tui.screens.trends.forms import KIND_NAMES, marker_form
from tui.screens.trends.intents import SINCE, DeleteMarker, MeasureFrom
from tui.screens.under import ListPage, move_keys
from tui.shown import show_line
from tui.ways.walking import walk

if TYPE_CHECKING:
    from storage.journal import Journal

EMPTY: Final = tr("No day is marked yet: therapy started, medication changed, moved, an anniversary …")
LOOKS: Final = ("bold $ink", "$quiet")
ANCHOR: Final = tr("Trends measures since this day")


@dataclass(frozen=True, slots=True)
class MarkersData:
    """The marked days, the latest first, and the id of the one measured from."""

    today: date
    markers: tuple[LifeMarker | GoalMark, ...] = ()
    anchor: str = ""
    day_starts_at: int = 4


def read_markers(journal: Journal, now: datetime) -> MarkersData:
    """Read the marked days."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    found: list[LifeMarker | GoalMark] = [*journal.goal_marks(date.min, today), *journal.markers()]
    found.sort(key=lambda one: one.day)
    return MarkersData(today, tuple(reversed(found)), journal.setting(SINCE, ""), journal.day_starts_at)


class MarkersPage(ListPage[MarkersData]):
    """The marked days."""

    PLACE = "trends"
    LONG = True
    EXPLAINED = (
        tr("A marked day stands on the chart; an anniversary comes back each year."),
        tr("Days on which a goal was begun, changed or came to rest stand here too; enter goes to the goal."),
        tr("Trends measures improvement from the day chosen here, in every window that ends after it."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("a", "add", tr_as("a key", "add"), tr("mark a day"), WRITE, name="markers.add", show=True),
        key("e", "edit", tr_as("a key", "edit"), tr("change a marked day"), CHANGE, name="all.edit", show=True),
        key(
            "enter",
            "measure",
            tr("measure since"),
            tr("measure since it, or no more"),
            CHANGE,
            name="markers.since",
            show=True,
        ),
        key("x", "take_away", tr("take away"), tr("take a marked day away"), CHANGE, name="markers.delete", show=True),
    ]

    def __init__(self, day: date | None = None) -> None:
        super().__init__()
        self._day = day

    def wants(self, now: datetime) -> Callable[[Journal], MarkersData]:
        """Read the marked days."""
        return lambda journal: read_markers(journal, now)

    @property
    def _at(self) -> LifeMarker | GoalMark | None:
        data = self.data
        return data.markers[self.cursor] if data is not None and self.cursor < len(data.markers) else None

    @property
    def chosen(self) -> LifeMarker | None:
        """The person's own marker under the cursor."""
        return self._at if isinstance(self._at, LifeMarker) else None

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        if isinstance(self._at, GoalMark):
            ways = (Binding("enter", "", tr("to the goal")), Binding("a", "", tr("mark a day")))
            return (*ways, BACK, *move_keys(), *super().footer()[-1:])
        if self.chosen is None:
            return (Binding("a", "", tr("mark a day")), BACK, *super().footer()[-1:])
        own = tuple(one for one in super().footer() if one.action not in {"bring_up", "app.hide"})
        return (*own[:-1], BACK, *move_keys(), own[-1])

    def count(self, data: MarkersData) -> int:
        """Return how many there are."""
        return len(data.markers)

    def heading(self, data: MarkersData, width: int) -> list[Content]:
        """Draw the title."""
        del data, width
        return [Content.styled(" " + tr("Marked days"), "bold"), Content("")]

    def invitation(self, data: MarkersData, width: int) -> list[Content]:
        """Say what can be marked, and how."""
        del data
        key_line = Content.assemble(("a", "bold $accent"), ("  " + tr("marks a day"), "$quiet"))
        return [*Content(EMPTY).wrap(max(20, width)), Content(""), key_line]

    def line(self, data: MarkersData, number: int, width: int) -> Content:
        """Draw a marker on one line."""
        one = data.markers[number]
        day = Content.styled(f"{say_day(one.day, data.today):<18}", "$quiet")
        if isinstance(one, GoalMark):
            return day + show_line(say_mark(one), "$quiet", max(6, width - day.cell_length))
        since = (
            Content.styled("   " + tr_as("measured from this day", "since"), "bold $accent")
            if one.id == data.anchor
            else Content("")
        )
        room = max(6, width - day.cell_length - since.cell_length)
        return day + show_line(one.title, "$ink", room) + since

    def detail(self, data: MarkersData, number: int, width: int) -> list[Content]:
        """Draw what is known of one."""
        one = data.markers[number]
        if isinstance(one, GoalMark):
            told = [say_mark(one), say_distance(one.day, data.today)]
            return [show_line(words, style, max(1, width)) for words, style in zip(told, LOOKS, strict=True)]
        lines = [show_line(one.title, "bold $ink", max(1, width))]
        lines.append(Content.styled(f"{KIND_NAMES[one.kind]}, {say_distance(one.day, data.today)}", "$quiet"))
        return [*lines, *([Content.styled(ANCHOR, "$accent")] if one.id == data.anchor else [])]

    async def action_add(self) -> None:
        """Mark a day."""
        await self.fill_in(marker_form(None, self.now(), self._starts_at, self._day))

    async def action_edit(self) -> None:
        """Change a marked day."""
        if self.chosen is not None:
            await self.fill_in(marker_form(self.chosen, self.now(), self._starts_at))

    @property
    def _starts_at(self) -> int:
        return self.data.day_starts_at if self.data is not None else 4

    def action_take_away(self) -> None:
        """Take a marked day away."""
        if self.chosen is not None:
            self.do(DeleteMarker(self.chosen.id))

    async def action_measure(self) -> None:
        """Measure since it, or no more; from a day of a goal, go to the goal."""
        if isinstance(self._at, GoalMark):
            await walk(self.own_app, Ref(Thing.GOAL, self._at.goal.id))
        elif self.chosen is not None and self.data is not None:
            again = self.chosen.id == self.data.anchor
            self.do(MeasureFrom(None if again else self.chosen))
