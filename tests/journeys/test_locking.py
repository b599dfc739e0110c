"""The lock in a real terminal: what reaches the screen, what a stopped program shows, what a crash leaves."""

from __future__ import annotations

import os
import re
import signal
import termios
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from storage.journal import Journal
from tests.journeys.conftest import Start
from tests.journeys.terminal import Terminal

MARKER = "XYZZYMARKER"
WORDS = "rain on tin"
LOCKED = "This journal is locked."


@pytest.fixture
def sealed(journal: Path) -> Path:
    """A protected journal with nothing in it yet."""
    Journal.open(journal, clock=lambda: datetime.now().astimezone(), create=True, passphrase=WORDS).close()
    return journal


def drafts(journal: Path) -> list[str]:
    """Return what is kept half-written in the protected journal."""
    with Journal.open(journal, clock=lambda: datetime.now().astimezone(), passphrase=WORDS) as opened:
        return [draft.text for draft in opened.drafts()]


def unlock(app: Terminal, words: str = WORDS) -> None:
    """Type the passphrase at the lock screen."""
    app.until(LOCKED)
    app.until("Passphrase")
    app.type(words)
    app.until(lambda text: "•" in text)
    app.press("enter")


@pytest.mark.slow
@pytest.mark.fault("F12")
def test_stopped_it_is_locked_and_back_the_line_goes_on(sealed: Path, start: Start, tried: Callable[..., None]) -> None:
    """ctrl+z keeps half a line in the journal and locks before it stops; after fg only the lock screen is drawn."""
    app = start()
    unlock(app)
    app.until("How is it right now?")
    app.press("7")
    app.until("Saved 7")
    app.press("g", "s")
    app.until("Grounding")
    app.press("b")
    app.until("To bring up")
    app.type(MARKER)
    app.until(MARKER)
    seen = len(app.raw)
    app.type(b"\x1a")
    stopped(app)
    assert drafts(sealed) == [MARKER]
    gone = len(app.raw)
    app.signal(signal.SIGCONT)
    app.until(LOCKED)
    assert MARKER.encode() not in bytes(app.raw[gone:])
    assert not re.search(rb"\x1b\][012];", bytes(app.raw[seen:])), "the window's title is nobody's business"
    unlock(app)
    app.until(MARKER)
    app.press("ctrl+q")
    assert app.ended() == 0
    tried(1, lost=0)


def stopped(app: Terminal) -> None:
    """Wait until the program has stopped, and read all that it wrote until then."""
    app.until(lambda _: Path(f"/proc/{app.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] == "T")
    app.read_what_waits()


@pytest.mark.slow
@pytest.mark.fault("F12")
def test_a_plain_journal_is_hidden_when_it_is_stopped(start: Start) -> None:
    """Without a passphrase ctrl+z hides, also where another program stopped it; any key brings the screen back."""
    app = start()
    app.until("How is it right now?")
    app.press("n")
    app.type(MARKER)
    app.until(MARKER)
    for by_key in (True, False):
        if by_key:
            app.type(b"\x1a")
        else:
            app.signal(signal.SIGTSTP)
        stopped(app)
        gone = len(app.raw)
        app.signal(signal.SIGCONT)
        app.until("any key brings it back")
        assert MARKER.encode() not in bytes(app.raw[gone:])
        app.until(lambda text: bring_back(app) or MARKER in text)


@pytest.mark.slow
@pytest.mark.fault("F12")
def test_a_burst_of_keys_after_coming_back_leaves_it_answering(start: Start) -> None:
    """Keys typed while it was stopped neither act nor turn in circles; a key later brings the screen back, q leaves."""
    app = start()
    app.until("How is it right now?")
    app.press("7")
    app.until("Saved 7")
    app.type(b"\x1a")
    stopped(app)
    app.type("uuUUgw?\x1b")
    app.signal(signal.SIGCONT)
    app.until("any key brings it back")
    app.until(lambda text: bring_back(app) or "Saved 7" in text)
    app.press("q")
    assert app.ended() == 0


@pytest.mark.slow
@pytest.mark.fault("F12")
@pytest.mark.parametrize("stops", [True, False])
def test_going_on_without_ctrl_z_gives_the_terminal_back(start: Start, stops: bool) -> None:
    """SIGCONT after a stop that nothing can catch, or after none, covers the screen; at the end all is as it was."""
    app = start(asks=True)
    before = termios.tcgetattr(app._master)
    app.until("Protect it with a passphrase")
    app.press("n")
    app.until("How is it right now?")
    if stops:
        app.signal(signal.SIGSTOP)
        stopped(app)
    app.signal(signal.SIGCONT)
    app.until("any key brings it back")
    app.press("ctrl+q")
    assert app.ended() == 0
    assert termios.tcgetattr(app._master) == before


def bring_back(app: Terminal) -> bool:
    """Press a key that types nothing, until one is taken: the first after a pause is."""
    os.write(app._master, b"\x1b[A")
    return False


@pytest.mark.slow
@pytest.mark.fault("F09")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_closed_window_keeps_the_draft_sealed(sealed: Path, start: Start, number: signal.Signals, code: int) -> None:
    """A signal in the middle of a line: the draft is in the protected journal, and nowhere else on the disk."""
    app = start()
    unlock(app)
    app.until("How is it right now?")
    app.press("n")
    app.type(MARKER)
    app.until(MARKER)
    app.signal(number)
    assert app.ended() == code
    assert drafts(sealed) == [MARKER]
    everywhere = [path for path in sealed.parents[1].rglob("*") if path.is_file()]
    assert not [path for path in everywhere if MARKER.encode() in path.read_bytes()]


@pytest.mark.slow
@pytest.mark.fault("F39")
def test_locked_and_handled_roughly(sealed: Path, start: Start) -> None:
    """Resized, held keys, a paste, 1,000 letters, wrong three times: it stays locked, and the right one opens."""
    before = sealed.read_bytes()
    app = start()
    app.until(LOCKED)
    app.type("q" * 300 + "\r" * 50)
    app.until("does not open the journal")
    app.resize(60, 20)
    app.until(LOCKED)
    app.paste("first\nsecond")
    app.until("several lines")
    for words in ("x" * 1_000, "é", "' OR 1=1 --"):
        app.type(words)
        app.until(lambda text: "•" in text and "wrong" not in text)  # what was said of the last one ends with a letter
        app.press("enter")
        app.until(lambda text: "wrong" in text and "ctrl+q quit" in text)  # while it is tried, keys belong to nothing
    assert sealed.read_bytes() == before
    app.press("esc")
    app.until("! support")
    app.press("!")
    app.until("My steadying plan")
    app.resize(120, 40)
    app.until("when the journal is open")
    app.press("g", "t", "b", "7", "esc")
    app.until(LOCKED)
    app.press("enter")
    app.until("f1 support")
    app.paste(WORDS + "\n")
    app.until(lambda text: "•" in text)
    app.press("enter")
    app.until("How is it right now?")
    assert b"rain on" not in bytes(app.raw)
    assert b"ERROR CORE" not in bytes(app.raw), "the engine complains to nobody"


LATER = """
import time
from pathlib import Path
real, ahead = time.clock_gettime, Path(__file__).with_name("ahead")
time.clock_gettime = lambda which: real(which) + float(ahead.read_text() or 0)
"""
"""A clock of the machine that a test can put forward: Python loads this file by itself."""


@pytest.mark.slow
@pytest.mark.fault("F47")
def test_nobody_there_locks_half_an_entry(
    sealed: Path, start: Start, tmp_path: Path, tried: Callable[..., None]
) -> None:
    """Five minutes without a key: not one byte of the entry is written to the screen any more, and it goes on after."""
    clock = tmp_path / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(LATER)
    (clock / "ahead").write_text("0")
    app = start(PYTHONPATH=str(clock))
    unlock(app)
    app.until("How is it right now?")
    app.press("g", "j", "n")
    app.until("A new entry")
    app.type(MARKER)
    app.until(MARKER)
    (clock / "ahead").write_text("301")
    app.until(LOCKED)
    locked = len(app.raw)
    app.resize(60, 20)
    app.type("zzz")
    app.until(lambda text: "•••" in text)
    app.press("esc")
    app.until(lambda text: "•" not in text)
    assert MARKER.encode() not in bytes(app.raw[locked:])
    assert drafts(sealed)
    assert MARKER in drafts(sealed)[0]
    unlock(app)
    app.until(MARKER)
    app.press("ctrl+s")
    app.until("Saved")
    tried(1, lost=0)
