"""The list behind Support of countries to choose from; it asks no journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr
from evenso.support.helplines import by_name, helplines
from evenso.wording.support import lines as say
from tui.keys import CHANGE, MOVE, key
from tui.screens.support.model import to_choose
from tui.screens.under import ListPage, move_keys
from tui.shown import show_line

if TYPE_CHECKING:
    from storage.journal import Journal

Countries = tuple[tuple[str, str], ...]
BELOW: Final = 5
"""Rows left for what a country has, where it stands below the list."""


class CountriesPage(ListPage[Countries]):
    """Every country, those that have a line first."""

    PLACE = "support"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "choose", tr("choose"), tr("show its lines"), CHANGE, name="countries.choose", show=True),
        key(
            "left_square_bracket",
            "letter(-1)",
            tr("letter"),
            tr("the letter before, after"),
            MOVE,
            name="countries.before",
        ),
        key(
            "right_square_bracket",
            "letter(1)",
            tr("letter"),
            tr("the letter before, after"),
            MOVE,
            name="countries.after",
        ),
    ]

    def __init__(self, choose: Callable[[str, str], None]) -> None:
        super().__init__()
        self._choose = choose
        self._with_lines = {line.iso for line in helplines()}

    def wants(self, now: datetime) -> Callable[[Journal], Countries]:
        """Know the countries; the journal is not asked."""
        del now
        return lambda _: to_choose()

    def wish(self) -> None:
        """Show them at once: no journal has to be open, or whole."""
        self.receive(to_choose())

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the list."""
        letters = Binding("right_square_bracket", "", tr("letter"), key_display="[ ]")
        return (
            Binding("enter", "", tr("choose")),
            *move_keys(),
            letters,
            Binding("escape", "", tr("back"), key_display="esc"),
        )

    def count(self, data: Countries) -> int:
        """Return how many there are."""
        return len(data)

    def heading(self, data: Countries, width: int) -> list[Content]:
        """Draw the title."""
        del data, width
        return [Content.styled(" " + tr("Lines for which country?"), "bold"), Content("")]

    def line(self, data: Countries, number: int, width: int) -> Content:
        """Draw a country; one without lines is quiet."""
        iso, name = data[number]
        return show_line(name, "$ink" if iso in self._with_lines else "$faint", width)

    def detail(self, data: Countries, number: int, width: int) -> list[Content]:
        """Draw its lines."""
        iso, name = data[number]
        found = [line for line in helplines() if line.iso == iso]
        if not found:
            return [line.stylize("$quiet") for line in Content(say.say_no_line(name)).wrap(max(4, width))]
        return [show_line(say.say_line(line), "$quiet", max(4, width)) for line in found]

    def invitation(self, data: Countries, width: int) -> list[Content]:
        """Say nothing: there are always countries."""
        del data, width
        return []

    def rows(self, data: Countries, width: int, height: int) -> int:
        """Leave a few lines for what the country has."""
        return max(1, min(len(data), height if width >= 100 else height - BELOW))

    def action_choose(self) -> None:
        """Choose the country under the cursor."""
        if self.data is not None:
            self._choose(*self.data[self.cursor])
            self.dismiss()

    def action_letter(self, step: int) -> None:
        """Go to the next country that begins with another letter, or to the last such before."""
        if self.data is None:
            return
        initials = [by_name(name)[0] for _, name in self.data]
        here = self.cursor
        while 0 <= here + step < len(initials) and initials[here + step] == initials[self.cursor]:
            here += step
        self.cursor = min(len(initials) - 1, max(0, here + step))
