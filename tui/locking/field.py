"""Where a passphrase is typed: it shows how many letters there are and gives none of them away."""

from __future__ import annotations

from typing import Final

from textual import events
from textual.widgets import Input

from evenso.wording.locking.saying import MANY_LINES
from tui.messages import Says

LONGEST: Final = 10_000


class PassphraseInput(Input):
    """A line of dots."""

    DEFAULT_CSS = """
    PassphraseInput, PassphraseInput:focus {
        border: none; height: 1; padding: 0; background: $ground; color: $ink; width: 1fr; max-width: 48;
    }
    PassphraseInput:focus { background-tint: transparent; }
    """

    def __init__(self, name: str) -> None:
        super().__init__(password=True, id=name, select_on_focus=False, max_length=LONGEST)

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste as it is, less one line end at its end; several lines are no passphrase."""
        event.prevent_default()
        event.stop()
        words = event.text.removesuffix("\n").removesuffix("\r")
        if "\n" in words or "\r" in words or len(words) > LONGEST:
            self.post_message(Says(MANY_LINES))
        else:
            self.insert_text_at_cursor(words)

    def action_copy(self) -> None:
        """Leave the clipboard alone: what is typed here goes nowhere else."""

    def action_cut(self) -> None:
        """Leave the clipboard alone."""

    def taken(self) -> str:
        """Return what is typed, and forget it."""
        words, self.value = self.value, ""
        return words
