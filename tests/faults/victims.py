"""Programs that are made to fail: each is a process of its own, started by a test as `python -m tests.faults.victims`.

A victim works on a copy of a journal while its parent, or the library of `faultio.c`, takes something away from it.
What is left is judged by opening the journal as the program does and reading everything.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from evenso.records import Moment, Note
from storage.engine import engine
from storage.journal import Journal
from storage.opening import sequence
from storage.problems import JournalProblem

NOW: Final = datetime(2026, 11, 22, 9, tzinfo=UTC)
IS_IN: Final = "is in the journal now"
"""What is said when only the very last step of a save failed, after which it can no longer be taken back."""

WRITE, SYNC, UNLINK, READ, TRUNCATE = 1, 2, 4, 8, 16


def opened(path: Path, passphrase: str | None = None) -> Journal:
    """Open a journal with a clock that stands."""
    return Journal.open(path, clock=lambda: NOW, passphrase=passphrase)


def words(number: int) -> Note:
    """Return a note of some pages."""
    return Note(at=Moment.of(NOW), day=NOW.date(), text=f"note {number} " + f"words{number} " * (number * 37 % 400))


@dataclass
class Told:
    """What a victim said it had saved: texts by id, and ids it was about to change when it was last heard of."""

    texts: dict[str, str | None] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def hear(self, lines: bytes) -> None:
        """Take in what it printed; a line that was cut off is no report."""
        for line in lines.split(b"\n")[:-1]:
            said = json.loads(line)
            if "about" in said:
                self.open = {said["about"]}
            else:
                self.open = set()
                self.texts[said["id"]] = said["text"]

    def wrong(self, path: Path, passphrase: str | None = None) -> list[str]:
        """Return what is not as it was told, or not sound."""
        with opened(path, passphrase) as journal:
            there = {entry.id: getattr(entry, "text", "") for entry in journal.entries()}
            lost = [one for one, text in self.texts.items() if there.get(one) != text and one not in self.open]
            return [*lost, *journal.check()]


def saving(path: Path, report: int, number: int, passphrase: str | None = None) -> None:
    """Add, change, delete and take back notes for ever, saying before and after what was done."""

    def say(**what: Any) -> None:
        os.write(report, json.dumps(what).encode() + b"\n")

    with opened(path, passphrase) as journal:
        while True:
            number += 1
            entry = journal.add(words(number))
            say(id=entry.id, text=words(number).text)
            say(about=entry.id)
            if number % 3 == 0:
                journal.delete(entry.id)
                say(id=entry.id, text=None)
            elif number % 3 == 1:
                assert isinstance(entry, Note)
                journal.change(replace(entry, text=f"changed {number}"))
                say(id=entry.id, text=f"changed {number}")
                say(about=entry.id)
                journal.undo()
                say(id=entry.id, text=words(number).text)


def killed(blank: Path, folder: Path, kills: int, passphrase: str | None = None) -> Iterator[tuple[list[str], bool]]:
    """Kill a saving process at chance moments; yield what was wrong afterwards, and whether it was within a save."""
    chance = random.Random(kills)
    path, told = folder / "journal.db", Told()
    for number in range(kills):
        if number % 25 == 0:
            shutil.copy(blank, path)
            told = Told()
        reading, report = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            saving(path, report, number * 1000, passphrase)
        os.close(report)
        time.sleep(
            chance.random() * (0.3 if passphrase else 0.08)
        )  # not a wait: the kill must fall anywhere, in the opening too
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reading, "rb") as pipe:
            told.hear(pipe.read())
        within = Path(f"{path}-journal").exists()
        wrong = told.wrong(path, passphrase)
        told = _as_it_is(path, passphrase)
        yield wrong, within


def _as_it_is(path: Path, passphrase: str | None) -> Told:
    with opened(path, passphrase) as journal:
        return Told({entry.id: getattr(entry, "text", "") for entry in journal.entries()})


@dataclass(frozen=True)
class Trap:
    """The faults of `faultio.c`, set and taken away from within."""

    library: Any = field(default_factory=lambda: ctypes.CDLL(None))

    def arm(self, kinds: int, at: int, *, again: bool, error: int) -> None:
        """Let the n-th call of these kinds fail."""
        self.library.fio_arm(kinds, at, int(again), error)

    def disarm(self) -> int:
        """Take the fault away; return how often it struck."""
        return int(self.library.fio_disarm())


def failing(blank: Path, folder: Path, kinds: int, error: int, *, again: bool) -> Iterator[str]:
    """Let each call of a save fail in turn, the first, the second, …; yield what was wrong with each."""
    trap, path = Trap(), folder / "journal.db"
    for at in range(1, 500):
        shutil.copy(blank, path)
        Path(f"{path}-journal").unlink(missing_ok=True)
        with opened(path) as journal:
            first = journal.add(words(1))
            trap.arm(kinds, at, again=again, error=error)
            refused = ""
            try:
                journal.add(words(2))
            except JournalProblem as problem:
                refused = str(problem)
            struck = trap.disarm()
            wrong = [] if "words2" not in refused else ["the refusal quotes what was written"]
            after = journal.add(words(3))
            expected = 2 if refused and IS_IN not in refused else 3
            wrong += [] if journal.count() == expected else [f"{journal.count()} of {expected} notes"]
        with opened(path) as journal:
            ids = {entry.id for entry in journal.entries()}
            wrong += [] if {first.id, after.id} <= ids and len(ids) == expected else [f"{len(ids)} after opening"]
            wrong += journal.check()
        if not struck:
            return
        yield "; ".join(wrong)


def recovering(blank: Path, folder: Path) -> Iterator[str]:
    """Leave a save half done, and end whoever cleans up at each call of it in turn; yield what was wrong."""
    path = folder / "journal.db"
    half = folder / "half"
    half.mkdir()
    expected = _half_done(blank, half / "journal.db")
    for at in range(1, 2000):
        for name in ("journal.db", "journal.db-journal"):
            shutil.copy(half / name, folder / name)
        child = os.fork()
        if child == 0:
            Trap().arm(WRITE | SYNC | UNLINK | TRUNCATE | READ, at, again=False, error=0)
            opened(path).close()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        wrong = expected.wrong(path)
        if not os.WIFSIGNALED(status):
            return
        yield "; ".join(wrong)


def _half_done(blank: Path, path: Path) -> Told:
    """Make a journal of 40 notes with a save in it that was killed when half of its pages were in the file."""
    shutil.copy(blank, path)
    with opened(path) as journal:
        for number in range(40):
            journal.add(words(number))
        told = Told({entry.id: getattr(entry, "text", "") for entry in journal.entries()})
    child = os.fork()
    if child == 0:
        connection = engine.connect(str(path), isolation_level=None)
        for sql in ("PRAGMA cache_size=5", "BEGIN", "UPDATE notes SET text = text || 'half'"):
            connection.execute(sql)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    return told


def writing(path: Path, saves: int, care: str) -> None:
    """Save some notes and report each; with less care than the program takes, for the proof that it matters."""
    settings = (setting.replace("EXTRA", care) for setting in sequence._SETTINGS)
    sequence._SETTINGS = tuple(settings)  # type: ignore[misc, assignment]  # final for everybody else
    with opened(path) as journal:
        for number in range(saves):
            entry = journal.add(words(number))
            os.write(1, f"saved {entry.id}\n".encode())


def main(what: str, blank: Path, folder: Path, *more: str) -> None:
    """Run one victim and print its cases and what was wrong as JSON."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    if what == "killed":
        found = list(killed(blank, folder, int(more[0]), *more[1:]))
        print(json.dumps({"wrong": [wrong for wrong, _ in found], "within": sum(within for _, within in found)}))  # noqa: T201
    elif what == "writing":
        writing(folder / "journal.db", int(more[0]), more[1])
    elif what == "failing":
        cases = failing(blank, folder, int(more[0]), int(more[1]), again=more[2] == "again")
        print(json.dumps({"wrong": [[one] if one else [] for one in cases]}))  # noqa: T201
    else:
        print(json.dumps({"wrong": [[one] if one else [] for one in recovering(blank, folder)]}))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:])
