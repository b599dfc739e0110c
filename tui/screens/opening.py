"""Pages and boxes that open are painted once, when they stand: styled once, laid out, given their data.

Left to itself Textual styles what it has just mounted a second time, and paints it three or four times: without what it
will show, then with a part of it. It touches Textual's private interface, as else only `tui.guards` and `tui.terminal`
do; `tests/tui/screens/test_opening.py` is the alarm when a new version moves it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from typing import Any, Final, Generic, TypeVar

from textual import events
from textual.app import App
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.widget import AwaitMount, Widget

from tui.widgets.sheet import A_FEW
from tui.widgets.status_line import SpeakingScreen

Result = TypeVar("Result")

LONGEST: Final = 0.02
"""Seconds that painting is held back at most, as between places: of a journal that answers late the frame is seen."""


class OpensWhole(Screen[Result], Generic[Result]):
    """A screen that is laid over another and painted for the first time when it `stands_whole`."""

    waits_for_data = False
    """Whether something else says when it stands; otherwise it does as soon as it is laid out."""
    _held = True

    async def on_event(self, event: events.Event) -> None:
        """Take what mounting has just styled as it is, and lay it out; what it asks for comes next."""
        first = isinstance(event, events.ScreenResume) and (self._held or not self.stack_updates)
        if first and isinstance(event, events.ScreenResume):
            event.refresh_styles = False
        await super().on_event(event)
        if first:
            self.set_timer(LONGEST, self._stands_at_last)
            if not self.waits_for_data:
                self.call_later(self._once_laid_out)

    def opens_again(self) -> None:
        """Be painted whole once more, when it is laid over a screen the next time."""
        self._held = True

    async def _once_laid_out(self) -> None:
        await asyncio.sleep(0)  # its widgets learn their sizes
        self.stands_whole()

    def _stands_at_last(self) -> None:
        if self._held:
            self.forget()
            self.stands_whole()

    def forget(self) -> None:
        """Show nothing of what was read ahead, where it is not known soon enough whether it still holds."""

    def lay_out_apart(self, size: Size) -> Iterator[None]:
        """Lay out what it holds, and make its lines, while it stands out of sight; in steps."""
        bars = None
        while bars != (bars := self._bars()):  # what it holds may be longer than its room
            self._refresh_layout(size)
            yield
        yield from make_lines(list(self._compositor.full_map))  # the ground and bars too

    def stands_whole(self) -> None:
        """Lay out what came since it was mounted, and paint it."""
        if self._held and self.is_attached:
            bars = self._bars()
            self._settle()
            if self._bars() != bars:  # what it holds is longer than its room
                self._settle()
            self._held = False
            if self.is_current:
                self._compositor_refresh()

    def _settle(self) -> None:
        self._layout_required = True
        self._on_timer_update()

    def _bars(self) -> list[bool]:
        return [one.show_vertical_scrollbar for one in self._compositor.widgets]

    def _compositor_refresh(self) -> None:
        if not self._held:
            super()._compositor_refresh()

    def _screen_resized(self, size: Size) -> None:
        if not (self._held and size == self.size):  # what it was just laid out in
            super()._screen_resized(size)


def make_lines(widgets: Iterable[Widget]) -> Iterator[None]:
    """Make the lines of widgets as they stand, a few in a step."""
    for widget in widgets:
        for y in range(0, widget.size.height if widget.display else 0, A_FEW):
            if widget.is_attached:
                widget.render_lines(Region(0, y, widget.size.width, min(A_FEW, widget.size.height - y)))
            yield


def stand_apart(app: App[Any], screen: Screen[Any]) -> AwaitMount:
    """Mount a screen out of sight: on no other, and in no mode."""
    return app._get_screen(screen)[1]  # noqa: SLF001 - as Textual mounts one that is pushed


class OpensWithData(OpensWhole[None], SpeakingScreen):
    """The same of a page that is given data: it stands once it has them."""

    waits_for_data = True
    # style sheets follow first bases only, and `SpeakingScreen` is the second one
    DEFAULT_CSS = "OpensWithData { align: center top; } OpensWithData > * { max-width: 140; }"

    def stand(self) -> None:
        """Take keys from now on, and be seen."""
        super().stand()
        self.stands_whole()
