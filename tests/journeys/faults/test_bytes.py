"""What a terminal really receives from a journal full of escapes: every place of the app, every reading command."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.faults.counting import Tried
from tests.faults.hostile import ACTED, ESCAPES, begin, poison
from tests.journeys.conftest import Start
from tests.journeys.terminal import Terminal, program_environment
from tui.places import PLACES

pytestmark = pytest.mark.slow

COMMANDS = (
    "list --limit 200",
    "search XYZZY",
    "tags",
    "patterns",
    "goals",
    "today",
    "week",
    "trend",
    "card",
    "skills",
    "sessions",
    "session list",
    "scores",
    "review --read",
    "support",
    "summary --format text",
    "summary --format md -o -",
    "export csv -o -",
    "nonsense\x1b]0;XYZZYTITLE\x07",
    "log 7 --skill \x1b]52;c;WFlaWlk=\x07",
    "show \x1b[31;5;77mXYZZY",
)


def acted(raw: bytes) -> list[bytes]:
    """Return what of the escapes reached the terminal as it is."""
    return [one for one in ACTED if one in raw]


@pytest.mark.fault("F50")
def test_no_escape_reaches_the_terminal_from_the_app(start: Start, journal: Path, tried: Tried) -> None:
    """Every place, a page of it, the search and a draft that is offered: none of the bytes that act is sent."""
    begin(journal)
    fields = poison(journal, ESCAPES)
    app = start(size=(120, 40))
    app.until(lambda text: "XYZZY" in text, patience=60)
    for place in PLACES:
        app.press("g")
        app.press(place.letter)
        app.until(lambda text: bool(text.strip()))
        app.press("enter")
        app.until(lambda text: bool(text.strip()))
        app.press("esc", "esc")
    app.signal(signal.SIGTERM)  # whatever is open by now
    assert app.ended(patience=60) == 143
    assert b"XYZZY" in bytes(app.raw)
    assert acted(bytes(app.raw)) == []
    tried(fields)


@pytest.mark.fault("F50")
def test_no_escape_reaches_the_terminal_from_a_command(home: Path, journal: Path, tried: Tried) -> None:
    """Tables, charts, documents, refusals that quote what was typed: none of the bytes that act is sent."""
    begin(journal)
    poison(journal, ESCAPES)
    env = program_environment(home, journal)
    wrong = {}
    for line in COMMANDS:
        with Terminal(line.split(" "), env) as terminal:
            terminal.ended(patience=60)
            if found := acted(bytes(terminal.raw).replace(b"\r\n", b"\n")):
                wrong[line] = found
    assert wrong == {}
    tried(len(COMMANDS))


def test_an_escape_would_be_seen() -> None:
    """The judge itself: each escape, sent as it is, is found."""
    for escape in ESCAPES:
        assert acted(escape.encode()) != [], escape
