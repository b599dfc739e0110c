"""A whole session, by the app and by every command, with a word in it that is looked for afterwards."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.faults.page import ROOT
from tests.journeys.terminal import Terminal

EVERY_COMMAND: Final = (
    "log 7 {w} --feel {w},tired --skill 'slow breath'",
    "practice 'slow breath' {w} --before 7 --after 4",
    "note {w} --tag {w} --for-session",
    "guided thought --help",
    "list",
    "show {id}",
    "search {w}",
    "tags",
    "pattern new {w}",
    "patterns",
    "goal new {w}",
    "goals",
    "link {id} {id}",
    "links {id}",
    "unlink {id} {id}",
    "edit {id} {w} again",
    "undo",
    "redo",
    "delete {id}",
    "deleted",
    "undelete {id}",
    "drafts",
    "draft {id}",
    "today",
    "week",
    "trend",
    "setback --help",
    "marker add {w}",
    "tracker add {w}",
    "card",
    "exercises",
    "exercise 'slow breath'",
    "skills",
    "skill 'slow breath'",
    "trial --help",
    "session new tomorrow",
    "session notes {w}",
    "sessions",
    "score add {w} 5",
    "scores",
    "review --read",
    "support plan alone {w}",
    "support",
    "summary --format text",
    "summary --format html -o -",
    "export json -o -",
    "import evenso nowhere.json",
    "merge nowhere.db",
    "backup",
    "backups",
    "template new {w} --line {w} --feel {w}",
    "template list",
    "log --template {w} 5",
    "away until nonsense-{w}",
    "away --list",
    "compare",
    "perspective",
    "settings",
    "prompt",
    "remind",
    "completion bash",
    "keys",
    "language",
    "man --help",
    "restore nowhere.db",
    "rescue nowhere.db",
    "check",
    "purge --help",
    "encrypt --help",
    "decrypt --help",
    "passphrase --help",
    "where",
    "demo today",
    "delete {id}",
    "note {w} --nonsense",
    "{w}",
)
"""Every command at least once, some in a way that is refused; `{w}` is the word, `{id}` the newest entry."""


def by_commands(
    word: str, env: dict[str, str], under: Sequence[str] = ()
) -> dict[str, subprocess.CompletedProcess[str]]:
    """Run every command; return what each printed."""
    import shlex

    done: dict[str, subprocess.CompletedProcess[str]] = {}
    entry = "none"
    for line in EVERY_COMMAND:
        words = shlex.split(line.format(w=word, id=entry))
        code = "from tui.cli.main import main; raise SystemExit(main())"
        done[line] = subprocess.run(
            [*under, sys.executable, "-c", code, *words],
            env=env,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if line.startswith("note {w} --tag"):
            entry = done[line].stdout.rpartition("(")[2].partition(")")[0]
    return done


def by_the_app(word: str, env: dict[str, str], under: Sequence[str] = ()) -> bytes:
    """Write, look, search and half-write in the app; return every byte that reached the terminal."""
    with Terminal([], env, under=under) as app:
        app.until("How is it right now?", patience=60)
        app.press("6")
        app.until(lambda text: "Saved 6" in text or "Changed to 6" in text)
        app.press("n")
        app.until("keep for later")
        app.type(f" a line with {word}")
        app.press("enter")
        app.until(lambda text: "our line" in text or "Changed" in text)
        app.press("g")
        app.until("Journal")
        app.press("j", "n")
        app.until("A new entry")
        app.type(f"a page with {word}")
        app.until(f"page with {word}")
        app.press("ctrl+s")
        app.until("Saved a note")
        app.press("/")
        app.until("Type a word")
        app.type(word)
        app.until(f"Search   {word}")
        app.until(f"page with {word}")
        app.press("esc")
        app.until(lambda text: "Search  " not in text)  # esc and a letter in one breath would be alt and it
        for letter in "sprwnedt":
            app.press("g")
            app.until("Go to", patience=60)
            app.press(letter)
            app.until(lambda text: "Go to" not in text, patience=60)
        app.until("Last 14 days", patience=60)
        app.press("n")
        app.until("keep for later")
        app.type(f" half {word}")
        app.press("esc")
        app.until(lambda text: "keep for later" not in text)
        app.press("q")
        app.ended(patience=60)
        return bytes(app.raw)


def holding(word: str, *folders: Path, newer: Path | None = None) -> list[Path]:
    """Return the files below some folders that hold the word, in clear or in UTF-16, in any case."""
    forms = [word.encode(), word.lower().encode(), word.encode("utf-16-le")]
    found = []
    for folder in folders:
        command = ["find", str(folder), "-xdev", "-type", "f", "-size", "-64M"]
        command += ["-newer", str(newer)] if newer is not None else []
        listed = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False).stdout
        for name in listed.splitlines():
            try:
                content = Path(name).read_bytes()
            except OSError:  # gone, or not ours
                continue
            if any(form in content for form in forms):
                found.append(Path(name))
    return found
