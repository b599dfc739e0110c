"""The country whose crisis lines somebody chose, kept beside the journal too: they are shown before any passphrase.

The file holds two letters and nothing else (`docs/privacy.md`). It goes before the journal's own setting, so that a
choice made while the journal is closed counts; the setting comes along in backups and to another machine, and where
there is no file yet, it is made from that.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from storage.location import country_file
from storage.problems import JournalProblem

if TYPE_CHECKING:
    from pathlib import Path

    from storage.journal import Journal

COUNTRY: Final = "support_country"
"""The setting that holds the chosen country's ISO code."""

_READ: Final = 8
_WRITES: Final = os.O_CREAT | os.O_TRUNC | os.O_WRONLY | os.O_NOFOLLOW | os.O_NONBLOCK


def kept_country(journal: Path | None) -> str:
    """Return the ISO code that is kept beside a journal; "" where none is, or where that says no code."""
    if journal is None:
        return ""
    try:
        handle = os.open(_place(journal), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)  # no link, nothing that waits
        with os.fdopen(handle, "rb") as file:
            said = file.read(_READ).strip()
    except OSError:
        return ""
    return said.decode("ascii") if said.isalpha() and said.isupper() and len(said) == len("DE") else ""


def keep_country(journal: Path | None, iso: str) -> bool:
    """Keep a country's code beside a journal, readable by its person alone; tell whether that could be written."""
    if journal is None:
        return False
    try:
        handle = os.open(_place(journal), _WRITES, 0o600)
        with os.fdopen(handle, "wb") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(f"{iso}\n".encode("ascii"))
    except OSError:
        return False
    return True


def choose_country(journal: Journal, iso: str) -> None:
    """Keep a country in the journal and beside it; what refuses one of the two is told only where neither takes it."""
    beside = keep_country(journal.path, iso)
    try:
        journal.set_setting(COUNTRY, iso)
    except JournalProblem:
        if not beside:
            raise


def chosen_country(journal: Journal) -> str:
    """Return the code of the country that was chosen, "" where none was; where only one of the two has it, both do."""
    beside, within = kept_country(journal.path), journal.setting(COUNTRY, "")
    if within and not beside:
        keep_country(journal.path, within)
    elif beside and not within:
        with suppress(JournalProblem):
            journal.set_setting(COUNTRY, beside)
    return beside or within


def _place(journal: Path) -> str:
    return country_file(os.path.realpath(journal))
