"""A person protects a journal at a real terminal: what is typed is never seen, and opens it again."""

from __future__ import annotations

import signal
from contextlib import suppress
from pathlib import Path

import pytest

from tests.journeys.conftest import Run, Start
from tests.journeys.terminal import Terminal

pytestmark = pytest.mark.slow

FIRST, SECOND = "Qwfp arst zxcd", "Luy neio khm"


def answer(terminal: Terminal, question: str, words: str, *, times: int = 1) -> None:
    """Wait until something was asked so many times, and only then type the answer."""
    terminal.until(lambda text: text.count(question) >= times)
    terminal.type(words)
    terminal.press("enter")


@pytest.mark.fault("F39", "F42")
def test_a_passphrase_is_put_on_changed_and_taken_off(start: Start, run: Run, journal: Path) -> None:
    """Typed twice and a last time, wrong once, changed, taken off; the screen never shows a letter of it."""
    assert run("note", "Xyzzymarker").returncode == 0
    terminal = start("encrypt")
    answer(terminal, "New passphrase:", FIRST)
    answer(terminal, "The same again:", FIRST)
    answer(terminal, "A last time", FIRST)
    seen = terminal.until("protected now")
    assert terminal.ended() == 0
    assert b"Xyzzymarker" not in journal.read_bytes()

    terminal = start("list")
    answer(terminal, "Passphrase:", "wrong")
    answer(terminal, "Passphrase:", FIRST, times=2)
    seen += terminal.until("Xyzzymarker")
    assert terminal.ended() == 0

    terminal = start("passphrase", "--backups", "rewrite")
    answer(terminal, "Passphrase:", FIRST)
    answer(terminal, "New passphrase:", SECOND)
    answer(terminal, "The same again:", SECOND)
    answer(terminal, "A last time", SECOND)
    seen += terminal.until("new passphrase now")
    assert terminal.ended() == 0

    terminal = start("decrypt")
    answer(terminal, "Passphrase:", SECOND)
    seen += terminal.until("The passphrase is off")
    assert terminal.ended() == 0
    assert not any(word in seen for word in (*FIRST.split(), *SECOND.split()))
    assert "Xyzzymarker" in run("list").stdout


def interrupted(terminal: Terminal) -> int:
    """Interrupt a question, again where Python was about to wait for the line and had looked for signals."""
    for _ in range(5):
        terminal.signal(signal.SIGINT)
        with suppress(AssertionError):
            return terminal.ended(patience=4)
    return terminal.ended()


def test_leaving_a_question_changes_nothing(start: Start, run: Run, journal: Path) -> None:
    """An interrupt at any question ends the command, and the journal is as it was."""
    assert run("log", "5").returncode == 0
    before = journal.read_bytes()
    for place in range(3):
        terminal = start("encrypt")
        for question in ("New passphrase:", "The same again:")[:place]:
            answer(terminal, question, FIRST)
        terminal.until(("New passphrase:", "The same again:", "A last time")[place])
        assert interrupted(terminal) == 130
    assert journal.read_bytes() == before
