"""Asks for the passphrase once what needs none was shown: whoever has none at hand, or leaves, has that already."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from evenso.language import tr
from storage.problems import JournalProblem, PassphraseWrong
from tui.cli.streams.output import tell
from tui.cli.unlocking import asking
from tui.cli.unlocking.asking import TRIES, ask_for

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.cli.desk import Desk


def opened_if_wanted(desk: Desk) -> Journal | None:
    """Return the journal, opened with what is typed; None where nothing is typed or nothing opens it."""
    if not asking.can_ask():
        return None
    sys.stdout.flush()  # what was shown stands before the question
    for left in reversed(range(TRIES)):
        words = ask_for(tr("Passphrase (Enter alone leaves it closed): "))
        if not words:
            return None
        try:
            return desk.open(create=False, passphrase=words)
        except PassphraseWrong:
            if left:
                tell(tr("That passphrase does not open the journal: it is wrong, or the file is damaged. Once more:"))
        except JournalProblem as problem:
            tell(str(problem))
            return None
    tell(tr("None of them opened the journal; it stays closed, and nothing was changed."))
    return None


__all__ = ["opened_if_wanted"]
