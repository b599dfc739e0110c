"""Settings: a quiet place for trackers and for what can be otherwise; each choice is saved as it is made."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.reactive import reactive
from textual.widget import Widget

from evenso.annotations.trackers import Tracker
from evenso.daily.templates import Template
from evenso.language import LANGUAGES, tr, tr_as
from evenso.wording.dates import WEEK_STARTS, WEEKDAYS
from tui.colours.offered import beside
from tui.keys import CHANGE, ENDS, LEFT_RIGHT, PAGES, UP_DOWN, WRITE, key, ways
from tui.screens.base import JournalScreen
from tui.screens.settings.around import REMINDER_SET
from tui.screens.settings.drawing import View, draw_settings, row_at
from tui.screens.settings.intents import ChangeTracker, Choose, Speak, switched, tracker_form
from tui.screens.settings.model import LATEST_START, SettingsData, read_settings
from tui.screens.settings.privacy import turn
from tui.screens.spots import rows_of
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storage.journal import Journal

DAY_STARTS: Final = "day_starts_at"


class SettingsScreen(JournalScreen[SettingsData]):
    """Trackers, what is shown, the day."""

    PLACE = "settings"
    follows = True
    EXPLAINED = (
        tr("A tracker is asked only where you switch it on, and no value is ever filled in for you."),
        tr("One with values keeps its scale, and is put away rather than deleted."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter,space",
            "turn(1)",
            tr_as("a key", "change"),
            tr("change what is chosen"),
            CHANGE,
            name="settings.turn",
            show=True,
        ),
        *ways(
            LEFT_RIGHT,
            "turn",
            tr("change what is chosen"),
            group=CHANGE,
            word=tr_as("a key", "change"),
            letters=False,  # a letter that changes something at once means nothing else anywhere
        ),
        key("a", "add", tr("add tracker"), tr("add a tracker"), WRITE, name="settings.add", show=True),
        key("e", "edit", tr("edit"), tr("a tracker or a template"), CHANGE, name="all.edit", show=True),
        key(
            "x",
            "put_away",
            tr_as("a key", "put away"),
            tr("put a tracker or template away"),
            CHANGE,
            name="settings.away",
            show=True,
        ),
        *ways(UP_DOWN, "cursor", tr("the row above, below")),
        *ways(PAGES, "cursor", tr("ten rows up, down"), (-10, 10)),
        *ways(ENDS, "cursor", tr("the first, the last"), (-9999, 9999)),
    ]

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self._language = ""
        """What was chosen here last, for the next start."""

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        view = View(SettingsData(), theme=self.app.theme)
        self.set_reactive(SettingsScreen.view, view)
        yield Sheet(draw_settings, view, name="settings")

    def wants(self, now: datetime) -> Callable[[Journal], SettingsData]:
        """Read all of it."""
        return partial(read_settings, now=now, environ=os.environ, config=self.own_app.config)

    def receive(self, data: SettingsData) -> None:
        """Show it, the cursor on the row it was at; a new tracker gets it."""
        known = {one.id for one in self.seen.data.trackers}
        added = [one.id for one in data.trackers if one.id not in known]
        chosen = self.seen.chosen.name if self.seen.chosen is not None else ""
        if self.seen.data.loaded and len(added) == 1:
            chosen = f"tracker {added[0]}"
        view = replace(self.seen, data=data, theme=self.app.theme)
        names = [row.name for row in view.rows]
        cursor = names.index(chosen) if chosen in names else min(view.cursor, len(names) - 1)
        self.view = replace(view, cursor=cursor)

    @property
    def seen(self) -> View:
        """The view as it stands; before the screen is laid out, keys typed ahead find it empty."""
        return self.view or View(SettingsData(), theme=self.app.theme)

    def watch_view(self, view: View | None) -> None:
        """Hand the view down."""
        if view is not None and self.is_mounted:
            self.query_one(Sheet).model = view
            if not self.line_is_open:
                self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say what the keys do to the row under the cursor."""
        row = self.seen.chosen
        idle = {"bring_up"}
        if row is None or (row.tracker is None and row.template is None):
            idle |= {"edit", "put_away"}
        if row is None or (row.tracker is None and row.name != "add"):
            idle.add("add")
        return tuple(one for one in super().footer() if one.action not in idle)

    @property
    def tracker(self) -> Tracker | None:
        """The tracker under the cursor."""
        return self.seen.chosen.tracker if self.seen.chosen is not None else None

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that is pointed at."""
        sheet = self.query_one(Sheet)
        place = event.get_content_offset(sheet)
        number = row_at(self.seen, *sheet.size, place.y) if place is not None else None
        if number is not None:
            self._point(number)

    def spots(self) -> Iterator[Offset]:
        """Yield the rows that are in sight."""
        sheet = self.query_one(Sheet)
        return rows_of(sheet, partial(row_at, self.seen, *sheet.size))

    def action_cursor(self, step: int) -> None:
        """Move through the rows."""
        self._point(self.seen.cursor + step)

    def _point(self, number: int) -> None:
        self.view = replace(self.seen, cursor=min(max(0, len(self.seen.rows) - 1), max(0, number)))

    async def action_turn(self, step: int) -> None:
        """Change what is chosen to its next value."""
        row, data = self.seen.chosen, self.seen.data
        if row is None:
            return
        opens: dict[str, Callable[[], Awaitable[None]]] = {
            "add": self.action_add,
            "away": self.action_away,
            "backups": self.action_backups,
            "everything": self.action_everything,
            "passphrase": self.action_passphrase,
            "language": partial(self._speak, step),
            "reminder": self.action_reminder,
        }
        if row.name in opens:
            await opens[row.name]()
        elif row.name == "new template" or row.template is not None:
            await self._template(row.template)
        elif row.tracker is not None:
            self._ask(row.tracker)
        elif (turned := switched(row.name, data)) is not None:
            self.do(turned)
        elif row.name == "theme":
            self.own_app.action_theme(beside(self.app.theme, step))
            self.wish()
        elif row.name == "plain":
            self.own_app.action_plain_signs()
        elif row.name == "week":
            starts = WEEK_STARTS[(WEEK_STARTS.index(data.week_starts_on) + step) % len(WEEK_STARTS)]
            self.do(Choose("week_starts_on", starts, tr("A week begins on {weekday}", weekday=WEEKDAYS[starts])))
        elif turn(self, row.name, data, step):
            return
        else:
            hour = (data.day_starts_at + step) % (LATEST_START + 1)
            said = tr("New entries: a day begins at {hour:02}:00; what is written keeps its day", hour=hour)
            self.do(Choose(DAY_STARTS, hour, said))

    async def _speak(self, step: int) -> None:
        codes = list(LANGUAGES)
        self._language = codes[(codes.index(self._language or self.seen.data.around.language) + step) % len(codes)]
        self.do(Speak(self.own_app.config, self._language))

    async def action_reminder(self) -> None:
        """Say how a reminder is set: it is the computer's, and a shell sets it."""
        names = [row.name for row in self.seen.rows]
        if "reminder" in names:
            self._point(names.index("reminder"))
        self.say(REMINDER_SET)

    async def action_away(self) -> None:
        """Say that one is away, or back again."""
        from tui.dialogs.away import ComeBack, away_form  # noqa: PLC0415 - when it is asked for

        today = self.seen.data.today or self.now().date()
        if self.seen.data.away is not None:
            self.do(ComeBack(today))
        else:
            await self.fill_in(away_form(today))

    async def action_backups(self) -> None:
        """List the backups."""
        from tui.screens.settings.safe.page import BackupsPage  # noqa: PLC0415 - with the page only

        await self.app.push_screen(BackupsPage())

    async def action_everything(self) -> None:
        """Ask for the folder into which everything goes."""
        from tui.screens.settings.safe.leaving import everything_form  # noqa: PLC0415 - when it is asked for

        await self.fill_in(everything_form(self.own_app.clock().date(), Path.home()))

    async def action_passphrase(self) -> None:
        """Put a passphrase on the journal, or see what can be done with the one it has."""
        from tui.screens.settings.protect.page import show_page  # noqa: PLC0415 - when it is asked for

        await show_page(self)

    def _ask(self, tracker: Tracker) -> None:
        """Ask a tracker on Today, or no longer."""
        if tracker.archived:
            self.say(tr("It is put away; x brings it back"))
        else:
            self.do(ChangeTracker(replace(tracker, asked=not tracker.asked), tracker))

    async def action_add(self) -> None:
        """Add a tracker."""
        await self.fill_in(tracker_form(None))

    async def action_edit(self) -> None:
        """Change the tracker under the cursor."""
        if self.tracker is not None:
            await self.fill_in(tracker_form(self.tracker))
        elif self.template is not None:
            await self._template(self.template)

    @property
    def template(self) -> Template | None:
        """The template under the cursor."""
        return self.seen.chosen.template if self.seen.chosen is not None else None

    async def _template(self, template: Template | None) -> None:
        """Ask for a template: a new one (None), or the one under the cursor."""
        from tui.dialogs.templates import change_one, make_one  # noqa: PLC0415 - when it is asked for

        await (make_one(self) if template is None else change_one(self, template))

    def action_put_away(self) -> None:
        """Put the tracker away, or bring it back; take the template away."""
        if self.template is not None:
            from tui.dialogs.templates import TakeTemplateAway  # noqa: PLC0415 - when it is asked for

            self.do(TakeTemplateAway(self.template))
        if (tracker := self.tracker) is not None:
            self.do(ChangeTracker(replace(tracker, archived=not tracker.archived), tracker))
