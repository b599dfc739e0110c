"""Jobs one: writing daily, in a real terminal; what is saved is there again, what was half-written is offered back."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from tests.journeys.conftest import Run, Start
from tests.journeys.terminal import PATIENCE, is_wiped

MARKER = "XYZZYMARKER"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_a_mood_two_skills_and_a_line_in_twelve_keys(start: Start, run: Run, size: tuple[int, int]) -> None:
    """Mood, two skills and a line are saved with at most 12 keys, and are there when the program opens again."""
    app = start(size=size)
    app.until("How is it right now?")
    app.press("7")
    app.until("Saved 7 for Sun 22 Nov 09:00")
    app.press("p", "a", "d")
    app.until(lambda text: text.count("✓") >= 2)
    app.press("esc")
    app.until("n note")  # esc and a letter in one breath would be alt and it
    app.press("n")
    app.until(lambda text: "f to write" in text)
    app.type("slept badly but called Ana")
    app.press("enter")
    app.until("Saved your line")
    assert app.keys_pressed <= 12
    app.press("q")
    assert app.ended() == 0

    again = start(size=size)
    again.until("slept badly but called Ana")
    again.until("Last 14 days")
    again.until(lambda text: text.count("✓") >= 2)
    listed = json.loads(run("list", "--json").stdout)
    assert sorted(entry["kind"] for entry in listed) == ["check_in", "practice", "practice"]
    assert next(entry for entry in listed if entry["kind"] == "check_in")["mood"] == 7


def test_an_empty_journal_says_what_to_press(start: Start) -> None:
    """On an empty journal the first screen asks its question and says in one line what to press."""
    app = start()
    app.until("How is it right now?")
    app.until("Press a number")


@pytest.mark.fault("F09")
def test_killed_in_the_middle_of_a_line_the_draft_is_offered(start: Start, home: Path, journal: Path) -> None:
    """After kill -9 while typing, the next start offers the words back, and no file outside the journal holds them."""
    app = start()
    app.until("How is it right now?")
    app.press("n")
    app.type(f"half a thought {MARKER}")
    app.until(MARKER)
    app.until(lambda _: journal.exists() and MARKER.encode() in journal.read_bytes(), patience=10)
    app.signal(signal.SIGKILL)
    app.ended()

    assert not [path for path in home.rglob("*") if path.is_file() and MARKER.encode() in path.read_bytes()]
    again = start()
    again.until("was kept")
    again.press("n")
    again.until(MARKER)


@pytest.mark.parametrize("leave", ["q", "ctrl+z"])
@pytest.mark.fault("F12")
def test_a_window_that_grew_keeps_no_words(start: Start, leave: str) -> None:
    """The screen is wiped before it is left, once: tmux kept its upper half, of one that had grown, for all to read."""
    app = start()
    app.until("How is it right now?")
    app.press("n")
    app.type(f"a line {MARKER}")
    app.press("enter")
    app.until(lambda text: MARKER in text and "n note" in text)
    app.resize(120, 40)
    app.until("Even So")
    app.press(leave)
    app.until(lambda _: b"\x1b[?1049l" in app.raw)
    before, _, after = bytes(app.raw).partition(b"\x1b[?1049l")
    assert is_wiped(before)
    assert b"\x1b[2J" not in after
    assert MARKER.encode() not in after


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
@pytest.mark.fault("F09")
def test_a_closed_window_keeps_the_draft(start: Start, number: signal.Signals, code: int) -> None:
    """SIGTERM and SIGHUP save what was being typed, give the terminal back and end with the usual code."""
    app = start()
    app.until("How is it right now?")
    app.press("n")
    app.type(f"unsaved {MARKER}")
    app.until(MARKER)
    app.signal(number)
    assert app.ended() == code
    left = bytes(app.raw).rpartition(b"\x1b[?1049l")
    assert left[1]
    assert is_wiped(left[0])
    assert MARKER.encode() not in left[2]

    again = start()
    again.until("was kept")
    again.press("n")
    again.until(MARKER)


@pytest.mark.fault("F09")
def test_a_terminal_that_vanishes_takes_the_program_along(start: Start) -> None:
    """Without its terminal the program ends, draft saved, even where no signal tells it; it does not go on alone."""
    app = start()
    app.until("How is it right now?")
    app.press("n")
    app.type(f"unsaved {MARKER}")
    app.until(MARKER)
    app.vanish()
    assert app.process.wait(timeout=PATIENCE) != 0

    again = start()
    again.until("was kept")
    again.press("n")
    again.until(MARKER)


@pytest.mark.fault("F11")
def test_a_bad_byte_is_shown_and_the_app_goes_on(start: Start) -> None:
    """A byte that is no UTF-8 shows as a mark; typing goes on and the line is saved."""
    app = start()
    app.until("How is it right now?")
    app.press("n")
    app.type(b"caf\xff then")
    app.until("then")
    app.press("enter")
    app.until("Saved your line")


def test_another_window_shows_what_the_shell_logged(start: Start, run: Run) -> None:
    """`evenso log` in another pane appears in the open app without a key."""
    app = start()
    app.until("How is it right now?")
    assert run("log", "4", "from the other pane").returncode == 0
    app.until("from the other pane")


def test_undo_takes_back_also_after_a_restart(start: Start, run: Run) -> None:
    """`u` takes back the last thing after the app was closed and opened again; redo brings it back."""
    run("log", "3", "a line to take back")
    app = start()
    app.until("a line to take back")
    app.press("u")
    app.until(lambda text: "a line to take back" not in text)
    assert json.loads(run("list", "--json").stdout) == []
    app.press("ctrl+r")
    app.until("a line to take back")


@pytest.mark.slow
def test_the_demo_says_that_it_is_one(start: Start) -> None:
    """At its start, on the summary's page, and at its end of what was written there; nobody takes it for their own."""
    app = start("demo")
    app.until("This is a sample: an invented person's journal.")
    app.press("n")
    app.until("enter save")
    app.type(" my own words")
    app.press("enter")
    app.until("Saved your line")
    app.press("g", "B")
    app.until("Name: nobody, this is the sample journal")
    app.press("w")
    app.until("~/evenso-sample-summary-")
    app.press("esc")
    app.until(lambda text: "Write it to" not in text)
    app.press("q")
    assert app.ended() == 0
    assert "which is gone now; your own journal is as it was" in " ".join(app.text.split())


def test_what_is_typed_while_the_program_starts_is_saved(start: Start, run: Run) -> None:
    """Enter pressed before the terminal was taken over ends the line like any other."""
    run("log", "5")
    app = start()
    app.type("7nslept badly\r")
    app.until("Saved your line")
    app.until("slept badly")
