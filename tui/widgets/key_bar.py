"""The last line of every screen: the keys that act here, in words, each clickable."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive

from tui.keys import key_label
from tui.shown import press
from tui.widgets.sheet import Drawn

if TYPE_CHECKING:
    from tui.keyboard.app import KeysApp


@lru_cache(maxsize=64)  # lists say one of a few lines with each step
def key_line(bindings: tuple[Binding, ...], width: int) -> Content:
    """Draw as many keys as fit into a width in cells; the last one, help, always stays, and Support beside it."""
    stays = 2 if len(bindings) > 1 and bindings[-2].action == "support" else 1
    drawn = [
        press(
            Content.assemble((key_label(one), "bold $accent"), (f" {one.description}", "$quiet")),
            one.key.partition(",")[0],
        )
        for one in bindings
    ]
    cells, gap = [one.cell_length for one in drawn], 3
    while len(drawn) > 1 + stays and sum(cells) + gap * (len(cells) - 1) > width - 1:
        if gap > 2:
            gap = 2
        else:
            del drawn[-1 - stays], cells[-1 - stays]
    return Content(" ") + Content(" " * gap).join(drawn)


class KeyBar(Drawn):
    """The footer; its screen sets `keys`."""

    DEFAULT_CSS = "KeyBar { height: 1; width: 1fr; max-width: 140; }"

    keys: reactive[tuple[Binding, ...]] = reactive((), repaint=False)

    def watch_keys(self) -> None:
        """Paint the line where it is another."""
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Act like the key that is clicked, on pages and in dialogs alike."""
        if "press" in event.style.meta:
            event.stop()
            self.app.simulate_key(str(event.style.meta["press"]))

    def render(self) -> Content:
        """Draw the line."""
        own = self.screen is getattr(self.app, "front", None) and cast("KeysApp", self.app).own_keys is not None
        keys = tuple(cast("KeysApp", self.app).as_chosen(self.keys)) if own else self.keys
        return key_line(keys, self.size.width)

    def _draw(self) -> list[Content]:
        return [self.render()]
