"""What the journal answers with besides `evenso` records: changes, drafts, counts of an import."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One undo step: its number as `id`, what it was as part of a sentence, and when (UTC).

    `was` is the number that it put another in the place of: an undo brings that back.
    """

    id: int
    label: str
    at: datetime
    was: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Half-written text: where it was typed (`slot`), the day it was for, and when it was kept (UTC)."""

    slot: str
    text: str
    day: date | None
    saved: datetime


@dataclass(frozen=True, slots=True)
class TagCount:
    """One of the person's tags: how many entries have it, and the last day that has one."""

    tag: str
    entries: int
    last: date


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """What an import did; `first` and `last` are the earliest and latest day read.

    `kept` counts entries left as the person has them: edited here, or deleted here, since they were imported.
    `additions` counts notes on setbacks, life markers, trackers and their values that were added beside the entries.
    `apart` counts those of `added` that share their minute with another entry and have other words.
    """

    read: int
    added: int
    updated: int
    unchanged: int
    first: date | None
    last: date | None
    kept: int = 0
    additions: int = 0
    apart: int = 0


__all__ = ["Change", "Draft", "ImportCounts", "TagCount"]
