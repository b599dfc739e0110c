"""What bringing years along does outside the screen: read the file, ask the journal, write; none of it draws.

`look_at` and `read` run in a thread of their own, `known`, `look` and `BringIn` on the journal's thread.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlparse

from evenso.annotations.additions import Additions
from evenso.formats.again.turned import refuse_turned
from evenso.formats.columns.mapping import Columns, Part, read_columns
from evenso.formats.columns.reading import source_of
from evenso.formats.columns.table import Table
from evenso.formats.coming import Reading, Wishes
from evenso.formats.coming.programs import reader_of
from evenso.formats.coming.recognising import OWN
from evenso.formats.daylio import LARGEST_FILE
from evenso.language import later, tr
from evenso.records import AnyEntry, InvalidRecord, Practice, Skill
from evenso.text import one_line
from evenso.wording.imports import later_what, say_brought_in, say_counts
from storage.problems import NotFound
from tui.cli.streams.packed import lightened
from tui.dialogs.imports.kept import SLOT
from tui.dialogs.imports.steps import ANY_CSV
from tui.intents import Alone, Outcome
from tui.shown import signs_are_plain

if TYPE_CHECKING:
    from storage.answers import ImportCounts
    from storage.journal import Journal

REMEMBERED = "daylio_moods"
"""The setting that keeps the numbers a person gave to names, for the next export of whichever program."""


COLUMNS: Final = "csv_columns"
"""The setting that keeps what the columns of a kind of table were said to be, for the next one of it."""
_MOST_KEPT: Final = 30


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
        raise InvalidRecord(tr("Type or drop the path of the file here."))
    name = one_line(words.strip())
    try:
        path = path_of(words)
        name = one_line(str(path))
        return _content(path, name)
    except InvalidRecord:
        raise
    except (FileNotFoundError, NotADirectoryError):
        raise InvalidRecord(tr("There is no file {name}.", name=name)) from None
    except (OSError, ValueError, RuntimeError) as problem:
        why = problem.strerror if isinstance(problem, OSError) and problem.strerror else tr("the name is odd")
        raise InvalidRecord(tr("{name} could not be read: {why}.", name=name, why=why)) from None


def _content(path: Path, name: str) -> bytes:
    """Return what is in a file; of a large packed one only what is read: its pictures stay where they are."""
    state = path.stat()
    if not S_ISREG(state.st_mode):
        raise InvalidRecord(tr("{name} is not a file.", name=name))
    if state.st_size <= LARGEST_FILE:
        return path.read_bytes()
    with path.open("rb") as file:
        light = lightened(file, LARGEST_FILE)
    if not light:
        raise InvalidRecord(tr("{name} is larger than any export; nothing was read.", name=name))
    return light


def read(data: bytes, program: str, columns: Columns, wishes: Wishes) -> Coming:
    """Read a file of a program; raises what its reader raises."""
    if program == OWN:
        from evenso.formats.own_json_reader import read_whole  # noqa: PLC0415  # each reader when it is needed

        whole = read_whole(data)
        reading = Reading(source=OWN, program="Even So", entries=tuple(whole.entries))
        return Coming(reading, tuple(whole.skills), whole.additions, whole.settings)
    if program == ANY_CSV:
        from evenso.formats.columns.reading import read_csv  # noqa: PLC0415  # the same

        found = read_csv(data, wishes, columns=columns)
    else:
        found = reader_of(program)(data, wishes)
    return Coming(found, (), found.additions)


@dataclass(frozen=True, slots=True)
class Coming:
    """What a file brings: what was read, skills that come with it (Even So's own only), what stands beside entries."""

    reading: Reading
    skills: tuple[Skill, ...]
    additions: Additions
    settings: Mapping[str, object] | None = None

    def at_home(self, skills: Sequence[Skill]) -> list[AnyEntry]:
        """Return the entries with practices under the ids their skills have here; raises `NotFound` for a name."""
        from storage.contents.skills import choose  # noqa: PLC0415  # only files with practices need it

        if self.skills:
            return list(self.reading.entries)
        home = {name: choose(skills, name) for name in self.reading.skills}
        return [
            replace(entry, skill_id=home[entry.skill].id) if isinstance(entry, Practice) else entry
            for entry in self.reading.entries
        ]


@dataclass(frozen=True, slots=True)
class Known:
    """What the journal knows before an import: its rollover hour, numbers of names from last time, its skills."""

    day_starts_at: int
    moods: Mapping[str, int]
    skills: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    plain: bool = False

    def parts(self, table: Table) -> tuple[Part, ...]:
        """Return what the columns of a table of this kind were said to be last time, nothing where none came yet."""
        said = self.columns.get(source_of(Columns(parts=()), table))
        try:
            return read_columns(table.names, [said]) if isinstance(said, str) else ()
        except InvalidRecord:
            return ()


def known(journal: Journal) -> Known:
    """Ask the journal what is needed for reading."""
    found: dict[str, object] = journal.setting(REMEMBERED, default={})
    moods = {str(name): number for name, number in found.items() if isinstance(number, int) and 1 <= number <= 10}
    skills = tuple(skill.name for skill in journal.skills())
    columns: dict[str, str] = journal.setting(COLUMNS, default={})
    plain = signs_are_plain(journal)
    return Known(journal.day_starts_at, moods, skills, columns, plain)


def missing_skills(journal: Journal, coming: Coming) -> list[str]:
    """Return the names of practised skills that the journal does not know."""
    from storage.contents.skills import choose  # noqa: PLC0415  # only files with practices need it

    here, missing = journal.skills(archived=True), []
    for name in () if coming.skills else coming.reading.skills:
        try:
            choose(here, name)
        except NotFound:
            missing.append(name)
    return missing


def look(journal: Journal, coming: Coming, *, ordered: bool = False) -> ImportCounts:
    """Count what an import would do; nothing is written.

    Where the order of its dates was said (`ordered`), raises `TurnedDays` for what came before in the other one.
    """
    if ordered:
        refuse_turned(coming.reading.entries, journal.entries())
    return _merge(journal, coming, label="", dry_run=True)


def _merge(
    journal: Journal,
    coming: Coming,
    *,
    label: str,
    progress: Callable[[int], None] | None = None,
    dry_run: bool = False,
) -> ImportCounts:
    return journal.merge_import(
        coming.at_home(journal.skills(archived=True)),
        source=coming.reading.source,
        label=label,
        skills=coming.skills,
        additions=coming.additions or None,
        settings=coming.settings,
        progress=progress,
        dry_run=dry_run,
    )


@dataclass(frozen=True, slots=True)
class BringIn(Alone):
    """Write an export into the journal as one undo step; `progress` hears of entries done, on the journal's thread."""

    coming: Coming
    moods: Mapping[str, int]
    progress: Callable[[int], None]
    columns: tuple[str, str] | None = None

    def run(self, journal: Journal) -> Outcome:
        """Write it, its draft going with it; remember the numbers and what the columns are, by the kind of table."""
        reading = self.coming.reading
        label = later(
            "import of {entries} from {program}", entries=later_what(len(reading.entries)), program=reading.program
        )
        with journal.finishing(SLOT):
            counts = _merge(journal, self.coming, label=label, progress=self.progress)
        if self.columns:
            before: dict[str, str] = journal.setting(COLUMNS, default={})
            journal.set_setting(COLUMNS, dict([*before.items(), self.columns][-_MOST_KEPT:]))
        if self.moods:
            journal.set_setting(REMEMBERED, {**known(journal).moods, **self.moods})
        said = say_counts(counts.added, counts.updated, counts.unchanged, counts.kept, counts.apart)
        changed = bool(counts.added + counts.updated + counts.additions)
        return Outcome(say_brought_in(reading.program, said), undoable=changed)


__all__ = ["BringIn", "Coming", "Known", "known", "look", "missing_skills", "path_of", "read", "read_file"]
