"""Brings whole skills and entries into a journal: those of Even So's own export and of the sample.

Skills are matched by name, so that practices find theirs; what happens to entries that are known already is storage's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from evenso.records import AnyEntry, Practice, Skill
from storage.answers import ImportCounts

if TYPE_CHECKING:
    from storage.journal import Journal


def take_in(
    journal: Journal | None,
    skills: Sequence[Skill],
    entries: Sequence[AnyEntry],
    *,
    label: str,
    progress: Callable[[int], None] | None = None,
    dry_run: bool = False,
) -> ImportCounts:
    """Add the skills that are not there and merge the entries as one undo step called `label`.

    Without a journal, as in a dry run before one has begun, everything would be added.
    """
    if journal is None:
        return all_new(entries)
    here = {skill.name.casefold(): skill for skill in journal.skills(archived=True)}
    ids: dict[str, str] = {}
    for skill in skills:
        known = here.get(skill.name.casefold())
        if known is None and not dry_run:
            known = journal.add_skill(replace(skill, id=""))
        ids[skill.id] = known.id if known is not None else ""
    homed = [_homed(entry, ids) for entry in entries]
    if dry_run:
        homed = [entry for entry in homed if not isinstance(entry, Practice) or entry.skill_id]
    return journal.merge_import(homed, source="evenso", label=label, progress=progress, dry_run=dry_run)


def all_new(entries: Sequence[AnyEntry]) -> ImportCounts:
    """Count an import into a journal that has not begun: every entry would be added."""
    days = [entry.day for entry in entries]
    return ImportCounts(len(days), len(days), 0, 0, first=min(days, default=None), last=max(days, default=None))


def _homed(entry: AnyEntry, ids: dict[str, str]) -> AnyEntry:
    return replace(entry, skill_id=ids.get(entry.skill_id, "")) if isinstance(entry, Practice) else entry
