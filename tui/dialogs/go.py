"""The line that waits for a letter after `g`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from evenso.language import tr
from tui.places import Place
from tui.shown import lead, press
from tui.ways.one_key import OneKey
from tui.widgets.sheet import WIDEST

if TYPE_CHECKING:
    from tui.app import EvenSo

GO: Final = tr(" Go to   ")
GAP: Final = "   "
SUPPORT: Final = "!"
SUMMARY: Final = "B"
_OVER: Final = {SUPPORT: "support", SUMMARY: "summary", "?": "help"}
"""The keys of what lies over a place, each with the app's action."""


def go_line(places: tuple[Place, ...], width: int) -> Content:
    """Draw the letters and where they lead, on as many lines as a width in cells asks for."""
    choices = [
        lead(Content.assemble((place.letter, "bold $accent"), (f" {place.title}", "$quiet")), place.name)
        for place in places
    ]
    choices.append(press(Content.assemble((SUMMARY, "bold $accent"), (" " + tr("Summary"), "$quiet")), SUMMARY))
    choices.append(press(Content.assemble((SUPPORT, "bold $accent"), (tr(" Support"), "$quiet")), SUPPORT))
    rows = _grid(choices, width - len(GO))
    return Content("\n").join(
        Content.styled(" " * len(GO) if number else GO, "bold") + row for number, row in enumerate(rows)
    )


def _grid(choices: list[Content], width: int) -> list[Content]:
    """Set the choices under each other in as many columns as there is room for, so that a letter is found by eye."""
    for across in range(len(choices), 0, -1):
        columns = [choices[start::across] for start in range(across)]
        wide = [max(one.cell_length for one in column) for column in columns]
        if sum(wide) + len(GAP) * (across - 1) <= width:
            break
    rows = [choices[start : start + across] for start in range(0, len(choices), across)]
    padded = [[one.pad_right(size - one.cell_length) for one, size in zip(row, wide, strict=False)] for row in rows]
    return [Content(GAP).join(row).rstrip() for row in padded]


class GoMenu(OneKey[None]):
    """Wait for one letter; any other key goes back."""

    DEFAULT_CSS = """
    GoMenu { background: transparent; align: center bottom; }
    GoMenu Static { height: auto; width: 1fr; max-width: 140; background: $background; }
    """

    def __init__(
        self,
        places: tuple[Place, ...],
        led: Callable[[events.Key], None] | None = None,
    ) -> None:
        super().__init__()
        self.places = places
        self.led = led
        """Who is told which letter led to a place."""
        self.strange: events.Key | None = None
        """The key that ended this and leads nowhere."""

    def compose(self) -> ComposeResult:
        """Lay the line over the keys."""
        yield Static(go_line(self.places, min(WIDEST, self.app.size.width)))

    def on_click(self, event: events.Click) -> None:
        """Go to the place that was clicked, or stay."""
        event.stop()
        if (pressed := str(event.style.meta.get("press", ""))) in _OVER:
            self._over(pressed)
        else:
            self._leave_for(str(event.style.meta.get("place", "")))

    async def act_at_once(self, event: events.Key) -> bool:
        """Go, or stay, in the app's own turn: what is typed right behind the letter is for where it leads.

        Keys that act whatever is in front, such as f1, are left to the app.
        """
        if event.key.startswith("ctrl+") or (event.character is None and event.key.startswith("f")):
            return False
        from tui.ways.arriving import is_as_left  # noqa: PLC0415 - not part of the first paint

        name = self._named(event.character)
        if not name and event.character not in _OVER:
            self.strange = event
        self._leave_for(name, as_left=await is_as_left(cast("EvenSo", self.app), name))
        if name and self.led is not None:
            self.led(event)
        if event.character in _OVER:
            await self.app.run_action(_OVER[str(event.character)])
        return True

    def pressed(self, event: events.Key) -> None:
        """Stay, or go, at a key that came by way of the app."""
        if event.character in _OVER:
            self._over(str(event.character))
        else:
            self._leave_for(self._named(event.character))

    def leads(self, letter: str) -> bool:
        """Whether a letter leads anywhere."""
        return letter in _OVER or bool(self._named(letter))

    def _named(self, letter: str | None) -> str:
        return next((place.name for place in self.places if place.letter == letter), "")

    def _over(self, key: str) -> None:
        """Show what is no place one goes to but lies over whatever is there; here it is found by who looks for it."""
        if self.leave():
            self.app.call_later(self.app.run_action, _OVER[key])

    def _leave_for(self, name: str, *, as_left: bool = False) -> None:
        """Close, and go there in the same turn: a key that comes right after is for the place one goes to."""
        app = cast("EvenSo", self.app)
        if as_left and self.ends():
            app.action_go(name, as_left=True)
            app.drop(self)
        elif self.leave() and name:
            app.action_go(name)
