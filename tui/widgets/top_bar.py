"""The first line of every screen: the program's name and the screens one can go to, each clickable."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tui.places import PLACES, Place
from tui.shown import lead

NAME = " Even So "


def nav_line(places: tuple[Place, ...], here: str, width: int) -> Content:
    """Draw the bar for a width in cells: the place one is at stands out; the name gives way on narrow screens."""
    titles = [
        lead(Content.styled(place.title, "bold $accent" if place.name == here else "$quiet"), place.name)
        for place in places
        if not place.quiet or place.name == here
    ]
    row = Content("  ").join(titles)
    name = Content.styled(NAME, "bold") + Content("   ")
    whole = name + row
    if whole.cell_length <= width:
        return whole
    return (Content(" ") + row).truncate(max(1, width), ellipsis=True)


class TopBar(Widget):
    """Name and places."""

    DEFAULT_CSS = "TopBar { height: 2; width: 1fr; }"

    def __init__(self, here: str) -> None:
        super().__init__()
        self.here = here

    def render(self) -> Content:
        """Draw the line."""
        return nav_line(PLACES, self.here, self.size.width)
