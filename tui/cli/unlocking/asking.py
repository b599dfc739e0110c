"""Opens a protected journal: with what the system's keyring keeps, else by asking whoever sits at the terminal."""

from __future__ import annotations

import getpass
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from evenso.language import tr
from storage.problems import JournalLocked, PassphraseMissing, PassphraseWrong
from tui.cli.failures import Refused
from tui.cli.streams.output import is_terminal, tell
from tui.cli.unlocking.keyrings import recall

if TYPE_CHECKING:
    from storage.journal import Journal

TRIES: Final = 3


def unlocked(
    path: Path, open_with: Callable[[str], Journal], *, ask: bool, use_keyring: bool = True
) -> tuple[str, Journal]:
    """Return the passphrase that opened the journal, and the journal; raises `JournalLocked` where none did."""
    kept = recall(path) if use_keyring else None
    if kept is not None:
        try:
            return kept, open_with(kept)
        except JournalLocked:
            # changed on another machine, or another journal lies there now: it is never the only way in
            if ask and can_ask():
                tell(tr("The passphrase in the keyring does not open this journal."))
    if not (ask and can_ask()):
        raise PassphraseMissing(
            tr(
                "The journal {path} is protected with a passphrase, which was not given. Nothing was read or written;"
                " EVENSO_PASSPHRASE_FILE can name a file with it, a terminal asks for it.",
                path=path,
            )
        )
    return _asked(path, open_with)


def _asked(path: Path, open_with: Callable[[str], Journal]) -> tuple[str, Journal]:
    for left in reversed(range(TRIES)):
        words = ask_for(tr("Passphrase: "))
        try:
            return words, open_with(words)
        except PassphraseWrong:
            if not left:
                break
            tell(tr("That passphrase does not open the journal: it is wrong, or the file is damaged. Once more:"))
        except JournalLocked as problem:
            if not left or words:
                raise
            tell(str(problem))
    raise PassphraseWrong(
        tr(
            "None of the {tries} opened {path}: they are wrong, or the file is damaged. Nothing was changed.",
            tries=TRIES,
            path=path,
        )
    )


def can_ask() -> bool:
    """Whether somebody sits here who can be asked; words for the command or its output may still go elsewhere."""
    return is_terminal(sys.stdin) or is_terminal(sys.stderr)


def ask_for(question: str) -> str:
    """Ask at the terminal without showing what is typed; Abort when the person leaves instead."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)  # it would go on and show every letter
        try:
            return getpass.getpass(question)
        except (EOFError, KeyboardInterrupt):
            sys.stderr.write("\n")
            raise click.Abort from None
        except (getpass.GetPassWarning, OSError):
            raise PassphraseMissing(
                tr(
                    "There is no terminal here that can take a passphrase without showing it. Nothing was read or"
                    " written."
                )
            ) from None
        except UnicodeDecodeError:
            raise Refused(
                tr("What was typed is not text that this terminal can send. Nothing was read or written.")
            ) from None


__all__ = ["TRIES", "ask_for", "can_ask", "unlocked"]
