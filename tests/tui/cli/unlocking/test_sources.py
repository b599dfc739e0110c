"""Where the passphrase comes from: an open file, a named file, the keyring, a person; never an argument."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from storage.journal import Journal
from tests.tui.cli.conftest import Run
from tests.tui.cli.unlocking.conftest import WORDS, Keyring, Person
from tests.tui.conftest import Clock
from tui.cli.desk import Desk
from tui.cli.opening import open_for_app


def test_an_open_file_gives_the_passphrase_and_keeps_the_rest(sealed: Run) -> None:
    """The first line is the passphrase; what stands behind it is not read."""
    read, write = os.pipe()
    os.write(write, f"{WORDS}\nmore".encode())
    assert sealed("--passphrase-fd", str(read), "list", "--json").json[0]["mood"] == 6
    assert os.read(read, 100) == b"more"
    os.close(read)
    os.close(write)


@pytest.mark.slow
@pytest.mark.parametrize("number", ["997", "-1", "99999999999999999999"])
def test_a_file_that_is_not_open_is_wrong_input(sealed: Run, number: str) -> None:
    """A number without an open file is said, with 2."""
    done = sealed("--passphrase-fd", number, "list")
    assert (done.code, done.out) == (2, "")
    assert "no open file" in done.err


@pytest.mark.fault("F39")
def test_a_passphrase_that_does_not_open_is_3_wherever_it_came_from(
    sealed: Run, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong passphrase in a file ends with 3 and one sentence, and nothing is asked."""
    secret.write_text("another", "utf-8")
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(secret))
    done = sealed("list", "--json")
    assert (done.code, done.out) == (3, "")
    assert "it is wrong, or the file is damaged" in done.err
    assert len(done.err.strip().splitlines()) == 1


@pytest.mark.slow
def test_a_passphrase_file_that_others_may_read_is_said(
    sealed: Run, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever can read the file with the passphrase can read the journal."""
    secret.chmod(0o644)
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(secret))
    done = sealed("list")
    assert done.code == 0
    assert "Other accounts" in done.err


@pytest.mark.slow
def test_the_environment_is_for_tests_and_says_so(sealed: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`EVENSO_PASSPHRASE` opens the journal and warns; standard output stays clean."""
    monkeypatch.setenv("EVENSO_PASSPHRASE", WORDS)
    done = sealed("list", "--json")
    assert done.json[0]["mood"] == 6
    assert "meant for tests" in done.err


def test_an_empty_passphrase_is_told_as_what_it_is(sealed: Run, monkeypatch: pytest.MonkeyPatch, secret: Path) -> None:
    """Where a journal is opened nothing is protected by it or not: it just does not open."""
    secret.write_text("\n", "utf-8")
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(secret))
    done = sealed("list")
    assert (done.code, done.out) == (3, "")
    assert "is empty" in done.err
    assert "protects nothing" not in done.err


def test_a_protected_copy_that_is_merged_names_the_option_for_its_passphrase(begun: Run, protected_file: Path) -> None:
    """A script learns how the other copy's passphrase is given."""
    done = begun("merge", str(protected_file))
    assert (done.code, done.out) == (3, "")
    assert "--other-passphrase-file" in done.err


def test_a_journal_that_was_replaced_while_a_command_waited_is_told_for_a_terminal(
    begun: Run, journal_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is saved into the old file, and no app is spoken of whose text could be copied."""
    from tui.cli.commands.writing import log

    save = log._save

    def replaced(*given: Any) -> Any:
        shutil.copy(journal_file, f"{journal_file}.new")
        Path(f"{journal_file}.new").replace(journal_file)
        return save(*given)

    monkeypatch.setattr(log, "_save", replaced)
    done = begun("log", "7")
    assert (done.code, done.out) == (1, "")
    assert "Run the command again" in done.err
    assert "copy it" not in done.err


def test_without_anybody_to_ask_it_is_3_and_one_sentence(sealed: Run) -> None:
    """A script without a passphrase is told where one can come from; nothing hangs, nothing is written."""
    for words in (["list"], ["log", "7"], ["list", "--json"], ["check"], ["undo"], ["export", "json", "-o", "-"]):
        done = sealed(*words)
        assert (done.code, done.out) == (3, "")
        assert "EVENSO_PASSPHRASE_FILE" in done.err
        assert len(done.err.strip().splitlines()) == 1


@pytest.mark.fault("F39")
def test_a_person_is_asked_three_times(sealed: Run, typing: type[Person]) -> None:
    """Two wrong ones are said, the third opens; three wrong ones end with 3, and the file is as it was."""
    somebody = typing(["wrong", "", WORDS])
    done = sealed("list", "--json")
    assert done.json[0]["mood"] == 6
    assert len(somebody.asked) == 3
    typing(["wrong", "", "WRONG", WORDS])
    done = sealed("list", "--json")
    assert (done.code, done.out) == (3, "")
    assert "None of the 3" in done.err


def test_a_command_asks_once_however_often_it_opens_the_journal(sealed: Run, typing: type[Person]) -> None:
    """`note` looks for a draft and saves the entry: one question for both."""
    somebody = typing([WORDS])
    done = sealed("note", stdin="from a pipe")
    assert done.code == 0
    assert len(somebody.asked) == 1


@pytest.mark.fault("F39")
@pytest.mark.parametrize("words", [("log",), ("guided", "thought"), ("goal", "questions")])
def test_the_passphrase_is_asked_for_before_any_question(
    sealed: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """It never lands in a question that shows it, and no answer is lost for want of it."""
    for module in ("writing.log", "writing.guided", "goals.wondering"):
        monkeypatch.setattr(f"tui.cli.commands.{module}.someone_is_there", lambda: True)
        monkeypatch.setattr(f"tui.cli.commands.{module}.ask", pytest.fail)
    assert sealed(*words).code == 3


@pytest.mark.parametrize("words", [("note",), ("note", "-"), ("log", "5", "-"), ("goal", "new", "-")])
def test_what_comes_through_a_pipe_is_not_read_before_the_journal_is_open(sealed: Run, words: tuple[str, ...]) -> None:
    """Words that were read and not saved would be gone."""
    assert sealed(*words, stdin="unsaved words").code == 3
    assert sys.stdin.read() == "unsaved words"


def test_an_editor_gets_nothing_of_a_protected_journal(
    sealed: Run, tmp_path: Path, typing: type[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless Settings allows it, a note is typed line by line: an editor would hold it outside the journal."""
    monkeypatch.setenv("EDITOR", f"touch '{tmp_path / 'opened'}'")
    monkeypatch.setattr("tui.cli.commands.writing.note.has_pipe", lambda: False)
    typing([WORDS])
    done = sealed("note", "--json", stdin="typed here\n")
    assert done.json["text"] == "typed here"
    assert "Your own editor is not used" in done.err
    assert not (tmp_path / "opened").exists()


@pytest.mark.slow
def test_a_terminal_that_would_show_the_passphrase_is_not_asked(sealed: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`getpass` without a terminal would read and show standard input; that is 3 instead."""
    monkeypatch.setattr("tui.cli.unlocking.asking.can_ask", lambda: True)
    monkeypatch.setattr("os.open", _no_terminal)
    done = sealed("list")
    assert (done.code, done.out) == (3, "")


def _no_terminal(path: str, *rest: object) -> int:
    if path == "/dev/tty":
        raise OSError(6, "No such device or address")
    return REAL_OPEN(path, *rest)  # type: ignore[arg-type]


REAL_OPEN = os.open


def test_the_keyring_opens_without_asking(sealed: Run, keyring: Keyring, journal_file: Path) -> None:
    """What the keyring keeps for this journal's path opens it in one go."""
    keyring.kept["evenso", str(journal_file)] = WORDS
    assert sealed("log", "7").code == 0


@pytest.mark.fault("F44")
@pytest.mark.parametrize("why", ["empty", "locked", "wrong", "absent"])
def test_a_keyring_out_of_order_never_locks_anybody_out(
    sealed: Run, keyring: Keyring, journal_file: Path, typing: type[Person], monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    """Missing, locked, or with another passphrase: the person is asked."""
    keyring.broken = why == "locked"
    if why == "wrong":
        keyring.kept["evenso", str(journal_file)] = "an older one"
    if why == "absent":
        monkeypatch.setitem(sys.modules, "keyring", None)
    typing([WORDS])
    assert sealed("list", "--json").json[0]["mood"] == 6


@pytest.mark.slow
def test_a_keyring_in_an_open_file_is_none(sealed: Run, keyring: Keyring, journal_file: Path) -> None:
    """A backend that writes passphrases into a plain file is not used."""
    keyring.kept["evenso", str(journal_file)] = WORDS
    type(keyring).__module__ = "keyrings.alt.file"
    try:
        assert sealed("list").code == 3
    finally:
        type(keyring).__module__ = __name__.replace("test_sources", "conftest")


def test_a_plain_journal_never_asks_a_keyring(begun: Run, keyring: Keyring) -> None:
    """Without protection nothing of the system's is touched."""
    assert begun("list").code == 0
    assert keyring.asked == 0


def test_where_says_how_the_journal_is_protected(sealed: Run, tmp_path: Path, run: Run) -> None:
    """`where` needs no passphrase to tell; of nothing it tells nothing."""
    assert sealed("where", "--json").json["protected"] is True
    assert "Protected  with a passphrase" in sealed("where").out
    other = str(tmp_path / "other.db")
    assert run("--journal", other, "where", "--json").json["protected"] is None
    assert run("--journal", other, "log", "5").code == 0
    assert run("--journal", other, "where", "--json").json["protected"] is False


def test_an_app_that_is_open_keeps_no_passphrase(protected_file: Path, tmp_path: Path, secret: Path) -> None:
    """Neither typed nor read from a file does it stay with what opened the app: locked, nothing there could open it."""
    path = tmp_path / "journal.db"
    shutil.copy(protected_file, path)
    for environ, words in (({}, WORDS), ({"EVENSO_PASSPHRASE_FILE": str(secret)}, None)):
        desk = Desk({"EVENSO_JOURNAL": str(path), "HOME": str(tmp_path), **environ})
        open_for_app(desk, begins=False, passphrase=words).close()
        assert desk.passphrase is None


def test_a_file_from_a_windows_notepad_opens_it(sealed: Run, monkeypatch: pytest.MonkeyPatch, secret: Path) -> None:
    """A byte-order mark before the passphrase and a Windows line end after it are no part of it."""
    secret.write_bytes(b"\xef\xbb\xbf" + WORDS.encode() + b"\r\n")
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(secret))
    assert sealed("list").code == 0


def test_a_pipe_that_nobody_writes_into_does_not_hang(
    sealed: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A named pipe gives the passphrase that is written into it; without anybody it is wrong input, soon."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, 0o600)
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(pipe))
    monkeypatch.setattr("tui.cli.unlocking.sources._PATIENCE", 0.0)
    done = sealed("list")
    assert done.code == 2
    assert "nobody writes" in done.err
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(pipe, os.O_WRONLY)
    os.write(writer, f"{WORDS}\n".encode())
    os.close(writer)
    try:
        assert sealed("list").code == 0
    finally:
        os.close(reader)


@pytest.mark.slow
def test_days_in_words_are_those_of_the_protected_journal(
    sealed: Run, journal_file: Path, typing: type[Person]
) -> None:
    """At half past two with days that begin at midnight “today” is the date on the wall; it is asked for once."""
    with Journal.open(journal_file, clock=Clock(), passphrase=WORDS) as journal:
        journal.set_setting("day_starts_at", 0)
    for words in ("today", "yesterday"):
        person = typing([WORDS])
        done = sealed("today", "--of", words, "--json", now="2026-11-22T02:30")
        assert (done.code, len(person.asked)) == (0, 1)
        assert done.json["day"] == {"today": "2026-11-22", "yesterday": "2026-11-21"}[words]


def test_without_a_journal_words_of_days_are_read_all_the_same(run: Run, journal_file: Path) -> None:
    """By days that begin at four, and nothing is made."""
    assert run("today", "--of", "today", "--json", now="2026-11-22T02:30").json["day"] == "2026-11-21"
    assert not journal_file.exists()
