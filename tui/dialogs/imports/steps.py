"""The steps of bringing years along as plain values: what is asked, what was answered, and where one is.

A step is answered with a choice, or each of its rows with one of a few words. Going back finds a step as it was left;
going on from it forgets what was answered after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING

from evenso.formats.columns.mapping import NOT_A_SKILL, SEVERAL, Columns, Part, Role
from evenso.formats.coming import DayOrder, Progress, Reading, Wishes
from evenso.formats.coming.scales import Bounds
from evenso.wording.coming.asking import ROLE_NAMES, SKILL_NAMES

if TYPE_CHECKING:
    from storage.answers import ImportCounts


class Kind(StrEnum):
    """What a step asks."""

    FILE = "file"
    PROGRAM = "program"
    COLUMNS = "columns"
    DATES = "dates"
    YEARS = "years"
    SCALE = "scale"
    NAMES = "names"
    MOODS = "moods"
    SKILLS = "skills"
    READY = "ready"
    BUSY = "busy"


ANY_CSV = "csv"
"""The word for a file of no known program that falls into columns."""

ONE_CHOICE = frozenset({Kind.PROGRAM, Kind.DATES, Kind.YEARS, Kind.SCALE})
"""Steps in which one row is the answer; in the others every row has one of its own."""


ONLY_ONE = frozenset({str(role) for role in Role} - {str(role) for role in SEVERAL})
"""What only one column of a table can be."""


def shown_word(kind: Kind, word: str) -> str:
    """Return a word one may choose as it is shown; what is answered and kept is the word itself."""
    names = {Kind.COLUMNS: ROLE_NAMES, Kind.NAMES: ROLE_NAMES, Kind.SKILLS: SKILL_NAMES}.get(kind, {})
    return names.get(word, word)


@dataclass(frozen=True, slots=True)
class Answers:
    """All that was said of a file so far."""

    program: str = ""
    parts: tuple[Part, ...] = ()
    order: DayOrder | None = None
    century: int | None = None
    scale: Bounds | None = None
    scales: Mapping[str, Bounds] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    moods: Mapping[str, int] = field(default_factory=dict)
    skills: Mapping[str, str] = field(default_factory=dict)
    trackers: tuple[str, ...] = ()

    def wishes(self, zone: tzinfo, day_starts_at: int, progress: Progress | None = None) -> Wishes:
        """Return what a reader is to know of it."""
        return Wishes(
            zone=zone,
            moods=dict(self.moods),
            skills={name: skill for name, skill in self.skills.items() if skill != NOT_A_SKILL},
            dates=self.order,
            century=self.century,
            trackers=self.trackers,
            day_starts_at=day_starts_at,
            progress=progress,
        )

    @property
    def columns(self) -> Columns:
        """What the columns of a CSV file are."""
        left = frozenset(name for name, skill in self.skills.items() if skill == NOT_A_SKILL)
        return Columns(parts=self.parts, scale=self.scale, scales=self.scales, names=self.names, no_skills=left)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a step: a name from the file or of ours, a word about it, the words one may choose, the chosen one.

    `value` is what the row stands for where the row itself is the choice. `guess` says that nobody has chosen yet.
    """

    name: str
    hint: str = ""
    options: tuple[str, ...] = ()
    chosen: int | None = None
    guess: bool = False
    value: object = None

    @property
    def answer(self) -> str | None:
        """The chosen word."""
        return None if self.chosen is None else self.options[self.chosen]


@dataclass(frozen=True, slots=True)
class Step:
    """Where one is: what is asked in a sentence, its rows, the cursor, and what had been answered before.

    `told` is a sentence under it all; `shown` are lines of a preview; `reading` and `counts` are what would happen.
    """

    kind: Kind = Kind.FILE
    ask: str = ""
    rows: tuple[Row, ...] = ()
    cursor: int = 0
    answers: Answers = field(default_factory=Answers)
    told: str = ""
    shown: tuple[str, ...] = ()
    about: str = ""
    reading: Reading | None = None
    counts: ImportCounts | None = None
    done: int = 0
    of: int = 0

    @property
    def complete(self) -> bool:
        """Whether every row that needs an answer has one, and there is something to bring in."""
        answered = self.kind in ONE_CHOICE or all(row.chosen is not None for row in self.rows if row.options)
        return answered and not self.brings_nothing

    @property
    def brings_nothing(self) -> bool:
        """Whether nothing in the file could be read: then nothing is written, nor what its columns are remembered."""
        read = self.reading
        found = read is None or read.entries or read.values or not (read.skipped or self.answers.parts)
        return not found

    def moved(self, by: int) -> Step:
        """Return the step with the cursor on another row."""
        return replace(self, cursor=min(max(0, len(self.rows) - 1), max(0, self.cursor + by)))

    def turned(self, by: int) -> Step:
        """Return the step with another word for the row under the cursor; round and round where they are words."""
        row = self.rows[self.cursor] if self.rows else None
        if row is None or not row.options:
            return self
        last = len(row.options) - 1
        if row.chosen is None:
            chosen = min(4, last) if self.kind is Kind.MOODS else 0
        elif self.kind is Kind.MOODS:
            chosen = min(last, max(0, row.chosen + by))
        else:
            taken = self._taken()
            chosen = (row.chosen + by) % (last + 1)
            while row.options[chosen] in taken:
                chosen = (chosen + by) % (last + 1)
        return self.put(chosen)

    def _taken(self) -> set[str | None]:
        """Return the words that only one row may have and another one has."""
        return {row.answer for place, row in enumerate(self.rows) if place != self.cursor} & ONLY_ONE

    def put(self, chosen: int) -> Step:
        """Return the step with a word given to the row under the cursor."""
        rows = list(self.rows)
        rows[self.cursor] = replace(rows[self.cursor], chosen=chosen, guess=False)
        return replace(self, rows=tuple(rows), told="")

    def lettered(self, letter: str) -> Step:
        """Return the step with the next word that begins with a letter given to the row under the cursor.

        What only one row may have is taken from another one that has it.
        """
        row = self.rows[self.cursor] if self.rows else None
        if row is None or not row.options:
            return self
        start = -1 if row.chosen is None else row.chosen - row.guess  # a guess may be what the letter means
        order = [*range(start + 1, len(row.options)), *range(start + 1)]
        begins = letter.casefold()
        shown = [shown_word(self.kind, word).casefold() for word in row.options]
        found = next((at for at in order if shown[at].startswith(begins)), None)
        if found is None:
            return self
        rows = tuple(
            replace(one, chosen=0) if one.answer == row.options[found] and one.answer in ONLY_ONE else one
            for one in self.rows
        )
        return replace(self, rows=rows).put(found)
