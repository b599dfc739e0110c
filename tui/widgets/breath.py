"""A slow breath for a minute: a calm bar that fills and empties, or numbers where nothing should move.

Time is a monotonic clock's, given as an argument, so that neither a suspended terminal nor a test depends on the wall.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

IN: Final = 5
OUT: Final = 5
A_MINUTE: Final = 60
REPAINTS: Final = 8
"""Repaints a second: smooth enough to follow, few enough for a slow line."""

OVER: Final = "That was a minute. space  once more"
EASY: Final = "Dizzy or uneasy? Breathe as you like, and stop."


def breath_at(seconds: float, *, still: bool, plain: bool, width: int) -> Content:
    """Draw the breath `seconds` after its beginning: which way, how far, how long still."""
    place = seconds % (IN + OUT)
    inwards = place < IN
    share = place / IN if inwards else 1 - (place - IN) / OUT
    word = "in " if inwards else "out"
    left = int(IN - place) + 1 if inwards else int(IN + OUT - place) + 1
    rest = Content.styled(f"   {max(0, round(A_MINUTE - seconds))} s", "$faint")
    if still:
        return Content.assemble((f"breathe {word}", "bold $accent"), (f"   {left}", "bold")) + rest
    room = max(4, min(30, width - 24))
    filled = round(share * room)
    marks = ("#", ".") if plain else ("█", "░")
    bar = Content.styled(marks[0] * filled, "$accent") + Content.styled(marks[1] * (room - filled), "$faint")
    return Content.styled(f"breathe {word}  ", "bold") + bar + rest


class Breath(Widget):
    """Breathe along; posts `Over` after a minute."""

    DEFAULT_CSS = "Breath { height: 3; width: 1fr; padding: 0 0 0 3; }"

    class Over(Message):
        """The minute is over."""

    def __init__(self, *, still: bool, plain: bool, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._still = still
        self._plain = plain
        self._clock = clock
        self._began = clock()

    @property
    def seconds(self) -> float:
        """Seconds since the breath began."""
        return self._clock() - self._began

    def on_mount(self) -> None:
        """Keep moving, once a second where nothing should move."""
        self.set_interval(1 if self._still else 1 / REPAINTS, self._turn)

    def _turn(self) -> None:
        if self.seconds >= A_MINUTE:
            self.post_message(self.Over())
        self.refresh()

    def render(self) -> Content:
        """Draw where the breath is."""
        if self.seconds >= A_MINUTE:
            return Content.styled(OVER, "$quiet")
        line = breath_at(self.seconds, still=self._still, plain=self._plain, width=self.size.width)
        return Content("\n").join([line, Content(""), Content.styled(EASY, "$faint")])
