"""The line that waits for a letter after `g`."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.places import Place
from tui.shown import lead


def go_line(places: tuple[Place, ...]) -> Content:
    """Draw the letters and where they lead."""
    choices = [
        lead(Content.assemble((place.letter, "bold $accent"), (f" {place.title}", "$quiet")), place.name)
        for place in places
    ]
    return Content.styled(" Go to   ", "bold") + Content("   ").join(choices)


class GoMenu(ModalScreen[str]):
    """Wait for one letter; any other key goes back."""

    DEFAULT_CSS = """
    GoMenu { background: transparent; align: left bottom; }
    GoMenu Static { height: 1; width: 1fr; background: $background; }
    """

    def __init__(self, places: tuple[Place, ...]) -> None:
        super().__init__()
        self.places = places
        self._left = False

    def compose(self) -> ComposeResult:
        """Lay the line over the keys."""
        yield Static(go_line(self.places))

    def on_click(self, event: events.Click) -> None:
        """Go to the place that was clicked, or stay."""
        event.stop()
        self._leave_for(str(event.style.meta.get("place", "")))

    def on_key(self, event: events.Key) -> None:
        """Go, or stay."""
        event.stop()
        event.prevent_default()
        if self._left:  # typed on before this line was gone: meant for the screen below
            self.app.post_message(events.Key(event.key, event.character))
            return
        self._leave_for(next((place.name for place in self.places if place.letter == event.character), ""))

    def _leave_for(self, name: str) -> None:
        if not self._left:
            self._left = True
            self.dismiss(name)
