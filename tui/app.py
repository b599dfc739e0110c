"""The app: its places, its themes, and the keys that mean the same everywhere.

How a change flows is in `tui.flow`, what a screen does in `tui.screens` (its `base` says how to add one).
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from tui.colours.app import ColouredApp
from tui.keys import APP_KEYS
from tui.messages import Saved
from tui.places import PLACES
from tui.screens.base import JournalScreen
from tui.themes import DARK

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.screens.week.leafing import LeafingScreen, OneWeek


class EvenSo(ColouredApp):
    """The journal in a terminal."""

    TITLE = "Even So"
    DEFAULT_MODE = PLACES[0].name
    CSS = """
    CommandPalette SearchIcon { display: none; } CommandPalette OptionList { scrollbar-size: 1 1; }
    CommandPalette > Vertical { background: $surface; max-width: 100; &:dark { background: $surface; } }
    CommandPalette #--input { border: none; padding: 1 1 0 1; } CommandPalette CommandList { border-bottom: none; }
    CommandPalette > .command-palette--help-text { color: $quiet; text-style: not bold; }
    """
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {place.name: place.make for place in PLACES[1:]}
    BINDINGS: ClassVar[list[BindingType]] = list(APP_KEYS)

    def __init__(
        self,
        open_journal: Callable[[], Journal],
        clock: Callable[[], datetime],
        *,
        crash_log: Path | None = None,
        theme: str = DARK.name,
    ) -> None:
        super().__init__(open_journal, clock, crash_log)
        if theme != DARK.name and self.get_theme(theme) is not None:
            self.theme = theme
        self.looks_ahead = False
        """Whether other places are made ready while nobody types; not in tests."""
        self.support_country = ""
        """The country chosen in Support since the program began, for where no journal can keep it."""

    def get_default_screen(self) -> Screen[Any]:
        """Return the first place; as the default screen it is drawn without reading the style sheets again."""
        return PLACES[0].make()

    def on_mount(self) -> None:
        """Make the first place one that can be come back to."""
        self.add_mode(PLACES[0].name, PLACES[0].make)

    async def after_first_reading(self) -> None:
        """Look ahead, once the journal is open."""
        await super().after_first_reading()
        self.look_ahead()
        from storage.beside.country import chosen_country  # noqa: PLC0415 - after the first paint

        await self.journal_thread.run(chosen_country)  # so that it is known, too, while the journal is closed

    def at_leisure(self, work: Callable[[], Coroutine[None, None, None]], group: str) -> None:
        """Do what nobody waits for in turns of its own; newer work of the same group takes its place."""
        self._work(work, group, exclusive=True)

    def look_ahead(self, *, again: bool = False) -> None:
        """Make other places ready while nobody types."""
        if self.looks_ahead:
            from tui.screens.ahead import make_ready, read_again  # noqa: PLC0415 - after the first paint

            self.at_leisure(partial(read_again if again else make_ready, self), "again" if again else "ahead")

    def look_beside(self, screen: LeafingScreen[Any], shown: OneWeek) -> None:
        """Make the weeks beside the one that is shown ready while nobody types."""
        if self.looks_ahead:
            from tui.screens.ahead import leaf_ahead  # noqa: PLC0415 - after the first paint

            self.at_leisure(partial(leaf_ahead, self, screen, shown), "beside")

    def on_saved(self, message: Saved) -> None:
        """Look ahead again; Textual lets `tui.flow` say what was saved as well."""
        del message
        self.look_ahead(again=True)

    def action_go(self, name: str, *, as_left: bool = False) -> None:
        """Go to a place; from a page on top of it, back to it. What stands `as_left` is painted in this very turn.

        The one rule of ways: a place's letter leads to the place as such, esc takes the last step back.
        """
        if name == self.current_mode:
            self.to_the_place()
        elif any(place.name == name for place in PLACES):
            self.leave()
            if as_left and isinstance(place := self.standing(name), JournalScreen):
                self.paint_whole(place)
                place.painted = self.at_once = True
            self.switch_mode(name)
            self.at_once = False
            if not any(list(page.unsaved()) for page in self.screen_stack if isinstance(page, JournalScreen)):
                self.to_the_place()  # a page may lie on it from an earlier visit; what is under way there stays
        if isinstance(place := self.screen_stack[0], JournalScreen):
            place.arrive()

    def leave(self) -> None:
        """Remember where one stands; esc comes back to it."""
        if self.front is not None:
            self._came_from.append((self.current_mode, self.front.bookmark()))

    def to_the_place(self) -> None:
        """Leave the pages that lie on top of the place one is at; what is half-written on one is kept first."""
        if len(self.screen_stack) > 1:
            self.keep_drafts()
        while len(self.screen_stack) > 1 and isinstance(self.screen, JournalScreen):
            self.take_off()

    @property
    def leads_back(self) -> bool:
        """Whether esc leads from this place to one that was seen before."""
        return bool(self._came_from)

    def action_back_to(self) -> None:
        """Go back to the place one came from; from the first there is nowhere to go."""
        if self._came_from:
            name, back = self._came_from.pop()
            if name != self.current_mode:
                self.switch_mode(name)
            back()

    async def action_go_menu(self) -> None:
        """Wait for the letter of a place."""
        from tui.dialogs.go import GoMenu  # noqa: PLC0415 - not part of the first paint

        await self.push_screen(GoMenu(PLACES))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let `!` through to a field that takes text; f1 is the way there from one."""
        typing = self.focused is not None and self.focused.check_consume_key("exclamation_mark", "!")
        return not typing if action == "support_unless_typing" else super().check_action(action, parameters)

    async def action_support_unless_typing(self) -> None:
        """Show Support from a screen or a dialog in which `!` is no letter."""
        await self.action_support()

    async def action_support(self) -> None:
        """Show Support over whatever is there; what is being typed waits under it."""
        from tui.screens.support.screen import SupportScreen  # noqa: PLC0415 - not part of the first paint
        from tui.screens.under import UnderPlace  # noqa: PLC0415 - with it

        if not any(isinstance(screen, SupportScreen) for screen in self.screen_stack):
            from tui.screens.support.opening import open_support  # noqa: PLC0415 - with it

            await open_support(self)
        while isinstance(self.screen, UnderPlace) and not isinstance(self.screen, SupportScreen):
            self.take_off()  # from a list of Support's own, back to it

    async def action_summary(self) -> None:
        """Show what would leave for a session, over where one is; esc comes back there."""
        from tui.screens.summary.screen import SummaryPage  # noqa: PLC0415 - only when asked for

        if self.front is not None and not isinstance(self.front, SummaryPage):
            await self.push_screen(SummaryPage(self.front.PLACE))

    def action_search(self) -> None:
        """Search what was written: the journal's screen does that."""
        here = self.current_mode == "journal"
        self.action_go("journal")
        self.to_the_place()
        from tui.screens.journal.screen import JournalPlace  # noqa: PLC0415 - not part of the first paint

        if isinstance(self.front, JournalPlace):
            self.front.search_soon(elsewhere=not here)

    def open_day(self, day: date) -> None:
        """Open a day of the journal: the way from a dot to the evening it stands for."""
        self.action_go("journal")
        self.to_the_place()
        from tui.screens.journal.screen import JournalPlace  # noqa: PLC0415 - not part of the first paint

        if isinstance(self.front, JournalPlace):
            self.front.call_after_refresh(self.front.open_day, day)

    def action_bring_in(self) -> None:
        """Bring years along from another program."""
        from tui.dialogs.imports.page import BringInPage  # noqa: PLC0415 - not part of the first paint

        self.push_screen(BringInPage())
