"""Brings whole skills and entries into a journal: those of Even So's own export and of the sample.

How skills are matched by name, and what happens to entries that are known already, is storage's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from evenso.records import AnyEntry, Skill
from storage.answers import ImportCounts

if TYPE_CHECKING:
    from evenso.annotations.additions import Additions
    from storage.journal import Journal


def take_in(
    journal: Journal | None,
    skills: Sequence[Skill],
    entries: Sequence[AnyEntry],
    *,
    label: str,
    additions: Additions | None = None,
    settings: Mapping[str, object] | None = None,
    progress: Callable[[int], None] | None = None,
    dry_run: bool = False,
) -> ImportCounts:
    """Add the skills that are not there and merge the entries as one undo step called `label`.

    Without a journal, as in a dry run before one has begun, everything would be added.
    """
    if journal is None:
        return replace(all_new(entries), additions=len(additions or ()))
    return journal.merge_import(
        entries,
        source="evenso",
        label=label,
        skills=skills,
        additions=additions,
        settings=settings,
        progress=progress,
        dry_run=dry_run,
    )


def all_new(entries: Sequence[AnyEntry]) -> ImportCounts:
    """Count an import into a journal that has not begun: every entry would be added."""
    days = [entry.day for entry in entries]
    return ImportCounts(len(days), len(days), 0, 0, first=min(days, default=None), last=max(days, default=None))
