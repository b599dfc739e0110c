"""What an entry said before a change, as a record of its own: with the moment it was replaced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from evenso.records import AnyEntry


@dataclass(frozen=True, slots=True)
class EarlierWording:
    """One earlier wording of the entry `entry_id`; `replaced` is when it was changed (aware, UTC)."""

    entry_id: str
    replaced: datetime
    entry: AnyEntry
