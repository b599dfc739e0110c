"""The programs whose files can come in: their names, what they export, and which reader takes it.

Readers are loaded when a file is read, so that a list of programs costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import Final

from evenso.formats.coming.reading import Reader, Reading, Wishes


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
JRNL: Final = Program(
    word="jrnl",
    name="jrnl",
    where="`jrnl --format json --file journal.json`, or the text file it keeps",
    file="journal.json",
    takes="a journal of jrnl, exported as JSON or the text file it is kept in",
    told="Each entry becomes a note: title, body, tags without their sign; a star becomes the tag “starred”. An"
    " encrypted journal has to be exported by jrnl first. A newer export adds and updates, never doubles.",
    dated=True,
    acted="TAG",
)
IMOODJOURNAL: Final = Program(
    word="imoodjournal",
    name="iMoodJournal",
    where="Settings → Export → CSV",
    file="iMoodJournal.csv",
    takes="an iMoodJournal CSV export",
    told="Levels from 1 to 10 stay as they are, with their names beside them; #words and ticked columns become tags."
    " A newer export adds and updates, never doubles.",
    scored=True,
    dated=True,
    acted="TAG",
)
BEARABLE: Final = Program(
    word="bearable",
    name="Bearable",
    where="Profile → Export data",
    file="bearable-export.csv",
    takes="a Bearable CSV export",
    told="Each mood becomes a check-in with its feelings. Factors and symptoms of one time become the tags of one"
    " check-in, gratitudes a note. --tracker makes a tracker from 0 to 10 of a symptom, of Energy, of Sleep quality"
    " or of a rating of your own. A newer export adds and updates, never doubles.",
    dated=True,
    acted="FACTOR",
    tracked="RATING",
)
DAY_ONE: Final = Program(
    word="dayone",
    name="Day One",
    where="File → Export → JSON; on a phone Settings → Import/Export → Export Day One JSON",
    file="Export.zip",
    takes="a Day One JSON export, packed as it comes or the file in it",
    told="Each entry becomes a note on the wall of the time zone it was written in; a star becomes the tag “starred”."
    " Pictures, recordings, places and the weather are not taken in. A newer export adds and updates, never doubles.",
    acted="TAG",
)
LOOP: Final = Program(
    word="loop",
    name="Loop Habit Tracker",
    where="Settings → Export as CSV",
    file="Loop.zip",
    takes="a Loop Habit Tracker CSV export, packed as it comes or its Checkmarks.csv",
    told="Each habit becomes a yes-or-no tracker, or with --skill-map the practices of a skill; measured amounts become"
    " lines, or with --tracker a tracker from 0 to 10. Days that Loop filled in by its own rule are not taken.",
    acted="HABIT",
    tracked="HABIT",
)
PROGRAMS: Final = {program.word: program for program in (DAYLIO, JRNL, IMOODJOURNAL, BEARABLE, DAY_ONE, LOOP)}
"""Every program by its word, in the order in which they are listed."""


def reader_of(word: str) -> Reader:
    """Return the reader of a program, which is loaded now; KeyError for a word that is none."""
    package = import_module(f"evenso.formats.{PROGRAMS[word].word}")
    reader: Reader = getattr(package, f"read_{word}")
    return reader


def from_origin(word: str, origin: str = "") -> Reader:
    """Return the reader of a program that puts the name of one of several journals on the source of its records."""
    reader, name = reader_of(word), " ".join(origin.casefold().split())[:60]
    if not name:
        return reader

    def read(data: bytes, wishes: Wishes) -> Reading:
        found = reader(data, wishes)
        source = f"{found.source} {name}"
        entries = tuple(replace(entry, source=source) for entry in found.entries)
        values = tuple(replace(value, source=source) for value in found.values)
        return replace(found, source=source, entries=entries, values=values)

    return read
