"""What every command has at hand: the clock, the environment, and the journal, opened when it is first needed.

Where a journal lies and how it is opened safely is left to `storage`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from evenso.records import DAY_STARTS_AT, Moment
from tui.cli.clocks import Clock, clock_of
from tui.cli.failures import Refused
from tui.cli.streams.output import tell

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(slots=True)
class Desk:
    """The place a command works at; `chosen` is `--journal`, `stand_in` the demo's throw-away journal."""

    environ: Mapping[str, str]
    chosen: str | None = None
    stand_in: Callable[[], Path] | None = None
    _clock: Clock | None = None

    @property
    def clock(self) -> Clock:
        """The clock to go by."""
        if self._clock is None:
            self._clock = clock_of(self.environ)
        return self._clock

    def now(self) -> datetime:
        """Return the present moment, aware, in the local zone."""
        return self.clock()

    @property
    def path(self) -> Path:
        """Where the journal lies or would lie."""
        if self.stand_in is not None:
            return self.stand_in()
        from storage.location import journal_path

        try:
            return journal_path(self.chosen, self.environ)
        except RuntimeError:
            named = self.chosen or self.environ.get("EVENSO_JOURNAL") or "the default place"
            raise Refused(f"No home folder is known for {named}; name the journal in full with --journal.") from None

    @property
    def configured(self) -> bool:
        """Whether the person chose the journal's place."""
        return self.stand_in is None and bool(self.chosen or self.environ.get("EVENSO_JOURNAL"))

    @property
    def chosen_by(self) -> str:
        """What chose the journal's place, as `where` says it."""
        if self.stand_in is not None:
            return "the demo"
        if self.chosen:
            return "--journal"
        return "EVENSO_JOURNAL" if self.environ.get("EVENSO_JOURNAL") else "default"

    def writing(self) -> Journal:
        """Open the journal to write in it; one that does not exist yet begins now, in a folder that does."""
        begins = self.may_begin()
        journal = self.open(create=True)
        if begins:
            tell(f"A new journal begins at {self.path}.")
        return journal

    def may_begin(self) -> bool:
        """Whether there is no journal yet and one may begin; Refused when its chosen folder is not there (F16)."""
        path = self.path
        if path.exists() or path.is_symlink():
            return False
        if self.configured and not path.parent.is_dir():
            raise Refused(
                f"There is no folder {path.parent}, so no journal can begin in it; "
                "make the folder first, or choose another place with --journal. Nothing was written."
            )
        return True

    def reading(self) -> Journal | None:
        """Open the journal to read it; None, after a kind word, when nothing was ever written."""
        from storage.problems import NoJournal

        try:
            return self.open(create=False)
        except NoJournal:
            tell(self._nothing_yet())
            return None

    def existing(self) -> Journal:
        """Open the journal that must be there; Refused when nothing was ever written."""
        from storage.problems import NoJournal

        try:
            return self.open(create=False)
        except NoJournal:
            raise Refused(self._nothing_yet()) from None

    def _nothing_yet(self) -> str:
        where = f" in {self.path}" if self.configured else ""
        return f"Nothing is written{where} yet. `evenso log 7` writes a first check-in, `evenso demo` shows a sample."

    def open(self, *, create: bool, quiet: bool = False) -> Journal:
        """Open the journal, NoJournal when it is missing and not to be made; `quiet` leaves its notices to others."""
        from storage.journal import Journal

        path = self.path
        journal = Journal.open(path, clock=self.clock, create=create, passphrase=self._passphrase())
        for notice in () if quiet else journal.notices:
            tell(notice)
        return journal

    def _passphrase(self) -> str | None:
        """Read the passphrase from the file that `EVENSO_PASSPHRASE_FILE` names; one line end at its end goes."""
        name = self.environ.get("EVENSO_PASSPHRASE_FILE", "")
        if not name or self.stand_in is not None:
            return None
        try:
            words = Path(name).read_bytes().decode("utf-8")
        except (OSError, ValueError):
            raise Refused(f"EVENSO_PASSPHRASE_FILE names {name}, which cannot be read; nothing was opened.") from None
        return words.removesuffix("\n").removesuffix("\r")

    def moment(self, words: str) -> Moment:
        """Read a moment in words; InvalidRecord shows the reading and how to write it."""
        from evenso.moments import read_when

        return read_when(words, now=self.now()).moment

    def day(self, words: str) -> date:
        """Read a day in words; InvalidRecord shows the reading and how to write it."""
        from evenso.moments import read_day

        return read_day(words, today=Moment.of(self.now()).entry_day())

    def today(self, journal: Journal | None = None) -> date:
        """Return the entry day of now: before the journal's rollover hour it is the day before."""
        return Moment.of(self.now()).entry_day(DAY_STARTS_AT if journal is None else journal.day_starts_at)

    def span(self, since: str | None, until: str | None) -> tuple[date | None, date | None]:
        """Read the days of `--from` and `--to`, either of which may be missing; Refused when they are swapped."""
        start = None if since is None else self.day(since)
        end = None if until is None else self.day(until)
        if start is not None and end is not None and end < start:
            raise Refused(f"--from {start} is after --to {end}; the earlier day goes first.")
        return start, end


def desk_of(context: click.Context) -> Desk:
    """Return the desk of a running command."""
    return cast("Desk", context.find_object(Desk))


pass_desk = click.make_pass_decorator(Desk)
