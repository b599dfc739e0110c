"""The programs whose files can come in: their names, what they export, and which reader takes it.

Readers are loaded when a file is read, so that a list of programs costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from evenso.formats.coming.reading import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program of another maker.

    `word` is its name on the command line and on the records, `name` its name for people, `where` how one gets a file
    out of it, `file` what such a file is called, `takes` what is read, `told` what one should know about it. `scored`
    says that its moods can be given numbers, `dated` that its dates may need an order; `acted` is what of it can be a
    skill, `tracked` what can be a tracker, as the word before the sign of equality.
    """

    word: str
    name: str
    where: str
    file: str
    takes: str
    told: str
    scored: bool = False
    dated: bool = False
    acted: str = ""
    tracked: str = ""


DAYLIO: Final = Program(
    word="daylio",
    name="Daylio",
    where="More → Export Entries → CSV; or a backup under More → Backup & Restore → Advanced Options → Export",
    file="daylio_export.csv",
    takes="a Daylio export, CSV or .daylio backup",
    told="Daylio's own five moods are known in its languages and become 2, 4, 6, 8 and 10; say with --map what your own"
    " names are worth. Nothing is dropped and nothing is guessed. A newer export adds and updates, never doubles.",
    scored=True,
    acted="ACTIVITY",
)
PROGRAMS: Final = {program.word: program for program in (DAYLIO,)}
"""Every program by its word, in the order in which they are listed."""


def reader_of(word: str) -> Reader:
    """Return the reader of a program; KeyError for a word that is none."""
    match word:
        case "daylio":
            from evenso.formats.daylio import read_daylio  # noqa: PLC0415  # each reader is loaded when it is needed

            return read_daylio
    raise KeyError(word)
