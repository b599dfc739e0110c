"""A journal driven at random: written, edited, undone, killed, opened again, restored, merged, carried over JSON.

After every step it holds what the model says, and nothing else; at the end of each run every seal and index fits.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from evenso.records import Note
from storage.journal import Journal
from tests.storage.carrying.test_round_trip import bring as bring_json
from tests.storage.carrying.test_round_trip import out
from tests.storage.entries import Ticking, note
from tests.storage.merging.two import bring, later
from tests.storage.stateful.model import Model

PICK = st.integers(0, 1000)


class Driven(RuleBasedStateMachine):
    """One journal, and from time to time another copy of it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="evenso-driven-"))
        self.clock = Ticking(datetime(2026, 11, 22, 8, tzinfo=UTC))
        self.places = 0
        self.words = 0
        self.model, self.copy = Model(), None
        self.backup: tuple[Path, Model] | None = None

    copy: tuple[Journal, Model] | None

    @initialize()
    def begin(self) -> None:
        """Begin with a new journal."""
        self.journal = self._open(self._place())

    def _place(self) -> Path:
        self.places += 1
        return self.folder / str(self.places) / "journal.db"

    def _open(self, path: Path) -> Journal:
        return Journal.open(path, clock=self.clock, create=True)

    def _new_words(self) -> str:
        self.words += 1
        later(self.clock)
        return f"words {self.words}"

    def _side(self, *, there: bool) -> tuple[Journal, Model]:
        return self.copy if there and self.copy is not None else (self.journal, self.model)

    def _now(self) -> int:
        return int(self.clock().timestamp())

    @rule(there=st.booleans())
    def write(self, there: bool) -> None:
        """Write a note."""
        journal, model = self._side(there=there)
        words = self._new_words()
        model.put(journal.add(note(words)).id, words, self._now())

    @rule(there=st.booleans(), pick=PICK)
    def edit(self, there: bool, pick: int) -> None:
        """Write a note anew."""
        journal, model = self._side(there=there)
        if said := sorted(model.notes.said()):
            word, words = said[pick % len(said)], self._new_words()
            journal.change(note(words, id=word))
            model.put(word, words, self._now())

    @rule(there=st.booleans(), pick=PICK)
    def delete(self, there: bool, pick: int) -> None:
        """Delete a note."""
        journal, model = self._side(there=there)
        if said := sorted(model.notes.said()):
            later(self.clock)
            journal.delete(said[pick % len(said)])
            model.put(said[pick % len(said)], None, self._now())

    @rule(there=st.booleans())
    def undo(self, there: bool) -> None:
        """Take a step back."""
        journal, model = self._side(there=there)
        assert (journal.undo() is not None) is model.undo()

    @rule(there=st.booleans())
    def redo(self, there: bool) -> None:
        """Make it again."""
        journal, model = self._side(there=there)
        assert (journal.redo() is not None) is model.redo()

    @rule()
    def open_again(self) -> None:
        """Close the journal and open it."""
        self.journal.close()
        self.journal = self._open(self.journal.path)

    @rule(half=st.booleans())
    def be_killed(self, half: bool) -> None:
        """Die, between two saves or in the middle of one: what the disk has is opened by the next program."""
        place = self._place()
        place.parent.mkdir(mode=0o700)
        if half:
            connection = self.journal._file.connection
            connection.execute("PRAGMA cache_spill=ON")
            connection.execute("PRAGMA cache_size=3")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE skills SET how = hex(randomblob(3000))")
            connection.execute("DELETE FROM past")
        for file in self.journal.path.parent.glob("journal.db*"):
            shutil.copy(file, place.parent / file.name)
        if half:
            connection.execute("ROLLBACK")
        self.journal.close()
        self.journal = self._open(place)

    @rule()
    def back_up(self) -> None:
        """Make a backup."""
        self.places += 1
        path = self.journal.backup(self.folder / f"backup {self.places}.db")
        self.backup = path, self.model.parted()

    @precondition(lambda self: self.backup is not None)
    @rule()
    def restore(self) -> None:
        """Put the backup in the journal's place."""
        assert self.backup is not None
        self.journal.restore(self.backup[0])
        self.model = self.backup[1].parted()

    @precondition(lambda self: self.copy is None)
    @rule()
    def part(self) -> None:
        """Carry a copy to another machine."""
        place = self._place()
        place.parent.mkdir(mode=0o700)
        shutil.copy(self.journal.path, place)
        self.copy = self._open(place), self.model.parted()

    @precondition(lambda self: self.copy is not None)
    @rule(home=st.booleans())
    def meet(self, home: bool) -> None:
        """Merge the other copy into this one, or this one into the other."""
        assert self.copy is not None
        (journal, model), (other, others) = (self._side(there=not home), self._side(there=home))
        assert bring(journal, other).touched is model.merge(others)

    @rule()
    def move_by_json(self) -> None:
        """Leave for a new journal by way of JSON; what could be undone, and the other copy, stay behind."""
        moved = self._open(self._place())
        bring_json(moved, out(self.journal))
        moved.forget_history()
        self.journal.close()
        self.journal = moved
        said = self.model.notes.said()
        self.model = Model()
        for word, words in said.items():
            self.model.notes.put(word, words, self._now())
        self.backup = None
        if self.copy is not None:
            self.copy[0].close()
            self.copy = None

    @invariant()
    def holds_what_it_should(self) -> None:
        """Both copies say what their models say."""
        for journal, model in ((self.journal, self.model), *([self.copy] if self.copy else [])):
            said = {entry.id: entry.text for entry in journal.entries() if isinstance(entry, Note)}
            assert said == model.notes.said()

    def teardown(self) -> None:
        """See that everything is whole, and take all of it away."""
        try:
            for journal, _ in ((self.journal, self.model), *([self.copy] if self.copy else [])):
                assert journal.check() == []
                journal.close()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


def _drive(runs: int, steps: int) -> None:
    run_state_machine_as_test(
        Driven,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=runs < 10,
        ),
    )


def test_a_short_drive() -> None:
    """A few runs of a dozen steps, always the same ones."""
    _drive(2, 12)


@pytest.mark.slow
def test_a_long_drive() -> None:
    """Sixty runs of up to fifty steps, other ones each time."""
    _drive(60, 50)
