"""Opens a backup and the journal for a restore, each with its passphrase: given, kept by the system, or asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evenso.language import tr
from storage.problems import JournalLocked, JournalProblem, PassphraseMissing
from tui.cli.desk import Desk
from tui.cli.streams.output import tell

if TYPE_CHECKING:
    from storage.restoring.putting_back import Ready

TRIES: Final = 3


@contextmanager
def readied(desk: Desk, backup: Path, *, as_it_is: bool) -> Iterator[Ready]:
    """Yield the backup ready to be put in the journal's place; raises `JournalLocked` where no passphrase opens it."""
    from storage.foreign.opening import is_protected
    from storage.restoring.putting_back import ready

    known = _known(desk)
    words = _passphrase(desk, backup, known) if is_protected(backup) else None
    own = _own(desk, known if words is None else [words, *known])
    with ready(backup, desk.path, clock=desk.clock, passphrase=words, own=own, as_it_is=as_it_is) as made:
        yield made


def _passphrase(desk: Desk, backup: Path, known: Sequence[str]) -> str:
    """Return what opens the backup: what is known for the journal, else what somebody types."""
    from storage.foreign.opening import opened
    from tui.cli.unlocking.asking import ask_for, can_ask

    for words in known:
        try:
            with opened(backup, clock=desk.clock, passphrase=words):
                return words
        except JournalLocked:
            continue
    if not can_ask():
        if known:
            raise JournalLocked(
                tr("The passphrase given does not open {backup}: it is wrong, or the file is damaged.", backup=backup)
            )
        raise PassphraseMissing(
            tr(
                "The backup {backup} is protected with a passphrase, which was not given. Nothing was changed;"
                " EVENSO_PASSPHRASE_FILE can name a file with it, a terminal asks for it.",
                backup=backup,
            )
        )
    for left in reversed(range(TRIES)):
        words = ask_for(tr("Passphrase of the backup: "))
        try:
            with opened(backup, clock=desk.clock, passphrase=words):
                return words
        except JournalLocked as problem:
            if not left:
                raise
            tell(str(problem))
    raise AssertionError("the last try returns or raises")


def _own(desk: Desk, known: Sequence[str]) -> str | None:
    """Return what opens the journal that is there; None where it needs none, or nobody knows it."""
    from storage.foreign.opening import is_protected
    from tui.cli.unlocking.asking import ask_for, can_ask

    try:
        if not desk.path.exists() or not is_protected(desk.path):
            return None
    except JournalProblem:
        return None
    for one in known:
        if _opens(desk, one):
            return one
    if can_ask():
        tell(tr("The journal that is there now has another passphrase. Enter alone leaves it closed; it is put aside."))
        typed = ask_for(tr("Passphrase of the journal: "))
        return typed if typed and _opens(desk, typed) else None
    return None


def _opens(desk: Desk, words: str) -> bool:
    try:
        desk.open(create=False, quiet=True, ask=False, passphrase=words).close()
    except JournalProblem:
        return False
    return True


def _known(desk: Desk) -> list[str]:
    """Return passphrases that need no asking: given with the command, kept by the system's keyring."""
    from tui.cli.unlocking.keyrings import recall
    from tui.cli.unlocking.sources import given

    found = [given(desk.environ, desk.passphrase_fd, quiet=True), recall(desk.path)]
    return [words for words in dict.fromkeys(found) if words is not None]


def passphrase_for(desk: Desk, damaged: Path) -> str | None:
    """Return the passphrase for a file that cannot be opened to try it: what was given, else what is typed."""
    from storage.foreign.opening import is_protected
    from tui.cli.unlocking.asking import ask_for, can_ask

    try:
        if not is_protected(damaged):
            return None
    except JournalProblem:
        return None
    known = _known(desk)
    if known:
        return known[0]
    return ask_for(tr("Passphrase: ")) if can_ask() else None
