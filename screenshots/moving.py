"""A short recording as one SVG that moves: screens one after another, each row drawn once however often it is seen.

It fetches nothing and runs no script; who wants no motion sees the last screen. The key that was pressed stands below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from picture import LINE, MARGIN, Paper, svg
from rich.segment import Segment

BELOW = 30.0
"""Room under the screen for the key."""

Rows = Sequence[Sequence[Segment]]


@dataclass(frozen=True)
class Scene:
    """The keys that lead to a screen, and the seconds it stays; letters of `typed` come one by one."""

    keys: tuple[str, ...] = ()
    stays: float = 1.0
    typed: str = ""


STORY = (
    Scene(stays=1.8),
    Scene(("7",), 1.1),
    Scene(("c",), 0.8),
    Scene(("d",), 0.9),
    Scene(("n",), 0.6),
    Scene(typed="got up, even so", stays=0.09),
    Scene(("enter",), 1.8),
    Scene(("g", "r"), 3.2),
    Scene(("v",), 2.4),
    Scene(("v",), 2.4),
    Scene(("g", "w"), 2.6),
    Scene(("g", "n"), 1.6),
    Scene(("enter",), 2.6),
    Scene(("1",), 1.6),
    Scene(("B",), 3.4),
)
"""A day in half a minute: log, look back, prepare, bring."""


@dataclass(frozen=True)
class Frame:
    """One screen as it was drawn, the key that led to it, and the seconds it stays."""

    rows: Rows
    key: str
    stays: float


def moving(frames: Sequence[Frame], paper: Paper) -> str:
    """Return the recording; all frames have one size."""
    drawn = [svg(frame.rows, paper).split("\n") for frame in frames]
    head = drawn[0][:2]
    height = len(frames[0].rows) * LINE + 2 * MARGIN
    opening = head[0].replace(f'height="{height:.1f}"', f'height="{height + BELOW:.1f}"')
    ground = head[1].replace(f'height="{height:.1f}"', f'height="{height + BELOW:.1f}"')
    names: dict[str, str] = {}
    shown = []
    for number, (frame, lines) in enumerate(zip(frames, drawn, strict=True)):
        uses = [f'<use href="#{names.setdefault(line, f"p{len(names)}")}"/>' for line in lines[2:-1]]
        ink = "#{:02x}{:02x}{:02x}".format(*paper.ink)
        key = f'<text x="{MARGIN:.0f}" y="{height + 8:.0f}" fill="{ink}" opacity=".7">{escape(frame.key)}</text>'
        shown.append(f'<g class="f" id="f{number}">{"".join(uses)}{key}</g>')
    parts = [f'<g id="{name}">{line}</g>' for line, name in names.items()]
    opening = opening.replace('Mono"', 'Mono, monospace"', 1)
    return "\n".join(
        [opening, f"<style>{_times(frames)}</style>", ground, "<defs>", *parts, "</defs>", *shown, "</svg>"]
    )


def _times(frames: Sequence[Frame]) -> str:
    """Return the style that shows each frame at its time, over and over."""
    whole = sum(frame.stays for frame in frames)
    rules, begins = [".f{visibility:hidden}"], 0.0
    for number, frame in enumerate(frames):
        start, end = 100 * begins / whole, 100 * (begins + frame.stays) / whole
        before = "" if number == 0 else "0%{visibility:hidden}"
        after = "" if number == len(frames) - 1 else f"{end:.3f}%{{visibility:hidden}}"
        rules.append(f"@keyframes k{number}{{{before}{start:.3f}%{{visibility:visible}}{after}}}")
        rules.append(f"#f{number}{{animation:k{number} {whole:.2f}s step-end infinite}}")
        begins += frame.stays
    still = "@media (prefers-reduced-motion:reduce){.f{animation:none!important}"
    rules.append(f"{still}#f{len(frames) - 1}{{visibility:visible}}}}")
    return "".join(rules)
