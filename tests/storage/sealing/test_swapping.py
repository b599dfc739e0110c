"""A journal put under a passphrase, another one, or none: all of it is there, and nothing of it lies open elsewhere."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.engine import engine
from storage.journal import Journal
from storage.problems import JournalLocked, JournalProblem, PassphraseMissing, PassphraseWrong
from storage.sealing import swapping
from storage.sealing.strays import strays
from storage.sealing.writing_anew import content_of, passing_name, write_anew
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, check_in, note, raw, raw_rows
from tests.storage.test_saving import impatient

MAGIC = b"SQLite format 3"
MARKER = "Xyzzymarker"


def reopened(path: Path, clock: Ticking, passphrase: str | None) -> Journal:
    """Open the journal again after it was put under another passphrase."""
    return Journal.open(path, clock=clock, passphrase=passphrase)


@pytest.fixture
def lived(path: Path, clock: Ticking, journal: Journal) -> Iterator[Journal]:
    """A journal in which something was written, changed, deleted, and is being written."""
    journal.add(check_in(3, note=f"{MARKER} one"))
    gone = journal.add(note(f"{MARKER} two"))
    journal.add(note(f"{MARKER} café"))
    journal.delete(gone.id)
    journal.save_draft("note", f"{MARKER} half")
    journal.set_setting("quiet", value=True)
    yield journal
    journal.close()


@pytest.mark.slow
@pytest.mark.fault("F42", "F43")
def test_there_and_back_everything_is_as_it_was(path: Path, clock: Ticking, lived: Journal) -> None:
    """Rows, search, triggers, version, application are equal at every station; only the first and last lie open."""
    before = content_of(raw(path))
    counts = [lived.reseal("one two")[0]]
    assert MAGIC not in path.read_bytes()
    assert MARKER.encode() not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    with reopened(path, clock, "one two") as sealed:
        assert sealed.check() == []
        assert len(sealed.search("cafe")) == 1
        counts.append(sealed.reseal("three")[0])
    with pytest.raises(PassphraseWrong):
        reopened(path, clock, "one two")
    with reopened(path, clock, "three") as again:
        assert [draft.text for draft in again.drafts()] == [f"{MARKER} half"]
        counts.append(again.reseal(None)[0])
    assert content_of(raw(path)) == before
    assert counts == [2, 2, 2]
    with reopened(path, clock, None) as plain:
        assert plain.check() == []
        assert plain.undo() is not None
        assert plain.count() == 3
    assert {file.name for file in path.parent.iterdir()} == {path.name, "backups"}


@pytest.mark.slow
@pytest.mark.fault("F40")
@pytest.mark.parametrize("passphrase", ['it\'s "odd" 🔑', "cafe\u0301", " spaces  ", "x'zz'"])
def test_odd_passphrases_open_what_they_were_put_on(
    path: Path, clock: Ticking, journal: Journal, passphrase: str
) -> None:
    """The engine takes a passphrase in two ways, when a file is opened and when one is made: both take the same."""
    journal.reseal(passphrase)
    with reopened(path, clock, passphrase) as sealed:
        assert sealed.opened_with(passphrase)
        assert not sealed.opened_with("")


@pytest.mark.fault("F41")
@pytest.mark.parametrize("passphrase", ["", "a\0b", "x'" + "0" * 64 + "'", "\udcff"])
def test_what_is_no_passphrase_changes_nothing(path: Path, journal: Journal, passphrase: str) -> None:
    """Empty, NUL, a raw key, bytes that are no text: refused, the journal goes on as it is."""
    before = path.read_bytes()
    with pytest.raises(JournalLocked):
        journal.reseal(passphrase)
    assert path.read_bytes() == before
    journal.add(check_in(5))


@pytest.mark.slow
def test_a_linked_journal_is_put_in_place_where_it_lies(tmp_path: Path, clock: Ticking, blank: Path) -> None:
    """The link stays a link; what it points to is sealed."""
    real, link = tmp_path / "real.db", tmp_path / "link.db"
    shutil.copy(blank, real)
    link.symlink_to(real)
    with Journal.open(link, clock=clock) as journal:
        journal.reseal("words")
    assert link.is_symlink()
    assert MAGIC not in real.read_bytes()
    assert reopened(link, clock, "words").count() == 0


def test_a_program_that_had_it_open_is_told_and_loses_nothing(path: Path, clock: Ticking, journal: Journal) -> None:
    """Its next save is refused and said, it still reads what it had, and the sealed file is not touched."""
    with Journal.open(path, clock=clock) as other:
        other.add(check_in(4, note="before"))
        assert journal.reseal("words")[0] == 1
        sealed = path.read_bytes()
        with pytest.raises(JournalProblem, match="moved, deleted or replaced"):
            other.add(check_in(9, note="after"))
        assert other.count() == 1
        assert path.read_bytes() == sealed


@pytest.mark.slow
def test_a_save_that_waited_meanwhile_is_told(
    path: Path, clock: Ticking, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A save that began before the swap and waited for the lock ends with a sentence, not in the file that is gone."""
    told: list[str] = []

    def save() -> None:
        with Journal.open(path, clock=clock) as other:
            opened.set()
            copied.wait(20)
            try:
                other.add(check_in(9))
            except JournalProblem as problem:
                told.append(str(problem))

    opened, copied = threading.Event(), threading.Event()
    waiting = threading.Thread(target=save)
    waiting.start()
    opened.wait(20)
    swap = swapping._swap

    def swap_late(passing: Path, target: Path) -> None:
        copied.set()
        waiting.join(0.3)  # long enough to stand before the lock; it cannot pass it
        assert waiting.is_alive()
        swap(passing, target)

    monkeypatch.setattr(swapping, "_swap", swap_late)
    journal.reseal("words")
    waiting.join(20)
    assert "moved, deleted or replaced" in told[0]
    assert reopened(path, clock, "words").count() == 0


@pytest.mark.slow
def test_of_two_at_once_one_does_it_and_the_other_changes_nothing(path: Path, clock: Ticking, journal: Journal) -> None:
    """Whoever comes second finds another file in the journal's place and leaves it."""
    with Journal.open(path, clock=clock) as second:
        journal.reseal("first")
        with pytest.raises(JournalProblem, match="this one changed nothing"):
            second.reseal("second")
    assert reopened(path, clock, "first").count() == 0
    assert strays(path) == []


@pytest.mark.slow
def test_while_another_program_writes_nothing_is_changed(path: Path, clock: Ticking, blank: Path) -> None:
    """A journal that is held is left as it is, and said."""
    path.parent.mkdir()
    shutil.copy(blank, path)
    with impatient(), Journal.open(path, clock=clock) as journal:
        other = raw(path)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalProblem, match="Another program"):
            journal.reseal("words")
        other.close()
        assert raw_rows(path, "SELECT count(*) FROM entries") == [(0,)]
        assert strays(path) == []


def test_a_journal_for_reading_only_is_left_alone(path: Path, clock: Ticking, journal: Journal) -> None:
    """What cannot be written to cannot be written anew."""
    journal._file.read_only = True
    with pytest.raises(JournalProblem, match="reading only"):
        journal.reseal("words")
    assert path.read_bytes().startswith(MAGIC)


@pytest.mark.slow
@pytest.mark.fault("F07")
def test_where_there_is_no_room_the_journal_stays_as_it_is(path: Path, clock: Ticking, lived: Journal) -> None:
    """A limit in the middle of the new file: a sentence, the old file, no half one."""
    before, beside = path.read_bytes(), {file.name for file in path.parent.iterdir()}
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(JournalProblem):
            lived.reseal("words")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == beside
    assert beside <= {path.name, f"{path.name}-typing"}  # a half-written line is open in `lived`
    lived.add(check_in(5))


@pytest.mark.slow
def test_a_new_file_that_differs_is_thrown_away(
    path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch, tried: Tried
) -> None:
    """Whatever goes missing or is changed in the copy is noticed before it takes the journal's place."""
    journal.add(note(MARKER))
    before, lost = path.read_bytes(), 0
    export = __import__("storage.sealing.writing_anew", fromlist=["_export"])._export
    harms = (
        "DELETE FROM notes",
        "UPDATE notes SET text = 'x'",
        "DROP TRIGGER (SELECT 1)",
        "PRAGMA user_version=1",
        "DELETE FROM words_data WHERE id > 1",
        "UPDATE sqlite_sequence SET seq = 0",
    )
    for harm in (one for one in harms if "(SELECT" not in one):

        def harmed(connection: object, target: Path, passphrase: str, harm: str = harm) -> None:
            export(connection, target, passphrase)
            other = engine.connect(str(target), isolation_level=None)
            other.execute(f"PRAGMA key='{passphrase}'")
            other.execute("PRAGMA recursive_triggers=OFF")
            other.execute(harm)
            other.close()

        monkeypatch.setattr("storage.sealing.writing_anew._export", harmed)
        with pytest.raises(JournalProblem, match="thrown away"):
            journal.reseal("words")
        lost += path.read_bytes() != before
    assert strays(path) == []
    tried(len(harms) - 1, lost=lost)


@pytest.mark.slow
def test_a_damaged_journal_is_copied_as_it_is(path: Path, clock: Ticking, journal: Journal) -> None:
    """An entry that is not as it was saved does not stand in the way: it is as damaged as before, and still told."""
    journal.add(note(MARKER))
    other = raw(path)
    other.execute("UPDATE notes SET text = text || '?'")
    other.close()
    told = journal.check()
    journal.reseal("words")
    assert reopened(path, clock, "words").check() == told != []


def test_what_a_kill_left_is_swept_at_the_next_opening(path: Path, clock: Ticking, journal: Journal) -> None:
    """A whole copy under a passing name goes, unless somebody is at work; files of other names stay."""
    journal.close()
    left, strange = passing_name(path), path.parent / ".journal.db.notours.sealing"
    shutil.copy(path, left)
    strange.write_text("somebody's")
    holder = raw(path)
    holder.execute("BEGIN IMMEDIATE")
    reopened(path, clock, None).close()
    assert left.exists()
    holder.close()
    with reopened(path, clock, None) as opened:
        assert not left.exists()
        assert strange.exists()
        assert opened._file.value("PRAGMA busy_timeout") == 5000


@pytest.mark.slow
def test_another_name_of_a_journal_just_begun_goes_before_it_is_sealed(path: Path, journal: Journal) -> None:
    """A kill between the two names of a new journal leaves one that would keep the plain file alive."""
    second = path.parent / f".{path.name}.0123abcd.new"
    os.link(path, second)
    journal.reseal("words")
    assert not second.exists()


@pytest.mark.slow
def test_a_sealed_journal_without_its_passphrase_is_not_written_anew(
    path: Path, tmp_path: Path, journal: Journal, capfd: pytest.CaptureFixture[str]
) -> None:
    """The wrong or no passphrase reads nothing, and says so."""
    journal.reseal("words")
    with pytest.raises(PassphraseWrong):
        write_anew(path, tmp_path / "a", was="other", passphrase=None)
    with pytest.raises(JournalProblem):
        write_anew(path, tmp_path / "b", was=None, passphrase=None)
    assert capfd.readouterr() == ("", "")


@pytest.mark.fault("F45")
def test_without_sqlcipher_nothing_is_sealed(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that cannot encrypt says what to install."""
    monkeypatch.setattr(swapping, "CAN_ENCRYPT", False)
    with pytest.raises(JournalProblem, match="sqlcipher3"):
        journal.reseal("words")


@pytest.mark.slow
def test_a_missing_passphrase_has_a_name_of_its_own(path: Path, clock: Ticking, journal: Journal) -> None:
    """Callers tell “none was given” from “that one does not open it”."""
    journal.reseal("words")
    with pytest.raises(PassphraseMissing):
        reopened(path, clock, None)
