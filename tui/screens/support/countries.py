"""The list behind Support of countries to choose from; it asks no journal."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr
from evenso.support.finding import found
from evenso.support.helplines import by_name, helplines, likely_country
from evenso.text import one_line
from evenso.wording.support import lines as say
from tui.keys import CHANGE, MOVE, key
from tui.screens.support.model import to_choose
from tui.screens.under import ListPage, move_keys
from tui.shown import show, show_line

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class Countries:
    """The countries in sight: (ISO code, name) of those that the letters typed may mean, and the likely one's code."""

    rows: tuple[tuple[str, str], ...]
    typed: str = ""
    likely: str = ""


BELOW: Final = 5
"""Rows left for what a country has, where it stands below the list."""

LONGEST: Final = 40
"""Letters that are kept of what is typed."""


class CountriesPage(ListPage[Countries]):
    """Every country, those that have a line first, found by the letters of its name: no letter is a key here."""

    PLACE = "support"
    takes_words = True
    EXPLAINED = (say.TYPE_IT,)
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
        likely = likely_country(os.environ)
        self._every = to_choose(likely)
        self._likely = likely if any(iso == likely for iso, _ in self._every) else ""
        self._typed = ""

    def wants(self, now: datetime) -> Callable[[Journal], Countries]:
        """Know the countries; the journal is not asked."""
        del now
        return lambda _: self._found()

    stands = True

    def wish(self) -> None:
        """Show them at once: no journal has to be open, or whole."""
        self.receive(self._found())

    def _found(self) -> Countries:
        return Countries(tuple(found(self._typed, self._every)), self._typed, self._likely)

    async def takes(self, event: events.Key) -> bool:
        """Let letters find a country; a key that writes nothing acts."""
        letter = event.character or ""
        if event.key == "backspace":
            self._find(self._typed[:-1])
        elif letter.isalpha() or (self._typed and letter and letter in " '’-."):
            self._find(self._typed + letter)
        else:
            return True
        return False

    def _find(self, typed: str) -> None:
        self._typed, self.cursor = typed[:LONGEST], 0
        self.wish()

    def action_back(self) -> None:
        """Show all of them again, then go back."""
        if self._typed:
            self._find("")
        else:
            super().action_back()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the list."""
        return (
            Binding("enter", "", tr("its lines")),
            *move_keys(),
            Binding("escape", "", tr("all of them") if self._typed else tr("back"), key_display="esc"),
        )

    def count(self, data: Countries) -> int:
        """Return how many there are."""
        return len(data.rows)

    def heading(self, data: Countries, width: int) -> list[Content]:
        """Draw the title, and beside it what was typed."""
        title = Content.styled(f" {say.WHICH}", "bold") + Content("   ")
        room = max(4, width - title.cell_length)
        typed = show_line(data.typed, "bold $accent", room) if data.typed else show_line(say.TYPE_IT, "$quiet", room)
        return [title + typed, Content("")]

    def line(self, data: Countries, number: int, width: int) -> Content:
        """Draw a country; one without lines is quiet."""
        iso, name = data.rows[number]
        drawn = show_line(name, "$ink" if iso in self._with_lines else "$faint", width)
        return drawn + Content.styled(f"   {say.LIKELY}", "$quiet") if iso == data.likely else drawn

    def detail(self, data: Countries, number: int, width: int) -> list[Content]:
        """Draw its lines."""
        iso, name = data.rows[number]
        lines = [line for line in helplines() if line.iso == iso]
        if not lines:
            return [line.stylize("$quiet") for line in Content(say.say_no_line(name)).wrap(max(4, width))]
        told = (part for line in lines for part in Content(one_line(say.say_line(line))).wrap(max(4, width)))
        return [show(part.plain.rstrip(), "$quiet") for part in told]  # a number is never cut

    def invitation(self, data: Countries, width: int) -> list[Content]:
        """Say that no name has these letters."""
        return [show_line(say.say_none_found(data.typed), "$ink", max(4, width))]

    def rows(self, data: Countries, width: int, height: int) -> int:
        """Leave a few lines for what the country has."""
        return max(1, min(len(data.rows), height if width >= 100 else height - BELOW))

    def action_choose(self) -> None:
        """Choose the country under the cursor."""
        if self.data is not None and self.data.rows:
            self._choose(*self.data.rows[self.cursor])
            self.dismiss()

    def action_letter(self, step: int) -> None:
        """Go to the next country that begins with another letter, or to the last such before."""
        if self.data is None or not self.data.rows:
            return
        initials = [by_name(name)[0] for _, name in self.data.rows]
        here = self.cursor
        while 0 <= here + step < len(initials) and initials[here + step] == initials[self.cursor]:
            here += step
        self.cursor = min(len(initials) - 1, max(0, here + step))
