"""From a key to its echo on every screen of a ten-year journal, a key held down too, against an app with one Input.

On each screen keys that undo each other are pressed in turn, so that every press paints something; told are the echo
(the first paint that shows what the key did) and all of it (the last byte), of the middle key and of the slowest.
Escape is pressed but not timed: Textual waits a tenth of a second to know it from an arrow.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from math import inf
from typing import Final

from tests.benchmarks.journals import Ground
from tests.benchmarks.keys import ONE_INPUT_APP, Taken, Terminal
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
    "Trends": ("r", (LEFT, LEFT, RIGHT, "[", "]", "2", "3", "5", "4")),
    "Week": ("w", (LEFT, LEFT, RIGHT, "[", "]")),
    "Sessions": ("n", (DOWN, UP)),
    "Diary card": ("d", (UP, DOWN, LEFT, RIGHT, "[", "]", "3", "\x1b[3~")),
    "Exercises": ("e", (DOWN, UP)),
    "Perspective": ("v", (DOWN, UP)),
    "Settings": (",", (DOWN, UP)),
}
OPENS: Final = frozenset({"?", "p", ENTER})
"""Keys that open or close something: until letters of it stand there, it is not there, though what is under it dims."""
ANSWERED_BELOW: Final = frozenset({"u"})
"""Keys whose answer stands in the line of what was saved."""
HEAD: Final = range(1)
"""The line that says at which place one is."""
HELD: Final = {"Journal": ("j", DOWN, HOME), "Skills": ("s", DOWN, HOME), "Trends": ("r", LEFT, "4")}
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


def _of_screen(screen: str, keys: dict[str, Taken], echo: float) -> Iterator[Line]:
    """Yield the lines of a screen's keys together, and those of the slowest: the echo, and all of it.

    A key that painted nothing was not measured, which is no good news: its line says so, and is not met.
    """
    for key in dict.fromkeys(SCREENS.get(screen, ("", tuple(keys)))[1]):
        if key not in keys and key != ESC:
            yield Line(f"{screen}: {_name(key)}", "painted nothing", inf, most=2.0)
    if not keys:
        return
    echoes = {key: taken.echo for key, taken in keys.items()}
    wholes = {key: taken.all for key, taken in keys.items()}
    for told, spent, most in (("", echoes, 2.0), (", all of it", wholes, None)):
        worst = max(spent, key=lambda key: spent[key])
        middle = statistics.median(spent.values())
        yield Line(f"{screen}: its keys{told}", milliseconds(middle), middle / echo, most=most)
        yield Line(
            f"{screen}: the slowest, {_name(worst)}{told}", milliseconds(spent[worst]), spent[worst] / echo, most=most
        )


def _press(program: Terminal, key: str) -> Taken | None:
    lines = range(program.rows - 1) if key in ANSWERED_BELOW else None
    return program.taken(key, lines, letters=key in OPENS)


def _middle(taken: list[Taken]) -> Taken:
    return Taken(statistics.median(one.echo for one in taken), statistics.median(one.all for one in taken))


def _name(key: str) -> str:
    return NAMES.get(key, "delete" if key.startswith("\x1b") else key)


def _keys(floor: Terminal, program: Terminal) -> tuple[float, dict[str, dict[str, Taken]]]:
    """Return the floor's echo, and each key's on each screen; medians."""
    floors: list[float] = []
    found: dict[str, dict[str, Taken]] = {}
    for screen, (letter, keys) in SCREENS.items():
        go_to(program, letter)
        taken: dict[str, list[Taken]] = {key: [] for key in keys if key != ESC}
        for number in range(ROUNDS + 1):  # the first round loads what a screen loads late, and is thrown away
            progress(f"keys on {screen}: round {number} of {ROUNDS}")
            for key in keys:
                spent = _press(program, key)
                if key == ESC:
                    program.settle(_ARRIVED)
                elif number and spent is not None:
                    floors.append(floor.must_echo("a"))
                    taken[key].append(spent)
            floor.echo(CLEAR)  # an empty field again: a long line would paint other than a short one
        # a key at the end of its way paints nothing once in a while; one that hardly ever paints has no echo
        found[screen] = {key: _middle(times) for key, times in taken.items() if len(times) > ROUNDS / 2}
        said = [
            f"{_name(key)} {milliseconds(one.echo)} of {milliseconds(one.all)}" for key, one in found[screen].items()
        ]
        progress(f"{screen}: {', '.join(said)}", stays=True)
        if len(found[screen]) < len(taken):
            progress("not all keys painted; there stands:\n" + "\n".join(program.eye.screen.display), stays=True)
    return statistics.median(floors), found


def _visits(program: Terminal) -> dict[str, Taken]:
    """Return by its name what going to each screen takes, from its letter after `g`, when one was there before."""
    taken: dict[str, list[Taken]] = {screen: [] for screen in SCREENS}
    for number in range(3):
        progress(f"from screen to screen: round {number + 1} of 3")
        for screen, (letter, _) in SCREENS.items():
            program.send("g")
            program.settle(_ARRIVED)
            if (spent := program.taken(letter, HEAD)) is not None:
                taken[screen].append(spent)
            program.settle(_ARRIVED)
    return {screen: _middle(times) for screen, times in taken.items() if times}


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
