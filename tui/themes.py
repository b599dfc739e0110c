"""Two themes, dark and light: paper, ink and one accent hue. Screens name their variables, never a colour.

`$accent` is the one hue, `$ink` text, `$quiet` dimmed text, `$faint` rules and what is not there, `$ground` a shade
of the paper for valleys, `$warm` the warm shade of a setback. Without colour everything still reads by its form.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="evenso-dark",
    primary="#8fb8a8",
    secondary="#8fb8a8",
    accent="#8fb8a8",
    foreground="#d9d6cf",
    background="#16181a",
    surface="#1c1f21",
    panel="#24282a",
    warning="#c9a26b",
    error="#c9a26b",
    success="#8fb8a8",
    dark=True,
    variables={
        "ink": "#d9d6cf",
        "quiet": "#8d8f8c",
        "faint": "#565a59",
        "ground": "#24282a",
        "warm": "#3a2f26",
        "accent-quiet": "#5f7d72",
        "block-cursor-background": "#8fb8a8",
        "block-cursor-foreground": "#16181a",
        "input-cursor-background": "#8fb8a8",
        "input-cursor-foreground": "#16181a",
        "input-selection-background": "#8fb8a8 30%",
    },
)

LIGHT: Final = Theme(
    name="evenso-light",
    primary="#2f6b58",
    secondary="#2f6b58",
    accent="#2f6b58",
    foreground="#2b2a27",
    background="#faf8f3",
    surface="#f3f0e9",
    panel="#eae6dc",
    warning="#8a5a1c",
    error="#8a5a1c",
    success="#2f6b58",
    dark=False,
    variables={
        "ink": "#2b2a27",
        "quiet": "#6b6963",
        "faint": "#a5a198",
        "ground": "#eae6dc",
        "warm": "#f0dfc8",
        "accent-quiet": "#7fa596",
        "block-cursor-background": "#2f6b58",
        "block-cursor-foreground": "#faf8f3",
        "input-cursor-background": "#2f6b58",
        "input-cursor-foreground": "#faf8f3",
        "input-selection-background": "#2f6b58 25%",
    },
)

THEMES: Final = {theme.name: theme for theme in (DARK, LIGHT)}
