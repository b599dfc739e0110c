"""Before a coin-flip month: what it is, what it can see and what not; enter throws the coins, esc leaves it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from evenso.language import tr
from evenso.records import Skill
from evenso.wording.strategies import trials as say
from tui.keyboard.spelling import shown_key
from tui.keys import BACK, CHANGE, key
from tui.screens.skills.intents import BeginTrial
from tui.screens.skills.pages.skill import ScrollPage
from tui.screens.skills.pages.skill_drawing import INDENT, WIDEST, wrapped
from tui.shown import press, show_line
from tui.widgets.page import Page, Scroll

if TYPE_CHECKING:
    from storage.journal import Journal


def draw_coin(skill: Skill, width: int) -> Content:
    """Draw what one should know before."""
    room = min(WIDEST, max(20, width - len(INDENT) - 2))
    lines = [Content.styled(f" {tr('A coin-flip month:')} ", "bold") + show_line(skill.name, "bold $ink")]
    for words, style in ((say.WHAT_IT_IS, "$ink"), (say.POWER, "$ink"), (say.FREE, "$ink"), (say.BEGINS, "$quiet")):
        lines += [Content(""), *wrapped(words, room, style)]
    throw = Content.assemble((shown_key("enter"), "bold $accent"), (f"  {tr('throws the coins')}", "$quiet"))
    lines += [Content(""), Content(INDENT) + press(throw, "enter")]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines])


class CoinPage(ScrollPage[None]):
    """What a month is, and its beginning."""

    PLACE = "skills"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "begin", tr("throw the coins"), tr("begin the month"), CHANGE, name="coin.begin", show=True),
    ]

    def __init__(self, skill: Skill, today: date) -> None:
        super().__init__()
        self._skill = skill
        self._today = today

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        with Scroll():
            yield Page(draw_coin, self._skill)

    def wants(self, now: datetime) -> Callable[[Journal], None]:
        """Need nothing."""
        del now
        return lambda _: None

    def receive(self, data: None) -> None:
        """Show nothing else."""

    def footer(self) -> tuple[Binding, ...]:
        """Say the two keys."""
        down = Binding("down", "", tr("scroll"), key_display="↑ ↓")
        return (Binding("enter", "", tr("throw the coins")), down, BACK)

    def action_begin(self) -> None:
        """Throw the coins, and go back to the skill."""
        self.do(BeginTrial(self._skill, self._today))
        self.dismiss()


__all__ = ["CoinPage", "draw_coin"]
