"""Even So's own JSON: one entry as the command line prints it, and the whole journal, which `own_json_reader` reads.

Where a file lies and how it is written without following a link is left to the callers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC
from typing import Any

from evenso.annotations.additions import Additions
from evenso.formats.own_json_additions import additions_document
from evenso.formats.own_json_reader import FORMAT, VERSION, read_journal, read_whole
from evenso.records import AnyEntry, CheckIn, Practice, Skill

Document = dict[str, Any]


def entry_document(entry: AnyEntry) -> Document:
    """Return one entry as `log`, `practice`, `note`, `list` and `show` print it with `--json`; missing is None."""
    return {
        "id": entry.id or None,
        "kind": str(entry.kind),
        "at": entry.at.iso,
        "day": entry.day.isoformat(),
        **_own_fields(entry),
        "for_session": entry.for_session,
        "private": entry.private,
        "source": entry.source or None,
        "late": entry.late,
    }


def _own_fields(entry: AnyEntry) -> Document:
    if isinstance(entry, CheckIn):
        return {
            "mood": entry.mood,
            "feelings": list(entry.feelings),
            "note": entry.note or None,
            "label": entry.label or None,
            "tags": list(entry.tags),
        }
    if isinstance(entry, Practice):
        return {
            "skill": entry.skill or None,
            "area": None if entry.area is None else str(entry.area),
            "state": str(entry.state),
            "before": entry.before,
            "after": entry.after,
            "minutes": entry.minutes,
            "use": entry.use,
            "enjoyment": entry.enjoyment,
            "achievement": entry.achievement,
            "note": entry.note or None,
            "in_the_way": entry.in_the_way or None,
        }
    return {
        "text": entry.text,
        "form": str(entry.form),
        "tags": list(entry.tags),
        "parts": [{"name": name, "words": words} for name, words in entry.parts],
    }


def skill_document(skill: Skill) -> Document:
    """Return one skill of the catalogue as JSON holds it."""
    return {
        "id": skill.id or None,
        "name": skill.name,
        "area": str(skill.area),
        "what": skill.what or None,
        "when": skill.when or None,
        "how": skill.how or None,
        "favourite": skill.favourite,
        "archived": skill.archived,
    }


def journal_document(
    skills: Iterable[Skill],
    entries: Iterable[AnyEntry],
    settings: Mapping[str, object],
    additions: Additions | None = None,
    missing: Sequence[str] = (),
) -> Document:
    """Return the whole journal as one versioned document from which `read_whole` makes equal records.

    `missing` says what could not be read of a damaged journal; a sound one has no such list.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "skills": [skill_document(skill) for skill in skills],
        "entries": [_lossless(entry) for entry in entries],
        **additions_document(additions or Additions()),
        **_beside_entries(additions or Additions()),
        "settings": dict(settings),
        **({"missing": list(missing)} if missing else {}),
    }


def _beside_entries(additions: Additions) -> Document:
    """Return what entries said before, and which imported ones were deleted; nothing where there is none."""
    lists = {
        "earlier_wordings": [
            {"entry_id": one.entry_id, "replaced": one.replaced.isoformat(), "entry": _lossless(one.entry)}
            for one in additions.wordings
        ],
        "withdrawn": [{"source": source, "source_key": key} for source, key in additions.withdrawn],
    }
    return {name: items for name, items in lists.items() if items}


def _lossless(entry: AnyEntry) -> Document:
    document = entry_document(entry)
    document["written"] = None if entry.written is None else entry.written.astimezone(UTC).isoformat()
    document["source_key"] = entry.source_key or None
    if isinstance(entry, Practice):
        document["skill_id"] = entry.skill_id
    return document


def journal_text(
    skills: Iterable[Skill],
    entries: Iterable[AnyEntry],
    settings: Mapping[str, object],
    additions: Additions | None = None,
    missing: Sequence[str] = (),
) -> str:
    """Return `journal_document` as text, one record a line, so that two exports can be compared line by line.

    Raises ValueError when a setting holds a number for which JSON has no word.
    """
    document = journal_document(skills, entries, settings, additions, missing)
    parts = [
        _rows(name, value) if isinstance(value, list) else f"{_dump(name)}: {_dump(value)}"
        for name, value in document.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _rows(name: str, items: list[Any]) -> str:
    return f'"{name}": [\n' + ",\n".join(_dump(item) for item in items) + "\n]" if items else f'"{name}": []'


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


__all__ = [
    "FORMAT",
    "VERSION",
    "entry_document",
    "journal_document",
    "journal_text",
    "read_journal",
    "read_whole",
    "skill_document",
]
