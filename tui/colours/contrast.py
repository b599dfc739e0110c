"""How well an ink reads on a ground, by the formula of WCAG 2.2 (relative luminance, contrast ratio)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from textual.color import Color

AA: Final = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3)."""

AAA: Final = 7.0
"""The least contrast of text in a theme of high contrast (1.4.6)."""

GRAPHICS: Final = 3.0
"""The least contrast of marks and lines that are needed to understand (1.4.11)."""


def luminance(color: Color) -> float:
    """Return the relative luminance, 0 for black to 1 for white."""
    red, green, blue = (_linear(part / 255) for part in color.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def legible(ink: Color, grounds: Iterable[Color], least: float) -> Color:
    """Return an ink as near to this one as reads on all of the grounds, on its way to black or to white."""
    behind = list(grounds)
    if _reads(ink, behind, least):
        return ink
    ends = sorted((Color(0, 0, 0), Color(255, 255, 255)), key=lambda end: -min(contrast(end, one) for one in behind))
    for step in range(1, 101):
        tried = ink.blend(ends[0], step / 100)
        if _reads(tried, behind, least):
            return tried
    return ends[0]


def _reads(ink: Color, grounds: list[Color], least: float) -> bool:
    return all(contrast(ink, ground) >= least for ground in grounds)
