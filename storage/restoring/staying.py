"""What stays as it is on this machine when a backup takes the journal's place: settings about its safety, not of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from storage.backups import elsewhere
from storage.contents import drafts
from storage.database import Clock, OpenFile
from storage.opening.sequence import open_file

STAYING: Final = (elsewhere.SETTING, "lock_after", "outside_editor")
"""The second place for backups, the minutes to the lock, whether an editor outside may have the words."""


def staying(file: OpenFile) -> dict[str, object]:
    """Return those of these settings that are set in a journal; what is not set there says nothing."""
    found = {name: drafts.setting(file, name, None) for name in STAYING}
    return {name: value for name, value in found.items() if value is not None}


def keep(copy: Path, settings: Mapping[str, object], *, clock: Clock, passphrase: str | None) -> None:
    """Set them in the copy that is to take the journal's place; raises `JournalProblem`."""
    if not settings:
        return
    file = open_file(copy, clock=clock, passphrase=passphrase)
    try:
        for name, value in settings.items():
            drafts.set_setting(file, name, value)
    finally:
        file.close()


__all__ = ["STAYING", "keep", "staying"]
