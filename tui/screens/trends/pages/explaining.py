"""How each number comes about: its formula in words, with the person's own figures, window and n."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr, tr_as
from evenso.recovery.findings import Recovery, Setback
from evenso.text import visible
from evenso.wording.recovery.explain import Explanation, Number, explain
from tui.keys import BACK, MOVE, key
from tui.screens.under import ListPage, move_keys
from tui.shown import show

if TYPE_CHECKING:
    from storage.journal import Journal

TITLE = " " + tr("How is this computed?")
NOT_YET = tr_as("a number", "not yet")


def numbers_of(recovery: Recovery, setback: Setback | None) -> tuple[Explanation, ...]:
    """Return the answer for every number of Trends."""
    return tuple(explain(number, recovery, setback) for number in Number)


class ExplainPage(ListPage[tuple[Explanation, ...]]):
    """The numbers of the window one came from, each with its answer."""

    PLACE = "trends"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("number_sign", "back", tr("back"), tr("back from the numbers"), MOVE, name="numbers.back", display="#")
    ]

    def __init__(self, answers: Sequence[Explanation], *, hidden: bool = False) -> None:
        super().__init__()
        self._hidden = hidden
        self._answers = tuple(answers)

    def wants(self, now: datetime) -> Callable[[Journal], tuple[Explanation, ...]]:
        """Keep the numbers of the window one came from."""
        del now
        return lambda _: self._answers

    def footer(self) -> tuple[Binding, ...]:
        """Say how to choose a number, and the way back."""
        return (*move_keys(), BACK, *super().footer()[-2:])

    def count(self, data: tuple[Explanation, ...]) -> int:
        """Return how many numbers there are."""
        return len(data)

    def heading(self, data: tuple[Explanation, ...], width: int) -> list[Content]:
        """Draw the title."""
        del data, width
        return [Content.styled(TITLE, "bold"), Content("")]

    def line(self, data: tuple[Explanation, ...], number: int, width: int) -> Content:
        """Draw a number's name; those that cannot be said yet say so."""
        del width
        one = data[number]
        if one.missing:
            return Content.styled(one.title, "$quiet") + Content.styled(f"   {NOT_YET}", "$faint")
        return Content.styled(one.title, "$ink")

    def detail(self, data: tuple[Explanation, ...], number: int, width: int) -> list[Content]:
        """Draw the answer."""
        lines: list[Content] = []
        one = data[number]
        for sentence in one.lines:
            if self._hidden and sentence in one.figures:
                continue
            style = "$ink" if sentence in one.figures else "$quiet"
            lines += [show(part.plain.rstrip(), style) for part in Content(visible(sentence)).wrap(max(20, width))]
        return lines

    def invitation(self, data: tuple[Explanation, ...], width: int) -> list[Content]:
        """Say nothing: there is always a number."""
        del data, width
        return []

    def rows(self, data: tuple[Explanation, ...], width: int, height: int) -> int:
        """Leave the answer the room it needs under a short list."""
        rows = super().rows(data, width, height)
        return rows if rows == height else max(3, min(len(data), height - 9))
