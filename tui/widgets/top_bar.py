"""The first line of every screen: the program's name and the screens one can go to, each clickable."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tui.places import PLACES, Place
from tui.shown import lead, press

NAME = " Even So "
MORE = " more"
BRIEF = " …"


def nav_line(places: tuple[Place, ...], here: str, width: int) -> Content:
    """Draw the bar for a width in cells: the place one is at stands out; the name gives way on narrow screens.

    The key that leads to all places, also to those that are not in the bar, stands at its end at every width.
    """
    titles = [
        lead(Content.styled(place.title, "bold $accent" if place.name == here else "$quiet"), place.name)
        for place in places
        if not place.quiet or place.name == here
    ]
    row = Content("  ").join(titles)
    whole = Content.styled(NAME, "bold") + Content("   ") + row
    for line, word in ((whole, MORE), (Content(" ") + row, MORE), (Content(" ") + row, BRIEF)):
        key = Content("  ") + press(Content.assemble(("g", "bold $accent"), (word, "$quiet")), "g")
        if line.cell_length + key.cell_length <= width:
            return line + key
    room = max(1, width - key.cell_length)
    return ((Content(" ") + row).truncate(room, ellipsis=True) + key).truncate(max(1, width))


class TopBar(Widget):
    """Name and places."""

    DEFAULT_CSS = "TopBar { height: 2; width: 1fr; }"

    def __init__(self, here: str) -> None:
        super().__init__()
        self.here = here

    def render(self) -> Content:
        """Draw the line."""
        return nav_line(PLACES, self.here, self.size.width)
