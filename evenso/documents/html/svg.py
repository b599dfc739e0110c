"""A scene as inline SVG: shapes with a class for each ink, so that the page's style decides about colours."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from evenso.charts.vector.shapes import Dots, Line, Path, Point, Rect, Ring, Scene, Shape, Strokes, Words
from evenso.text import one_line


def svg(scene: Scene, name: str) -> str:
    """Return the picture as an element of class `name` that is read aloud as its words."""
    size = f"{_n(scene.width)} {_n(scene.height)}"
    head = f'<svg class="{name}" viewBox="0 0 {size}" role="img" aria-label="{escape(one_line(scene.alt))}">'
    return "\n".join([head, *(_shape(shape) for shape in scene.shapes), "</svg>"])


def _shape(shape: Shape) -> str:  # noqa: PLR0911 - a way out for each shape
    match shape:
        case Rect(x, y, width, height, fill):
            return f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" class="f-{fill}"/>'
        case Line((x, y), (to_x, to_y), ink, width, dashed):
            dash = ' stroke-dasharray="2 2"' if dashed else ""
            return (
                f'<path d="M{_n(x)} {_n(y)}L{_n(to_x)} {_n(to_y)}" class="s-{ink}" stroke-width="{_n(width)}"{dash}/>'
            )
        case Path(points, ink, _, True):
            return f'<path d="M{_joined(points)}Z" class="f-{ink}"/>'
        case Path(points, ink, width):
            return f'<path d="M{_joined(points)}" class="s-{ink}" stroke-width="{_n(width)}"/>'
        case Strokes(strokes, ink, width):
            drawn = "".join(f"M{_n(x)} {_n(top)}V{_n(bottom)}" for x, top, bottom in strokes)
            return f'<path d="{drawn}" class="s-{ink}" stroke-width="{_n(width)}"/>'
        case Dots(centres, radius, ink):
            # a line of no length with round ends is a dot, and takes a tenth of the room of a circle
            drawn = "".join(f"M{_n(x)} {_n(y)}h0" for x, y in centres)
            return f'<path d="{drawn}" class="s-{ink} round" stroke-width="{_n(2 * radius)}"/>'
        case Ring((x, y), radius, ink, width):
            place = f'cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"'
            return f'<circle {place} class="s-{ink} open" stroke-width="{_n(width)}"/>'
        case Words():
            return _words(shape)


def _words(words: Words) -> str:
    bold = ' font-weight="700"' if words.bold else ""
    place = f'x="{_n(words.at[0])}" y="{_n(words.at[1])}" font-size="{_n(words.size)}"'
    return (
        f'<text {place} text-anchor="{words.anchor}" class="f-{words.ink}"{bold}>{escape(one_line(words.text))}</text>'
    )


def _joined(points: Iterable[Point]) -> str:
    return "L".join(f"{_n(x)} {_n(y)}" for x, y in points)


def _n(number: float) -> str:
    """Write a number of points in tenths, which no screen tells from more."""
    return f"{number:.1f}".removesuffix(".0")
