"""A damaged journal is only read from then on, whoever opens it; a damaged search index is no loss; strangers are seen.

What can be read of it, and the way back by a restore, are tried in `restoring` and `salvage`.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from storage.backups import occasions
from storage.engine import CAN_ENCRYPT
from storage.foreign.opening import released
from storage.journal import Journal
from storage.location import damage_note
from storage.opening.own import own_tables
from storage.opening.trouble import note as note_down
from storage.problems import JournalDamaged, JournalLocked, JournalProblem
from storage.reading.triggers import own_triggers
from storage.salvage.rescuing import rescue
from storage.shapes import CURRENT
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, check_in, note, raw, raw_rows

PAGE = 4096
SECRET = "open sesame"  # noqa: S105  # invented
STRANGERS = (
    "CREATE TRIGGER evil AFTER INSERT ON entries BEGIN DELETE FROM notes; END",
    "DROP TRIGGER notes_found; CREATE TRIGGER notes_found AFTER INSERT ON notes BEGIN DELETE FROM entries; END",
    "CREATE VIEW evil AS SELECT * FROM notes",
    "CREATE TABLE evil (seq)",
)


def filled(journal: Journal) -> Path:
    """Put entries into a journal, make its backup, close it."""
    journal.add_all([note("words " * 40 + str(number), hour=number % 24) for number in range(30)], label="notes")
    backup = journal.backup()
    journal.close()
    return backup


def flip(path: Path, page: int, at: int = 0) -> None:
    """Flip a bit; page 1 is the first."""
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE + at] ^= 8
    path.write_bytes(content)


def root(path: Path, table: str) -> int:
    """Return the page a table begins on."""
    return int(raw_rows(path, f"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'")[0][0])  # noqa: S608


@pytest.mark.fault("F20", "F23")
def test_what_was_found_damaged_is_only_read_until_a_backup_takes_its_place(
    path: Path, clock: Ticking, journal: Journal
) -> None:
    """A check finds it; the next opening says so and saves nothing; after the restore everything is as ever."""
    backup = filled(journal)
    flip(path, root(path, "noticings"))
    before = path.read_bytes()
    with Journal.open(path, clock=clock) as opened:
        assert not opened.read_only
        assert "Nothing is written into it any more" in opened.check()[0]
        with pytest.raises(JournalProblem, match="reading only"):
            opened.add(check_in(5))
    with Journal.open(path, clock=clock) as opened:
        assert opened.read_only
        assert f"`evenso restore {backup.name}`" in opened.notices[-1]
        with pytest.raises(JournalProblem, match="reading only"):
            opened.add(check_in(5))
        with pytest.raises(JournalProblem, match="reading only"):
            opened.refuse_if_read_only()  # asked before words are
        assert opened.backup_elsewhere() is None
        assert opened.count() == 30
        assert path.read_bytes() == before
        opened.restore(backup)
        assert opened.check() == []
        opened.add(check_in(5))
    with Journal.open(path, clock=clock) as opened:
        assert (opened.read_only, opened.count()) == (False, 31)
    assert not Path(damage_note(path)).exists()


@pytest.mark.fault("F23")
def test_whoever_has_it_open_already_saves_nothing_either(path: Path, clock: Ticking, journal: Journal) -> None:
    """The backup that is made beside the app finds the damage: the app's own connection stops saving."""
    filled(journal)
    flip(path, root(path, "noticings"))
    with Journal.open(path, clock=clock) as app:
        with Journal.open(path, clock=clock) as other, pytest.raises(JournalDamaged):
            occasions.fresh(other._file, "start", folder=path.parent / "backups")
        with pytest.raises(JournalProblem, match="reading only"):
            app.add(check_in(5))
        assert app.read_only


def test_a_check_that_finds_it_whole_lifts_it_and_another_file_is_not_meant(
    path: Path, clock: Ticking, journal: Journal
) -> None:
    """A note that was wrong goes with the next check; one about another file says nothing of this one."""
    journal.add(check_in(5))
    note_down(path, clock())
    with Journal.open(path, clock=clock) as opened:
        assert opened.read_only
        assert opened.check() == []
    with Journal.open(path, clock=clock) as opened:
        assert not opened.read_only
        note_down(path, clock())
    path.write_bytes(path.read_bytes() + bytes(PAGE))
    path.write_bytes(path.read_bytes()[:-PAGE])
    with Journal.open(path, clock=clock) as opened:
        assert not opened.read_only
    Path(damage_note(path)).write_text("[" * 100)
    with Journal.open(path, clock=clock) as opened:
        opened.add(check_in(6))


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3")
@pytest.mark.slow
@pytest.mark.fault("F21", "F23")
def test_of_a_protected_journal_what_lies_beside_the_damage_can_be_read(path: Path, clock: Ticking) -> None:
    """After a damaged page the engine trusts nothing more; connected anew, the rest is there."""
    with Journal.open(path, clock=clock, create=True, passphrase=SECRET) as made:
        table = made._file.value("SELECT rootpage FROM sqlite_schema WHERE name = 'noticings'")
        made.add(check_in(5))
    flip(path, table, at=99)
    with Journal.open(path, clock=clock, passphrase=SECRET) as opened:
        for _ in range(2):
            with pytest.raises(JournalDamaged):
                opened._file.rows("SELECT * FROM noticings")
            assert opened.count() == 1
            assert opened.drafts() == []
        assert opened.read_only
    with Journal.open(path, clock=clock, passphrase=SECRET) as opened:
        assert opened.read_only


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3")
@pytest.mark.usefixtures("quick_keys")
@pytest.mark.fault("F20", "F39")
def test_a_plain_journal_that_looks_protected_since_its_first_bytes_are_damaged(
    path: Path, clock: Ticking, journal: Journal
) -> None:
    """Nobody is left alone before a passphrase that never was: the backup without one is named."""
    backup = filled(journal)
    flip(path, 1, at=3)
    for words in (None, "whatever"):
        with pytest.raises(JournalLocked, match=f"evenso restore {backup.name}"):
            Journal.open(path, clock=clock, passphrase=words)


@pytest.mark.fault("F23")
def test_a_damaged_search_index_is_made_anew_and_saving_goes_on(path: Path, clock: Ticking, journal: Journal) -> None:
    """Nothing that was written is in the index alone: it is said how it comes back, and what to do about nothing."""
    filled(journal)
    with closing(raw(path)) as other:
        number, block = other.execute("SELECT id, block FROM words_data ORDER BY length(block) DESC").fetchone()
        harmed = bytes(block[:60]) + bytes([block[60] ^ 1]) + bytes(block[61:])
        other.execute("UPDATE words_data SET block = ? WHERE id = ?", (harmed, number))
    with Journal.open(path, clock=clock) as opened:
        said = opened.check(quick=True)
        assert len(said) == 1
        assert "--rebuild-search" in said[0]
        opened.add(note("saved meanwhile", hour=11))
        opened.rebuild_search()
        assert opened.check() == []
        assert len(opened.search("saved")) == 1
        assert len(opened.search("words")) == 30


def test_an_index_is_left_where_the_entries_are_not_as_they_were_saved(
    path: Path, clock: Ticking, journal: Journal
) -> None:
    """It may still hold the words that the entry lost."""
    filled(journal)
    with closing(raw(path)) as other:
        other.execute("DROP TRIGGER notes_found_anew")
        other.execute("UPDATE notes SET text = 'gone' WHERE seq = 3")
    with Journal.open(path, clock=clock) as opened:
        with pytest.raises(JournalProblem, match="left as it is"):
            opened.rebuild_search()
        assert raw_rows(path, "SELECT text FROM words WHERE rowid = 3")[0][0].startswith("words ")


@pytest.mark.fault("F19", "F75")
@pytest.mark.parametrize("sql", [STRANGERS[0], *(pytest.param(one, marks=pytest.mark.slow) for one in STRANGERS[1:])])
def test_a_journal_with_something_foreign_in_it_is_only_read(
    path: Path, clock: Ticking, journal: Journal, sql: str, tried: Tried
) -> None:
    """A trigger, view or table that this program did not make: nothing is saved, and a rescue leaves it behind."""
    filled(journal)
    with closing(raw(path)) as other:
        other.executescript(sql)
    with Journal.open(path, clock=clock) as opened:
        assert "Another program put something into" in opened.notices[-1]
        with pytest.raises(JournalProblem, match="reading only"):
            opened.add(check_in(5))
        assert len(opened.entries()) == 30
    new = path.parent / "new.db"
    assert rescue(path, new, clock=clock).entries == 30
    with Journal.open(new, clock=clock) as opened:
        assert not opened.read_only
        opened.add(check_in(5))
        tried(1, lost=31 - opened.count())


@pytest.mark.parametrize("version", [1, CURRENT])
def test_what_is_known_as_our_own_is_what_the_steps_make(version: int) -> None:
    """A new table or trigger has to be known, else every journal would be only read."""
    made = released(version)
    assert {name for kind, name, _ in made if kind == "table" and not name.startswith("sqlite_")} <= own_tables()
    assert {sql for kind, _, sql in made if kind == "trigger"} <= own_triggers()
    assert not [name for kind, name, _ in made if kind == "view"]
