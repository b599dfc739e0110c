"""A journal that cannot be opened at all: its backups are told, looked through, read, or put in its place, once."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from storage.backups import elsewhere
from storage.engine import CAN_ENCRYPT
from storage.journal import Journal
from storage.location import backup_folder
from storage.opening.trouble import never_sealed
from storage.problems import (
    JournalLocked,
    JournalMoved,
    JournalProblem,
    NotOpened,
    PassphraseMissing,
    PassphraseWrong,
)
from storage.restoring.instead import choices, identity_of, look, put_in_place, reading
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, check_in, note

SECRET, WRONG = "rain on tin", "rain on wood"
RELEASED = Path(__file__).parents[1] / "opening" / "files"
JPEG = b"\xff\xd8\xff\xe0" + os.urandom(3000)

sealed_too = pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3")


def begin(path: Path, clock: Ticking, passphrase: str | None = None) -> None:
    """Make a journal with two backups, the older one of one entry, the newer one of three."""
    with Journal.open(path, clock=clock, create=True, passphrase=passphrase) as journal:
        journal.add(check_in(5))
        journal.backup()
        clock.now = clock.now.replace(hour=10)
        journal.add(note("the second"))
        journal.add(note("the third", hour=10))
        journal.backup()


def damage(path: Path, kind: str) -> bytes:
    """Damage a journal so that it cannot be opened; return what lies there then."""
    whole = path.read_bytes()
    content = {
        "empty": b"",
        "one byte": b"S",
        "cut short": whole[: len(whole) // 2 - 100],
        "header only": whole[:100],
        "text": b"dear diary\n" * 900,
        "picture": JPEG,
        "schema": whole[:100] + b"\xff" * 4000 + whole[4100:],
        "another program's": whole[:68] + b"\0\0\0\0" + whole[72:],
    }[kind]
    path.write_bytes(content)
    return content


KINDS = ("empty", "one byte", "header only", "text", "picture", "schema", "another program's")


@pytest.mark.parametrize("kind", ["cut short", *(pytest.param(one, marks=pytest.mark.slow) for one in KINDS)])
def test_a_backup_takes_the_place_of_what_cannot_be_opened(path: Path, clock: Ticking, kind: str) -> None:
    """Whatever lies there is told as that, the backups newest first; put in its place it opens, the file is aside."""
    begin(path, clock)
    broken = damage(path, kind)
    with pytest.raises(NotOpened) as problem:
        Journal.open(path, clock=clock)
    assert (problem.value.path, "evenso restore" in problem.value.told) == (path, False)
    newest, older = choices(path, clock.now.tzinfo)
    assert (newest.kept.entries, older.kept.entries) == (3, 1)
    assert look(older, clock=clock).entries == 1
    assert path.read_bytes() == broken
    journal, done = put_in_place(newest, path, was=identity_of(path), clock=clock)
    with journal:
        assert (journal.count(), journal.check()) == (3, [])
        assert done.aside is not None
        assert done.aside.read_bytes() == broken
        journal.add(check_in(6))


def test_who_comes_second_changes_nothing(path: Path, clock: Ticking) -> None:
    """Two windows at the same list: once one has put a backup in place, the other one's choice replaces nothing."""
    begin(path, clock)
    damage(path, "text")
    newest, older = choices(path, clock.now.tzinfo)
    seen = identity_of(path)
    put_in_place(newest, path, was=seen, clock=clock)[0].close()
    with Journal.open(path, clock=clock) as journal:
        journal.add(note("written since"))
    now = path.read_bytes()
    with pytest.raises(JournalMoved, match="Nothing was changed"):
        put_in_place(older, path, was=seen, clock=clock)
    assert path.read_bytes() == now


def test_a_backup_is_read_and_nothing_is_made_of_it(path: Path, clock: Ticking) -> None:
    """Every entry can be seen, nothing can be saved, no file changes and none is left when it is closed."""
    begin(path, clock)
    damage(path, "text")
    before = {one: one.read_bytes() for one in path.parent.rglob("*") if one.is_file()}
    with reading(choices(path, None)[0], "a backup", clock=clock) as journal:
        assert (journal.count(), journal.notices, journal.read_only) == (3, ("a backup",), True)
        assert (journal.backups(), journal.backups_found(None), journal.backup_elsewhere()) == ([], [], None)
        tries: list[Callable[[], object]] = [
            lambda: journal.add(note("lost")),
            journal.undo,
            journal.backup,
            lambda: journal.restore(choices(path, None)[1].path),
            lambda: journal.reseal(SECRET),
            journal.purge,
        ]
        for one in tries:
            with pytest.raises(JournalProblem):
                one()
    assert {one: one.read_bytes() for one in path.parent.rglob("*") if one.is_file()} == before


@pytest.mark.slow
def test_one_of_an_older_version_is_read_from_a_copy(path: Path, clock: Ticking) -> None:
    """It is shown with today's tables, is as it was afterwards, and its copy goes with it."""
    begin(path, clock)
    damage(path, "text")
    folder = backup_folder(path)
    old = Path(shutil.copy(next(iter(sorted(RELEASED.glob("*.db")))), folder / "journal-2020-01-01T000000Z.db"))
    whole, names = old.read_bytes(), sorted(folder.iterdir())
    (choice,) = (one for one in choices(path, None) if one.path == old)
    assert choice == choices(path, None)[-1]
    with reading(choice, "old", clock=clock) as journal:
        assert journal.count() > 0
    assert (old.read_bytes(), sorted(folder.iterdir())) == (whole, names)


@sealed_too
@pytest.mark.slow
@pytest.mark.usefixtures("quick_keys")
def test_a_protected_backup_asks_for_its_passphrase(path: Path, clock: Ticking) -> None:
    """Without it or with another one it is refused as locked; with it the journal is protected by it as before."""
    begin(path, clock, SECRET)
    damage(path, "cut short")
    choice = choices(path, clock.now.tzinfo)[0]
    assert choice.kept.entries is None
    with pytest.raises(PassphraseMissing):
        look(choice, clock=clock)
    with pytest.raises(JournalLocked):
        look(choice, clock=clock, passphrase=WRONG)
    assert look(choice, clock=clock, passphrase=SECRET).entries == 3
    with reading(choice, "", clock=clock, passphrase=SECRET) as journal:
        assert (journal.count(), journal.protected) == (3, True)
    journal, _ = put_in_place(choice, path, was=identity_of(path), clock=clock, passphrase=SECRET)
    journal.close()
    with pytest.raises(PassphraseWrong):
        Journal.open(path, clock=clock, passphrase=WRONG)
    with Journal.open(path, clock=clock, passphrase=SECRET) as journal:
        assert journal.count() == 3


@pytest.mark.slow
def test_a_plain_journal_that_looks_protected_is_known_by_its_backup(path: Path, clock: Ticking) -> None:
    """One flipped bit at its very beginning: its newest backup needs no passphrase, so none was ever set."""
    begin(path, clock)
    assert never_sealed(path) is not None
    content = bytearray(path.read_bytes())
    content[0] ^= 1
    path.write_bytes(content)
    with pytest.raises(JournalLocked):
        Journal.open(path, clock=clock)
    journal, done = put_in_place(choices(path, None)[0], path, was=identity_of(path), clock=clock)
    with journal:
        assert (journal.count(), journal.protected) == (3, False)
    assert done.aside is not None
    assert done.aside.read_bytes() == content


@pytest.mark.slow
def test_backups_of_a_second_place_are_offered_too(path: Path, clock: Ticking, tmp_path: Path) -> None:
    """Where the first place is gone with the disk, what lies on the stick is listed, once, and can be put back."""
    stick = tmp_path / "stick"
    stick.mkdir()
    begin(path, clock)
    with Journal.open(path, clock=clock) as journal:
        journal.set_setting(elsewhere.SETTING, str(stick))
        journal.backup()
        journal.carry_elsewhere()
    damage(path, "text")
    assert len(choices(path, None)) == 3
    for one in backup_folder(path).glob("*.db"):
        one.unlink()
    (choice,) = choices(path, None)
    assert stick in choice.path.parents
    journal, _ = put_in_place(choice, path, was=identity_of(path), clock=clock)
    with journal:
        assert journal.count() == 3


def test_without_backups_there_is_nothing_to_choose(path: Path, clock: Ticking) -> None:
    """No list, no folder: an empty choice, and nothing is made."""
    path.parent.mkdir(mode=0o700)
    path.write_bytes(b"")
    assert choices(path, None) == []
    assert sorted(path.parent.iterdir()) == [path]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become another account")
def test_in_a_folder_that_cannot_be_written_to_it_is_read(clock: Ticking) -> None:
    """Where nothing can be put in place that is said, nothing changes; a backup can be looked through and read."""
    with tempfile.TemporaryDirectory(dir="/tmp") as open_to_all:  # pytest's folders are closed
        path = Path(open_to_all) / "journal.db"
        begin(path, clock)
        broken = damage(path, "text")
        newest, was = choices(path, None)[0], identity_of(path)
        for one in (Path(open_to_all), *Path(open_to_all).rglob("*")):
            one.chmod(0o755 if one.is_dir() else 0o644)
        child = os.fork()
        if not child:
            code = 1
            try:
                os.setgid(65534)
                os.setuid(65534)
                assert look(newest, clock=clock).entries == 3
                with reading(newest, "", clock=clock) as journal:
                    assert journal.count() == 3
                try:
                    put_in_place(newest, path, was=was, clock=clock)
                except JournalProblem as problem:
                    code = 0 if "Nothing was changed" in str(problem) else 2
            finally:
                os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert path.read_bytes() == broken


_TOUCHING = {"open", "close", "replace", "unlink", "fsync", "link", "execute"}


def _die_at(number: int, work: Callable[[], object]) -> bool:
    """Do some work in a process that is killed at a call that reaches the disk; return whether it got that far."""
    child = os.fork()
    if not child:
        seen = 0

        def watch(_frame: object, event: str, function: object) -> None:
            nonlocal seen
            if event == "c_call" and getattr(function, "__name__", "") in _TOUCHING:
                seen += 1
                if seen == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(watch)
        work()
        sys.setprofile(None)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.slow
def test_a_kill_in_between_loses_neither_file(path: Path, clock: Ticking, tried: Tried) -> None:
    """Wherever it falls, the file lies whole at its path or aside, the backup as it was; the next try goes through."""
    begin(path, clock)
    broken = damage(path, "cut short")
    choice, number, lost, kills = choices(path, None)[0], 0, 0, 0
    backup = choice.path.read_bytes()
    template = path.parent.with_name("template")
    shutil.copytree(path.parent, template)
    far = True
    while far:
        number += 11
        shutil.rmtree(path.parent)
        shutil.copytree(template, path.parent)
        far = _die_at(number, partial(put_in_place, choice, path, was=identity_of(path), clock=clock))
        kills += far
        there = [one.read_bytes() for one in (path, *backup_folder(path).glob("*before-restore*.db"))]
        lost += broken not in there or choice.path.read_bytes() != backup
        try:
            journal = Journal.open(path, clock=clock)
        except NotOpened:
            journal = put_in_place(choice, path, was=identity_of(path), clock=clock)[0]
        with journal:
            lost += journal.count() != 3 or journal.check() != []
    assert kills > 10
    tried(kills, lost=lost)
