"""The list behind Support of people and lines, to be changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr, tr_as
from evenso.support.helplines import Helpline
from evenso.support.records import Contact
from evenso.wording.support import lines as say
from tui.keys import BACK, CHANGE, WRITE, key
from tui.screens.support.forms import line_form, person_form
from tui.screens.support.intents import DeleteContact
from tui.screens.support.model import SupportData, read_support
from tui.screens.under import ListPage, move_keys
from tui.shown import show, show_line

if TYPE_CHECKING:
    from storage.journal import Journal

Rows = tuple[Contact | Helpline, ...]


class PeoplePage(ListPage[SupportData]):
    """People first, then the lines of the country, each to be changed."""

    PLACE = "support"
    EXPLAINED = (tr("A line that you change is shown as you wrote it, with the day on which you checked it."),)
    BINDINGS: ClassVar[list[BindingType]] = [
        key("a", "add", tr("add a person"), tr("add a person"), WRITE, name="people.add", show=True),
        key(
            "n",
            "new_line",
            tr_as("a crisis line", "add a line"),
            tr_as("a crisis line", "add a line of your own"),
            WRITE,
            name="people.line",
            show=True,
        ),
        key("e", "edit", tr_as("a key", "change"), tr("change what is chosen"), CHANGE, name="all.edit", show=True),
        key("enter", "edit", tr_as("a key", "change"), tr("change what is chosen"), CHANGE, name="people.open"),
        key("x", "take_away", tr("take away"), tr("take away what you added"), CHANGE, name="people.delete", show=True),
    ]

    def wants(self, now: datetime) -> Callable[[Journal], SupportData]:
        """Read people and lines."""
        chosen = self.own_app.support_country
        return lambda journal: read_support(journal, now=now, environ=os.environ, chosen=chosen)

    def _rows(self, data: SupportData) -> Rows:
        return (*data.people, *data.lines)

    @property
    def chosen(self) -> Contact | Helpline | None:
        """What is under the cursor."""
        rows = self._rows(self.data) if self.data is not None else ()
        return rows[self.cursor] if self.cursor < len(rows) else None

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the list."""
        own = [one for one in super().footer() if one.action not in {"bring_up", "support", "app.hide"}]
        if self.data is None or not self.count(self.data):
            own = [one for one in own if one.description not in {tr_as("a key", "change"), tr("take away")}]
        else:
            own[-1:-1] = move_keys()
        own.insert(-1, BACK)
        return tuple(own)

    def count(self, data: SupportData) -> int:
        """Return how many there are."""
        return len(self._rows(data))

    def heading(self, data: SupportData, width: int) -> list[Content]:
        """Draw the title."""
        del data, width
        return [Content.styled(" " + tr("People and lines"), "bold"), Content("")]

    def line(self, data: SupportData, number: int, width: int) -> Content:
        """Draw one of them."""
        one = self._rows(data)[number]
        if isinstance(one, Contact):
            return show_line(one.name, "$ink") + Content("   ") + show_line(one.reach, "$quiet", max(4, width // 2))
        return Content.styled(tr_as("a crisis line", "line") + "   ", "$faint") + show_line(
            say.say_line(one), "$ink", max(4, width - 8)
        )

    def detail(self, data: SupportData, number: int, width: int) -> list[Content]:
        """Draw what is known of it."""
        one = self._rows(data)[number]
        told = (
            [say.say_line(one), say.say_note(one), say.say_checked(one)]
            if isinstance(one, Helpline)
            else [one.reach, one.note]
        )
        return [show(part.plain, "$quiet") for words in told if words for part in Content(words).wrap(max(10, width))]

    def invitation(self, data: SupportData, width: int) -> list[Content]:
        """Say who could be here."""
        del data
        return [
            *Content(say.NO_PEOPLE).wrap(max(20, width)),
            Content(""),
            Content.assemble(("a", "bold $accent"), "  " + tr("adds one")),
        ]

    async def action_add(self) -> None:
        """Add a person."""
        await self.fill_in(person_form(None))

    async def action_new_line(self) -> None:
        """Add a line of one's own to the country chosen."""
        if self.data is not None and self.data.country:
            await self.fill_in(line_form(Contact(name="…", country=self.data.country), self.data.today))
        else:
            self.say(say.CHOOSE)

    async def action_edit(self) -> None:
        """Change what is chosen; a shipped line is corrected."""
        one, data = self.chosen, self.data
        if data is None or one is None:
            return
        if isinstance(one, Contact):
            await self.fill_in(person_form(one))
        else:
            await self.fill_in(line_form(self._as_contact(one, data), data.today))

    def _as_contact(self, line: Helpline, data: SupportData) -> Contact:
        own = next((one for one in data.contacts if one.id == line.own_id), None)
        name, reach = say.say_service(line), say.say_number(line)
        return own or Contact(name=name, reach=reach, country=line.iso, replaces=line.known_as)

    def action_take_away(self) -> None:
        """Take away what the person added; a corrected line is then as it was shipped."""
        one, data = self.chosen, self.data
        if data is None or one is None:
            return
        contact = one if isinstance(one, Contact) else self._as_contact(one, data)
        if contact.id:
            self.do(DeleteContact(contact.id))
        else:
            self.say(tr("This line came with the program; e corrects it"))
