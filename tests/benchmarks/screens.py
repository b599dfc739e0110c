"""From a key to its echo on every screen of a ten-year journal, a key held down too, against an app with one Input.

On each screen keys that undo each other are pressed in turn, so that every press paints something; the one that takes
longest is named. Escape is pressed but not timed: Textual waits a tenth of a second to know it from an arrow.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from typing import Final

from tests.benchmarks.journals import Ground
from tests.benchmarks.keys import ONE_INPUT_APP, Terminal
from tests.benchmarks.measuring import PROGRAM, ROUNDS, Line, Table, milliseconds, progress

UP, DOWN, RIGHT, LEFT, ESC, ENTER = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b", "\r"
CLEAR: Final = "\x15"
PAGE_UP, PAGE_DOWN, HOME, END = "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"
NAMES: Final = {
    UP: "↑",
    DOWN: "↓",
    RIGHT: "→",
    LEFT: "←",
    ESC: "esc",
    ENTER: "enter",
    PAGE_UP: "pgup",
    PAGE_DOWN: "pgdn",
    HOME: "home",
    END: "end",
}

SCREENS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "Today": ("t", ("7", "u", "p", "p", "?", "?", RIGHT, RIGHT)),
    "Journal": ("j", (DOWN, UP, PAGE_DOWN, PAGE_UP, END, HOME, ENTER, ESC)),
    "Skills": ("s", (DOWN, UP, PAGE_DOWN, PAGE_UP, ENTER, ESC)),
    "Patterns": ("p", (DOWN, UP)),
    "Goals": ("g", (DOWN, UP)),
    "Trends": ("r", (LEFT, RIGHT, "[", "]", "m", "q", "a", "y")),
    "Week": ("w", (LEFT, RIGHT, "[", "]")),
    "Sessions": ("n", (DOWN, UP)),
    "Diary card": ("d", (UP, DOWN, LEFT, RIGHT, "[", "]", "3", "\x1b[3~")),
    "Exercises": ("e", (DOWN, UP)),
    "Perspective": ("v", (DOWN, UP)),
    "Settings": (",", (DOWN, UP)),
}
HELD: Final = {"Journal": ("j", DOWN, HOME), "Skills": ("s", DOWN, HOME), "Trends": ("r", LEFT, "y")}
"""Where an arrow is held down: the screen's letter, the key, and the key that comes back."""
_ARRIVED: Final = 0.5
"""Seconds of silence after which a screen one went to is finished."""


def measure(ground: Ground) -> Table:
    """Measure every key in turn with the floor's."""
    with (
        Terminal(ONE_INPUT_APP, ground.env(ground.years(0))) as floor,
        Terminal(PROGRAM, ground.env(ground.lived(10))) as program,
    ):
        floor.wait_for("type here")
        program.wait_for("How is it right now?")
        for terminal in (floor, program):
            terminal.settle(_ARRIVED)
        echo, taken = _keys(floor, program)
        taken["From screen to screen"] = _visits(program)
        held_floor, held = _held(floor, program)
    lines = [Line("one Input, a letter", milliseconds(echo), 1.0)]
    for screen, keys in taken.items():
        lines += _of_screen(screen, keys, echo)
    lines.append(Line("one Input, a letter held down, after its end", milliseconds(held_floor), 1.0))
    lines += [
        Line(f"{screen}: an arrow held down, after its end", milliseconds(seconds), seconds / held_floor, most=2)
        for screen, seconds in held.items()
    ]
    said = "a Textual app with one Input, from a letter to its echo"
    return Table("From a key to its echo, ten years", said, tuple(lines))


def _of_screen(screen: str, keys: dict[str, float], echo: float) -> Iterator[Line]:
    """Yield the line of a screen's keys together, and that of the slowest."""
    if not keys:
        yield Line(f"{screen}: its keys", "painted nothing")
        return
    worst = max(keys, key=lambda key: keys[key])
    middle = statistics.median(keys.values())
    yield Line(f"{screen}: its keys", milliseconds(middle), middle / echo, most=2)
    yield Line(f"{screen}: the slowest, {_name(worst)}", milliseconds(keys[worst]), keys[worst] / echo, most=2)


def _name(key: str) -> str:
    return NAMES.get(key, "delete" if key.startswith("\x1b") else key)


def _keys(floor: Terminal, program: Terminal) -> tuple[float, dict[str, dict[str, float]]]:
    """Return the floor's echo, and each key's on each screen; medians."""
    floors: list[float] = []
    found: dict[str, dict[str, float]] = {}
    for screen, (letter, keys) in SCREENS.items():
        go_to(program, letter)
        taken: dict[str, list[float]] = {key: [] for key in keys if key != ESC}
        for number in range(ROUNDS + 1):  # the first round loads what a screen loads late, and is thrown away
            progress(f"keys on {screen}: round {number} of {ROUNDS}")
            for key in keys:
                spent = program.echo(key)
                if key == ESC:
                    program.settle(_ARRIVED)
                elif number and spent is not None:
                    floors.append(floor.must_echo("a"))
                    taken[key].append(spent)
            floor.echo(CLEAR)  # an empty field again: a long line would paint other than a short one
        # a key at the end of its way paints nothing once in a while; one that hardly ever paints has no echo
        found[screen] = {key: statistics.median(times) for key, times in taken.items() if len(times) > ROUNDS / 2}
        said = [f"{_name(key)} {milliseconds(seconds)}" for key, seconds in found[screen].items()]
        progress(f"{screen}: {', '.join(said)}", stays=True)
    return statistics.median(floors), found


def _visits(program: Terminal) -> dict[str, float]:
    """Return by its name what going to each screen takes, from its letter after `g`, when one was there before."""
    taken: dict[str, list[float]] = {screen: [] for screen in SCREENS}
    for number in range(3):
        progress(f"from screen to screen: round {number + 1} of 3")
        for screen, (letter, _) in SCREENS.items():
            program.send("g")
            program.settle(_ARRIVED)
            if (spent := program.echo(letter)) is not None:
                taken[screen].append(spent)
            program.settle(_ARRIVED)
    return {screen: statistics.median(times) for screen, times in taken.items() if times}


def _held(floor: Terminal, program: Terminal) -> tuple[float, dict[str, float]]:
    floors: list[float] = []
    found: dict[str, float] = {}
    for screen, (letter, key, back) in HELD.items():
        go_to(program, letter)
        values = []
        for number in range(3):
            progress(f"a key held down on {screen}: round {number + 1} of 3")
            floors.append(floor.held("a"))
            floor.echo(CLEAR)
            values.append(program.held(key))
            program.echo(back)
        found[screen] = statistics.median(values)
    return statistics.median(floors), found


def go_to(program: Terminal, letter: str, *, arrived: Callable[[Terminal], object] | None = None) -> None:
    """Go to a screen and wait until it is finished."""
    program.send("g")
    program.settle()
    program.send(letter)
    if arrived is not None:
        arrived(program)
    program.settle(_ARRIVED)
