"""What every command has at hand: the clock, the environment, and the journal, opened when it is first needed.

Where a journal lies and how it is opened safely is left to `storage`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

from evenso.language import tr
from evenso.records import Moment
from evenso.rollover import DAY_STARTS_AT
from tui.cli.clocks import Clock, clock_of
from tui.cli.streams.output import tell
from tui.cli.streams.refusing import Refused

if TYPE_CHECKING:
    import click

    from storage.journal import Journal

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(slots=True)
class Desk:
    """The place a command works at; `chosen` is `--journal`, `stand_in` the demo's throw-away journal.

    `passphrase_fd` is `--passphrase-fd`, `known` the passphrase once it has opened the journal, so that a command asks
    once, however often it opens it.
    """

    environ: Mapping[str, str]
    chosen: str | None = None
    stand_in: Callable[[], Path] | None = None
    passphrase_fd: int | None = None
    known: str | None = None
    anew: bool = False
    """Whether a new journal may begin where one was once (`--new`)."""
    plain: bool = False
    """Whether words alone are wanted, for ears (`--plain`, or EVENSO_PLAIN in the environment)."""
    opened: bool = False
    """Whether the journal was opened here: then its daily backup may be due."""
    starts: int | None = None
    week_starts: int | None = None
    """The hour at which the journal's days begin, once that was read."""
    begins: bool = False  # and nobody said so yet: the first draft of what is typed begins a journal quietly
    ends: tuple[str, str] = ("", "")
    """The draft that goes with what is saved next: its slot and its text."""
    _clock: Clock | None = None
    _told: set[str] = field(default_factory=set)

    @property
    def clock(self) -> Clock:
        """The clock to go by."""
        if self._clock is None:
            self._clock = clock_of(self.environ)
        return self._clock

    @property
    def passphrase(self) -> str | None:
        """The passphrase that opened the journal, if it has one and was opened."""
        return self.known

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
            named = self.chosen or self.environ.get("EVENSO_JOURNAL") or tr("the default place")
            raise Refused(
                tr("No home folder is known for {named}; name the journal in full with --journal.", named=named)
            ) from None

    @property
    def configured(self) -> bool:
        """Whether the person chose the journal's place."""
        return self.stand_in is None and bool(self.chosen or self.environ.get("EVENSO_JOURNAL"))

    @property
    def chosen_by(self) -> str:
        """What chose the journal's place, as `where` says it."""
        if self.stand_in is not None:
            return "the demo"
        return "--journal" if self.chosen else "EVENSO_JOURNAL" if self.environ.get("EVENSO_JOURNAL") else "default"

    def writing(self) -> Journal:
        """Open the journal to write in it; one that does not exist yet begins now, in a folder that does."""
        self.may_begin()
        journal = self.open(create=True)
        if self.begins:
            self.begins = False
            tell(tr("A new journal begins at {path}.", path=self.path))
            if not journal.protected:
                tell(tr("It has no passphrase; `evenso encrypt` puts one on it."))
        return journal

    def may_begin(self) -> bool:
        """Whether there is no journal yet and one may begin; Refused when its chosen folder is not there (F16)."""
        path = self.path
        if path.exists() or path.is_symlink():
            return False
        if self.configured and not path.parent.is_dir():
            raise Refused(
                tr(
                    "There is no folder {parent}, so no journal can begin in it; make the folder first, or choose"
                    " another place with --journal. Nothing was written.",
                    parent=path.parent,
                )
            )
        return True

    def ready_for_words(self) -> None:
        """Open the journal once before words are asked for or read, with its passphrase: none is typed in vain."""
        if self.opened:
            return
        if not self.may_begin():
            with self.open(create=False) as journal:
                journal.refuse_if_read_only()
        elif self.stand_in is None and not self.anew:
            from storage.location import backup_folder
            from storage.restoring.missing import refuse_anew

            refuse_anew(self.path, backup_folder(self.path))

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
        """Say that nothing is written, and what begins what the command shows."""
        from evenso.wording.journal.beginning import say_first
        from tui.cli.quick.bare import command_of_click

        first = say_first(command_of_click())
        if self.configured:
            return tr(
                "Nothing is written in {path} yet. {first} `evenso demo` shows a sample.", path=self.path, first=first
            )
        return tr("Nothing is written yet. {first} `evenso demo` shows a sample.", first=first)

    def open(
        self,
        *,
        create: bool,
        quiet: bool = False,
        ask: bool = True,
        use_keyring: bool = True,
        passphrase: str | None = None,
    ) -> Journal:
        """Open the journal, NoJournal when it is missing and not to be made; `quiet` leaves its notices to others.

        A protected one opens with `passphrase`, or with what `tui.cli.unlocking` finds; only with `ask` a person who
        sits at a terminal is asked for it. PassphraseMissing or PassphraseWrong where none opens it.
        """
        from storage.problems import PassphraseMissing

        words = passphrase if passphrase is not None else self._given(quiet=quiet)
        try:
            journal = self._opened(words, create=create)
        except PassphraseMissing:
            from tui.cli.unlocking.asking import unlocked

            words, journal = unlocked(
                self.path, lambda words: self._opened(words, create=False), ask=ask, use_keyring=use_keyring
            )
        self.known, self.opened = words, True
        for notice in () if quiet else journal.notices:
            if notice not in self._told:
                tell(notice)
            self._told.add(notice)
        return journal

    def _opened(self, passphrase: str | None, *, create: bool) -> Journal:
        from storage.journal import Journal

        begins = create and not self.path.exists()
        journal = Journal.open(self.path, clock=self.clock, create=create, passphrase=passphrase, anew=self.anew)
        journal.end_draft(*self.ends)
        if begins and self.stand_in is None:
            self.begins = True
            self._begin_by_locale(journal)
        return journal

    def _begin_by_locale(self, journal: Journal) -> None:
        """Let a new journal's weeks begin where they do for the person; from then on the setting alone counts."""
        from tui.cli.locales import first_weekday

        if starts := first_weekday(self.environ):
            journal.set_setting("week_starts_on", starts)

    def _given(self, *, quiet: bool) -> str | None:
        """Return the passphrase that is known already, or that was given with the command or in the environment."""
        if self.stand_in is not None or self.known is not None:
            return self.known
        if self.passphrase_fd is None and not any(name.startswith("EVENSO_PASSPHRASE") for name in self.environ):
            return None
        from tui.cli.unlocking.sources import given

        return given(self.environ, self.passphrase_fd, quiet=quiet)

    def moment(self, words: str) -> Moment:
        """Read a moment in words; InvalidRecord shows the reading and how to write it."""
        from evenso.moments import read_when

        return read_when(words, now=self.now(), day_starts_at=self._day_starts_at()).moment

    def day(self, words: str) -> date:
        """Read a day in words; InvalidRecord shows the reading and how to write it."""
        from evenso.moments import read_day

        return read_day(words, today=Moment.of(self.now()).entry_day(self._day_starts_at()))

    def first_day(self, words: str) -> date:
        """Read the day with which a stretch begins: “last week” begins with the first day of that week."""
        from evenso.moments.days import names_a_week

        day = self.day(words)
        if not names_a_week(words):
            return day
        if self.week_starts is None:
            self._starts_read()
        return day - timedelta(days=(day.weekday() - (self.week_starts or 0)) % 7)

    def _day_starts_at(self) -> int:
        """Return the hour at which the journal's days begin; a protected one is opened for it, with its passphrase.

        So no word such as “today” is read by another journal's days.
        """
        self.starts = self._starts_read() if self.starts is None else self.starts
        return self.starts

    def _starts_read(self) -> int:
        from storage.opening.glance import glance
        from storage.problems import NoJournal

        try:
            journal = glance(self.path, self.clock)
            if journal is None:
                journal = self.open(create=False)
        except (NoJournal, Refused):  # what is in the way is said where the journal is opened for good
            return DAY_STARTS_AT
        with journal:
            self.week_starts = journal.week_starts_on
            return journal.day_starts_at

    def today(self, journal: Journal | None = None) -> date:
        """Return the entry day of now: before the journal's rollover hour it is the day before."""
        if journal is not None:
            self.starts = journal.day_starts_at
        return Moment.of(self.now()).entry_day(DAY_STARTS_AT if self.starts is None else self.starts)

    def span(self, since: str | None, until: str | None) -> tuple[date | None, date | None]:
        """Read the days of `--from` and `--to`, either of which may be missing; Refused when they are swapped."""
        start = None if since is None else self.first_day(since)
        end = None if until is None else self.day(until)
        if start is not None and end is not None and end < start:
            raise Refused(tr("--from {start} is after --to {end}; the earlier day goes first.", start=start, end=end))
        return start, end


def desk_of(context: click.Context) -> Desk:
    """Return the desk of a running command."""
    return cast("Desk", context.find_object(Desk))


def pass_desk(command: Callable[Concatenate[Desk, P], T]) -> Callable[P, T]:
    """Hand the desk to a command; the app has one too, and needs no click for it."""
    import click

    return click.make_pass_decorator(Desk)(command)
