"""Makes the search index anew from the entries: it holds nothing of its own, so nothing can be lost by it."""

from __future__ import annotations

from evenso.language import tr
from storage.checks import as_saved_but_index, is_sound
from storage.database import OpenFile
from storage.problems import JournalDamaged, JournalProblem
from storage.rows import DETAILS


def rebuild(file: OpenFile) -> None:
    """Make the index anew; raises `JournalProblem` where more than the index is damaged, and changes nothing then.

    An entry that is not as it was saved may still stand in the index as it was: then the index is left.
    """
    if not is_sound(file):
        raise JournalDamaged(
            tr(
                "More than the search index of {path} is damaged, so it was left as it is. `evenso check` says what"
                " can be done.",
                path=file.path,
            )
        )
    if as_saved_but_index(file):
        raise JournalProblem(
            tr(
                "Some things in the journal are not as they were saved, and the index may hold them as they were; so"
                " it was left as it is. `evenso check` says which they are."
            )
        )
    with file.writing():
        file.run("INSERT INTO words (words) VALUES ('rebuild')")
        file.run("DELETE FROM words WHERE rowid NOT IN (SELECT seq FROM entries)")
        for table in DETAILS.values():
            file.run(f"UPDATE {table} SET seq = seq")  # its trigger takes the old words out and puts the new ones in


__all__ = ["rebuild"]
