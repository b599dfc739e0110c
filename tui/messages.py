"""What travels between screens and the app: intents and needs go up, news comes back in the past tense.

Screens post `Do`, `Needs`, `Left` and `Says`; the app answers with `Saved`, `Quiet` and `JournalChanged`, and calls a
screen's `receive` with fresh data. Nothing here knows how a journal works. Plain classes: dataclasses would cost the
first paint their making.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from storage.answers import Change
    from tui.intents import Intent, Outcome
    from tui.screens.again import Again
    from tui.screens.base import AnyJournalScreen


class Do(Message):
    """A screen asks for something to be done to the journal; `again` is what becomes of the words if it is refused.

    `by` is the screen whose keys wait until that was done.
    """

    def __init__(self, intent: Intent, again: Again | None = None, by: AnyJournalScreen | None = None) -> None:
        super().__init__()
        self.intent = intent
        self.again = again
        self.by = by


class Needs(Message):
    """A screen asks for its data: it came to the front, or looks at another day."""

    def __init__(self, screen: AnyJournalScreen) -> None:
        super().__init__()
        self.screen = screen


class Says(Message):
    """A screen has one sentence for the status line (nothing was saved)."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class Left(Message):
    """Something half-written was closed here: behind what was asked for its words, other windows may go on with it."""


class Saved(Message):
    """The journal did what an intent asked; the app says so and brings every screen up to date.

    `step` is what `u` takes back from now on, None when there is nothing.
    """

    def __init__(self, outcome: Outcome, step: Change | None, by: AnyJournalScreen | None = None) -> None:
        super().__init__()
        self.outcome = outcome
        self.step = step
        self.by = by


class Unsaved(Message):
    """The journal refused what a screen asked for, and that was said."""

    def __init__(self, by: AnyJournalScreen | None) -> None:
        super().__init__()
        self.by = by


class Quiet(Message):
    """What was just saved asks for the one quiet line about Support."""


class JournalChanged(Message):
    """Another process wrote to the journal."""
