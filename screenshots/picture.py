"""Turns a screen of the app into a picture: cells into SVG, SVG into PNG; knows fonts and pixels, nothing of the app.

Blocks, braille and frames are drawn as shapes, as good terminals do, so that no font can leave gaps in a chart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style

FONTS = ("DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", "Menlo", "Consolas")
FONT_FILES = (
    "DejaVuSansMono.ttf",
    "LiberationMono-Regular.ttf",
    "NotoSansMono-Regular.ttf",
    "Menlo.ttc",
    "consola.ttf",
)
FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
SIZE = 20.0
CELL = 12.04
LINE = 24.0
BASE = 18.2
MARGIN = 22.0
ZOOM = 1.5

Rgb = tuple[int, int, int]


class NoFont(RuntimeError):
    """No monospace font was found."""


@dataclass(frozen=True)
class Paper:
    """What the picture is drawn on."""

    ground: Rgb
    ink: Rgb


@cache
def font() -> str:
    """Return a monospace font that this machine has; raises `NoFont` with how to get one."""
    for name, file in zip(FONTS, FONT_FILES, strict=True):
        if any(next(Path(folder).rglob(file), None) for folder in FONT_FOLDERS if Path(folder).is_dir()):
            return name
    raise NoFont("No monospace font was found. On Debian or Ubuntu: apt-get install fonts-dejavu-core")


def png(rows: Sequence[Sequence[Segment]], paper: Paper) -> bytes:
    """Return the picture of a screen, one sequence of segments a row."""
    import resvg_py  # noqa: PLC0415 - only when a picture is taken

    return bytes(resvg_py.svg_to_bytes(svg_string=svg(rows, paper), dpi=96, zoom=ZOOM, font_family=font()))


def svg(rows: Sequence[Sequence[Segment]], paper: Paper) -> str:
    """Return a screen as SVG."""
    columns = max((sum(segment.cell_length for segment in row) for row in rows), default=0)
    width, height = columns * CELL + 2 * MARGIN, len(rows) * LINE + 2 * MARGIN
    size = f'width="{width:.1f}" height="{height:.1f}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{font()}" font-size="{SIZE}">',
        f'<rect width="{width:.1f}" height="{height:.1f}" rx="10" fill="{_hex(paper.ground)}"/>',
    ]
    grounds, inks = [], []
    for number, row in enumerate(rows):
        for column, segment in _placed(row):
            grounds += _ground(segment, column, number, paper)
            inks += _ink(segment, column, number, paper)
    return "\n".join([*parts, *grounds, *inks, "</svg>"])


def _placed(row: Sequence[Segment]) -> Iterator[tuple[int, Segment]]:
    column = 0
    for segment in row:
        if segment.control:
            continue
        yield column, segment
        column += segment.cell_length


def _hex(color: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)


def _colors(style: Style | None, paper: Paper) -> tuple[Rgb, Rgb]:
    ink, ground = paper.ink, paper.ground
    if style is not None:
        ink = _rgb(style.color, ink)
        ground = _rgb(style.bgcolor, ground)
        if style.reverse:
            ink, ground = ground, ink
        if style.dim:
            ink = tuple((a + b) // 2 for a, b in zip(ink, ground, strict=True))  # type: ignore[assignment]
    return ink, ground


def _rgb(color: Color | None, default: Rgb) -> Rgb:
    return default if color is None or color.is_default else tuple(color.get_truecolor())  # type: ignore[return-value]


def _ground(segment: Segment, column: int, row: int, paper: Paper) -> list[str]:
    _, ground = _colors(segment.style, paper)
    if ground == paper.ground:
        return []
    x, y, width = MARGIN + column * CELL, MARGIN + row * LINE, segment.cell_length * CELL
    # crisp edges keep neighbouring shades from showing a seam
    return [_rect(x, y, width, LINE, ground)]


def _rect(x: float, y: float, width: float, height: float, fill: Rgb) -> str:
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" '
        f'fill="{_hex(fill)}" shape-rendering="crispEdges"/>'
    )


def _ink(segment: Segment, column: int, row: int, paper: Paper) -> list[str]:
    ink, _ = _colors(segment.style, paper)
    style = segment.style or Style()
    drawn, letters, places = [], [], []
    for letter in segment.text:
        x, y = MARGIN + column * CELL, MARGIN + row * LINE
        shape = _shape(letter, x, y, ink)
        if shape is not None:
            drawn += shape
        elif letter.strip():
            letters.append(letter)
            places.append(f"{x:.2f}")
        column += cell_len(letter)
    if letters:
        weight = ' font-weight="bold"' if style.bold else ""
        slant = ' font-style="italic"' if style.italic else ""
        drawn.append(
            f'<text x="{" ".join(places)}" y="{MARGIN + row * LINE + BASE:.2f}" fill="{_hex(ink)}"{weight}{slant}>'
            f"{escape(''.join(letters))}</text>"
        )
    if style.underline:
        width = segment.cell_length * CELL
        left = MARGIN + column * CELL - width
        drawn.append(_rect(left, MARGIN + row * LINE + BASE + 2.2, width, 1.4, ink))
    return drawn


_EIGHTHS = "▁▂▃▄▅▆▇█"
_FRAMES = {
    "─": "lr",
    "│": "ud",
    "└": "ur",
    "┘": "ul",
    "┌": "dr",
    "┐": "dl",
    "┬": "lrd",
    "┴": "lru",
    "┤": "udl",
    "├": "udr",
    "┼": "udlr",
}
_DOTS = ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))


def _shape(letter: str, x: float, y: float, ink: Rgb) -> list[str] | None:
    """Draw a letter that is a shape; None for one that a font draws."""
    if letter in _FRAMES:
        return _frame(_FRAMES[letter], x, y, ink)
    if letter in _EIGHTHS:
        high = (_EIGHTHS.index(letter) + 1) / 8 * LINE
        return [_rect(x, y + LINE - high, CELL, high, ink)]
    if "\u2800" <= letter <= "\u28ff":
        bits = ord(letter) - 0x2800
        return [_circle(x, y, *_DOTS[bit], ink) for bit in range(8) if bits >> bit & 1]
    return _mark(letter, x + CELL / 2, y + LINE / 2, ink)


def _circle(x: float, y: float, across: int, down: int, ink: Rgb) -> str:
    middle = f'cx="{x + CELL * (0.25 + 0.5 * across):.2f}" cy="{y + LINE * (0.125 + 0.25 * down):.2f}"'
    return f'<circle {middle} r="2.6" fill="{_hex(ink)}"/>'


def _mark(letter: str, x: float, y: float, ink: Rgb) -> list[str] | None:
    """Draw one of the chart's marks around the middle of its cell."""
    middle, color = f'cx="{x:.2f}" cy="{y:.2f}"', _hex(ink)
    marks = {
        "●": f'<circle {middle} r="4.6" fill="{color}"/>',
        "○": f'<circle {middle} r="4.6" fill="none" stroke="{color}" stroke-width="1.8"/>',
        "▪": f'<rect x="{x - 3.4:.2f}" y="{y - 3.4:.2f}" width="6.8" height="6.8" rx="1" fill="{color}"/>',
        "▀": _rect(x - CELL / 2, y - LINE / 2, CELL, LINE / 2, ink),
    }
    return [marks[letter]] if letter in marks else None


def _frame(ends: str, x: float, y: float, ink: Rgb) -> list[str]:
    middle_x, middle_y, thick = x + CELL / 2, y + LINE / 2, 1.3
    drawn = []
    if "l" in ends or "r" in ends:
        left, right = (x if "l" in ends else middle_x), (x + CELL if "r" in ends else middle_x)
        drawn.append(_rect(left, middle_y - thick / 2, right - left, thick, ink))
    if "u" in ends or "d" in ends:
        top, bottom = (y if "u" in ends else middle_y), (y + LINE if "d" in ends else middle_y)
        drawn.append(_rect(middle_x - thick / 2, top, thick, bottom - top, ink))
    return drawn
