"""Our themes: paper, ink and one accent hue, each for a dark and a light room. Screens name variables, never a colour.

`$ink` is text, `$quiet` what stands beside it, `$faint` what is least; `$accent` the one hue, `$accent-quiet` its bars
and marks; `$ground` a shade of the paper, `$warm` the warm shade of a setback and `$warm-hue` the hue it comes from.
Every text reads at 4.5:1 or better on every ground (WCAG AA; 7:1 in high contrast): `tests/tui/looks` holds it.
Themes of Textual's own are read by `tui.colours.derived`. Without colour everything still reads by its form.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

from evenso.language import tr, tr_as

PREFIX: Final = "evenso-"


def paper(
    name: str,
    *,
    grounds: tuple[str, str, str],
    inks: tuple[str, str, str],
    accents: tuple[str, str],
    warms: tuple[str, str],
    dark: bool,
) -> Theme:
    """Make a theme of its grounds (paper, field, shade), inks (text, quiet, faint), accents and warm shade and hue."""
    ground, field, shade = grounds
    ink, quiet, faint = inks
    accent, accent_quiet = accents
    own = {"ink": ink, "quiet": quiet, "faint": faint, "ground": shade, "accent-quiet": accent_quiet}
    written = {"text": ink, "text-muted": quiet, "text-disabled": faint, "warm": warms[0], "warm-hue": warms[1]}
    bars = {"scrollbar": faint, "scrollbar-hover": quiet, "scrollbar-active": accent}
    under = dict.fromkeys(("", "-hover", "-active"), field)
    return Theme(
        name=name,
        primary=accent,
        secondary=accent,
        accent=accent,
        foreground=ink,
        background=ground,
        surface=field,
        panel=shade,
        warning=ink,
        error=ink,
        success=accent,
        dark=dark,
        variables={
            **own,
            **written,
            **bars,
            **{f"scrollbar-background{state}": ground for state, ground in under.items()},
            **{f"{cursor}-cursor-background": accent for cursor in ("block", "input")},
            **{f"{cursor}-cursor-foreground": ground for cursor in ("block", "input")},
            "input-selection-background": f"{accent} 30%",
        },
    )


DARK: Final = paper(
    f"{PREFIX}dark",
    grounds=("#16181c", "#1c1f24", "#23272d"),
    inks=("#e2e0da", "#aaa9a3", "#8c8e90"),
    accents=("#7ac4ce", "#4f7d84"),
    warms=("#3a2f26", "#e29254"),
    dark=True,
)

LIGHT: Final = paper(
    f"{PREFIX}light",
    grounds=("#faf8f3", "#f3f0e9", "#eae6dc"),
    inks=("#2c2e32", "#55534e", "#686660"),
    accents=("#0e6c7a", "#588690"),
    warms=("#f0dfc8", "#d67c32"),
    dark=False,
)

CONTRAST_DARK: Final = paper(
    f"{PREFIX}contrast-dark",
    grounds=("#000000", "#0c0c0c", "#1a1a1a"),
    inks=("#ffffff", "#e0e0e0", "#c0c0c0"),
    accents=("#6ff2ff", "#46a4ae"),
    warms=("#4a2e14", "#ffa040"),
    dark=True,
)

CONTRAST_LIGHT: Final = paper(
    f"{PREFIX}contrast-light",
    grounds=("#ffffff", "#f6f6f6", "#ececec"),
    inks=("#000000", "#262626", "#3f3f3f"),
    accents=("#00424d", "#39727b"),
    warms=("#ffdcb8", "#c85f00"),
    dark=False,
)

SAFE_DARK: Final = paper(
    f"{PREFIX}safe-dark",
    grounds=("#15181e", "#1b1f26", "#222730"),
    inks=("#e4e3df", "#aaabab", "#8c8f94"),
    accents=("#6cb9f0", "#4f83ad"),
    warms=("#40320f", "#f0a800"),
    dark=True,
)

SAFE_LIGHT: Final = paper(
    f"{PREFIX}safe-light",
    grounds=("#faf9f6", "#f3f1ed", "#e9e7e1"),
    inks=("#2b2d33", "#53545a", "#66676d"),
    accents=("#005a96", "#5080a6"),
    warms=("#f6e0cf", "#d55e00"),
    dark=False,
)

NAMED: Final = {
    tr_as("colours", "dark"): DARK,
    tr_as("colours", "light"): LIGHT,
    tr("high contrast, dark"): CONTRAST_DARK,
    tr("high contrast, light"): CONTRAST_LIGHT,
    tr("colour-blind-safe, dark"): SAFE_DARK,
    tr("colour-blind-safe, light"): SAFE_LIGHT,
}
"""Our themes by the words in which they are offered, in that order."""

THEMES: Final = {theme.name: theme for theme in NAMED.values()}
