"""What bringing years along does outside the screen: read the file, ask the journal, write; none of it draws.

`read_export` runs in a thread of its own, `look` and `BringIn` on the journal's thread.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlparse

from evenso.formats.coming import Reading, Wishes
from evenso.formats.daylio import LARGEST_FILE, SOURCE, read_daylio
from evenso.records import InvalidRecord
from evenso.text import one_line
from evenso.wording.imports import say_brought_in, say_counts, say_entries
from tui.intents import Outcome

if TYPE_CHECKING:
    from storage.answers import ImportCounts
    from storage.journal import Journal

REMEMBERED = "daylio_moods"
"""The setting that keeps the numbers a person gave to names, for the next export."""


def path_of(words: str) -> Path:
    """Return the path that was typed, pasted or dropped: quotes, `file://`, escaped blanks and `~` are understood."""
    text = words.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    if text.startswith("file://"):
        text = unquote(urlparse(text).path)
    path = Path(text).expanduser()
    if os.sep == "/" and "\\" in text and not path.exists():
        path = Path(text.replace("\\", "")).expanduser()
    return path


def read_file(words: str) -> bytes:
    """Return what is in a file; raises `InvalidRecord` with a sentence for whatever is in the way."""
    if not words.strip():
        raise InvalidRecord("Type or drop the path of the file here.")
    path = path_of(words)
    name = one_line(str(path))
    try:
        state = path.stat()
        if not S_ISREG(state.st_mode):
            raise InvalidRecord(f"{name} is not a file.")
        if state.st_size > LARGEST_FILE:
            raise InvalidRecord(f"{name} is larger than any export; nothing was read.")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise InvalidRecord(f"There is no file {name}.") from None
    except (OSError, ValueError) as problem:
        why = problem.strerror if isinstance(problem, OSError) and problem.strerror else "the name is odd"
        raise InvalidRecord(f"{name} could not be read: {why}.") from None


def read_export(
    words: str, *, zone: tzinfo, moods: Mapping[str, int], day_starts_at: int, progress: Callable[[int, int], None]
) -> Reading:
    """Read an export; raises `UnknownMoods` for names without a number, `InvalidRecord` for what else is in the way."""
    data = read_file(words)
    return read_daylio(data, Wishes(zone=zone, moods=moods, day_starts_at=day_starts_at, progress=progress))


@dataclass(frozen=True, slots=True)
class Known:
    """What the journal knows before an import: its rollover hour, and the numbers names had last time."""

    day_starts_at: int
    moods: Mapping[str, int]


def known(journal: Journal) -> Known:
    """Ask the journal what is needed for reading."""
    found: dict[str, object] = journal.setting(REMEMBERED, default={})
    moods = {str(name): number for name, number in found.items() if isinstance(number, int) and 1 <= number <= 10}
    return Known(journal.day_starts_at, moods)


def look(journal: Journal, reading: Reading) -> ImportCounts:
    """Count what an import would do; nothing is written."""
    return journal.merge_import(reading.check_ins, source=SOURCE, label="", dry_run=True)


@dataclass(frozen=True, slots=True)
class BringIn:
    """Write an export into the journal as one undo step; `progress` hears of entries done, on the journal's thread."""

    reading: Reading
    moods: Mapping[str, int]
    progress: Callable[[int], None]

    def run(self, journal: Journal) -> Outcome:
        """Write it, and remember the numbers."""
        entries = self.reading.check_ins
        label = f"import of {say_entries(len(entries))} from Daylio"
        counts = journal.merge_import(entries, source=SOURCE, label=label, progress=self.progress)
        if self.moods:
            journal.set_setting(REMEMBERED, {**known(journal).moods, **self.moods})
        said = say_counts(counts.added, counts.updated, counts.unchanged, counts.kept)
        return Outcome(say_brought_in("Daylio", said), undoable=bool(counts.added + counts.updated))
