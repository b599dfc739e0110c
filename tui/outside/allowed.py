"""Whether the person's own editor may hold a text of the journal: the one setting about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from storage.journal import Journal

ALLOWED: Final = "outside_editor"
"""The setting by which the editor may be used; unset, it may where the journal needs no passphrase."""


def is_allowed(journal: Journal) -> bool:
    """Whether the person's own editor may hold a text of this journal."""
    return journal.setting(ALLOWED, default=not journal.protected)
