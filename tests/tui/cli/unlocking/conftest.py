"""A protected journal on the command line, and a stand-in for the system's keyring."""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from evenso.records import CheckIn, Moment
from storage.journal import Journal
from tests.tui.cli.conftest import Run

WORDS = "a long way home"


class Keyring(ModuleType):
    """What the package `keyring` offers, kept in a dictionary; `broken` makes every call fail, as real ones do."""

    def __init__(self) -> None:
        super().__init__("keyring")
        self.__spec__ = __import__("importlib.machinery").machinery.ModuleSpec("keyring", None)
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = False
        self.asked = 0

    def get_keyring(self) -> object:
        """Return a backend."""
        return self

    def get_password(self, service: str, name: str) -> str | None:
        """Return what is kept."""
        self._stumble()
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, words: str) -> None:
        """Keep something."""
        self._stumble()
        self.kept[service, name] = words

    def delete_password(self, service: str, name: str) -> None:
        """Take it away; nothing there is an error, as in the real one."""
        self._stumble()
        del self.kept[service, name]

    def _stumble(self) -> None:
        self.asked += 1
        if self.broken:
            raise RuntimeError("org.freedesktop.Secret.Error.IsLocked")


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """Put a stand-in where the package `keyring` would be."""
    made = Keyring()
    monkeypatch.setitem(sys.modules, "keyring", made)
    return made


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file with the passphrase, for this account alone."""
    file = tmp_path / "passphrase"
    file.write_text(f"{WORDS}\n", "utf-8")
    file.chmod(0o600)
    return file


@pytest.fixture(scope="session")
def protected_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A protected journal with one entry, made once, to be copied."""
    path = tmp_path_factory.mktemp("protected") / "journal.db"
    now = datetime(2026, 11, 21, 20, tzinfo=UTC)
    with Journal.open(path, clock=lambda: now, create=True, passphrase=WORDS) as journal:
        journal.add(CheckIn(at=Moment.of(now), day=now.date(), mood=6, note="first words"))
        journal.set_setting("history_told", value=True)
    return path


@pytest.fixture
def sealed(run: Run, protected_file: Path, journal_file: Path) -> Run:
    """A command line on a protected journal with one entry, whose passphrase is not given."""
    shutil.copy(protected_file, journal_file)
    return run


class Person:
    """Somebody at the terminal who types passphrases; `asked` are the questions."""

    def __init__(self, words: list[str]) -> None:
        self.words = iter(words)
        self.asked: list[str] = []

    def __call__(self, question: str) -> str:
        """Type the next one."""
        self.asked.append(question)
        return next(self.words)


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> type[Person]:
    """Return what seats somebody at the terminal."""

    class Seated(Person):
        def __init__(self, words: list[str]) -> None:
            super().__init__(words)
            monkeypatch.setattr("tui.cli.unlocking.asking.can_ask", lambda: True)
            monkeypatch.setattr("getpass.getpass", self)

    return Seated
