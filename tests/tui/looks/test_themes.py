"""Our themes by their numbers: what is drawn reads (WCAG), and reads also to eyes that see fewer colours."""

from __future__ import annotations

from itertools import combinations
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color
from textual.theme import Theme

from evenso.charts import styles
from evenso.charts.styles import Rgb, nearest
from tui.colours.charts import palette_of
from tui.colours.contrast import AA, AAA, GRAPHICS, contrast, legible
from tui.colours.derived import derived, textual_names
from tui.colours.offered import beside, offered, say_theme
from tui.themes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SAFE_DARK, SAFE_LIGHT, THEMES

ALL: Final = [*THEMES.values(), *(one for name in textual_names() if (one := derived(name)) is not None)]
WRITTEN: Final = ("ink", "quiet", "faint", "accent")
GROUNDS: Final = ("background", "surface", "panel")

MACHADO: Final = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""Machado, Oliveira, Fernandes, “A physiologically-based model for simulation of color vision deficiency” (IEEE TVCG
2009), severity 1.0, for linear RGB."""

TOLD_APART: Final = 9.0
"""The least distance in CIELAB (ΔE*ab, CIE 1976); about 2.3 is just seen side by side, on one sheet of paper."""


def colour(theme: Theme, name: str) -> Color:
    """A colour of a theme by the name that style sheets use."""
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


def linear(part: float) -> float:
    """One part of sRGB (0 to 1) as light."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def seen(rgb: Rgb, eyes: str) -> tuple[float, float, float]:
    """A colour as light, as these eyes see it; `""` are eyes that see all colours."""
    light = [linear(part / 255) for part in rgb]
    rows = MACHADO.get(eyes, ((1, 0, 0), (0, 1, 0), (0, 0, 1)))
    red, green, blue = (
        min(1.0, max(0.0, sum(share * part for share, part in zip(row, light, strict=True)))) for row in rows
    )
    return red, green, blue


def lab(light: tuple[float, float, float]) -> tuple[float, float, float]:
    """Light as CIELAB (D65)."""
    red, green, blue = light
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (
        part ** (1 / 3) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29 for part in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: Rgb, other: Rgb, eyes: str = "") -> float:
    """How far apart two colours look to some eyes (ΔE*ab)."""
    pairs = zip(lab(seen(one, eyes)), lab(seen(other, eyes)), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def test_contrast_is_what_wcag_says() -> None:
    """Black on white is 21, and the grey that WCAG's own pages name as just too light is just too light."""
    white = Color(255, 255, 255)
    assert contrast(Color(0, 0, 0), white) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), white) == pytest.approx(4.48, abs=0.01)
    assert contrast(Color.parse("#767676"), white) >= AA
    assert apart((255, 0, 0), (255, 0, 0)) == 0
    assert apart((255, 0, 0), (0, 255, 0)) == pytest.approx(170.6, abs=1)


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_every_text_reads_on_every_ground(theme: Theme) -> None:
    """Text, quiet and faint text and the accent have 4.5:1 on paper, fields and shades; 7:1 in high contrast.

    A page's bar, four fifths of the faint ink, is seen as marks are.
    """
    least = AAA if theme in (CONTRAST_DARK, CONTRAST_LIGHT) else AA
    for ground in GROUNDS:
        behind = colour(theme, ground)
        assert {ink for ink in WRITTEN if contrast(colour(theme, ink), behind) < least} == set()
        assert contrast(behind.blend(colour(theme, "faint"), 0.8), behind) >= GRAPHICS
    assert contrast(colour(theme, "block-cursor-foreground"), colour(theme, "block-cursor-background")) >= AA
    assert contrast(colour(theme, "accent-quiet"), colour(theme, "background")) >= GRAPHICS


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_the_chart_reads_in_every_theme(theme: Theme) -> None:
    """Line and words read on the plain ground, the band and a setback; dots and spread are seen there."""
    palette = palette_of({**theme.variables, "background": str(theme.background), "accent": str(theme.accent)})
    for ground in (palette.ground, palette.band, palette.setback):
        on = Color(*ground)
        assert contrast(Color(*palette.line), on) >= GRAPHICS
        assert contrast(Color(*palette.text), on) >= AA
        assert contrast(Color(*palette.dim), Color(*palette.ground)) >= AA
        assert contrast(Color(*palette.axis), on) >= GRAPHICS
    assert contrast(Color(*palette.dot), Color(*palette.ground)) >= GRAPHICS
    for ground in (palette.ground, palette.band):
        assert contrast(colour(theme, "accent-quiet"), Color(*ground)) >= GRAPHICS


def test_the_palettes_of_the_command_line_are_those_of_the_themes() -> None:
    """A chart looks the same in the app and printed in a terminal."""
    for theme, palette in ((DARK, styles.DARK), (LIGHT, styles.LIGHT)):
        drawn = palette_of({**theme.variables, "background": str(theme.background), "accent": str(theme.accent)})
        assert drawn == palette


@pytest.mark.parametrize("eyes", ["", *MACHADO])
@pytest.mark.parametrize("theme", [*THEMES.values()], ids=lambda theme: theme.name)
def test_what_must_be_told_apart_is_told_apart(theme: Theme, eyes: str) -> None:
    """Level, the person's usual band and a setback differ to eyes that lack one of the three cones too."""
    palette = palette_of({**theme.variables, "background": str(theme.background), "accent": str(theme.accent)})
    grounds = {"ground": palette.ground, "usual": palette.band, "setback": palette.setback, "valley": palette.valley}
    least = TOLD_APART if theme in (SAFE_DARK, SAFE_LIGHT) else TOLD_APART / 2
    close = {
        (one, other): round(apart(grounds[one], grounds[other], eyes), 1)
        for one, other in combinations(grounds, 2)
        if apart(grounds[one], grounds[other], eyes) < least
    }
    assert close == {}
    assert all(apart(palette.line, ground, eyes) > 30 for ground in grounds.values())


@given(st.tuples(*[st.integers(0, 255)] * 3), st.lists(st.tuples(*[st.integers(0, 40)] * 3), min_size=1, max_size=3))
def test_any_ink_can_be_made_to_read(ink: Rgb, grounds: list[Rgb]) -> None:
    """An ink that does not read on some dark grounds is moved until it does; one that does stays."""
    behind = [Color(*ground) for ground in grounds]
    made = legible(Color(*ink), behind, AA)
    assert all(contrast(made, ground) >= AA for ground in behind)
    if all(contrast(Color(*ink), ground) >= AA for ground in behind):
        assert made == Color(*ink)


def test_there_is_no_red_for_a_bad_day() -> None:
    """What warns and what fails is ink like any other in our themes, and nothing of them is near to red."""
    for theme in THEMES.values():
        assert (theme.warning, theme.error) == (theme.foreground, theme.foreground)
        shades = [colour(theme, name) for name in ("accent", "accent-quiet", "ink", "quiet", "faint", "warm")]
        assert [one for one in shades if one.hsl.s > 0.4 and not 20 / 360 < one.hsl.h < 340 / 360] == []
    assert nearest((255, 0, 0)) == 196  # what near to red would be


def test_themes_are_offered_ours_first_and_come_around() -> None:
    """Settings and the palette offer the same themes; after the last one comes the first."""
    names = [name for name, _ in offered()]
    assert names[:6] == list(THEMES)
    assert set(textual_names()) < set(names)
    assert beside(names[-1], 1) == names[0]
    assert beside(names[0], -1) == names[-1]
    assert say_theme(DARK.name) == "dark"
    assert beside("a theme of an older version", 1) == names[0]
