"""Protected journals, as far as opening, making and copying them goes."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from storage.engine import engine
from storage.journal import Journal
from storage.opening import passphrases, sequence
from storage.problems import JournalLocked
from tests.storage.entries import Ticking, check_in

ODD = ['  it\'s "odd" 🔑  ', "a" * 1000, unicodedata.normalize("NFD", "café"), "x'zz'"]


@pytest.mark.parametrize("passphrase", ODD, ids=range(len(ODD)))
@pytest.mark.fault("F40", "F42")
def test_any_passphrase_opens_what_it_protects(path: Path, clock: Ticking, passphrase: str) -> None:
    """Quotes, emoji, accents in either form; the file never shows that it is a database."""
    with Journal.open(path, clock=clock, create=True, passphrase=passphrase) as journal:
        journal.add(check_in(5, note="Xyzzymarker"))
        backup = journal.backup()
    for file in (path, backup):
        assert b"SQLite format" not in file.read_bytes()
        assert b"Xyzzymarker" not in file.read_bytes()
        with Journal.open(file, clock=clock, passphrase=unicodedata.normalize("NFC", passphrase)) as journal:
            assert journal.count() == 1
            assert journal.check() == []


@pytest.mark.fault("F39")
def test_a_wrong_or_missing_passphrase_is_said_and_nothing_else(
    path: Path, clock: Ticking, capfd: pytest.CaptureFixture[str]
) -> None:
    """The sentence does not claim to know whether it was wrong; nothing reaches standard error."""
    Journal.open(path, clock=clock, create=True, passphrase="right").close()  # noqa: S106  # invented
    content = path.read_bytes()
    for wrong in ("wrong", "Right", "right ", "x"):
        with pytest.raises(JournalLocked, match="it is wrong, or the file is damaged") as problem:
            Journal.open(path, clock=clock, passphrase=wrong)
        assert problem.value.exit_code == 3
    with pytest.raises(JournalLocked, match="protected with a passphrase"):
        Journal.open(path, clock=clock)
    assert path.read_bytes() == content
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("passphrase", ["", "a\0b", "x'" + "0" * 64 + "'", "X'AB'"])
@pytest.mark.fault("F41")
def test_what_the_engine_would_take_for_something_else_is_refused(path: Path, clock: Ticking, passphrase: str) -> None:
    """Empty, NUL and raw keys are no passphrases, and no file is left by the attempt."""
    with pytest.raises(JournalLocked):
        Journal.open(path, clock=clock, create=True, passphrase=passphrase)
    assert list(path.parent.iterdir()) == []


def test_a_plain_journal_is_not_opened_with_a_passphrase(path: Path, journal: Journal, clock: Ticking) -> None:
    """Whoever gave a passphrase expects protection: a plain file in its place is said."""
    with pytest.raises(JournalLocked, match="not protected by a passphrase"):
        Journal.open(path, clock=clock, passphrase="right")  # noqa: S106  # invented


def test_a_second_opening_in_one_process_knows_that_the_file_is_protected(path: Path, clock: Ticking) -> None:
    """The first bytes are not read twice; what they said is remembered."""
    with (
        Journal.open(path, clock=clock, create=True, passphrase="right") as first,  # noqa: S106  # invented
        Journal.open(path, clock=clock, passphrase="right") as second,  # noqa: S106  # invented
    ):
        first.add(check_in(5))
        assert second.count() == 1


@pytest.mark.fault("F45")
def test_without_sqlcipher_the_person_is_told_what_to_install(
    path: Path, clock: Ticking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine that cannot decrypt says so, and leaves the file alone."""
    Journal.open(path, clock=clock, create=True, passphrase="right").close()  # noqa: S106  # invented
    content = path.read_bytes()
    monkeypatch.setattr(passphrases, "CAN_ENCRYPT", False)
    with pytest.raises(JournalLocked, match="install sqlcipher3"):
        Journal.open(path, clock=clock, passphrase="right")  # noqa: S106  # invented
    assert path.read_bytes() == content


@pytest.mark.fault("F84")
def test_an_old_engine_only_reads_an_index_it_cannot_write(
    path: Path, clock: Ticking, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A journal from a computer with a younger SQLite opens for reading, with what to do."""
    journal.delete(journal.add(check_in(5, note="words")).id)
    journal.close()
    monkeypatch.setattr(sequence, "CAN_ENCRYPT", False)
    monkeypatch.setattr(sequence, "CLEAN_DELETES", False)
    with Journal.open(path, clock=clock) as opened:
        assert opened.read_only
        assert "too old" in opened.notices[-1]
    assert engine.sqlite_version_info >= (3, 42)
