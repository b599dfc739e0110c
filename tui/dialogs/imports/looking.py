"""Looking at a file: what has to be asked next, or what would happen; what was found of it is kept until it is written.

Files are read in a thread beside the screen, the journal on its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from evenso.formats.columns.mapping import as_said
from evenso.formats.columns.reading import source_of
from evenso.formats.columns.table import Table, open_table
from evenso.formats.coming.recognising import recognised
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.wording.coming import asking as words
from tui.dialogs.imports.asking import ask_columns, ask_program, ask_skills
from tui.dialogs.imports.doing import Coming, Known, known, look, missing_skills, read, read_file
from tui.dialogs.imports.steps import ANY_CSV, Answers, Kind, Step

if TYPE_CHECKING:
    from tui.app import EvenSo

Trail = tuple[Step, ...]

BEGINNING = 60_000
"""Bytes of a file that are looked at to see whether it falls into columns."""


def program_of(data: bytes) -> str:
    """Return the word of the program a file comes from, `csv` for any other table, nothing where that is not seen."""
    if found := recognised(data):
        return found
    try:
        open_table(data[:BEGINNING])
    except InvalidRecord:
        return ""
    return ANY_CSV


class Looking:
    """What is known of a file while it is looked at."""

    def __init__(self) -> None:
        self.table: Table | None = None
        self.coming: Coming | None = None
        self.known = Known(4, {})

    def forget(self) -> None:
        """Forget the file; another one is meant."""
        self.table = self.coming = None

    async def ask_journal(self, app: EvenSo) -> None:
        """Ask the journal what is needed for reading."""
        self.known = await app.journal_thread.run(known)

    async def next_step(
        self, app: EvenSo, file: str, answers: Answers, trail: Trail, tell: Callable[[int, int], None]
    ) -> tuple[Step, Trail]:
        """Return the step after these answers and the steps that lead back; raises what the reader wants to know."""
        zone = app.clock().tzinfo
        if zone is None:
            raise InvalidRecord(tr("The clock has no zone."))
        wishes = answers.wishes(zone, self.known.day_starts_at, tell)
        data = await asyncio.to_thread(read_file, file)
        if not answers.program:
            found = await asyncio.to_thread(program_of, data)
            if not found:
                return replace(ask_program(answers, found), ask=words.NOT_SEEN), trail
            trail, answers = (*trail, ask_program(answers, found)), replace(answers, program=found)
        if answers.program == ANY_CSV and not any(step.kind is Kind.COLUMNS for step in trail):
            self.table = await asyncio.to_thread(open_table, data)
            said = answers.parts or self.known.parts(self.table)
            columns = ask_columns(replace(answers, parts=()), self.table, said)
            if not answers.parts:
                return columns, trail
            trail = (*trail, columns)
        self.coming = await asyncio.to_thread(read, data, answers.program, answers.columns, wishes)
        return await self._counted(app, self.coming, answers), trail

    async def _counted(self, app: EvenSo, coming: Coming, answers: Answers) -> Step:
        """Return what would happen, or what has to be said of skills first."""
        missing = await app.journal_thread.run(partial(missing_skills, coming=coming))
        asked = ask_skills(coming.reading, answers, self.known.skills, missing) if missing else None
        if asked is not None:
            return asked
        counts = await app.journal_thread.run(partial(look, coming=coming, ordered=answers.order is not None))
        return Step(Kind.READY, answers=answers, reading=coming.reading, counts=counts)

    def said_of_columns(self, answers: Answers) -> tuple[str, str] | None:
        """Return the kind of table and what its columns are, to be remembered for the next one of it."""
        if self.table is None or not answers.parts:
            return None
        return source_of(answers.columns, self.table), as_said(answers.parts, self.table.names)
