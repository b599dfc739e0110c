"""`evenso encrypt`, `decrypt` and `passphrase`: what is asked, what is said, what lies where afterwards."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.counting import Tried
from tests.tui.cli.conftest import Run
from tests.tui.cli.unlocking.conftest import WORDS, Keyring, Person

MAGIC = b"SQLite format 3"
MARKER = b"Xyzzymarker"
OTHER = "another way home"


@contextmanager
def open_file(words: str) -> Iterator[str]:
    """Yield the number of an open file whose first line is a passphrase."""
    read, write = os.pipe()
    os.write(write, f"{words}\n".encode())
    os.close(write)
    yield str(read)
    os.close(read)


def lying_open(place: Path) -> list[str]:
    """Return every file below a folder in which the marker can be read."""
    return [str(file) for file in place.rglob("*") if file.is_file() and MARKER in file.read_bytes()]


@pytest.fixture
def backed_up(begun: Run) -> Run:
    """A plain journal with a word nobody else has, a draft of it, and two backups."""
    begun("note", "Xyzzymarker", "in", "a", "note")
    begun("backup")
    begun("backup")
    return begun


@pytest.mark.slow
def test_a_person_types_it_twice_and_a_last_time(
    backed_up: Run, typing: type[Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is no passphrase and two that differ are said; nothing is changed before the last time."""
    somebody = typing(["", WORDS, "mistyped", WORDS, WORDS, WORDS])
    done = backed_up("encrypt", "--backups", "encrypt")
    assert done.code == 0
    assert "protected now: 2 entries" in done.out
    assert "2 backups were protected too" in done.out
    assert "what you wrote is lost" in done.err
    assert "SSD" in done.err
    assert [question.split(",")[0] for question in somebody.asked] == [
        *["New passphrase: "] * 2,
        "The same again: ",
        "New passphrase: ",
        "The same again: ",
        "A last time",
    ]
    typing([WORDS])
    assert len(backed_up("list", "--json").json) == 2


@pytest.mark.slow
@pytest.mark.fault("F48")
def test_nothing_lies_open_after_a_journal_was_protected(
    backed_up: Run, typing: type[Person], tmp_path: Path, tried: Tried
) -> None:
    """Home, temporary folder, backups and their list: the marker is nowhere, and nowhere after a change."""
    assert len(lying_open(tmp_path)) == 3
    typing([WORDS] * 3)
    assert backed_up("encrypt", "--backups", "encrypt").code == 0
    lost = len(lying_open(tmp_path))
    typing([WORDS] * 4)
    assert backed_up("passphrase", "--backups", "rewrite").code == 0
    tried(2, lost=lost + len(lying_open(tmp_path)))


@pytest.mark.slow
@pytest.mark.parametrize(("way", "left"), [("keep", 2), ("remove", 0), (None, 2)])
def test_what_becomes_of_backups_is_chosen(
    backed_up: Run, typing: type[Person], tmp_path: Path, way: str | None, left: int
) -> None:
    """Kept ones are told with what protects them later; without a choice and anybody to ask they are kept."""
    typing([WORDS] * 3)
    done = backed_up("encrypt", *(() if way is None else ("--backups", way)), "--json")
    assert done.json == {
        "protected": True,
        "entries": 2,
        "backups": way or "keep",
        "backups_done": 2 - left,
        "backups_left": left,
    }
    assert len(lying_open(tmp_path)) == left
    assert ("`evenso encrypt --backups encrypt` protects them" in done.err) is bool(left)
    if left:
        assert backed_up("where", "--json").json["backups_without_passphrase"] == left
        assert "2 without a passphrase" in backed_up("where").out
        assert "has a passphrase already" in backed_up("encrypt").err
        typing([WORDS])
        assert "2 backups were protected too" in backed_up("encrypt", "--backups", "encrypt").out
        assert lying_open(tmp_path) == []


@pytest.mark.slow
def test_a_second_place_is_not_forgotten(begun: Run, typing: type[Person], tmp_path: Path) -> None:
    """Backups on a stick are protected and given a new passphrase too; a stick that is away is told."""
    stick = tmp_path / "stick"
    stick.mkdir()
    begun("note", "Xyzzymarker")
    assert begun("backups", "--also", str(stick)).code == 0
    begun("backup")
    there = len(lying_open(stick))
    assert there
    typing([WORDS] * 3)
    assert "protected too" in begun("encrypt", "--backups", "encrypt").out
    assert lying_open(tmp_path) == []
    stick.rename(tmp_path / "away")
    typing([WORDS, OTHER, OTHER, OTHER])
    assert "is not there just now" in begun("passphrase", "--backups", "rewrite").err


def test_three_answers_that_are_no_choice_change_nothing(
    begun: Run, typing: type[Person], monkeypatch: pytest.MonkeyPatch, journal_file: Path
) -> None:
    """Nobody said that the backups stay readable, so the journal is not protected with them lying open."""
    begun("backup")
    before = journal_file.read_bytes()
    monkeypatch.setattr("tui.cli.commands.sealing.backups.someone_is_there", lambda: True)
    monkeypatch.setattr("tui.cli.commands.sealing.backups.ask", lambda _question: "yes please")
    typing([WORDS] * 2)
    done = begun("encrypt")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("None of encrypt, keep, remove was answered, so nothing was changed.\n")
    assert journal_file.read_bytes() == before


def test_three_times_no_agreement_changes_nothing(begun: Run, typing: type[Person], journal_file: Path) -> None:
    """Neither a choice that never agrees nor a last time that does not come back writes a byte."""
    before = journal_file.read_bytes()
    typing([WORDS, "a", WORDS, "b", WORDS, "c"])
    assert begun("encrypt").code == 2
    typing([WORDS, WORDS, "a", "b", "c"])
    done = begun("encrypt")
    assert (done.code, done.out) == (2, "")
    assert "Nothing was changed" in done.err
    assert journal_file.read_bytes() == before


def test_without_anybody_and_any_source_it_is_wrong_input(begun: Run, journal_file: Path) -> None:
    """A script that gives no passphrase is told how; one that gives none worth the name, too."""
    done = begun("encrypt")
    assert (done.code, done.out) == (2, "")
    assert "--passphrase-fd" in done.err
    assert len(done.err.splitlines()) == 1  # what a passphrase means is told to somebody who can choose one
    with open_file("") as number:
        assert begun("--passphrase-fd", number, "encrypt").code == 2
    assert journal_file.read_bytes().startswith(MAGIC)


@pytest.mark.slow
def test_a_script_protects_opens_and_changes(begun: Run, journal_file: Path) -> None:
    """Open files carry the old passphrase and the new one; standard output is one document each time."""
    with open_file(WORDS) as number:
        assert begun("--passphrase-fd", number, "encrypt", "--json").json["protected"] is True
    assert not journal_file.read_bytes().startswith(MAGIC)
    with open_file(WORDS) as old, open_file(OTHER) as new:
        done = begun("--passphrase-fd", old, "passphrase", "--new-passphrase-fd", new, "--json")
    assert done.json["backups"] == "keep"
    assert "1 backup" in done.err
    with open_file(WORDS) as number:
        assert begun("--passphrase-fd", number, "decrypt").code == 3
    with open_file(OTHER) as number:
        done = begun("--passphrase-fd", number, "decrypt", "--json")
    assert done.json["protected"] is False
    assert Path(done.json["backup"]).exists()
    assert journal_file.read_bytes().startswith(MAGIC)
    assert len(begun("list", "--json").json) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["decrypt"], "has no passphrase"),
        (["passphrase"], "`evenso encrypt` gives it one"),
        (["passphrase", "--remember", "--forget"], "opposite"),
    ],
)
def test_what_does_not_apply_is_said(begun: Run, words: list[str], said: str) -> None:
    """A plain journal has no passphrase to change or to take off."""
    done = begun(*words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_protected_journal_is_not_protected_twice(sealed: Run) -> None:
    """It says that it has a passphrase, and asks for nothing."""
    done = sealed("encrypt")
    assert (done.code, done.out) == (2, "")
    assert "has a passphrase already" in done.err


@pytest.mark.slow
def test_a_new_journal_can_begin_protected(run: Run, typing: type[Person], journal_file: Path) -> None:
    """Where nothing was written yet, the first file there ever is needs the passphrase."""
    typing([WORDS] * 3)
    done = run("encrypt")
    assert done.code == 0
    assert "A new journal begins" in done.err
    assert not journal_file.read_bytes().startswith(MAGIC)


@pytest.mark.slow
def test_changing_it_asks_for_the_old_one_though_the_keyring_knows_it(
    sealed: Run, typing: type[Person], keyring: Keyring, journal_file: Path
) -> None:
    """Whoever finds the computer open cannot shut the owner out; the keyring comes along with the change."""
    keyring.kept["evenso", str(journal_file)] = WORDS
    somebody = typing(["wrong", WORDS, OTHER, OTHER, OTHER])
    done = sealed("passphrase")
    assert done.code == 0
    assert somebody.asked[0] == "Passphrase: "
    assert keyring.kept["evenso", str(journal_file)] == OTHER
    assert "still opens with the one before" in done.err


@pytest.mark.slow
def test_a_sheet_to_print_holds_everything_but_the_passphrase(begun: Run, typing: type[Person], tmp_path: Path) -> None:
    """It names journal and backups, has room to write by hand, and replaces no file."""
    typing([WORDS] * 3)
    sheet = tmp_path / "sheet.txt"
    taken = tmp_path / "taken.txt"
    taken.touch()
    assert begun("encrypt", "--sheet", str(taken)).code == 2
    assert begun("where", "--json").json["protected"] is False
    assert begun("encrypt", "--sheet", "-", "--json").code == 2
    typing([WORDS] * 3)
    assert begun("encrypt", "--sheet", str(sheet)).code == 0
    text = sheet.read_text("utf-8")
    assert str(tmp_path / "journal.db") in text
    assert "____" in text
    assert WORDS not in text
    assert sheet.stat().st_mode & 0o777 == 0o600
    done = begun("passphrase", "--sheet", str(sheet))
    assert done.code == 2
    assert "--force" not in done.err  # it has none
    assert "another file" in done.err


def test_the_keyring_is_asked_to_keep_it_and_to_let_it_go(
    sealed: Run, typing: type[Person], keyring: Keyring, journal_file: Path
) -> None:
    """It is typed once more before it is kept; then commands need nobody, until it is let go."""
    typing([WORDS, "something else"])
    assert sealed("passphrase", "--remember").code == 2
    assert not keyring.kept
    typing([WORDS, WORDS])
    assert sealed("passphrase", "--remember").code == 0
    assert keyring.kept == {("evenso", str(journal_file)): WORDS}
    assert sealed("passphrase", "--forget", "--json").json == {"remembered": False}
    assert not keyring.kept


@pytest.mark.slow
def test_decrypting_lets_go_of_what_the_keyring_kept(sealed: Run, keyring: Keyring, journal_file: Path) -> None:
    """No passphrase is left behind that belongs to nothing."""
    keyring.kept["evenso", str(journal_file)] = WORDS
    assert sealed("decrypt").code == 0
    assert not keyring.kept


@pytest.mark.slow
@pytest.mark.fault("F44")
def test_a_keyring_that_does_not_take_it_is_said(sealed: Run, typing: type[Person], keyring: Keyring) -> None:
    """Locked or without a place that is safe: 1 or 2 with a sentence, and the prompt stays."""
    keyring.broken = True
    typing([WORDS, WORDS])
    done = sealed("passphrase", "--remember")
    assert done.code == 1
    assert "asked as before" in done.err
    type(keyring).__module__, before = "keyring.backends.fail", type(keyring).__module__
    try:
        assert sealed("passphrase", "--remember").code == 2
    finally:
        type(keyring).__module__ = before


@pytest.mark.fault("F46")
def test_what_lies_open_beside_it_is_named(
    begun: Run, journal_file: Path, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy, an export and a second name of the file itself are named, and left; what is no word of it is not."""
    shutil.copy(journal_file, journal_file.with_name("copy.db"))
    journal_file.with_name("second name.db").hardlink_to(journal_file)
    assert begun("export", "json", "-o", str(journal_file.with_name("export.json"))).code == 0
    journal_file.with_name("other.json").write_text("{}", "utf-8")
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(secret))
    told = " ".join(begun("encrypt").err.split())
    assert "(copy.db, export.json, second name.db). They were left" in told
    assert "other.json" not in told


@pytest.mark.parametrize(("words", "code", "said"), [("  \t ", 2, "Blanks alone"), ("a", 0, "That is short")])
def test_a_weak_passphrase_is_said_wherever_it_comes_from(
    begun: Run, secret: Path, monkeypatch: pytest.MonkeyPatch, words: str, code: int, said: str
) -> None:
    """Blanks are refused with nothing changed; a short one is the person's to choose."""
    secret.write_text(words, "utf-8")
    monkeypatch.setenv("EVENSO_PASSPHRASE_FILE", str(secret))
    done = begun("encrypt")
    assert done.code == code
    assert said in done.err


def test_a_protected_backup_over_a_plain_journal_says_what_lies_open(
    begun: Run, journal_file: Path, protected_file: Path, secret: Path
) -> None:
    """What the journal was stays readable among the backups, and how to take it away is said."""
    with secret.open("rb") as file:
        done = begun("--passphrase-fd", str(file.fileno()), "restore", str(protected_file), "--yes")
    assert done.code == 0
    assert "--backups remove" in done.out
