"""An import that was left in the middle, as the text of a draft and back: the file's path and what was said of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Final

from evenso.formats.columns.mapping import Part, Role
from evenso.formats.coming import DayOrder
from evenso.formats.coming.programs import PROGRAMS
from evenso.formats.coming.recognising import OWN
from tui.dialogs.imports.steps import ANY_CSV, Answers

SLOT: Final = "import"
"""The draft an import is kept in."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the file lies, and what was answered about it."""

    file: str = ""
    answers: Answers = field(default_factory=Answers)


def pack(kept: Kept) -> str:
    """Return the text of a draft; nothing for nothing."""
    if not kept.file.strip():
        return ""
    said = kept.answers
    return json.dumps(
        {
            "file": kept.file,
            "program": said.program,
            "columns": [[str(part.role), part.place, part.name] for part in said.parts],
            "dates": said.order and str(said.order),
            "century": said.century,
            "scale": said.scale,
            "scales": dict(said.scales),
            "names": dict(said.names),
            "moods": dict(said.moods),
            "skills": dict(said.skills),
            "trackers": list(said.trackers),
        },
        ensure_ascii=False,
    )


def unpack(text: str) -> Kept:
    """Return what a draft holds; what it holds and makes no sense is left out, all of it if need be."""
    try:
        found: dict[str, Any] = json.loads(text)
        return Kept(str(found["file"]), _answers(found))
    except (ValueError, TypeError, KeyError, RecursionError):
        return Kept()


def _answers(found: dict[str, Any]) -> Answers:
    scale = found["scale"]
    return Answers(
        program=found["program"] if found["program"] in {*PROGRAMS, OWN, ANY_CSV} else "",
        parts=tuple(Part(Role(role), int(place), str(name)) for role, place, name in found["columns"]),
        order=DayOrder(found["dates"]) if found["dates"] else None,
        century=None if found["century"] is None else int(found["century"]),
        scale=None if scale is None else (int(scale[0]), int(scale[1])),
        scales={str(name): (int(low), int(high)) for name, (low, high) in found["scales"].items()},
        names={str(name): str(role) for name, role in found["names"].items()},
        moods={str(name): int(number) for name, number in found["moods"].items()},
        skills={str(name): str(skill) for name, skill in found["skills"].items()},
        trackers=tuple(map(str, found["trackers"])),
    )
