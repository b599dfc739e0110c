"""From the key to Trends' chart: the first visit, each later one, and all years at once, on ten years and a hundred."""

from __future__ import annotations

import statistics
from typing import Final

from tests.benchmarks.journals import Ground
from tests.benchmarks.keys import ONE_INPUT_APP, Terminal
from tests.benchmarks.measuring import PROGRAM, Line, Table, milliseconds, progress
from tests.benchmarks.screens import CLEAR

STARTS: Final = 3
"""How often the program is started anew: a first visit is to be had only once each time."""
LATER: Final = 3
DRAWN: Final = "came back"
"""Words of the legend below the chart: they are painted with it."""
ALL_DRAWN: Final = 3.0
"""Seconds of silence after which all years are drawn."""


def measure(ground: Ground) -> Table:
    """Measure the echo of one Input, and each visit, by turns."""
    floors: list[float] = []
    taken: dict[tuple[int, str], list[float]] = {}
    with Terminal(ONE_INPUT_APP, ground.env(ground.years(0))) as floor:
        floor.wait_for("type here")
        floor.settle(0.5)
        for start in range(STARTS):
            for years in (10, 100):
                progress(f"trends: {years} years, start {start + 1} of {STARTS}")
                floors += [floor.must_echo(letter) for letter in "abcdef"]
                floor.echo(CLEAR)
                for name, seconds in _visits(ground, years):
                    taken.setdefault((years, name), []).append(seconds)
    echo = statistics.median(floors)
    spent = {key: statistics.median(values) for key, values in taken.items()}
    lines = [Line("one Input, a letter", milliseconds(echo), 1.0)]
    for (years, name), seconds in spent.items():
        lines.append(
            Line(f"{name}, {years} years", milliseconds(seconds), seconds / echo, most=4 if years == 10 else None)
        )
    for (years, name), seconds in spent.items():
        if years == 100:
            lines.append(Line(f"{name}, 100 years against ten", "", seconds / spent[10, name], most=1.5))
    return Table(
        "From the key to Trends' chart", "a Textual app with one Input, from a letter to its echo", tuple(lines)
    )


def _visits(ground: Ground, years: int) -> list[tuple[str, float]]:
    """Start the program; return what its first visit took, later ones, and the chart of all years."""
    found = []
    with Terminal(PROGRAM, ground.env(ground.lived(years))) as program:
        program.wait_for("How is it right now?")
        program.settle(1.0)
        for number in range(1 + LATER):
            program.send("g")
            program.settle(0.3)
            found.append(("a later visit" if number else "the first visit", program.until("r", DRAWN)))
            program.settle(1.0)
            program.send("g")
            program.settle(0.3)
            program.until("t", "How is it right now?")
            program.settle(0.5)
        program.send("g")
        program.settle(0.3)
        program.until("r", DRAWN)
        program.settle(1.0)
        program.send("1")
        program.settle(1.0)
        began = program.send("5")
        found.append(("from a week to all years", program.settle(ALL_DRAWN) - began))
    return found
