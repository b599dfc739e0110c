"""How charts look: colours, glyphs, and whether colour or Unicode may be used at all.

One accent hue in two weights, a warm shade of the ground for setbacks, grey for the rest. Form carries the meaning, so
that every chart also reads without colour. Which palette suits a theme or a terminal is left to the caller.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final

Rgb = tuple[int, int, int]


_MIDDLE: Final = 3 * 128
"""The sum of a colour's parts below which a ground is dark."""


def mix(ground: Rgb, ink: Rgb, share: float) -> Rgb:
    """Lay `share` (0–1) of one colour over another."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(ground, ink, strict=True))
    return red, green, blue


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a chart as RGB triples.

    `ground` is what lies behind the chart; it is never painted, only mixed from. `band`, `setback` and `valley` (the
    part of a setback between the usual and the level) are shades of it; the others are inks.
    """

    ground: Rgb
    text: Rgb
    dim: Rgb
    axis: Rgb
    dot: Rgb
    line: Rgb
    came_back: Rgb
    band: Rgb
    setback: Rgb
    valley: Rgb

    @classmethod
    def derive(cls, *, ground: Rgb, text: Rgb, accent: Rgb, warm: Rgb) -> Palette:
        """Make a palette from a theme's ground, text and accent and one warm hue; both light and dark grounds serve."""
        return cls(
            ground=ground,
            text=text,
            dim=mix(ground, text, 0.74),
            axis=mix(ground, text, 0.58 if sum(ground) < _MIDDLE else 0.66),  # 3:1 on every shade
            dot=mix(ground, accent, 0.72),
            line=accent,
            came_back=text,
            band=mix(ground, accent, 0.13),
            setback=mix(ground, warm, 0.12),
            valley=mix(ground, warm, 0.26),
        )


DARK: Final = Palette.derive(ground=(22, 24, 28), text=(226, 224, 218), accent=(122, 196, 206), warm=(226, 146, 84))
LIGHT: Final = Palette.derive(ground=(250, 248, 243), text=(44, 46, 50), accent=(14, 108, 122), warm=(214, 124, 50))


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The marks of a chart, one cell each."""

    dot: str
    line: str
    came_back: str
    setback: str
    spread: str
    logged: str
    session: str
    event: str
    goal: str
    cursor: str
    blank: str
    """A day without entries, where days stand one by one; never a zero."""
    second: str
    """The level of a tracker beside the mood."""
    away: str
    """A day on which the person was away from writing."""
    levels: str
    """Marks for a mood from 1 to 10, lowest first."""


AWAY: Final = "⋯"
AWAY_ASCII: Final = "="
UNICODE: Final = Glyphs("●", "─", "○", "░", "⠂", "▪", "▲", "◆", "◇", "┊", "·", "╌", AWAY, "▁▁▂▃▄▅▆▇▇█")
ASCII: Final = Glyphs("o", "#", "O", ":", ".", "x", "^", "*", "@", "|", ".", "~", AWAY_ASCII, "123456789X")


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Whether a chart may use colour (ANSI) and anything beyond ASCII, its palette, and whether colours have 24 bits.

    Some terminals know 256 colours only and garble more (no `COLORTERM`); `true_color=False` gives them the nearest.
    """

    color: bool = True
    ascii: bool = False
    palette: Palette = field(default=DARK)
    true_color: bool = True

    @property
    def glyphs(self) -> Glyphs:
        """The marks this style draws with."""
        return ASCII if self.ascii else UNICODE

    @property
    def setback(self) -> Rgb:
        """The shade of a setback; of 256 colours only the deeper one is near enough to be told from the band."""
        return self.palette.setback if self.true_color else self.palette.valley


def paint(text: str, style: ChartStyle, ink: Rgb | None = None, ground: Rgb | None = None) -> str:
    """Wrap text in its colours, or return it as it is when the style has none."""
    if not style.color or not text or (ink is None and ground is None):
        return text
    codes = [_code(38, ink, true_color=style.true_color)] if ink else []
    if ground:
        codes.append(_code(48, ground, true_color=style.true_color))
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m"


def _code(place: int, color: Rgb, *, true_color: bool) -> str:
    if true_color:
        return f"{place};2;{color[0]};{color[1]};{color[2]}"
    return f"{place};5;{nearest(color)}"


@cache
def nearest(color: Rgb) -> int:
    """Number of the nearest of the 256 terminal colours that are the same everywhere (16 to 255)."""

    def distance(number: int) -> int:
        return sum((a - b) ** 2 for a, b in zip(color, _FIXED[number - 16], strict=True))

    return min(range(16, 256), key=distance)


_STEPS: Final = (0, 95, 135, 175, 215, 255)
_FIXED: Final[tuple[Rgb, ...]] = (
    *((red, green, blue) for red in _STEPS for green in _STEPS for blue in _STEPS),
    *((grey, grey, grey) for grey in range(8, 248, 10)),
)
"""The colour cube and the greys of a terminal with 256 colours, from number 16."""
