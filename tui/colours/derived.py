"""Textual's own themes read as paper, ink and one accent hue, so that every screen looks like itself in them.

Their grounds and hues stay; an ink that would not read on them is moved until it does (WCAG AA).
"""

from __future__ import annotations

from functools import cache

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.colours.contrast import AA, GRAPHICS, legible
from tui.themes import DARK, LIGHT, paper


def textual_names() -> tuple[str, ...]:
    """Return the names of Textual's themes that can be chosen; those of a terminal's own 16 colours cannot be read."""
    return tuple(name for name, theme in BUILTIN_THEMES.items() if not theme.ansi)


@cache
def derived(name: str) -> Theme | None:
    """Return one of Textual's themes with our variables; None where there is none of that name."""
    if name not in textual_names():
        return None
    theme = BUILTIN_THEMES[name]
    made = theme.to_color_system().generate()
    ground, ink = Color.parse(made["background"]), Color.parse(made["foreground"])
    grounds = ground, ground.blend(ink, 0.04), ground.blend(ink, 0.08)
    ink = legible(ink, grounds, AA)
    accent = legible(Color.parse(theme.primary), grounds, AA)
    hue = Color.parse((DARK if theme.dark else LIGHT).variables["warm-hue"])
    return paper(
        name,
        grounds=(grounds[0].hex, grounds[1].hex, grounds[2].hex),
        inks=(
            ink.hex,
            legible(ground.blend(ink, 0.72), grounds, AA).hex,
            legible(ground.blend(ink, 0.5), grounds, AA).hex,
        ),
        accents=(
            accent.hex,
            legible(ground.blend(accent, 0.6), (ground, ground.blend(accent, 0.14)), GRAPHICS + 0.05).hex,
        ),
        warms=(ground.blend(hue, 0.2).hex, hue.hex),
        dark=theme.dark,
    )
