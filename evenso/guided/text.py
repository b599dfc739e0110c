"""A guided entry as one text for an editor, and back: each label on a line of its own, its answer below it.

A line of an answer that looks like such a label has a backslash before it, so that nothing typed is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from evenso.guided.forms import part_named
from evenso.guided.parts import GuidedForm
from evenso.guided.walk import Answers, begin
from evenso.text import is_blank

MARK: Final = "## "
_LIKE_A_LABEL: Final = re.compile(r"\\*##(?: |$)")
_HIDDEN: Final = re.compile(r"\\+##(?: |$)")


def write_parts(form: GuidedForm | None, answers: Answers) -> str:
    """Return a text with every label of the form, its answer below it."""
    asked = [(step.part.name, step.words) for step in begin(form, answers).steps] if form is not None else answers
    blocks = [f"{MARK}{part_named(form, name).label}\n{_guarded(words)}".rstrip() for name, words in asked]
    return "\n\n".join(blocks) + "\n"


def read_parts(form: GuidedForm | None, text: str, names: Iterable[str] = ()) -> tuple[tuple[str, str], ...]:
    """Return the answers of a typed text; what stands before any label belongs to the first part.

    `names` are those of parts that the form does not know. Labels are known whatever their case.
    """
    every = [*(part.name for part in form.parts), *names] if form is not None else list(names)
    known = {part_named(form, name).label.casefold(): name for name in reversed(every)}
    name, lines, found = (every or ["words"])[0], list[str](), list[tuple[str, str]]()
    for line in text.split("\n"):
        label = " ".join(line.removeprefix(MARK).split()).casefold() if line.startswith(MARK) else None
        if label is not None and label in known:
            found.append((name, "\n".join(lines).strip()))
            name, lines = known[label], []
        else:
            lines.append(line[1:] if _HIDDEN.match(line) else line)
    found.append((name, "\n".join(lines).strip()))
    return tuple((one, words) for one, words in found if not is_blank(words))


def _guarded(words: str) -> str:
    return "\n".join(f"\\{line}" if _LIKE_A_LABEL.match(line) else line for line in words.split("\n"))
