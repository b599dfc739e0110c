"""Two themes, dark and light: paper, ink and one accent hue. Screens name their variables, never a colour.

`$accent` is the one hue, `$ink` text, `$quiet` dimmed text, `$faint` rules and what is not there, `$ground` a shade
of the paper for valleys, `$warm` the warm shade of a setback. Without colour everything still reads by its form.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="evenso-dark",
    primary="#7ac4ce",
    secondary="#7ac4ce",
    accent="#7ac4ce",
    foreground="#e2e0da",
    background="#16181c",
    surface="#1c1f24",
    panel="#23272d",
    warning="#c9a26b",
    error="#c9a26b",
    success="#7ac4ce",
    dark=True,
    variables={
        "ink": "#e2e0da",
        "quiet": "#94948f",
        "faint": "#5a5d60",
        "ground": "#23272d",
        "warm": "#3a2f26",
        "accent-quiet": "#4f7d84",
        "scrollbar": "#5a5d60",
        "scrollbar-hover": "#94948f",
        "scrollbar-active": "#7ac4ce",
        "scrollbar-background": "#1c1f24",
        "scrollbar-background-hover": "#1c1f24",
        "scrollbar-background-active": "#1c1f24",
        "block-cursor-background": "#7ac4ce",
        "block-cursor-foreground": "#16181c",
        "input-cursor-background": "#7ac4ce",
        "input-cursor-foreground": "#16181c",
        "input-selection-background": "#7ac4ce 30%",
    },
)

LIGHT: Final = Theme(
    name="evenso-light",
    primary="#0e6c7a",
    secondary="#0e6c7a",
    accent="#0e6c7a",
    foreground="#2c2e32",
    background="#faf8f3",
    surface="#f3f0e9",
    panel="#eae6dc",
    warning="#8a5a1c",
    error="#8a5a1c",
    success="#0e6c7a",
    dark=False,
    variables={
        "ink": "#2c2e32",
        "quiet": "#6b6963",
        "faint": "#a5a198",
        "ground": "#eae6dc",
        "warm": "#f0dfc8",
        "accent-quiet": "#7fa9b0",
        "scrollbar": "#a5a198",
        "scrollbar-hover": "#6b6963",
        "scrollbar-active": "#0e6c7a",
        "scrollbar-background": "#f3f0e9",
        "scrollbar-background-hover": "#f3f0e9",
        "scrollbar-background-active": "#f3f0e9",
        "block-cursor-background": "#0e6c7a",
        "block-cursor-foreground": "#faf8f3",
        "input-cursor-background": "#0e6c7a",
        "input-cursor-foreground": "#faf8f3",
        "input-selection-background": "#0e6c7a 25%",
    },
)

THEMES: Final = {theme.name: theme for theme in (DARK, LIGHT)}
