"""The first useful paint of Today, and what memory it took, against a Textual app with one line of text."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import Final

from tests.benchmarks.journals import Ground
from tests.benchmarks.measuring import PROGRAM, Line, Table, interleaved, milliseconds
from tests.benchmarks.paint import paint

ONE_LINE_APP: Final = """
from textual.app import App
from textual.widgets import Static
class OneLine(App):
    def compose(self):
        yield Static("one line of text")
OneLine().run()
"""
NAMES: Final = {0: "an empty journal", 1: "one year", 10: "ten years", 100: "a hundred years"}


def measure(ground: Ground) -> Table:
    """Measure the floor and Today on journals of every age."""
    memory: dict[str, list[int]] = {}

    def paints(name: str, program: str, years: int, ready: Callable[[str], bool]) -> Callable[[], float]:
        env = ground.env(ground.years(years))

        def once() -> float:
            done = paint(program, env, ready=ready)
            memory.setdefault(name, []).append(done.peak_kib)
            return done.seconds

        return once

    things = {"one-line app": paints("one-line app", ONE_LINE_APP, 0, lambda text: "one line of text" in text)}
    names = {years: f"Today, {age}" for years, age in NAMES.items()}
    for years, name in names.items():
        things[name] = paints(name, PROGRAM, years, _is_useful)
    taken = interleaved("first paint", things)
    floor, ten = taken["one-line app"], taken[names[10]]
    peak = {name: statistics.median(kib) for name, kib in memory.items()}
    lines = [Line("one-line app", milliseconds(floor), 1.0)]
    lines += [
        Line(name, milliseconds(taken[name]), taken[name] / floor, most=1.5 if years == 10 else None)
        for years, name in names.items()
    ]
    lines += [
        Line(f"{names[years]}, against ten years", "", taken[names[years]] / ten, least=0.9, most=1.1)
        for years in (1, 100)
    ]
    lines += [
        Line(
            f"memory of {name}",
            f"{kib / 1024:.1f} MiB",
            kib / peak["one-line app"],
            most=1.6 if name in names.values() else None,
        )
        for name, kib in peak.items()
    ]
    return Table("First useful paint of Today", "a Textual app with one line of text, to its first paint", tuple(lines))


def _is_useful(text: str) -> bool:
    """Whether Today stands there with its question and its strip filled (or its invitation on an empty journal)."""
    return "How is it right now?" in text and ("Last 14 days" in text or "Press a number" in text)
