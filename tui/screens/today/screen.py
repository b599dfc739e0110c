"""The first screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.screens.base import JournalScreen

if TYPE_CHECKING:
    from storage.journal import Journal


class Paper(Widget):
    DEFAULT_CSS = "Paper { height: 1fr; }"
    day: reactive[date | None] = reactive(None)

    def render(self) -> Content:
        return Content(str(self.day))


class TodayScreen(JournalScreen[date]):
    PLACE = "today"

    def body(self) -> Iterable[Widget]:
        yield Paper()

    def wants(self, now: datetime) -> Callable[[Journal], date]:
        return lambda journal: now.date()

    def receive(self, data: date) -> None:
        self.query_one(Paper).day = data
