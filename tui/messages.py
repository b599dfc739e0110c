"""What travels between screens and the app: intents and needs go up, news comes back in the past tense.

Screens post `Do`, `Needs` and `Says`; the app answers with `Saved` and `JournalChanged`, and calls a screen's
`receive` with fresh data. Nothing here knows how a journal works.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.intents import Intent, Outcome
    from tui.screens.base import AnyJournalScreen


@dataclass
class Do(Message):
    """A screen asks for something to be done to the journal."""

    intent: Intent


@dataclass
class Needs(Message):
    """A screen asks for its data: it came to the front, or looks at another day."""

    screen: AnyJournalScreen


@dataclass
class Says(Message):
    """A screen has one sentence for the status line (nothing was saved)."""

    sentence: str


@dataclass
class Saved(Message):
    """The journal did what an intent asked; the app says so and brings every screen up to date."""

    outcome: Outcome


@dataclass
class JournalChanged(Message):
    """Another process wrote to the journal."""
