"""What a thing is linked to, in lines with a digit each, and the digits that walk there: the same on every screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from textual.binding import Binding
from textual.content import Content

from evenso.language import tr, tr_as
from evenso.links import MOST_LINKS, Linked, Thing
from evenso.wording.links.saying import say_way, say_where
from tui.keys import MOVE, key
from tui.shown import press, show_line
from tui.ways.walking import walk

if TYPE_CHECKING:
    from tui.screens.base import AnyJournalScreen


def link_keys(place: str) -> list[Binding]:
    """Return the digits 1 to 9 as keys of a place; its screen is a `WalksLinks`."""
    return [
        key(
            str(number),
            f"walk({number})",
            tr_as("a key", "linked"),
            tr("go to what is linked"),
            MOVE,
            name=f"{place}.{number}",
            display="1-9",
        )
        for number in range(1, MOST_LINKS + 1)
    ]


def draw_linked(links: Sequence[Linked], here: Thing, today: date, width: int) -> list[Content]:
    """Draw a line for each linked thing: its digit, which way it lies (said once a group), its day or kind, its words.

    `links` are what `evenso.links.most_telling` returns; a line is clicked like its digit is pressed.
    """
    said = [say_way(here, one) for one in links]
    where = [say_where(one, today) for one in links]
    ways, kinds = max(map(len, said), default=0), max(map(len, where), default=0)
    lines = []
    for place, one in enumerate(links):
        again = place > 0 and said[place] == said[place - 1]
        line = Content.styled(f"{place + 1} ", "bold $accent")
        line += Content.styled(f"{'' if again else said[place]:<{ways}}  {where[place]:<{kinds}}  ", "$quiet")
        line += show_line(one.title, "$ink", max(1, width - line.cell_length))
        lines.append(press(line, str(place + 1)))
    return lines


NOTHING_LINKED: Final = tr("Nothing stands beside this digit that is linked")


class WalksLinks:
    """A screen on which a digit walks to what the chosen thing is linked to."""

    def links(self) -> Sequence[Linked]:
        """Return what is linked to what is chosen, in the order in which it is drawn."""
        raise NotImplementedError

    def idle(self) -> frozenset[str]:
        """Say that no digit leads anywhere where nothing is linked."""
        rest = cast("AnyJournalScreen", super()).idle()
        return rest if self.links() else rest | {"walk"}

    async def action_walk(self, number: int) -> None:
        """Go to a linked thing; esc comes back."""
        found = self.links()
        if number <= len(found):
            await walk(cast("AnyJournalScreen", self).own_app, found[number - 1].ref)
        else:
            cast("AnyJournalScreen", self).say(NOTHING_LINKED)
