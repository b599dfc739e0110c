"""The first line of every screen: the program's name and the screens one can go to, each clickable."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget

from evenso.language import tr_as
from tui.places import PLACES, SUMMARY, Place
from tui.shown import as_now, lead, press

NAME = " Even So "
MORE = " " + tr_as("places", "more")


def nav_line(places: tuple[Place, ...], here: str, width: int) -> Content:
    """Draw the bar for a width in cells: the place one is at stands out; the name gives way on narrow screens.

    Where that is not enough, a place that is not in the bar elsewhere takes the last one's room: the others stay where
    they are. Then the gaps give way, then the last places but the one one is at. The key that leads to all places, also
    to those that are not in the bar, stands at its end at every width.
    """
    seen = [place for place in places if not place.quiet or place.name == here]
    name = Content.styled(NAME, "bold") + Content("   ")
    taken = [*seen[:-2], seen[-1]] if seen[-1].quiet else seen
    for before, shown in ((name, seen), (Content(" "), seen), (Content(" "), taken)):
        line = before + _row(shown, here, "  ") + _key()
        if line.cell_length <= width:
            return line
    while (line := Content(" ") + _row(seen, here, " ") + _key()).cell_length > width and len(seen) > 1:
        del seen[-2 if seen[-1].name == here else -1]
    return line.truncate(max(1, width))


def _row(places: list[Place], here: str, gap: str) -> Content:
    titles = [
        lead(Content.styled(place.title, "bold $accent" if place.name == here else "$quiet"), place.name)
        for place in places
    ]
    return Content(gap).join(titles)


def _key() -> Content:
    return Content("  ") + press(Content.assemble(("g", "bold $accent"), (MORE, "$quiet")), "g")


class TopBar(Widget):
    """Name and places."""

    DEFAULT_CSS = "TopBar { height: 2; width: 1fr; }"

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)  # as `Drawn` has it

    def __init__(self, here: str) -> None:
        super().__init__()
        self.here = here

    def render(self) -> Content:
        """Draw the line."""
        return as_now(self, nav_line((*PLACES, SUMMARY), self.here, self.size.width))
