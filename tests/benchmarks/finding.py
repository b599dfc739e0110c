"""Searching ten years while typing: each key to the end of what it paints, against a key in an app with one Input."""

from __future__ import annotations

import statistics
from typing import Final

from tests.benchmarks.journals import Ground
from tests.benchmarks.keys import ONE_INPUT_APP, Terminal
from tests.benchmarks.measuring import PROGRAM, ROUNDS, Line, Table, milliseconds, progress
from tests.benchmarks.screens import go_to

WORDS: Final = "the river"
_CLEAR: Final = "\x7f" * len(WORDS)


def measure(ground: Ground) -> Table:
    """Type the same words into both, letter by letter, again and again."""
    floors: list[float] = []
    taken: dict[int, list[float]] = {place: [] for place in range(len(WORDS))}
    with (
        Terminal(ONE_INPUT_APP, ground.env(ground.years(0))) as floor,
        Terminal(PROGRAM, ground.env(ground.years(10))) as program,
    ):
        floor.wait_for("type here")
        program.wait_for("How is it right now?")
        go_to(program, "j")
        program.send("/")
        program.settle(0.5)
        for number in range(ROUNDS + 1):
            progress(f"typing: round {number} of {ROUNDS}")
            for place, letter in enumerate(WORDS):
                floors.append(floor.must_echo(letter))
                spent = program.must_echo(letter)
                if number:
                    taken[place].append(spent)
            for terminal in (floor, program):
                terminal.send(_CLEAR)
                terminal.settle(0.5)
    echo = statistics.median(floors)
    keys = {place: statistics.median(values) for place, values in taken.items()}
    worst = max(keys, key=lambda place: keys[place])
    middle = statistics.median(keys.values())
    return Table(
        "Searching while typing, ten years",
        "a Textual app with one Input, from a letter to its echo",
        (
            Line("one Input, a letter", milliseconds(echo), 1.0),
            Line(f"“{WORDS}”, a letter", milliseconds(middle), middle / echo, most=2),
            Line(f"the slowest, “{WORDS[: worst + 1]}”", milliseconds(keys[worst]), keys[worst] / echo, most=2),
        ),
    )
