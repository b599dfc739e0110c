"""Writes what the pages show of the program itself: the README's key table, CONTRIBUTING's map, the manual page.

All are made from the program, never by hand; `tests/test_pages.py` holds that they are current.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from textual.binding import Binding

ROOT = Path(__file__).resolve().parents[1]
SAID_OTHERWISE = {
    "this box (ctrl+p while you type)": "all keys that act here (ctrl+p while you type)",
    "look at week, month, … all": "look at a week, a month, 90 days, a year, all",
}
ROOMS = ("evenso", "storage", "tui")


def written() -> dict[Path, str]:
    """Return every page that is made here with its text as it should be."""
    readme, contributing = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
    return {
        readme: between(readme.read_text("utf-8"), "keys", key_table()),
        contributing: between(contributing.read_text("utf-8"), "map", file_map()),
        ROOT / "docs" / "evenso.1": manual(),
    }


def manual() -> str:
    """Return the page for `man`, made from the help of the commands."""
    from tui.cli.commands.shell.page import manual_page  # noqa: PLC0415 - loads every command
    from tui.cli.front import evenso  # noqa: PLC0415 - the same

    return manual_page(evenso)


def between(page: str, name: str, body: str) -> str:
    """Put a body between a page's markers `<!-- name … -->` and `<!-- end of name -->`."""
    found = re.search(rf"<!-- {name}\b[^>]*-->\n", page)
    end = page.find(f"<!-- end of {name} -->")
    if found is None or end < 0:
        raise SystemExit(f"The page has no markers for its {name}.")
    return f"{page[: found.end()]}{body}{page[end:]}"


# Keys


def key_table() -> str:
    """Return the keys of every screen as a Markdown table, those that act everywhere first."""
    from tui.keys import EVERYWHERE  # noqa: PLC0415 - Textual is loaded only when the table is made
    from tui.places import PLACES  # noqa: PLC0415 - the same

    everywhere = _lines(EVERYWHERE)
    lines = ["| where | key | what it does |", "|---|---|---|"]
    lines += [f"| everywhere | {keys} | {told} |" for keys, told in everywhere]
    lines.append(f"| everywhere | {_keys(['g'])} then {_keys([p.letter for p in PLACES])} | {_titles(PLACES)} |")
    for place in PLACES:
        own = [one for one in type(place.make()).BINDINGS if isinstance(one, Binding)]
        lines += [f"| {place.title} | {keys} | {told} |" for keys, told in _lines(own)]
    return "\n".join(lines) + "\n"


def _titles(places: Iterable[object]) -> str:
    return ", ".join(str(getattr(place, "title", "")) for place in places)


def _lines(bindings: Iterable[Binding]) -> list[tuple[str, str]]:
    """Return (keys, what they do), keys that do the same on one line."""
    from tui.keys import key_label  # noqa: PLC0415 - Textual is loaded only when the table is made

    found: dict[str, list[str]] = {}
    for binding in bindings:
        if binding.tooltip and binding.group is not None:
            labels = found.setdefault(binding.tooltip, [])
            said = key_label(binding)
            for label in said.split():
                if label not in labels:
                    labels.append(label)
    return [(_keys(labels), SAID_OTHERWISE.get(told, told)) for told, labels in found.items()]


def _keys(labels: Iterable[str]) -> str:
    return " ".join(f"`{label}`" for label in labels)


# Files


def file_map() -> str:
    """Return one line a file: where it is, and the first line of what it says of itself."""
    parts = []
    for room in ROOMS:
        lines = [f"- `{path.relative_to(ROOT).as_posix()}` {_first_line(path)}" for path in _files(ROOT / room)]
        parts.append("\n".join([f"**{room}/**", "", *lines]))
    return "\n\n".join(parts) + "\n"


def _files(room: Path) -> Iterator[Path]:
    for path in sorted(room.rglob("*.py"), key=lambda path: (len(path.parts), path)):
        if path.name != "__init__.py" and "__pycache__" not in path.parts:
            yield path


def _first_line(path: Path) -> str:
    said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    first = said.split("\n\n")[0].replace("\n", " ")
    whole = re.match(r".+?[.;](?=\s|$)", first)
    return (whole.group(0) if whole else first).rstrip(".;")
