"""The draft that keeps words from the shell while they are typed, and when they could not be saved."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from evenso.language import tr
from evenso.text import clean, is_blank

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.cli.desk import Desk

BACK: Final = tr("What you wrote before and did not save is brought back.")


class Kept:
    """One draft of this command's, written over as its words grow; another program's in the same slot stays.

    The journal stays open between two lines: a protected one would take longer to open than a line to be typed.
    """

    def __init__(self, desk: Desk, slot: str, text: str) -> None:
        self.slot = slot
        self.text = text
        """The draft as the journal has it by now."""
        self._desk = desk
        self._journal: Journal | None = None

    def keep(self, text: str) -> bool:
        """Keep words in place of those that were kept before, and return whether they are kept now; blank ones go."""
        from storage.problems import JournalProblem

        text = clean(text)
        if text == self.text or (is_blank(text) and not self.text):
            return not is_blank(text)
        with suppress(JournalProblem, OSError, ValueError):
            if self._journal is None:
                self._journal = self._desk.open(create=True, quiet=True, ask=False)
                self._journal.take_draft(self.slot, self.text)
            self._journal.save_draft(self.slot, text)
            self.text = "" if is_blank(text) else text
            return bool(self.text)
        self.close()  # the file may be another one by now: the next try opens it anew
        return False

    def close(self) -> None:
        """Let the journal go; the draft stays."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None


__all__ = ["BACK", "Kept"]
