"""Palettes are legible on their ground, and painting without colour changes nothing."""

import pytest

from evenso.charts.styles import ASCII, DARK, LIGHT, UNICODE, ChartStyle, Palette, Rgb, mix, nearest, paint


def luminance(color: Rgb) -> float:
    """Relative luminance (WCAG 2)."""
    parts = [value / 255 for value in color]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, two: Rgb) -> float:
    """Contrast ratio (WCAG 2), 1 to 21."""
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_marks_can_be_told_from_every_ground(palette: Palette) -> None:
    """The line, the dots and the words stand out from the plain ground, the band and a setback."""
    for ground in (palette.ground, palette.band, palette.setback):
        assert contrast(palette.line, ground) >= 4.5
        assert contrast(palette.text, ground) >= 7
        assert contrast(palette.dim, ground) >= 4
        assert contrast(palette.dot, ground) >= 2.7
    assert contrast(palette.dim, palette.ground) >= 4.5
    assert contrast(palette.dot, palette.ground) >= 3


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_shades_are_quiet(palette: Palette) -> None:
    """A setback is a warm shade of the ground, not an alarm."""
    for shade in (palette.band, palette.setback):
        assert 1.04 <= contrast(shade, palette.ground) <= 1.5
    assert contrast(palette.valley, palette.ground) <= 2
    red, _, blue = palette.setback
    assert red - palette.ground[0] > blue - palette.ground[2]


def test_the_line_weighs_more_than_the_dots() -> None:
    """One hue in two weights."""
    for palette in (DARK, LIGHT):
        assert contrast(palette.line, palette.ground) > contrast(palette.dot, palette.ground)


def test_mixing_goes_from_ground_to_ink() -> None:
    """Nothing of the ink is the ground, all of it the ink."""
    assert mix((0, 10, 20), (100, 110, 120), 0) == (0, 10, 20)
    assert mix((0, 10, 20), (100, 110, 120), 0.5) == (50, 60, 70)


def test_painting_needs_colour() -> None:
    """Without colour, text stays as it is; with it, it ends with a reset."""
    assert paint("x", ChartStyle(color=False), (1, 2, 3)) == "x"
    assert paint("x", ChartStyle(), (1, 2, 3), (4, 5, 6)) == "\x1b[38;2;1;2;3;48;2;4;5;6mx\x1b[0m"
    assert paint("", ChartStyle(), (1, 2, 3)) == ""


def test_glyphs_are_distinct_where_they_meet() -> None:
    """Marks of one chart cannot be taken for each other, and those for ASCII are ASCII."""
    for glyphs in (UNICODE, ASCII):
        marks = (glyphs.dot, glyphs.line, glyphs.came_back, glyphs.setback, glyphs.spread, glyphs.logged, glyphs.cursor)
        assert len(set(marks)) == len(marks)
        assert len(glyphs.levels) == 10
    assert f"{ASCII.levels}{ASCII.dot}{ASCII.blank}{ASCII.session}{ASCII.event}".isascii()


def test_a_terminal_of_256_colours_gets_the_nearest() -> None:
    """Greys and corners of the cube are exact, and the numbers stay among the fixed ones."""
    assert (nearest((0, 0, 0)), nearest((255, 255, 255)), nearest((8, 8, 8)), nearest((255, 0, 0))) == (
        16,
        231,
        232,
        196,
    )
    assert paint("x", ChartStyle(true_color=False), (255, 0, 0), (8, 8, 8)) == "\x1b[38;5;196;48;5;232mx\x1b[0m"


def test_shades_stay_apart_in_256_colours() -> None:
    """The ground, the band and a setback keep a colour of their own."""
    for palette in (DARK, LIGHT):
        setback = ChartStyle(palette=palette, true_color=False).setback
        assert len({nearest(shade) for shade in (palette.ground, palette.band, setback)}) == 3
