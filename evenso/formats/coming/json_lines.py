"""On which line each item of a JSON list begins: looked up only when one of them could not be read."""

from __future__ import annotations

import re
from typing import Final

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[][{}]')


def item_lines(text: str, name: str) -> list[int]:
    """Return the line of every object in the list called `name` of a document's outermost object."""
    lines: list[int] = []
    depth, line, upto, inside, last = 0, 1, 0, False, ""
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "[{":
            if inside and depth == 2 and mark == "{":
                line += text.count("\n", upto, token.start())
                upto = token.start()
                lines.append(line)
            inside = inside or (depth == 1 and mark == "[" and last == f'"{name}"')
            depth += 1
        elif mark in "]}":
            depth -= 1
            if inside and depth == 1:
                break
        last = mark
    return lines


def line_of(lines: list[int], index: int) -> int:
    """Return the line of an item; its number where the lines are not known."""
    return lines[index] if index < len(lines) else index + 1
