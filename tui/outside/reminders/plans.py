"""What a reminder is, and what setting or removing one does on this computer: files, and commands beside them.

A plan can be shown in full before anything happens, and is carried out whole or taken back.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Final, Protocol

from evenso.cells import shorten
from evenso.language import ENGLISH, spoken, tr
from evenso.text import one_line

WORDS: Final = tr("A quiet minute, if it suits.")
"""What a notification says when nothing else was chosen: nothing of the journal, and nothing that names one."""

TITLE: Final = tr("Reminder")
LONGEST: Final = 120
OWN_TIMES: Final = "its own times"
"""The time of a reminder that the person gave others: a word of the contract, told by `say_rings`."""

_PATIENCE: Final = 20
"""Seconds after which a command of the system that does not answer counts as failed."""


class CannotRemind(Exception):
    """A sentence about why no reminder can be set or rung here; everything is as it was."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """When it rings (a time of day, or what the person made of the file), what it says, and the command that rings."""

    at: str
    words: str = WORDS
    command: tuple[str, ...] = ()

    @classmethod
    def daily(cls, at: time, words: str, program: Sequence[str]) -> Reminder:
        """Return a reminder of every day; `program` is this program's command, with its journal where one is named."""
        told = neutral(words)
        chosen = () if told == WORDS and spoken() == ENGLISH else ("--words", told)
        return cls(f"{at:%H:%M}", told, (*program, "remind", "now", "--unless-written", *chosen))


@dataclass(frozen=True, slots=True)
class Plan:
    """Files to write (with their text) or to remove, then commands to run; `undone` are those of the way back."""

    written: Mapping[Path, str] = field(default_factory=dict)
    first: tuple[tuple[str, ...], ...] = ()
    """Commands that go before the files, to stop what may be running; that nothing runs is no failure."""
    removed: tuple[Path, ...] = ()
    then: tuple[tuple[str, ...], ...] = ()
    undone: tuple[tuple[str, ...], ...] = ()


class System(Protocol):
    """One way of having a computer ring at a time of day."""

    name: str

    def why_not(self) -> str:
        """Return a sentence about why nothing can be set here; "" where it can."""

    def setting(self, reminder: Reminder) -> Plan:
        """Return what sets a reminder, in place of one that is there."""

    def removing(self) -> Plan:
        """Return what removes it."""

    def standing(self) -> Reminder | None:
        """Return the reminder that is set; None without one."""

    def place(self) -> str:
        """Say where it stands."""

    def rings(self) -> bool:
        """Whether the one that is set is also running."""

    def ring(self, words: str) -> list[str]:
        """Return the command that shows a notification; raises `CannotRemind` where nothing can show one."""


def neutral(words: str) -> str:
    """Return words as a notification may hold them: one line, not long."""
    return shorten(one_line(words), LONGEST)


def carry_out(plan: Plan) -> None:
    """Do what a plan says; raises `CannotRemind`, with everything as it was, where a part of it fails."""
    before = {path: _content(path) for path in (*plan.written, *plan.removed)}
    try:
        for command in plan.first:
            works(command)
        for path, text in plan.written.items():
            _write(path, text)
        for path in plan.removed:
            if os.path.lexists(path):
                path.unlink()
        for command in plan.then:
            run(command)
    except (CannotRemind, OSError) as problem:
        _take_back(before, plan.undone)
        why = str(problem) if isinstance(problem, CannotRemind) else f"{problem.strerror} ({problem.filename})."
        raise CannotRemind(tr("{why} Everything is as it was before.", why=why)) from None


def _take_back(before: Mapping[Path, str | None], commands: Sequence[Sequence[str]]) -> None:
    for path, text in before.items():
        with suppress(OSError):
            if text is None:
                path.unlink(missing_ok=True)
            else:
                _write(path, text)
    for command in commands:
        with suppress(CannotRemind):
            run(command)


def say_rings(reminder: Reminder) -> str:
    """Say when it rings, and what it says."""
    if reminder.at == OWN_TIMES:
        return tr("It rings every day at its own times: “{words}”", words=reminder.words)
    return tr("It rings every day at {at}: “{words}”", at=reminder.at, words=reminder.words)


def run(command: Sequence[str]) -> str:
    """Run a command of the system and return what it said; raises `CannotRemind` with its own words where it fails."""
    program = shutil.which(command[0])
    if program is None:
        raise CannotRemind(tr("There is no {command} on this computer.", command=command[0]))
    try:
        # programs of the system, with arguments of ours, and no shell between
        done = subprocess.run(  # noqa: S603
            [program, *command[1:]],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise CannotRemind(tr("{command} gave no answer.", command=command[0])) from None
    if done.returncode != 0:
        said = one_line(done.stderr or done.stdout)[:200].rstrip(".")
        said = said or tr("it ended with {code}", code=done.returncode)
        raise CannotRemind(tr("{command} refused: {said}.", command=command[0], said=said))
    return done.stdout


def works(command: Sequence[str]) -> bool:
    """Whether a command can be run here and ends well."""
    try:
        run(command)
    except CannotRemind:
        return False
    return True


def _content(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError):
        raise CannotRemind(tr("{path} cannot be read. Nothing was changed.", path=path)) from None


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=".evenso-", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(draft).replace(path)
    finally:
        Path(draft).unlink(missing_ok=True)


__all__ = ["LONGEST", "TITLE", "WORDS", "CannotRemind", "Plan", "Reminder", "System", "carry_out", "neutral", "run"]
