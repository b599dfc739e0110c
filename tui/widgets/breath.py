"""The breath, in the one place where it is drawn and timed: a disc or a bar that fills and empties, or numbers.

Exercises draw it large, Support in a line. How long each phase takes is `evenso.exercises.pacer`'s business; the clock
is a monotonic one, handed in, so that neither a suspended program nor a test depends on the wall.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby, zip_longest
from math import hypot
from time import monotonic
from typing import Final

from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget

from evenso.exercises.pacer import A_MINUTE, Pacer, Place, Stopwatch
from evenso.wording.exercises.saying import A_MINUTE_OVER, EASY, PHASES, STILL, say_time

REPAINTS: Final = 8
"""Repaints a second: smooth enough to follow, few enough for a slow line."""

LARGE: Final = 9
"""Rows from which the breath is a disc; below, it is a bar."""

ROOMY: Final = 11
WIDEST_DISC: Final = 15
LEAST_SHARE: Final = 0.28
"""Of its widest, what the disc shrinks to: it never goes out."""

_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_SHADES: Final = 8
_VESSEL: Final = 12
"""Per cent of the accent in what the breath can fill."""


@dataclass(frozen=True, slots=True)
class Look:
    """How it is drawn: without movement, in plain ASCII signs, with colour."""

    still: bool = False
    plain: bool = False
    colour: bool = True


def said(place: Place, pacer: Pacer) -> Content:
    """Say the phase and its seconds, as wide for every phase, so that nothing moves that should not."""
    widest = max(len(PHASES[phase]) for phase, _ in pacer.cycle)
    phase = Content.styled(PHASES[place.phase], "bold $ink").pad_right(widest - len(PHASES[place.phase]))
    return phase + Content.styled(f"  {place.left}", "bold $accent")


def draw_bar(place: Place, pacer: Pacer, look: Look, width: int) -> Content:
    """Draw the breath in one line of a width in cells: phase, seconds, and a bar as full as it is."""
    words = said(place, pacer)
    if look.still:
        return words
    room = max(4, min(32, width - words.cell_length - 14))
    eighths = round(place.share * room * 8)
    whole, rest = divmod(eighths, 8)
    if look.plain:
        filled, left = "#" * round(eighths / 8), "." * (room - round(eighths / 8))
        return words + Content.assemble("  ", (filled, "$accent"), (left, "$faint"))
    edge = _EIGHTHS[rest] if rest else ""
    empty = (" " if look.colour else "░") * (room - whole - bool(rest))
    bar = Content.styled("█" * whole + edge + empty, f"$accent on $accent {_VESSEL}%")
    return words + Content("  ") + bar


def draw_disc(share: float, rows: int, look: Look) -> list[Content]:
    """Draw the breath as a disc that is `share` (0–1) full, in `rows` lines twice as wide: half a cell is a dot."""
    reach = rows * (LEAST_SHARE + (1 - LEAST_SHARE) * share)
    across = range(2 * rows)
    lines = []
    for row in range(rows):
        upper = [_dot(hypot(x + 0.5 - rows, 2 * row + 0.5 - rows), reach, rows) for x in across]
        lower = [_dot(hypot(x + 0.5 - rows, 2 * row + 1.5 - rows), reach, rows) for x in across]
        cells = [_cell(one, other, look) for one, other in zip(upper, lower, strict=True)]
        runs = [("".join(sign for sign, _ in run), style) for style, run in groupby(cells, key=lambda cell: cell[1])]
        lines.append(Content.assemble(*runs))
    return lines


def _dot(far: float, reach: float, edge: float) -> int:
    """Return how much of the accent (per cent) a dot has: all of it in the breath, a little where it can come to."""
    breath, vessel = (round(_SHADES * min(1.0, max(0.0, end - far + 0.5))) for end in (reach, edge))
    return (100 * breath + _VESSEL * vessel * (_SHADES - breath) // _SHADES) // _SHADES


def _cell(upper: int, lower: int, look: Look) -> tuple[str, str]:
    """Return sign and style of a cell with two dots; without colour its form alone tells what the breath covers."""
    if look.plain:
        full = upper + lower >= 100
        return ("#", "$accent") if full else (".", "$faint") if upper + lower >= _VESSEL else (" ", "")
    if not look.colour:
        return {(True, True): "█", (True, False): "▀", (False, True): "▄"}.get((upper >= 50, lower >= 50), " "), ""
    if not upper and not lower:
        return " ", ""
    if upper == lower:
        return "█", f"$accent {upper}%"
    low, high = sorted((upper, lower))
    over = round(100 * (high - low) / (100 - low))  # the sign's ink lies over the cell's ground
    return ("▀" if upper > lower else "▄"), f"$accent {over}%" + (f" on $accent {low}%" if low else "")


def draw_breath(place: Place, look: Look, width: int, height: int) -> list[Content]:
    """Draw the breath large, centred in a width and height in cells: the disc, and under it phase and seconds."""
    words = Content.assemble((PHASES[place.phase], "bold $ink"), (f"  {place.left}", "bold $accent"))
    if look.still:
        lines = [words]
    else:
        air = [Content("")] if height > ROOMY else []
        rows = max(3, min(WIDEST_DISC, height - 2 - len(air), (width - 2) // 2))
        lines = [*air, *draw_disc(place.share, rows, look), Content(""), words]
    above = max(0, (height - len(lines)) // 2)
    drawn = [Content(" " * max(0, (width - line.cell_length) // 2)) + line for line in lines]
    return [Content("")] * above + drawn


def changed(old: Content, new: Content) -> tuple[int, int] | None:
    """Return the cells (start, end) in which a line differs from what it was; all its signs are one cell wide."""
    pairs = zip_longest(_cells(old), _cells(new))
    places = [place for place, (one, other) in enumerate(pairs) if one != other]
    return (places[0], places[-1] + 1) if places else None


def _cells(line: Content) -> list[tuple[str, str]]:
    styles = [""] * len(line.plain)
    for span in line.spans:
        styles[span.start : span.end] = [str(span.style)] * (span.end - span.start)
    return list(zip(line.plain, styles, strict=True))


class Breath(Widget):
    """Breathe along; posts `Enough` when it may be enough, and `Over` when it stops."""

    DEFAULT_CSS = "Breath { height: 3; width: 1fr; padding: 0 0 0 3; text-wrap: nowrap; text-overflow: clip; }"

    class Enough(Message):
        """It may be enough by now."""

    class Over(Message):
        """It has stopped; whoever listens may ask whether it goes on."""

    def __init__(
        self, pacer: Pacer = A_MINUTE, look: Look | None = None, *, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__()
        self.pacer = pacer
        self._clock = clock
        self.look = look or Look()
        self._watch = Stopwatch()
        self.went_on = 0
        self.paused = False
        self._told: set[str] = set()
        self._drawn: tuple[object, ...] = ()
        self._lines: list[Content] = []
        self._size_drawn = Size()

    @property
    def seconds(self) -> float:
        """Seconds that were breathed; never more than until it stops."""
        return min(self._watch.seconds, self.stops)

    @property
    def stops(self) -> float:
        """The seconds at which it stops."""
        return self.pacer.stops(self.went_on)

    @property
    def is_over(self) -> bool:
        """Whether it has stopped."""
        return self._watch.seconds >= self.stops

    def on_mount(self) -> None:
        """Keep moving; where nothing should move there are only seconds to tell."""
        self.set_interval(1 / (2 if self.look.still else REPAINTS), self.turn)

    def begin(self, pacer: Pacer) -> None:
        """Begin anew."""
        self.pacer, self.went_on, self.paused = pacer, 0, False
        self._told.clear()
        self._watch = Stopwatch().at(self._clock())
        self.refresh()

    def go_on(self) -> None:
        """Go on after it has stopped."""
        self._watch = Stopwatch(self.stops).at(self._clock())
        self.went_on += 1
        self._told.discard("over")
        self.refresh()

    def pause(self) -> None:
        """Stand still, or go on."""
        self.paused = not self.paused
        self.turn()
        self.refresh()

    def turn(self) -> None:
        """Look at the clock, say what is due, and draw what has changed; with another screen in front it waits."""
        running = self.display and self.app.screen is self.screen and not self.paused and not self.is_over
        self._watch = self._watch.at(self._clock(), running=running)
        if not running:
            return
        if self.pacer.enough <= self.seconds and self.pacer.enough < self.pacer.asks and not self.is_over:
            self._tell("enough", self.Enough())
        if self.is_over:
            self._tell("over", self.Over())
        place = self.pacer.at(self.seconds)
        share = 0 if self.look.still else round(place.share * 128)
        seen = (place.phase, place.left, share, int(self.seconds), self.is_over)
        if seen != self._drawn:
            self._drawn = seen
            self._repaint()

    def _repaint(self) -> None:
        """Paint the cells that differ from what stands there, so that a slow line is sent little."""
        lines = self._draw()
        if len(lines) != len(self._lines) or self.size != self._size_drawn:
            self.refresh()
            return
        left, top = self.gutter.left, self.gutter.top
        for row, (old, new) in enumerate(zip(self._lines, lines, strict=True)):
            if (cells := changed(old, new)) is not None:
                self.refresh(Region(left + cells[0], top + row, cells[1] - cells[0], 1))

    def _tell(self, what: str, message: Message) -> None:
        if what not in self._told:
            self._told.add(what)
            self.post_message(message)

    def render(self) -> Content:
        """Draw where the breath is."""
        self._lines, self._size_drawn = self._draw(), self.size
        return Content("\n").join(self._lines)

    def _draw(self) -> list[Content]:
        width, height = self.size
        if height < LARGE:
            return self._in_a_line(width)
        return draw_breath(self.pacer.at(self.seconds), self.look, width, height - 2) + self._foot(width)

    def _foot(self, width: int) -> list[Content]:
        said = f"{say_time(self.seconds)}, {STILL}" if self.paused else say_time(self.seconds)
        return [Content(""), Content.styled(said.center(max(1, width)).rstrip(), "$quiet")]

    def _in_a_line(self, width: int) -> list[Content]:
        if self.is_over:
            return [Content.styled(A_MINUTE_OVER, "$quiet")]
        left = Content.styled(f"   {round(self.stops - self.seconds)} s", "$faint")
        line = draw_bar(self.pacer.at(self.seconds), self.pacer, self.look, width) + left
        return [line, Content(""), Content.styled(EASY, "$quiet")]
