"""A line at the foot that waits for the digit of a linked thing, for screens on which digits mean something else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from evenso.links import Linked, Ref, most_telling
from evenso.records import Moment
from evenso.wording.links.saying import LINKED, NONE
from storage.problems import JournalProblem
from tui.ways.linked import draw_linked
from tui.ways.walking import walk

if TYPE_CHECKING:
    from tui.app import EvenSo


class LinksMenu(ModalScreen[int]):
    """Wait for one digit; any other key goes back. Ends in the place of what was chosen, 0 for nothing."""

    DEFAULT_CSS = """
    LinksMenu { background: transparent; align: left bottom; }
    LinksMenu Static { height: auto; width: 1fr; background: $background; }
    """

    def __init__(self, links: Sequence[Linked], here: Ref, today: date) -> None:
        super().__init__()
        self.linked = links
        self.here = here
        self.today = today
        self._left = False

    def compose(self) -> ComposeResult:
        """Lay the lines over the keys."""
        width = max(1, self.app.size.width - 3)
        lines = draw_linked(self.linked, self.here.thing, self.today, width)
        title = Content.styled(f" {LINKED}", "bold")
        yield Static(Content("\n").join([title, *(Content("  ") + line for line in lines)]))

    def on_click(self, event: events.Click) -> None:
        """Go to what was clicked, or stay."""
        event.stop()
        self._choose(str(event.style.meta.get("press", "")))

    def on_key(self, event: events.Key) -> None:
        """Go, or stay."""
        event.stop()
        event.prevent_default()
        if self._left:  # typed on before these lines were gone: meant for the screen below
            self.app.post_message(events.Key(event.key, event.character))
            return
        self._choose(event.character or "")

    def _choose(self, digit: str) -> None:
        if not self._left:
            self._left = True
            place = "123456789".find(digit) + 1 if digit else 0
            self.dismiss(place if place <= len(self.linked) else 0)


async def choose_link(app: EvenSo, here: Ref) -> None:
    """Show what a thing is linked to and walk to what is chosen; where nothing is linked, say so."""
    try:
        found = await app.journal_thread.run(lambda journal: (journal.linked(here), journal.day_starts_at))
    except JournalProblem as problem:
        app.say(str(problem))
        return
    links = most_telling(found[0])
    if not links:
        app.say(NONE)
        return

    async def go(place: int | None) -> None:
        if place:
            await walk(app, links[place - 1].ref)

    today = Moment.of(app.clock()).entry_day(found[1])
    await app.push_screen(LinksMenu(links, here, today), go)
