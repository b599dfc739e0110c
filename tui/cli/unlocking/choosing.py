"""A new passphrase: typed twice, and a last time before anything is changed; or given for this command.

Forgotten is lost, so all of this stands before the first byte is written.
"""

from __future__ import annotations

from typing import Final

from evenso.language import tr
from evenso.wording.locking.saying import SHORT, SHORT_TOLD
from storage.opening.passphrases import ready
from storage.problems import JournalLocked
from tui.cli.failures import Refused
from tui.cli.streams.output import tell
from tui.cli.unlocking import asking
from tui.cli.unlocking.asking import TRIES, ask_for

_INTRODUCTION: Final = tr(
    "Without its passphrase nobody can read the journal. There is no other key and no way around it: if the passphrase"
    " is forgotten, what you wrote is lost. Four or five words that you can type without looking are a good one."
)


def typed_twice() -> str:
    """Let the person choose a passphrase; Refused, with nothing changed, when there is nobody or it never agrees."""
    if not asking.can_ask():
        raise Refused(
            tr(
                "A new passphrase has to come from somewhere: a terminal asks for it, `--passphrase-fd` or"
                " EVENSO_PASSPHRASE_FILE give one. Nothing was changed."
            )
        )
    tell(_INTRODUCTION)
    for _ in range(TRIES):
        words = ask_for(tr("New passphrase: "))
        try:
            usable(words)
        except Refused as problem:
            tell(str(problem))
            continue
        if ready(ask_for(tr("The same again: ")) or " ") == ready(words):
            return words
        tell(tr("The two are not the same."))
    raise Refused(tr("No passphrase was chosen, so nothing was changed."))


def usable(words: str) -> str:
    """Return a new passphrase as it is; Refused for what cannot be one. One that is soon found is said to be."""
    try:
        ready(words)
    except JournalLocked as problem:
        raise Refused(str(problem)) from None
    if not words.strip():
        raise Refused(tr("Blanks alone protect nothing. Nothing was changed."))
    if len(words) < SHORT:
        tell(SHORT_TOLD)
    return words


def typed_a_last_time(words: str) -> None:
    """Ask for the passphrase once more before anything is changed; Refused when it does not come back."""
    for left in reversed(range(TRIES)):
        if ready(ask_for(tr("A last time, before anything is changed: ")) or " ") == ready(words):
            return
        if left == 1:  # what is typed after the last try would stand in the shell, and in its history
            tell(tr("That is not the one you chose. It is asked once more; after that you are back in the shell."))
        elif left:
            tell(tr("That is not the one you chose."))
    raise Refused(
        tr(
            "That is not the one you chose, and it is not asked again. Nothing was changed. Choose one that you can"
            " type again later."
        )
    )


__all__ = ["typed_a_last_time", "typed_twice", "usable"]
