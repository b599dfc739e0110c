"""A process of its own that puts a journal under another passphrase again and again, and dies in the midst of it.

Half of the deaths fall just before or after a call that the engine or the system does, chosen so that each kind of
call is met; the other half at any moment. Printed is one line of JSON for each.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any, Final

from storage.journal import Journal
from storage.problems import JournalProblem
from storage.sealing.strays import strays

NOW: Final = datetime(2026, 11, 22, 9, tzinfo=UTC)
MARKER: Final = b"Xyzzymarker"
_TOUCHING: Final = {"open", "close", "replace", "unlink", "fsync", "chown", "execute"}

Words = str | None


def opened(path: Path, passphrase: Words) -> Journal:
    """Open the journal with one of its two passphrases."""
    return Journal.open(path, clock=lambda: NOW, passphrase=passphrase)


def dying(path: Path, was: Words, passphrase: Words, prepare: Callable[[], None]) -> int:
    """Change the passphrase in a process of its own that `prepare` has set a death; return how it ended."""
    child = os.fork()
    if not child:
        journal = opened(path, was)
        prepare()
        journal.reseal_and_go_on(passphrase)  # what the app does: the same, and the new file opened
        sys.setprofile(None)
        os._exit(0)
    return os.waitpid(child, 0)[1]


def calls(note: Callable[[int, str], None]) -> Callable[[], None]:
    """Return what counts the calls that reach the file, and tells each, before and after, by number and name."""
    seen = 0

    def watch(_frame: FrameType, event: str, function: Any) -> None:
        nonlocal seen
        if event in {"c_call", "c_return"} and function.__name__ in _TOUCHING:
            seen += 1
            note(seen, function.__name__)

    return lambda: sys.setprofile(watch)


def points(path: Path, was: Words, passphrase: Words, many: int) -> list[int]:
    """Return the numbers of calls at which to die: those that touch names, and others spread over the whole."""
    told = path.parent / "calls"
    with told.open("w") as out:
        dying(path, was, passphrase, calls(lambda number, name: print(number, name, file=out, flush=True)))
    seen = [(int(line.split()[0]), line.split()[1]) for line in told.read_text().splitlines()]
    told.unlink()
    named = [number for number, name in seen if name not in {"execute", "close", "open"}]
    rest = [number for number, name in seen if name in {"execute", "close", "open"}]
    keep = max(0, many - len(named))
    spread = [rest[step * len(rest) // keep] for step in range(keep)] if keep else []
    return sorted([*named[-many:], *spread])


def outcome(path: Path, was: Words, passphrase: Words, count: int) -> dict[str, object]:
    """Open what is there with each of the two; say which did, and whether all is as it should be."""
    result: dict[str, object] = {"opens": [], "whole": False, "strays": -1, "open": []}
    for name, words in (("old", was), ("new", passphrase)):
        try:
            with opened(path, words) as journal:
                result["opens"] = [*result["opens"], name]  # type: ignore[misc]  # a list by the line above
                result["whole"] = journal.count() == count and journal.check() == []
                result["strays"] = len(strays(path))
                sealed = journal.protected
        except JournalProblem:
            continue
        if sealed:
            files = [file for file in path.parent.rglob("*") if file.is_file()]
            result["open"] = [file.name for file in files if MARKER in file.read_bytes()]
    return result


def main() -> None:
    """Die `many` times: the template's path, the two passphrases (`-` for none), how often."""
    template, was, passphrase, many = Path(sys.argv[1]), _words(sys.argv[2]), _words(sys.argv[3]), int(sys.argv[4])
    path = template.parent / "at work" / "journal.db"
    path.parent.mkdir()
    shutil.copy(template, path)
    with opened(path, was) as journal:
        count = journal.count()
    began = time.monotonic()
    at = points(path, was, passphrase, many // 2)
    took = time.monotonic() - began
    for number in range(many):
        shutil.rmtree(path.parent)
        path.parent.mkdir()
        shutil.copy(template, path)
        if number < len(at):
            ended = dying(path, was, passphrase, calls(_death(at[number])))
        else:
            ended = dying(path, was, passphrase, lambda: _alarm(took * random.Random(number).random()))  # noqa: B023
        result = {"signal": ended & 0x7F, **outcome(path, was, passphrase, count)}
        sys.stdout.write(json.dumps(result) + "\n")
        sys.stdout.flush()  # what waits here would be a part of the next process too


def _death(wanted: int) -> Callable[[int, str], None]:
    def note(number: int, _name: str) -> None:
        if number == wanted:
            os.kill(os.getpid(), signal.SIGKILL)

    return note


def _alarm(seconds: float) -> None:
    """Have the system end this process after a while, wherever it is then; one that has ended by itself is let be."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # nothing of the program runs once it comes
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _words(argument: str) -> Words:
    return None if argument == "-" else argument


if __name__ == "__main__":
    main()
