"""The journal as the rest of the program sees it: records in, records out, each write one undo step.

Imports only what reading needs; sqlite-utils is loaded when something is written in bulk, migrated or created. A
journal belongs to the thread that opened it: keep one thread (or one journal) for each worker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from evenso.records import AnyEntry, Moment, Skill
from storage.annotations.part import Later, OwnAdditions
from storage.backups.part import OwnBackups
from storage.between.part import OwnWork
from storage.contents.part import OwnSettings
from storage.daily.part import OwnHabits
from storage.database import Clock, OpenFile
from storage.location import backup_folder
from storage.opening.rights import make_private
from storage.opening.sequence import open_file
from storage.problems import JournalDamaged, JournalProblem, NoJournal
from storage.reading.part import Reading
from storage.sealing.part import OwnPassphrase
from storage.sessions.part import OwnSessions

if TYPE_CHECKING:
    from datetime import date, datetime

    from evenso.annotations.additions import Additions
    from evenso.links import Ref
    from storage.answers import Change, ImportCounts
    from storage.contents import entries, history, imports, skills
    from storage.merging.report import MergeReport
else:
    entries = Later("storage.contents.entries")
    history = Later("storage.contents.history")
    skills = Later("storage.contents.skills")
    imports = Later("storage.contents.imports")

T = TypeVar("T")


class Journal(Reading, OwnAdditions, OwnWork, OwnSessions, OwnHabits, OwnBackups, OwnPassphrase, OwnSettings):
    """An open journal; every write is one committed transaction. Also a context manager."""

    def __init__(self, file: OpenFile, *, backup_dir: Path | None = None, passphrase: str | None = None) -> None:
        self._file = file
        self._backups = backup_dir or backup_folder(file.path)
        self._passphrase = passphrase
        self._beside: dict[Callable[[], Any], Any] = {}

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Clock,
        create: bool = False,
        passphrase: str | None = None,
        backup_dir: Path | None = None,
        anew: bool = False,
    ) -> Self:
        """Open the journal at `path`, an absolute path; with `create`, make one where nothing is.

        Raises `NoJournal`, `JournalLocked` or `JournalProblem`; `JournalVanished` where one was once, unless a new one
        is wanted all the same (`anew`). An older file is brought up to date after a backup.
        """
        try:
            file = open_file(path, clock=clock, passphrase=passphrase)
        except NoJournal:
            if not anew:
                _miss(path, backup_dir or backup_folder(path))
            if not create:
                raise
            _create(path, clock, passphrase)
            file = open_file(path, clock=clock, passphrase=passphrase)
        journal = cls(file, backup_dir=backup_dir, passphrase=passphrase)
        try:
            journal._bring_up_to_date()
        except BaseException:
            file.close()
            raise
        return journal

    def _bring_up_to_date(self) -> None:
        if self._file.is_older:
            from storage.opening.upgrade import upgrade  # noqa: PLC0415  # brings sqlite-utils with it

            upgrade(self._file, self._backups, passphrase=self._passphrase)

    @property
    def path(self) -> Path:
        """The real path of the file, links followed."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved; `notices` says why."""
        return self._file.read_only

    def refuse_if_read_only(self) -> None:
        """Raise `JournalProblem` where nothing can be saved: before somebody types what could not be kept."""
        self._file.refuse_if_read_only()

    @property
    def protected(self) -> bool:
        """Whether the file is sealed with a passphrase."""
        return self._file.sealed

    @property
    def notices(self) -> tuple[str, ...]:
        """Kind sentences about the file, to be shown once after opening."""
        return self._file.notices

    def beside(self, kind: Callable[[], T]) -> T:
        """Return the one thing of a kind that is kept beside this journal while it is open: what was computed of it."""
        if kind not in self._beside:
            self._beside[kind] = kind()
        kept: T = self._beside[kind]
        return kept

    def close(self) -> None:
        """Close the file, and let go of what was kept beside it; closing twice does nothing."""
        self._beside.clear()
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # reading

    def skills(self, *, archived: bool = False) -> list[Skill]:
        """Return the skills by area and place; archived ones too when asked for."""
        return skills.read(self._file, archived=archived)

    def practised(self, start: date, end: date) -> list[str]:
        """Return the id of the skill of each practice on some days that was done or tried, the newest first."""
        return skills.practised(self._file, start, end)

    def find_skill(self, name_or_id: str) -> Skill:
        """Return the skill of that id or name, or the only one that comes near; raises `NotFound`."""
        return skills.find(self._file, name_or_id)

    def on_the_wall(self, moment: datetime) -> Moment:
        """Return a moment as the person's own clock shows it."""
        return Moment.of(moment.astimezone(self._file.clock().tzinfo))

    def data_version(self) -> int:
        """Return a number that changes when another program wrote."""
        return int(self._file.value("PRAGMA data_version"))

    # writing

    def as_one(self) -> AbstractContextManager[None]:
        """Let no other program save while a block reads a thing and writes it back; all of it is saved, or nothing.

        Nothing in the block may wait for a person, or open another file.
        """
        return self._file.as_one()

    def add(self, record: AnyEntry, *, roots: Sequence[Ref] = ()) -> AnyEntry:
        """Save a new entry, linked to the `roots` it grew out of; return it with its id and the moment of writing."""
        return entries.add(self._file, record, roots)

    def add_all(self, records: Sequence[AnyEntry], *, label: str) -> list[AnyEntry]:
        """Save new entries as one undo step called `label`."""
        return entries.add_all(self._file, records, label)

    def merge_import(  # noqa: PLR0913  # each is another thing that an import brings
        self,
        records: Iterable[AnyEntry],
        *,
        source: str,
        label: str,
        skills: Sequence[Skill] = (),
        additions: Additions | None = None,
        settings: Mapping[str, object] | None = None,
        progress: Callable[[int], None] | None = None,
        dry_run: bool = False,
    ) -> ImportCounts:
        """Take in entries, and the skills they name, after a backup; `contents.imports` says what becomes of them."""
        if not dry_run and self.count():
            self.backup_before("import")
        coming = imports.Coming(records, source, skills, additions, settings)
        return imports.merge(self._file, coming, label=label, progress=progress, dry_run=dry_run)

    def merge_copy(
        self, other: Path, *, passphrase: str | None = None, dry_run: bool = False, only_a_copy: bool = False
    ) -> MergeReport:
        """Take another copy of this journal in as one undo step, after a backup; `storage.merging` says how."""
        from storage.merging.merge import merge  # noqa: PLC0415  # only when asked for

        if not dry_run:
            self.backup_before("merge")
        return merge(self._file, other, passphrase=passphrase, dry_run=dry_run, only_a_copy=only_a_copy)

    def change(self, record: AnyEntry) -> AnyEntry:
        """Save a changed entry under its id; raises `NotFound`."""
        return entries.change(self._file, record)

    def delete(self, entry_id: str) -> AnyEntry:
        """Delete an entry and return it; it leaves the search index at once, and undo brings it back."""
        return entries.delete(self._file, entry_id)

    def add_skill(self, skill: Skill) -> Skill:
        """Save a new skill; raises `InvalidRecord` when one of that name is there."""
        return skills.add(self._file, skill)

    def change_skill(self, skill: Skill) -> Skill:
        """Save a changed skill under its id: renaming and archiving keep what was practised."""
        return skills.change(self._file, skill)

    def reword_skills(self, code: str) -> list[Skill]:
        """Let the program's own skills have their words in another language, as one undo step; return them."""
        return skills.reword(self._file, code)

    def undo(self) -> Change | None:
        """Undo the newest change, whichever program made it; None when there is none."""
        return history.undo(self._file)

    def redo(self) -> Change | None:
        """Redo the change undone last; None when there is none."""
        return history.redo(self._file)

    def instead(self, act: Callable[[], T]) -> T:
        """Take the newest change back and do something else, as one change: undo brings back what stood before."""
        return history.instead(self._file, act)

    def last_change(self) -> Change | None:
        """Return what `undo` would undo; nothing where damage hides it: there nothing can be undone."""
        with suppress(JournalDamaged):
            return history.last_change(self._file)
        return None

    def is_own_step(self, change: Change) -> bool:
        """Whether a step was made, or done again, through this journal since it was opened."""
        return change.id in self._file.steps

    def next_redo(self) -> Change | None:
        """Return what `redo` would redo."""
        return history.next_redo(self._file)

    def forget_history(self) -> int:
        """Drop all undo steps, and with them every deleted or rewritten text the file still holds; return how many."""
        return history.forget(self._file)

    # the file

    def make_private(self) -> list[str]:
        """Take the rights of other accounts from file, folder and backups; return what was done, a sentence each."""
        return make_private(self.path)

    def check(self, *, quick: bool = False) -> list[str]:
        """Look for damage; return what was found as sentences, [] when all is well.

        `quick` reads every page once (for the app, some time after it has opened); otherwise every entry is compared
        with what was saved.
        """
        from storage.checks import check, quick_check  # noqa: PLC0415  # the whole check brings sqlite-utils with it

        return quick_check(self._file) if quick else check(self._file)


def _miss(path: Path, folder: Path) -> None:
    from storage.restoring.missing import refuse_anew  # noqa: PLC0415  # only where no journal is

    refuse_anew(path, folder)


def _create(path: Path, clock: Clock, passphrase: str | None) -> None:
    from evenso.catalogue import STARTER_SKILLS  # noqa: PLC0415  # only for a new journal
    from storage.opening.creation import create  # noqa: PLC0415  # brings sqlite-utils with it

    create(path, clock=clock, passphrase=passphrase, fill=lambda file: skills.plant(file, STARTER_SKILLS))
    from storage.backups import ledger  # noqa: PLC0415  # the same

    with suppress(JournalProblem):  # only what would miss it later; the journal itself is there
        ledger.begin(backup_folder(path), path, clock())


__all__ = ["Clock", "Journal"]
