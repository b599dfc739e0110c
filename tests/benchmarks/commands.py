"""Whole processes from the shell: a check-in, a search beside jrnl's, a summary as HTML and as PDF."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Final

from evenso.records import Note
from tests.benchmarks.journals import Ground
from tests.benchmarks.measuring import FLOOR_IMPORTS, PROGRAM, Line, Table, interleaved, milliseconds, python, timed

JRNL: Final = Path(sys.prefix).parent / "jrnl" / "bin" / "jrnl"
"""An environment of its own beside the bench's, made by `make bench`: jrnl's needs are not ours."""
WORD: Final = "river"
_JRNL_SETTINGS: Final = """
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals: {{default: {{journal: '{file}'}}}}
linewrap: 79
tagsymbols: '#@'
template: false
timeformat: '%F %H:%M'
version: v4.6
"""


def log(ground: Ground) -> Table:
    """Measure `evenso log` as a whole process on an empty journal, ten years and a hundred."""
    floor_env = ground.env(ground.years(0))
    things = {"floor": python(FLOOR_IMPORTS, floor_env)}
    names = {
        0: "evenso log, empty journal",
        10: "evenso log, 10 years",
        100: "evenso log, 100,000 entries and 150,000 more",
    }
    for years, name in names.items():
        things[name] = python(PROGRAM, ground.env(ground.to_write_into(years)), "log", "7", "a", "line")
    taken = interleaved("evenso log", things)
    floor = taken.pop("floor")
    lines = [Line(f'python -c "{FLOOR_IMPORTS}"', milliseconds(floor), 1.0)]
    lines += [Line(name, milliseconds(seconds), seconds / floor, most=1.3) for name, seconds in taken.items()]
    most, least = taken[names[100]], taken[names[0]]
    lines.append(Line("evenso log, 100,000 entries against none", "", most / least, most=1.1))
    return Table("A check-in from the shell", f'python -c "{FLOOR_IMPORTS}", a whole process', tuple(lines))


def search(ground: Ground) -> Table:
    """Measure a search over 10,000 notes beside `jrnl -contains` on the same notes."""
    journal, notes = ground.notes()
    env = ground.env(journal)
    things = {
        "python -c pass": python("pass", env),
        "python -c": python(FLOOR_IMPORTS, env),
        "evenso search": python(PROGRAM, env, "search", WORD),
        "evenso search, all that is found": python(PROGRAM, env, "search", WORD, "--limit", "10000"),
    }
    if JRNL.exists():
        settings = _write_for_jrnl(ground.home / "jrnl", notes)
        things["jrnl -contains"] = lambda: timed([str(JRNL), "--config-file", str(settings), "-contains", WORD], env)
    taken = interleaved("search", things, rounds=5)
    other = taken.get("jrnl -contains")
    lines = [
        Line("python -c pass", milliseconds(taken["python -c pass"])),
        Line(f'python -c "{FLOOR_IMPORTS}"', milliseconds(taken["python -c"])),
    ]
    for name in ("evenso search", "evenso search, all that is found"):
        faster = None if other is None else other / taken[name]
        lines.append(Line(name, milliseconds(taken[name]), faster, least=20, unit="× as fast"))
    lines.append(Line("jrnl -contains", milliseconds(other) if other else "not measured: jrnl could not be installed"))
    return Table("Finding a word in 10,000 entries", f"`jrnl -contains {WORD}` on the same entries", tuple(lines))


def _write_for_jrnl(folder: Path, notes: Sequence[Note]) -> Path:
    """Write the notes as jrnl keeps them; return the path of its settings."""
    folder.mkdir(exist_ok=True)
    file, settings = folder / "journal.txt", folder / "jrnl.yaml"
    file.write_text("".join(f"[{note.at.local:%Y-%m-%d %H:%M}] {note.text}\n\n" for note in notes), "utf-8")
    settings.write_text(_JRNL_SETTINGS.format(file=file), "utf-8")
    return settings


def documents(ground: Ground) -> Table:
    """Measure the summary of ten years' last weeks as HTML and as PDF, whole processes."""
    env = ground.env(ground.lived(10))
    floors = {"html": FLOOR_IMPORTS, "pdf": f"{FLOOR_IMPORTS}, typst"}
    forms = [form for form in floors if form != "pdf" or find_spec("typst")]
    number = count()

    def written(form: str) -> Callable[[], float]:
        def once() -> float:
            page = ground.home / f"summary-{next(number)}.{form}"
            spent = timed([sys.executable, "-c", PROGRAM, "summary", "--format", form, "-o", str(page)], env)
            if page.stat().st_size < 5_000:
                raise RuntimeError(f"{page.name} is hardly a summary")
            return spent

        return once

    things = {"python -c pass": python("pass", env)}
    for form in forms:
        things[f'python -c "{floors[form]}"'] = python(floors[form], env)
        things[f"evenso summary --format {form}"] = written(form)
    taken = interleaved("summary", things)
    lines = [Line("python -c pass", milliseconds(taken["python -c pass"]))]
    for form, most in (("html", 3), ("pdf", 6)):
        if form not in forms:
            lines.append(Line("evenso summary --format pdf", "not measured: typst is not installed"))
            continue
        floor, spent = taken[f'python -c "{floors[form]}"'], taken[f"evenso summary --format {form}"]
        lines.append(Line(f'python -c "{floors[form]}"', milliseconds(floor), 1.0))
        lines.append(Line(f"evenso summary --format {form}", milliseconds(spent), spent / floor, most=most))
    return Table(
        "A summary on paper", "Python's start and the imports of other people's packages it needs", tuple(lines)
    )
