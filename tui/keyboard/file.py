"""The file with a person's own keys: where it lies, what is written in it, and how a new one begins.

What the names in it mean is left to `checking`. Nothing here needs a screen.
"""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evenso.language import tr

TABLE: Final = "keys"
LANGUAGE: Final = "language"
"""What else stands in the file; read by `tui.language.start`."""
LARGEST: Final = 64 * 1024
"""Bytes; no list of keys is longer."""


class WrongKeys(Exception):
    """What is wrong in the file, as one sentence that names the file and the line."""


@dataclass(frozen=True, slots=True)
class Written:
    """A line of the file: the action's name, the keys as they were written, and where."""

    name: str
    keys: tuple[str, ...]
    line: int


def at(path: Path, line: int | None) -> str:
    """Say where in the file something is."""
    return tr("{path}, line {line}", path=path, line=line) if line else f"{path}"


def read_keys(path: Path) -> tuple[Written, ...]:
    """Read what is written in the file, nothing where there is none; WrongKeys for what cannot be read."""
    text = text_of(path)
    if text is None:
        return ()
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        said = str(problem)
        line = next((part for part in said.replace(",", " ").split("line ")[1:]), "").split(" ")[0]
        raise WrongKeys(
            tr(
                '{where}: this is not TOML; a line reads like all.undo = "z".',
                where=at(path, int(line) if line.isdigit() else None),
            )
        ) from None
    lines = dict(_lines(text))
    for name in document:
        if name not in {TABLE, LANGUAGE}:
            raise WrongKeys(
                tr(
                    "{where}: there is no part “{name}” here, only [{table}].",
                    where=at(path, lines.get(name)),
                    name=name,
                    table=TABLE,
                )
            )
    table = document.get(TABLE, {})
    if not isinstance(table, dict):
        raise WrongKeys(
            tr("{where}: [{table}] is a part with a line for each key.", where=at(path, lines.get(TABLE)), table=TABLE)
        )
    return tuple(_written(path, name, value, lines.get(f"{TABLE}.{name}", 0)) for name, value in _flat(table))


def text_of(path: Path) -> str | None:
    """Return the file's text; a pipe or a device that somebody put there is never waited for."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise WrongKeys(tr("{path} is no plain file, so no keys were read from it.", path=path))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        raise WrongKeys(tr("{path} cannot be read, so the keys are as they come.", path=path)) from None
    if len(content) > LARGEST:
        raise WrongKeys(tr("{path} is longer than any list of keys, so none was read from it.", path=path))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise WrongKeys(tr("{where}: this is not UTF-8 text.", where=at(path, line))) from None


def _flat(table: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    """Yield (name, value), whether a name was written as `all.undo`, as `"all.undo"` or in a part of its own."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value


def _written(path: Path, name: str, value: object, line: int) -> Written:
    keys = value if isinstance(value, list) else [value]
    if not keys or not all((isinstance(one, str) and one.strip(" ")) or one == " " for one in keys):
        raise WrongKeys(
            tr(
                '{where}: {name} is given a key in quotation marks, or several: ["z", "ctrl+e"].',
                where=at(path, line),
                name=name,
            )
        )
    return Written(name, tuple(str(one) for one in keys), line)


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield the line of each name and part, read by the same reader that reads the whole."""
    above: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            above = _path_of(stripped, "") or above
            yield ".".join(above), number
        elif "=" in stripped and (named := _path_of(stripped.partition("=")[0], " = 0")):
            yield ".".join((*above, *named)), number


def _path_of(line: str, rest: str) -> tuple[str, ...]:
    try:
        value: object = tomllib.loads(line + rest)
    except tomllib.TOMLDecodeError:
        return ()
    found: list[str] = []
    while isinstance(value, dict) and value:
        name, value = next(iter(value.items()))
        found.append(name)
    return tuple(found)


def begin(path: Path, text: str) -> None:
    """Write a new file that only its owner can read, in a folder of the owner's; one that is there stays as it is."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
